// SPDX-License-Identifier: MIT
// What one writes first, and the truth that all others are held against: a loop over the rows and a sort of what it
// found.

export const TOP = 10;

/** Rows of a whole index: (n, dim), (n). @typedef {{ embeddings: Int8Array, scales: Float32Array }} Rows */

/**
 * @param {Rows} rows
 * @param {Float32Array} query (dim)
 * @returns {number[]} ids of the TOP best rows, the best first
 */
export function plainLoop({ embeddings, scales }, query) {
  const dim = query.length;
  const n = scales.length;
  /** @type {{ id: number, score: number }[]} */
  const best = [];
  for (let i = 0; i < n; i += 1) {
    let dot = 0;
    const start = i * dim;
    for (let j = 0; j < dim; j += 1) dot += embeddings[start + j] * query[j];
    const score = dot * scales[i];
    if (best.length < TOP || score > best[TOP - 1].score) {
      best.push({ id: i, score });
      best.sort((a, b) => b.score - a.score || a.id - b.id);
      best.length = Math.min(best.length, TOP);
    }
  }
  return best.map(({ id }) => id);
}

/**
 * @param {ArrayLike<number>[]} found ids for each query
 * @param {number[][]} exact
 * @returns {number} share of the exact ids that were found
 */
export function recallOf(found, exact) {
  const hits = found.map((ids, q) => {
    const truth = new Set(exact[q]);
    return Array.from(ids).filter((id) => truth.has(id)).length;
  });
  return hits.reduce((a, b) => a + b, 0) / exact.reduce((sum, ids) => sum + ids.length, 0);
}
