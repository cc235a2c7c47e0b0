// SPDX-License-Identifier: MIT
// A scene: dancers.

import { person } from '../../paint/figure.js';
import { dress } from '../../paint/people.js';
import { circle, ellipse, n, stroke } from '../../paint/svg.js';
import { street } from '../city/shared.js';
import { hue } from '../choices.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'dancers',
  aspect: 'soft',
  demos: [{}],
  draw(a) {
    a.setMood('dusk');
    const c = hue(a, ['red', 'yellow', 'turquoise', 'pink']);
    const { W, H } = a;
    street(a, { at: 0.56, lit: true });
    const s = H * 0.6;
    const d = a.side;
    for (let i = 0; i < 13; i += 1) {
      const t = i / 12;
      a.add(
        circle(
          W * t,
          H * (0.1 + 0.1 * Math.sin(t * Math.PI)),
          22,
          a.radial([
            [0, '#ffd98a', 0.7],
            [1, '#ffd98a', 0],
          ]),
        ),
        circle(W * t, H * (0.1 + 0.1 * Math.sin(t * Math.PI)), 6, '#ffe9b0'),
      );
    }
    a.add(
      stroke(
        `M0 ${n(H * 0.1)}Q${n(W / 2)} ${n(H * 0.3)} ${W} ${n(H * 0.1)}`,
        a.tone('#3a3444'),
        1.6,
      ),
    );
    a.add(ellipse(W * 0.5, H * 0.94, W * 0.3, H * 0.04, '#ffcf8a', { 'fill-opacity': 0.2 }));
    a.add(
      person(a, {
        x: W * (0.5 - d * 0.14),
        y: H * 0.93,
        h: s,
        flip: d < 0,
        pose: {
          lean: 6,
          arms: [
            [78, 4],
            [106, 2],
          ],
          legs: [
            [22, 14],
            [-18, 8],
          ],
        },
        look: dress(a, { sex: 'm', top: '#f2ecdf', bottom: '#26252e', hairStyle: 'short' }),
      }).svg,
    );
    a.add(
      person(a, {
        x: W * (0.5 + d * 0.13),
        y: H * 0.94,
        h: s * 0.94,
        flip: d > 0,
        pose: {
          lean: -14,
          nod: -10,
          arms: [
            [104, 6],
            [66, 10],
          ],
          legs: [
            [34, 42],
            [-14, 6],
          ],
        },
        look: dress(a, {
          sex: 'f',
          top: c.hex,
          wear: 'dress',
          sleeve: 'none',
          hairStyle: 'bun',
          shoes: '#c8382f',
        }),
      }).svg,
    );
    const { E, R } = a.when();
    return {
      title: 'Couple dancing',
      en: [
        `A man and a woman dance in the street ${E[0]}`,
        `A couple dances under strings of lights`,
        `A woman in a ${c.en} dress dances with a man in a white shirt`,
        `Two dancers in an old town square ${E[1]}`,
        'A dancing couple in front of lit windows',
      ],
      ru: [
        `Мужчина и женщина танцуют на улице ${R[0]}`,
        'Пара танцует под гирляндами',
        `Женщина в ${c.ru('n', 'pre')} платье танцует с мужчиной в белой рубашке`,
        `Двое танцоров на площади старого города ${R[1]}`,
        'Танцующая пара на фоне светящихся окон',
      ],
    };
  },
};
