// SPDX-License-Identifier: MIT
// The training module, which is apart from the engine: nobody who only searches downloads it.
import { readFile } from 'node:fs/promises';
import { ImagoError } from '../../web/engine/errors.js';
import { VIEWS } from '../../web/engine/photo_policy.js';
import { CliError } from '../imago/exit.js';
import { TRAINER_GLUE, TRAINER_WASM } from '../imago/paths.js';

/**
 * @param {object} set
 * @param {Float32Array[]} set.traits of the photos, each (VIEWS, inputs); every view is learned from
 * @param {number[]} set.shares what share of a photo's captions names a person under the age
 * @param {string} set.modelSha256 whose traits they are
 * @returns {Promise<Uint8Array>} image_rule.safetensors
 */
export async function trainImageRule({ traits, shares, modelSha256 }) {
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
  const length = traits[0]?.length ?? 0;
  const rows = new Float32Array(traits.length * length);
  traits.forEach((row, i) => rows.set(row, i * length));
  const labels = Float32Array.from(
    { length: VIEWS * shares.length },
    (_, i) => shares[Math.floor(i / VIEWS)],
  );
  const reply = trainer.trainImageRule(rows, length / VIEWS, labels, modelSha256);
  if (!reply.ok) throw new ImagoError(reply.code, reply.message);
  return reply.value;
}
