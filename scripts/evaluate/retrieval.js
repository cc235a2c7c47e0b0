// SPDX-License-Identifier: MIT
// Text → photo retrieval through the engine's own index, as a visitor's search does it.
import { writeSafetensors } from '../../web/engine/safetensors.js';

/** @typedef {import('../../web/engine/engine.js').Engine} Engine */

/**
 * @typedef {object} Retrieval percentages of queries whose photo is among the first 1, 5, 10
 * @property {number | null} r1
 * @property {number | null} r5
 * @property {number | null} r10
 * @property {number} pool photos
 * @property {number} queries
 */

/**
 * The rank of each query's photo is 1 + the number of photos that score strictly better + the number of equal ones
 * with a smaller id, which is the order in which the index answers.
 * @param {Engine} engine
 * @param {Map<string, Float32Array>} photos name → unit vector; ids follow the order of names
 * @param {{ image: string, vector: Float32Array }[]} queries
 * @returns {Retrieval}
 */
export function retrieve(engine, photos, queries) {
  const names = [...photos.keys()].sort();
  const asked = queries.filter(({ image }) => photos.has(image));
  const total = { pool: names.length, queries: asked.length };
  if (names.length === 0 || asked.length === 0) return { r1: null, r5: null, r10: null, ...total };
  const dim = engine.dim;
  const vectors = new Float32Array(names.length * dim);
  names.forEach((name, i) => vectors.set(/** @type {Float32Array} */ (photos.get(name)), i * dim));
  const { embeddings, scales } = engine.quantize(vectors, dim);
  engine.loadIndex(
    writeSafetensors({
      embeddings: { dtype: 'I8', shape: [names.length, dim], data: embeddings },
      scales: { dtype: 'F32', shape: [names.length], data: scales },
      blocked: { dtype: 'U8', shape: [names.length], data: new Uint8Array(names.length) },
    }),
  );
  const idOf = new Map(names.map((name, id) => [name, id]));
  const found = { 1: 0, 5: 0, 10: 0 };
  for (const { image, vector } of asked) {
    const place = engine.search(vector, 10).ids.indexOf(/** @type {number} */ (idOf.get(image)));
    for (const k of /** @type {const} */ ([1, 5, 10])) {
      if (place >= 0 && place < k) found[k]++;
    }
  }
  const percent = (/** @type {number} */ hits) => (100 * hits) / asked.length;
  return { r1: percent(found[1]), r5: percent(found[5]), r10: percent(found[10]), ...total };
}
