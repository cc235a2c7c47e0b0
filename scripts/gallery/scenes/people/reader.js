// SPDX-License-Identifier: MIT
// A scene: reader.

import { person } from '../../paint/figure.js';
import { dress } from '../../paint/people.js';
import { book } from '../../paint/props/instruments.js';
import { foreground, meadow } from '../../paint/stages.js';
import { circle, ellipse } from '../../paint/svg.js';
import { castShadow } from '../../paint/terrain.js';
import { tree } from '../../paint/trees.js';
import { hue } from '../choices.js';
import { who } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'reader',
  aspect: 'soft',
  demos: [{ who: 'woman' }],
  draw(a) {
    const p0 = who(a);
    a.setMood(a.choose('mood', ['day', 'golden']));
    const { W, H } = a;
    const { green } = meadow(a, { at: 0.54, trees: false });
    const d = a.side;
    const c = hue(a, ['red', 'blue', 'green'], 'book');
    a.add(
      castShadow(a, W * (0.5 - d * 0.14), H * 0.88, W * 0.5, 0.22),
      tree(a, W * (0.5 - d * 0.16), H * 0.88, H * 0.82, { wide: 1.15 }),
    );
    const s = H * 0.5;
    const x = W * (0.5 + d * 0.08);
    const p = person(a, {
      x,
      y: H * 0.915,
      h: s,
      flip: d < 0,
      pose: {
        lean: -12,
        nod: 22,
        arms: [
          [44, 62],
          [40, 66],
        ],
        legs: [
          [138, 156],
          [92, 6],
        ],
      },
      look: dress(a, {
        sex: p0.f,
        top: p0.w ? '#e8b83a' : '#3f6f8a',
        bottom: '#4a5a78',
        hairStyle: p0.w ? 'long' : 'short',
        sleeve: 'short',
      }),
    });
    a.add(
      ellipse(x + d * s * 0.1, H * 0.92, s * 0.5, s * 0.04, a.m.shadow, { 'fill-opacity': 0.3 }),
      p.svg,
      book(a, p.hands[0][0] + d * s * 0.03, p.hands[0][1] - s * 0.02, s * 0.8, c.hex),
    );
    a.add(circle(x + d * s * 0.62, H * 0.9, s * 0.06, a.tone('#cf3a30')));
    foreground(a, green);
    const { E, R } = a.when();
    return {
      title: `${p0.w ? 'Woman' : 'Man'} reading under a tree`,
      en: [
        `A ${p0.en} sits under a big tree and reads a book ${E[0]}`,
        `A ${p0.en} reads in a meadow`,
        `A ${p0.en} with a ${c.en} book rests in the shade ${E[1]}`,
        'A reader leans against a tree in the countryside',
        `A ${p0.en} in a ${p0.w ? 'yellow' : 'blue'} shirt relaxes with a book`,
      ],
      ru: [
        `${p0.ru} сидит под большим деревом и читает книгу ${R[0]}`,
        `${p0.ru} читает на лугу`,
        `${p0.ru} с ${c.ru('f', 'ins')} книгой отдыхает в тени ${R[1]}`,
        'Человек с книгой прислонился к дереву за городом',
        `${p0.ru} в ${p0.w ? 'жёлтой' : 'синей'} футболке отдыхает с книгой`,
      ],
    };
  },
};
