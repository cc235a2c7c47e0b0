// SPDX-License-Identifier: MIT
// The first rule of the screen: a photo's class alone can keep it out of training.

import { readFileSync } from 'node:fs';

/** The folders of labelled/; imagenet-val300 is for evaluation and never looked at here. */
export const kFolders = ['ade20k-val', 'caltech101', 'imagenet-samples', 'imagenet-samples2'];

/**
 * @typedef {object} Photo One line of a labels.tsv.
 * @property {string} file File name inside the folder's images/.
 * @property {string} label Class or scene name; '' where the line has none.
 * @property {string} wnid WordNet id, '' where the folder has none.
 * @property {string[]} synonyms Other names of the class.
 */

/**
 * @typedef {object} ClassList The reviewable list, classes.json.
 * @property {string} comment
 * @property {{rule: string, comment: string, names: string[]}[]} groups
 * @property {Record<string, string>} exempt Label → a synonym of it that does not count.
 */

/** @returns {ClassList} */
export function readClassList() {
  return JSON.parse(readFileSync(new URL('classes.json', import.meta.url), 'utf8'));
}

/**
 * Reads a labels.tsv: file, name and, for ImageNet, wnid and comma-separated synonyms; no header.
 * @param {string} text
 * @returns {Photo[]}
 */
export function parseLabels(text) {
  return text
    .split('\n')
    .map((line) => line.replace(/\r$/, ''))
    .filter((line) => line !== '')
    .map((line) => {
      const [file, label = '', wnid = '', synonyms = ''] = line.split('\t');
      const names = synonyms.split(',').map((name) => name.trim());
      return { file, label, wnid, synonyms: names.filter((name) => name !== '') };
    });
}

/**
 * Looks a photo's class up in the list.
 * @param {Photo} photo
 * @param {ClassList} list
 * @returns {{rule: string, name: string} | null} the first group that names the class, or null.
 */
export function classRule(photo, list) {
  const label = photo.label.trim().toLowerCase();
  const exempt = Object.hasOwn(list.exempt, label) ? list.exempt[label] : null;
  const names = [label, photo.wnid, ...photo.synonyms]
    .map((name) => name.toLowerCase())
    .filter((name, i) => (i === 0 || name !== '') && name !== exempt);
  for (const { rule, names: listed } of list.groups) {
    const hit = names.find((name) => listed.includes(name));
    if (hit !== undefined) return { rule, name: hit };
  }
  return null;
}
