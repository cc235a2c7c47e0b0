// SPDX-License-Identifier: MIT
// A scene: waders.

import { wader } from '../../paint/animals/water_birds.js';
import { grass } from '../../paint/terrain.js';
import { reflection } from '../../paint/water.js';
import { COLORS, countEn, countRu } from '../../paint/words.js';
import { pond } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'waders',
  aspect: 'soft',
  demos: [{ kind: 'flamingo' }, { kind: 'heron' }],
  draw(a) {
    const pink = a.choose('kind', ['flamingo', 'heron']) === 'flamingo';
    a.setMood(
      pink ? a.choose('mood', ['sunset', 'golden', 'day']) : a.choose('mood', ['fog', 'dawn']),
    );
    const { W, H } = a;
    pond(a, H * 0.48);
    const count = pink ? a.choose('n', [3, 4]) : 1;
    for (let i = 0; i < count; i += 1) {
      const x = W * (0.5 + (count === 1 ? 0.04 * a.side : (i - (count - 1) / 2) * 0.2));
      const y = H * (count === 1 ? 0.84 : 0.78 + (i % 2) * 0.1);
      const h = H * (count === 1 ? 0.52 : 0.38 + (i % 2) * 0.06);
      a.add(
        reflection(a, x, y + 3, h * 0.36, a.tone(pink ? '#f09aa6' : '#8f9fae'), h * 0.3),
        wader(a, {
          x,
          y,
          h,
          bend: pink,
          color: pink ? '#f0909e' : '#8fa0b0',
          beak: pink ? '#d87a86' : '#5c5148',
          flip: i % 2 === (a.side > 0 ? 1 : 0),
        }),
      );
    }
    a.add(grass(a, H * 0.96, H * 1.02, 26, '#5f7a4a', H * 0.07));
    const { E, R } = a.when();
    return pink
      ? {
          title: 'Flamingos',
          en: [
            `${countEn(count, 'flamingo', 'flamingos', 'pink')} stand in shallow water ${E[0]}`,
            'A flock of pink flamingos in a lagoon',
            `Flamingos on one leg ${E[1]}`,
            'Pink birds with long legs are reflected in the lake',
            `${countEn(count, 'flamingo', 'flamingos')} wade through the water`,
          ],
          ru: [
            `${countRu(count, 'm', ['фламинго', 'фламинго', 'фламинго'], COLORS.pink.ru)} стоят на мелководье ${R[0]}`,
            'Стая розовых фламинго в лагуне',
            `Фламинго на одной ноге ${R[1]}`,
            'Розовые птицы на длинных ногах отражаются в озере',
            `${countRu(count, 'm', ['фламинго', 'фламинго', 'фламинго'])} бродят по воде`,
          ],
        }
      : {
          title: 'Heron in the morning',
          en: [
            `A grey heron stands in the water ${E[0]}`,
            'A heron waits for fish among the reeds',
            'A tall bird with a long beak in a misty lake',
            `A lone heron on the shore ${E[1]}`,
            'A heron with thin legs is reflected in a pond',
          ],
          ru: [
            `Серая цапля стоит в воде ${R[0]}`,
            'Цапля ждёт рыбу среди камышей',
            'Высокая птица с длинным клювом на туманном озере',
            `Одинокая цапля у берега ${R[1]}`,
            'Цапля на тонких ногах отражается в пруду',
          ],
        };
  },
};
