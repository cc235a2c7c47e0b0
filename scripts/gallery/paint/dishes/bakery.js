// SPDX-License-Identifier: MIT
// Pastry, cakes and ice cream, 100 units wide.

import { circle, ellipse, n, oval, path, rect, stroke } from '../svg.js';
import { put } from './dish.js';

/** @typedef {import('../art.js').Art} Art */
/** @typedef {{x: number, y: number, w: number, color?: string}} Dish */

/** @param {Art} a @param {Dish} o */
export function croissant(a, o) {
  const c = a.tone('#d9963f');
  let d = '';
  const seg = [
    [-46, 8, 9],
    [-36, -6, 14],
    [-19, -16, 18],
    [0, -19, 20],
    [19, -16, 18],
    [36, -6, 14],
    [46, 8, 9],
  ];
  for (const [x, y, r] of seg) d += oval(x, y, r * 0.9, r);
  return put(
    o,
    a.solid(d, c, {
      rim: 3,
      core: 16,
      more: seg
        .slice(1)
        .map(([x, y, r], i) =>
          stroke(
            `M${n((x + seg[i][0]) / 2 - 3)} ${n((y + seg[i][1]) / 2 - r * 0.9)}Q${n((x + seg[i][0]) / 2 + 7)} ${n((y + seg[i][1]) / 2)} ${n((x + seg[i][0]) / 2 + 1)} ${n((y + seg[i][1]) / 2 + r)}`,
            a.dim(c, 0.5),
            2.4,
          ),
        )
        .join(''),
    }),
  );
}

/** Layer cake with berries, 100 wide. @param {Art} a @param {Dish & {candles?: number, slice?: boolean}} o */
export function cake(a, { color = '#f3b6c0', candles = 0, ...o }) {
  const icing = a.tone(color);
  const sponge = a.tone('#e0b070');
  const drip = `M-44 -44${[...Array(8)].map((_, i) => `Q${n(-44 + i * 11 + 5.5)} ${n(i % 2 ? -22 : -8)} ${n(-44 + (i + 1) * 11)} -40`).join('')}V-50H-44Z`;
  let top = '';
  for (let i = 0; i < 7; i += 1) {
    const x = -33 + i * 11;
    const y = -49 + Math.abs(i - 3) * -0.6 + (i % 2) * 3;
    top +=
      circle(x, y - 4, 5.6, a.tone('#c8322f')) +
      circle(x - 1.4, y - 6, 1.5, '#ffffff', { 'fill-opacity': 0.7 });
  }
  let flames = '';
  for (let i = 0; i < candles; i += 1) {
    const x = (i - (candles - 1) / 2) * (66 / Math.max(3, candles));
    flames +=
      rect(x - 1.7, -78, 3.4, 26, a.tone(['#3f7fb8', '#e8b83a', '#6fae5a'][i % 3])) +
      circle(
        x,
        -83,
        14,
        a.radial([
          [0, '#ffd98a', 0.7],
          [1, '#ffd98a', 0],
        ]),
      ) +
      path(`M${n(x)} -91Q${n(x + 4.4)} -83 ${n(x)} -79Q${n(x - 4.4)} -83 ${n(x)} -91Z`, '#ffd24a');
  }
  return put(
    o,
    ellipse(0, 6, 60, 13, a.dim(a.tone('#f4efe4'), 0.3)) +
      ellipse(0, 3, 60, 13, a.tone('#f4efe4')) +
      a.solid('M-44 -46V0Q0 14 44 0V-46Z', sponge, {
        rim: 2,
        core: 30,
        more: rect(-50, -30, 100, 5, icing) + rect(-50, -14, 100, 5, a.tone('#fbf2e2')),
      }) +
      ellipse(0, -46, 44, 10, icing) +
      a.solid(drip, icing, { rim: 2, core: 20 }) +
      ellipse(0, -47, 42, 8.6, a.lit(icing, 0.4)) +
      flames +
      top,
  );
}

/** Ice cream in a cone, y at its tip. @param {Art} a @param {Dish & {scoops?: string[]}} o */
export function iceCream(a, { scoops = ['#f3a9b8', '#f6ecd2', '#8a5a40'], ...o }) {
  const cone = a.tone('#d99f52');
  let waffle = '';
  for (let i = -5; i < 8; i += 1) {
    waffle += `M${i * 12 - 30} -110l54 110M${i * 12 + 6} -110l-54 110`;
  }
  let balls = '';
  const spots =
    scoops.length === 1
      ? [[0, -122]]
      : scoops.length === 2
        ? [
            [-16, -120],
            [16, -122],
          ]
        : [
            [-18, -118],
            [18, -120],
            [0, -150],
          ];
  spots.forEach(([x, y], i) => {
    const c = a.tone(scoops[i]);
    balls += a.solid(
      oval(x, y, 25, 24) +
        oval(x - 14, y + 16, 9, 7) +
        oval(x + 2, y + 19, 10, 7) +
        oval(x + 16, y + 15, 9, 7),
      c,
      { rim: 3, core: 22 },
    );
  });
  return put(
    o,
    a.solid('M-34 -104H34L2 0H-2Z', cone, {
      rim: 3,
      core: 22,
      more: stroke(waffle, a.dim(cone, 0.4), 1.8, { 'stroke-opacity': 0.7 }),
    }) +
      balls +
      a.solid('M-38 -110H38L34 -98H-34Z', a.lit(cone, 0.2), { rim: 2, core: 8 }) +
      circle(spots[spots.length - 1][0], spots[spots.length - 1][1] - 28, 7, a.tone('#c8322f')) +
      stroke(
        `M${spots[spots.length - 1][0]} ${spots[spots.length - 1][1] - 34}q4 -12 12 -14`,
        a.tone('#4f7a3c'),
        2,
      ),
  );
}
