// SPDX-License-Identifier: MIT
// The small module, for whoever only searches. Its glue is imported here alone, so that no bundle holds two.
import createModule from '../../build/wasm/imago_search.mjs';
import { SearchEngine } from './search_engine.js';
import { checkPrecision, loadWasm } from './wasm.js';

/**
 * @param {import('./wasm.js').WasmSource & { precision?: import('./search_engine.js').Precision }} options of
 *   imago_search.wasm
 * @returns {Promise<SearchEngine>}
 */
export async function createSearchEngine({ precision = 'int8', ...source }) {
  checkPrecision(precision);
  const start = (/** @type {import('../../build/wasm/imago_search.mjs').SearchModule} */ wasm) =>
    new wasm.Engine();
  return new SearchEngine(await loadWasm(createModule, start, source), precision);
}
