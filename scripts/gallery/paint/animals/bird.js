// SPDX-License-Identifier: MIT
// How a bird is put in its place; inside, it is 100 units tall.

import { n } from '../svg.js';

/** @typedef {{x: number, y: number, h: number, flip?: boolean, far?: number, color?: string, second?: string, beak?: string}} Bird */

/** @param {Bird} o @param {string} content */
export const put = ({ x, y, flip, h }, content) =>
  `<g transform="translate(${n(x)} ${n(y)}) scale(${Math.round((flip ? -h : h) * 10) / 1000} ${Math.round(h * 10) / 1000})">${content}</g>`;
