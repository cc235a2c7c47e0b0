// SPDX-License-Identifier: MIT
// Farmhouses and windmills.

import { circle, path, poly, rect, smooth, stroke } from '../svg.js';

/** @typedef {import('../art.js').Art} Art */
/** @typedef {import('../svg.js').Point} Point */

/** Simple country house. @param {Art} a @param {number} x @param {number} y @param {number} h @param {{wall?: string, roof?: string, far?: number}} [o] */
export function farmhouse(a, x, y, h, { wall = '#efe2c6', roof = '#a8503a', far = 0.08 } = {}) {
  const w = a.tone(wall, far);
  const t = a.tone(roof, far);
  const lit = a.m.id === 'night' || a.m.id === 'dusk';
  const glass = lit ? '#ffd98a' : a.dim(a.tone('#7fa0b0', far), 0.3);
  const s = a.side;
  const X = (/** @type {number} */ k) => x + s * k * h;
  let windows = '';
  for (const k of [-0.95, -0.6, -0.22]) {
    windows += rect(X(k) - h * 0.06, y - h * 0.42, h * 0.12, h * 0.16, glass);
  }
  return (
    path(
      poly([
        [X(-1.2), y],
        [X(-1.2), y - h * 0.58],
        [X(0.02), y - h * 0.58],
        [X(0.02), y],
      ]),
      a.dim(w, 0.18),
    ) +
    path(
      poly([
        [X(0), y],
        [X(0), y - h * 0.58],
        [X(0.3), y - h * 0.98],
        [X(0.6), y - h * 0.58],
        [X(0.6), y],
      ]),
      a.lit(w, 0.3),
    ) +
    path(
      poly([
        [X(-1.28), y - h * 0.54],
        [X(-1.02), y - h],
        [X(0.3), y - h * 1.02],
        [X(0.02), y - h * 0.54],
      ]),
      t,
    ) +
    path(
      poly([
        [X(0.3), y - h * 1.04],
        [X(0.68), y - h * 0.54],
        [X(0.6), y - h * 0.54],
        [X(0.28), y - h * 0.94],
      ]),
      a.dim(t, 0.4),
    ) +
    rect(X(-0.7) - h * 0.06, y - h * 1.16, h * 0.12, h * 0.22, a.dim(t, 0.3)) +
    windows +
    rect(X(0.3) - h * 0.08, y - h * 0.3, h * 0.16, h * 0.3, a.dim(a.tone('#7a4a34', far), 0.1)) +
    circle(X(0.3), y - h * 0.62, h * 0.07, glass)
  );
}

/** Dutch windmill. @param {Art} a @param {number} x @param {number} y @param {number} h */
export function windmill(a, x, y, h) {
  const brick = a.tone('#9a5a40', 0.06);
  const tower = poly([
    [x - h * 0.17, y],
    [x - h * 0.1, y - h * 0.62],
    [x + h * 0.1, y - h * 0.62],
    [x + h * 0.17, y],
  ]);
  const cap = smooth([
    [x - h * 0.12, y - h * 0.61],
    [x - h * 0.1, y - h * 0.72],
    [x, y - h * 0.79],
    [x + h * 0.1, y - h * 0.72],
    [x + h * 0.12, y - h * 0.61],
  ]);
  let sails = '';
  const turn = a.r.range(0.2, 0.9);
  const cx = x + a.side * h * 0.02;
  const cy = y - h * 0.68;
  for (let i = 0; i < 4; i += 1) {
    const t = turn + (i * Math.PI) / 2;
    const [c, s] = [Math.cos(t), Math.sin(t)];
    const P = (/** @type {number} */ u, /** @type {number} */ v) =>
      /** @type {Point} */ ([cx + c * u * h - s * v * h, cy + s * u * h + c * v * h]);
    sails += path(
      poly([P(0.1, 0.01), P(0.47, 0.01), P(0.47, 0.1), P(0.1, 0.1)]),
      a.lit(a.tone('#f2e8d2'), 0.2),
      { 'fill-opacity': 0.95 },
    );
    for (let k = 0; k < 6; k += 1) {
      sails += stroke(
        poly([P(0.12 + k * 0.068, 0), P(0.12 + k * 0.068, 0.1)], false),
        a.tone('#5f463a'),
        h * 0.006,
      );
    }
    sails += stroke(poly([P(0, 0), P(0.49, 0)], false), a.tone('#5f463a'), h * 0.016);
  }
  let wins = '';
  for (const k of [0.2, 0.4]) {
    wins += rect(x - h * 0.025, y - h * (k + 0.1), h * 0.05, h * 0.075, a.tone('#f2e4c0'));
  }
  return (
    a.solid(tower, brick, { rim: h * 0.012, core: h * 0.11 }) +
    wins +
    rect(x - h * 0.04, y - h * 0.12, h * 0.08, h * 0.12, a.tone('#3f5a48')) +
    rect(x - h * 0.19, y - h * 0.3, h * 0.38, h * 0.02, a.tone('#5f463a')) +
    a.solid(cap, a.tone('#4f5f58'), { rim: h * 0.01, core: h * 0.08 }) +
    sails +
    circle(cx, cy, h * 0.022, a.tone('#4a382e'))
  );
}
