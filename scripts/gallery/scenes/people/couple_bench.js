// SPDX-License-Identifier: MIT
// A scene: couple bench.

import { person } from '../../paint/figure.js';
import { dress } from '../../paint/people.js';
import { bench } from '../../paint/props/park.js';
import { heavens } from '../../paint/stages.js';
import { castShadow, fillRidge, grass, ranges, ridge } from '../../paint/terrain.js';
import { tree } from '../../paint/trees.js';
import { glitter, water } from '../../paint/water.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'couple-bench',
  aspect: 'soft',
  demos: [{ mood: 'sunset' }],
  draw(a) {
    a.setMood(a.choose('mood', ['sunset', 'dusk', 'dawn']));
    const { W, H } = a;
    const y = H * 0.56;
    const s0 = heavens(a, y, { sunX: W * 0.5 });
    a.add(
      ranges(a, y + 2, 1, '#6a6a94', H * 0.08),
      water(a, y, { bottom: H * 0.84, ripples: 90 }),
      glitter(a, s0.x, y, { bottom: H * 0.84 }),
      fillRidge(a, ridge(a, H * 0.82, H * 0.03, { scale: 1.2 }), a.tone('#6f7f4c'), { mist: 0 }),
    );
    const s = H * 0.5;
    const x = W * 0.5;
    a.add(castShadow(a, x, H * 0.92, W * 0.36, 0.3));
    for (const k of [-1, 1]) {
      a.add(
        person(a, {
          x: x + k * s * 0.15,
          y: H * 0.92 + s * 0.24,
          h: s,
          pose: {
            view: 'back',
            lean: k * -3,
            arms:
              k < 0
                ? [
                    [24, -6],
                    [12, -4],
                  ]
                : [
                    [12, -4],
                    [24, -6],
                  ],
            legs: [
              [4, 0],
              [4, 0],
            ],
          },
          look: dress(
            a,
            k < 0
              ? { sex: 'm', top: '#3f5f86', hairStyle: 'short' }
              : { sex: 'f', top: '#d8806a', hairStyle: 'long' },
          ),
        }).svg,
      );
    }
    a.add(
      bench(a, x, H * 0.925, s * 0.4, '#7a4a34'),
      tree(a, W * (0.5 - a.side * 0.4), H * 0.95, H * 0.72, { color: '#5f7a48' }),
      grass(a, H * 0.92, H, 60, '#6f7f4c', H * 0.06),
    );
    const { E, R } = a.when();
    return {
      title: 'Couple on a bench',
      en: [
        `A man and a woman sit on a bench by the water ${E[0]}`,
        'A couple watches the sun over the sea',
        `Two people on a bench look at the horizon ${E[1]}`,
        'A couple seen from behind on a wooden bench',
        'A man in blue and a woman in pink by a lake',
      ],
      ru: [
        `Мужчина и женщина сидят на скамейке у воды ${R[0]}`,
        'Пара смотрит на солнце над морем',
        `Двое на скамейке смотрят на горизонт ${R[1]}`,
        'Пара на деревянной скамейке, вид со спины',
        'Мужчина в синем и женщина в розовом у озера',
      ],
    };
  },
};
