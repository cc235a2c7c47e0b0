// SPDX-License-Identifier: MIT
// A made-up data set in the task's layout, large enough for every group to hold photos: pictures of shapes, captions,
// three experts and a crowd.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { picture } from './pictures.js';

/** @typedef {import('./cli.js').Workshop} Workshop */

const PHOTOS = 30;
const names = Array.from({ length: PHOTOS }, (_, i) => `photo${i}.png`);
const captions = names.flatMap((name, i) =>
  [0, 1].map((k) => ({ id: `${name}#${k}`, text: `the dog ${i} and cat ${k}` })),
);

/**
 * @param {Workshop} shop
 * @returns {Promise<string>} the task's folder
 */
export async function writeJudged(shop) {
  const root = shop.path('judged');
  mkdirSync(join(root, 'train_images'), { recursive: true });
  await Promise.all(
    names.map(async (name, i) =>
      writeFileSync(join(root, 'train_images', name), await picture(i).png().toBuffer()),
    ),
  );
  const rows = ['image,query_id,query_text'];
  const experts = [];
  const crowd = [];
  for (const [i, image] of names.entries()) {
    for (let k = 0; k < 10; k++) {
      const { id, text } = captions[(2 * i + 7 * k) % captions.length];
      rows.push(`${image},${id},${text}`);
      const score = 1 + ((i * 3 + k * 5) % 4);
      experts.push([image, id, score, Math.min(4, score + (k % 2)), score].join('\t'));
      crowd.push([image, id, (score - 1) / 3, score - 1, 4 - score].join('\t'));
    }
  }
  writeFileSync(join(root, 'train_dataset.csv'), `${rows.join('\n')}\n`);
  writeFileSync(join(root, 'ExpertAnnotations.tsv'), `${experts.join('\n')}\n`);
  writeFileSync(join(root, 'CrowdAnnotations.tsv'), `${crowd.join('\n')}\n`);
  return root;
}

/**
 * @param {string} root
 * @param {string} file
 * @param {(lines: string[]) => string[]} edit of its lines
 * @returns {() => void} puts the file back
 */
export function edited(root, file, edit) {
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, `${edit(before.trimEnd().split('\n')).join('\n')}\n`);
  return () => writeFileSync(path, before);
}
