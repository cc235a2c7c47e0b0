// SPDX-License-Identifier: MIT
// The few vectors that stand for blocked photos, shared by all galleries of a model: such a photo's row is the nearest
// of them, and tells nothing of its own.
import { ImagoError } from './errors.js';
import { readSafetensors } from './safetensors.js';

/** @typedef {{ data: Float32Array, dim: number }} Rows unit vectors (count, dim) */

/**
 * @param {Uint8Array} bytes prototypes.safetensors
 * @param {string} modelSha256 the model whose photos they stand for
 * @returns {Rows}
 */
export function parsePrototypes(bytes, modelSha256) {
  const { tensors, metadata } = readSafetensors(bytes);
  if (metadata.model_sha256 !== modelSha256) {
    throw new ImagoError('mismatch', 'prototypes.safetensors was made for another model');
  }
  const { prototypes } = tensors;
  if (prototypes?.dtype !== 'F32' || prototypes.shape.length !== 2 || prototypes.shape[0] === 0) {
    throw new ImagoError('malformed', 'prototypes.safetensors holds no prototypes');
  }
  return { data: /** @type {Float32Array} */ (prototypes.data), dim: prototypes.shape[1] };
}

/** @param {Rows} rows @param {number} row @returns {Float32Array} a view of it (dim) */
export const rowOf = ({ data, dim }, row) => data.subarray(row * dim, (row + 1) * dim);

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
