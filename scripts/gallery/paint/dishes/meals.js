// SPDX-License-Identifier: MIT
// Pizza, burgers, sushi and soup, 100 units wide.

import { ellipse, path, place, poly, rect, smooth, stroke } from '../svg.js';
import { put } from './dish.js';

/** @typedef {import('../art.js').Art} Art */
/** @typedef {{x: number, y: number, w: number, color?: string}} Dish */

/** Pizza on a board, seen from above at a slant. @param {Art} a @param {Dish} o */
export function pizza(a, o) {
  const { r } = a;
  const crust = a.tone('#d99a4a');
  let top =
    ellipse(0, 0, 43, 24, a.tone('#c8442c')) + ellipse(0, -0.6, 41, 22.6, a.tone('#f0c862'));
  for (let i = 0; i < 16; i += 1) {
    const t = r.range(0, 6.28);
    const k = r.next() ** 0.5;
    top += ellipse(
      Math.cos(t) * 36 * k,
      Math.sin(t) * 19 * k,
      r.range(4, 9),
      r.range(2.4, 4.6),
      a.tone(r.pick(['#fbe9b0', '#e0602f', '#f6d98a'])),
      { 'fill-opacity': 0.75 },
    );
  }
  for (const [x, y] of [
    [-22, -9],
    [4, -14],
    [25, -5],
    [-8, 2],
    [13, 8],
    [-26, 8],
    [-4, 15],
    [31, 7],
  ]) {
    top +=
      ellipse(x, y + 0.8, 6.6, 4, a.dim(a.tone('#b8322a'), 0.3)) +
      ellipse(x, y, 6.4, 3.8, a.tone('#c93a2e')) +
      ellipse(x - 1.5, y - 1, 2, 1, a.lit('#c93a2e', 0.5));
  }
  for (const [x, y, q] of [
    [-14, -4, 20],
    [18, -13, -30],
    [6, -2, 60],
    [-18, 16, 10],
    [22, 14, -20],
    [34, -4, 40],
  ]) {
    top += `<g transform="translate(${x} ${y}) rotate(${q})">${path('M0 0Q5 -5 11 0Q5 4 0 0Z', a.tone('#4f8a3c'))}${stroke('M0 0H10', a.tone('#7fae5c'), 0.6)}</g>`;
  }
  return put(
    o,
    ellipse(0, 5, 51, 28, a.dim(a.tone('#8a5c38'), 0.4)) +
      ellipse(0, 3, 51, 28, a.tone('#a87448')) +
      ellipse(0, 1.6, 47, 26.5, a.dim(crust, 0.4)) +
      ellipse(0, 0, 47, 26.5, crust) +
      ellipse(-a.side * -4, -1, 45, 25, a.lit(crust, 0.35)) +
      top +
      stroke(
        'M0 0L44 -10M0 0L34 18M0 0L-20 23M0 0L-45 6M0 0L-26 -21M0 0L12 -25',
        a.dim(crust, 0.35),
        1,
        { 'stroke-opacity': 0.6 },
      ),
  );
}

/** @param {Art} a @param {Dish} o */
export function burger(a, o) {
  const bun = a.tone('#d98f3e');
  let seeds = '';
  for (const [x, y] of [
    [-22, -58],
    [-8, -66],
    [8, -64],
    [22, -56],
    [0, -54],
    [-34, -48],
    [34, -46],
  ]) {
    seeds += ellipse(x, y, 2.6, 1.6, a.tone('#f8e6bc'), { transform: `rotate(${x} ${x} ${y})` });
  }
  return put(
    o,
    a.solid('M-46 8H46Q48 24 34 26H-34Q-48 24 -46 8Z', bun, { rim: 3, core: 12 }) +
      path(
        'M-50 4Q-40 14 -30 6Q-20 14 -10 6Q0 14 10 6Q20 14 30 6Q40 14 50 4L46 -4H-46Z',
        a.tone('#7fae46'),
      ) +
      a.solid('M-48 -14Q-50 4 -40 4H40Q50 4 48 -14Z', a.tone('#6a3a26'), { rim: 3, core: 10 }) +
      path('M-48 -14H48L30 -6L22 4L10 -8L-8 -8L-20 0L-30 -8Z', a.tone('#f2b63a')) +
      path('M-44 -24Q0 -16 44 -24V-14H-44Z', a.tone('#cf4230')) +
      path(
        'M-48 -24Q-36 -16 -24 -24Q-12 -16 0 -24Q12 -16 24 -24Q36 -16 48 -24L44 -32H-44Z',
        a.tone('#8fbf54'),
      ) +
      a.solid('M-46 -30Q-48 -72 0 -74Q48 -72 46 -30Z', bun, { rim: 4, core: 30, more: seeds }),
  );
}

