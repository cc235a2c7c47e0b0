// SPDX-License-Identifier: MIT
// A scene: rainbow.

import { farmhouse } from '../../paint/buildings/country.js';
import { rainbow } from '../../paint/sky.js';
import { heavens } from '../../paint/stages.js';
import { grass, hills, road } from '../../paint/terrain.js';
import { tree } from '../../paint/trees.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'rainbow',
  aspect: 'wide',
  demos: [{}],
  draw(a) {
    a.setMood('golden');
    const { W, H } = a;
    const y = H * 0.62;
    heavens(a, y, { disc: false });
    a.add(rainbow(a, W * (0.5 - a.side * 0.1), y + H * 0.06, Math.min(W * 0.4, H * 0.56)));
    const h = hills(a, y - H * 0.06, H * 0.9, 4, '#6f9a88', '#8aa84a');
    a.add(
      h.out,
      farmhouse(a, W * (0.5 + a.side * 0.2), H * 0.78, H * 0.17, {
        wall: '#f0e4c8',
        roof: '#b5483a',
      }),
      tree(a, W * (0.5 + a.side * 0.35), H * 0.8, H * 0.28),
      tree(a, W * (0.5 - a.side * 0.38), H * 0.76, H * 0.2, { far: 0.15 }),
    );
    a.add(
      road(
        a,
        H * 0.78,
        W * (0.5 + a.side * 0.18),
        W * (0.5 - a.side * 0.1),
        W * 0.2,
        a.tone('#d9be8a'),
      ),
      grass(a, H * 0.84, H, 60, '#7a963f', H * 0.055),
    );
    return {
      title: 'Rainbow over a farm',
      en: [
        'A bright rainbow arches over green hills and a farmhouse',
        'A rainbow appears after the rain in the countryside',
        'A white house with a red roof stands under a rainbow',
        'A country road leads to a house with a rainbow behind it',
        'All the colours of the rainbow over a quiet valley',
      ],
      ru: [
        'Яркая радуга выгнулась над зелёными холмами и фермой',
        'После дождя за городом появилась радуга',
        'Белый дом с красной крышей стоит под радугой',
        'Просёлочная дорога ведёт к дому, за которым видна радуга',
        'Все цвета радуги над тихой долиной',
      ],
    };
  },
};
