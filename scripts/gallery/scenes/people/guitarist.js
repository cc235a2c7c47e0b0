// SPDX-License-Identifier: MIT
// A scene: guitarist.

import { person } from '../../paint/figure.js';
import { dress } from '../../paint/people.js';
import { guitar, violin } from '../../paint/props/instruments.js';
import { lamp, rock } from '../../paint/props/park.js';
import { beach } from '../../paint/stages.js';
import { circle, ellipse, n, path, poly, stroke } from '../../paint/svg.js';
import { castShadow } from '../../paint/terrain.js';
import { palm } from '../../paint/trees.js';
import { street } from '../city/shared.js';
import { who } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'guitarist',
  aspect: 'soft',
  demos: [
    { kind: 'guitar', who: 'man' },
    { kind: 'violin', who: 'woman' },
  ],
  draw(a) {
    const isGuitar = a.choose('kind', ['guitar', 'violin']) === 'guitar';
    const p0 = who(a);
    a.setMood(
      isGuitar ? a.choose('mood', ['dusk', 'sunset']) : a.choose('mood', ['golden', 'day', 'dusk']),
    );
    const { W, H } = a;
    const d = a.side;
    const s = H * 0.56;
    const { E, R } = a.when();
    if (isGuitar) {
      beach(a, { at: 0.46, shore: 0.66 });
      a.add(palm(a, W * (0.5 + d * 0.42), H * 0.92, H * 0.8, { lean: -d * 0.14 }));
      const x = W * (0.5 - d * 0.04);
      a.add(
        castShadow(a, x, H * 0.92, s * 0.8, 0.3),
        rock(a, x + d * s * 0.02, H * 0.925, s * 0.58, '#7a6a60'),
      );
      const p = person(a, {
        x: x + d * s * 0.08,
        y: H * 0.92,
        h: s,
        flip: d < 0,
        pose: {
          lean: 6,
          nod: 10,
          arms: [
            [34, 74],
            [62, 40],
          ],
          legs: [
            [78, 76],
            [66, 74],
          ],
        },
        look: dress(a, {
          sex: p0.f,
          top: '#c8573f',
          bottom: '#3f5068',
          hat: 'straw',
          hatColor: '#dcc27e',
        }),
      });
      a.add(
        p.svg,
        guitar(a, p.hip[0] + d * s * 0.13, p.hip[1] - s * 0.13, s * 0.86, d > 0 ? -24 : 204),
        circle(p.hands[0][0], p.hands[0][1], s * 0.022, a.tone('#d89a74')),
      );
      return {
        title: `${p0.w ? 'Woman' : 'Man'} playing the guitar`,
        en: [
          `A ${p0.en} plays the guitar on the beach ${E[0]}`,
          `A guitarist in a straw hat sits on a rock by the sea`,
          `A musician plays music under a palm tree`,
          `A ${p0.en} with an acoustic guitar ${E[1]}`,
          `A ${p0.en} sits on the shore and makes music`,
        ],
        ru: [
          `${p0.ru} играет на гитаре на пляже ${R[0]}`,
          `${p0.w ? 'Гитаристка' : 'Гитарист'} в соломенной шляпе сидит на камне у моря`,
          'Музыкант играет под пальмой',
          `${p0.ru} с акустической гитарой ${R[1]}`,
          `${p0.ru} сидит на берегу и играет музыку`,
        ],
      };
    }
    const y = street(a, { at: 0.6, lit: a.m.id === 'dusk' });
    a.add(lamp(a, W * (0.5 - d * 0.36), y, H * 0.42, a.m.id === 'dusk'));
    const x = W * (0.5 + d * 0.02);
    const p = person(a, {
      x,
      y: H * 0.93,
      h: s,
      flip: d < 0,
      pose: {
        lean: -2,
        nod: 8,
        arms: [
          [46, 96],
          [84, 42],
        ],
        legs: [
          [6, 2],
          [-8, 3],
        ],
      },
      look: dress(a, {
        sex: p0.f,
        top: p0.w ? '#a8322f' : '#2f3444',
        bottom: '#2a2c36',
        wear: p0.w ? 'dress' : 'coat',
        hairStyle: p0.w ? 'long' : 'short',
      }),
    });
    const [sx, sy] = p.shoulder;
    a.add(
      castShadow(a, x, H * 0.93, s * 0.5, 0.3),
      p.svg,
      violin(a, sx + d * s * 0.15, sy + s * 0.01, s * 1.05, d > 0 ? -4 : 184),
      stroke(
        `M${n(sx + d * s * 0.24)} ${n(sy - s * 0.15)}L${n(sx + d * s * 0.12)} ${n(sy + s * 0.19)}`,
        a.tone('#5a3a28'),
        3,
      ),
    );
    a.add(
      path(
        poly([
          [W * (0.5 + d * 0.2) - 60, H * 0.94],
          [W * (0.5 + d * 0.2) + 60, H * 0.94],
          [W * (0.5 + d * 0.2) + 50, H * 0.97],
          [W * (0.5 + d * 0.2) - 50, H * 0.97],
        ]),
        a.tone('#3a2a2a'),
      ),
      ellipse(W * (0.5 + d * 0.2), H * 0.945, 46, 6, a.tone('#8a2f34')),
    );
    return {
      title: `${p0.w ? 'Woman' : 'Man'} playing the violin`,
      en: [
        `A ${p0.en} plays the violin in the street ${E[0]}`,
        'A street musician performs in front of old houses',
        `A violinist ${p0.w ? 'in a red dress' : 'in a dark coat'} plays in the old town`,
        `A ${p0.en} with a violin and a bow ${E[1]}`,
        'Music in a city square with an open violin case',
      ],
      ru: [
        `${p0.ru} играет на скрипке на улице ${R[0]}`,
        'Уличный музыкант выступает перед старыми домами',
        `${p0.w ? 'Скрипачка в красном платье' : 'Скрипач в тёмном пальто'} играет в старом городе`,
        `${p0.ru} со скрипкой и смычком ${R[1]}`,
        'Музыка на городской площади и открытый футляр от скрипки',
      ],
    };
  },
};
