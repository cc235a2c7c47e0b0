// SPDX-License-Identifier: MIT
// What the scenes of this folder share.

import { rect } from '../../paint/svg.js';

/** @typedef {import('../../paint/art.js').Art} Art */

/** A road across the picture, its far edge at y. @param {Art} a @param {number} y @param {number} [height] @param {boolean} [wet] */
export function highway(a, y, height = a.H * 0.13, wet = false) {
  const tar = a.tone(wet ? '#4f5862' : '#6f6a6c');
  a.add(
    rect(
      0,
      y,
      a.W,
      height,
      a.gradient([
        [0, a.lit(tar, 0.2)],
        [1, a.dim(tar, 0.25)],
      ]),
    ),
    rect(0, y, a.W, 3, a.lit(tar, 0.6)),
    rect(0, y + height - 4, a.W, 4, a.dim(tar, 0.5)),
  );
  for (let x = -20; x < a.W; x += 110) a.add(rect(x, y + height * 0.86, 58, 4, a.tone('#f2ead2')));
  return y + height * 0.62;
}
