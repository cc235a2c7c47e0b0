// SPDX-License-Identifier: MIT
// Tents, campfires, cabins.

import { circle, ellipse, limb, n, path, poly, rect, smooth, stroke } from '../svg.js';

/** @typedef {import('../art.js').Art} Art */

/** @param {Art} a @param {number} x @param {number} y @param {number} h @param {string} color */
export function tent(a, x, y, h, color) {
  const c = a.lit(color, 0.1);
  return (
    circle(
      x,
      y - h * 0.3,
      h * 1.3,
      a.radial([
        [0, '#ffc46a', 0.45],
        [1, '#ffc46a', 0],
      ]),
    ) +
    path(
      poly([
        [x - h * 0.85, y],
        [x - h * 0.1, y - h],
        [x + h * 0.5, y],
      ]),
      c,
    ) +
    path(
      poly([
        [x - h * 0.1, y - h],
        [x + h * 0.35, y - h * 0.88],
        [x + h * 0.98, y - h * 0.06],
        [x + h * 0.5, y],
      ]),
      a.dim(c, 0.45),
    ) +
    path(
      poly([
        [x - h * 0.4, y],
        [x - h * 0.1, y - h * 0.78],
        [x + h * 0.16, y],
      ]),
      '#ffe7a3',
    ) +
    path(
      poly([
        [x - h * 0.12, y - h * 0.78],
        [x - h * 0.08, y - h * 0.78],
        [x - h * 0.02, y],
        [x - h * 0.14, y],
      ]),
      a.dim(c, 0.3),
    ) +
    stroke(
      `M${n(x - h * 0.1)} ${n(y - h)}L${n(x - h * 1.15)} ${n(y + 2)}M${n(x + h * 0.35)} ${n(y - h * 0.88)}L${n(x + h * 1.2)} ${n(y)}`,
      a.lit(c, 0.4),
      1.4,
    )
  );
}

/** @param {Art} a @param {number} x @param {number} y @param {number} h */
export function campfire(a, x, y, h) {
  const flame = (/** @type {number} */ k, /** @type {string} */ c) =>
    path(
      smooth([
        [x, y - h * 1.1 * k],
        [x + h * 0.22 * k, y - h * 0.55 * k],
        [x + h * 0.34 * k, y - h * 0.16],
        [x + h * 0.1, y - h * 0.04],
        [x - h * 0.16, y - h * 0.04],
        [x - h * 0.32 * k, y - h * 0.2],
        [x - h * 0.14 * k, y - h * 0.5 * k],
      ]),
      c,
    );
  let sparks = '';
  for (let i = 0; i < 12; i += 1) {
    sparks += circle(
      x + a.r.range(-0.6, 0.6) * h,
      y - h * a.r.range(0.9, 2.3),
      a.r.range(1, 2.6),
      '#ffc861',
    );
  }
  return (
    circle(
      x,
      y - h * 0.3,
      h * 4,
      a.radial([
        [0, '#ff9a44', 0.6],
        [0.4, '#ff7a34', 0.2],
        [1, '#ff7a34', 0],
      ]),
    ) +
    sparks +
    flame(1, '#f0622d') +
    flame(0.74, '#f9a03c') +
    flame(0.46, '#ffe08a') +
    path(
      limb(
        [
          [x - h * 0.42, y],
          [x + h * 0.4, y - h * 0.14],
        ],
        [h * 0.06, h * 0.06],
      ) +
        limb(
          [
            [x + h * 0.42, y],
            [x - h * 0.4, y - h * 0.14],
          ],
          [h * 0.06, h * 0.06],
        ),
      '#4a2f26',
    )
  );
}

