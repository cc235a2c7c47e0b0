// SPDX-License-Identifier: MIT
// Dogs and cats that sit, lie and sleep; the walking ones are in quadruped.js.

import { band, drawHead } from './quadruped.js';
import { ellipse, limb, n, oval, path, poly, stroke } from '../svg.js';

/** @typedef {import('../art.js').Art} Art */
/** @typedef {import('../svg.js').Point} Point */
/** @typedef {import('./quadruped.js').Species} Species */
/** @typedef {{x: number, y: number, h: number, color: string, second?: string, dark?: string, flip?: boolean, far?: number, collar?: string, nod?: number}} Pet */

/** @param {Art} a @param {Pet} o */
function coats(a, { color, second, dark, far = 0 }) {
  const coat = a.tone(color, far);
  return {
    coat,
    shade: dark ? a.tone(dark, far) : a.dim(coat, 0.4),
    pale: second ? a.tone(second, far) : a.lit(coat, 0.3),
  };
}

/** @param {Pet} o @param {string} content */
const put = ({ x, y, flip }, content) =>
  `<g transform="translate(${n(x)} ${n(y)})${flip ? ' scale(-1 1)' : ''}">${content}</g>`;

/** Sitting, h = height to the shoulder when standing. @param {Art} a @param {Species} s @param {Pet} o @param {number} [girth] */
export function sitting(a, s, o, girth = 1) {
  const { h: k, flip = false } = o;
  const { coat, shade, pale } = coats(a, o);
  const q = (/** @type {number} */ x, /** @type {number} */ y) =>
    /** @type {Point} */ ([x * k, y * k]);
  const r = (/** @type {number[]} */ list) => list.map((v) => v * k * girth);
  const isCat = s.back === 0.74;
  const tail = isCat
    ? limb(
        [q(-0.42, -0.1), q(-0.62, -0.05), q(-0.72, -0.12), q(-0.7, -0.3)],
        r([0.05, 0.05, 0.045, 0.03]),
      )
    : limb([q(-0.4, -0.12), q(-0.62, -0.08), q(-0.82, -0.16)], r([0.06, 0.055, 0.03]));
  const torso = limb(
    [q(-0.26, -0.2), q(-0.16, -0.48), q(0.06, -0.78), q(0.15, -0.98)],
    r([0.22, 0.2, 0.165, 0.125]),
  );
  const thigh =
    oval(-0.12 * k, -0.2 * k, 0.23 * k * girth, 0.19 * k * girth) +
    limb([q(-0.16, -0.045), q(0.02, -0.045), q(0.16, -0.04)], r([0.05, 0.05, 0.045]));
  const nearLeg = limb(
    [q(0.12, -0.66), q(0.2, -0.38), q(0.2, -0.08), q(0.27, -0.04)],
    r([0.1, 0.065, 0.045, 0.045]),
  );
  const farLeg = limb(
    [q(0.18, -0.62), q(0.3, -0.38), q(0.31, -0.08), q(0.38, -0.04)],
    r([0.09, 0.06, 0.042, 0.042]),
  );
  const bib = o.second
    ? path(limb([q(0.3, -1.0), q(0.25, -0.74), q(0.18, -0.5)], r([0.07, 0.1, 0.05])), pale)
    : '';
  const opts = { rim: k * 0.018, core: k * 0.2, flip };
  return put(
    o,
    a.solid(tail, coat, { rim: k * 0.014, core: k * 0.05, flip }) +
      path(farLeg, a.dim(coat, 0.3)) +
      a.solid(torso + nearLeg, coat, { ...opts, more: bib }) +
      a.solid(thigh, coat, { ...opts, core: k * 0.1 }) +
      (o.collar
        ? band(q(0.06, -0.78), q(0.15, -1.02), 0.13 * k * girth, k * 0.05, a.tone(o.collar))
        : '') +
      drawHead(a, s, { poll: q(0.16, -1.06), k, nod: o.nod ?? 0, coat, shade, pale, flip }),
  );
}

