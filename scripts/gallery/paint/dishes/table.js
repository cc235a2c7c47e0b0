// SPDX-License-Identifier: MIT
// Plates, cups and what steams, 100 units wide.

import { circle, ellipse, limb, path, rect, smooth, stroke } from '../svg.js';
import { put } from './dish.js';

/** @typedef {import('../art.js').Art} Art */
/** @typedef {{x: number, y: number, w: number, color?: string}} Dish */

/** Soft shadow on the table. @param {Art} a @param {number} x @param {number} y @param {number} w @param {number} [h] */
export const tableShadow = (a, x, y, w, h = w * 0.16) =>
  ellipse(x - a.side * w * 0.1, y, w * 0.58, h, a.m.shadow, { 'fill-opacity': 0.3 });

/** Plate seen at a slant. @param {Art} a @param {Dish} o */
export function plate(a, { color = '#f7f2e6', ...o }) {
  const c = a.tone(color);
  return put(
    o,
    ellipse(0, 4, 50, 16, a.dim(c, 0.35)) +
      ellipse(0, 0, 50, 16, c) +
      ellipse(0, 0.5, 36, 10.5, a.dim(c, 0.12)) +
      ellipse(0, 1.6, 35, 9.6, a.lit(c, 0.3)) +
      stroke('M-47 -2A50 16 0 0 1 20 -14.6', a.lit(c, 0.8), 1.2),
  );
}

/** Wisps of steam above a dish. @param {Art} a @param {number} x @param {number} y @param {number} h */
export function steam(a, x, y, h) {
  let out = '';
  for (const [dx, k] of [
    [-0.16, 0.8],
    [0.02, 1],
    [0.18, 0.72],
  ]) {
    out += path(
      limb(
        [
          [x + dx * h, y],
          [x + dx * h + h * 0.09, y - h * 0.3 * k],
          [x + dx * h - h * 0.07, y - h * 0.62 * k],
          [x + dx * h + h * 0.06, y - h * k],
        ],
        [h * 0.012, h * 0.035, h * 0.03, h * 0.006],
      ),
      '#ffffff',
      { 'fill-opacity': 0.42 },
    );
  }
  return out;
}

/** @param {Art} a @param {Dish & {tea?: boolean}} o */
export function cup(a, { color = '#c8573f', tea = false, ...o }) {
  const c = a.tone(color);
  const drink = tea ? '#b5602a' : '#5a3322';
  return put(
    o,
    ellipse(4, 22, 62, 13, a.dim(a.tone('#f4ecda'), 0.3)) +
      ellipse(4, 19, 62, 13, a.tone('#f4ecda')) +
      ellipse(4, 19, 44, 8, a.dim(a.tone('#f4ecda'), 0.15)) +
      stroke('M34 -26C62 -34 62 8 26 4', c, 9) +
      a.solid('M-40 -38C-40 0 -28 20 -18 20H22C32 20 42 0 42 -38Z', c, { rim: 3, core: 28 }) +
      ellipse(1, -38, 41, 10, a.lit(c, 0.35)) +
      ellipse(1, -36.5, 36, 7.6, a.tone(drink)) +
      (tea
        ? ''
        : path(
            smooth([
              [-16, -37],
              [-4, -41],
              [2, -38],
              [8, -41],
              [19, -37],
              [2, -31],
            ]),
            a.tone('#e9cfa4'),
          )),
  );
}

/** Samovar, 100 wide. @param {Art} a @param {Dish} o */
export function samovar(a, o) {
  const c = a.tone('#d8a23c');
  return put(
    o,
    ellipse(0, 58, 44, 9, a.dim(c, 0.5)) +
      a.solid('M-32 54Q-20 44 -16 34H16Q20 44 32 54Z', c, { rim: 3, core: 18 }) +
      stroke('M-44 -40C-72 -40 -70 -8 -46 -6M44 -40C72 -40 70 -8 46 -6', a.tone('#8a4a30'), 8) +
      a.solid(
        smooth(
          [
            [-34, -62],
            [34, -62],
            [48, -26],
            [36, 16],
            [18, 38],
            [-18, 38],
            [-36, 16],
            [-48, -26],
          ],
          true,
          0.8,
        ),
        c,
        {
          rim: 5,
          core: 34,
          more: path(
            limb(
              [
                [-18, -54],
                [-24, -20],
                [-12, 24],
              ],
              [4, 6, 3],
            ),
            '#ffffff',
            { 'fill-opacity': 0.45 },
          ),
        },
      ) +
      a.solid('M-38 -62H38L30 -72H-30Z', a.lit(c, 0.2), { rim: 2, core: 8 }) +
      a.solid('M-18 -72H18L14 -92H-14Z', c, { rim: 2, core: 10 }) +
      ellipse(0, -92, 16, 4, a.lit(c, 0.4)) +
      rect(-6, 20, 12, 8, a.lit(c, 0.4)) +
      path(
        limb(
          [
            [0, 24],
            [0, 30],
            [10, 38],
          ],
          [5, 5, 4],
        ),
        a.dim(c, 0.2),
      ) +
      rect(-9, 10, 18, 6, a.tone('#8a4a30')) +
      a.solid(
        smooth([
          [-20, -98],
          [20, -98],
          [26, -112],
          [14, -124],
          [-14, -124],
          [-26, -112],
        ]),
        a.tone('#c8453a'),
        { rim: 2, core: 14 },
      ) +
      stroke(
        'M24 -116Q40 -126 46 -120M-24 -112Q-44 -112 -40 -124Q-34 -132 -24 -122',
        a.tone('#c8453a'),
        5,
      ) +
      ellipse(0, -124, 12, 3, a.tone('#f4ecd8')) +
      circle(0, -129, 4, a.tone('#f4ecd8')),
  );
}
