// SPDX-License-Identifier: MIT
// Photos without captions, for the image rule: among captioned photos, most of people, it never sees that a picture can
// show nobody at all.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { classRule, parseLabels, readClassList } from '../train/screen/classes.js';

const FOLDERS = ['ade20k-val', 'caltech101', 'imagenet-samples', 'imagenet-samples2'];
/** A folder that nothing is trained on: how many of its photos the rule blocks, says what an album of things would lose. */
const HELD_BACK = 'imagenet-val300';

/**
 * @param {string} data root of the data
 * @param {string} folder of labelled photos
 */
async function labelsOf(data, folder) {
  const path = join(data, 'labelled', folder, 'labels.tsv');
  return parseLabels(await readFile(path, 'utf8').catch(() => ''));
}

/**
 * @param {string} data root of the data
 * @param {(path: string) => number | null} lookedAt looked_at.js
 * @returns {Promise<Map<string, number>>} paths below `labelled/` → how sure it is that the photo shows somebody under the
 *   age, 0..1: those that were looked at
 */
export async function labelledPhotos(data, lookedAt) {
  /** @type {Map<string, number>} */
  const shares = new Map();
  for (const folder of FOLDERS) {
    for (const { file } of await labelsOf(data, folder)) {
      const path = `${folder}/images/${file}`;
      const share = lookedAt(`labelled/${path}`);
      if (share !== null) shares.set(path, share);
    }
  }
  return shares;
}

/**
 * @param {string} data root of the data
 * @returns {Promise<string[]>} paths below `labelled/` of the photos held back whose class is none of people, of children's
 *   things or of bathing and sport
 */
export async function thingsHeldBack(data) {
  const list = readClassList();
  return (await labelsOf(data, HELD_BACK))
    .filter((photo) => photo.label !== '' && classRule(photo, list) === null)
    .map(({ file }) => `${HELD_BACK}/images/${file}`);
}
