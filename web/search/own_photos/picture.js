// SPDX-License-Identifier: MIT
// The picture that is kept of a visitor's photo, drawn in the worker from bare pixels: no metadata comes along.
import { ImagoError } from '../../engine/errors.js';

/** Sharp on the wall of a dense screen, and enough to recognise the photo when it is opened. */
const SIDE = 800;
const QUALITY = 0.8;

/**
 * @param {number} width
 * @param {number} height
 * @returns {{ width: number, height: number }} no side longer than SIDE, none enlarged, at least one pixel
 */
export function pictureSize(width, height) {
  const scale = Math.min(1, SIDE / Math.max(width, height));
  const side = (/** @type {number} */ length) => Math.max(1, Math.round(length * scale));
  return { width: side(width), height: side(height) };
}

/**
 * @param {import('../../engine/encoder.js').Pixels} pixels
 * @returns {ImageData}
 */
function imageData({ data, width, height }) {
  const rgba = new Uint8ClampedArray(4 * width * height);
  if (data.length === rgba.length) {
    rgba.set(data);
  } else {
    for (let from = 0, to = 0; to < rgba.length; from += 3, to += 4) {
      rgba[to] = data[from];
      rgba[to + 1] = data[from + 1];
      rgba[to + 2] = data[from + 2];
      rgba[to + 3] = 255;
    }
  }
  return new ImageData(rgba, width, height);
}

/** @param {number} width @param {number} height */
function context(width, height) {
  const made = new OffscreenCanvas(width, height).getContext('2d', { colorSpace: 'srgb' });
  if (!made) throw new ImagoError('out_of_memory', 'the browser gives no canvas of that size');
  return made;
}

/**
 * @param {import('../../engine/encoder.js').Pixels} pixels
 * @returns {Promise<Blob>} WebP, or JPEG where the browser writes no WebP; over white
 */
export async function drawPicture(pixels) {
  const whole = context(pixels.width, pixels.height);
  whole.putImageData(imageData(pixels), 0, 0);
  const { width, height } = pictureSize(pixels.width, pixels.height);
  const small = context(width, height);
  small.fillStyle = '#fff';
  small.fillRect(0, 0, width, height);
  small.imageSmoothingQuality = 'high';
  small.drawImage(whole.canvas, 0, 0, width, height);
  const wanted = await small.canvas.convertToBlob({ type: 'image/webp', quality: QUALITY });
  // Safari writes no WebP and answers with a PNG, which is large.
  if (wanted.type === 'image/webp') return wanted;
  return small.canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
}
