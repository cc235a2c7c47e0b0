// SPDX-License-Identifier: MIT
// Cars and camper vans from the side, 100 units tall.

import { block, circle, limb, oval, path, poly, rect, smooth, stroke } from '../svg.js';
import { beam, glass, put, under, wheel } from './vehicle.js';

/** @typedef {import('../art.js').Art} Art */
/** @typedef {{x: number, y: number, h: number, color?: string, second?: string, flip?: boolean, far?: number, lights?: boolean}} Vehicle */

/** Rounded saloon of the fifties. @param {Art} a @param {Vehicle & {open?: boolean}} o */
export function car(a, o) {
  const c = a.tone(o.color ?? '#c8382f', o.far ?? 0);
  const chrome = a.tone('#e6e2d6');
  const body = smooth(
    [
      [-128, -20],
      [-132, -44],
      [-118, -56],
      [-70, -60],
      [0, -62],
      [64, -58],
      [112, -52],
      [130, -42],
      [132, -20],
      [100, -16],
      [0, -16],
      [-100, -16],
    ],
    true,
    0.8,
  );
  const cabin = o.open
    ? ''
    : path(
        smooth(
          [
            [-84, -56],
            [-66, -88],
            [-40, -98],
            [12, -98],
            [34, -90],
            [58, -58],
          ],
          true,
          0.7,
        ),
        c,
      ) +
      path(
        smooth(
          [
            [-72, -59],
            [-57, -84],
            [-40, -91],
            [-20, -91],
            [-20, -59],
          ],
          true,
          0.5,
        ),
        glass(a, o),
      ) +
      path(
        smooth(
          [
            [-13, -59],
            [-13, -91],
            [8, -91],
            [24, -84],
            [44, -59],
          ],
          true,
          0.5,
        ),
        glass(a, o),
      ) +
      path('M-60 -64L-44 -90L-36 -90L-52 -62ZM4 -62L14 -90L20 -88L12 -62Z', '#ffffff', {
        'fill-opacity': 0.3,
      });
  const open = o.open
    ? path(
        poly([
          [30, -60],
          [46, -88],
          [52, -86],
          [44, -60],
        ]),
        glass(a, o),
      ) +
      path(
        limb(
          [
            [-92, -62],
            [-70, -72],
            [-40, -62],
          ],
          [6, 8, 5],
        ),
        a.tone('#6a4030'),
      ) +
      path(
        limb(
          [
            [-20, -60],
            [-26, -78],
          ],
          [6, 7],
        ),
        a.tone('#8a5a40'),
      )
    : '';
  return put(
    o,
    under(a, 150) +
      (o.lights ? beam(a, 128, -38) : '') +
      cabin +
      open +
      a.solid(body, c, {
        rim: 4,
        core: 26,
        flip: o.flip,
        more:
          path('M-132 -36H132V-32H-132Z', chrome) +
          path(
            limb(
              [
                [-120, -56],
                [0, -60],
                [110, -52],
              ],
              [1.5, 2, 1.5],
            ),
            a.lit(c, 0.7),
          ),
      }) +
      path(oval(-76, -20, 27, 25) + oval(80, -20, 27, 25), a.dim(c, 0.8)) +
      wheel(a, -76, 21) +
      wheel(a, 80, 21) +
      rect(-138, -26, 20, 7, chrome) +
      rect(118, -26, 20, 7, chrome) +
      circle(124, -42, 6, o.lights ? '#fff2bf' : chrome) +
      rect(-132, -46, 7, 9, a.tone('#e0442f')) +
      stroke('M-16 -58V-20M-8 -52h12', a.dim(c, 0.4), 1.6),
  );
}

/** Camper van in two colours. @param {Art} a @param {Vehicle & {board?: string}} o */
export function camper(a, o) {
  const c = a.tone(o.color ?? '#3fa6a0', o.far ?? 0);
  const top = a.tone(o.second ?? '#f4ecd8', o.far ?? 0);
  const shell = 'M-118 -14V-84Q-118 -98 -104 -98H92Q110 -98 118 -62Q122 -46 122 -14Z';
  return put(
    o,
    under(a, 140) +
      (o.board
        ? path(
            limb(
              [
                [-100, -106],
                [0, -108],
                [104, -106],
              ],
              [2, 6, 2],
            ),
            a.tone(o.board),
          ) + stroke('M-60 -98v-6M60 -98v-6', a.tone('#4a4a50'), 3)
        : '') +
      a.solid(shell, c, {
        rim: 4,
        core: 0,
        flip: o.flip,
        more:
          rect(-130, -104, 260, 46, top) +
          path('M122 -58Q112 -40 122 -20V-58Z', top) +
          rect(-130, -60, 260, 5, a.lit(top, 0.4)) +
          rect(-130, -24, 260, 12, a.dim(c, 0.4)),
      }) +
      [-104, -62, -20].map((x) => path(block(x, -88, 34, 25, 5), glass(a, o))).join('') +
      path('M24 -88H84Q96 -84 102 -63H24Z', glass(a, o)) +
      stroke('M58 -88V-18M20 -56V-18', a.dim(c, 0.35), 1.6) +
      rect(26, -50, 10, 3, a.tone('#e6e2d6')) +
      path(oval(-70, -16, 25, 22) + oval(74, -16, 25, 22), a.dim(c, 0.8)) +
      wheel(a, -70, 19, '#f4ecd8') +
      wheel(a, 74, 19, '#f4ecd8') +
      circle(116, -36, 6.5, '#fff2cf') +
      rect(-122, -22, 12, 6, a.tone('#e6e2d6')) +
      rect(112, -22, 14, 6, a.tone('#e6e2d6')) +
      path('M-100 -82L-88 -66L-82 -66L-94 -84Z', '#ffffff', { 'fill-opacity': 0.35 }),
  );
}
