// SPDX-License-Identifier: MIT
// Insects and small beasts.

import { circle, ellipse, limb, oval, path, poly, smooth, stroke } from '../svg.js';
import { put } from './creature.js';

/** @typedef {import('../art.js').Art} Art */
/** @typedef {import('../svg.js').Point} Point */
/** @typedef {{x: number, y: number, h: number, flip?: boolean, far?: number, color?: string, second?: string, turn?: number}} Creature */

/** Butterfly with open wings. @param {Art} a @param {Creature} o */
export function butterfly(a, o) {
  const wing = a.tone(o.color ?? '#e8862e', o.far ?? 0);
  const edge = a.tone('#2a2226', o.far ?? 0);
  const half = (/** @type {number} */ k) => {
    const m = (/** @type {Point[]} */ pts) =>
      smooth(
        pts.map(([px, py]) => /** @type {Point} */ ([px * k, py])),
        true,
        0.9,
      );
    return (
      path(
        m([
          [3, -8],
          [20, -44],
          [58, -58],
          [70, -40],
          [58, -12],
          [26, 2],
        ]) +
          m([
            [3, 0],
            [34, 2],
            [52, 22],
            [44, 46],
            [24, 50],
            [8, 26],
          ]),
        edge,
      ) +
      path(
        m([
          [7, -10],
          [24, -38],
          [52, -48],
          [60, -36],
          [48, -14],
          [24, -4],
        ]) +
          m([
            [7, 4],
            [32, 8],
            [43, 22],
            [36, 38],
            [24, 40],
            [11, 22],
          ]),
        wing,
      ) +
      path(
        m([
          [12, -12],
          [26, -32],
          [40, -36],
          [34, -20],
        ]),
        a.lit(wing, 0.5),
      ) +
      stroke(
        `M${4 * k} -8L${50 * k} -36M${4 * k} -6L${50 * k} -18M${4 * k} 2L${36 * k} 30`,
        edge,
        1.8,
      ) +
      circle(59 * k, -46, 2.4, '#f8f0dc') +
      circle(64 * k, -36, 2, '#f8f0dc') +
      circle(43 * k, 40, 2.2, '#f8f0dc')
    );
  };
  return put(
    o,
    half(1) +
      half(-0.92) +
      path(
        limb(
          [
            [0, -20],
            [0, 0],
            [0, 32],
          ],
          [4.5, 4, 1.8],
        ),
        edge,
      ) +
      stroke('M-1 -22Q-8 -36 -16 -40M1 -22Q8 -36 16 -40', edge, 1.5),
  );
}

/** @param {Art} a @param {Creature} o */
export function bee(a, o) {
  return put(
    o,
    ellipse(-6, -30, 15, 30, '#f4fbff', { 'fill-opacity': 0.75, transform: 'rotate(-28 -6 -30)' }) +
      ellipse(14, -30, 12, 26, '#f4fbff', { 'fill-opacity': 0.7, transform: 'rotate(16 14 -30)' }) +
      a.solid(oval(0, 0, 42, 27), a.tone('#f0b62e', o.far ?? 0), {
        rim: 3,
        core: 20,
        flip: o.flip,
        more: path('M-18 -30h10v60h-10zM4 -30h10v60h-10z', '#2a2226'),
      }) +
      circle(40, -4, 17, a.tone('#3a2a22', o.far ?? 0)) +
      stroke('M48 -18Q58 -32 64 -32M42 -20Q48 -36 54 -38', '#2a2226', 2.4) +
      circle(46, -7, 4, '#fff'),
  );
}

/** A hare or rabbit sitting. @param {Art} a @param {Creature} o */
export function rabbit(a, o) {
  const coat = a.tone(o.color ?? '#a58a6c', o.far ?? 0);
  const ear = limb(
    [
      [24, -62],
      [16, -90],
      [8, -116],
    ],
    [6, 9, 5],
  );
  return put(
    o,
    path(
      limb(
        [
          [30, -62],
          [32, -92],
          [30, -118],
        ],
        [6, 9, 5],
      ),
      a.dim(coat, 0.4),
    ) +
      circle(-46, -18, 13, a.lit(coat, 0.75)) +
      a.solid(
        limb(
          [
            [-20, -28],
            [2, -40],
            [20, -46],
          ],
          [32, 29, 20],
        ) +
          oval(32, -54, 20, 17) +
          ear +
          limb(
            [
              [14, -24],
              [22, -4],
              [32, -3],
            ],
            [11, 7, 6],
          ),
        coat,
        { rim: 3, core: 24, flip: o.flip },
      ) +
      a.solid(
        oval(-16, -20, 24, 19) +
          limb(
            [
              [-16, -4],
              [10, -4],
            ],
            [6, 5],
          ),
        coat,
        { rim: 2, core: 14, flip: o.flip },
      ) +
      path(
        limb(
          [
            [22, -68],
            [16, -90],
            [10, -110],
          ],
          [2, 4, 2],
        ),
        a.tone('#e0a79a', o.far ?? 0),
      ) +
      circle(37, -58, 3.2, '#15131a') +
      circle(51, -54, 2.6, a.tone('#c97f78', o.far ?? 0)),
  );
}

