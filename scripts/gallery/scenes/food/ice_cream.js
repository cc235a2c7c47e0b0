// SPDX-License-Identifier: MIT
// A scene: ice cream.

import { iceCream } from '../../paint/dishes/bakery.js';
import { heavens } from '../../paint/stages.js';
import { circle, rect } from '../../paint/svg.js';
import { grass, ground } from '../../paint/terrain.js';
import { tree } from '../../paint/trees.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'ice-cream',
  aspect: 'tall',
  demos: [{}],
  draw(a) {
    a.setMood(a.choose('mood', ['day', 'golden']));
    const { W, H } = a;
    heavens(a, H * 0.74, {});
    a.add(
      ground(a, H * 0.74, '#8fae54'),
      tree(a, W * (0.5 - a.side * 0.36), H * 0.8, H * 0.34, { far: 0.25 }),
      grass(a, H * 0.8, H, 40, '#7f9c48', H * 0.04),
    );
    a.add(rect(0, 0, W, H, a.m.haze, { 'fill-opacity': 0.22 }));
    const count = a.choose('n', [2, 3]);
    const sets = [
      ['#f3a9b8', 'strawberry', 'клубничный'],
      ['#f8efd6', 'vanilla', 'ванильный'],
      ['#7a4c36', 'chocolate', 'шоколадный'],
      ['#a8d3a0', 'pistachio', 'фисташковый'],
    ];
    const picks = a.r.shuffle(sets).slice(0, count);
    a.add(
      circle(
        W * 0.5,
        H * 0.5,
        W * 0.5,
        a.radial([
          [0, a.m.light, 0.6],
          [1, a.m.light, 0],
        ]),
      ),
      iceCream(a, { x: W * 0.5, y: H * 0.98, w: W * 0.62, scoops: picks.map((p) => p[0]) }),
    );
    const names =
      count === 3
        ? `${picks[0][1]}, ${picks[1][1]} and ${picks[2][1]}`
        : `${picks[0][1]} and ${picks[1][1]}`;
    const rus =
      count === 3
        ? `${picks[0][2]}, ${picks[1][2]} и ${picks[2][2]}`
        : `${picks[0][2]} и ${picks[1][2]}`;
    const { E, R } = a.when();
    return {
      title: 'Ice cream cone',
      en: [
        `An ice cream cone with ${count === 2 ? 'two' : 'three'} scoops ${E[0]}`,
        `${names} ice cream in a waffle cone`,
        'A cone of ice cream with a cherry on top',
        'A cold dessert in a park in summer',
        `${count === 2 ? 'Two' : 'Three'} scoops of ice cream in front of a green tree`,
      ],
      ru: [
        `Мороженое в рожке с ${count === 2 ? 'двумя' : 'тремя'} шариками ${R[0]}`,
        `Мороженое в вафельном рожке: ${rus} шарики`,
        'Рожок мороженого с вишенкой',
        'Холодный десерт в парке летом',
        `${count === 2 ? 'Два шарика' : 'Три шарика'} мороженого на фоне зелёного дерева`,
      ],
    };
  },
};
