// SPDX-License-Identifier: MIT
import { readFile } from 'node:fs/promises';
import { createTrainer } from '../../web/engine/trainer.js';
import { CliError } from '../imago/exit.js';
import { TRAINER_WASM_FILE } from '../imago/paths.js';

/** The trainer's module from this machine's disk. */
export async function createNodeTrainer() {
  const wasmBinary = await readFile(TRAINER_WASM_FILE).catch(() => {
    throw new CliError(`${TRAINER_WASM_FILE} is missing: build it with \`npm run build:wasm\`.`);
  });
  return createTrainer({ wasmBinary });
}
