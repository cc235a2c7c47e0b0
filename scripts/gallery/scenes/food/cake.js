// SPDX-License-Identifier: MIT
// A scene: cake.

import { cake } from '../../paint/dishes/bakery.js';
import { tableShadow } from '../../paint/dishes/table.js';
import { table } from '../../paint/interior.js';
import { circle, n, path, poly, stroke } from '../../paint/svg.js';
import { COLORS } from '../../paint/words.js';
import { WALLS } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'cake',
  aspect: 'square',
  demos: [{ kind: 'candles' }],
  draw(a) {
    const candles = a.choose('kind', ['candles', 'plain']) === 'candles';
    const c = COLORS[a.choose('hue', ['pink', 'cream', 'turquoise'])];
    a.setMood(candles ? 'dusk' : 'golden');
    const { W, H, r } = a;
    table(a, { wall: candles ? '#8a6a86' : r.pick(WALLS), table: '#9a6a48', at: 0.62 });
    const hex = { pink: '#f2a8b8', cream: '#f6e8c4', turquoise: '#8fd0c4' }[c.id] ?? '#f2a8b8';
    const s = Math.min(W, H) * 0.56;
    for (let i = 0; i < 9; i += 1) {
      const x = W * (i / 8);
      const y = H * (0.1 + 0.09 * Math.sin((i / 8) * Math.PI));
      a.add(
        path(
          poly([
            [x - W * 0.045, y - 4],
            [x + W * 0.045, y - 4],
            [x, y + H * 0.08],
          ]),
          a.tone(['#d8453a', '#f0c040', '#3f8ab8', '#6fae5a'][i % 4]),
        ),
      );
    }
    a.add(
      stroke(
        `M0 ${n(H * 0.095)}Q${n(W / 2)} ${n(H * 0.29)} ${W} ${n(H * 0.095)}`,
        a.tone('#f4ead4'),
        3,
      ),
    );
    const count = candles ? a.choose('n', [3, 4, 5]) : 0;
    if (candles) {
      a.add(
        circle(
          W / 2,
          H * 0.42,
          s,
          a.radial([
            [0, '#ffcf8a', 0.55],
            [1, '#ffcf8a', 0],
          ]),
        ),
      );
    }
    a.add(
      tableShadow(a, W / 2, H * 0.79, s * 1.1),
      cake(a, { x: W / 2, y: H * 0.76, w: s, color: hex, candles: count }),
    );
    return candles
      ? {
          title: 'Birthday cake with candles',
          en: [
            `A birthday cake with ${count === 3 ? 'three' : count === 4 ? 'four' : 'five'} burning candles`,
            `A ${c.en} cake with cherries and candles on a table`,
            'Candles glow on a festive cake under paper flags',
            `A layer cake with ${c.en} icing`,
            'A party table with a decorated cake',
          ],
          ru: [
            `Праздничный торт с ${count === 3 ? 'тремя' : count === 4 ? 'четырьмя' : 'пятью'} горящими свечами`,
            `${c.ru('m')} торт с вишнями и свечами на столе`,
            'Свечи горят на праздничном торте под бумажными флажками',
            `Слоёный торт с ${c.ru('f', 'ins')} глазурью`,
            'Праздничный стол с украшенным тортом',
          ],
        }
      : {
          title: 'Cherry cake',
          en: [
            `A ${c.en} layer cake with cherries on top`,
            'A cake stands on a table under paper flags',
            `A sweet dessert with ${c.en} icing`,
            'A decorated cake with red berries',
            'A homemade cake on a white plate',
          ],
          ru: [
            `${c.ru('m')} слоёный торт с вишнями сверху`,
            'Торт стоит на столе под бумажными флажками',
            `Сладкий десерт с ${c.ru('f', 'ins')} глазурью`,
            'Украшенный торт с красными ягодами',
            'Домашний торт на белой тарелке',
          ],
        };
  },
};
