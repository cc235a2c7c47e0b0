// SPDX-License-Identifier: MIT
// Fish, whales, dolphins, turtles, jellyfish.

import { circle, limb, path, poly, smooth, stroke } from '../svg.js';
import { put } from './creature.js';

/** @typedef {import('../art.js').Art} Art */
/** @typedef {{x: number, y: number, h: number, flip?: boolean, far?: number, color?: string, second?: string, turn?: number}} Creature */

/** @param {Art} a @param {Creature & {stripes?: boolean}} o */
export function fish(a, o) {
  const coat = a.tone(o.color ?? '#e8893a', o.far ?? 0);
  const second = a.tone(o.second ?? '#f6ead0', o.far ?? 0);
  const body = smooth([
    [70, 2],
    [48, -26],
    [8, -40],
    [-34, -24],
    [-58, -4],
    [-34, 22],
    [8, 38],
    [48, 24],
  ]);
  const bars = o.stripes
    ? path(
        limb(
          [
            [30, -50],
            [24, 0],
            [30, 50],
          ],
          [8, 10, 8],
        ) +
          limb(
            [
              [-14, -50],
              [-20, 0],
              [-14, 50],
            ],
            [8, 10, 8],
          ),
        second,
      )
    : path(
        smooth([
          [60, 10],
          [20, 14],
          [-40, 10],
          [0, 44],
        ]),
        second,
        { 'fill-opacity': 0.8 },
      );
  return put(
    o,
    path(
      smooth(
        [
          [-50, 0],
          [-84, -34],
          [-96, -30],
          [-80, 0],
          [-96, 32],
          [-84, 36],
        ],
        true,
        0.8,
      ),
      a.dim(coat, 0.2),
    ) +
      path(
        smooth([
          [18, -34],
          [-8, -62],
          [-34, -46],
          [-30, -24],
        ]),
        a.dim(coat, 0.25),
      ) +
      path(
        smooth([
          [10, 34],
          [-14, 56],
          [-24, 28],
        ]),
        a.dim(coat, 0.25),
      ) +
      a.solid(body, coat, { rim: 4, core: 26, flip: o.flip, more: bars }) +
      path(
        smooth([
          [22, 2],
          [-4, 14],
          [-8, 24],
          [18, 20],
        ]),
        a.dim(coat, 0.3),
      ) +
      circle(50, -8, 6.5, '#fbf6ea') +
      circle(51, -8, 3.6, '#15131a'),
  );
}

/** @param {Art} a @param {Creature} o */
export function whale(a, o) {
  const coat = a.tone(o.color ?? '#3f5f86', o.far ?? 0);
  const pale = a.tone('#d9e2e2', o.far ?? 0);
  const body = smooth([
    [120, -2],
    [108, -30],
    [60, -46],
    [-10, -46],
    [-80, -28],
    [-140, -14],
    [-138, 0],
    [-70, 22],
    [0, 38],
    [70, 34],
    [108, 22],
  ]);
  let folds = '';
  for (let i = 0; i < 5; i += 1) {
    folds += stroke(
      `M${116 - i * 3} ${12 + i * 5}Q50 ${30 + i * 4} ${-10 + i * 6} ${26 + i * 3}`,
      a.dim(pale, 0.3),
      1.6,
    );
  }
  return put(
    o,
    path(
      smooth(
        [
          [-130, -8],
          [-168, -40],
          [-196, -42],
          [-176, -14],
          [-190, 14],
          [-164, 16],
          [-136, 2],
        ],
        true,
        0.8,
      ),
      a.dim(coat, 0.2),
    ) +
      a.solid(body, coat, {
        rim: 5,
        core: 30,
        flip: o.flip,
        more:
          path(
            smooth([
              [124, 6],
              [60, 18],
              [-20, 24],
              [-60, 26],
              [0, 50],
              [110, 40],
            ]),
            pale,
          ) + folds,
      }) +
      path(
        smooth([
          [44, 22],
          [26, 50],
          [-2, 72],
          [-8, 64],
          [10, 34],
        ]),
        a.dim(coat, 0.35),
      ) +
      path(
        smooth([
          [-60, -32],
          [-78, -46],
          [-90, -26],
        ]),
        coat,
      ) +
      circle(86, 2, 3, '#10131c') +
      stroke('M120 4Q96 14 78 10', a.dim(coat, 0.5), 2.2),
  );
}

