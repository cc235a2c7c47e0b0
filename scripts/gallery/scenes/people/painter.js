// SPDX-License-Identifier: MIT
// A scene: painter.

import { person } from '../../paint/figure.js';
import { dress } from '../../paint/people.js';
import { easel, palette } from '../../paint/props/instruments.js';
import { heavens } from '../../paint/stages.js';
import { n, stroke } from '../../paint/svg.js';
import { castShadow, fillRidge, grass, massif, ridge } from '../../paint/terrain.js';
import { overhang } from '../../paint/trees.js';
import { water } from '../../paint/water.js';
import { who } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'painter',
  aspect: 'soft',
  demos: [{ who: 'woman' }],
  draw(a) {
    const p0 = who(a);
    a.setMood(a.choose('mood', ['golden', 'day', 'dawn']));
    const { W, H } = a;
    const y = H * 0.52;
    heavens(a, y, {});
    a.add(
      massif(a, W * (0.5 + a.side * 0.2), H * 0.28, y + 3, {
        color: '#5f7891',
        far: 0.4,
        snow: 0.35,
      }),
      water(a, y, { bottom: H * 0.72, ripples: 60 }),
    );
    a.add(
      fillRidge(a, ridge(a, H * 0.73, H * 0.04, { scale: 1.4 }), a.tone('#8fa653'), { mist: 0.05 }),
    );
    const d = a.side;
    const s = H * 0.5;
    const ex = W * (0.5 + d * 0.16);
    a.add(castShadow(a, ex, H * 0.9, s * 0.6, 0.25), easel(a, ex, H * 0.9, s * 0.98));
    const p = person(a, {
      x: W * (0.5 - d * 0.17),
      y: H * 0.91,
      h: s,
      flip: d < 0,
      pose: {
        lean: 4,
        arms: [
          [76, 22],
          [46, 56],
        ],
        legs: [
          [8, 3],
          [-8, 2],
        ],
      },
      look: dress(a, {
        sex: p0.f,
        top: '#f0e6d0',
        bottom: '#3f5a78',
        wear: p0.w ? 'skirt' : 'trousers',
        hat: 'beret',
        hatColor: '#c8382f',
      }),
    });
    a.add(
      castShadow(a, W * (0.5 - d * 0.17), H * 0.91, s * 0.4, 0.3),
      palette(a, p.hands[1][0], p.hands[1][1] - 4, s),
      p.svg,
      stroke(
        `M${n(p.hands[0][0] - d * 6)} ${n(p.hands[0][1])}L${n(p.hands[0][0] + d * s * 0.12)} ${n(p.hands[0][1] - s * 0.03)}`,
        a.tone('#7a5236'),
        3.4,
      ),
      grass(a, H * 0.92, H, 46, '#8fa653', H * 0.06),
      overhang(a, -d, '#4a6b3f', 0.26),
    );
    const { E, R } = a.when();
    return {
      title: `Painter by the lake`,
      en: [
        `A ${p0.en} paints a landscape at an easel by a lake ${E[0]}`,
        `An artist in a red beret works outdoors`,
        `A ${p0.en} with a brush and a palette in front of a canvas`,
        `A painter paints mountains and water ${E[1]}`,
        'An easel with a picture stands on the shore',
      ],
      ru: [
        `${p0.ru} пишет пейзаж за мольбертом у озера ${R[0]}`,
        `${p0.w ? 'Художница' : 'Художник'} в красном берете работает на природе`,
        `${p0.ru} с кистью и палитрой перед холстом`,
        `${p0.w ? 'Художница рисует' : 'Художник рисует'} горы и воду ${R[1]}`,
        'Мольберт с картиной стоит на берегу',
      ],
    };
  },
};
