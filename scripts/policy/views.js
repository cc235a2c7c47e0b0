// SPDX-License-Identifier: MIT
// The looks at a photo that the image rule learns from. It judges a photo by VIEWS of them (photo_policy.js); parts of
// photos, one of them mirrored, teach it people who are larger, cut off or aside.
import { VIEWS } from '../../web/engine/photo_policy.js';

/** @typedef {{ data: Uint8Array, width: number, height: number }} Pixels */

/** The photo's own VIEWS, then as many of each of its parts(). */
export const LEARNED_VIEWS = 3 * VIEWS;

/** What share of the width and of the height a part has. */
const SHARE = 0.7;

/**
 * @param {Pixels} pixels
 * @returns {Pixels[]} the left seven tenths, and the right ones mirrored, both of middling height
 */
export function parts(pixels) {
  const width = Math.max(1, Math.floor(pixels.width * SHARE));
  const height = Math.max(1, Math.floor(pixels.height * SHARE));
  const size = { width, height, top: Math.floor((pixels.height - height) / 2) };
  return [
    part(pixels, { ...size, left: 0, mirrored: false }),
    part(pixels, { ...size, left: pixels.width - width, mirrored: true }),
  ];
}

/**
 * @param {Pixels} pixels
 * @param {{ left: number, top: number, width: number, height: number, mirrored: boolean }} box
 * @returns {Pixels}
 */
function part(pixels, { left, top, width, height, mirrored }) {
  const channels = pixels.data.length / (pixels.width * pixels.height);
  const data = new Uint8Array(width * height * channels);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (top + y) * pixels.width + left + (mirrored ? width - 1 - x : x);
      const to = y * width + x;
      for (let c = 0; c < channels; c++) {
        data[to * channels + c] = pixels.data[from * channels + c];
      }
    }
  }
  return { data, width, height };
}
