// SPDX-License-Identifier: MIT
// Churches and lighthouses.

import { circle, n, oval, path, poly, rect, smooth, stroke } from '../svg.js';

/** @typedef {import('../art.js').Art} Art */

/** Church with a dome or spire behind the roofs. @param {Art} a @param {number} x @param {number} y @param {number} h @param {{kind: 'onion' | 'spire', far?: number, color?: string, dome?: string}} o */
export function church(a, x, y, h, { kind, far = 0.2, color = '#efe4cc', dome = '#3f7a8a' }) {
  const c = a.tone(color, far);
  const d = a.tone(dome, far);
  const glass = a.m.id === 'night' || a.m.id === 'dusk' ? '#ffd98a' : a.dim(c, 0.5);
  const onion = (/** @type {number} */ cx, /** @type {number} */ base, /** @type {number} */ s) =>
    rect(cx - s * 0.5, base - s * 0.7, s, s * 0.75, c) +
    a.solid(
      smooth([
        [cx, base - s * 2.5],
        [cx + s * 0.2, base - s * 2.0],
        [cx + s * 0.74, base - s * 1.35],
        [cx + s * 0.5, base - s * 0.72],
        [cx - s * 0.5, base - s * 0.72],
        [cx - s * 0.74, base - s * 1.35],
        [cx - s * 0.2, base - s * 2.0],
      ]),
      d,
      { rim: s * 0.12, core: s * 0.5 },
    ) +
    stroke(
      `M${n(cx)} ${n(base - s * 2.4)}v${n(-s * 0.7)}M${n(cx - s * 0.2)} ${n(base - s * 2.8)}h${n(s * 0.4)}`,
      a.tone('#e0b84a', far),
      s * 0.09,
    );
  if (kind === 'onion') {
    const w = h * 0.5;
    return (
      a.solid(
        poly([
          [x - w / 2, y],
          [x - w / 2, y - h * 0.42],
          [x + w / 2, y - h * 0.42],
          [x + w / 2, y],
        ]),
        c,
        { rim: 3, core: w * 0.4, shade: a.dim(c, 0.2) },
      ) +
      [-0.28, 0, 0.28]
        .map((k) =>
          path(
            `M${n(x + k * w - w * 0.06)} ${n(y - h * 0.12)}v${n(-h * 0.12)}a${n(w * 0.06)} ${n(w * 0.06)} 0 0 1 ${n(w * 0.12)} 0v${n(h * 0.12)}Z`,
            glass,
          ),
        )
        .join('') +
      onion(x - w * 0.38, y - h * 0.42, h * 0.075) +
      onion(x + w * 0.38, y - h * 0.42, h * 0.075) +
      onion(x, y - h * 0.42, h * 0.15)
    );
  }
  const w = h * 0.17;
  return (
    a.solid(
      poly([
        [x - w / 2, y],
        [x - w / 2, y - h * 0.6],
        [x, y - h],
        [x + w / 2, y - h * 0.6],
        [x + w / 2, y],
      ]),
      c,
      {
        rim: 3,
        core: w * 0.5,
        more: path(
          poly([
            [x - w * 0.6, y - h * 0.6],
            [x, y - h * 1.02],
            [x + w * 0.6, y - h * 0.6],
          ]),
          d,
        ),
      },
    ) +
    circle(x, y - h * 0.5, w * 0.22, a.tone('#f6efdc', far)) +
    stroke(
      `M${n(x)} ${n(y - h * 0.5)}v${n(-w * 0.16)}M${n(x)} ${n(y - h * 0.5)}h${n(w * 0.12)}`,
      a.dim(c, 0.7),
      w * 0.04,
    )
  );
}

/** Lighthouse with red bands. @param {Art} a @param {number} x @param {number} y @param {number} h @param {{beam?: boolean}} [o] */
export function lighthouse(a, x, y, h, { beam = false } = {}) {
  const white = a.tone('#f6f0e2');
  const red = a.tone('#c43a30');
  const half = (/** @type {number} */ t) => h * (0.1 - 0.042 * t);
  const body = poly([
    [x - half(0), y],
    [x - half(1), y - h * 0.76],
    [x + half(1), y - h * 0.76],
    [x + half(0), y],
  ]);
  let bands = '';
  for (let i = 0; i < 3; i += 1) {
    bands += rect(x - h * 0.2, y - h * (0.2 + i * 0.24), h * 0.4, h * 0.115, red);
  }
  let rays = '';
  if (beam) {
    const ray = (/** @type {number} */ dir) =>
      path(
        poly([
          [x, y - h * 0.84],
          [x + dir * a.W, y - h * 1.08],
          [x + dir * a.W, y - h * 0.52],
        ]),
        a.gradient(
          [
            [0, '#fff2c0', dir > 0 ? 0.75 : 0],
            [1, '#fff2c0', dir > 0 ? 0 : 0.75],
          ],
          [0, 0, 1, 0],
        ),
        { 'fill-opacity': 0.6 },
      );
    rays =
      ray(1) +
      ray(-1) +
      circle(
        x,
        y - h * 0.84,
        h * 0.3,
        a.radial([
          [0, '#fff2c0', 0.95],
          [1, '#fff2c0', 0],
        ]),
      );
  }
  const shade = path(
    poly([
      [x - a.side * half(0) * 0.1, y],
      [x - a.side * half(1) * 0.1, y - h * 0.76],
      [x - a.side * half(1) * 1.2, y - h * 0.76],
      [x - a.side * half(0) * 1.2, y],
    ]),
    a.m.shadow,
    { 'fill-opacity': 0.28 },
  );
  return (
    rays +
    a.solid(body, white, { rim: 0, core: 0, more: bands + shade }) +
    rect(x - half(1) * 1.5, y - h * 0.785, half(1) * 3, h * 0.03, a.dim(a.tone('#3a3a42'), 0.2)) +
    rect(
      x - half(1) * 0.75,
      y - h * 0.89,
      half(1) * 1.5,
      h * 0.11,
      beam ? '#fff0b8' : a.tone('#cfe0e2'),
    ) +
    stroke(`M${n(x)} ${n(y - h * 0.89)}v${n(h * 0.11)}`, a.tone('#3a3a42'), h * 0.008) +
    path(oval(x, y - h * 0.95, h * 0.012, h * 0.03), red) +
    a.solid(
      `M${n(x - half(1))} ${n(y - h * 0.885)}Q${n(x)} ${n(y - h * 0.99)} ${n(x + half(1))} ${n(y - h * 0.885)}Z`,
      red,
      { rim: h * 0.008, core: h * 0.03 },
    ) +
    rect(x - h * 0.025, y - h * 0.08, h * 0.05, h * 0.08, a.tone('#4a3a38')) +
    rect(x - h * 0.012, y - h * 0.36, h * 0.024, h * 0.05, a.tone('#3a4a58')) +
    rect(x - h * 0.012, y - h * 0.6, h * 0.024, h * 0.05, a.tone('#3a4a58'))
  );
}
