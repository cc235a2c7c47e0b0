// SPDX-License-Identifier: MIT
// Poses and clothes for the people of the gallery.

import { person } from './figure.js';
import { castShadow } from './terrain.js';

/** @typedef {import('./art.js').Art} Art */
/** @typedef {import('./figure.js').Pose} Pose */
/** @typedef {import('./figure.js').Look} Look */

/** @type {Record<string, Pose>} */
export const POSES = {
  stand: {
    arms: [
      [6, 8],
      [-6, 10],
    ],
    legs: [
      [3, 2],
      [-5, 1],
    ],
  },
  walk: {
    lean: 3,
    arms: [
      [-24, 14],
      [22, 18],
    ],
    legs: [
      [24, 5],
      [-20, 18],
    ],
  },
  stride: {
    lean: 6,
    arms: [
      [-30, 40],
      [28, 46],
    ],
    legs: [
      [30, 8],
      [-24, 26],
    ],
  },
  run: {
    lean: 13,
    arms: [
      [-48, 84],
      [40, 92],
    ],
    legs: [
      [54, 66],
      [-26, 56],
    ],
    feet: [0, -35],
  },
  sprint: {
    lean: 16,
    arms: [
      [46, 92],
      [-54, 82],
    ],
    legs: [
      [-30, 30],
      [62, 74],
    ],
    feet: [-40, 0],
  },
  sit: {
    lean: 2,
    arms: [
      [28, 40],
      [24, 36],
    ],
    legs: [
      [86, 84],
      [80, 78],
    ],
  },
  kick: {
    lean: -12,
    arms: [
      [-44, 30],
      [50, 20],
    ],
    legs: [
      [62, 12],
      [-16, 22],
    ],
  },
  reach: {
    lean: 6,
    arms: [
      [120, 10],
      [110, 14],
    ],
    legs: [
      [10, 4],
      [-14, 10],
    ],
  },
  crouch: {
    lean: 28,
    arms: [
      [40, 30],
      [30, 40],
    ],
    legs: [
      [78, 108],
      [40, 100],
    ],
  },
  ride: {
    lean: 34,
    arms: [
      [58, 10],
      [52, 14],
    ],
    legs: [
      [62, 66],
      [22, 40],
    ],
  },
  front: {
    view: 'front',
    arms: [
      [10, -4],
      [10, -4],
    ],
    legs: [
      [5, 1],
      [5, 1],
    ],
  },
  back: {
    view: 'back',
    arms: [
      [10, -4],
      [10, -4],
    ],
    legs: [
      [5, 1],
      [5, 1],
    ],
  },
  cheer: {
    view: 'front',
    arms: [
      [150, -14],
      [150, -14],
    ],
    legs: [
      [9, 2],
      [9, 2],
    ],
  },
};

const SKINS = ['#e6b08c', '#dc9c74', '#c98a60', '#a86c48', '#efc2a0', '#7f5038'];
const HAIRS = ['#3a2a24', '#5f3f28', '#2a2228', '#8a5a30', '#b98a4a', '#7a3f28'];
const TOPS = [
  '#b5483a',
  '#3f6a8a',
  '#d8a03a',
  '#4f7a58',
  '#7a4f78',
  '#efe2c6',
  '#2f4858',
  '#c9744a',
];
const BOTTOMS = ['#2f3a50', '#4a3f3a', '#5a6470', '#6a5a48', '#33404a'];

/** Random clothes for an adult, changed by `fixed`. @param {Art} a @param {Look & {sex?: 'm' | 'f'}} [fixed] @returns {Look} */
export function dress(a, { sex, ...fixed } = {}) {
  const { r } = a;
  const woman = (sex ?? r.pick(['m', 'f'])) === 'f';
  return {
    top: r.pick(TOPS),
    bottom: r.pick(BOTTOMS),
    shoes: r.pick(['#3a2e2a', '#2a2a30', '#6a4430']),
    skin: r.pick(SKINS),
    hair: r.pick(HAIRS),
    hairStyle: woman ? r.pick(['long', 'bob', 'bun', 'pony']) : r.pick(['short', 'short', 'beard']),
    wear: 'trousers',
    ...fixed,
  };
}

/** A small passer-by in the middle distance. @param {Art} a @param {number} x @param {number} y @param {number} h */
export function stroll(a, x, y, h) {
  const { r } = a;
  const cold = a.m.id === 'winter' || a.m.id === 'dusk' || a.m.id === 'rain';
  const look = dress(a, {
    wear: cold ? 'coat' : r.pick(['trousers', 'skirt', 'coat']),
    hat: cold ? r.pick(['beanie', 'beret', undefined]) : r.pick([undefined, undefined, 'straw']),
    hatColor: r.pick(TOPS),
  });
  if (look.wear === 'skirt') look.hairStyle = r.pick(['long', 'bob', 'bun']);
  return (
    castShadow(a, x, y, h * 0.4, 0.3) +
    person(a, { x, y, h, pose: POSES.walk, look, flip: r.chance(0.5) }).svg
  );
}

/** Bright clothes for a child, changed by `fixed`. @param {Art} a @param {boolean} girl @param {Look} [fixed] @returns {Look} */
export function kid(a, girl, fixed = {}) {
  const { r } = a;
  return {
    child: true,
    top: r.pick(['#d8403a', '#f0b83a', '#3f8ab8', '#4f9a5c', '#e07a9a', '#e8863a']),
    bottom: r.pick(['#3f5a86', '#5a6a78', '#7a5a48']),
    shoes: r.pick(['#d8403a', '#3a3a44', '#f2ecdf']),
    skin: r.pick(SKINS),
    hair: r.pick(HAIRS),
    hairStyle: girl ? r.pick(['braids', 'pony', 'bob']) : 'short',
    wear: girl ? r.pick(['dress', 'skirt']) : 'shorts',
    sleeve: 'short',
    ...fixed,
  };
}
