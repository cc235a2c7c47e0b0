// SPDX-License-Identifier: MIT
// A scene: cypress bike.

import { person } from '../../paint/figure.js';
import { dress } from '../../paint/people.js';
import { meadow } from '../../paint/stages.js';
import { n, path } from '../../paint/svg.js';
import { castShadow, grass } from '../../paint/terrain.js';
import { cypress } from '../../paint/trees.js';
import { bicycle } from '../../paint/vehicles/two_wheels.js';
import { hue } from '../choices.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'cypress-bike',
  aspect: 'soft',
  demos: [{}],
  draw(a) {
    a.setMood(a.choose('mood', ['golden', 'day']));
    const { W, H } = a;
    const { y, green } = meadow(a, { at: 0.52, trees: false });
    for (let i = 0; i < 9; i += 1) {
      a.add(
        cypress(
          a,
          W * (0.5 + a.side * (0.04 + i * 0.055)),
          y + H * 0.02 + i * 2,
          H * (0.16 + i * 0.022),
          { far: 0.2 - i * 0.02 },
        ),
      );
    }
    a.add(
      path(
        `M0 ${n(H * 0.78)}Q${n(W * 0.5)} ${n(H * 0.72)} ${W} ${n(H * 0.77)}V${n(H * 0.9)}Q${n(W * 0.5)} ${n(H * 0.86)} 0 ${n(H * 0.92)}Z`,
        a.lit(a.tone('#d9bd8c'), 0.2),
      ),
    );
    const c = hue(a, ['red', 'blue', 'green', 'yellow']);
    const flip = a.side > 0;
    const d = flip ? -1 : 1;
    const x = W * (0.5 - a.side * 0.06);
    const by = H * 0.85;
    const s = H * 0.24;
    const p = person(a, {
      x: x - d * s * 0.12,
      y: by - s * 0.14,
      h: s * 1.75,
      flip,
      pose: {
        lean: 14,
        arms: [
          [52, 14],
          [48, 16],
        ],
        legs: [
          [52, 40],
          [20, 44],
        ],
      },
      look: dress(a, {
        sex: 'f',
        wear: 'dress',
        top: '#f0c24a',
        hat: 'straw',
        hatColor: '#e6cf8a',
        hairStyle: 'long',
        sleeve: 'short',
      }),
    });
    a.add(
      castShadow(a, x, by, s * 1.8, 0.3),
      bicycle(a, { x, y: by, h: s, color: c.hex, basket: '#e4687a', flip }),
      p.svg,
      grass(a, H * 0.9, H, 60, green, H * 0.06),
    );
    const { E, R } = a.when();
    return {
      title: 'Woman on a bicycle',
      en: [
        `A woman in a yellow dress rides a ${c.en} bicycle ${E[0]}`,
        'A woman with a straw hat cycles along a country road',
        `A cyclist passes a row of cypresses ${E[1]}`,
        `A lady rides a ${c.en} bike with flowers in its basket`,
        'A summer bike ride in the countryside',
      ],
      ru: [
        `Женщина в жёлтом платье едет на ${c.ru('m', 'pre')} велосипеде ${R[0]}`,
        'Женщина в соломенной шляпе едет на велосипеде по просёлочной дороге',
        `Велосипедистка проезжает мимо ряда кипарисов ${R[1]}`,
        `Дама едет на ${c.ru('m', 'pre')} велосипеде с цветами в корзине`,
        'Летняя прогулка на велосипеде за городом',
      ],
    };
  },
};
