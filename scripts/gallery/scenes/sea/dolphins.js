// SPDX-License-Identifier: MIT
// A scene: dolphins.

import { dolphin } from '../../paint/animals/sea_life.js';
import { circle } from '../../paint/svg.js';
import { swell } from '../../paint/water.js';
import { countEn, countRu } from '../../paint/words.js';
import { openSea } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'dolphins',
  aspect: 'wide',
  demos: [{ n: 3 }],
  draw(a) {
    const count = a.choose('n', [1, 2, 3]);
    a.setMood(a.choose('mood', ['sunset', 'day', 'golden']));
    const { W, H, r } = a;
    const y = H * 0.5;
    openSea(a, y, false);
    for (let i = 0; i < count; i += 1) {
      const x = W * (0.5 + (i - (count - 1) / 2) * 0.24);
      const py = H * (0.6 - (i === 1 ? 0.06 : 0));
      a.add(dolphin(a, { x, y: py, h: H * 0.2, flip: a.side < 0, turn: -4 + i * 5 }));
      for (let k = 0; k < 12; k += 1) {
        a.add(
          circle(
            x - a.side * H * 0.16 + r.range(-30, 30),
            py + H * 0.13 - r.range(0, 40),
            r.range(2, 6),
            a.lit(a.m.water[0], 0.6),
          ),
        );
      }
    }
    a.add(swell(a, H * 0.76, H, 4, H * 0.035));
    const { E, R } = a.when();
    const en = countEn(count, 'dolphin', 'dolphins');
    const ru = countRu(count, 'm', ['дельфин', 'дельфина', 'дельфинов']);
    return {
      title: `${count === 1 ? 'Dolphin' : 'Dolphins'} leaping`,
      en: [
        `${en} ${count === 1 ? 'leaps' : 'leap'} out of the sea ${E[0]}`,
        `${count === 1 ? 'A dolphin jumps' : 'Dolphins jump'} over the waves ${E[1]}`,
        `${en} in the air above the water`,
        'Water drips from jumping sea animals',
        `Playful ${count === 1 ? 'dolphin' : 'dolphins'} in the ocean ${E[2]}`,
      ],
      ru: [
        `${ru} ${count === 1 ? 'выпрыгивает' : 'выпрыгивают'} из моря ${R[0]}`,
        `${count === 1 ? 'Дельфин прыгает' : 'Дельфины прыгают'} над волнами ${R[1]}`,
        `${ru} в воздухе над водой`,
        'Вода стекает с прыгающих морских животных',
        `${count === 1 ? 'Игривый дельфин' : 'Игривые дельфины'} в океане ${R[2]}`,
      ],
    };
  },
};
