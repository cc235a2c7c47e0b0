// SPDX-License-Identifier: MIT
// From SVG to pixels, on paper: a fine grain and a soft mottling, the same for every picture.

import sharp from 'sharp';
import { Random } from './paint/random.js';

const TILE = 512;
/** @type {Int8Array | undefined} */
let paper;

/** A tile of paper: grain and blotches, −127..127, repeating without a seam. */
function makePaper() {
  const r = new Random('paper');
  const fine = Float32Array.from({ length: TILE * TILE }, () => r.next() + r.next() - 1);
  const cell = 32;
  const side = TILE / cell;
  const coarse = Float32Array.from({ length: side * side }, () => r.next() * 2 - 1);
  const out = new Int8Array(TILE * TILE);
  for (let y = 0; y < TILE; y += 1) {
    for (let x = 0; x < TILE; x += 1) {
      const gx = Math.floor(x / cell);
      const gy = Math.floor(y / cell);
      const ease = (/** @type {number} */ t) => t * t * (3 - 2 * t);
      const tx = ease((x % cell) / cell);
      const ty = ease((y % cell) / cell);
      const at = (/** @type {number} */ i, /** @type {number} */ j) =>
        coarse[((gy + j) % side) * side + ((gx + i) % side)];
      const blotch =
        (at(0, 0) * (1 - tx) + at(1, 0) * tx) * (1 - ty) +
        (at(0, 1) * (1 - tx) + at(1, 1) * tx) * ty;
      const i = y * TILE + x;
      const next = y * TILE + ((x + 1) % TILE);
      out[i] = Math.round((fine[i] * 0.62 + fine[next] * 0.38) * 72 + blotch * 24);
    }
  }
  return out;
}

/** SVG to raw pixels with grain. @param {string} svg */
export async function pixels(svg) {
  paper ??= makePaper();
  const { data, info } = await sharp(Buffer.from(svg))
    .flatten({ background: '#ffffff' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  // Small pictures keep less grain, as a photograph of paper from farther away does.
  const strength = 0.13 * Math.min(1, 0.35 + (0.65 * Math.max(width, height)) / 960);
  for (let y = 0; y < height; y += 1) {
    const row = (y % TILE) * TILE;
    for (let x = 0; x < width; x += 1) {
      const i = (y * width + x) * channels;
      const g = paper[row + (x % TILE)] * strength;
      const brightness = (data[i] + data[i + 1] * 2 + data[i + 2]) / 4;
      const d = g * (0.45 + 0.9 * (1 - Math.abs(brightness - 128) / 128));
      for (let c = 0; c < 3; c += 1) {
        const v = data[i + c] + d;
        data[i + c] = v < 0 ? 0 : v > 255 ? 255 : v;
      }
    }
  }
  return sharp(data, { raw: { width, height, channels } });
}

/** @param {string} svg @param {'jpeg' | 'png' | 'webp'} [format] @param {number} [quality] @returns {Promise<Buffer>} */
export async function render(svg, format = 'jpeg', quality = 86) {
  const picture = await pixels(svg);
  if (format === 'png') return picture.png().toBuffer();
  if (format === 'webp') return picture.webp({ quality }).toBuffer();
  return picture.jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();
}
