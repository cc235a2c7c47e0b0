// SPDX-License-Identifier: MIT
// One thread of the native peer: libvips decodes, ONNX Runtime's native build runs the same tower in floats.
import { readFile } from 'node:fs/promises';
import { workerData } from 'node:worker_threads';
// @ts-expect-error it comes without types; they are those of onnxruntime-web
import * as native from 'onnxruntime-node';
import sharp from 'sharp';
import { VIEW_SIDE, publishedPictures } from '../imago/photo.js';
import { serve } from '../../web/engine/protocol.js';

const { InferenceSession, Tensor } = /** @type {typeof import('onnxruntime-web')} */ (native);
const { setup, port } = workerData;
const { model, size } = setup;
const session = InferenceSession.create(model, { intraOpNumThreads: 1, interOpNumThreads: 1 });

/**
 * @param {import('sharp').Sharp} image
 * @returns {Promise<Float32Array>} (dim)
 */
async function embed(image) {
  const pixels = await image.resize(size, size, { fit: 'fill', kernel: 'cubic' }).raw().toBuffer();
  const planes = new Float32Array(3 * size * size);
  for (let c = 0; c < 3; c += 1) {
    for (let p = 0; p < size * size; p += 1) planes[c * size * size + p] = pixels[3 * p + c] / 255;
  }
  const input = new Tensor('float32', planes, [1, 3, size, size]);
  const { image_embeds: output } = await (await session).run({ pixel_values: input });
  return /** @type {Float32Array} */ (output.data);
}

const open = async (/** @type {string} */ path) =>
  sharp(await readFile(path), { failOn: 'error' })
    .autoOrient()
    .toColourspace('srgb')
    .removeAlpha();

serve(port, {
  // As small as JPEG's own scaling makes it cheaply: all that an embedding needs.
  embedding: async ({ path }) => ({ embedding: await embed(await open(path)) }),
  photo: async ({ path }) => {
    const fit = /** @type {const} */ ({ fit: 'inside', withoutEnlargement: true });
    const shown = (await open(path)).resize({ width: VIEW_SIDE, height: VIEW_SIDE, ...fit });
    const { data, info } = await shown.raw().toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    const raw = { width, height, channels: /** @type {const} */ (3) };
    const pictures = await publishedPictures({ data, width, height });
    return { embedding: await embed(sharp(data, { raw })), ...pictures };
  },
});
