// SPDX-License-Identifier: MIT
// How a small animal is put in its place.

import { place } from '../svg.js';

/** @typedef {{x: number, y: number, h: number, flip?: boolean, far?: number, color?: string, second?: string, turn?: number}} Creature */

/** @param {Creature} o @param {string} content made 100 units tall */
export const put = ({ x, y, h, flip, turn = 0 }, content) =>
  place(content, x, y, (flip ? -h : h) / 100, h / 100, turn);
