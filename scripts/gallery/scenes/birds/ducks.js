// SPDX-License-Identifier: MIT
// A scene: ducks.

import { duck } from '../../paint/animals/water_birds.js';
import { reflection } from '../../paint/water.js';
import { countEn, countRu } from '../../paint/words.js';
import { pond } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'ducks',
  aspect: 'wide',
  demos: [{ n: 3 }],
  draw(a) {
    const count = a.choose('n', [2, 3, 4]);
    a.setMood(a.choose('mood', ['day', 'golden', 'overcast']));
    const { W, H } = a;
    pond(a, H * 0.44);
    for (let i = 0; i < count; i += 1) {
      const x = W * (0.5 + (i - (count - 1) / 2) * 0.2 + a.side * 0.04);
      const y = H * (0.7 + ((i * 0.6) % 1) * 0.14);
      const h = H * 0.16;
      a.add(
        reflection(a, x, y + 3, h, a.tone('#8a7258'), h * 0.5),
        duck(a, {
          x,
          y,
          h,
          flip: a.side < 0,
          ...(i % 2 ? { color: '#9a7a54', second: '#8a6844' } : {}),
        }),
      );
    }
    const { E, R } = a.when();
    return {
      title: 'Ducks on the pond',
      en: [
        `${countEn(count, 'duck', 'ducks')} swim on a pond ${E[0]}`,
        'Wild ducks float among the reeds',
        `A drake with a green head and other ducks on the water`,
        `Ducks paddle across the lake ${E[1]}`,
        `${countEn(count, 'duck', 'ducks')} near tall reeds`,
      ],
      ru: [
        `${countRu(count, 'f', ['утка', 'утки', 'уток'])} плавают в пруду ${R[0]}`,
        'Дикие утки плывут среди камышей',
        'Селезень с зелёной головой и другие утки на воде',
        `Утки плывут по озеру ${R[1]}`,
        `${countRu(count, 'f', ['утка', 'утки', 'уток'])} у высоких камышей`,
      ],
    };
  },
};
