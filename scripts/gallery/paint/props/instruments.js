// SPDX-License-Identifier: MIT
// Guitars, violins, easels, cameras, books.

import { circle, ellipse, limb, n, oval, path, poly, rect, stroke } from '../svg.js';

/** @typedef {import('../art.js').Art} Art */

/** Easel with a canvas; (x, y) is the foot. @param {Art} a @param {number} x @param {number} y @param {number} h @param {boolean} [flip] */
export function easel(a, x, y, h, flip = false) {
  const wood = a.tone('#9a6a40');
  const w = h * 0.5;
  const left = x - w * 0.5;
  const top = y - h * 0.92;
  const view =
    rect(
      left,
      top,
      w,
      h * 0.55,
      a.gradient([
        [0, '#7fb6cc'],
        [0.5, '#f3e0b0'],
        [0.52, '#6f9aa8'],
        [1, '#2f6a80'],
      ]),
    ) +
    circle(left + w * 0.68, top + h * 0.2, h * 0.045, '#fff2c0') +
    path(
      poly([
        [left, top + h * 0.29],
        [left + w * 0.28, top + h * 0.14],
        [left + w * 0.55, top + h * 0.29],
      ]),
      '#5f7a94',
    ) +
    path(
      poly([
        [left + w * 0.4, top + h * 0.29],
        [left + w * 0.62, top + h * 0.2],
        [left + w * 0.86, top + h * 0.29],
      ]),
      '#7f93a6',
    ) +
    path(
      limb(
        [
          [left + w * 0.62, top + h * 0.36],
          [left + w * 0.7, top + h * 0.44],
          [left + w * 0.64, top + h * 0.52],
        ],
        [4, 3, 2],
      ),
      '#fff2c0',
      { 'fill-opacity': 0.7 },
    );
  return (
    stroke(
      `M${n(x - w * 0.36)} ${n(y)}L${n(x)} ${n(y - h * 1.05)}L${n(x + w * 0.36)} ${n(y)}M${n(x)} ${n(y - h)}L${n(x + (flip ? -1 : 1) * w * 0.06)} ${n(y - h * 0.02)}`,
      wood,
      h * 0.026,
    ) +
    rect(left - 5, top - 5, w + 10, h * 0.55 + 10, a.tone('#f6f0e0')) +
    view +
    rect(left - w * 0.1, top + h * 0.56, w * 1.2, h * 0.03, a.dim(wood, 0.2))
  );
}

/** Palette at a hand. @param {Art} a @param {number} x @param {number} y @param {number} s */
export const palette = (a, x, y, s) =>
  ellipse(x, y, s * 0.1, s * 0.065, a.tone('#b98450')) +
  ['#d23b30', '#f0c040', '#2f74b8', '#4f9a58', '#f6f0e0']
    .map((c, i) =>
      circle(
        x - s * 0.06 + i * s * 0.03,
        y - s * 0.02 + ((i * 7) % 3) * s * 0.015,
        s * 0.013,
        a.tone(c),
      ),
    )
    .join('');

/** Acoustic guitar across the body, neck up to the left or right. @param {Art} a @param {number} x @param {number} y @param {number} s @param {number} degrees @param {string} [color] */
export function guitar(a, x, y, s, degrees, color = '#c47f3c') {
  const c = a.tone(color);
  const d = `M${n(-s * 0.17)} 0C${n(-s * 0.17)} ${n(-s * 0.14)} ${n(-s * 0.02)} ${n(-s * 0.14)} ${n(s * 0.04)} ${n(-s * 0.075)}C${n(s * 0.1)} ${n(-s * 0.12)} ${n(s * 0.18)} ${n(-s * 0.07)} ${n(s * 0.18)} 0C${n(s * 0.18)} ${n(s * 0.07)} ${n(s * 0.1)} ${n(s * 0.12)} ${n(s * 0.04)} ${n(s * 0.075)}C${n(-s * 0.02)} ${n(s * 0.14)} ${n(-s * 0.17)} ${n(s * 0.14)} ${n(-s * 0.17)} 0Z`;
  return `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(degrees)})">${rect(s * 0.14, -s * 0.018, s * 0.36, s * 0.036, a.tone('#5a3a28'))}${rect(s * 0.48, -s * 0.028, s * 0.09, s * 0.056, a.tone('#4a2f22'))}${a.solid(d, c, { rim: 2, core: s * 0.07 })}${circle(s * 0.06, 0, s * 0.042, a.tone('#3a241a'))}${rect(-s * 0.1, -s * 0.04, s * 0.02, s * 0.08, a.tone('#4a2f22'))}${stroke(`M${n(-s * 0.09)} ${n(-s * 0.01)}H${n(s * 0.5)}M${n(-s * 0.09)} ${n(s * 0.01)}H${n(s * 0.5)}`, '#f4ead4', 0.9)}</g>`;
}

