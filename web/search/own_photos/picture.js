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
 * The mean of every square of pixels, so that no canvas has to hold a big photo: some browsers' cannot.
 * @param {import('../../engine/encoder.js').Pixels} pixels
 * @returns {{ data: Uint8ClampedArray<ArrayBuffer>, width: number, height: number }} RGBA, at least twice as long as what
 *   is kept where the photo is; what does not fill a square at the right and lower edge is left out
 */
export function shrink({ data, width, height }) {
  const step = Math.max(1, Math.floor(Math.max(width, height) / (2 * SIDE)));
  const channels = data.length / (width * height);
  // A panorama may be narrower than a square.
  const [stepX, stepY] = [Math.min(step, width), Math.min(step, height)];
  const small = { width: Math.floor(width / stepX), height: Math.floor(height / stepY) };
  const rgba = new Uint8ClampedArray(4 * small.width * small.height).fill(255);
  let to = 0;
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++, to += 4) {
      for (let channel = 0; channel < channels; channel++) {
        let sum = 0;
        for (let dy = 0; dy < stepY; dy++) {
          const row = ((y * stepY + dy) * width + x * stepX) * channels + channel;
          for (let dx = 0; dx < stepX; dx++) sum += data[row + dx * channels];
        }
        rgba[to + channel] = sum / (stepX * stepY);
      }
    }
  }
  return { data: rgba, ...small };
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
  const { data, ...size } = shrink(pixels);
  const whole = context(size.width, size.height);
  whole.putImageData(new ImageData(data, size.width, size.height), 0, 0);
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