/** Log cabin; h is the height of the ridge. @param {Art} a @param {number} x @param {number} y @param {number} h @param {{snowy?: boolean, glow?: boolean, wall?: string, roof?: string}} [o] */
export function cabin(
  a,
  x,
  y,
  h,
  { snowy = false, glow = false, wall = '#8a5a3a', roof = '#7a3b32' } = {},
) {
  const s = a.side;
  const w = a.tone(wall);
  const front = poly([
    [x - h * 0.5, y],
    [x - h * 0.5, y - h * 0.52],
    [x, y - h],
    [x + h * 0.5, y - h * 0.52],
    [x + h * 0.5, y],
  ]);
  const X = (/** @type {number} */ k) => x + s * k * h;
  const sideWall = poly([
    [X(-0.5), y],
    [X(-0.5), y - h * 0.52],
    [X(-1.35), y - h * 0.5],
    [X(-1.35), y - h * 0.02],
  ]);
  const cover = poly([
    [X(0), y - h * 1.04],
    [X(-0.58), y - h * 0.46],
    [X(-1.46), y - h * 0.44],
    [X(-0.92), y - h * 0.98],
  ]);
  const roofColor = snowy ? a.tone('#f3f4f2') : a.tone(roof);
  let logs = '';
  for (let i = 1; i < 7; i += 1) {
    logs += stroke(
      `M${n(X(0.5))} ${n(y - h * 0.085 * i)}L${n(X(-0.5))} ${n(y - h * 0.085 * i)}L${n(X(-1.35))} ${n(y - h * 0.083 * i)}`,
      a.dim(w, 0.5),
      h * 0.011,
    );
  }
  const light = glow ? '#ffd98a' : a.tone('#6f8fa0');
  const pane = (
    /** @type {number} */ px,
    /** @type {number} */ py,
    /** @type {number} */ pw,
    /** @type {number} */ ph,
  ) =>
    rect(px - pw / 2, py, pw, ph, light) +
    stroke(
      `M${n(px)} ${n(py)}v${n(ph)}M${n(px - pw / 2)} ${n(py + ph / 2)}h${n(pw)}`,
      a.dim(w, 0.6),
      h * 0.016,
    ) +
    rect(
      px - pw / 2 - h * 0.02,
      py + ph,
      pw + h * 0.04,
      h * 0.03,
      snowy ? a.tone('#ffffff') : a.dim(w, 0.4),
    );
  let smoke = '';
  for (let i = 0; i < 7; i += 1) {
    smoke += circle(
      X(-0.72) + a.side * i * h * 0.05,
      y - h * 1.28 - i * h * 0.12,
      h * (0.05 + i * 0.018),
      a.m.cloud,
      { 'fill-opacity': 0.5 - i * 0.055 },
    );
  }
  const chimney =
    smoke +
    rect(X(-0.72) - h * 0.07, y - h * 1.22, h * 0.14, h * 0.32, a.tone('#7a6a64')) +
    (snowy ? rect(X(-0.72) - h * 0.08, y - h * 1.25, h * 0.16, h * 0.05, a.tone('#ffffff')) : '');
  const glowOut = glow
    ? ellipse(
        x,
        y + h * 0.02,
        h * 0.9,
        h * 0.16,
        a.radial([
          [0, '#ffd07a', 0.6],
          [1, '#ffd07a', 0],
        ]),
      )
    : '';
  return (
    chimney +
    path(sideWall, a.dim(w, 0.35)) +
    path(front, w) +
    logs +
    path(cover, snowy ? a.dim(roofColor, 0.16) : a.dim(roofColor, 0.15)) +
    stroke(
      `M${n(x - h * 0.6)} ${n(y - h * 0.44)}L${n(x)} ${n(y - h * 1.03)}L${n(x + h * 0.6)} ${n(y - h * 0.44)}`,
      snowy ? a.lit(roofColor, 0.4) : a.dim(roofColor, 0.4),
      h * 0.085,
      { 'stroke-linecap': 'butt' },
    ) +
    rect(x - h * 0.11, y - h * 0.4, h * 0.22, h * 0.4, a.tone('#5a3326')) +
    circle(x + h * 0.07, y - h * 0.2, h * 0.015, '#f0c860') +
    pane(x - h * 0.3, y - h * 0.42, h * 0.2, h * 0.2) +
    pane(x + h * 0.3, y - h * 0.42, h * 0.2, h * 0.2) +
    pane(X(-0.92), y - h * 0.38, h * 0.24, h * 0.19) +
    circle(x, y - h * 0.7, h * 0.08, light) +
    glowOut
  );
}
