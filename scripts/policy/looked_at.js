// SPDX-License-Identifier: MIT
// What is known of training photos because they were looked at, for this project, by a large vision–language model: all of
// the labelled ones and Flickr8k's whose captions name nobody under the age. Most were described, with nobody on them who
// may be under 16 (scripts/train/captions); the others have a letter here.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { photoKey } from '../imago/photo_key.js';
import { inRoot } from '../run/paths.js';

/** Lines of a photo's key and a letter. */
const AGES = new URL('ages.tsv', import.meta.url);
const DESCRIBED = inRoot('scripts/train/captions');
/** Stands there instead of sentences where somebody may be under 16. */
const YOUNG = '-';

/** C: somebody is under 16; U: may be; A: grown people; N: nobody. @type {Record<string, number>} */
const SHARES = { C: 1, U: 0.5, A: 0, N: 0 };

/** @param {URL | string} path @returns {Promise<string[][]>} */
async function rows(path) {
  const lines = (await readFile(path, 'utf8')).split('\n');
  return lines.filter(Boolean).map((line) => line.split('\t'));
}

/** @returns {Promise<(path: string) => number | null>} of a photo, by its path in the data folder: how sure it is, 0..1,
 *   that somebody on it is under 16; null where nobody has looked */
export async function readLookedAt() {
  /** @type {Map<string, number>} */
  const shares = new Map();
  for (const file of await readdir(DESCRIBED)) {
    if (!file.endsWith('.tsv')) continue;
    for (const [key, first] of await rows(join(DESCRIBED, file))) {
      shares.set(key, Math.max(shares.get(key) ?? 0, first === YOUNG ? SHARES.U : 0));
    }
  }
  for (const [key, letter] of await rows(AGES)) shares.set(key, SHARES[letter]);
  return (path) => shares.get(photoKey(path)) ?? null;
}