/** Sitting with its back to us, tail curled: for window sills and roofs. @param {Art} a @param {Pet} o */
export function catBack(a, o) {
  const { h: k, flip = false } = o;
  const { coat } = coats(a, o);
  const q = (/** @type {number} */ x, /** @type {number} */ y) =>
    /** @type {Point} */ ([x * k, y * k]);
  const tail = limb(
    [q(0.2, -0.08), q(0.44, -0.06), q(0.54, -0.2), q(0.46, -0.34)],
    [0.05, 0.05, 0.045, 0.03].map((v) => v * k),
  );
  const body =
    limb(
      [q(0, -0.2), q(0, -0.46), q(0, -0.74), q(0, -0.9)],
      [0.28, 0.26, 0.17, 0.14].map((v) => v * k),
    ) + oval(0, -1.02 * k, 0.19 * k, 0.165 * k);
  const ears = `M${n(-0.18 * k)} ${n(-1.06 * k)}L${n(-0.15 * k)} ${n(-1.3 * k)}L${n(-0.03 * k)} ${n(-1.15 * k)}ZM${n(0.18 * k)} ${n(-1.06 * k)}L${n(0.15 * k)} ${n(-1.3 * k)}L${n(0.03 * k)} ${n(-1.15 * k)}Z`;
  return put(
    o,
    a.solid(tail, coat, { rim: k * 0.015, core: k * 0.05, flip }) +
      a.solid(body + ears, coat, { rim: k * 0.02, core: k * 0.22, flip }),
  );
}

/** A cat sitting and looking at us. @param {Art} a @param {Pet & {stripes?: boolean}} o */
export function catFront(a, o) {
  const { h: k, flip = false } = o;
  const { coat, pale } = coats(a, o);
  const q = (/** @type {number} */ x, /** @type {number} */ y) =>
    /** @type {Point} */ ([x * k, y * k]);
  const r = (/** @type {number[]} */ list) => list.map((v) => v * k);
  const dark = a.dim(coat, 0.45);
  const tail = limb(
    [q(0.26, -0.07), q(0.5, -0.06), q(0.62, -0.2), q(0.56, -0.4)],
    r([0.06, 0.058, 0.05, 0.03]),
  );
  const body = limb(
    [q(0, -0.2), q(0, -0.46), q(0, -0.74), q(0, -0.9)],
    r([0.31, 0.26, 0.19, 0.14]),
  );
  const haunches =
    oval(-0.25 * k, -0.15 * k, 0.15 * k, 0.16 * k) + oval(0.25 * k, -0.15 * k, 0.15 * k, 0.16 * k);
  const leg = (/** @type {number} */ s) =>
    limb(
      [q(0.1 * s, -0.62), q(0.11 * s, -0.34), q(0.1 * s, -0.08), q(0.11 * s, -0.045)],
      r([0.09, 0.068, 0.058, 0.07]),
    );
  const ear = (/** @type {number} */ s, /** @type {number} */ u) =>
    poly([
      q(s * (0.245 - u * 0.3), -1.04 - u * 0.1),
      q(s * 0.2, -1.36 + u),
      q(s * (0.03 + u * 0.4), -1.17 - u * 0.1),
    ]);
  const head = oval(0, -1.0 * k, 0.265 * k, 0.215 * k) + ear(-1, 0) + ear(1, 0);
  const stripes = o.stripes
    ? stroke(
        [-0.09, 0, 0.09].map((x) => `M${n(x * k)} ${n(-1.2 * k)}v${n(0.11 * k)}`).join('') +
          [-1, 1]
            .map(
              (s) =>
                `M${n(s * 0.27 * k)} ${n(-0.98 * k)}h${n(-s * 0.08 * k)}M${n(s * 0.25 * k)} ${n(-0.91 * k)}h${n(-s * 0.07 * k)}M${n(s * 0.24 * k)} ${n(-0.5 * k)}h${n(-s * 0.1 * k)}M${n(s * 0.27 * k)} ${n(-0.38 * k)}h${n(-s * 0.1 * k)}`,
            )
            .join(''),
        dark,
        k * 0.028,
      )
    : '';
  const eye = (/** @type {number} */ x) =>
    ellipse(x * k, -1.02 * k, 0.062 * k, 0.056 * k, '#d8cf5a') +
    ellipse(x * k, -1.02 * k, 0.024 * k, 0.05 * k, '#17151a') +
    ellipse((x + 0.02) * k, -1.045 * k, 0.014 * k, 0.014 * k, '#fff');
  const face =
    (o.second
      ? path(
          oval(-0.06 * k, -0.9 * k, 0.085 * k, 0.07 * k) +
            oval(0.06 * k, -0.9 * k, 0.085 * k, 0.07 * k),
          pale,
        )
      : '') +
    eye(-0.115) +
    eye(0.115) +
    path(poly([q(-0.032, -0.955), q(0.032, -0.955), q(0, -0.92)]), '#d88a86') +
    stroke(
      `M0 ${n(-0.92 * k)}V${n(-0.895 * k)}M${n(-0.06 * k)} ${n(-0.875 * k)}Q${n(-0.02 * k)} ${n(-0.86 * k)} 0 ${n(-0.895 * k)}Q${n(0.02 * k)} ${n(-0.86 * k)} ${n(0.06 * k)} ${n(-0.875 * k)}`,
      '#4a3430',
      k * 0.014,
    ) +
    stroke(
      [-1, 1]
        .map(
          (s) =>
            `M${n(s * 0.13 * k)} ${n(-0.92 * k)}L${n(s * 0.38 * k)} ${n(-0.96 * k)}M${n(s * 0.13 * k)} ${n(-0.9 * k)}L${n(s * 0.39 * k)} ${n(-0.89 * k)}`,
        )
        .join(''),
      '#f6f0e4',
      k * 0.01,
      { 'stroke-opacity': 0.8 },
    );
  const opts = { rim: k * 0.018, core: k * 0.2, flip };
  return put(
    o,
    a.solid(tail, coat, {
      rim: k * 0.014,
      core: k * 0.05,
      flip,
      more: o.second ? path(oval(...q(0.56, -0.44), 0.09 * k), pale) : '',
    }) +
      a.solid(body, coat, {
        ...opts,
        more: o.second
          ? path(limb([q(0, -0.86), q(0, -0.62), q(0, -0.4)], r([0.1, 0.12, 0.05])), pale)
          : '',
      }) +
      a.solid(haunches, coat, { ...opts, core: k * 0.1 }) +
      a.solid(leg(-1) + leg(1), coat, { ...opts, core: k * 0.09 }) +
      (o.second
        ? path(
            oval(-0.11 * k, -0.035 * k, 0.075 * k, 0.045 * k) +
              oval(0.11 * k, -0.035 * k, 0.075 * k, 0.045 * k),
            pale,
          )
        : '') +
      (o.collar
        ? path(
            limb([q(-0.15, -0.82), q(0, -0.78), q(0.15, -0.82)], r([0.035, 0.04, 0.035])),
            a.tone(o.collar),
          )
        : '') +
      a.solid(head, coat, { ...opts, core: k * 0.16 }) +
      path(ear(-1, 0.08) + ear(1, 0.08), '#d8958c', { 'fill-opacity': 0.7 }) +
      stripes +
      face,
  );
}

