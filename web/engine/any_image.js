// SPDX-License-Identifier: MIT
// Pictures of every type: the engine decodes most by itself; the browser those that the engine can't, and big photos,
// which it decodes faster.
import { decodeInBrowser } from './browser_decode.js';
import { ENGINE_TYPES, sniffImageType } from './image_type.js';

/** @typedef {import('./engine.js').Engine} Engine */

/** From so many pixels on, the browser's decoder is worth the way there and back. */
const BIG = 1_500_000;

/** @param {Engine} engine @param {Uint8Array} bytes */
function isForEngine(engine, bytes) {
  const type = sniffImageType(bytes);
  // What nobody here knows is left to the engine too, which says what is wrong with it.
  if (type === null) return true;
  if (type === 'jpeg' && typeof OffscreenCanvas === 'function') {
    const { width, height } = engine.imageInfo(bytes);
    return width * height < BIG;
  }
  return ENGINE_TYPES.has(type);
}

/**
 * Pixels from the browser, at least twice as many each way as the image tower sees.
 * @param {Engine} engine with the image tower loaded
 * @param {Uint8Array} bytes an encoded picture
 */
export function browserPixels(engine, bytes) {
  return decodeInBrowser(bytes, 2 * engine.imageSize);
}

/**
 * @param {Engine} engine with the image tower loaded
 * @param {Uint8Array} bytes an encoded picture
 * @returns {Promise<Float32Array>} a unit vector (dim)
 */
export async function encodeAnyImage(engine, bytes) {
  if (isForEngine(engine, bytes)) return engine.encodeImage(bytes);
  return engine.encodePixels(await browserPixels(engine, bytes));
}

/**
 * @param {Engine} engine with the image tower loaded
 * @param {Uint8Array} bytes an encoded picture
 * @returns {Promise<import('./engine.js').Description>}
 */
export async function describeAnyImage(engine, bytes) {
  if (isForEngine(engine, bytes)) return engine.describeImage(bytes);
  return engine.describePixels(await browserPixels(engine, bytes));
}

/**
 * The pixels that describeAnyImage() sees, for whoever shows them too.
 * @param {Engine} engine with the image tower loaded
 * @param {Uint8Array} bytes an encoded picture
 * @returns {Promise<{ pixels: import('./encoder.js').Pixels, width: number, height: number }>} upright, sRGB; width and
 *   height: of the whole picture, of which the browser may have made a smaller one
 */
export async function decodeAnyImage(engine, bytes) {
  if (isForEngine(engine, bytes)) {
    const pixels = engine.decode(bytes);
    return { pixels, width: pixels.width, height: pixels.height };
  }
  const { whole, ...pixels } = await browserPixels(engine, bytes);
  return { pixels, ...whole };
}
