// SPDX-License-Identifier: MIT
// What the scenes of this folder share.

import { heavens } from '../../paint/stages.js';
import { limb, n, path, stroke } from '../../paint/svg.js';
import { fillRidge, ranges, ridge } from '../../paint/terrain.js';
import { glitter, water } from '../../paint/water.js';

/** A quiet lake with reeds. @param {import('../../paint/art.js').Art} a @param {number} y */
export function pond(a, y) {
  const { W, H, r } = a;
  const s = heavens(a, y, {});
  a.add(ranges(a, y, 2, '#6a8f8f', H * 0.1));
  const line = ridge(a, y + 3, H * 0.05, { scale: 3 });
  a.add(fillRidge(a, line, a.tone('#4f7a58', 0.25)), water(a, y, { ripples: 90 }));
  if (a.m.id !== 'day' && a.m.id !== 'fog') a.add(glitter(a, s.x, y, { count: 44 }));
  const reed = (/** @type {number} */ x) => {
    const h = H * r.range(0.24, 0.42);
    const by = H * r.range(0.96, 1.02);
    const bend = r.range(-0.1, 0.1) * h;
    let out = stroke(
      `M${n(x)} ${n(by)}Q${n(x)} ${n(by - h * 0.6)} ${n(x + bend)} ${n(by - h)}`,
      a.dim(a.tone('#6a8a4a'), 0.2),
      3.4,
    );
    if (r.chance(0.5)) {
      out += path(
        limb(
          [
            [x + bend, by - h],
            [x + bend * 1.1, by - h - H * 0.05],
          ],
          [6, 6],
        ),
        a.tone('#6a4630'),
      );
    }
    out += path(
      limb(
        [
          [x, by],
          [x + h * 0.14, by - h * 0.5],
          [x + h * r.range(0.2, 0.34), by - h * 0.72],
        ],
        [4, 5, 1],
      ),
      a.tone('#7a9a54'),
    );
    return out;
  };
  for (let i = 0; i < 16; i += 1) a.add(reed(W * (0.5 - a.side * r.range(0.3, 0.52))));
  for (let i = 0; i < 5; i += 1) a.add(reed(W * (0.5 + a.side * r.range(0.42, 0.52))));
}
