// SPDX-License-Identifier: MIT
// Whether two picture files hold the same photo, whatever their size and quality.
import sharp from 'sharp';

const SIDE = 16;

/** From this likeness on: of the task's photos, copies have 0.98 or more, and no two different ones over 0.96. */
export const alike = 0.97;

/** @param {string | Buffer} source @returns {Promise<Float32Array>} of length 1, its mean 0 */
async function signature(source) {
  const pixels = await sharp(source)
    .resize(SIDE, SIDE, { fit: 'fill' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer();
  const values = Float32Array.from(pixels);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const length = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0));
  return values.map((value) => (value - mean) / (length || 1));
}

/** @param {(string | Buffer)[]} sources files, or their contents @returns {Promise<Float32Array[]>} */
export async function signatures(sources) {
  const found = [];
  for (let i = 0; i < sources.length; i += 16) {
    found.push(...(await Promise.all(sources.slice(i, i + 16).map(signature))));
  }
  return found;
}

/**
 * @param {Float32Array} signature
 * @param {Float32Array[]} others
 * @returns {{ likeness: number, at: number }} of the one it is most like; -1..1
 */
export function mostAlike(signature, others) {
  let best = { likeness: -1, at: 0 };
  others.forEach((other, at) => {
    let likeness = 0;
    for (let k = 0; k < other.length; k++) likeness += signature[k] * other[k];
    if (likeness > best.likeness) best = { likeness, at };
  });
  return best;
}

/** The photo as the training's photos are stored: a small square, stretched. @param {string} path */
export const recoded = (path) =>
  sharp(path).resize(192, 192, { fit: 'fill' }).jpeg({ quality: 60 }).toBuffer();
