// SPDX-License-Identifier: MIT
// One library against our exact search: the same rows, the same questions, in one page.
import { fill } from '../libraries/building.js';
import { recallOf, TOP } from '../plain_loop.js';
import { interleaved } from '../statistics.js';
import { heapBytes } from './heap.js';
import { LIBRARIES } from './libraries.js';
import { requireParity } from './parity.js';
import { rowsOf } from './rows.js';

/**
 * @param {{ name: string, n: number, runs: number, queries: number, limit: number }} options limit: seconds for building
 * @returns {Promise<import('../libraries/race.js').Race>}
 */
export async function library({ name, n, runs, queries, limit }) {
  const before = heapBytes();
  const { engine, rows, dim, queries: asked, exact, seconds, recall } = await rowsOf(n, queries);
  requireParity(`exact search of ${n} rows`, { recall }, { recall: 1 });
  const ours = { recall, build_seconds: seconds, memory_bytes: heapBytes() - before };
  const start = heapBytes();
  console.error = remember;
  try {
    const index = await LIBRARIES[name](dim, n);
    const pause = () => new Promise((resolve) => setTimeout(resolve));
    const built = await fill(index.add, rows, dim, { limit, pause });
    if (built.reason) return { skipped: built.reason };
    const found = asked.map((query) => index.search(query, TOP));
    const peer = {
      recall: recallOf(found, exact),
      build_seconds: built.seconds,
      memory_bytes: heapBytes() - start,
    };
    let at = 0;
    const next = () => asked[(at += 1) % asked.length];
    const times = await interleaved(
      { ours: () => engine.search(next(), TOP), peer: () => index.search(next(), TOP) },
      { runs },
    );
    return { ours, peer, times };
  } catch (error) {
    return { skipped: reasonOf(error) };
  } finally {
    console.error = report;
  }
}

/** The latest that a library has reported; Rust says there why it gives up, and traps. */
let reported = '';
const report = console.error;

/** @param {unknown[]} values */
function remember(...values) {
  reported = String(values[0]);
  report(...values);
}

/** @param {any} error not every library throws an Error @returns {string} */
function reasonOf(error) {
  const [why] = (error instanceof WebAssembly.RuntimeError ? reported : '').split('\n');
  return why || String(error?.message ?? error);
}
