// SPDX-License-Identifier: MIT
// Pictures for tests, made by another program than the one that is tested (libvips, by sharp).
import sharp from 'sharp';
import { random } from './tiny_model.js';

/**
 * Soft blobs of colour: something for an image tower to tell apart.
 * @param {number} seed
 * @param {number} width
 * @param {number} height
 * @returns {Uint8Array} (height, width, 3)
 */
export function blobs(seed, width, height) {
  const next = random(seed);
  const spots = Array.from({ length: 6 }, () => ({
    x: Math.floor(next() * width),
    y: Math.floor(next() * height),
    reach: 8 + Math.floor((next() * width) / 2),
    colour: [next(), next(), next()].map((c) => Math.floor(c * 256)),
  }));
  const ground = [next(), next(), next()].map((c) => Math.floor(c * 256));
  const pixels = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      // Whole numbers only: every machine paints the same bytes.
      const spot = spots.find((s) => Math.abs(s.x - x) + Math.abs(s.y - y) < s.reach);
      for (let c = 0; c < 3; c++) {
        const base = spot ? spot.colour[c] : ground[c];
        pixels[(y * width + x) * 3 + c] = (base + ((x * 3 + y * 5) >> 4)) & 255;
      }
    }
  }
  return pixels;
}

/**
 * @param {number} seed
 * @param {{ width?: number, height?: number }} [size]
 */
export function picture(seed, { width = 64, height = 48 } = {}) {
  return sharp(blobs(seed, width, height), { raw: { width, height, channels: 3 } });
}

/** A photo as a phone makes it: place, owner and date in its EXIF. @param {number} seed */
export function phonePhoto(seed) {
  return picture(seed)
    .withExif({
      IFD0: { Artist: 'SECRET-ARTIST', Copyright: 'SECRET-OWNER' },
      IFD2: { DateTimeOriginal: '2019:07:14 10:20:30' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100' },
    })
    .jpeg()
    .toBuffer();
}
