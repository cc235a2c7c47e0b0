// SPDX-License-Identifier: MIT
// JPEG bytes to a unit vector, and each stage alone.
import { browserPixels } from '../../../web/engine/any_image.js';
import { decodeInBrowser } from '../../../web/engine/browser_decode.js';
import { interleaved } from '../statistics.js';
import { bytesOf, cosine, ortEncoder, ourEngine } from './contenders.js';
import { requireParity } from './parity.js';

/** @typedef {import('../statistics.js').Timing} Timing */

/** A canvas resizes otherwise than Pillow does, which moves the peer's embeddings. */
const CANVAS_PARITY = 0.95;

/**
 * What a page built on ONNX Runtime does: the browser decodes and a canvas resizes.
 * @param {Uint8Array} bytes
 * @param {number} size what the tower sees, in pixels
 */
async function canvasPixels(bytes, size) {
  const bitmap = await createImageBitmap(new Blob([/** @type {BlobPart} */ (bytes)]));
  const canvas = new OffscreenCanvas(size, size);
  const context = /** @type {OffscreenCanvasRenderingContext2D} */ (
    canvas.getContext('2d', { willReadFrequently: true })
  );
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, size, size);
  bitmap.close();
  return { data: context.getImageData(0, 0, size, size).data, width: size, height: size };
}

/**
 * @param {{ jpeg: string, runs: number }} options jpeg: the path of a photo
 * @returns {Promise<{ cosines: Record<string, number>, times: Record<string, Timing> }>} cosines with our f32 from
 *   the same bytes
 */
export async function image({ jpeg, runs }) {
  const bytes = await bytesOf(jpeg);
  const ours = await ourEngine('int8');
  const f32 = await ourEngine('f32');
  const ort = await ortEncoder(f32, '');
  const ortInt8 = await ortEncoder(f32, '_int8');
  const wanted = f32.encodeImage(bytes);
  const contenders = {
    ours: async () => ours.encodePixels(await browserPixels(ours, bytes)),
    ours_own_decoder: async () => ours.encodeImage(bytes),
    ort: async () => ort.encodePixels(await canvasPixels(bytes, ours.imageSize)),
    ort_int8: async () => ortInt8.encodePixels(await canvasPixels(bytes, ours.imageSize)),
  };
  /** @type {Record<string, number>} */
  const cosines = {};
  for (const [name, run] of Object.entries(contenders)) cosines[name] = cosine(await run(), wanted);
  requireParity('photo', cosines, { ours: 0.99, ours_own_decoder: 0.99, ort: CANVAS_PARITY });
  return { cosines, times: await interleaved(contenders, { runs }) };
}

/**
 * The stages of a photo, and the tower alone against ONNX Runtime's.
 * @param {{ jpeg: string, runs: number }} options
 * @returns {Promise<{ cosines: Record<string, number>, times: Record<string, Timing> }>}
 */
export async function stages({ jpeg, runs }) {
  const bytes = await bytesOf(jpeg);
  const ours = await ourEngine('int8');
  const f32 = await ourEngine('f32');
  const ort = await ortEncoder(f32, '');
  const ortInt8 = await ortEncoder(f32, '_int8');
  const decoded = await decodeInBrowser(bytes);
  const small = ours.preprocess(bytes);
  const wanted = await ort.encodePixels(small);
  const cosines = {
    tower: cosine(ours.encodePixels(small), wanted),
    ort_int8_tower: cosine(await ortInt8.encodePixels(small), wanted),
  };
  requireParity('tower', cosines, { tower: 0.99 });
  const times = await interleaved(
    {
      decode_browser: () => browserPixels(ours, bytes),
      decode_browser_whole: () => decodeInBrowser(bytes),
      decode_own: () => ours.decode(bytes),
      resize: () => ours.preprocessPixels(decoded),
      tower: () => ours.encodePixels(small),
      tower_f32: () => f32.encodePixels(small),
      ort_tower: () => ort.encodePixels(small),
      ort_int8_tower: () => ortInt8.encodePixels(small),
    },
    { runs },
  );
  return { cosines, times };
}
