// SPDX-License-Identifier: MIT
// Draws the sample gallery: pictures, captions in two languages and the task's own table.

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { DEMO_SEED, gallery, plan } from './gallery.js';
import { render } from './render.js';

const HELP = `Draw the sample gallery.

  node scripts/gallery/draw.js --out DIR [--seed S] [--count N] [--size W]

  --out DIR   DIR/images/*.jpg, DIR/captions.tsv, DIR/train_dataset.csv
  --seed S    any word or number; without it, the demo gallery
  --count N   how many pictures (default: all scenes once)
  --size W    long side in pixels (default 960)
  --quiet     print nothing
`;

/** A CSV field, quoted where it must be. @param {string} text */
export const field = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** @param {{out: string, seed?: string, count?: number, size?: number, log?: (line: string) => void}} options */
export async function draw({ out, seed = DEMO_SEED, count, size = 960, log = () => {} }) {
  const images = path.join(out, 'images');
  await mkdir(images, { recursive: true });
  const total = plan(seed, count).length;
  let captions = '';
  let table = 'image,query_id,query_text\n';
  let done = 0;
  for (const picture of gallery({ seed, count, size })) {
    const file = `${picture.file}.jpg`;
    await writeFile(path.join(images, file), await render(picture.svg));
    [...picture.captions_en, ...picture.captions_ru].forEach((text, i) => {
      captions += `${file}\t${text}\n`;
      table += `${file},${file}#${i},${field(text)}\n`;
    });
    done += 1;
    if (done % 20 === 0 || done === total) log(`painted ${done} of ${total} pictures`);
  }
  await writeFile(path.join(out, 'captions.tsv'), captions);
  await writeFile(path.join(out, 'train_dataset.csv'), table);
  return total;
}

/** @param {string | undefined} text @param {string} name */
function number(text, name) {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) {
    throw new TypeError(`--${name} must be a whole number above 0`);
  }
  return value;
}

async function main() {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      seed: { type: 'string' },
      count: { type: 'string' },
      size: { type: 'string' },
      quiet: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  if (!values.out) throw new TypeError('--out DIR is missing');
  await draw({
    out: values.out,
    seed: values.seed,
    count: number(values.count, 'count'),
    size: number(values.size, 'size'),
    log: values.quiet ? undefined : (line) => process.stdout.write(`${line}\n`),
  });
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  main().catch((error) => {
    process.stderr.write(`draw: ${error.message}\n`);
    if (error instanceof TypeError) process.stderr.write(HELP);
    process.exitCode = error instanceof TypeError ? 2 : 1;
  });
}
