// SPDX-License-Identifier: MIT
// A large gallery's vectors: mixes of pairs of real photo embeddings, and real captions as queries. Both come from the
// evaluation pack in models/, so that the figures are the same on every machine. Runs in a page and in Node.
import { random } from '../policy/random.js';
import { readSafetensors } from '../../web/engine/safetensors.js';

/** Where the pack lies in the repository. */
export const PACK = 'models/evaluation/judgements.safetensors';

/** @typedef {{ photos: Float32Array[], queries: Float32Array[], dim: number, modelSha256: string }} RealVectors */

/** @param {Float32Array} vector made a unit vector */
function normalise(vector) {
  let square = 0;
  for (const x of vector) square += x * x;
  const length = Math.sqrt(square);
  vector.forEach((x, i) => (vector[i] = x / length));
  return vector;
}

/**
 * @param {Uint8Array} pack
 * @returns {RealVectors} unit vectors of the 1,000 judged photos and of their 5,000 captions
 */
export function vectorsOf(pack) {
  const { tensors, metadata } = readSafetensors(pack);
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
 * @template T
 * @param {T[]} all
 * @param {number} most
 * @returns {T[]} so many of them at most, evenly chosen
 */
export function evenly(all, most) {
  const stride = Math.max(1, Math.floor(all.length / most));
  return all.filter((_, i) => i % stride === 0).slice(0, most);
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

/**
 * @param {{ embeddings: Int8Array, scales: Float32Array }} rows (n, dim), (n)
 * @param {number} dim
 * @param {number} r
 * @returns {Float32Array} row r in floats, for libraries that know no int8
 */
export const dequantised = ({ embeddings, scales }, dim, r) =>
  Float32Array.from(embeddings.subarray(r * dim, (r + 1) * dim), (v) => v * scales[r]);
