// SPDX-License-Identifier: MIT
// A scene: child fishing.

import { person } from '../../paint/figure.js';
import { kid } from '../../paint/people.js';
import { rod } from '../../paint/props/outdoor.js';
import { heavens } from '../../paint/stages.js';
import { n, poly, rect, stroke } from '../../paint/svg.js';
import { fillRidge, grass, ranges, ridge } from '../../paint/terrain.js';
import { reflection, water } from '../../paint/water.js';
import { pickChild } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'child-fishing',
  aspect: 'soft',
  children: true,
  demos: [{ child: 'boy' }],
  draw(a) {
    const k = pickChild(a);
    a.setMood(a.choose('mood', ['dawn', 'sunset', 'golden']));
    const { W, H } = a;
    const y = H * 0.5;
    heavens(a, y, {});
    a.add(
      ranges(a, y, 2, '#6f8f9a', H * 0.1),
      fillRidge(a, ridge(a, y + 3, H * 0.04, { scale: 3 }), a.tone('#5f8a5a', 0.3)),
      water(a, y, { ripples: 110 }),
    );
    const d = a.side;
    const X = (/** @type {number} */ t) => W * (0.5 + d * t);
    const wood = a.tone('#9a6f4a');
    const py = H * 0.72;
    for (const t of [-0.42, -0.22, -0.02]) {
      a.add(
        rect(X(t) - 9, py, 18, H * 0.24, a.dim(wood, 0.35)),
        reflection(a, X(t), H * 0.95, 40, a.dim(wood, 0.4), 20),
      );
    }
    a.add(
      rect(Math.min(X(-0.6), X(0.06)), py - 8, Math.abs(X(0.06) - X(-0.6)), 20, wood),
      rect(Math.min(X(-0.6), X(0.06)), py - 8, Math.abs(X(0.06) - X(-0.6)), 5, a.lit(wood, 0.5)),
    );
    const s = H * 0.4;
    const p = person(a, {
      x: X(-0.03),
      y: py + s * 0.19,
      h: s,
      flip: d < 0,
      pose: {
        lean: 4,
        nod: 8,
        arms: [
          [58, 34],
          [50, 38],
        ],
        legs: [
          [86, 86],
          [80, 74],
        ],
      },
      look: kid(a, k.girl, { hat: 'straw', hatColor: '#ecd48a', wear: 'shorts', shoes: '#e0a883' }),
    });
    a.add(
      p.svg,
      rod(
        a,
        p.hands[0][0],
        p.hands[0][1],
        p.hands[0][0] + d * s * 0.8,
        p.hands[0][1] - s * 0.5,
        H * 0.88,
      ),
    );
    const bx = X(-0.24);
    a.add(
      a.solid(
        poly([
          [bx - 20, py - 46],
          [bx + 20, py - 46],
          [bx + 15, py - 8],
          [bx - 15, py - 8],
        ]),
        a.tone('#3f7fa0'),
        { rim: 2, core: 12 },
      ),
      stroke(
        `M${n(bx - 20)} ${n(py - 46)}Q${n(bx)} ${n(py - 76)} ${n(bx + 20)} ${n(py - 46)}`,
        a.tone('#e6e0d0'),
        2.4,
      ),
      grass(a, H * 0.98, H * 1.04, 20, '#5f7a48', H * 0.1),
    );
    const { E, R } = a.when();
    return {
      title: `${k.girl ? 'Girl' : 'Boy'} fishing from a pier`,
      en: [
        `A ${k.en} in a straw hat fishes from a wooden pier ${E[0]}`,
        'A child sits on a jetty with a fishing rod',
        `A ${k.en} dangles bare feet above the water`,
        `A young ${k.en} catches fish in a lake ${E[1]}`,
        `A ${k.en} sits beside a blue bucket on a pier`,
      ],
      ru: [
        `${k.ru} в соломенной шляпе ловит рыбу с деревянного причала ${R[0]}`,
        'Ребёнок сидит на мостках с удочкой',
        `${k.ru} болтает босыми ногами над водой`,
        `${k.ru} ловит рыбу в озере ${R[1]}`,
        `${k.ru} сидит рядом с синим ведром на причале`,
      ],
    };
  },
};
