// SPDX-License-Identifier: MIT
// What the scenes of this folder share.

import { church } from '../../paint/buildings/landmarks.js';
import { townhouse } from '../../paint/buildings/town.js';
import { mix } from '../../paint/color.js';
import { heavens } from '../../paint/stages.js';
import { ellipse, n, rect, stroke } from '../../paint/svg.js';

/** @typedef {import('../../paint/art.js').Art} Art */

/** A street of old houses with a pavement; returns the y of the kerb. @param {Art} a @param {{at?: number, wet?: boolean, snowy?: boolean, lit?: boolean}} [o] */
export function street(a, { at = 0.68, wet = false, snowy = false, lit = false } = {}) {
  const { W, H, r } = a;
  const y = H * at;
  heavens(a, y, { disc: !wet, birds: !wet });
  a.add(
    church(a, W * (0.5 + a.side * 0.22), y, H * 0.62, {
      kind: r.chance(0.5) ? 'onion' : 'spire',
      far: 0.4,
    }),
  );
  const walls = [
    '#e6b565',
    '#c9694f',
    '#7f9fa0',
    '#efe0c0',
    '#d99a86',
    '#a8b088',
    '#d8a04a',
    '#b86a5a',
  ];
  let x = -W * 0.03;
  let last = '';
  while (x < W) {
    const w = W * r.range(0.12, 0.17);
    const wall = r.pick(walls.filter((c) => c !== last));
    last = wall;
    a.add(
      townhouse(a, x, y, w, H * r.range(0.3, 0.44), {
        wall,
        gable: r.pick(['step', 'point', 'curve', 'point']),
        lit,
        shop: true,
        roof: r.pick(['#9a4a38', '#6a4a44', '#a8603c']),
      }),
    );
    x += w;
  }
  const paving = snowy ? '#e6ebee' : wet ? '#5c6670' : '#b3a394';
  a.add(
    rect(0, y, W, H * 0.06, a.lit(a.tone(paving), 0.25)),
    rect(0, y + H * 0.055, W, H * 0.012, a.dim(a.tone(paving), 0.35)),
  );
  const base = a.tone(paving);
  a.add(
    rect(
      0,
      y + H * 0.065,
      W,
      H,
      a.gradient([
        [0, a.lit(base, 0.12)],
        [1, a.dim(base, 0.35)],
      ]),
    ),
  );
  if (!snowy && !wet) {
    let stones = '';
    for (let i = 0; i < 9; i += 1) {
      const py = y + H * 0.075 + (H - y) * (i / 9) ** 1.3;
      const step = 30 + i * 9;
      for (let px = (i % 2) * step * 0.5 - step; px < W; px += step) {
        stones += `M${n(px)} ${n(py)}q${n(step * 0.45)} ${n(-4 - i * 0.5)} ${n(step * 0.9)} 0`;
      }
    }
    a.add(stroke(stones, a.dim(base, 0.4), 1.6, { 'stroke-opacity': 0.5 }));
  }
  if (wet) {
    for (let i = 0; i < 36; i += 1) {
      const px = r.range(0, W);
      const py = r.range(y + H * 0.08, H);
      a.add(
        ellipse(
          px,
          py,
          r.range(20, 80),
          r.range(2, 5),
          lit ? mix('#ffd08a', base, r.range(0.3, 0.7)) : a.lit(base, 0.4),
          { 'fill-opacity': 0.5 },
        ),
      );
    }
  }
  return y + H * 0.05;
}
