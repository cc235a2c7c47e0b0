// SPDX-License-Identifier: MIT
// A scene: mother child.

import { person } from '../../paint/figure.js';
import { dress, kid } from '../../paint/people.js';
import { beach } from '../../paint/stages.js';
import { ellipse } from '../../paint/svg.js';
import { castShadow } from '../../paint/terrain.js';
import { pickChild } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'mother-child',
  aspect: 'tall',
  children: true,
  demos: [{ child: 'boy' }],
  draw(a) {
    const k = pickChild(a);
    a.setMood(a.choose('mood', ['sunset', 'golden', 'dawn']));
    const { W, H } = a;
    beach(a, { at: 0.5, shore: 0.66 });
    const s = H * 0.4;
    const d = a.side;
    const mother = person(a, {
      x: W * (0.5 - d * 0.1),
      y: H * 0.9,
      h: s,
      pose: {
        view: 'back',
        arms:
          d > 0
            ? [
                [20, -6],
                [12, -6],
              ]
            : [
                [12, -6],
                [20, -6],
              ],
        legs: [
          [6, 2],
          [6, 2],
        ],
      },
      look: dress(a, { sex: 'f', wear: 'gown', top: '#e8d0a8', hairStyle: 'long', sleeve: 'none' }),
    });
    const hand = d > 0 ? 0 : 1;
    const look = kid(a, k.girl);
    const walk = (/** @type {number} */ x) =>
      person(a, {
        x,
        y: H * 0.905,
        h: s * 0.6,
        pose: {
          view: 'back',
          arms:
            d > 0
              ? [
                  [12, -4],
                  [88, 26],
                ]
              : [
                  [88, 26],
                  [12, -4],
                ],
          legs: [
            [7, 2],
            [7, 2],
          ],
        },
        look,
      });
    // The child stands where its hand meets the mother's.
    const reach = walk(0).hands[1 - hand][0];
    const small = walk(mother.hands[hand][0] - reach);
    a.add(
      castShadow(a, W * (0.5 - d * 0.1), H * 0.9, s * 0.5, 0.3, 1.6),
      castShadow(a, mother.hands[hand][0] - reach, H * 0.905, s * 0.4, 0.3, 1.6),
      mother.svg,
      small.svg,
    );
    for (let i = 0; i < 6; i += 1) {
      a.add(
        ellipse(
          W * (0.5 - d * 0.1) + (i % 2 ? 12 : -12),
          H * (0.93 + i * 0.014),
          7,
          3,
          a.m.shadow,
          { 'fill-opacity': 0.25 },
        ),
      );
    }
    const { E, R } = a.when();
    return {
      title: `Mother and ${k.girl ? 'daughter' : 'son'} on the beach`,
      en: [
        `A mother and her little ${k.en} walk hand in hand on the beach ${E[0]}`,
        `A woman and a child look at the sea`,
        `A ${k.en} holds his mother's hand by the water`.replace('his', k.girl ? 'her' : 'his'),
        `A mother with a ${k.en} on the sand ${E[1]}`,
        'A parent and a child seen from behind at the seaside',
      ],
      ru: [
        `Мама и ${k.girl ? 'маленькая девочка' : 'маленький мальчик'} идут за руку по пляжу ${R[0]}`,
        'Женщина и ребёнок смотрят на море',
        `${k.ru} держит маму за руку у воды`,
        `Мама с ${k.ins} на песке ${R[1]}`,
        'Мать и ребёнок со спины на берегу моря',
      ],
    };
  },
};
