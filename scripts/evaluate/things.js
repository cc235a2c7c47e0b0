// SPDX-License-Identifier: MIT
// Photos unlike Flickr8k's that no training has seen, and what was written about them for this project.
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { photoKey } from '../imago/photo_key.js';

/** Beside it is a README. Lines of a photo's key, two English sentences and a Russian one. */
const SENTENCES = new URL('../../tests/fixtures/retrieval/things.tsv', import.meta.url);
const FOLDER = 'labelled/imagenet-val300/images';

/**
 * @param {string} root of the data
 * @returns {Promise<{ folder: string, names: string[], english: import('./dataset.js').Query[],
 *   russian: import('./dataset.js').Query[] } | null>} null where the photos are not in the data
 */
export async function readThings(root) {
  const folder = join(root, FOLDER);
  if (!existsSync(folder)) return null;
  const byKey = new Map(readdirSync(folder).map((name) => [photoKey(`${FOLDER}/${name}`), name]));
  /** @type {import('./dataset.js').Query[]} */
  const english = [];
  /** @type {import('./dataset.js').Query[]} */
  const russian = [];
  for (const line of (await readFile(SENTENCES, 'utf8')).split('\n')) {
    const [key, one, other, inRussian] = line.split('\t');
    const image = byKey.get(key);
    if (image === undefined) continue;
    english.push({ image, text: one }, { image, text: other });
    russian.push({ image, text: inRussian });
  }
  const names = [...new Set(russian.map(({ image }) => image))].sort();
  return names.length === 0 ? null : { folder, names, english, russian };
}
