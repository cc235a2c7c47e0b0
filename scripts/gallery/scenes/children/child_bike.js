// SPDX-License-Identifier: MIT
// A scene: child bike.

import { person } from '../../paint/figure.js';
import { kid } from '../../paint/people.js';
import { foreground, meadow } from '../../paint/stages.js';
import { n, path } from '../../paint/svg.js';
import { castShadow } from '../../paint/terrain.js';
import { bicycle } from '../../paint/vehicles/two_wheels.js';
import { hue } from '../choices.js';
import { pickChild } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'child-bike',
  aspect: 'wide',
  children: true,
  demos: [{ child: 'girl', hue: 'yellow' }],
  draw(a) {
    const k = pickChild(a);
    const c = hue(a, ['yellow', 'red', 'blue']);
    a.setMood(a.choose('mood', ['day', 'golden']));
    const { W, H } = a;
    const { green } = meadow(a, { at: 0.52 });
    a.add(
      path(
        `M0 ${n(H * 0.76)}Q${n(W * 0.5)} ${n(H * 0.72)} ${W} ${n(H * 0.76)}V${n(H * 0.92)}Q${n(W * 0.5)} ${n(H * 0.88)} 0 ${n(H * 0.93)}Z`,
        a.lit(a.tone('#d9bd8c'), 0.2),
      ),
    );
    const d = a.side < 0 ? 1 : -1;
    const s = H * 0.29;
    const x = W * 0.5;
    const by = H * 0.88;
    const p = person(a, {
      x: x - d * s * 0.16,
      y: by - s * 0.16,
      h: s * 1.75,
      flip: d < 0,
      pose: {
        lean: 12,
        arms: [
          [60, 14],
          [56, 14],
        ],
        legs: [
          [60, 44],
          [28, 40],
        ],
      },
      look: kid(a, k.girl, { hat: 'helmet', hatColor: '#d8403a', wear: 'shorts' }),
    });
    a.add(
      castShadow(a, x, by, s * 1.9, 0.3),
      bicycle(a, { x, y: by, h: s, color: c.hex, flip: d < 0 }),
      p.svg,
    );
    foreground(a, green);
    const { E, R } = a.when();
    return {
      title: `${k.girl ? 'Girl' : 'Boy'} riding a bicycle`,
      en: [
        `A ${k.en} rides a ${c.en} bicycle on a path ${E[0]}`,
        'A child with a red helmet rides a bike',
        `A young ${k.en} cycles through a meadow`,
        `A ${k.en} on a ${c.en} bike in the countryside ${E[1]}`,
        'A child learns to ride a bicycle outdoors',
      ],
      ru: [
        `${k.ru} едет на ${c.ru('m', 'pre')} велосипеде по дорожке ${R[0]}`,
        'Ребёнок в красном шлеме едет на велосипеде',
        `${k.ru} катается на велосипеде по лугу`,
        `${k.ru} на ${c.ru('m', 'pre')} велосипеде за городом ${R[1]}`,
        'Ребёнок учится кататься на велосипеде на улице',
      ],
    };
  },
};
