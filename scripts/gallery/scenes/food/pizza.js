// SPDX-License-Identifier: MIT
// A scene: pizza.

import { pizza } from '../../paint/dishes/meals.js';
import { tableShadow } from '../../paint/dishes/table.js';
import { flowerPot, table } from '../../paint/interior.js';
import { circle, ellipse, n, path, poly, stroke } from '../../paint/svg.js';
import { WALLS } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'pizza',
  aspect: 'soft',
  demos: [{}],
  draw(a) {
    a.setMood('golden');
    const { W, H, r } = a;
    table(a, { wall: r.pick(WALLS), table: '#8a5a3a', cloth: '#c8483c', at: 0.42 });
    a.add(
      tableShadow(a, W * 0.5, H * 0.78, W * 0.76, H * 0.2),
      pizza(a, { x: W * 0.5, y: H * 0.7, w: W * 0.66 }),
    );
    const gx = W * (0.5 + a.side * 0.36);
    a.add(
      path(
        `M${n(gx - W * 0.05)} ${n(H * 0.2)}Q${n(gx - W * 0.06)} ${n(H * 0.36)} ${n(gx)} ${n(H * 0.37)}Q${n(gx + W * 0.06)} ${n(H * 0.36)} ${n(gx + W * 0.05)} ${n(H * 0.2)}Z`,
        '#ffffff',
        { 'fill-opacity': 0.35 },
      ),
      path(
        `M${n(gx - W * 0.054)} ${n(H * 0.27)}Q${n(gx - W * 0.056)} ${n(H * 0.36)} ${n(gx)} ${n(H * 0.365)}Q${n(gx + W * 0.056)} ${n(H * 0.36)} ${n(gx + W * 0.054)} ${n(H * 0.27)}Z`,
        a.tone('#8a2434'),
      ),
      stroke(`M${n(gx)} ${n(H * 0.37)}V${n(H * 0.5)}`, '#ffffff', 4, { 'stroke-opacity': 0.6 }),
      ellipse(gx, H * 0.5, W * 0.04, H * 0.012, '#ffffff', { 'fill-opacity': 0.5 }),
    );
    a.add(flowerPot(a, W * (0.5 - a.side * 0.38), H * 0.5, H * 0.11));
    for (const [fx, fy] of [
      [0.14, 0.84],
      [0.2, 0.92],
    ]) {
      a.add(
        tableShadow(a, W * fx, H * fy + 22, 60),
        circle(W * fx, H * fy, H * 0.036, a.tone('#cf3a2c')),
        circle(W * fx + a.side * 8, H * fy - 8, 6, '#ffffff', { 'fill-opacity': 0.5 }),
        path(
          poly([
            [W * fx - 10, H * fy - H * 0.034],
            [W * fx, H * fy - H * 0.046],
            [W * fx + 10, H * fy - H * 0.034],
            [W * fx, H * fy - H * 0.028],
          ]),
          a.tone('#5f8f42'),
        ),
      );
    }
    return {
      title: 'Pizza on the table',
      en: [
        'A pizza with salami, cheese and basil on a wooden board',
        'A whole pizza lies on a red checked tablecloth',
        'Hot pizza and a glass of red wine',
        'An Italian dinner with pizza and tomatoes',
        'A round pizza cut into slices',
      ],
      ru: [
        'Пицца с салями, сыром и базиликом на деревянной доске',
        'Целая пицца лежит на красной клетчатой скатерти',
        'Горячая пицца и бокал красного вина',
        'Итальянский ужин с пиццей и помидорами',
        'Круглая пицца, разрезанная на куски',
      ],
    };
  },
};
