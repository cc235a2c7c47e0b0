// SPDX-License-Identifier: MIT
// A scene: cat sleep.

import { sleeping } from '../../paint/animals/pets.js';
import { CAT } from '../../paint/animals/species_cats.js';
import { room } from '../../paint/interior.js';
import { n, rect } from '../../paint/svg.js';
import { castShadow } from '../../paint/terrain.js';
import { article } from '../../paint/words.js';
import { CATS, fur } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'cat-sleep',
  aspect: 'soft',
  demos: [{ fur: 'grey' }],
  draw(a) {
    const f = fur(a, CATS);
    a.setMood('golden');
    const { W, H } = a;
    const y = room(a, { wall: '#c9b48a', floor: '#8a5a3c', window: true });
    const x = W * (0.5 - a.side * 0.08);
    const c = a.r.pick([
      ['red', '#b5483a', 'красном'],
      ['blue', '#3f6a92', 'синем'],
      ['green', '#5a7f5c', 'зелёном'],
    ]);
    const chair = a.tone(c[1]);
    const s = H;
    a.add(castShadow(a, x, y + s * 0.16, W * 0.46, 0.35));
    for (const k of [-0.28, 0.28]) {
      a.add(rect(x + k * W - 8, y + s * 0.1, 16, s * 0.07, a.tone('#4a2f24')));
    }
    a.add(
      a.solid(
        `M${n(x - W * 0.25)} ${n(y + s * 0.05)}V${n(y - s * 0.36)}Q${n(x)} ${n(y - s * 0.48)} ${n(x + W * 0.25)} ${n(y - s * 0.36)}V${n(y + s * 0.05)}Z`,
        a.dim(chair, 0.12),
        { rim: 5, core: 40 },
      ),
    );
    for (const k of [-1, 1]) {
      a.add(
        a.solid(
          `M${n(x + k * W * 0.31)} ${n(y + s * 0.12)}V${n(y - s * 0.12)}Q${n(x + k * W * 0.31)} ${n(y - s * 0.19)} ${n(x + k * W * 0.27)} ${n(y - s * 0.19)}Q${n(x + k * W * 0.2)} ${n(y - s * 0.19)} ${n(x + k * W * 0.2)} ${n(y - s * 0.12)}V${n(y + s * 0.12)}Z`,
          chair,
          { rim: 5, core: 18 },
        ),
      );
    }
    a.add(
      a.solid(
        `M${n(x - W * 0.2)} ${n(y + s * 0.12)}V${n(y - s * 0.05)}Q${n(x)} ${n(y - s * 0.09)} ${n(x + W * 0.2)} ${n(y - s * 0.05)}V${n(y + s * 0.12)}Z`,
        a.lit(chair, 0.15),
        { rim: 5, core: 30 },
      ),
    );
    a.add(
      sleeping(a, CAT, {
        x,
        y: y - s * 0.055,
        h: H * 0.32,
        color: f.coat,
        second: f.second,
        flip: a.side > 0,
      }),
    );
    return {
      title: `${f.en[0].toUpperCase() + f.en.slice(1)} cat asleep`,
      en: [
        `A ${f.en} cat sleeps in ${article(c[0])} ${c[0]} armchair`,
        'A cat is curled up asleep in a chair',
        `A ${f.en} cat naps in a cosy room`,
        'Warm light falls on a sleeping cat',
        `A cat with its eyes closed lies on a ${c[0]} cushion`,
      ],
      ru: [
        `${f.ru('f')} кошка спит в ${c[2]} кресле`,
        'Кошка свернулась клубком и спит в кресле',
        `${f.ru('f')} кошка дремлет в уютной комнате`,
        'Тёплый свет падает на спящую кошку',
        `Кошка с закрытыми глазами лежит на ${c[2]} кресле`,
      ],
    };
  },
};
