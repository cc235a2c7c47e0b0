// SPDX-License-Identifier: MIT
// Aircraft, balloons, rockets.

import { block, circle, ellipse, limb, n, oval, path, poly, rect, smooth, stroke } from '../svg.js';
import { put } from './mount.js';

/** @typedef {import('../art.js').Art} Art */
/** @typedef {import('./vehicle.js').Vehicle} Vehicle */

/** Airliner. @param {Art} a @param {Vehicle & {turn?: number}} o */
export function plane(a, o) {
  const c = a.tone(o.color ?? '#f4f0e6', o.far ?? 0);
  const accent = a.tone(o.second ?? '#c8382f', o.far ?? 0);
  let wins = '';
  for (let i = 0; i < 17; i += 1) {
    wins += circle(116 - i * 14, -8, 3, a.tone('#46606e', o.far ?? 0));
  }
  return put(
    o,
    path(
      poly([
        [-20, -2],
        [-70, -62],
        [-48, -62],
        [44, -4],
      ]),
      a.dim(c, 0.35),
    ) +
      a.solid(
        smooth(
          [
            [178, 2],
            [166, -14],
            [130, -24],
            [40, -26],
            [-120, -24],
            [-184, -16],
            [-192, -8],
            [-150, 14],
            [-60, 22],
            [100, 22],
            [160, 14],
          ],
          true,
          0.9,
        ),
        c,
        { rim: 4, core: 26, flip: o.flip, more: rect(-200, 4, 400, 6, accent) },
      ) +
      a.solid(
        poly([
          [-150, -20],
          [-196, -80],
          [-166, -82],
          [-112, -24],
        ]),
        accent,
        { rim: 3, core: 14, flip: o.flip },
      ) +
      path(
        poly([
          [-150, -2],
          [-196, 16],
          [-174, 18],
          [-116, 4],
        ]),
        a.dim(c, 0.25),
      ) +
      a.solid(
        poly([
          [30, 8],
          [-62, 74],
          [-34, 76],
          [84, 12],
        ]),
        a.dim(c, 0.08),
        { rim: 3, core: 12, flip: o.flip },
      ) +
      a.solid(block(-2, 24, 44, 17, 8), accent, { rim: 2, core: 8, flip: o.flip }) +
      wins +
      path('M148 -16Q162 -12 168 -5H146Z', a.tone('#46606e')),
    o.turn ?? 0,
  );
}

/** Biplane. @param {Art} a @param {Vehicle & {turn?: number}} o */
export function biplane(a, o) {
  const c = a.tone(o.color ?? '#c8382f', o.far ?? 0);
  const wing = a.tone(o.second ?? '#f0dfb4', o.far ?? 0);
  return put(
    o,
    stroke('M10 -40V22M50 -40V22M16 -38L46 20', a.tone('#5a4a3c'), 3) +
      a.solid(
        smooth([
          [86, -8],
          [84, 14],
          [40, 24],
          [-60, 12],
          [-122, -2],
          [-122, -10],
          [-50, -18],
          [20, -24],
          [70, -22],
        ]),
        c,
        { rim: 4, core: 18, flip: o.flip },
      ) +
      a.solid(
        poly([
          [-96, -8],
          [-132, -48],
          [-108, -50],
          [-78, -12],
        ]),
        wing,
        { rim: 2, core: 10, flip: o.flip },
      ) +
      path(
        limb(
          [
            [-128, -8],
            [-96, -10],
          ],
          [4, 5],
        ),
        wing,
      ) +
      a.solid(
        limb(
          [
            [-12, 24],
            [34, 26],
            [74, 24],
          ],
          [5, 7, 4],
        ),
        wing,
        { rim: 2, core: 5, flip: o.flip },
      ) +
      a.solid(
        limb(
          [
            [-14, -44],
            [34, -46],
            [76, -44],
          ],
          [5, 7, 4],
        ),
        wing,
        { rim: 2, core: 5, flip: o.flip },
      ) +
      circle(-6, -30, 10, a.tone('#7a4f34')) +
      circle(-3, -28, 7, a.tone('#e0a883')) +
      path(
        limb(
          [
            [-14, -22],
            [-38, -30],
            [-60, -24],
          ],
          [4, 4, 2],
        ),
        a.tone('#f4efe2'),
      ) +
      circle(90, 2, 9, a.tone('#4a4248')) +
      ellipse(98, 2, 4, 50, a.tone('#e8e2d2'), { 'fill-opacity': 0.55 }) +
      stroke('M30 26L24 48M50 26L44 48', a.tone('#5a4a3c'), 4) +
      circle(34, 50, 11, a.tone('#2b292f')),
    o.turn ?? 0,
  );
}

