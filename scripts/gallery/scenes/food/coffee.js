// SPDX-License-Identifier: MIT
// A scene: coffee.

import { croissant } from '../../paint/dishes/bakery.js';
import { cup, plate, samovar, steam, tableShadow } from '../../paint/dishes/table.js';
import { table } from '../../paint/interior.js';
import { circle, n, oval, path, rect, stroke } from '../../paint/svg.js';
import { COLORS } from '../../paint/words.js';
import { WALLS } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'coffee',
  aspect: 'soft',
  demos: [{ hue: 'red' }, { hue: 'blue', kind: 'tea' }],
  draw(a) {
    const tea = a.choose('kind', ['coffee', 'tea']) === 'tea';
    const c = COLORS[a.choose('hue', ['red', 'blue', 'green', 'yellow'])];
    a.setMood('golden');
    const { W, H, r } = a;
    table(a, { wall: r.pick(WALLS), table: '#a8764a', at: 0.54 });
    const d = a.side;
    const wx = W * (0.5 + d * 0.26);
    a.add(
      rect(wx - W * 0.13, H * 0.07, W * 0.26, H * 0.36, a.tone('#f4ead4')),
      rect(wx - W * 0.115, H * 0.09, W * 0.23, H * 0.32, a.gradient(['#a9d3d8', '#f6e6b8'])),
      circle(wx, H * 0.2, H * 0.04, '#fff6d8'),
      a.within(
        `M${n(wx - W * 0.115)} ${n(H * 0.09)}h${n(W * 0.23)}v${n(H * 0.32)}h${n(-W * 0.23)}Z`,
        path(oval(wx - W * 0.06, H * 0.44, W * 0.08, H * 0.1), a.tone('#7fa86a', 0.2)),
      ),
      rect(wx - W * 0.14, H * 0.42, W * 0.28, H * 0.03, a.tone('#f4ead4')),
      stroke(`M${n(wx)} ${n(H * 0.09)}V${n(H * 0.42)}`, a.tone('#f4ead4'), 8),
    );
    const x = W * (0.5 - d * 0.14);
    const w = W * 0.3;
    if (tea) {
      a.add(
        tableShadow(a, W * (0.5 + d * 0.24), H * 0.78, W * 0.26),
        samovar(a, { x: W * (0.5 + d * 0.22), y: H * 0.56, w: W * 0.24 }),
      );
      a.add(
        tableShadow(a, x, H * 0.86, w * 1.2),
        cup(a, { x, y: H * 0.78, w: w * 0.86, color: c.hex, tea: true }),
        steam(a, x, H * 0.66, H * 0.28),
      );
      for (const [k, q] of [
        [0.02, 0.94],
        [0.09, 0.92],
        [-0.36, 0.92],
      ]) {
        a.add(
          circle(W * (0.5 + d * k), H * q, H * 0.034, a.tone('#f4d24a')),
          circle(W * (0.5 + d * k), H * q, H * 0.027, a.tone('#fbf0b8')),
          stroke(
            [0, 1, 2]
              .map((i) => {
                const t = (i * Math.PI) / 3;
                return `M${n(W * (0.5 + d * k) - Math.cos(t) * H * 0.026)} ${n(H * q - Math.sin(t) * H * 0.026)}L${n(W * (0.5 + d * k) + Math.cos(t) * H * 0.026)} ${n(H * q + Math.sin(t) * H * 0.026)}`;
              })
              .join(''),
            a.tone('#f0cf4a'),
            2.4,
          ),
        );
      }
      return {
        title: 'Tea from the samovar',
        en: [
          `A golden samovar and a ${c.en} cup of tea on a wooden table`,
          'Hot tea with lemon slices by the window',
          `A steaming ${c.en} teacup`,
          'A Russian tea table with a samovar and a teapot',
          'Steam rises from a cup of tea',
        ],
        ru: [
          `Золотой самовар и ${c.ru('f')} чашка чая на деревянном столе`,
          'Горячий чай с дольками лимона у окна',
          `Дымящаяся ${c.ru('f')} чайная чашка`,
          'Русское чаепитие с самоваром и заварочным чайником',
          'Пар поднимается над чашкой чая',
        ],
      };
    }
    a.add(
      tableShadow(a, x, H * 0.86, w * 1.2),
      cup(a, { x, y: H * 0.76, w, color: c.hex }),
      steam(a, x, H * 0.62, H * 0.3),
    );
    a.add(
      tableShadow(a, W * (0.5 + d * 0.24), H * 0.83, W * 0.34),
      plate(a, { x: W * (0.5 + d * 0.24), y: H * 0.8, w: W * 0.34 }),
      croissant(a, { x: W * (0.5 + d * 0.24), y: H * 0.775, w: W * 0.22 }),
    );
    return {
      title: 'Coffee and a croissant',
      en: [
        `A ${c.en} cup of coffee and a croissant on a wooden table`,
        'Breakfast by the window with coffee and fresh pastry',
        `Steam rises from a ${c.en} coffee cup`,
        'A croissant on a white plate beside hot coffee',
        'A cosy morning in a café',
      ],
      ru: [
        `${c.ru('f')} чашка кофе и круассан на деревянном столе`,
        'Завтрак у окна с кофе и свежей выпечкой',
        `Пар поднимается над ${c.ru('f', 'ins')} кофейной чашкой`,
        'Круассан на белой тарелке рядом с горячим кофе',
        'Уютное утро в кафе',
      ],
    };
  },
};
