// SPDX-License-Identifier: MIT
// Pictures of every type: the engine decodes most by itself, the browser the others.
import { decodeInBrowser } from './browser_decode.js';
import { ENGINE_TYPES, sniffImageType } from './image_type.js';

/** @typedef {import('./engine.js').Engine} Engine */

/** What nobody here knows is left to the engine too, which says what is wrong with it. @param {Uint8Array} bytes */
function isForEngine(bytes) {
  const type = sniffImageType(bytes);
  return type === null || ENGINE_TYPES.has(type);
}

/**
 * @param {Engine} engine with the image tower loaded
 * @param {Uint8Array} bytes an encoded picture
 * @returns {Promise<Float32Array>} a unit vector (dim)
 */
export async function encodeAnyImage(engine, bytes) {
  if (isForEngine(bytes)) return engine.encodeImage(bytes);
  return engine.encodePixels(await decodeInBrowser(bytes));
}

/**
 * @param {Engine} engine with the image tower loaded
 * @param {Uint8Array} bytes an encoded picture
 * @returns {Promise<import('./engine.js').Description>}
 */
export async function describeAnyImage(engine, bytes) {
  if (isForEngine(bytes)) return engine.describeImage(bytes);
  return engine.describePixels(await decodeInBrowser(bytes));
}