/** Violin under the chin. @param {Art} a @param {number} x @param {number} y @param {number} s @param {number} degrees */
export const violin = (a, x, y, s, degrees) =>
  `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(degrees)})">${rect(s * 0.08, -s * 0.009, s * 0.15, s * 0.018, a.tone('#2f2422'))}${a.solid(oval(-s * 0.055, 0, s * 0.062, s * 0.058) + oval(s * 0.045, 0, s * 0.05, s * 0.046) + oval(0, 0, s * 0.05, s * 0.034), a.tone('#a8522a'), { rim: 1.5, core: s * 0.03 })}${stroke(`M${n(-s * 0.08)} 0H${n(s * 0.2)}`, '#f4ead4', 0.8)}</g>`;

/** Camera on a tripod, looking right. @param {Art} a @param {number} x @param {number} y foot @param {number} h @param {number} dir */
export const tripod = (a, x, y, h, dir) =>
  stroke(
    `M${n(x)} ${n(y - h * 0.84)}L${n(x - h * 0.22)} ${n(y)}M${n(x)} ${n(y - h * 0.84)}L${n(x + h * 0.22)} ${n(y)}M${n(x)} ${n(y - h * 0.84)}L${n(x + h * 0.03)} ${n(y)}`,
    a.tone('#3a3a44'),
    h * 0.025,
  ) +
  a.solid(
    `M${n(x - h * 0.1)} ${n(y - h * 0.99)}H${n(x + h * 0.1)}V${n(y - h * 0.84)}H${n(x - h * 0.1)}Z`,
    a.tone('#2a2a32'),
    { rim: 2, core: h * 0.06 },
  ) +
  rect(x - h * 0.04, y - h * 1.03, h * 0.08, h * 0.05, a.tone('#2a2a32')) +
  rect(dir > 0 ? x + h * 0.09 : x - h * 0.21, y - h * 0.97, h * 0.12, h * 0.1, a.tone('#3f3f4a')) +
  rect(dir > 0 ? x + h * 0.2 : x - h * 0.225, y - h * 0.98, h * 0.025, h * 0.12, a.tone('#8fb0c0'));

/** Open book. @param {Art} a @param {number} x @param {number} y @param {number} s @param {string} color */
export const book = (a, x, y, s, color) =>
  path(
    poly([
      [x - s * 0.1, y - s * 0.06],
      [x, y - s * 0.02],
      [x + s * 0.1, y - s * 0.06],
      [x + s * 0.1, y + s * 0.05],
      [x, y + s * 0.09],
      [x - s * 0.1, y + s * 0.05],
    ]),
    a.tone(color),
  ) +
  path(
    poly([
      [x - s * 0.09, y - s * 0.072],
      [x, y - s * 0.035],
      [x, y + s * 0.07],
      [x - s * 0.09, y + s * 0.035],
    ]) +
      poly([
        [x + s * 0.09, y - s * 0.072],
        [x, y - s * 0.035],
        [x, y + s * 0.07],
        [x + s * 0.09, y + s * 0.035],
      ]),
    a.tone('#f8f2e2'),
  );
