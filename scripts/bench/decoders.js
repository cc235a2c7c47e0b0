#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// node scripts/bench/decoders.js --photos DIR [--count N]: what an index would lose and win if JPEGs were decoded by
// libvips, with JPEG's own downscaling, in place of the engine's exact decoder. Photos are enlarged to several sizes.
import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { createNodeEngine, readModel } from '../imago/node_engine.js';
import { VIEW_SIDE } from '../imago/photo.js';
import { withGrain } from './photos.js';
import { quantile } from './statistics.js';

const LONG_SIDES = [1700, 3300, 4243, 6400];

const { values } = parseArgs({
  options: { photos: { type: 'string' }, count: { type: 'string', default: '16' } },
});
if (values.photos === undefined) {
  process.stderr.write('decoders: --photos names a folder of JPEGs\n');
  process.exit(2);
}
const folder = values.photos;
const count = Number(values.count);

/** @param {ArrayLike<number>} a @param {ArrayLike<number>} b unit vectors */
const cosine = (a, b) => Array.from(a).reduce((sum, x, i) => sum + x * b[i], 0);

/** @param {Uint8Array} bytes */
async function decodeByLibvips(bytes) {
  const side = { width: VIEW_SIDE, height: VIEW_SIDE };
  const { data, info } = await sharp(bytes, { failOn: 'error' })
    .autoOrient()
    .toColourspace('srgb')
    .removeAlpha()
    .resize({ ...side, fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
}

const { files: modelFiles } = await readModel();
const options = { files: modelFiles, vision: true };
const engines = {
  int8: await createNodeEngine(options),
  f32: await createNodeEngine({ ...options, precision: 'f32' }),
};
const names = readdirSync(folder)
  .filter((name) => /\.jpe?g$/i.test(name))
  .sort();
const chosen = Array.from({ length: Math.min(count, names.length) }, (_, i) =>
  join(folder, names[Math.floor((i * names.length) / count)]),
);
const work = await mkdtemp(join(tmpdir(), 'imago-decoders-'));
try {
  for (const side of LONG_SIDES) {
    /** @type {Record<keyof typeof engines, number[]>} */
    const cosines = { int8: [], f32: [] };
    const ms = { exact: 0, libvips: 0 };
    for (const photo of chosen) {
      const { width = 1, height = 1 } = await sharp(photo).metadata();
      const scale = side / Math.max(width, height);
      const file = join(work, 'photo.jpg');
      await withGrain(photo, Math.round(width * scale), Math.round(height * scale), file);
      const bytes = await readFile(file);
      let start = performance.now();
      const exact = engines.int8.decode(bytes);
      ms.exact += performance.now() - start;
      start = performance.now();
      const quick = await decodeByLibvips(bytes);
      ms.libvips += performance.now() - start;
      for (const name of /** @type {const} */ (['int8', 'f32'])) {
        const engine = engines[name];
        cosines[name].push(cosine(engine.encodePixels(exact), engine.encodePixels(quick)));
      }
    }
    const told = Object.entries(cosines).map(
      ([name, all]) =>
        `${name} ${Math.min(...all).toFixed(5)} (median ${quantile(all, 0.5).toFixed(5)})`,
    );
    process.stdout.write(
      `${side} px: smallest cosine ${told.join(', ')}; decoding ${(ms.exact / ms.libvips).toFixed(1)}× faster\n`,
    );
  }
} finally {
  await rm(work, { recursive: true });
}