/** @param {Art} a @param {Creature} o */
export function squirrel(a, o) {
  const coat = a.tone(o.color ?? '#b8602c', o.far ?? 0);
  return put(
    o,
    a.solid(
      limb(
        [
          [-24, -8],
          [-52, -20],
          [-58, -58],
          [-40, -88],
          [-18, -88],
        ],
        [8, 17, 19, 16, 6],
      ),
      a.lit(coat, 0.12),
      { rim: 4, core: 22, flip: o.flip },
    ) +
      a.solid(
        limb(
          [
            [-8, -22],
            [-2, -44],
            [10, -62],
          ],
          [24, 20, 14],
        ) +
          oval(18, -74, 16, 14) +
          limb(
            [
              [4, -84],
              [2, -100],
            ],
            [5, 2],
          ) +
          limb(
            [
              [-6, -6],
              [18, -5],
            ],
            [7, 6],
          ),
        coat,
        {
          rim: 3,
          core: 20,
          flip: o.flip,
          more: path(
            smooth([
              [14, -60],
              [20, -40],
              [12, -14],
              [4, -30],
            ]),
            a.tone('#f2dfc0', o.far ?? 0),
          ),
        },
      ) +
      path(
        limb(
          [
            [6, -50],
            [20, -46],
            [28, -50],
          ],
          [6, 5, 4],
        ),
        a.dim(coat, 0.2),
      ) +
      circle(31, -50, 7, a.tone('#8a5a30', o.far ?? 0)) +
      path('M24 -54h14l-3 -5h-8z', a.tone('#5f3d22', o.far ?? 0)) +
      circle(23, -77, 2.8, '#15131a') +
      circle(33, -71, 2, '#2a2022'),
  );
}

/** @param {Art} a @param {Creature} o */
export function frog(a, o) {
  const coat = a.tone(o.color ?? '#5f9c3e', o.far ?? 0);
  return put(
    o,
    a.solid(
      limb(
        [
          [-24, -28],
          [-56, -18],
          [-28, -4],
        ],
        [16, 12, 7],
      ) +
        oval(0, -32, 46, 30) +
        oval(12, -58, 30, 22) +
        oval(-2, -80, 11, 11) +
        oval(28, -80, 11, 11) +
        limb(
          [
            [24, -24],
            [34, -6],
            [46, -4],
          ],
          [10, 7, 6],
        ),
      coat,
      {
        rim: 4,
        core: 24,
        flip: o.flip,
        more: path(
          smooth([
            [40, -52],
            [44, -24],
            [10, -6],
            [0, -20],
            [24, -40],
          ]),
          a.tone('#dfe6a8', o.far ?? 0),
        ),
      },
    ) +
      circle(-1, -81, 7, '#f6e7a0') +
      circle(29, -81, 7, '#f6e7a0') +
      circle(0, -81, 3.6, '#15131a') +
      circle(30, -81, 3.6, '#15131a') +
      stroke('M-8 -56Q14 -44 38 -56', a.dim(coat, 0.6), 2.6),
  );
}

/** @param {Art} a @param {Creature} o */
export function hedgehog(a, o) {
  const skin = a.tone('#d8b48a', o.far ?? 0);
  const quill = a.tone('#6a4c38', o.far ?? 0);
  let d = '';
  for (let i = 0; i < 30; i += 1) {
    const t = Math.PI * (0.95 + (i / 29) * 1.0);
    for (const s of [40, 56]) {
      d += poly([
        [Math.cos(t) * s * 0.9 - 8, -26 + Math.sin(t) * s * 0.72],
        [Math.cos(t + 0.07) * (s + 16) - 8, -26 + Math.sin(t + 0.07) * (s + 12) * 0.78],
        [Math.cos(t + 0.14) * s * 0.9 - 8, -26 + Math.sin(t + 0.14) * s * 0.72],
      ]);
    }
  }
  return put(
    o,
    path(d, a.dim(quill, 0.3)) +
      a.solid(oval(-8, -32, 54, 36), quill, { rim: 3, core: 22, flip: o.flip }) +
      a.solid(
        limb(
          [
            [26, -26],
            [52, -20],
            [70, -14],
          ],
          [24, 15, 7],
        ),
        skin,
        { rim: 3, core: 16, flip: o.flip },
      ) +
      path(oval(-26, -4, 10, 6) + oval(22, -4, 10, 6), a.dim(skin, 0.3)) +
      circle(46, -28, 3.4, '#15131a') +
      circle(76, -14, 4.6, '#221a1c') +
      path(oval(24, -40, 8, 9), a.dim(skin, 0.2)),
  );
}
