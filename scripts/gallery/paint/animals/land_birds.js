// SPDX-License-Identifier: MIT
// Birds of woods, farms and skies. (x, y) is the feet or the breast.

import { circle, limb, oval, path, poly, smooth, stroke } from '../svg.js';
import { put } from './bird.js';

/** @typedef {import('../art.js').Art} Art */
/** @typedef {import('../svg.js').Point} Point */
/** @typedef {{x: number, y: number, h: number, flip?: boolean, far?: number, color?: string, second?: string, beak?: string}} Bird */

// Inside, the height of the bird is 100.

/** A perching songbird: bullfinch, robin, sparrow. @param {Art} a @param {Bird} o */
export function songbird(a, o) {
  const t = (/** @type {string} */ c) => a.tone(c, o.far ?? 0);
  const coat = t(o.color ?? '#7b8791');
  const breast = t(o.second ?? '#d0523c');
  const flip = o.flip ?? false;
  const body = smooth([
    [-38, -34],
    [-30, -66],
    [-4, -92],
    [24, -96],
    [40, -80],
    [44, -52],
    [30, -20],
    [0, -8],
    [-26, -16],
  ]);
  const belly = smooth([
    [46, -84],
    [56, -50],
    [36, -10],
    [4, 0],
    [-6, -20],
    [10, -40],
    [18, -70],
  ]);
  return put(
    o,
    path(
      limb(
        [
          [-26, -30],
          [-56, -10],
          [-84, 6],
        ],
        [12, 9, 5],
      ),
      a.dim(coat, 0.5),
    ) +
      stroke('M6 -10L4 4M16 -10L18 4', a.dim(t('#5a4034'), 0.2), 3) +
      a.solid(body, coat, {
        rim: 3,
        core: 26,
        flip,
        more:
          path(belly, breast) +
          path(
            smooth([
              [14, -100],
              [50, -92],
              [48, -78],
              [18, -82],
            ]),
            t('#2a2730'),
          ),
      }) +
      path(
        smooth([
          [-4, -66],
          [10, -44],
          [-6, -20],
          [-44, -4],
          [-50, -12],
          [-30, -40],
        ]),
        a.dim(coat, 0.55),
      ) +
      stroke('M-8 -50L-34 -18M0 -42L-26 -12', a.lit(coat, 0.5), 2.4) +
      path('M42 -84L58 -76L42 -70Z', t(o.beak ?? '#3a3436')) +
      circle(31, -82, 3.4, '#151217') +
      circle(32, -83, 1, '#fff'),
  );
}

/** @param {Art} a @param {Bird} o */
export function owl(a, o) {
  const t = (/** @type {string} */ c) => a.tone(c, o.far ?? 0);
  const coat = t(o.color ?? '#8a6444');
  const pale = t(o.second ?? '#e8d4ae');
  let marks = '';
  for (let row = 0; row < 5; row += 1) {
    for (let i = -2; i <= 2; i += 1) {
      marks += stroke(
        `M${i * 8 + (row % 2) * 4 - 4} ${-44 + row * 8}q4 4 8 0`,
        a.dim(coat, 0.5),
        1.8,
      );
    }
  }
  const disc = (/** @type {number} */ dx) =>
    circle(dx, -78, 13.5, pale) +
    circle(dx, -78, 8.5, t('#f0b83a')) +
    circle(dx + 0.6, -78, 4.8, '#17131a') +
    circle(dx + 2, -80, 1.6, '#fff');
  return put(
    o,
    path(
      limb(
        [
          [-14, -14],
          [-16, 8],
          [-15, 20],
        ],
        [11, 10, 6],
      ) +
        limb(
          [
            [8, -14],
            [6, 8],
            [5, 18],
          ],
          [11, 10, 6],
        ),
      a.dim(coat, 0.55),
    ) +
      a.solid(
        smooth([
          [-30, -60],
          [-26, -92],
          [-27, -104],
          [-14, -97],
          [0, -100],
          [14, -97],
          [27, -104],
          [26, -92],
          [30, -60],
          [28, -24],
          [14, -3],
          [-14, -3],
          [-28, -24],
        ]),
        coat,
        {
          rim: 3,
          core: 24,
          flip: o.flip,
          more:
            path(
              smooth([
                [-18, -58],
                [0, -62],
                [18, -58],
                [18, -22],
                [0, -4],
                [-18, -22],
              ]),
              pale,
            ) + marks,
        },
      ) +
      path(
        smooth([
          [-29, -58],
          [-33, -30],
          [-20, 0],
          [-14, -20],
          [-20, -50],
        ]),
        a.dim(coat, 0.4),
      ) +
      path(
        smooth([
          [29, -58],
          [33, -30],
          [20, 0],
          [14, -20],
          [20, -50],
        ]),
        a.dim(coat, 0.3),
      ) +
      disc(-13) +
      disc(13) +
      path('M-4 -74L4 -74L0 -62Z', t('#d8963a')) +
      stroke('M-10 -2v5M-6 -2v5M6 -2v5M10 -2v5', t('#d8963a'), 3),
  );
}

