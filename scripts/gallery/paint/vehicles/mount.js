// SPDX-License-Identifier: MIT
// How trains and aircraft are put in their place.

import { place } from '../svg.js';

/** @typedef {import('./vehicle.js').Vehicle} Vehicle */

/** @param {Vehicle} o @param {string} content @param {number} [turn] */
export const put = ({ x, y, h, flip }, content, turn = 0) =>
  place(content, x, y, (flip ? -h : h) / 100, h / 100, turn);
