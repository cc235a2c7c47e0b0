// SPDX-License-Identifier: MIT
// A scene: puddle.

import { person } from '../../paint/figure.js';
import { kid } from '../../paint/people.js';
import { umbrella } from '../../paint/props/park.js';
import { circle, ellipse } from '../../paint/svg.js';
import { rain } from '../../paint/weather.js';
import { street } from '../city/shared.js';
import { hue } from '../choices.js';
import { pickChild } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'puddle',
  aspect: 'soft',
  children: true,
  demos: [{ child: 'girl', hue: 'yellow' }],
  draw(a) {
    const k = pickChild(a);
    const c = hue(a, ['yellow', 'red', 'green']);
    a.setMood('rain');
    const { W, H, r } = a;
    street(a, { at: 0.54, wet: true, lit: true });
    const s = H * 0.42;
    const d = a.side;
    const x = W * 0.5;
    a.add(
      ellipse(x, H * 0.92, W * 0.26, H * 0.05, a.lit(a.tone('#7f98a6'), 0.25)),
      ellipse(x, H * 0.92, W * 0.15, H * 0.026, 'none', {
        stroke: a.lit(a.tone('#dfe8ea'), 0.4),
        'stroke-width': 3,
        'stroke-opacity': 0.7,
      }),
    );
    const boots = { yellow: '#d23b30', red: '#2f74b8', green: '#edbc3c' }[
      /** @type {'yellow'} */ (c.id)
    ];
    const p = person(a, {
      x,
      y: H * 0.87,
      h: s,
      flip: d < 0,
      pose: {
        lean: 6,
        arms: [
          [40, 92],
          [-60, 20],
        ],
        legs: [
          [46, 58],
          [-18, 48],
        ],
        feet: [0, -20],
      },
      look: kid(a, k.girl, {
        wear: 'coat',
        top: c.hex,
        bottom: '#3f4f68',
        hat: 'hood',
        hatColor: c.hex,
        sleeve: 'long',
        shoes: boots,
      }),
    });
    a.add(
      p.svg,
      umbrella(
        a,
        p.hands[0][0],
        p.hands[0][1],
        s * 0.42,
        { yellow: '#d8403a', red: '#f0b83a', green: '#e07a9a' }[/** @type {'yellow'} */ (c.id)],
        d * 8,
        1.0,
      ),
    );
    for (let i = 0; i < 44; i += 1) {
      const t = r.range(-1.2, 1.2);
      const len = r.range(0.1, 0.42) * s;
      a.add(
        circle(
          x + Math.sin(t) * len * 1.5,
          H * 0.91 - Math.cos(t) * len * 0.6,
          r.range(2, 5),
          '#dcebf0',
          { 'fill-opacity': 0.85 },
        ),
      );
    }
    a.add(rain(a, 150));
    const { E, R } = a.when();
    return {
      title: `${k.girl ? 'Girl' : 'Boy'} jumping in a puddle`,
      en: [
        `A ${k.en} in a ${c.en} raincoat jumps in a puddle ${E[0]}`,
        'A child with an umbrella splashes in the rain',
        `A ${k.en} in rubber boots plays in the water`,
        `A happy ${k.en} under an umbrella in the street ${E[1]}`,
        'Water splashes around a jumping child',
      ],
      ru: [
        `${k.ru} в ${c.ru('m', 'pre')} дождевике прыгает по луже ${R[0]}`,
        'Ребёнок с зонтом плещется под дождём',
        `${k.ru} в резиновых сапогах играет в воде`,
        `${k.girl ? 'Весёлая девочка' : 'Весёлый мальчик'} под зонтом на улице ${R[1]}`,
        'Брызги летят вокруг прыгающего ребёнка',
      ],
    };
  },
};
