// SPDX-License-Identifier: MIT
// What the rest of the system may expect of anything that embeds words and pictures into one space.

/**
 * @typedef {object} Pixels
 * @property {Uint8Array | Uint8ClampedArray} data (height, width, 4) RGBA or (height, width, 3) RGB, sRGB
 * @property {number} width
 * @property {number} height
 */

/**
 * @typedef {object} Encoder
 * @property {string} name for reports: which implementation, at which precision
 * @property {number} dim length of every vector
 * @property {(text: string) => Promise<Float32Array>} encodeText a unit vector (dim)
 * @property {(bytes: Uint8Array) => Promise<Float32Array>} encodeImage an encoded picture's unit vector (dim)
 * @property {(pixels: Pixels) => Promise<Float32Array>} encodePixels a decoded picture's unit vector (dim)
 */

/**
 * Cosine of two unit vectors.
 * @param {Float32Array} a
 * @param {Float32Array} b
 */
export function dot(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/**
 * @param {Float32Array[]} vectors of one length
 * @returns {Float32Array} the unit vector of their mean; a single one as it is
 */
export function meanDirection(vectors) {
  if (vectors.length === 1) return vectors[0];
  const sum = new Float32Array(vectors[0].length);
  for (const vector of vectors) for (let i = 0; i < sum.length; i++) sum[i] += vector[i];
  const norm = Math.hypot(...sum);
  return sum.map((x) => x / norm);
}
