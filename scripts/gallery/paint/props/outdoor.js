// SPDX-License-Identifier: MIT
// Rods, rucksacks, wheelbarrows, kites, toy balloons.

import { circle, ellipse, limb, n, oval, path, poly, rect, stroke } from '../svg.js';

/** @typedef {import('../art.js').Art} Art */

/** Fishing rod with its line to the water. @param {Art} a @param {number} x @param {number} y @param {number} tipX @param {number} tipY @param {number} waterY */
export const rod = (a, x, y, tipX, tipY, waterY) =>
  stroke(
    `M${n(x)} ${n(y)}Q${n((x + tipX) / 2)} ${n(Math.min(y, tipY) - 4)} ${n(tipX)} ${n(tipY)}`,
    a.tone('#6a4630'),
    3.6,
  ) +
  stroke(
    `M${n(tipX)} ${n(tipY)}Q${n(tipX + (tipX - x) * 0.12)} ${n((tipY + waterY) / 2)} ${n(tipX + (tipX - x) * 0.14)} ${n(waterY)}`,
    a.tone('#e8e2d2'),
    1,
  ) +
  circle(tipX + (tipX - x) * 0.14, waterY, 5, a.tone('#d8403a')) +
  ellipse(tipX + (tipX - x) * 0.14, waterY + 3, 18, 3, '#ffffff', { 'fill-opacity': 0.4 });

/** Rucksack on a back at (x, y); dir −1 hangs to the left. @param {Art} a @param {number} x @param {number} y @param {number} s @param {number} dir @param {string} color */
export function rucksack(a, x, y, s, dir, color) {
  const c = a.tone(color);
  return (
    path(
      limb(
        [
          [x + dir * s * 0.04, y - s * 0.17],
          [x + dir * s * 0.15, y - s * 0.17],
        ],
        [s * 0.035, s * 0.035],
      ),
      a.tone('#e6c860'),
    ) +
    a.solid(
      `M${n(x)} ${n(y - s * 0.14)}Q${n(x + dir * s * 0.2)} ${n(y - s * 0.16)} ${n(x + dir * s * 0.19)} ${n(y)}Q${n(x + dir * s * 0.2)} ${n(y + s * 0.14)} ${n(x)} ${n(y + s * 0.13)}Z`,
      c,
      { rim: 2, core: s * 0.06 },
    ) +
    rect(
      Math.min(x + dir * s * 0.06, x + dir * s * 0.17),
      y + s * 0.02,
      s * 0.11,
      s * 0.08,
      a.dim(c, 0.25),
    )
  );
}

/** A kite with a tail on its string. @param {Art} a @param {number} x @param {number} y @param {number} s @param {string} c1 @param {string} c2 @param {number} handX @param {number} handY */
export function kite(a, x, y, s, c1, c2, handX, handY) {
  const lean = handX > x ? -1 : 1;
  let tail = stroke(
    `M${n(x - lean * s * 0.2)} ${n(y + s * 0.95)}q${n(-lean * s * 0.4)} ${n(s * 0.3)} ${n(-lean * s * 0.1)} ${n(s * 0.6)}t${n(-lean * s * 0.2)} ${n(s * 0.7)}`,
    a.tone('#f4ecd8'),
    2,
  );
  [
    [0.36, 1.3],
    [0.28, 1.62],
    [0.36, 1.92],
  ].forEach(([dx, dy], i) => {
    const tx = x - lean * s * dx;
    const ty = y + s * dy;
    tail += path(
      poly([
        [tx - 11, ty - 6],
        [tx, ty],
        [tx - 11, ty + 6],
      ]) +
        poly([
          [tx + 11, ty - 6],
          [tx, ty],
          [tx + 11, ty + 6],
        ]),
      a.tone([c1, c2, c1][i]),
    );
  });
  return (
    stroke(
      `M${n(handX)} ${n(handY)}Q${n((handX + x) / 2)} ${n((handY + y) / 2 + s * 0.7)} ${n(x)} ${n(y + s * 0.2)}`,
      a.tone('#f6f0e0'),
      1.3,
    ) +
    tail +
    `<g transform="rotate(${lean * 14} ${n(x)} ${n(y)})">${
      path(
        poly([
          [x, y - s],
          [x + s * 0.68, y - s * 0.1],
          [x, y + s],
        ]),
        a.tone(c1),
      ) +
      path(
        poly([
          [x, y - s],
          [x - s * 0.68, y - s * 0.1],
          [x, y + s],
        ]),
        a.tone(c2),
      ) +
      stroke(
        `M${n(x)} ${n(y - s)}V${n(y + s)}M${n(x - s * 0.68)} ${n(y - s * 0.1)}H${n(x + s * 0.68)}`,
        a.dim(a.tone(c1), 0.4),
        1.6,
      )
    }</g>`
  );
}

/** Toy balloon on a string. @param {Art} a @param {number} x @param {number} y @param {number} s @param {string} color @param {number} handX @param {number} handY */
export function toyBalloon(a, x, y, s, color, handX, handY) {
  const c = a.tone(color);
  return (
    stroke(
      `M${n(x)} ${n(y + s)}Q${n(x + s * 0.2)} ${n((y + handY) / 2)} ${n(handX)} ${n(handY)}`,
      a.tone('#f6f0e0'),
      1.4,
    ) +
    path(
      poly([
        [x - s * 0.12, y + s * 1.14],
        [x + s * 0.12, y + s * 1.14],
        [x, y + s * 0.94],
      ]),
      a.dim(c, 0.2),
    ) +
    a.solid(oval(x, y, s * 0.82, s), c, {
      rim: s * 0.08,
      core: s * 0.7,
      more: ellipse(x + a.side * s * 0.3, y - s * 0.4, s * 0.14, s * 0.24, '#ffffff', {
        'fill-opacity': 0.55,
      }),
    })
  );
}

/** Wheelbarrow with flowers, handles at the left of (x, y). @param {Art} a @param {number} x @param {number} y @param {number} s @param {number} dir */
export function wheelbarrow(a, x, y, s, dir) {
  const c = a.tone('#4f8a5c');
  const X = (/** @type {number} */ k) => x + dir * k * s;
  let blooms = '';
  for (let i = 0; i < 16; i += 1) {
    blooms += circle(
      X(-0.12 + (i % 8) * 0.05),
      y - s * (0.36 + 0.05 * Math.floor(i / 8) + (i % 3) * 0.02),
      s * 0.036,
      a.tone(['#e4586a', '#f0c24a', '#f4ead8', '#8a6fc0'][i % 4]),
    );
  }
  return (
    stroke(
      `M${n(X(-0.5))} ${n(y - s * 0.36)}L${n(X(0.3))} ${n(y - s * 0.12)}M${n(X(-0.12))} ${n(y - s * 0.2)}L${n(X(-0.18))} ${n(y)}`,
      a.tone('#7a5236'),
      s * 0.035,
    ) +
    blooms +
    a.solid(
      poly([
        [X(-0.24), y - s * 0.36],
        [X(0.34), y - s * 0.34],
        [X(0.2), y - s * 0.12],
        [X(-0.1), y - s * 0.14],
      ]),
      c,
      { rim: 2, core: s * 0.1 },
    ) +
    circle(X(0.32), y - s * 0.1, s * 0.1, a.tone('#2f2d34')) +
    circle(X(0.32), y - s * 0.1, s * 0.05, a.tone('#c9c3b4'))
  );
}
