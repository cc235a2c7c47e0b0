// SPDX-License-Identifier: MIT
import { random } from '../../policy/random.js';

/** A photo's row as `imago index` writes it, with names and ThumbHashes as random as real ones. @param {number} id */
export function madeUpRow(id) {
  const next = random(id + 1);
  const below = (/** @type {number} */ n) => Math.floor(next() * n);
  const hex = (/** @type {number} */ n) =>
    Array.from({ length: n }, () => below(16).toString(16)).join('');
  const thumbhash = Buffer.from(Array.from({ length: 25 }, () => below(256))).toString('base64');
  return {
    id,
    file: `photos/${hex(16)}.webp`,
    thumb: `thumbs/${hex(16)}.webp`,
    title: `IMG ${20100101 + below(150000)} ${below(240000)}`,
    ...{ width: 1600, height: next() < 0.7 ? 1067 : 1200 },
    date: `20${10 + below(15)}-0${1 + below(9)}-1${below(10)}T1${below(10)}:${10 + below(50)}:${10 + below(50)}`,
    thumbhash,
  };
}