/** Curled up asleep. @param {Art} a @param {Species} s @param {Pet} o */
export function sleeping(a, s, o) {
  const { h: k, flip = false } = o;
  const { coat, shade, pale } = coats(a, o);
  const q = (/** @type {number} */ x, /** @type {number} */ y) =>
    /** @type {Point} */ ([x * k, y * k]);
  const body =
    oval(-0.05 * k, -0.26 * k, 0.5 * k, 0.27 * k) + oval(-0.3 * k, -0.24 * k, 0.28 * k, 0.24 * k);
  const tail = limb(
    [q(-0.5, -0.12), q(-0.3, -0.04), q(0.05, -0.04), q(0.3, -0.05)],
    [0.06, 0.055, 0.05, 0.035].map((v) => v * k),
  );
  const paw = limb(
    [q(0.2, -0.08), q(0.4, -0.05), q(0.52, -0.05)],
    [0.07, 0.055, 0.05].map((v) => v * k),
  );
  return put(
    o,
    ellipse(0, -0.01 * k, 0.62 * k, 0.05 * k, a.m.shadow, { 'fill-opacity': 0.3 }) +
      a.solid(body, coat, { rim: k * 0.02, core: k * 0.16, flip }) +
      a.solid(paw, coat, { rim: k * 0.01, core: k * 0.06, flip }) +
      drawHead(a, s, { poll: q(0.26, -0.24), k, nod: 16, coat, shade, pale, flip, closed: true }) +
      a.solid(tail, coat, { rim: k * 0.014, core: k * 0.05, flip }),
  );
}

/** Tabby stripes for the `pattern` of a cat. @param {Art} a @param {string} color */
export const tabby =
  (a, color) => (/** @type {(x: number, y: number) => Point} */ P, /** @type {number} */ k) => {
    let d = '';
    for (let i = 0; i < 8; i += 1) {
      const x = -0.5 + i * 0.14;
      const [x0, y0] = P(x, -0.98);
      const [x1, y1] = P(x + 0.03, -0.7);
      d += `M${n(x0)} ${n(y0)}L${n(x1)} ${n(y1)}`;
    }
    return stroke(d, a.dim(a.tone(color), 0.45), k * 0.035, { 'stroke-opacity': 0.7 });
  };
