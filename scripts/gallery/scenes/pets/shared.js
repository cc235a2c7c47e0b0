// SPDX-License-Identifier: MIT
// What the scenes of this folder share.

import { adjective } from '../../paint/words.js';

/** @typedef {import('../../paint/art.js').Art} Art */
/** @typedef {{id: string, en: string, ru: (g: import('../../paint/words.js').Gender, c?: import('../../paint/words.js').Case) => string, coat: string, second?: string, dark?: string}} Fur */

/** @type {Fur[]} */
export const DOGS = [
  {
    id: 'brown',
    en: 'brown',
    ru: adjective('коричнев', 'hard'),
    coat: '#8a5434',
    second: '#c99a6c',
  },
  { id: 'white', en: 'white', ru: adjective('бел', 'hard'), coat: '#f3ede0', dark: '#d8c8ac' },
  { id: 'black', en: 'black', ru: adjective('чёрн', 'hard'), coat: '#2d2a30', dark: '#1c1a20' },
  {
    id: 'golden',
    en: 'golden',
    ru: adjective('золотист', 'hard'),
    coat: '#d8a04e',
    second: '#f0d8a4',
  },
  { id: 'grey', en: 'grey', ru: adjective('сер', 'hard'), coat: '#878b92', second: '#d4d2ca' },
];

/** @type {Fur[]} */
export const CATS = [
  { id: 'ginger', en: 'ginger', ru: adjective('рыж', 'hiss'), coat: '#d2762f', second: '#f4e2c4' },
  { id: 'black', en: 'black', ru: adjective('чёрн', 'hard'), coat: '#2b2930' },
  { id: 'white', en: 'white', ru: adjective('бел', 'hard'), coat: '#f3eee4' },
  { id: 'grey', en: 'grey', ru: adjective('сер', 'hard'), coat: '#868a92', second: '#e0ded6' },
];

/** @param {Art} a @param {Fur[]} list @param {string} [name] */
export function fur(a, list, name = 'fur') {
  const id = a.choose(
    name,
    list.map((f) => f.id),
  );
  return list.find((f) => f.id === id) ?? list[0];
}

/** Lets the collar stand out. @param {Art} a */
export const collarOf = (a) => a.r.pick(['#c8382f', '#2f62a8', '#3f8a5c', '#e0a83a']);
