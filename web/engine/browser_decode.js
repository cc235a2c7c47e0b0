// SPDX-License-Identifier: MIT
import { ImagoError } from './errors.js';

const MAX_PIXELS = 100_000_000; // as in the engine's own decoder

/** Whether a canvas averages on request all pixels that become one: others look at four and have to halve step by step. */
const AVERAGES =
  typeof OffscreenCanvasRenderingContext2D === 'function' &&
  'imageSmoothingQuality' in OffscreenCanvasRenderingContext2D.prototype;

/**
 * How many times a picture of this size is halved, so that its shorter side stays at least so long.
 * @param {number} width
 * @param {number} height
 * @param {number} shortest 0 or less: not at all
 */
export function halvings(width, height, shortest) {
  const ratio = shortest > 0 ? Math.min(width, height) / shortest : 1;
  return Math.max(0, Math.floor(Math.log2(ratio)));
}

/** @param {number} width @param {number} height */
function canvas(width, height) {
  const context = new OffscreenCanvas(width, height).getContext('2d', {
    colorSpace: 'srgb',
    willReadFrequently: true, // in memory: one reading is all that happens
  });
  if (!context) throw new ImagoError('out_of_memory', 'the browser gives no canvas of that size');
  context.imageSmoothingQuality = 'medium';
  return context;
}

/**
 * Decodes a picture by the browser, which also turns it upright and brings it to sRGB. Reading all pixels of a big photo
 * back takes longer than decoding it, so the canvas halves it first, as often as its shorter side stays at least
 * `shortest`, each time to the mean of two by two pixels. What the image tower sees after the exact resize hardly changes
 * when `shortest` is twice its size or more (cosine 0.9999 on 12 megapixels).
 * @param {Uint8Array} bytes
 * @param {number} [shortest] pixels; 0: nothing is halved
 * @returns {Promise<import('./encoder.js').Pixels & { whole: { width: number, height: number } }>} RGBA; whole: the
 *   upright picture's own size
 */
export async function decodeInBrowser(bytes, shortest = 0) {
  if (typeof createImageBitmap !== 'function' || typeof OffscreenCanvas !== 'function') {
    throw new ImagoError('unsupported', 'this browser cannot decode the picture in a worker');
  }
  let bitmap;
  try {
    bitmap = await createImageBitmap(new Blob([/** @type {BlobPart} */ (bytes)]), {
      imageOrientation: 'from-image',
    });
  } catch (error) {
    throw new ImagoError('malformed', 'the browser cannot decode the picture', { cause: error });
  }
  try {
    let { width, height } = bitmap;
    if (width * height > MAX_PIXELS) {
      throw new ImagoError('too_large', 'the picture has over 100 megapixels');
    }
    const whole = { width, height };
    let left = halvings(width, height, shortest);
    let context = null;
    do {
      const source = context?.canvas ?? bitmap;
      const halves = AVERAGES ? left : Math.min(left, 1);
      width = Math.ceil(width / 2 ** halves);
      height = Math.ceil(height / 2 ** halves);
      context = canvas(width, height);
      context.drawImage(source, 0, 0, width, height);
      left -= halves;
    } while (left > 0);
    const { data } = context.getImageData(0, 0, width, height);
    return { data, width, height, whole };
  } finally {
    bitmap.close();
  }
}
