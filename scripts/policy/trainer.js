// SPDX-License-Identifier: MIT
// The image rule's training, by a module apart from the engine: nobody who only searches downloads it.
import { readFile } from 'node:fs/promises';
import { compileWasm } from '../../web/engine/wasm.js';
import { readSafetensors, writeSafetensors } from '../../web/engine/safetensors.js';
import { CliError } from '../imago/exit.js';
import { TRAINER_WASM } from '../imago/paths.js';
import { Pool } from '../imago/pool.js';

const SCRIPT = new URL('./training_worker.js', import.meta.url);
/** A half of the rule takes minutes. */
const TIMEOUT_MS = 3_600_000;
export const HALVES = /** @type {const} */ (['regions', 'statistics']);

/** @returns {Promise<WebAssembly.Module>} what a RuleTrainer runs */
export async function readTrainer() {
  const wasmBinary = await readFile(TRAINER_WASM).catch(() => {
    throw new CliError(`${TRAINER_WASM} is missing: build it with \`npm run build:wasm\`.`);
  });
  return compileWasm({ wasmBinary });
}

export class RuleTrainer {
  /**
   * @param {WebAssembly.Module} wasmModule of readTrainer()
   * @param {import('./trait_store.js').SharedTraits} traits of all photos
   * @param {number} [jobs] threads
   */
  constructor(wasmModule, traits, jobs) {
    const workerData = { traits, wasmModule };
    this.pool = new Pool({ workerData, size: jobs, script: SCRIPT, timeout: TIMEOUT_MS });
  }

  close() {
    return this.pool.close();
  }

  /**
   * @param {object} set
   * @param {number[]} set.photos places in the traits
   * @param {number[]} set.shares what share of each photo's captions names a person under the age, 0..1
   * @param {string} set.modelSha256 whose traits they are
   * @param {() => void} [set.tick] after each of HALVES
   * @returns {Promise<Uint8Array>} image_rule.safetensors
   */
  async train({ photos, shares, modelSha256, tick }) {
    const set = {
      photos: Uint32Array.from(photos),
      shares: Float32Array.from(shares),
      modelSha256,
    };
    const halves = await Promise.all(
      HALVES.map(async (half) => {
        const bytes = await this.pool.run('train', { half, ...set });
        tick?.();
        return bytes;
      }),
    );
    const read = halves.map((bytes) => readSafetensors(bytes));
    return writeSafetensors({ ...read[0].tensors, ...read[1].tensors }, read[0].metadata);
  }
}
