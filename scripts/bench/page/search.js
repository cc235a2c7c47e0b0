// SPDX-License-Identifier: MIT
// The exact best ten of n rows, against plain JavaScript over the same int8 rows and the time that memory allows.
import { createEngine } from '../../../web/engine/engine.js';
import { writeSafetensors } from '../../../web/engine/safetensors.js';
import { interleaved } from '../statistics.js';
import { bytesOf } from './contenders.js';

/** @typedef {import('../statistics.js').Timing} Timing */

const TOP = 10;

/**
 * A seeded generator (xorshift32), so that every run searches the same rows.
 * @param {number} seed
 * @returns {() => number} in -1..1
 */
function generator(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 31 - 1;
  };
}

/**
 * @param {number} n
 * @param {number} dim
 * @param {() => number} random
 */
function unitRows(n, dim, random) {
  const rows = new Float32Array(n * dim);
  for (let i = 0; i < n; i += 1) {
    const row = rows.subarray(i * dim, (i + 1) * dim);
    let sum = 0;
    for (let j = 0; j < dim; j += 1) {
      row[j] = random();
      sum += row[j] * row[j];
    }
    const inverse = 1 / Math.sqrt(sum);
    for (let j = 0; j < dim; j += 1) row[j] *= inverse;
  }
  return rows;
}

/**
 * What one writes first: a loop over the rows and a sort of what it found.
 * @param {Int8Array} embeddings (n, dim)
 * @param {Float32Array} scales (n)
 * @param {Float32Array} query (dim)
 */
function plainLoop(embeddings, scales, query) {
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
 * @param {{ n: number, dim: number, runs: number, queries?: number }} options
 * @returns {Promise<{ bytes: number, recall: number, times: Record<string, Timing> }>} recall of ours at 10 against
 *   the plain loop in float
 */
export async function search({ n, dim, runs, queries = 16 }) {
  const random = generator(n + 1);
  const engine = await createEngine({ url: '/build/wasm/imago.wasm' });
  const scales = new Float32Array(n);
  const embeddings = new Int8Array(n * dim);
  // In parts: a million rows in float would be a gigabyte.
  for (let start = 0; start < n; start += 25_000) {
    const count = Math.min(25_000, n - start);
    const part = engine.quantize(unitRows(count, dim, random), dim);
    embeddings.set(part.embeddings, start * dim);
    scales.set(part.scales, start);
  }
  const file = writeSafetensors({
    embeddings: { dtype: 'I8', shape: [n, dim], data: embeddings },
    scales: { dtype: 'F32', shape: [n], data: scales },
    blocked: { dtype: 'U8', shape: [n], data: new Uint8Array(n) },
  });
  engine.loadIndex(file);
  const asked = Array.from({ length: queries }, () => unitRows(1, dim, random));
  let found = 0;
  for (const query of asked) {
    const exact = new Set(plainLoop(embeddings, scales, query));
    for (const id of engine.search(query, TOP).ids) found += exact.has(id) ? 1 : 0;
  }
  const { instance } = await WebAssembly.instantiate(await bytesOf('/build/bench/sum.wasm'), {});
  const { memory, sum } = /** @type {any} */ (instance.exports);
  const bytes = embeddings.byteLength;
  new Uint8Array(memory.buffer).fill(1);
  let at = 0;
  const next = () => asked[(at += 1) % queries];
  const times = await interleaved(
    {
      ours: () => engine.search(next(), TOP),
      js: () => plainLoop(embeddings, scales, next()),
      bandwidth: () => sum(1024, bytes),
    },
    { runs },
  );
  engine.close();
  return { bytes, recall: found / (queries * TOP), times };
}
