// SPDX-License-Identifier: MIT
import { readFileSync } from 'node:fs';
import { createEngine } from '../../../web/engine/engine.js';
import { tinyModelFiles } from './tiny_model.js';

export const WASM_URL = new URL('../../../build/wasm/imago.wasm', import.meta.url);
/** Of the module that only searches. */
export const SEARCH_WASM_URL = new URL('../../../build/wasm/imago_search.wasm', import.meta.url);
export const WORDS = readFileSync(new URL('../../../models/policy/words.json', import.meta.url));

/** @typedef {import('../../../web/engine/engine.js').Engine} Engine */
/** @typedef {import('../../../web/engine/engine.js').Precision} Precision */

/** @param {Precision} [precision] */
export function emptyEngine(precision) {
  return createEngine({ wasmBinary: readFileSync(WASM_URL), precision });
}

/**
 * @param {Engine} engine
 * @param {Record<string, Uint8Array>} files
 */
export function loadTowers(engine, files) {
  engine.loadText({
    config: files['config.json'],
    tokenizer: files['tokenizer.json'],
    weights: files['text_model.safetensors'],
  });
  engine.loadVision({
    config: files['config.json'],
    preprocessor: files['preprocessor_config.json'],
    weights: files['vision_model.safetensors'],
  });
}

/** An engine with the tiny model. @param {Precision} [precision] */
export async function tinyEngine(precision) {
  const engine = await emptyEngine(precision);
  loadTowers(engine, tinyModelFiles());
  return engine;
}

/**
 * A predicate for assert.throws: an ImagoError of that code with a message.
 * @param {string} code
 */
export function failsWith(code) {
  return (/** @type {any} */ error) =>
    error.name === 'ImagoError' && error.code === code && error.message.length > 10;
}
