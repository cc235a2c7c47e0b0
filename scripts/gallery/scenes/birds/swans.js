// SPDX-License-Identifier: MIT
// A scene: swans.

import { swan } from '../../paint/animals/water_birds.js';
import { reflection } from '../../paint/water.js';
import { mist } from '../../paint/weather.js';
import { COLORS, countEn, countRu } from '../../paint/words.js';
import { pond } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'swans',
  aspect: 'wide',
  demos: [{ n: 2, mood: 'dawn' }],
  draw(a) {
    const count = a.choose('n', [1, 2, 3]);
    a.setMood(a.choose('mood', ['dawn', 'golden', 'fog', 'dusk']));
    const { W, H } = a;
    pond(a, H * 0.46);
    for (let i = 0; i < count; i += 1) {
      const x = W * (0.5 + (count === 1 ? 0 : (i - (count - 1) / 2) * 0.3) + a.side * 0.05);
      const y = H * (0.74 + (i % 2) * 0.06);
      const h = H * (count === 1 ? 0.36 : 0.28);
      a.add(
        reflection(a, x, y + 4, h * 1.1, a.tone('#f4f0e6'), h * 0.5),
        swan(a, { x, y, h, flip: count === 2 ? i === 1 : a.side < 0 }),
      );
    }
    if (a.m.id === 'fog') a.add(mist(a, H * 0.5, H * 0.3, 0.6));
    const { E, R } = a.when();
    const en = countEn(count, 'swan', 'swans', 'white');
    const ru = countRu(count, 'm', ['лебедь', 'лебедя', 'лебедей'], COLORS.white.ru);
    return {
      title: `${count === 1 ? 'Swan' : 'Swans'} on a lake`,
      en: [
        `${en} ${count === 1 ? 'swims' : 'swim'} on a calm lake ${E[0]}`,
        `${count === 1 ? 'A swan glides' : 'Swans glide'} over the water among reeds`,
        `${en} with ${count === 1 ? 'a curved neck' : 'curved necks'} ${E[1]}`,
        `${count === 1 ? 'A graceful bird is' : 'Graceful birds are'} reflected in the pond`,
        `${en} near the shore`,
      ],
      ru: [
        `${ru} ${count === 1 ? 'плывёт' : 'плывут'} по тихому озеру ${R[0]}`,
        `${count === 1 ? 'Лебедь скользит' : 'Лебеди скользят'} по воде среди камышей`,
        `${ru} с ${count === 1 ? 'изогнутой шеей' : 'изогнутыми шеями'} ${R[1]}`,
        `${count === 1 ? 'Грациозная птица отражается' : 'Грациозные птицы отражаются'} в пруду`,
        `${ru} у берега`,
      ],
    };
  },
};
