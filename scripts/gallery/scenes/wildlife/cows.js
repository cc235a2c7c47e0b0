// SPDX-License-Identifier: MIT
// A scene: cows.

import { cow } from '../../paint/animals/herd.js';
import { farmhouse } from '../../paint/buildings/country.js';
import { foreground, meadow } from '../../paint/stages.js';
import { castShadow } from '../../paint/terrain.js';
import { COLORS, countEn, countRu } from '../../paint/words.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'cows',
  aspect: 'wide',
  demos: [
    { n: 3, kind: 'spotted' },
    { n: 1, kind: 'brown' },
  ],
  draw(a) {
    const count = a.choose('n', [1, 2, 3]);
    const spotted = a.choose('kind', ['spotted', 'brown']) === 'spotted';
    a.setMood(a.choose('mood', ['day', 'golden', 'dawn']));
    const { W, H } = a;
    const { y, green } = meadow(a, { far: 'mountains', at: 0.5 });
    a.add(
      farmhouse(a, W * (0.5 + a.side * 0.3), y + H * 0.05, H * 0.14, {
        wall: '#b5443a',
        roof: '#5a4a48',
      }),
    );
    const s = count === 1 ? 0.34 : 0.25;
    for (let i = 0; i < count; i += 1) {
      const x = W * (0.5 - a.side * 0.06 + (count === 1 ? 0 : (i - (count - 1) / 2) * 0.31));
      const fy = H * (0.84 + (i % 2 ? -0.08 : 0.03));
      a.add(
        castShadow(a, x, fy, H * s * 1.3, 0.3),
        cow(a, {
          x,
          y: fy,
          h: H * s,
          gait: i === 1 ? 'stand' : 'graze',
          color: spotted ? '#f4eee2' : '#9a5a34',
          patch: spotted ? '#2f2a2e' : '#9a5a34',
          flip: i % 2 === (a.side > 0 ? 0 : 1),
        }),
      );
    }
    foreground(a, green);
    const { E, R } = a.when();
    const kind = spotted ? 'black and white' : 'brown';
    const ru = countRu(count, 'f', ['корова', 'коровы', 'коров'], (g, c) =>
      spotted ? 'чёрно-' + COLORS.white.ru(g, c) : COLORS.brown.ru(g, c),
    );
    const one = count === 1;
    return {
      title: `${one ? 'Cow' : 'Cows'} in an alpine meadow`,
      en: [
        `${countEn(count, 'cow', 'cows', kind)} ${one ? 'grazes' : 'graze'} in a mountain meadow ${E[0]}`,
        `${one ? 'A cow stands' : 'Cows stand'} in the grass near a red farmhouse`,
        `${countEn(count, 'cow', 'cows', kind)} on a green pasture`,
        `Farm ${one ? 'animal' : 'animals'} in the countryside ${E[1]}`,
        `${one ? 'A dairy cow eats' : 'Dairy cows eat'} grass below the mountains`,
      ],
      ru: [
        `${ru} ${one ? 'пасётся' : 'пасутся'} на горном лугу ${R[0]}`,
        `${one ? 'Корова стоит' : 'Коровы стоят'} в траве у красного дома`,
        `${ru} на зелёном пастбище`,
        `${one ? 'Домашнее животное' : 'Домашние животные'} в деревне ${R[1]}`,
        `${one ? 'Корова ест' : 'Коровы едят'} траву у подножия гор`,
      ],
    };
  },
};
