// SPDX-License-Identifier: MIT
// From what was read to the rows of the gallery: their order and their vectors.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSafetensors } from '../../web/engine/safetensors.js';
import { CliError } from './exit.js';

/** @typedef {import('./state.js').PhotoState} PhotoState */
/** @typedef {Omit<PhotoState, 'id'> & { embedding: Float32Array }} Entry */
/** @typedef {{ data: Float32Array, dim: number }} Rows unit vectors (count, dim) */

/**
 * The few vectors that stand for blocked photos, shared by all galleries of a model.
 * @param {string} policyDir
 * @param {string} modelSha256
 * @returns {Promise<Rows>}
 */
export async function readPrototypes(policyDir, modelSha256) {
  const path = join(policyDir, 'prototypes.safetensors');
  const bytes = await readFile(path).catch(() => null);
  const advice = 'run `npm run rebuild-models`';
  if (!bytes) throw new CliError(`${path} is missing, and blocked photos need it: ${advice}.`);
  const { tensors, metadata } = readSafetensors(bytes);
  if (metadata.model_sha256 !== modelSha256) {
    throw new CliError(`${path} was made for another model: ${advice}.`);
  }
  const { prototypes } = tensors;
  if (prototypes?.dtype !== 'F32' || prototypes.shape.length !== 2 || prototypes.shape[0] === 0) {
    throw new CliError(`${path} holds no prototypes: ${advice}.`);
  }
  return { data: /** @type {Float32Array} */ (prototypes.data), dim: prototypes.shape[1] };
}

/**
 * @param {Rows} rows
 * @param {Float32Array} vector (dim)
 * @returns {number} the row with the largest cosine, the first of equals
 */
export function nearestRow({ data, dim }, vector) {
  let best = -1;
  let bestScore = -Infinity;
  for (let row = 0; row * dim < data.length; row++) {
    let score = 0;
    for (let i = 0; i < dim; i++) score += data[row * dim + i] * vector[i];
    if (score > bestScore) [best, bestScore] = [row, score];
  }
  return best;
}

/**
 * Numbers the photos and gives each its row. Neither tells anything of a blocked photo: the shown ones come first, by
 * path; the blocked ones follow in the order of the shared vectors that stand for them, which are public.
 * @param {Entry[]} entries
 * @param {number} dim
 * @param {Rows | null} prototypes needed as soon as one is blocked
 * @returns {{ photos: PhotoState[], vectors: Float32Array }} vectors: (photos, dim)
 */
export function arrangeRows(entries, dim, prototypes) {
  const rows = entries.map(({ embedding, ...photo }) => {
    if (!photo.blocked) return { photo, prototype: -1, vector: embedding };
    if (!prototypes) throw new Error('blocked photos need prototypes');
    const prototype = nearestRow(prototypes, embedding);
    const vector = prototypes.data.subarray(prototype * dim, (prototype + 1) * dim);
    return { photo, prototype, vector };
  });
  rows.sort((a, b) => a.prototype - b.prototype || (a.photo.paths[0] < b.photo.paths[0] ? -1 : 1));
  const vectors = new Float32Array(rows.length * dim);
  rows.forEach(({ vector }, i) => vectors.set(vector, i * dim));
  return { photos: rows.map(({ photo }, id) => ({ ...photo, id })), vectors };
}