/** @param {Art} a @param {Creature} o */
export function dolphin(a, o) {
  const coat = a.tone(o.color ?? '#5f87a6', o.far ?? 0);
  const pale = a.tone('#e6ece6', o.far ?? 0);
  const body = limb(
    [
      [84, 22],
      [56, 2],
      [20, -18],
      [-24, -20],
      [-62, 6],
      [-88, 44],
    ],
    [5, 17, 24, 21, 11, 5],
  );
  return put(
    o,
    path(
      smooth(
        [
          [-84, 38],
          [-118, 44],
          [-122, 52],
          [-92, 56],
          [-88, 84],
          [-78, 84],
          [-76, 48],
        ],
        true,
        0.9,
      ),
      a.dim(coat, 0.2),
    ) +
      path(
        smooth([
          [4, -38],
          [-14, -70],
          [-26, -66],
          [-26, -36],
        ]),
        a.dim(coat, 0.15),
      ) +
      a.solid(
        body +
          limb(
            [
              [76, 16],
              [100, 30],
            ],
            [9, 5],
          ),
        coat,
        {
          rim: 4,
          core: 24,
          flip: o.flip,
          more: path(
            limb(
              [
                [90, 34],
                [50, 24],
                [10, 8],
                [-40, 8],
              ],
              [8, 14, 12, 3],
            ),
            pale,
          ),
        },
      ) +
      path(
        smooth([
          [30, 2],
          [22, 34],
          [8, 40],
          [8, 10],
        ]),
        a.dim(coat, 0.3),
      ) +
      circle(66, 6, 2.6, '#10131c'),
  );
}

/** @param {Art} a @param {Creature} o */
export function turtle(a, o) {
  const skin = a.tone('#7fa05c', o.far ?? 0);
  const shell = a.tone(o.color ?? '#7a5a34', o.far ?? 0);
  let plates = '';
  for (const [px, py, s] of [
    [0, -6, 17],
    [34, -2, 13],
    [-34, -2, 13],
    [14, -30, 11],
    [-18, -30, 11],
    [16, 20, 10],
    [-18, 20, 10],
  ]) {
    plates += path(
      poly(
        [0, 1, 2, 3, 4, 5].map((i) => [
          px + Math.cos((i * Math.PI) / 3) * s,
          py + Math.sin((i * Math.PI) / 3) * s * 0.85,
        ]),
      ),
      a.lit(shell, 0.3),
    );
  }
  return put(
    o,
    path(
      limb(
        [
          [40, 14],
          [62, 44],
          [44, 84],
        ],
        [13, 13, 4],
      ) +
        limb(
          [
            [-44, 16],
            [-66, 40],
            [-74, 52],
          ],
          [10, 9, 3],
        ),
      a.dim(skin, 0.3),
    ) +
      a.solid(
        limb(
          [
            [50, -6],
            [76, -14],
            [92, -14],
          ],
          [13, 12, 13],
        ) +
          limb(
            [
              [44, -20],
              [58, -50],
              [42, -76],
            ],
            [12, 12, 4],
          ) +
          limb(
            [
              [-44, -16],
              [-66, -32],
              [-76, -38],
            ],
            [9, 8, 3],
          ),
        skin,
        { rim: 3, core: 14, flip: o.flip },
      ) +
      a.solid(
        smooth([
          [60, -4],
          [34, -38],
          [-20, -42],
          [-62, -6],
          [-24, 34],
          [32, 30],
        ]),
        shell,
        { rim: 4, core: 30, flip: o.flip, more: plates },
      ) +
      circle(95, -18, 3, '#141318'),
  );
}

/** @param {Art} a @param {Creature} o */
export function jellyfish(a, o) {
  const coat = a.tone(o.color ?? '#e48ab0', o.far ?? 0);
  let arms = '';
  for (let i = 0; i < 7; i += 1) {
    const x = -27 + i * 9;
    arms += stroke(
      `M${x} -2C${x - 14} 30 ${x + 16} 50 ${x - 4} ${84 + (i % 3) * 18}`,
      a.lit(coat, 0.3),
      i % 2 ? 2.4 : 4,
      { 'stroke-opacity': 0.65 },
    );
  }
  return put(
    o,
    circle(
      0,
      -20,
      80,
      a.radial([
        [0, coat, 0.45],
        [1, coat, 0],
      ]),
    ) +
      arms +
      a.solid(
        'M-40 0Q-44 -50 0 -54Q44 -50 40 0Q30 8 20 0Q10 8 0 0Q-10 8 -20 0Q-30 8 -40 0Z',
        coat,
        { rim: 4, core: 26, flip: o.flip },
      ) +
      path('M-22 -20Q-16 -42 4 -42Q-8 -30 -10 -14Z', a.lit(coat, 0.7), { 'fill-opacity': 0.7 }),
  );
}
