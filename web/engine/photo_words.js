// SPDX-License-Identifier: MIT
// What a photo's file name says, for its title and for the caption rule.

/** @param {string} path with either kind of slash */
export const baseName = (path) => path.replace(/^.*[\\/](?=[^\\/])/, '');

/**
 * A title from a file's name, when there is no caption.
 * @param {string} path
 */
export function titleFromName(path) {
  const stem = baseName(path).replace(/\.[^.]*$/, '');
  return stem.replace(/[_\s]+/g, ' ').trim() || stem;
}

/**
 * A file's name as words, for the policy: `IMG_my-babyGirl2.jpg` asks about "IMG my baby Girl 2 jpg" too.
 * @param {string} path
 */
export function wordsOfName(path) {
  return path
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})|(\p{N})(\p{L})/gu, '$1$3 $2$4')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/**
 * Everything that the caption rule is asked about: any of it blocks.
 * @param {string[]} captions
 * @param {string[]} paths of the photo and its copies, from the folder that was named on: the folders below it speak
 *   too (holiday/kids/001.jpg)
 * @returns {string[]} the captions first
 */
export function wordsOfPhoto(captions, paths) {
  const title = captions[0] ?? titleFromName(paths[0]);
  return [...captions, title, ...paths.flatMap((path) => [path, wordsOfName(path)])];
}
