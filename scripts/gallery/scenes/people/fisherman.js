// SPDX-License-Identifier: MIT
// A scene: fisherman.

import { person } from '../../paint/figure.js';
import { dress } from '../../paint/people.js';
import { rod } from '../../paint/props/outdoor.js';
import { heavens } from '../../paint/stages.js';
import { grass, ranges } from '../../paint/terrain.js';
import { overhang, pineBand } from '../../paint/trees.js';
import { rowboat, wake } from '../../paint/vehicles/boats.js';
import { glitter, reflection, water } from '../../paint/water.js';
import { mist } from '../../paint/weather.js';
import { hue } from '../choices.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'fisherman',
  aspect: 'wide',
  demos: [{ mood: 'dawn' }],
  draw(a) {
    a.setMood(a.choose('mood', ['dawn', 'fog', 'sunset', 'golden']));
    const { W, H } = a;
    const y = H * 0.5;
    const s0 = heavens(a, y, {});
    a.add(
      ranges(a, y, 2, '#6f8f9a', H * 0.12),
      pineBand(a, () => y + 4, 60, H * 0.1, { far: 0.35 }),
      water(a, y, { ripples: 110 }),
    );
    if (a.m.id !== 'fog') a.add(glitter(a, s0.x, y, { count: 50 }));
    else a.add(mist(a, y + H * 0.05, H * 0.2, 0.7));
    const d = a.side < 0 ? 1 : -1;
    const x = W * (0.5 - d * 0.1);
    const by = H * 0.78;
    const s = H * 0.34;
    const c = hue(a, ['red', 'green', 'blue', 'brown']);
    const p = person(a, {
      x: x - d * s * 0.12,
      y: by - s * 0.02,
      h: s * 1.05,
      flip: d < 0,
      pose: {
        lean: 4,
        arms: [
          [52, 38],
          [44, 40],
        ],
        legs: [
          [84, 80],
          [78, 76],
        ],
      },
      look: dress(a, {
        sex: 'm',
        top: '#6f8a4f',
        bottom: '#4a4a44',
        hat: 'straw',
        hatColor: '#e2c984',
        hairStyle: 'beard',
      }),
    });
    const [hx, hy] = p.hands[0];
    a.add(
      reflection(a, x, by + 8, W * 0.3, a.dim(a.tone(c.hex), 0.2), H * 0.12),
      p.svg,
      rowboat(a, { x, y: by, h: s * 0.55, color: c.hex, flip: d < 0 }),
      rod(a, hx, hy, hx + d * s * 0.95, hy - s * 0.5, by + s * 0.06),
      wake(a, x, by + 8, W * 0.15),
    );
    a.add(grass(a, H * 0.97, H * 1.03, 30, '#5f7a48', H * 0.1), overhang(a, d, '#3f5f48', 0.22));
    const { E, R } = a.when();
    return {
      title: 'Fisherman in a boat',
      en: [
        `A man fishes from a ${c.en} rowing boat ${E[0]}`,
        'A fisherman in a straw hat sits in a boat on a lake',
        `A bearded man with a fishing rod ${E[1]}`,
        `A ${c.en} wooden boat on calm water near a forest`,
        'A quiet morning of fishing on the lake',
      ],
      ru: [
        `Мужчина ловит рыбу с ${c.ru('f', 'gen')} лодки ${R[0]}`,
        'Рыбак в соломенной шляпе сидит в лодке на озере',
        `Бородатый мужчина с удочкой ${R[1]}`,
        `${c.ru('f')} деревянная лодка на тихой воде у леса`,
        'Тихая рыбалка на озере',
      ],
    };
  },
};