/** Cockerel. @param {Art} a @param {Bird} o */
export function rooster(a, o) {
  const t = (/** @type {string} */ c) => a.tone(c, o.far ?? 0);
  const coat = t(o.color ?? '#c4622c');
  let tail = '';
  [
    ['#1f5a58', -74],
    ['#2a4a6a', -64],
    ['#1f6a4c', -52],
    ['#28406a', -42],
  ].forEach(([c, y], i) => {
    tail += path(
      limb(
        [
          [-20, -44],
          [-42, Number(y) - 8],
          [-62 + i * 2, Number(y) + 4],
          [-66 + i * 5, Number(y) + 24],
        ],
        [8, 9, 7, 2],
      ),
      t(String(c)),
    );
  });
  return put(
    o,
    tail +
      stroke('M-2 -20L-4 0M10 -20L12 0M-4 0h10M12 0h10M-4 0h-5', t('#d8a04a'), 3.4) +
      a.solid(
        smooth([
          [-30, -44],
          [-14, -54],
          [10, -52],
          [30, -40],
          [24, -22],
          [4, -14],
          [-16, -20],
        ]),
        t('#7a3424'),
        { rim: 2, core: 14, flip: o.flip },
      ) +
      a.solid(
        limb(
          [
            [18, -36],
            [22, -58],
            [24, -80],
          ],
          [16, 12, 8.5],
        ),
        coat,
        { rim: 3, core: 14, flip: o.flip },
      ) +
      path(
        smooth([
          [-24, -44],
          [4, -46],
          [12, -34],
          [-8, -24],
        ]),
        t('#d88a34'),
      ) +
      path('M15 -86Q14 -100 20 -94Q22 -104 27 -95Q32 -100 32 -88Z', t('#cf2f2c')) +
      path(oval(30, -68, 4, 7), t('#cf2f2c')) +
      path('M31 -82L43 -77L31 -75Z', t('#e8b84a')) +
      circle(27, -82, 1.8, '#15131a'),
  );
}

/** Gull, eagle or stork on spread wings; `beat` −1..1 raises the wings. @param {Art} a @param {Bird & {beat?: number, tips?: string}} o */
export function soaring(a, o) {
  const t = (/** @type {string} */ c) => a.tone(c, o.far ?? 0);
  const coat = t(o.color ?? '#f6f2e8');
  const tip = t(o.tips ?? '#3c4250');
  const b = o.beat ?? 0.5;
  const wing = (/** @type {number} */ dx, /** @type {number} */ len) => {
    /** @type {Point[]} */
    const pts = [
      [dx, -4],
      [dx - 18, -30 * b - 6],
      [dx - 40 * len, -66 * b - 4],
      [dx - 78 * len, -72 * b + 10],
      [dx - 42 * len, -44 * b + 8],
      [dx - 24, 2],
    ];
    return smooth(pts, true, 0.9);
  };
  const farWing = wing(16, -0.72);
  return put(
    o,
    a.solid(farWing, a.dim(coat, 0.2), {
      rim: 1,
      core: 14,
      flip: o.flip,
      more: path(oval(16 + 52, -72 * b + 6, 13, 12), tip),
    }) +
      a.solid(
        limb(
          [
            [-46, 4],
            [-14, 2],
            [20, -2],
            [42, -6],
          ],
          [4, 11, 11, 8],
        ) +
          poly([
            [-34, 4],
            [-66, -4],
            [-62, 12],
          ]),
        coat,
        { rim: 2, core: 10, flip: o.flip },
      ) +
      a.solid(wing(14, 1), coat, {
        rim: 3,
        core: 18,
        flip: o.flip,
        more: path(oval(14 - 76, -72 * b + 8, 17, 14), tip),
      }) +
      path('M48 -10L62 -4L48 -1Z', t(o.beak ?? '#e8a83c')) +
      circle(42, -8, 1.8, '#1a161a'),
  );
}
