// SPDX-License-Identifier: MIT
// How a dish is put in its place.

import { place } from '../svg.js';

/** @typedef {{x: number, y: number, w: number, color?: string}} Dish */

/** @param {Dish} o @param {string} content */
export const put = ({ x, y, w }, content) => place(content, x, y, w / 100);
