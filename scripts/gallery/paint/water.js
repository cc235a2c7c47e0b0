// SPDX-License-Identifier: MIT
// Water: sea, lake with reflections, glitter under the sun, waves, foam.

import { mix } from './color.js';
import { group, n, path, rect, smooth } from './svg.js';

/** @typedef {import('./art.js').Art} Art */
/** @typedef {import('./svg.js').Point} Point */

/** A flat lens-shaped brush mark. @param {number} x @param {number} y @param {number} half @param {number} thick */
export const lens = (x, y, half, thick) =>
  `M${n(x - half)} ${n(y)}Q${n(x)} ${n(y - thick)} ${n(x + half)} ${n(y)}Q${n(x)} ${n(y + thick)} ${n(x - half)} ${n(y)}Z`;

/** Water from the horizon to the bottom. @param {Art} a @param {number} y @param {{bottom?: number, ripples?: number, calm?: number, far?: string, near?: string}} [o] */
export function water(
  a,
  y,
  { bottom = a.H + 4, ripples = 70, calm = 1, far = a.m.water[0], near = a.m.water[1] } = {},
) {
  const { r, W } = a;
  const fill = a.gradient([
    [0, far],
    [0.3, mix(far, near, 0.5)],
    [1, near],
  ]);
  let light = '';
  let dark = '';
  for (let i = 0; i < ripples; i += 1) {
    const t = r.next() ** 1.3;
    const py = y + 3 + (bottom - y) * t;
    const half = W * r.range(0.015, 0.07) * (0.35 + 1.5 * t) * calm;
    const mark = lens(r.range(0, W), py, half, 1 + 4.5 * t);
    if (r.chance(0.5)) light += mark;
    else dark += mark;
  }
  return (
    rect(0, y, W, bottom - y, fill) +
    path(light, mix(far, a.m.light, 0.4), { 'fill-opacity': 0.42 }) +
    path(dark, mix(near, a.m.shadow, 0.35), { 'fill-opacity': 0.34 })
  );
}

/** The path of light under the sun or moon. @param {Art} a @param {number} x @param {number} y horizon @param {{bottom?: number, wide?: number, count?: number, color?: string}} [o] */
export function glitter(
  a,
  x,
  y,
  { bottom = a.H, wide = 0.05, count = 60, color = mix(a.m.sun, a.m.glow, 0.35) } = {},
) {
  const { r, W } = a;
  let d = '';
  for (let i = 0; i < count; i += 1) {
    const t = (i + r.next()) / count;
    const spread = W * wide * (0.5 + 1.5 * t);
    const half = W * r.range(0.006, 0.03) * (0.5 + 1.8 * t) * (1.1 - 0.6 * r.next());
    d += lens(x + r.range(-1, 1) * r.next() * spread, y + 2 + (bottom - y) * t, half, 1 + 3 * t);
  }
  return path(d, color, { 'fill-opacity': 0.75 });
}

/** The far bank mirrored in still water: `content` is what stands above `y`. @param {Art} a @param {string} content @param {number} y @param {{bottom?: number, opacity?: number}} [o] */
export function mirror(a, content, y, { bottom = a.H + 4, opacity = 0.55 } = {}) {
  const { r, W } = a;
  const clip = a.clip(`M0 ${n(y)}H${W}V${n(bottom)}H0Z`);
  const flipped = group(content, { transform: `translate(0 ${n(2 * y)}) scale(1 -1)` });
  const veil = a.gradient([
    [0, a.m.water[0], 0.1],
    [0.5, a.m.water[1], 0.3],
    [1, a.m.water[1], 0.85],
  ]);
  let calm = '';
  for (let i = 0; i < 34; i += 1) {
    const t = r.next();
    calm += lens(r.range(0, W), y + (bottom - y) * t, W * r.range(0.03, 0.14), 0.8 + 2.6 * t);
  }
  return group(
    group(flipped, { opacity }) +
      rect(0, y, W, bottom - y, veil) +
      path(calm, mix(a.m.water[0], a.m.light, 0.5), { 'fill-opacity': 0.38 }) +
      rect(0, y - 0.5, W, 2.4, mix(a.m.water[0], a.m.light, 0.6), { 'fill-opacity': 0.7 }),
    { 'clip-path': `url(#${clip})` },
  );
}

/** Rows of swell with light crests. @param {Art} a @param {number} y0 @param {number} y1 @param {number} count @param {number} [height] */
export function swell(a, y0, y1, count, height = 26) {
  const { r, W } = a;
  let out = '';
  for (let i = 0; i < count; i += 1) {
    const t = (i + 0.5) / count;
    const y = y0 + (y1 - y0) * t;
    const h = height * (0.25 + t);
    /** @type {Point[]} */
    const pts = [];
    const step = 130 + 190 * t;
    const shift = r.range(0, step);
    for (let x = -step * 2; x <= W + step * 2; x += step / 2) {
      pts.push([
        x + shift,
        y + (Math.round(x / (step / 2)) % 2 ? -h : h * 0.35) * r.range(0.35, 1),
      ]);
    }
    const color = mix(a.m.water[0], a.m.water[1], 0.35 + 0.65 * t);
    const line = smooth(pts, false);
    const d = `${line}L${n(W + 300)} ${n(y1 + height * 2)}L-300 ${n(y1 + height * 2)}Z`;
    out += path(
      d,
      a.gradient([
        [0, mix(color, a.m.light, 0.3)],
        [0.25, color],
        [1, a.dim(color, 0.3)],
      ]),
    );
    out += path(
      line +
        `L${n(W + 300)} ${n(y + h * 2)}` +
        smooth(
          pts.map(([x, py]) => /** @type {Point} */ ([x, py + 2 + h * 0.18])).reverse(),
          false,
        ).replace('M', 'L') +
        'Z',
      mix(a.m.light, a.m.water[0], 0.2),
      { 'fill-opacity': 0.55 },
    );
  }
  return out;
}

/** Foam where the sea meets sand, along a shore line. @param {Art} a @param {Point[]} shore @param {number} [width] */
export function foam(a, shore, width = 10) {
  const white = a.lit(a.tone('#fbf8ee'), 0.3);
  const line = (/** @type {number} */ dy) =>
    smooth(
      shore.map(([x, y]) => /** @type {Point} */ ([x, y + dy])),
      false,
    );
  return (
    `<path d="${line(-width * 2.2)}" fill="none" stroke="${white}" stroke-width="${n(width * 0.3)}" stroke-opacity="0.5"/>` +
    `<path d="${line(0)}" fill="none" stroke="${white}" stroke-width="${n(width)}" stroke-linecap="round" stroke-opacity="0.9"/>` +
    `<path d="${line(width * 0.7)}" fill="none" stroke="${a.m.shadow}" stroke-width="${n(width * 0.4)}" stroke-opacity="0.15"/>`
  );
}

/** Mirror marks of something dark standing in water at x. @param {Art} a @param {number} x @param {number} y @param {number} w @param {string} color @param {number} [long] */
export function reflection(a, x, y, w, color, long = w) {
  const { r } = a;
  let d = '';
  for (let i = 0; i < 9; i += 1) {
    const t = i / 9;
    d += lens(
      x + r.range(-0.06, 0.06) * w,
      y + t * long,
      w * 0.5 * (1 - t * 0.55) * r.range(0.75, 1.05),
      Math.max(1.4, w * 0.03),
    );
  }
  return path(d, color, { 'fill-opacity': 0.5 });
}
