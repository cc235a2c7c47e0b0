// SPDX-License-Identifier: MIT
// The exact best ten of n rows, against plain JavaScript over the same int8 rows and the time that memory allows.
import { plainLoop, TOP } from '../plain_loop.js';
import { interleaved } from '../statistics.js';
import { bytesOf } from './contenders.js';
import { requireParity } from './parity.js';
import { rowsOf } from './rows.js';

/** @typedef {import('../statistics.js').Timing} Timing */

/**
 * @param {{ n: number, runs: number, queries?: number }} options
 * @returns {Promise<{ bytes: number, recall: number, times: Record<string, Timing> }>} recall of ours at 10 against
 *   the plain loop in float
 */
export async function search({ n, runs, queries = 16 }) {
  const { engine, rows, queries: asked, recall } = await rowsOf(n, queries);
  requireParity(`exact search of ${n} rows`, { recall }, { recall: 1 });
  const { instance } = await WebAssembly.instantiate(await bytesOf('/build/bench/sum.wasm'), {});
  const { memory, sum } = /** @type {any} */ (instance.exports);
  const bytes = rows.embeddings.byteLength;
  new Uint8Array(memory.buffer).fill(1);
  let at = 0;
  const next = () => asked[(at += 1) % asked.length];
  const times = await interleaved(
    {
      ours: () => engine.search(next(), TOP),
      js: () => plainLoop(rows, next()),
      bandwidth: () => sum(1024, bytes),
    },
    { runs },
  );
  engine.close();
  return { bytes, recall, times };
}
