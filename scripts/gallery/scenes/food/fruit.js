// SPDX-License-Identifier: MIT
// A scene: fruit.

import { apple, bananas, grapes, orange, pear } from '../../paint/dishes/fruit.js';
import { tableShadow } from '../../paint/dishes/table.js';
import { table } from '../../paint/interior.js';
import { n, stroke } from '../../paint/svg.js';
import { COLORS, countEn, countRu } from '../../paint/words.js';
import { WALLS } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'fruit',
  aspect: 'soft',
  demos: [{ kind: 'bowl' }, { kind: 'apples' }],
  draw(a) {
    const apples = a.choose('kind', ['bowl', 'apples']) === 'apples';
    a.setMood('golden');
    const { W, H, r } = a;
    table(a, { wall: r.pick(WALLS), table: '#9a6a44' });
    const s = H * 0.22;
    if (apples) {
      const count = a.choose('n', [3, 4, 5]);
      const c = COLORS[a.choose('hue', ['red', 'green'])];
      for (let i = 0; i < count; i += 1) {
        const x = W * (0.5 + (i - (count - 1) / 2) * (count === 3 ? 0.22 : 0.17));
        const y = H * (i % 2 ? 0.74 : 0.66);
        a.add(
          tableShadow(a, x, y + s * 0.4, s),
          apple(a, { x, y, w: s, color: c.id === 'red' ? '#cb362c' : '#8fb03e' }),
        );
      }
      return {
        title: `${c.en === 'red' ? 'Red' : 'Green'} apples`,
        en: [
          `${countEn(count, 'apple', 'apples', c.en)} lie on a wooden table`,
          `A still life with ${c.en} apples in warm light`,
          `Ripe ${c.en} apples with green leaves`,
          'Fresh fruit on the kitchen table',
          `${countEn(count, 'shiny apple', 'shiny apples')} in a row`,
        ],
        ru: [
          `${countRu(count, 'n', ['яблоко', 'яблока', 'яблок'], c.ru)} лежат на деревянном столе`,
          `Натюрморт с ${c.ru('p', 'ins')} яблоками в тёплом свете`,
          `Спелые ${c.ru('p')} яблоки с зелёными листьями`,
          'Свежие фрукты на кухонном столе',
          `${countRu(count, 'n', ['яблоко', 'яблока', 'яблок'], (g, k) => (g === 'p' && k === 'nom' ? 'блестящие' : 'блестящих'))} в ряд`,
        ],
      };
    }
    const cx = W * 0.5;
    const by = H * 0.72;
    a.add(tableShadow(a, cx, by + s * 0.62, W * 0.46));
    a.add(
      bananas(a, { x: cx - W * 0.1, y: by - s * 0.62, w: s * 1.7 }),
      pear(a, { x: cx + W * 0.12, y: by - s * 0.52, w: s }),
      apple(a, { x: cx + W * 0.02, y: by - s * 0.56, w: s * 0.98, color: '#c8342c' }),
      orange(a, { x: cx - W * 0.1, y: by - s * 0.26, w: s }),
      orange(a, { x: cx + W * 0.09, y: by - s * 0.2, w: s * 0.94 }),
      grapes(a, { x: cx + W * 0.19, y: by - s * 0.1, w: s * 0.95 }),
    );
    const bowl = a.tone(r.pick(['#3f6f92', '#f0e6d0', '#4f7f70']));
    a.add(
      a.solid(
        `M${n(cx - W * 0.23)} ${n(by - s * 0.3)}Q${n(cx - W * 0.2)} ${n(by + s * 0.56)} ${n(cx - W * 0.06)} ${n(by + s * 0.62)}H${n(cx + W * 0.06)}Q${n(cx + W * 0.2)} ${n(by + s * 0.56)} ${n(cx + W * 0.23)} ${n(by - s * 0.3)}Q${n(cx)} ${n(by + s * 0.06)} ${n(cx - W * 0.23)} ${n(by - s * 0.3)}Z`,
        bowl,
        {
          rim: 5,
          core: 60,
          more: stroke(
            `M${n(cx - W * 0.24)} ${n(by + s * 0.02)}Q${n(cx)} ${n(by + s * 0.42)} ${n(cx + W * 0.24)} ${n(by + s * 0.02)}`,
            a.lit(bowl, 0.6),
            4,
          ),
        },
      ),
    );
    a.add(
      tableShadow(a, W * 0.17, H * 0.85, s * 0.8),
      pear(a, { x: W * 0.17, y: H * 0.81, w: s * 0.9 }),
      tableShadow(a, W * 0.82, H * 0.89, s * 0.8),
      apple(a, { x: W * 0.82, y: H * 0.84, w: s * 0.86, color: '#93ad3e' }),
    );
    return {
      title: 'Fruit bowl',
      en: [
        'A bowl of fruit stands on a wooden table',
        'Apples, oranges, bananas, a pear and grapes in a bowl',
        'A still life with fresh fruit',
        'Ripe fruit in warm light on the kitchen table',
        'A green apple and a pear lie beside a full fruit bowl',
      ],
      ru: [
        'Ваза с фруктами стоит на деревянном столе',
        'Яблоки, апельсины, бананы, груша и виноград в вазе',
        'Натюрморт со свежими фруктами',
        'Спелые фрукты в тёплом свете на кухонном столе',
        'Зелёное яблоко и груша лежат рядом с полной вазой',
      ],
    };
  },
};
