// SPDX-License-Identifier: MIT
/** Small data sets in the task's layout, for the evaluation page. */
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawnPictures } from './site.js';

const PHOTOS = 40;
/** Sentences beside each photo, its own first one among them. */
const BESIDE = 8;
const CHILD = '010-girl-dancing-ballet.jpg';

/**
 * Drawn pictures with two captions each, and people who like every picture's own words, but for the child's: there
 * they say the opposite, so that its pair is among the worst that there are.
 * @param {string} root a folder that is made
 * @returns {{ child: string, childWords: string }} the photo of a child, and its caption
 */
export function writeDrawn(root) {
  const pictures = drawnPictures();
  mkdirSync(join(root, 'train_images'), { recursive: true });
  /** @type {Map<string, string[]>} */
  const captions = new Map();
  for (const line of readFileSync(join(pictures, 'captions.tsv'), 'utf8').trim().split('\n')) {
    const [image, text] = line.split('\t');
    captions.set(image, [...(captions.get(image) ?? []), text]);
  }
  const names = readdirSync(join(pictures, 'images')).sort().slice(0, PHOTOS);
  const rows = ['image,query_id,query_text'];
  const experts = [];
  const crowd = [];
  for (const [i, image] of names.entries()) {
    copyFileSync(join(pictures, 'images', image), join(root, 'train_images', image));
    for (let k = 0; k < BESIDE; k++) {
      const of = names[(i + 3 * k) % names.length];
      const id = `${of}#${k % 2}`;
      const text = /** @type {string[]} */ (captions.get(of))[k % 2];
      const fits = image === CHILD ? of !== image : of === image;
      rows.push(`${image},${id},"${text.replaceAll('"', '""')}"`);
      experts.push([image, id, ...(fits ? [4, 4, 4] : [1, 1, 1 + ((i + k) % 2)])].join('\t'));
      crowd.push([image, id, fits ? 1 : 0, fits ? 3 : 0, fits ? 0 : 3].join('\t'));
    }
  }
  writeFileSync(join(root, 'train_dataset.csv'), `${rows.join('\n')}\n`);
  writeFileSync(join(root, 'ExpertAnnotations.tsv'), `${experts.join('\n')}\n`);
  writeFileSync(join(root, 'CrowdAnnotations.tsv'), `${crowd.join('\n')}\n`);
  return { child: CHILD, childWords: /** @type {string[]} */ (captions.get(CHILD))[0] };
}

/**
 * A part of the task's own data: its first photos, all that people said of them, and the photos of those sentences.
 * @param {string} data the task's folder
 * @param {string} root a folder that is made
 * @param {number} photos
 */
export function writePart(data, root, photos) {
  const lines = (/** @type {string} */ name) =>
    readFileSync(join(data, name), 'utf8').trimEnd().split('\n');
  const experts = lines('ExpertAnnotations.tsv');
  const wanted = new Set([...new Set(experts.map((line) => line.split('\t')[0]))].slice(0, photos));
  const kept = experts.filter((line) => wanted.has(line.split('\t')[0]));
  const ids = new Set(kept.map((line) => line.split('\t')[1]));
  const [header, ...rows] = lines('train_dataset.csv');
  const known = rows.filter(
    (line) => wanted.has(line.split(',')[0]) && ids.has(line.split(',')[1]),
  );
  const crowd = lines('CrowdAnnotations.tsv').filter((line) => {
    const [image, id] = line.split('\t');
    return wanted.has(image) && ids.has(id);
  });
  mkdirSync(join(root, 'train_images'), { recursive: true });
  for (const name of new Set([...wanted, ...[...ids].map((id) => id.split('#')[0])])) {
    copyFileSync(join(data, 'train_images', name), join(root, 'train_images', name));
  }
  writeFileSync(join(root, 'train_dataset.csv'), `${[header, ...known].join('\n')}\n`);
  writeFileSync(join(root, 'ExpertAnnotations.tsv'), `${kept.join('\n')}\n`);
  writeFileSync(join(root, 'CrowdAnnotations.tsv'), `${crowd.join('\n')}\n`);
}
