// SPDX-License-Identifier: MIT
// A scene: coast car.

import { fence } from '../../paint/props/park.js';
import { heavens } from '../../paint/stages.js';
import { fillRidge, grass, ranges, ridge } from '../../paint/terrain.js';
import { palm } from '../../paint/trees.js';
import { car } from '../../paint/vehicles/cars.js';
import { water } from '../../paint/water.js';
import { article } from '../../paint/words.js';
import { cap, hue } from '../choices.js';
import { highway } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'coast-car',
  aspect: 'wide',
  demos: [
    { hue: 'red', mood: 'day' },
    { hue: 'turquoise', mood: 'sunset', kind: 'open' },
  ],
  draw(a) {
    const c = hue(a, ['red', 'blue', 'yellow', 'turquoise', 'white']);
    const open = a.choose('kind', ['closed', 'open']) === 'open';
    a.setMood(a.choose('mood', ['day', 'sunset', 'golden']));
    const { W, H } = a;
    const y = H * 0.5;
    heavens(a, y, {});
    a.add(ranges(a, y + 2, 2, '#5f8aa6', H * 0.14), water(a, y, { ripples: 80 }));
    const line = ridge(a, H * 0.7, H * 0.04, { scale: 1.2, rough: 0.1 });
    a.add(
      fillRidge(a, line, a.tone('#93a05a'), { mist: 0.1 }),
      fence(a, -10, W + 20, H * 0.73, H * 0.04, '#e8e0cc'),
    );
    const ry = highway(a, H * 0.725);
    for (const k of [0.4, 0.47]) {
      a.add(
        palm(a, W * (0.5 - a.side * k), H * 0.74, H * (0.66 - (k - 0.4) * 2), {
          lean: a.side * 0.12,
        }),
      );
    }
    a.add(
      car(a, { x: W * 0.5, y: ry, h: H * 0.26, color: c.hex, open, flip: a.side > 0 }),
      grass(a, H * 0.88, H, 60, '#8a9a4a', H * 0.06),
    );
    const { E, R } = a.when();
    const what = open ? `${c.en} convertible` : `${c.en} vintage car`;
    return {
      title: `${cap(c.en)} car by the sea`,
      en: [
        `A ${what} drives along the coast ${E[0]}`,
        `A ${c.en} car on a road beside the sea`,
        `${cap(article(c.en))} ${c.en} automobile passes palm trees ${E[1]}`,
        `An old-fashioned ${c.en} car on the seaside highway`,
        `A ${what} on a road with blue hills on the horizon`,
      ],
      ru: [
        `${open ? `${c.ru('m')} кабриолет` : `${c.ru('m')} старинный автомобиль`} едет вдоль берега ${R[0]}`,
        `${c.ru('f')} машина на дороге у моря`,
        `${c.ru('m')} автомобиль проезжает мимо пальм ${R[1]}`,
        `Старомодная ${c.ru('f')} машина на приморском шоссе`,
        `${c.ru('f')} машина на дороге, на горизонте холмы`,
      ],
    };
  },
};
