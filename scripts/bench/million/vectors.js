// SPDX-License-Identifier: MIT
// A million photos' worth of vectors: mixes of pairs of real photo embeddings, and real captions as queries. Both come
// from the evaluation pack in models/, so that the figures are the same on every machine.
import { readFileSync } from 'node:fs';
import { random } from '../../policy/random.js';
import { inRoot } from '../../run/paths.js';
import { readSafetensors } from '../../../web/engine/safetensors.js';

/** @param {Float32Array} vector made a unit vector */
function normalise(vector) {
  let square = 0;
  for (const x of vector) square += x * x;
  const length = Math.sqrt(square);
  vector.forEach((x, i) => (vector[i] = x / length));
  return vector;
}

/**
 * @returns {{ photos: Float32Array[], queries: Float32Array[], dim: number, modelSha256: string }} unit vectors of the
 *   1,000 judged photos and of their 5,000 captions
 */
export function readVectors() {
  const path = inRoot('models/evaluation/judgements.safetensors');
  const { tensors, metadata } = readSafetensors(readFileSync(path));
  const dim = tensors.images.shape[1];
  const unit = (/** @type {string} */ name) =>
    Array.from({ length: tensors[name].shape[0] }, (_, r) =>
      // One scale for a row: it goes when the length becomes one.
      normalise(Float32Array.from(tensors[name].data.subarray(r * dim, (r + 1) * dim))),
    );
  return {
    photos: unit('images'),
    queries: unit('captions'),
    dim,
    modelSha256: metadata.model_sha256,
  };
}

/**
 * @param {object} options
 * @param {Float32Array[]} options.photos unit vectors
 * @param {number} options.count
 * @param {number} options.dim
 * @param {number} [options.seed]
 * @param {(rows: Float32Array) => { embeddings: Int8Array, scales: Float32Array }} options.quantize
 * @returns {{ embeddings: Int8Array, scales: Float32Array }} of normalised mixes of two different photos, the first
 *   one's share uniform in 0..1
 */
export function mixedRows({ photos, count, dim, seed = 1, quantize }) {
  const next = random(seed);
  const embeddings = new Int8Array(count * dim);
  const scales = new Float32Array(count);
  const CHUNK = 10_000;
  for (let first = 0; first < count; first += CHUNK) {
    const rows = Math.min(CHUNK, count - first);
    const chunk = new Float32Array(rows * dim);
    for (let r = 0; r < rows; r++) {
      const a = Math.floor(next() * photos.length);
      const b = (a + 1 + Math.floor(next() * (photos.length - 1))) % photos.length;
      const share = next();
      const row = chunk.subarray(r * dim, (r + 1) * dim);
      for (let i = 0; i < dim; i++) row[i] = share * photos[a][i] + (1 - share) * photos[b][i];
      normalise(row);
    }
    const quantised = quantize(chunk);
    embeddings.set(quantised.embeddings, first * dim);
    scales.set(quantised.scales, first);
  }
  return { embeddings, scales };
}
