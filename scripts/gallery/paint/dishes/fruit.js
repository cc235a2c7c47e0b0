// SPDX-License-Identifier: MIT
// Fruit, 100 units wide.

import { circle, ellipse, limb, oval, path, poly, smooth, stroke } from '../svg.js';
import { put } from './dish.js';

/** @typedef {import('../art.js').Art} Art */
/** @typedef {{x: number, y: number, w: number, color?: string}} Dish */

/** @param {Art} a @param {Dish & {leaf?: boolean}} o */
export function apple(a, { color = '#c8382f', ...o }) {
  const c = a.tone(color);
  return put(
    o,
    a.solid(
      smooth([
        [0, -36],
        [22, -46],
        [44, -30],
        [46, 2],
        [28, 36],
        [8, 40],
        [-8, 40],
        [-28, 36],
        [-46, 2],
        [-44, -30],
        [-22, -46],
      ]),
      c,
      {
        rim: 4,
        core: 40,
        more: ellipse(a.side * 20, -20, 8, 13, a.lit(c, 0.8), { 'fill-opacity': 0.6 }),
      },
    ) +
      stroke('M0 -36Q2 -52 8 -60', a.tone('#5a3d28'), 5) +
      path('M5 -50Q22 -70 44 -58Q28 -42 5 -50Z', a.tone('#5f8f42')),
  );
}

/** @param {Art} a @param {Dish} o */
export function pear(a, o) {
  const c = a.tone('#c2b13e');
  return put(
    o,
    a.solid(
      smooth([
        [0, -78],
        [15, -70],
        [19, -42],
        [38, -8],
        [36, 28],
        [12, 42],
        [-12, 42],
        [-36, 28],
        [-38, -8],
        [-19, -42],
        [-15, -70],
      ]),
      c,
      {
        rim: 4,
        core: 34,
        more:
          ellipse(a.side * 16, 4, 7, 15, a.lit(c, 0.8), { 'fill-opacity': 0.5 }) +
          [...Array(9)]
            .map((_, i) => circle(-20 + ((i * 37) % 44), -20 + ((i * 23) % 50), 1.5, a.dim(c, 0.4)))
            .join(''),
      },
    ) + stroke('M0 -77Q0 -90 7 -96', a.tone('#5a3d28'), 5),
  );
}

/** @param {Art} a @param {Dish} o */
export function orange(a, o) {
  const c = a.tone('#e8882c');
  return put(
    o,
    a.solid(oval(0, 0, 42), c, {
      rim: 4,
      core: 36,
      more: ellipse(a.side * 16, -18, 9, 11, a.lit(c, 0.8), { 'fill-opacity': 0.5 }),
    }) +
      path(
        poly([
          [-6, -38],
          [0, -44],
          [7, -38],
          [3, -34],
          [-4, -34],
        ]),
        a.tone('#5f8f42'),
      ),
  );
}

/** @param {Art} a @param {Dish} o */
export function grapes(a, { color = '#6a3f7a', ...o }) {
  const c = a.tone(color);
  let out =
    stroke('M0 -46Q-6 -60 6 -70', a.tone('#6a4a30'), 5) +
    path('M0 -52Q24 -76 46 -56Q34 -36 0 -52Z', a.tone('#5f8f42'));
  const rows = [5, 5, 4, 3, 2, 1];
  rows.forEach((count, row) => {
    for (let i = 0; i < count; i += 1) {
      const x = (i - (count - 1) / 2) * 19 + (row % 2) * 2;
      const y = -40 + row * 17;
      out +=
        circle(x, y, 11.5, a.dim(c, 0.35)) +
        circle(x + a.side * 1.4, y - 1.4, 10, c) +
        circle(x + a.side * 4, y - 4, 2.6, a.lit(c, 0.7));
    }
  });
  return put(o, out);
}

/** Three bananas. @param {Art} a @param {Dish} o */
export function bananas(a, o) {
  const c = a.tone('#eec33e');
  const one = (/** @type {number} */ dy, /** @type {number} */ k) =>
    a.solid(
      limb(
        [
          [-50, -26 + dy],
          [-34, 2 + dy],
          [0, 16 + dy * 0.6],
          [36, 8 + dy * 0.3],
          [52, -12 + dy * 0.2],
        ],
        [5, 14, 16, 13, 4],
      ),
      k ? a.dim(c, 0.1) : c,
      { rim: 3, core: 12 },
    ) + circle(-51, -29 + dy, 4.5, a.tone('#6a4a28'));
  return put(
    o,
    one(-16, 1) +
      one(0, 0) +
      path(
        limb(
          [
            [52, -18],
            [60, -26],
          ],
          [5, 4],
        ),
        a.tone('#7a5a30'),
      ),
  );
}