/** Hot-air balloon, 150 units tall with the basket. @param {Art} a @param {Vehicle & {stripes?: string[], fire?: boolean}} o */
export function balloon(a, o) {
  const colors = (o.stripes ?? ['#c8382f', '#f2e2b8', '#2f62a8']).map((c) => a.tone(c, o.far ?? 0));
  const d =
    'M0 -150C46 -150 58 -112 54 -90C50 -66 26 -46 15 -34H-15C-26 -46 -50 -66 -54 -90C-58 -112 -46 -150 0 -150Z';
  let bands = '';
  const k = [-60, -36, -14, 14, 36, 60];
  for (let i = 0; i < 5; i += 1) {
    bands += path(
      `M0 -152C${k[i] * 1.25} -150 ${k[i] * 1.2} -90 ${k[i] * 0.28} -34H${k[i + 1] * 0.28}C${k[i + 1] * 1.2} -90 ${k[i + 1] * 1.25} -150 0 -152Z`,
      colors[i % colors.length],
    );
  }
  return put(
    o,
    stroke('M-14 -34L-8 -12M14 -34L8 -12M0 -34V-14', a.tone('#5a4636', o.far ?? 0), 1.1) +
      (o.fire
        ? circle(
            0,
            -40,
            60,
            a.radial([
              [0, '#ffd27a', 0.5],
              [1, '#ffd27a', 0],
            ]),
          ) + path('M-3 -18Q0 -34 3 -18Z', '#ffb03c')
        : '') +
      a.solid(block(-9, -14, 18, 14, 3), a.tone('#9a6a3c', o.far ?? 0), {
        rim: 1.4,
        core: 6,
        flip: o.flip,
        more: stroke('M-10 -8H10M-10 -4H10', a.tone('#6f4a28'), 1),
      }) +
      a.solid(d, colors[0], {
        rim: 0,
        core: 0,
        flip: o.flip,
        more:
          bands +
          path(d, a.m.shadow, {
            transform: `translate(${n(-a.side * (o.flip ? -1 : 1) * 40)} 14)`,
            'fill-opacity': 0.28,
          }) +
          path(oval(a.side * (o.flip ? -1 : 1) * 26, -116, 15, 24), a.m.light, {
            'fill-opacity': 0.3,
          }),
      }),
  );
}

/** Rocket with flame, nose up. @param {Art} a @param {Vehicle} o */
export function rocket(a, o) {
  const c = a.tone(o.color ?? '#f2ede0', o.far ?? 0);
  const red = a.tone(o.second ?? '#c8382f', o.far ?? 0);
  return put(
    o,
    circle(
      0,
      20,
      110,
      a.radial([
        [0, '#ffc46a', 0.8],
        [0.4, '#ff8a3c', 0.3],
        [1, '#ff8a3c', 0],
      ]),
    ) +
      path(
        smooth([
          [-9, 0],
          [9, 0],
          [15, 34],
          [5, 64],
          [0, 96],
          [-5, 64],
          [-15, 34],
        ]),
        '#ff8a34',
      ) +
      path(
        smooth([
          [-6, 0],
          [6, 0],
          [8, 28],
          [0, 62],
          [-8, 28],
        ]),
        '#ffe9a8',
      ) +
      path(
        smooth(
          [
            [-12, -28],
            [-30, -4],
            [-27, 8],
            [-10, -4],
          ],
          true,
          0.6,
        ) +
          smooth(
            [
              [12, -28],
              [30, -4],
              [27, 8],
              [10, -4],
            ],
            true,
            0.6,
          ),
        red,
      ) +
      a.solid(
        smooth([
          [0, -112],
          [11, -90],
          [15, -56],
          [12, -4],
          [-12, -4],
          [-15, -56],
          [-11, -90],
        ]),
        c,
        {
          rim: 2,
          core: 12,
          flip: o.flip,
          more: path('M-30 -120H30V-84H-30Z', red) + rect(-30, -16, 60, 5, red),
        },
      ) +
      circle(0, -66, 6.5, a.tone('#3a4a5a')) +
      circle(0, -66, 4.6, a.tone('#9fd0dc')) +
      path(
        smooth([
          [-2.5, -36],
          [2.5, -36],
          [3.5, 4],
          [-3.5, 4],
        ]),
        red,
      ),
  );
}

/** Helicopter. @param {Art} a @param {Vehicle} o */
export function helicopter(a, o) {
  const c = a.tone(o.color ?? '#edbc3c', o.far ?? 0);
  const dark = a.tone('#33323a', o.far ?? 0);
  return put(
    o,
    ellipse(0, -66, 150, 5, dark, { 'fill-opacity': 0.45 }) +
      rect(-4, -66, 8, 20, dark) +
      a.solid(
        limb(
          [
            [-20, -14],
            [-80, -16],
            [-150, -24],
          ],
          [22, 11, 5],
        ) +
          poly([
            [-140, -20],
            [-168, -56],
            [-150, -58],
            [-128, -26],
          ]),
        c,
        { rim: 3, core: 12, flip: o.flip },
      ) +
      a.solid(
        smooth([
          [-40, -30],
          [-10, -46],
          [36, -42],
          [66, -14],
          [60, 14],
          [20, 24],
          [-30, 18],
        ]),
        c,
        { rim: 4, core: 24, flip: o.flip },
      ) +
      path(
        smooth(
          [
            [22, -36],
            [44, -32],
            [60, -10],
            [58, 0],
            [26, 0],
          ],
          true,
          0.7,
        ),
        a.tone('#a9d0dc'),
      ) +
      path(block(-14, -34, 26, 26, 5), a.tone('#a9d0dc')) +
      ellipse(-156, -42, 4, 22, dark, { 'fill-opacity': 0.5 }) +
      stroke('M-24 20L-30 40M28 22L34 40M-52 42H60Q70 40 72 32', dark, 4.4),
  );
}
