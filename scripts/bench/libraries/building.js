// SPDX-License-Identifier: MIT
// Fills a library's index, unless that would take longer than anybody waits.
import { dequantised } from '../vectors.js';

/** Rows that are put in at a time. */
const CHUNK = 500;

/** Of all rows, before the rest is judged by them: a graph's first rows are its cheapest. */
const JUDGED_SHARE = 0.02;

/**
 * @param {(rows: Float32Array[], first: number) => void} add
 * @param {import('../plain_loop.js').Rows} rows
 * @param {number} dim
 * @param {{ limit: number, now?: () => number, pause?: () => Promise<unknown> }} options limit: seconds; pause: between
 *   chunks
 * @returns {Promise<{ seconds: number, reason?: string }>} reason: why the index is not complete
 */
export async function fill(add, rows, dim, { limit, now = () => performance.now(), pause }) {
  const n = rows.scales.length;
  let seconds = 0;
  for (let first = 0; first < n; first += CHUNK) {
    const count = Math.min(CHUNK, n - first);
    const chunk = Array.from({ length: count }, (_, i) => dequantised(rows, dim, first + i));
    const start = now();
    add(chunk, first);
    seconds += (now() - start) / 1000;
    const done = first + count;
    const expected = (seconds * n) / done;
    if (done < n && done >= n * JUDGED_SHARE && expected > limit) {
      const pace = `${done} rows took ${seconds.toFixed(0)} s`;
      const reason = `building would take over ${Math.round(expected)} s (${pace}; the limit is ${limit} s)`;
      return { seconds, reason };
    }
    await pause?.();
  }
  return { seconds };
}
