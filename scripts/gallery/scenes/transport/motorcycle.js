// SPDX-License-Identifier: MIT
// A scene: motorcycle.

import { person } from '../../paint/figure.js';
import { heavens } from '../../paint/stages.js';
import { n, stroke } from '../../paint/svg.js';
import { castShadow, grass, ground, ranges } from '../../paint/terrain.js';
import { motorcycle } from '../../paint/vehicles/two_wheels.js';
import { article } from '../../paint/words.js';
import { cap, hue } from '../choices.js';
import { highway } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'motorcycle',
  aspect: 'wide',
  demos: [{ hue: 'red', mood: 'sunset' }],
  draw(a) {
    const c = hue(a, ['red', 'blue', 'orange', 'green']);
    a.setMood(a.choose('mood', ['sunset', 'golden', 'day']));
    const { W, H } = a;
    const y = H * 0.6;
    heavens(a, y, {});
    a.add(ranges(a, y, 2, '#8a5a5a', H * 0.16), ground(a, y, '#c98a58'));
    const ry = highway(a, H * 0.74, H * 0.14);
    const x = W * (0.5 + a.side * 0.02);
    const s = H * 0.26;
    const flip = a.side > 0;
    const d = flip ? -1 : 1;
    const p = person(a, {
      x: x - d * s * 0.06,
      y: ry - s * 0.05,
      h: s * 1.55,
      flip,
      pose: {
        lean: 18,
        nod: -6,
        arms: [
          [48, 30],
          [44, 28],
        ],
        legs: [
          [58, 74],
          [54, 72],
        ],
      },
      look: {
        top: '#3a3238',
        bottom: '#4a5670',
        hat: 'helmet',
        hatColor: c.hex,
        hairStyle: 'short',
        shoes: '#2a2426',
        scarf: '#f0e2c0',
      },
    });
    a.add(
      castShadow(a, x, ry + 3, s * 2.2, 0.4, 1.4),
      motorcycle(a, { x, y: ry, h: s, color: c.hex, flip }),
      p.svg,
    );
    for (let i = 0; i < 6; i += 1) {
      a.add(
        stroke(
          `M${n(x - d * (s * 1.2 + i * 16))} ${n(ry - s * (0.2 + i * 0.16))}h${n(-d * (60 + (i % 3) * 40))}`,
          a.m.light,
          2,
          { 'stroke-opacity': 0.5 },
        ),
      );
    }
    a.add(grass(a, H * 0.9, H, 40, '#a8823c', H * 0.05));
    const { E, R } = a.when();
    return {
      title: `Rider on a ${c.en} motorcycle`,
      en: [
        `A biker rides ${article(c.en)} ${c.en} motorcycle on a desert road ${E[0]}`,
        `A person in a helmet on a motorbike ${E[1]}`,
        `${cap(article(c.en))} ${c.en} motorcycle speeds along the highway`,
        'A motorcyclist with a scarf rides through the desert',
        'A rider in a leather jacket on an open road',
      ],
      ru: [
        `Байкер едет на ${c.ru('m', 'pre')} мотоцикле по пустынной дороге ${R[0]}`,
        `Человек в шлеме на мотоцикле ${R[1]}`,
        `${c.ru('m')} мотоцикл мчится по шоссе`,
        'Мотоциклист в шарфе едет через пустыню',
        'Водитель в кожаной куртке на открытой дороге',
      ],
    };
  },
};
