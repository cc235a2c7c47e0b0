// SPDX-License-Identifier: MIT
// A scene: canal.

import { church } from '../../paint/buildings/landmarks.js';
import { townhouse } from '../../paint/buildings/town.js';
import { person } from '../../paint/figure.js';
import { heavens } from '../../paint/stages.js';
import { n, path, stroke } from '../../paint/svg.js';
import { gondola, wake } from '../../paint/vehicles/boats.js';
import { reflection, water } from '../../paint/water.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'canal',
  aspect: 'tall',
  demos: [{}],
  draw(a) {
    a.setMood(a.choose('mood', ['golden', 'dusk', 'day']));
    const { W, H, r } = a;
    const y = H * 0.62;
    heavens(a, y, {});
    const night = a.m.id === 'dusk';
    a.add(church(a, W * 0.52, y - H * 0.06, H * 0.5, { kind: 'onion', far: 0.4, dome: '#6f9aa8' }));
    const walls = r.shuffle(['#d9825a', '#e8bd78', '#c9644f', '#efdcb8', '#b87a68', '#d8a070']);
    const houses = [
      [-0.12, 0.3, 0.5],
      [0.14, 0.15, 0.36],
      [0.68, 0.14, 0.34],
      [0.8, 0.32, 0.48],
    ];
    houses.forEach(([fx, fw, fh], i) =>
      a.add(
        townhouse(a, W * fx, y + H * (i === 0 || i === 3 ? 0.05 : 0.01), W * fw, H * fh, {
          wall: walls[i],
          gable: i % 2 ? 'point' : 'curve',
          far: i === 0 || i === 3 ? 0.02 : 0.15,
          lit: night,
        }),
      ),
    );
    a.add(water(a, y + H * 0.02, { ripples: 70, near: a.tone('#1f6a74'), far: a.tone('#8fc0b4') }));
    const arch = a.tone('#cfb490');
    a.add(
      path(
        `M${n(W * 0.1)} ${n(y + H * 0.05)}Q${n(W * 0.5)} ${n(y - H * 0.17)} ${n(W * 0.9)} ${n(y + H * 0.05)}H${n(W * 0.74)}Q${n(W * 0.5)} ${n(y - H * 0.11)} ${n(W * 0.26)} ${n(y + H * 0.05)}Z`,
        arch,
      ),
      stroke(
        `M${n(W * 0.1)} ${n(y + H * 0.02)}Q${n(W * 0.5)} ${n(y - H * 0.2)} ${n(W * 0.9)} ${n(y + H * 0.02)}`,
        a.lit(arch, 0.4),
        6,
      ),
    );
    for (const [fx, c] of [
      [0.12, walls[0]],
      [0.86, walls[3]],
    ]) {
      a.add(reflection(a, W * Number(fx), y + H * 0.06, W * 0.3, a.tone(String(c)), H * 0.2));
    }
    for (const fx of [0.07, 0.14, 0.9]) {
      a.add(
        stroke(`M${n(W * fx)} ${n(H * 0.82)}V${n(H * 0.62)}`, a.tone('#f0e4cc'), 9),
        stroke(`M${n(W * fx)} ${n(H * 0.8)}V${n(H * 0.63)}`, a.tone('#c23a30'), 9, {
          'stroke-dasharray': '10 14',
          'stroke-linecap': 'butt',
        }),
      );
    }
    const gx = W * (0.5 + a.side * 0.03);
    const gy = H * 0.84;
    const g = person(a, {
      x: gx - W * 0.2,
      y: gy - H * 0.028,
      h: H * 0.25,
      pose: {
        lean: 10,
        arms: [
          [62, 30],
          [40, 40],
        ],
        legs: [
          [14, 4],
          [-12, 8],
        ],
      },
      look: { top: '#f2ecdc', bottom: '#23242c', hat: 'straw', hatColor: '#e6cf8a' },
    });
    a.add(
      reflection(a, gx, gy + 4, W * 0.5, a.tone('#23222a'), H * 0.06),
      g.svg,
      stroke(
        `M${n(g.hands[0][0] - 20)} ${n(g.hands[0][1] - 60)}L${n(g.hands[0][0] + 70)} ${n(gy + 30)}`,
        a.tone('#7a5236'),
        5,
      ),
      gondola(a, { x: gx, y: gy, h: H * 0.15 }),
      wake(a, gx, gy + 5, W * 0.34),
    );
    const { E, R } = a.when();
    return {
      title: 'Gondola on a canal',
      en: [
        `A gondolier in a straw hat steers a black gondola ${E[0]}`,
        'A gondola glides along a canal between old houses',
        `An arched bridge over a canal in Venice ${E[1]}`,
        'Striped poles and colourful facades beside the water',
        'A man rows a long black boat towards a bridge',
      ],
      ru: [
        `Гондольер в соломенной шляпе правит чёрной гондолой ${R[0]}`,
        'Гондола скользит по каналу между старыми домами',
        `Арочный мост через канал в Венеции ${R[1]}`,
        'Полосатые столбы и яркие фасады у воды',
        'Мужчина ведёт длинную чёрную лодку к мосту',
      ],
    };
  },
};
