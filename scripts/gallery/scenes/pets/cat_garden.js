// SPDX-License-Identifier: MIT
// A scene: cat garden.

import { catFront } from '../../paint/animals/pets.js';
import { foreground, meadow } from '../../paint/stages.js';
import { ellipse } from '../../paint/svg.js';
import { CATS, collarOf, fur } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'cat-garden',
  aspect: 'square',
  demos: [{ fur: 'ginger', mood: 'day' }],
  draw(a) {
    const f = fur(a, CATS);
    a.setMood(a.choose('mood', ['day', 'golden', 'dawn']));
    const { W, H } = a;
    const { green } = meadow(a, { at: 0.5 });
    const s = Math.min(W, H);
    a.add(
      ellipse(W * 0.5, H * 0.86, s * 0.3, s * 0.03, a.m.shadow, { 'fill-opacity': 0.3 }),
      catFront(a, {
        x: W * 0.5,
        y: H * 0.86,
        h: s * 0.42,
        color: f.coat,
        second: f.second,
        collar: collarOf(a),
        stripes: f.id === 'ginger' || f.id === 'grey',
        flip: a.side > 0,
      }),
    );
    foreground(a, green);
    const { E, R } = a.when();
    return {
      title: `${f.en[0].toUpperCase() + f.en.slice(1)} cat in the garden`,
      en: [
        `A ${f.en} cat sits in the grass ${E[0]}`,
        `A cat with a collar sits among flowers`,
        `A ${f.en} cat rests in a garden ${E[1]}`,
        'A cat sits outdoors and looks straight ahead',
        `A ${f.en} cat under a tree in the meadow`,
      ],
      ru: [
        `${f.ru('f')} кошка сидит в траве ${R[0]}`,
        'Кошка в ошейнике сидит среди цветов',
        `${f.ru('f')} кошка отдыхает в саду ${R[1]}`,
        'Кошка сидит на улице и смотрит прямо перед собой',
        `${f.ru('f')} кошка под деревом на лугу`,
      ],
    };
  },
};
