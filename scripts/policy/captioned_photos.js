// SPDX-License-Identifier: MIT
// The photos that the image rule learns from: captioned ones, labelled by what the caption rule says of the captions.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CliError } from '../imago/exit.js';

/**
 * @typedef {object} CaptionedPhoto
 * @property {string} name of its file
 * @property {string[]} captions
 * @property {boolean[]} blocked what the caption rule says of each
 * @property {number} share of the captions that are blocked, 0..1
 */

/** @param {string} path @returns {Promise<string[]>} */
async function lines(path) {
  try {
    return (await readFile(path, 'utf8')).split('\n').filter(Boolean);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new CliError(`${path} cannot be read (${code}): name the root of the data.`);
  }
}

/**
 * @param {string} data root of the data
 * @param {'train' | 'dev'} split
 * @param {import('../../web/engine/engine.js').Engine} engine with the policy loaded
 * @returns {Promise<CaptionedPhoto[]>} those of the split that the data has, without the 39 flagged ones
 */
export async function captionedPhotos(data, split, engine) {
  const wanted = new Set(await lines(join(data, `flickr8k/splits/Flickr_8k.${split}Images.txt`)));
  const flags = await lines(join(data, 'text/flickr8k_nudity_caption_flags.tsv'));
  for (const line of flags) wanted.delete(line.split('\t')[0]);
  /** @type {Map<string, string[]>} */
  const captions = new Map();
  for (const line of await lines(join(data, 'flickr8k/captions.tsv'))) {
    const [name, caption] = line.split('\t');
    if (!wanted.has(name)) continue;
    captions.set(name, [...(captions.get(name) ?? []), caption]);
  }
  return [...captions].map(([name, list]) => {
    const blocked = list.map((caption) => engine.captionBlocked(caption));
    return { name, captions: list, blocked, share: blocked.filter(Boolean).length / list.length };
  });
}

/** From this share of its captions on a photo counts as one of a person under the age: 3 of 5. */
const CERTAIN = 0.6;

/**
 * As in eval/: in 3 of 5 captions or more it is there, in none it is not; between them nobody knows.
 * @param {CaptionedPhoto} photo
 * @returns {boolean | null}
 */
export function labelOf({ share }) {
  if (share >= CERTAIN) return true;
  return share === 0 ? false : null;
}
