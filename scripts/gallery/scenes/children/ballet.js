// SPDX-License-Identifier: MIT
// A scene: ballet.

import { person } from '../../paint/figure.js';
import { room } from '../../paint/interior.js';
import { kid } from '../../paint/people.js';
import { limb, n, path, stroke } from '../../paint/svg.js';
import { castShadow } from '../../paint/terrain.js';
import { hue } from '../choices.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'ballet',
  aspect: 'tall',
  children: true,
  demos: [{}],
  draw(a) {
    a.setMood('golden');
    const { W, H } = a;
    const y = room(a, {
      wall: '#d8b0a4',
      floor: '#b07c50',
      at: 0.72,
      window: true,
      pictures: false,
    });
    const d = a.side;
    a.add(
      stroke(`M0 ${n(H * 0.52)}H${W}`, a.tone('#8a5636'), 9),
      stroke(
        `M${n(W * 0.2)} ${n(H * 0.52)}V${n(H * 0.58)}M${n(W * 0.8)} ${n(H * 0.52)}V${n(H * 0.58)}`,
        a.tone('#8a5636'),
        6,
      ),
    );
    const s = H * 0.5;
    const x = W * (0.5 - d * 0.06);
    const c = hue(a, ['pink', 'white', 'sky']);
    a.add(castShadow(a, x, y + H * 0.19, s * 0.4, 0.3));
    a.add(
      person(a, {
        x,
        y: y + H * 0.19,
        h: s,
        flip: d < 0,
        pose: {
          lean: 6,
          nod: -12,
          arms: [
            [132, 20],
            [-76, -10],
          ],
          legs: [
            [2, 2],
            [-58, 4],
          ],
          feet: [-40, -30],
        },
        look: kid(a, true, {
          top: c.hex,
          wear: 'dress',
          sleeve: 'none',
          hairStyle: 'bun',
          shoes: '#e8a0a8',
        }),
        over: (j) => {
          let tutu = '';
          for (let i = 0; i < 9; i += 1) {
            const t = -1.25 + (i / 8) * 2.5;
            tutu += path(
              limb(
                [
                  [j.hip[0], j.hip[1] - s * 0.05],
                  [j.hip[0] + Math.sin(t) * s * 0.13, j.hip[1] - s * 0.01 + Math.cos(t) * s * 0.03],
                  [j.hip[0] + Math.sin(t) * s * 0.25, j.hip[1] + s * 0.02 + Math.cos(t) * s * 0.06],
                ],
                [s * 0.03, s * 0.045, s * 0.02],
              ),
              a.lit(a.tone(c.hex), 0.35),
              { 'fill-opacity': 0.7 },
            );
          }
          return tutu;
        },
      }).svg,
    );
    return {
      title: 'Girl dancing ballet',
      en: [
        `A little girl in a ${c.en} tutu dances ballet`,
        'A child practises ballet in a sunny hall',
        'A girl stands on one leg with an arm raised',
        `A young ballerina in ${c.en}, a girl with a bun`,
        'A girl at a ballet lesson beside a window',
      ],
      ru: [
        `Маленькая девочка в ${c.ru('f', 'pre')} пачке танцует балет`,
        'Ребёнок занимается балетом в солнечном зале',
        'Девочка стоит на одной ноге, подняв руку',
        `Юная балерина в ${c.ru('n', 'pre')}, девочка с пучком`,
        'Девочка на уроке балета у окна',
      ],
    };
  },
};
