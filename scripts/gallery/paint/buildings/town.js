// SPDX-License-Identifier: MIT
// Skylines and the gabled houses of an old town.

import { mix } from '../color.js';
import { circle, n, path, poly, rect, stroke } from '../svg.js';

/** @typedef {import('../art.js').Art} Art */
/** @typedef {import('../svg.js').Point} Point */

/** Blocks of a skyline standing on y. @param {Art} a @param {number} y @param {number} tallest @param {{far: number, color: string, lit?: number, count?: number, from?: number, to?: number}} o `lit`: share of windows with light */
export function skyline(
  a,
  y,
  tallest,
  { far, color, lit = 0, count = 14, from = -20, to = a.W + 20 },
) {
  const { r } = a;
  let out = '';
  const step = (to - from) / count;
  for (let i = 0; i < count; i += 1) {
    const x = from + i * step;
    const w = step * r.range(0.85, 1.25);
    const bell = Math.sin(Math.PI * ((i + 0.5) / count));
    const h = tallest * (0.28 + 0.55 * bell * r.range(0.6, 1.15) + 0.12 * r.next());
    const c = a.tone(r.chance(0.3) ? mix(color, '#c9a088', 0.35) : color, far);
    const s = a.side;
    const top = y - h;
    const roof = r.int(0, 4);
    let shape = poly([
      [x, y],
      [x, top],
      [x + w, top],
      [x + w, y],
    ]);
    if (roof === 1) {
      shape +=
        poly([
          [x + w * 0.15, top],
          [x + w * 0.15, top - w * 0.3],
          [x + w * 0.85, top - w * 0.3],
          [x + w * 0.85, top],
        ]) +
        poly([
          [x + w * 0.35, top - w * 0.3],
          [x + w * 0.35, top - w * 0.55],
          [x + w * 0.65, top - w * 0.55],
          [x + w * 0.65, top - w * 0.3],
        ]);
    }
    if (roof === 2) {
      shape += poly([
        [x, top + 1],
        [x + w * 0.5, top - w * 0.6],
        [x + w, top + 1],
      ]);
    }
    if (roof === 3) {
      shape += poly([
        [x + w * 0.46, top],
        [x + w * 0.5, top - h * 0.22],
        [x + w * 0.54, top],
      ]);
    }
    let win = '';
    const cols = Math.max(2, Math.floor(w / 15));
    const cw = w / (cols + 0.6);
    for (let row = 0; row < Math.floor(h / 19); row += 1) {
      for (let k = 0; k < cols; k += 1) {
        const on = r.next() < lit;
        if (!on && lit > 0.2 && r.chance(0.55)) continue;
        win += rect(
          x + cw * (k + 0.5),
          top + 9 + row * 19,
          cw * 0.5,
          9,
          on ? r.pick(['#ffd98a', '#ffe7b4', '#f8c465']) : a.dim(c, 0.35),
          { 'fill-opacity': on ? 0.95 : 0.5 },
        );
      }
    }
    out +=
      path(shape, c) +
      rect(s > 0 ? x : x + w * 0.62, top, w * 0.38, h, a.dim(c, 0.3), { 'fill-opacity': 0.6 }) +
      rect(s > 0 ? x + w - 3 : x, top, 3, h, a.lit(c, 0.5)) +
      win;
  }
  return out;
}

