// SPDX-License-Identifier: MIT
// A scene: cat window.

import { catBack } from '../../paint/animals/pets.js';
import { skyline } from '../../paint/buildings/town.js';
import { windowPane } from '../../paint/interior.js';
import { heavens } from '../../paint/stages.js';
import { CATS, fur } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'cat-window',
  aspect: 'square',
  demos: [
    { fur: 'black', mood: 'night' },
    { fur: 'ginger', mood: 'rain' },
  ],
  draw(a) {
    const f = fur(a, CATS);
    a.setMood(a.choose('mood', ['night', 'rain', 'winter', 'sunset']));
    const { W, H } = a;
    const outside = () => {
      const start = a.body.length;
      heavens(a, H * 0.7, {
        size: Math.min(W, H) * 0.055,
        sunX: W * (0.5 + a.side * 0.16),
        sunY: a.m.id === 'night' ? H * 0.24 : undefined,
      });
      a.add(
        skyline(a, H * 0.7, H * 0.3, {
          far: 0.25,
          color: '#4a5a78',
          lit: a.m.id === 'night' || a.m.id === 'rain' ? 0.4 : 0,
          count: 14,
        }),
      );
      return a.body.splice(start).join('');
    };
    windowPane(a, outside());
    const s = Math.min(W, H);
    const x = W * (0.5 - a.side * 0.12);
    a.add(
      catBack(a, {
        x,
        y: H * 0.735,
        h: s * 0.34,
        color: f.coat,
        second: f.second,
        flip: a.side < 0,
      }),
    );
    const { E, R } = a.when();
    return {
      title: `${f.en[0].toUpperCase() + f.en.slice(1)} cat at the window`,
      en: [
        `A ${f.en} cat sits on a window sill and looks at the city ${E[0]}`,
        `A cat looks out of the window ${E[1]}`,
        `The back of a ${f.en} cat in front of a window`,
        'A cat sits beside a flower pot and watches the buildings outside',
        `A ${f.en} cat at home by the window ${E[2]}`,
      ],
      ru: [
        `${f.ru('f')} кошка сидит на подоконнике и смотрит на город ${R[0]}`,
        `Кошка смотрит в окно ${R[1]}`,
        `${f.ru('f')} кошка со спины у окна`,
        'Кошка сидит рядом с цветочным горшком и смотрит на дома за окном',
        `${f.ru('f')} кошка дома у окна ${R[2]}`,
      ],
    };
  },
};
