// SPDX-License-Identifier: MIT
// A scene: child cat.

import { catFront } from '../../paint/animals/pets.js';
import { person } from '../../paint/figure.js';
import { room } from '../../paint/interior.js';
import { kid } from '../../paint/people.js';
import { ball } from '../../paint/props/park.js';
import { ellipse } from '../../paint/svg.js';
import { CATS, fur } from '../pets/shared.js';
import { pickChild } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'child-cat',
  aspect: 'soft',
  children: true,
  demos: [{ child: 'girl', fur: 'ginger' }],
  draw(a) {
    const k = pickChild(a);
    const f = fur(a, CATS);
    a.setMood('golden');
    const { W, H } = a;
    const y = room(a, { wall: '#a8bcb0', floor: '#9a6a48', window: true });
    const d = a.side;
    const s = H * 0.56;
    a.add(
      ellipse(W * 0.5, y + H * 0.2, W * 0.36, H * 0.1, a.tone('#c8605a')),
      ellipse(W * 0.5, y + H * 0.2, W * 0.3, H * 0.08, 'none', {
        stroke: a.tone('#f2e2c0'),
        'stroke-width': 5,
      }),
    );
    const p = person(a, {
      x: W * (0.5 - d * 0.2),
      y: y + H * 0.2,
      h: s,
      flip: d < 0,
      pose: {
        lean: 8,
        nod: 12,
        arms: [
          [62, 16],
          [30, 40],
        ],
        legs: [
          [132, 150],
          [92, 4],
        ],
      },
      look: kid(a, k.girl, { wear: k.girl ? 'dress' : 'trousers', sleeve: 'short' }),
    });
    a.add(
      ellipse(W * (0.5 - d * 0.16), y + H * 0.205, s * 0.4, s * 0.04, a.m.shadow, {
        'fill-opacity': 0.3,
      }),
      p.svg,
      ellipse(W * (0.5 + d * 0.16), y + H * 0.205, s * 0.26, s * 0.03, a.m.shadow, {
        'fill-opacity': 0.3,
      }),
      catFront(a, {
        x: W * (0.5 + d * 0.16),
        y: y + H * 0.2,
        h: s * 0.42,
        color: f.coat,
        second: f.second,
        collar: '#2f62a8',
        stripes: f.id === 'ginger' || f.id === 'grey',
        flip: d > 0,
      }),
      ball(a, W * (0.5 + d * 0.34), y + H * 0.19, s * 0.06, 'beach'),
    );
    return {
      title: `${k.girl ? 'Girl' : 'Boy'} with a ${f.en} cat`,
      en: [
        `A ${k.en} sits on the floor and strokes a ${f.en} cat`,
        'A child plays with a cat at home',
        `A little ${k.en} and a ${f.en} cat on a red carpet`,
        'A cat with a blue collar sits in front of a child',
        `A ${k.en} and a cat in a room with a window`,
      ],
      ru: [
        `${k.ru} сидит на полу и гладит ${f.ru('f', 'ani')} кошку`,
        'Ребёнок играет с кошкой дома',
        `${k.girl ? 'Маленькая девочка' : 'Маленький мальчик'} и ${f.ru('f')} кошка на красном ковре`,
        'Кошка в синем ошейнике сидит перед ребёнком',
        `${k.ru} и кошка в комнате с окном`,
      ],
    };
  },
};
