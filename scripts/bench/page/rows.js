// SPDX-License-Identifier: MIT
// The rows that are searched in the page, and what the exact answers are.
import { createEngine } from '../../../web/engine/engine.js';
import { plainLoop, recallOf, TOP } from '../plain_loop.js';
import { evenly, mixedRows, PACK, vectorsOf } from '../vectors.js';
import { wholeIndex } from '../whole_index.js';
import { bytesOf } from './contenders.js';

/**
 * @param {number} n
 * @param {number} most queries
 */
export async function rowsOf(n, most) {
  const engine = await createEngine({ url: '/build/wasm/imago.wasm' });
  const { photos, queries: all, dim } = vectorsOf(await bytesOf(`/${PACK}`));
  const quantize = (/** @type {Float32Array} */ rows) => engine.quantize(rows, dim);
  const rows = mixedRows({ photos, count: n, dim, quantize });
  const queries = evenly(all, most);
  const start = performance.now();
  engine.loadIndex(wholeIndex(rows, dim));
  const seconds = (performance.now() - start) / 1000;
  const exact = queries.map((query) => plainLoop(rows, query));
  const found = queries.map((query) => engine.search(query, TOP).ids);
  return { engine, rows, dim, queries, exact, seconds, recall: recallOf(found, exact) };
}
