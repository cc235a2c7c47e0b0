// SPDX-License-Identifier: MIT
import { ImagoError } from './errors.js';

const MAX_PIXELS = 100_000_000; // as in the engine's own decoder

/**
 * Decodes a picture by the browser, which also turns it upright and brings it to sRGB: for WebP and AVIF, which the
 * engine leaves to the platform.
 * @param {Uint8Array} bytes
 * @returns {Promise<import('./encoder.js').Pixels>} RGBA
 */
export async function decodeInBrowser(bytes) {
  if (typeof createImageBitmap !== 'function' || typeof OffscreenCanvas !== 'function') {
    throw new ImagoError('unsupported', 'this browser cannot decode the picture in a worker');
  }
  let bitmap;
  try {
    bitmap = await createImageBitmap(new Blob([/** @type {BlobPart} */ (bytes)]), {
      imageOrientation: 'from-image',
      premultiplyAlpha: 'none',
    });
  } catch (error) {
    throw new ImagoError('malformed', 'the browser cannot decode the picture', { cause: error });
  }
  try {
    const { width, height } = bitmap;
    if (width * height > MAX_PIXELS) {
      throw new ImagoError('too_large', 'the picture has over 100 megapixels');
    }
    const context = new OffscreenCanvas(width, height).getContext('2d', { colorSpace: 'srgb' });
    if (!context) throw new ImagoError('out_of_memory', 'the browser gives no canvas of that size');
    context.drawImage(bitmap, 0, 0);
    return { data: context.getImageData(0, 0, width, height).data, width, height };
  } finally {
    bitmap.close();
  }
}
