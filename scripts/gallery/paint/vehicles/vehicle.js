// SPDX-License-Identifier: MIT
// What vehicles share: wheels, windows, headlights. They look to the right.

import { circle, ellipse, n, path, place, poly } from '../svg.js';

/** @typedef {import('../art.js').Art} Art */
/** @typedef {{x: number, y: number, h: number, color?: string, second?: string, flip?: boolean, far?: number, lights?: boolean}} Vehicle */

/** @param {Vehicle} o @param {string} content */
export const put = ({ x, y, h, flip }, content) =>
  place(content, x, y, (flip ? -h : h) / 100, h / 100);

/** @param {Art} a @param {number} x @param {number} r @param {string} [hub] */
export function wheel(a, x, r, hub = '#d8d4ca') {
  return (
    circle(x, -r, r, a.tone('#26242a')) +
    circle(x, -r, r * 0.58, a.tone(hub)) +
    circle(x, -r, r * 0.22, a.tone('#5a5860')) +
    path(
      `M${n(x - r * 0.5)} ${n(-r * 1.25)}A${n(r * 0.58)} ${n(r * 0.58)} 0 0 1 ${n(x + r * 0.5)} ${n(-r * 1.25)}Z`,
      '#ffffff',
      { 'fill-opacity': 0.18 },
    )
  );
}

/** @param {Art} a @param {number} w */
export const under = (a, w) => ellipse(0, 1, w, 6, a.m.shadow, { 'fill-opacity': 0.4 });

/** @param {Art} a @param {Vehicle} o */
export const glass = (a, o) => (o.lights ? a.tone('#f3d894') : a.tone('#a9cdd6', o.far ?? 0));

/** Beam of a headlight. @param {Art} a @param {number} x @param {number} y @param {number} [len] */
export const beam = (a, x, y, len = 150) =>
  path(
    poly([
      [x, y - 3],
      [x + len, y - 16],
      [x + len, y + 34],
      [x, y + 4],
    ]),
    a.gradient(
      [
        [0, '#fff0b4', 0.7],
        [1, '#fff0b4', 0],
      ],
      [0, 0, 1, 0],
    ),
  );
