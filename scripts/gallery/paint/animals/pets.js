// SPDX-License-Identifier: MIT
// Dogs and cats that sit, lie and sleep; the walking ones are in quadruped.js.

import { band, drawHead } from './quadruped.js';
import { ellipse, limb, n, oval, path, stroke } from '../svg.js';

/** @typedef {import('../art.js').Art} Art */
/** @typedef {import('../svg.js').Point} Point */
/** @typedef {import('./quadruped.js').Species} Species */
/** @typedef {{x: number, y: number, h: number, color: string, second?: string, dark?: string, flip?: boolean, far?: number, collar?: string, nod?: number}} Pet */

/** @param {Art} a @param {Pet} o */
function coats(a, { color, second, dark, far = 0 }) {
  const coat = a.tone(color, far);
  return { coat, shade: dark ? a.tone(dark, far) : a.dim(coat, 0.4), pale: second ? a.tone(second, far) : a.lit(coat, 0.3) };
}

/** @param {Pet} o @param {string} content */
const put = ({ x, y, flip }, content) => `<g transform="translate(${n(x)} ${n(y)})${flip ? ' scale(-1 1)' : ''}">${content}</g>`;

/** Sitting, h = height to the shoulder when standing. @param {Art} a @param {Species} s @param {Pet} o @param {number} [girth] */
export function sitting(a, s, o, girth = 1) {
  const { h: k, flip = false } = o;
  const { coat, shade, pale } = coats(a, o);
  const q = (/** @type {number} */ x, /** @type {number} */ y) => /** @type {Point} */ ([x * k, y * k]);
  const r = (/** @type {number[]} */ list) => list.map((v) => v * k * girth);
  const isCat = s.back === 0.74;
  const tail = isCat
    ? limb([q(-0.42, -0.1), q(-0.62, -0.05), q(-0.72, -0.12), q(-0.7, -0.3)], r([0.05, 0.05, 0.045, 0.03]))
    : limb([q(-0.4, -0.12), q(-0.62, -0.08), q(-0.82, -0.16)], r([0.06, 0.055, 0.03]));
  const torso = limb([q(-0.26, -0.2), q(-0.16, -0.48), q(0.06, -0.78), q(0.15, -0.98)], r([0.22, 0.2, 0.165, 0.125]));
  const thigh = oval(-0.12 * k, -0.2 * k, 0.23 * k * girth, 0.19 * k * girth) + limb([q(-0.16, -0.045), q(0.02, -0.045), q(0.16, -0.04)], r([0.05, 0.05, 0.045]));
  const nearLeg = limb([q(0.12, -0.66), q(0.2, -0.38), q(0.2, -0.08), q(0.27, -0.04)], r([0.1, 0.065, 0.045, 0.045]));
  const farLeg = limb([q(0.18, -0.62), q(0.3, -0.38), q(0.31, -0.08), q(0.38, -0.04)], r([0.09, 0.06, 0.042, 0.042]));
  const bib = o.second ? path(limb([q(0.3, -1.0), q(0.25, -0.74), q(0.18, -0.5)], r([0.07, 0.1, 0.05])), pale) : '';
  const opts = { rim: k * 0.018, core: k * 0.2, flip };
  return put(o,
    a.solid(tail, coat, { rim: k * 0.014, core: k * 0.05, flip }) +
      path(farLeg, a.dim(coat, 0.3)) +
      a.solid(torso + nearLeg, coat, { ...opts, more: bib }) +
      a.solid(thigh, coat, { ...opts, core: k * 0.1 }) +
      (o.collar ? band(q(0.06, -0.78), q(0.15, -1.02), 0.13 * k * girth, k * 0.05, a.tone(o.collar)) : '') +
      drawHead(a, s, { poll: q(0.16, -1.06), k, nod: o.nod ?? 0, coat, shade, pale, flip }),
  );
}

/** Sitting with its back to us, tail curled: for window sills and roofs. @param {Art} a @param {Pet} o */
export function catBack(a, o) {
  const { h: k, flip = false } = o;
  const { coat } = coats(a, o);
  const q = (/** @type {number} */ x, /** @type {number} */ y) => /** @type {Point} */ ([x * k, y * k]);
  const tail = limb([q(0.2, -0.08), q(0.44, -0.06), q(0.54, -0.2), q(0.46, -0.34)], [0.05, 0.05, 0.045, 0.03].map((v) => v * k));
  const body = limb([q(0, -0.2), q(0, -0.46), q(0, -0.74), q(0, -0.9)], [0.28, 0.26, 0.17, 0.14].map((v) => v * k)) + oval(0, -1.02 * k, 0.19 * k, 0.165 * k);
  const ears = `M${n(-0.18 * k)} ${n(-1.06 * k)}L${n(-0.15 * k)} ${n(-1.3 * k)}L${n(-0.03 * k)} ${n(-1.15 * k)}ZM${n(0.18 * k)} ${n(-1.06 * k)}L${n(0.15 * k)} ${n(-1.3 * k)}L${n(0.03 * k)} ${n(-1.15 * k)}Z`;
  return put(o, a.solid(tail, coat, { rim: k * 0.015, core: k * 0.05, flip }) + a.solid(body + ears, coat, { rim: k * 0.02, core: k * 0.22, flip }));
}

/** Curled up asleep. @param {Art} a @param {Species} s @param {Pet} o */
export function sleeping(a, s, o) {
  const { h: k, flip = false } = o;
  const { coat, shade, pale } = coats(a, o);
  const q = (/** @type {number} */ x, /** @type {number} */ y) => /** @type {Point} */ ([x * k, y * k]);
  const body = oval(-0.05 * k, -0.26 * k, 0.5 * k, 0.27 * k) + oval(-0.3 * k, -0.24 * k, 0.28 * k, 0.24 * k);
  const tail = limb([q(-0.5, -0.12), q(-0.3, -0.04), q(0.05, -0.04), q(0.3, -0.05)], [0.06, 0.055, 0.05, 0.035].map((v) => v * k));
  const paw = limb([q(0.2, -0.08), q(0.4, -0.05), q(0.52, -0.05)], [0.07, 0.055, 0.05].map((v) => v * k));
  return put(o,
    ellipse(0, -0.01 * k, 0.62 * k, 0.05 * k, a.m.shadow, { 'fill-opacity': 0.3 }) +
      a.solid(body, coat, { rim: k * 0.02, core: k * 0.16, flip }) +
      a.solid(paw, coat, { rim: k * 0.01, core: k * 0.06, flip }) +
      drawHead(a, s, { poll: q(0.26, -0.24), k, nod: 16, coat, shade, pale, flip, closed: true }) +
      a.solid(tail, coat, { rim: k * 0.014, core: k * 0.05, flip }),
  );
}

/** Tabby stripes for the `pattern` of a cat. @param {Art} a @param {string} color */
export const tabby = (a, color) => (/** @type {(x: number, y: number) => Point} */ P, /** @type {number} */ k) => {
  let d = '';
  for (let i = 0; i < 8; i += 1) {
    const x = -0.5 + i * 0.14;
    const [x0, y0] = P(x, -0.98);
    const [x1, y1] = P(x + 0.03, -0.7);
    d += `M${n(x0)} ${n(y0)}L${n(x1)} ${n(y1)}`;
  }
  return stroke(d, a.dim(a.tone(color), 0.45), k * 0.035, { 'stroke-opacity': 0.7 });
};
