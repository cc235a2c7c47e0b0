// SPDX-License-Identifier: MIT
// A text query: words to a unit vector, tokens included.
import { interleaved } from '../statistics.js';
import { cosine, ortEncoder, ourEngine } from './contenders.js';
import { requireParity } from './parity.js';

/** @typedef {import('../statistics.js').Timing} Timing */

/**
 * @param {{ queries: string[], context: number, runs: number }} options context: tokens of a fixed-length model
 * @returns {Promise<{ tokens: number, cosines: Record<string, number>, times: Record<string, Timing> }>} tokens: mean;
 *   cosines: the smallest of each contender with ONNX Runtime's f32
 */
export async function text({ queries, context, runs }) {
  const ours = await ourEngine('int8');
  const f32 = await ourEngine('f32');
  const ort = await ortEncoder(f32, '');
  const ortInt8 = await ortEncoder(f32, '_int8');
  /** @type {Record<string, number>} */
  const cosines = { ours: 1, ort_int8: 1 };
  for (const query of queries) {
    const wanted = await ort.encodeText(query);
    cosines.ours = Math.min(cosines.ours, cosine(ours.encodeText(query), wanted));
    cosines.ort_int8 = Math.min(cosines.ort_int8, cosine(await ortInt8.encodeText(query), wanted));
  }
  requireParity('text', cosines, { ours: 0.99 });
  // A model of fixed length computes all its positions for every query: the longest text stands for that.
  const long = longest(f32, queries, context);
  let at = 0;
  const next = () => queries[(at += 1) % queries.length];
  const times = await interleaved(
    {
      ours: () => ours.encodeText(next()),
      ours_f32: () => f32.encodeText(next()),
      ort_same: () => ort.encodeText(next()),
      ort_fixed: () => ort.encodeText(long),
      ort_int8_same: () => ortInt8.encodeText(next()),
      ort_int8_fixed: () => ortInt8.encodeText(long),
    },
    { runs },
  );
  const tokens = queries.reduce((n, query) => n + f32.tokenize(query).length, 0) / queries.length;
  return { tokens, cosines, times };
}

/**
 * @param {import('../../../web/engine/engine.js').Engine} engine
 * @param {string[]} queries
 * @param {number} context
 */
function longest(engine, queries, context) {
  const words = queries.join(' ').split(' ');
  for (let n = 1; n <= words.length; n += 1) {
    const candidate = words.slice(0, n).join(' ');
    if (engine.tokenize(candidate).length >= context) return candidate;
  }
  throw new Error(`the queries together have fewer than ${context} tokens`);
}
