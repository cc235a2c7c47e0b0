// SPDX-License-Identifier: MIT
// The training module, which is apart from the engine: nobody who only searches downloads it.
import { readFile } from 'node:fs/promises';
import { ImagoError } from '../../web/engine/errors.js';
import { CliError } from '../imago/exit.js';
import { TRAINER_GLUE, TRAINER_WASM } from '../imago/paths.js';
import { LEARNED_VIEWS } from './views.js';

/**
 * @param {object} set
 * @param {Float32Array[]} set.views what the image tower's layers saw of each photo: (LEARNED_VIEWS, inputs)
 * @param {number[]} set.shares what share of a photo's captions names a person under the age
 * @param {string} set.modelSha256 whose traits they are
 * @returns {Promise<Uint8Array>} image_rule.safetensors
 */
export async function trainImageRule({ views, shares, modelSha256 }) {
  const wasmBinary = await readFile(TRAINER_WASM).catch(() => {
    throw new CliError(`${TRAINER_WASM} is missing: build it with \`npm run build:wasm\`.`);
  });
  const module = await WebAssembly.compile(wasmBinary);
  const { default: createPolicyTrainer } = await import(TRAINER_GLUE);
  const trainer = await createPolicyTrainer({
    locateFile: (/** @type {string} */ name) => name,
    instantiateWasm(
      /** @type {WebAssembly.Imports} */ imports,
      /** @type {(instance: WebAssembly.Instance, module: WebAssembly.Module) => void} */ done,
    ) {
      void WebAssembly.instantiate(module, imports).then((instance) => done(instance, module));
      return {};
    },
  });
  const length = views[0]?.length ?? 0;
  const rows = new Float32Array(views.length * length);
  views.forEach((row, i) => rows.set(row, i * length));
  const labels = Float32Array.from(
    { length: LEARNED_VIEWS * shares.length },
    (_, i) => shares[Math.floor(i / LEARNED_VIEWS)],
  );
  const reply = trainer.trainImageRule(rows, length / LEARNED_VIEWS, labels, modelSha256);
  if (!reply.ok) throw new ImagoError(reply.code, reply.message);
  return reply.value;
}
