// SPDX-License-Identifier: MIT
// What falls from the sky or hangs in the air, painted over a picture.

import { circle, n, path, poly, rect, stroke } from './svg.js';

/** @typedef {import('./art.js').Art} Art */
/** @typedef {import('./svg.js').Point} Point */

/** Slanted rain. @param {Art} a @param {number} [count] */
export function rain(a, count = 150) {
  const { r, W, H } = a;
  let d = '';
  for (let i = 0; i < count; i += 1) {
    const x = r.range(-40, W + 60);
    const y = r.range(-30, H);
    const len = r.range(16, 44);
    d += `M${n(x)} ${n(y)}l${n(-len * 0.22)} ${n(len)}`;
  }
  return stroke(d, a.lit('#dfe8ea', 0.3), 1.5, { 'stroke-opacity': 0.5 });
}

/** Falling snow, big flakes near. @param {Art} a @param {number} [count] */
export function snow(a, count = 130) {
  const { r, W, H } = a;
  let out = '';
  for (let i = 0; i < count; i += 1) {
    const near = r.next() ** 3;
    out += circle(r.range(0, W), r.range(0, H), 1.3 + near * 5, '#ffffff', {
      'fill-opacity': 0.85 - near * 0.35,
    });
  }
  return out;
}

/** A bank of mist across the picture. @param {Art} a @param {number} y @param {number} thick @param {number} [opacity] */
export function mist(a, y, thick, opacity = 0.6) {
  const fill = a.gradient([
    [0, a.m.haze, 0],
    [0.5, a.m.haze, opacity],
    [1, a.m.haze, 0],
  ]);
  return rect(0, y - thick / 2, a.W, thick, fill);
}

/** A forked bolt from (x, y) to the ground. @param {Art} a @param {number} x @param {number} y @param {number} bottom */
export function lightning(a, x, y, bottom) {
  const { r } = a;
  /** @type {Point[]} */
  const spine = [[x, y]];
  const steps = 9;
  for (let i = 1; i <= steps; i += 1) {
    const last = spine[i - 1];
    spine.push([last[0] + r.range(-34, 34), y + ((bottom - y) * i) / steps]);
  }
  const bolt = (/** @type {Point[]} */ pts, /** @type {number} */ w) => {
    const right = pts.map(
      ([px, py], i) => /** @type {Point} */ ([px + w * (1 - i / pts.length), py]),
    );
    const left = pts.map(
      ([px, py], i) => /** @type {Point} */ ([px - w * (1 - i / pts.length), py]),
    );
    return poly([...left, ...right.reverse()]);
  };
  let out = circle(
    x,
    (y + bottom) / 2,
    (bottom - y) * 0.75,
    a.radial([
      [0, '#fff3c4', 0.5],
      [1, '#fff3c4', 0],
    ]),
  );
  out += path(bolt(spine, 5), '#fffbe2');
  for (const at of [3, 5]) {
    const start = spine[at];
    const dir = r.chance(0.5) ? 1 : -1;
    out += path(
      bolt(
        [
          start,
          [start[0] + dir * 30, start[1] + 40],
          [start[0] + dir * 42, start[1] + 85],
          [start[0] + dir * 75, start[1] + 120],
        ],
        2.6,
      ),
      '#fff3c4',
    );
  }
  return out;
}

/** Dark corners and a warm centre: holds the composition together. @param {Art} a @param {number} [opacity] */
export function vignette(a, opacity = 0.2) {
  const fill = a.radial([
    [0, a.m.shadow, 0],
    [0.62, a.m.shadow, 0],
    [1, a.m.shadow, opacity],
  ]);
  return rect(-a.W * 0.2, -a.H * 0.2, a.W * 1.4, a.H * 1.4, fill);
}
