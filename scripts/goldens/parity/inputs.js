// SPDX-License-Identifier: MIT
// What the parity goldens and their test put through the towers: words of our own, painted pixels, and the 100 test
// photos where the data is there.
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { blobs } from '../../../tests/engine/helpers/pictures.js';

export const PICTURES = 24;

const ENGLISH = {
  who: [
    'a brown dog',
    'two cyclists',
    'an old fisherman',
    'a woman in a red coat',
    'three horses',
    'a snowboarder',
  ],
  does: [
    'crosses a shallow river',
    'rests under a tree',
    'looks at the mountains',
    'is seen from behind',
  ],
  when: ['in the fog', 'at sunset', ''],
};
const RUSSIAN = {
  who: ['рыжая собака', 'два велосипедиста', 'пожилой рыбак', 'женщина в красном пальто'],
  does: ['переходит реку', 'отдыхает под деревом', 'смотрит на горы'],
  when: ['в тумане', ''],
};
const ODD = [
  '',
  ' ',
  '?!',
  'a',
  'ё',
  '7',
  '1234567890',
  'Dog DOG dog',
  'naïve café',
  'кот.',
  '🐶🏔️',
  '\ufffd',
  `${'very '.repeat(40)}long`,
  "it's a dog's life",
  'x-ray, y-axis; z',
  'снег snow снег',
];

/** @param {typeof ENGLISH} parts */
function sentences({ who, does, when }) {
  return who.flatMap((a) => does.flatMap((b) => when.map((c) => `${a} ${b} ${c}`.trim())));
}

/** At least 100 texts in two languages, some of them odd. */
export function parityTexts() {
  return [...sentences(ENGLISH), ...sentences(RUSSIAN), ...ODD];
}

/**
 * @param {number} size side of the tower's pictures
 * @returns {Uint8Array[]} each (size, size, 3)
 */
export function parityPictures(size) {
  return Array.from({ length: PICTURES }, (_, seed) => blobs(seed + 1, size, size));
}

/**
 * The test photos as the engine's decoder and resizer hand them to the tower, in the order of their names.
 * @param {import('../../../web/engine/engine.js').Engine} engine with the image tower loaded
 * @param {string | undefined} data root of the data
 * @returns {Promise<Uint8Array[] | null>} null where there is no data
 */
export async function parityPhotos(engine, data) {
  const dir = data && join(data, 'practicum', 'test_images');
  if (!dir || !existsSync(dir)) return null;
  const names = (await readdir(dir)).filter((name) => name.endsWith('.jpg')).sort();
  return Promise.all(
    names.map(async (name) => engine.preprocess(await readFile(join(dir, name))).data),
  );
}

/**
 * @param {Uint8Array[]} rows of the same length
 * @returns {Uint8Array}
 */
export function concatenate(rows) {
  const all = new Uint8Array(rows.length * (rows[0]?.length ?? 0));
  rows.forEach((row, i) => all.set(row, i * row.length));
  return all;
}
