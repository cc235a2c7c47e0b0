// SPDX-License-Identifier: MIT
// Photos of things, animals and food, for the image rule: among captioned photos, most of people, it never sees that a
// picture can show nobody at all.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { classRule, parseLabels, readClassList } from '../train/screen/classes.js';

/** Of the labelled folders those whose photos show one thing each; scenes (ADE20K) have passers-by. */
const FOLDERS = ['caltech101', 'imagenet-samples', 'imagenet-samples2'];
/** And one that nothing is trained on: how many of its photos the rule blocks, says what an album of things would lose. */
export const HELD_BACK = ['imagenet-val300'];

/**
 * @param {string} data root of the data
 * @param {string[]} [folders] of labelled photos
 * @returns {Promise<string[]>} paths below `labelled/`, of photos whose class is none of people, of children's things or of
 *   bathing and sport; none where the data has no such folder
 */
export async function peoplelessPhotos(data, folders = FOLDERS) {
  const list = readClassList();
  const found = folders.map(async (folder) => {
    const labels = await readFile(join(data, 'labelled', folder, 'labels.tsv'), 'utf8').catch(
      () => '',
    );
    return parseLabels(labels)
      .filter((photo) => photo.label !== '' && classRule(photo, list) === null)
      .map(({ file }) => `${folder}/images/${file}`);
  });
  return (await Promise.all(found)).flat();
}
