// SPDX-License-Identifier: MIT
// JPEG bytes to a unit vector, and each stage alone.
import { decodeInBrowser } from '../../../web/engine/browser_decode.js';
import { interleaved } from '../statistics.js';
import { bytesOf, cosine, ortEncoder, ourEngine } from './contenders.js';

/** @typedef {import('../statistics.js').Timing} Timing */

const SIZE = 192;

/**
 * What a page built on ONNX Runtime does: the browser decodes and a canvas resizes.
 * @param {Uint8Array} bytes
 */
async function canvasPixels(bytes) {
  const bitmap = await createImageBitmap(new Blob([/** @type {BlobPart} */ (bytes)]));
  const canvas = new OffscreenCanvas(SIZE, SIZE);
  const context = /** @type {OffscreenCanvasRenderingContext2D} */ (
    canvas.getContext('2d', { willReadFrequently: true })
  );
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, SIZE, SIZE);
  bitmap.close();
  return { data: context.getImageData(0, 0, SIZE, SIZE).data, width: SIZE, height: SIZE };
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
    ours: async () => ours.encodePixels(await decodeInBrowser(bytes)),
    ours_own_decoder: async () => ours.encodeImage(bytes),
    ort: async () => ort.encodePixels(await canvasPixels(bytes)),
    ort_int8: async () => ortInt8.encodePixels(await canvasPixels(bytes)),
  };
  /** @type {Record<string, number>} */
  const cosines = {};
  for (const [name, run] of Object.entries(contenders)) cosines[name] = cosine(await run(), wanted);
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
  const times = await interleaved(
    {
      decode_browser: () => decodeInBrowser(bytes),
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