/** Old-town house front with gable. @param {Art} a @param {number} x @param {number} y @param {number} w @param {number} h @param {{wall: string, roof?: string, far?: number, gable?: 'step' | 'point' | 'curve', lit?: boolean, shop?: boolean}} o */
export function townhouse(
  a,
  x,
  y,
  w,
  h,
  { wall, roof = '#9a4a38', far = 0, gable = 'point', lit = false, shop = false },
) {
  const { r } = a;
  const c = a.tone(wall, far);
  const top = y - h;
  const g = w * 0.5;
  /** @type {Point[]} */
  const crown =
    gable === 'step'
      ? [
          [x, top],
          [x + w * 0.14, top],
          [x + w * 0.14, top - g * 0.35],
          [x + w * 0.3, top - g * 0.35],
          [x + w * 0.3, top - g * 0.7],
          [x + w * 0.42, top - g * 0.7],
          [x + w * 0.42, top - g],
          [x + w * 0.58, top - g],
          [x + w * 0.58, top - g * 0.7],
          [x + w * 0.7, top - g * 0.7],
          [x + w * 0.7, top - g * 0.35],
          [x + w * 0.86, top - g * 0.35],
          [x + w * 0.86, top],
          [x + w, top],
        ]
      : [
          [x, top],
          [x + w * 0.5, top - g * 0.9],
          [x + w, top],
        ];
  const face =
    gable === 'curve'
      ? `M${n(x)} ${n(y)}V${n(top)}Q${n(x + w * 0.3)} ${n(top - g * 0.1)} ${n(x + w * 0.34)} ${n(top - g * 0.6)}Q${n(x + w * 0.5)} ${n(top - g * 1.2)} ${n(x + w * 0.66)} ${n(top - g * 0.6)}Q${n(x + w * 0.7)} ${n(top - g * 0.1)} ${n(x + w)} ${n(top)}V${n(y)}Z`
      : poly([[x, y], ...crown, [x + w, y]]);
  const rowsCount = Math.max(2, Math.round(h / (w * 0.55)));
  const cols = w > 70 ? 3 : 2;
  const frame = a.tone('#f6efe0', far);
  const glass = a.dim(a.tone('#5f7f92', far), 0.3);
  let win = '';
  const cell = (h * (shop ? 0.72 : 0.92)) / rowsCount;
  for (let i = 0; i < rowsCount; i += 1) {
    for (let k = 0; k < cols; k += 1) {
      const ww = (w / cols) * 0.42;
      const wx = x + (w / cols) * (k + 0.5) - ww / 2;
      const wy = top + cell * (i + 0.22);
      const on = lit && r.chance(0.62);
      win +=
        rect(wx - 2, wy - 2, ww + 4, cell * 0.56 + 4, frame) +
        rect(wx, wy, ww, cell * 0.56, on ? '#ffd383' : glass) +
        rect(wx + ww / 2 - 1, wy, 2, cell * 0.56, frame);
    }
  }
  win +=
    gable === 'point'
      ? circle(x + w * 0.5, top - g * 0.3, w * 0.07, lit ? '#ffd383' : glass)
      : rect(x + w * 0.45, top - g * 0.45, w * 0.1, g * 0.35, lit ? '#ffd383' : glass);
  let front = '';
  if (shop) {
    const ay = y - h * 0.22;
    front +=
      rect(
        x + w * 0.08,
        ay + h * 0.02,
        w * 0.5,
        h * 0.2,
        lit ? '#ffdf9c' : a.dim(a.tone('#5a7482', far), 0.3),
      ) + rect(x + w * 0.68, ay + h * 0.03, w * 0.2, h * 0.19, a.dim(a.tone('#5a3a2e', far), 0.1));
    const hue = a.tone(r.pick(['#c8453a', '#3f7a6a', '#3a5f92', '#d89a3a']), far);
    const stripes = 6;
    for (let i = 0; i < stripes; i += 1) {
      front += path(
        poly([
          [x + w * 0.04 + (w * 0.58 * i) / stripes, ay - h * 0.03],
          [x + w * 0.04 + (w * 0.58 * (i + 1)) / stripes, ay - h * 0.03],
          [x + (w * 0.64 * (i + 1)) / stripes, ay + h * 0.04],
          [x + (w * 0.64 * i) / stripes, ay + h * 0.04],
        ]),
        i % 2 ? frame : hue,
      );
    }
  } else {
    front += rect(x + w * 0.4, y - h * 0.17, w * 0.2, h * 0.17, a.dim(a.tone('#5a3a2e', far), 0.1));
  }
  const edge =
    gable === 'point'
      ? stroke(
          `M${n(x - 3)} ${n(top + 2)}L${n(x + w * 0.5)} ${n(top - g * 0.92)}L${n(x + w + 3)} ${n(top + 2)}`,
          a.tone(roof, far),
          w * 0.08,
          { 'stroke-linecap': 'butt' },
        )
      : '';
  return (
    a.solid(face, c, { rim: w * 0.03, core: w * 0.5, shade: a.dim(c, 0.16) }) + edge + win + front
  );
}
