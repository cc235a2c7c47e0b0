// SPDX-License-Identifier: MIT
// The photos that are timed: a picture of the sample gallery brought to a camera's sizes, with grain as a sensor
// leaves it, since a smooth JPEG decodes faster than a photo does.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

export const SIZES = { 0.1: [400, 267], 2: [1732, 1155], 12: [4243, 2828] };

/**
 * @param {string} source
 * @param {number} width
 * @param {number} height
 * @param {string} file to write, JPEG
 */
export async function withGrain(source, width, height, file) {
  const grain = await sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 12 },
    },
  })
    .png()
    .toBuffer();
  await sharp(source)
    .resize(width, height, { fit: 'cover' })
    .composite([{ input: grain, blend: 'soft-light' }])
    .jpeg({ quality: 90 })
    .toFile(file);
}

/**
 * @param {string} gallery folder of pictures
 * @param {string} out
 * @returns {Promise<Record<string, string>>} megapixels -> file
 */
export async function makePhotos(gallery, out) {
  mkdirSync(out, { recursive: true });
  const source = join(gallery, readdirSync(gallery).sort()[0]);
  /** @type {Record<string, string>} */
  const files = {};
  for (const [megapixels, [width, height]] of Object.entries(SIZES)) {
    const file = join(out, `photo_${megapixels}mp.jpg`);
    await withGrain(source, width, height, file);
    files[megapixels] = file;
  }
  return files;
}
