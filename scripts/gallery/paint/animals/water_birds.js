// SPDX-License-Identifier: MIT
// Swans, ducks, waders, penguins. (x, y) is the feet or the water line.

import { circle, limb, oval, path, smooth, stroke } from '../svg.js';
import { put } from './bird.js';

/** @typedef {import('../art.js').Art} Art */
/** @typedef {{x: number, y: number, h: number, flip?: boolean, far?: number, color?: string, second?: string, beak?: string}} Bird */

/** @param {Art} a @param {Bird & {neck?: number}} o */
export function swan(a, o) {
  const t = (/** @type {string} */ c) => a.tone(c, o.far ?? 0);
  const coat = t(o.color ?? '#faf6ec');
  const body = smooth([
    [-70, -26],
    [-52, -46],
    [-10, -52],
    [34, -40],
    [50, -22],
    [40, -2],
    [0, 4],
    [-40, 0],
    [-62, -10],
  ]);
  const neck = limb(
    [
      [34, -22],
      [52, -38],
      [40, -66],
      [36, -88],
      [50, -100],
    ],
    [16, 9, 7, 6.5, 7.5],
  );
  return put(
    o,
    a.solid(body + neck + oval(53, -98, 9, 7.5), coat, {
      rim: 2,
      core: 18,
      flip: o.flip,
      shade: a.dim(coat, 0.22),
    }) +
      path(
        smooth([
          [-76, -40],
          [-40, -60],
          [4, -48],
          [14, -26],
          [-16, -12],
          [-52, -18],
        ]),
        a.lit(coat, 0.3),
      ) +
      stroke('M-62 -36Q-30 -24 2 -26M-56 -26Q-30 -16 -4 -18', a.dim(coat, 0.3), 2) +
      path('M60 -101L76 -93L60 -92Z', t('#e8893a')) +
      circle(55, -100, 1.8, '#1a161a') +
      path(
        limb(
          [
            [58, -100],
            [61, -97],
          ],
          [3, 2],
        ),
        t('#2a2428'),
      ),
  );
}

/** Floating duck. @param {Art} a @param {Bird} o */
export function duck(a, o) {
  const t = (/** @type {string} */ c) => a.tone(c, o.far ?? 0);
  const coat = t(o.color ?? '#a98b6a');
  const headColor = t(o.second ?? '#2f6b4f');
  return put(
    o,
    a.solid(
      smooth([
        [-84, -40],
        [-60, -44],
        [-20, -52],
        [30, -46],
        [48, -24],
        [34, -2],
        [0, 4],
        [-46, 0],
        [-70, -20],
      ]),
      coat,
      {
        rim: 3,
        core: 22,
        flip: o.flip,
        more: path(
          smooth([
            [20, -50],
            [56, -40],
            [52, 4],
            [26, 2],
          ]),
          t('#7a4a34'),
        ),
      },
    ) +
      a.solid(
        limb(
          [
            [36, -34],
            [42, -58],
            [46, -76],
          ],
          [15, 12, 17],
        ),
        headColor,
        {
          rim: 3,
          core: 16,
          flip: o.flip,
          more: path(
            limb(
              [
                [28, -50],
                [56, -48],
              ],
              [4, 4],
            ),
            t('#f4f0e2'),
          ),
        },
      ) +
      path(
        smooth([
          [-66, -40],
          [-20, -48],
          [16, -38],
          [0, -18],
          [-40, -14],
        ]),
        a.dim(coat, 0.25),
      ) +
      path('M58 -78Q76 -76 82 -68Q70 -64 58 -68Z', t('#eab44a')) +
      circle(50, -80, 2.8, '#15131a'),
  );
}

/** Long-legged wader: heron, crane, flamingo. @param {Art} a @param {Bird & {bend?: boolean}} o */
export function wader(a, o) {
  const t = (/** @type {string} */ c) => a.tone(c, o.far ?? 0);
  const coat = t(o.color ?? '#93a3b0');
  const leg = t(o.beak ?? '#5c5148');
  const legs = o.bend
    ? stroke('M-2 -46L2 -24L2 2M6 -46L18 -34L4 -28', leg, 2.2)
    : stroke('M-2 -46L-4 -22L-3 2M6 -46L8 -24L7 2', leg, 2.2);
  const neck = o.bend
    ? limb(
        [
          [14, -56],
          [26, -66],
          [18, -80],
          [24, -94],
          [33, -92],
        ],
        [7, 3.6, 3, 3, 4.4],
      )
    : limb(
        [
          [14, -56],
          [22, -70],
          [14, -82],
          [22, -96],
        ],
        [7, 3.8, 3.2, 4.6],
      );
  const beak = o.bend ? 'M35 -95Q45 -92 43 -82Q38 -82 36 -89Z' : 'M25 -98L48 -93L25 -92Z';
  return put(
    o,
    legs +
      a.solid(
        smooth([
          [-34, -48],
          [-22, -60],
          [2, -66],
          [20, -60],
          [22, -50],
          [8, -42],
          [-14, -42],
        ]) + neck,
        coat,
        { rim: 1.6, core: 9, flip: o.flip },
      ) +
      path(
        smooth([
          [-38, -46],
          [-18, -58],
          [8, -58],
          [10, -50],
          [-12, -44],
        ]),
        a.dim(coat, 0.3),
      ) +
      path(beak, t(o.bend ? '#3a3034' : '#d8a04a')) +
      (o.bend ? '' : stroke('M18 -99Q6 -100 -2 -94', t('#2c3038'), 1.6)) +
      circle(o.bend ? 34 : 25, o.bend ? -93 : -97, 1.1, '#1a161a'),
  );
}

/** Penguin from the front three quarters. @param {Art} a @param {Bird} o */
export function penguin(a, o) {
  const t = (/** @type {string} */ c) => a.tone(c, o.far ?? 0);
  const ink = t('#262a3a');
  const white = t('#f7f3e8');
  return put(
    o,
    path(oval(-9, -2, 9, 4) + oval(11, -2, 9, 4), t('#e59a3c')) +
      path(
        limb(
          [
            [-19, -68],
            [-28, -46],
            [-30, -28],
          ],
          [6, 6, 2.5],
        ),
        a.dim(ink, 0.2),
      ) +
      a.solid(
        smooth([
          [0, -100],
          [15, -92],
          [17, -78],
          [25, -52],
          [22, -16],
          [10, -2],
          [-10, -2],
          [-22, -16],
          [-24, -52],
          [-15, -78],
          [-13, -92],
        ]),
        ink,
        {
          rim: 2.4,
          core: 24,
          flip: o.flip,
          more:
            path(
              smooth([
                [4, -76],
                [18, -56],
                [17, -18],
                [4, -3],
                [-9, -18],
                [-10, -56],
              ]),
              white,
            ) +
            path(
              smooth([
                [10, -88],
                [17, -80],
                [14, -72],
                [8, -76],
              ]),
              t('#f0c24c'),
            ),
        },
      ) +
      path(
        limb(
          [
            [20, -66],
            [30, -48],
            [30, -30],
          ],
          [6, 6, 2.5],
        ),
        ink,
      ) +
      path('M13 -93L28 -88L13 -85Z', t('#3a3440')) +
      circle(8, -91, 2, '#fff') +
      circle(8.4, -91, 1.1, '#111'),
  );
}