/** Two pieces of nigiri and three rolls on a board. @param {Art} a @param {Dish} o */
export function sushi(a, o) {
  const rice = a.tone('#faf6ec');
  const nigiri = (/** @type {number} */ x, /** @type {number} */ y, /** @type {string} */ c) =>
    place(
      a.solid('M-17 0Q-19 -12 -10 -13H10Q19 -12 17 0Q0 5 -17 0Z', rice, { rim: 2, core: 8 }) +
        a.solid(
          smooth([
            [-21, -4],
            [-17, -15],
            [0, -20],
            [17, -15],
            [21, -4],
            [10, -9],
            [-10, -9],
          ]),
          a.tone(c),
          {
            rim: 2,
            core: 7,
            more: stroke('M-12 -20L-6 -4M-2 -21L4 -5M8 -20L13 -5', a.lit(c, 0.6), 1.6),
          },
        ),
      x,
      y,
    );
  const roll = (/** @type {number} */ x, /** @type {number} */ y, /** @type {string} */ c) =>
    place(
      a.solid('M-13 -13V2A13 5.4 0 0 0 13 2V-13Z', a.tone('#2a3a34'), { rim: 1.5, core: 10 }) +
        ellipse(0, -13, 13, 5.4, a.tone('#2a3a34')) +
        ellipse(0, -13.4, 11.2, 4.4, rice) +
        ellipse(0, -13.6, 5, 2.1, a.tone(c)) +
        ellipse(2, -13.6, 1.8, 1, a.tone('#8fb84a')),
      x,
      y,
    );
  return put(
    o,
    a.solid('M-66 -4L-52 -22H54L68 -4V6H-66Z', a.tone('#8a5a38'), {
      rim: 2,
      core: 0,
      more: rect(-70, -4, 140, 12, a.dim(a.tone('#8a5a38'), 0.35)),
    }) +
      roll(-40, -14, '#e8703f') +
      roll(-12, -15, '#d23f34') +
      roll(16, -15, '#e8703f') +
      nigiri(44, -13, '#e8804a') +
      nigiri(-30, 0, '#e8804a') +
      nigiri(14, 0, '#d8453c') +
      place(
        a.solid(
          smooth([
            [-8, 0],
            [-9, -7],
            [0, -11],
            [9, -6],
            [8, 0],
          ]),
          a.tone('#9bbf5a'),
          { rim: 1, core: 5 },
        ),
        50,
        -1,
      ) +
      stroke('M-70 12L62 18M-72 16L60 22', a.tone('#c23a30'), 2.6),
  );
}

/** Bowl of soup. @param {Art} a @param {Dish & {kind?: 'borscht' | 'ramen'}} o */
export function soup(a, { color = '#3f6f8a', kind = 'borscht', ...o }) {
  const c = a.tone(color);
  let inside;
  if (kind === 'borscht') {
    inside =
      ellipse(0, -25, 42, 10, a.tone('#a8252f')) +
      ellipse(-8, -27, 22, 4.6, a.tone('#bf3a3a'), { 'fill-opacity': 0.7 }) +
      path(
        smooth([
          [-12, -28],
          [0, -36],
          [14, -31],
          [12, -25],
          [-4, -23],
        ]),
        a.tone('#fbf6ea'),
      ) +
      [
        [-24, -24],
        [20, -22],
        [28, -27],
        [-30, -28],
        [4, -20],
      ]
        .map(([x, y]) => ellipse(x, y, 3, 1.4, a.tone('#6fa04a')))
        .join('');
  } else {
    inside = ellipse(0, -25, 42, 10, a.tone('#c9853a'));
    for (let i = 0; i < 9; i += 1) {
      inside += stroke(`M${-34 + i * 6} -24q8 -7 16 0t14 -1`, a.tone('#f2d98a'), 2.2);
    }
    inside +=
      ellipse(18, -28, 11, 5.4, a.tone('#fbf4e4')) +
      ellipse(18, -28.4, 5.4, 2.8, a.tone('#f0a032')) +
      path(
        poly([
          [-36, -50],
          [-20, -52],
          [-14, -26],
          [-30, -24],
        ]),
        a.tone('#2a3f34'),
      ) +
      [
        [-6, -22],
        [2, -30],
        [-14, -27],
      ]
        .map(([x, y]) => ellipse(x, y, 3.2, 1.7, a.tone('#6fa04a')))
        .join('') +
      ellipse(-2, -25, 8, 3.6, a.tone('#f4a8b0')) +
      ellipse(30, -23, 7, 3, a.tone('#a8583a'));
  }
  return put(
    o,
    ellipse(0, 24, 26, 6, a.dim(c, 0.5)) +
      a.solid('M-48 -26Q-46 22 -16 26H16Q46 22 48 -26Z', c, {
        rim: 4,
        core: 30,
        more: stroke('M-52 -8Q0 12 52 -8', a.lit(c, 0.6), 3),
      }) +
      ellipse(0, -26, 48, 12.5, a.lit(c, 0.35)) +
      ellipse(0, -25.4, 43, 10.4, a.dim(c, 0.3)) +
      inside,
  );
}
