// SPDX-License-Identifier: MIT
// What the scenes of this folder share.

import { circle, limb, n, path, stroke } from '../../paint/svg.js';

/** @typedef {import('../../paint/art.js').Art} Art */

/** @param {Art} a */
export function pickChild(a) {
  const girl = a.choose('child', ['boy', 'girl']) === 'girl';
  return girl
    ? { girl, en: 'girl', ru: 'девочка', gen: 'девочки', ins: 'девочкой' }
    : { girl, en: 'boy', ru: 'мальчик', gen: 'мальчика', ins: 'мальчиком' };
}

/** A pram with a baby in it, pushed towards `d`. @param {Art} a @param {number} x @param {number} y @param {number} s @param {number} d @param {string} color */
export function stroller(a, x, y, s, d, color) {
  const c = a.tone(color);
  const X = (/** @type {number} */ k) => x + d * k * s;
  const wheel = (/** @type {number} */ k) =>
    circle(X(k), y - s * 0.09, s * 0.09, a.tone('#2f2d36')) +
    circle(X(k), y - s * 0.09, s * 0.055, a.tone('#d8d2c4'));
  return (
    stroke(
      `M${n(X(-0.2))} ${n(y - s * 0.09)}L${n(X(0.14))} ${n(y - s * 0.34)}M${n(X(0.22))} ${n(y - s * 0.09)}L${n(X(-0.12))} ${n(y - s * 0.34)}L${n(X(-0.36))} ${n(y - s * 0.56)}`,
      a.tone('#5a5a66'),
      s * 0.026,
    ) +
    wheel(-0.2) +
    wheel(0.22) +
    a.solid(
      `M${n(X(-0.24))} ${n(y - s * 0.54)}Q${n(X(-0.2))} ${n(y - s * 0.28)} ${n(X(0))} ${n(y - s * 0.27)}Q${n(X(0.24))} ${n(y - s * 0.28)} ${n(X(0.28))} ${n(y - s * 0.54)}Z`,
      c,
      { rim: 2, core: s * 0.1 },
    ) +
    circle(X(0.03), y - s * 0.6, s * 0.088, a.tone('#efc2a0')) +
    path(
      `M${n(X(-0.06))} ${n(y - s * 0.6)}A${n(s * 0.092)} ${n(s * 0.092)} 0 0 ${d > 0 ? 1 : 0} ${n(X(0.125))} ${n(y - s * 0.62)}Q${n(X(0.03))} ${n(y - s * 0.66)} ${n(X(-0.06))} ${n(y - s * 0.6)}Z`,
      a.tone('#f4ead8'),
    ) +
    circle(X(0.06), y - s * 0.595, s * 0.011, '#2a2024') +
    circle(X(0.0), y - s * 0.595, s * 0.011, '#2a2024') +
    stroke(
      `M${n(X(0.01))} ${n(y - s * 0.56)}q${n(d * s * 0.02)} ${n(s * 0.02)} ${n(d * s * 0.045)} 0`,
      '#9a4a40',
      s * 0.012,
    ) +
    path(
      limb(
        [
          [X(-0.08), y - s * 0.515],
          [X(0.04), y - s * 0.53],
          [X(0.2), y - s * 0.515],
        ],
        [s * 0.04, s * 0.05, s * 0.04],
      ),
      a.tone('#fbf3e0'),
    ) +
    a.solid(
      `M${n(X(-0.25))} ${n(y - s * 0.53)}Q${n(X(-0.28))} ${n(y - s * 0.84)} ${n(X(0.0))} ${n(y - s * 0.82)}Q${n(X(-0.1))} ${n(y - s * 0.7)} ${n(X(-0.06))} ${n(y - s * 0.53)}Z`,
      a.dim(c, 0.15),
      { rim: 2, core: s * 0.1 },
    )
  );
}
