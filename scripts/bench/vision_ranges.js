// SPDX-License-Identifier: MIT
// The ranges of the image tower's linear outputs over pictures, for the static scales of the int8 peer.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/**
 * @param {string} probe the .onnx whose outputs are the values to watch
 * @param {string} folder of pictures
 * @param {string} out JSON: name -> [low, high]
 * @param {{ size: number, pictures: number }} options
 */
export async function measureRanges(probe, folder, out, { size, pictures }) {
  const ort = await import('onnxruntime-web');
  ort.env.wasm.numThreads = 1;
  const session = await ort.InferenceSession.create(readFileSync(probe));
  /** @type {Record<string, [number, number]>} */
  const ranges = {};
  const files = readdirSync(folder).sort();
  const step = Math.max(1, Math.floor(files.length / pictures));
  for (let i = 0; i < files.length; i += step) {
    const { data } = await sharp(join(folder, files[i]))
      .removeAlpha()
      .resize(size, size, { fit: 'fill', kernel: 'cubic' })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const planes = new Float32Array(3 * size * size);
    for (let p = 0; p < size * size; p += 1) {
      for (let c = 0; c < 3; c += 1) planes[c * size * size + p] = data[3 * p + c] / 255;
    }
    const input = new ort.Tensor('float32', planes, [1, 3, size, size]);
    const outputs = await session.run({ pixel_values: input });
    for (const [name, { data: values }] of Object.entries(outputs)) {
      ranges[name] ??= [0, 0];
      for (const x of /** @type {Float32Array} */ (values)) {
        if (x < ranges[name][0]) ranges[name][0] = x;
        else if (x > ranges[name][1]) ranges[name][1] = x;
      }
    }
  }
  await session.release();
  writeFileSync(out, JSON.stringify(ranges));
}
