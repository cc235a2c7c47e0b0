// SPDX-License-Identifier: MIT
// A scene: fox.

import { fox } from '../../paint/animals/herd.js';
import { snowfield, woods } from '../../paint/stages.js';
import { castShadow, grass } from '../../paint/terrain.js';
import { overhang } from '../../paint/trees.js';
import { snow } from '../../paint/weather.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'fox',
  aspect: 'soft',
  demos: [{ place: 'snow' }, { place: 'autumn' }],
  draw(a) {
    const snowy = a.choose('place', ['snow', 'autumn']) === 'snow';
    a.setMood(snowy ? 'winter' : 'golden');
    const { W, H } = a;
    if (snowy) snowfield(a, { at: 0.52, mountains: false });
    else woods(a, { kind: 'autumn', at: 0.58 });
    const x = W * (0.5 + a.side * 0.04);
    a.add(
      castShadow(a, x, H * 0.86, H * 0.36, 0.25),
      fox(a, { x, y: H * 0.86, h: H * 0.29, flip: a.side > 0, gait: a.r.pick(['walk', 'trot']) }),
    );
    if (snowy) a.add(snow(a, 120));
    else {
      a.add(grass(a, H * 0.88, H, 40, '#b5742f', H * 0.06), overhang(a, -a.side, '#a8542c', 0.28));
    }
    const { E, R } = a.when();
    return {
      title: snowy ? 'Fox in the snow' : 'Fox in the autumn forest',
      en: snowy
        ? [
            `A red fox walks through the snow ${E[0]}`,
            'An orange fox with a bushy tail in a snowy forest',
            'A fox trots past snow-covered fir trees',
            'Snowflakes fall around a fox',
            'A fox with a white tail tip in winter',
          ]
        : [
            'A red fox walks through an autumn forest',
            'A fox with a bushy tail among golden birch trees',
            `An orange fox in the woods ${E[0]}`,
            'A fox trots over fallen leaves',
            'A wild fox on a forest floor covered in leaves',
          ],
      ru: snowy
        ? [
            `Рыжая лиса идёт по снегу ${R[0]}`,
            'Рыжая лиса с пушистым хвостом в заснеженном лесу',
            'Лиса бежит мимо заснеженных елей',
            'Снежинки падают вокруг лисы',
            'Лиса с белым кончиком хвоста зимой',
          ]
        : [
            'Рыжая лиса идёт по осеннему лесу',
            'Лиса с пушистым хвостом среди золотых берёз',
            `Рыжая лиса в лесу ${R[0]}`,
            'Лиса бежит по опавшим листьям',
            'Дикая лиса на лесной земле, усыпанной листьями',
          ],
    };
  },
};
