// SPDX-License-Identifier: MIT
// A scene: climbing.

import { person } from '../../paint/figure.js';
import { dress } from '../../paint/people.js';
import { heavens } from '../../paint/stages.js';
import { n, path, poly, stroke } from '../../paint/svg.js';
import { fillRidge, ranges, ridge } from '../../paint/terrain.js';
import { article } from '../../paint/words.js';
import { hue } from '../choices.js';
import { sex } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'climbing',
  aspect: 'tall',
  demos: [{ who: 'woman' }],
  draw(a) {
    const f = sex(a);
    a.setMood(a.choose('mood', ['golden', 'day', 'sunset']));
    const { W, H, r } = a;
    heavens(a, H * 0.86, {});
    a.add(
      ranges(a, H * 0.86, 2, '#6f8aa0', H * 0.14),
      fillRidge(a, ridge(a, H * 0.96, H * 0.08, { scale: 2 }), a.tone('#7f9a64', 0.3)),
    );
    const d = a.side;
    const X = (/** @type {number} */ t) => W * (0.5 - d * t);
    const stone = a.tone('#b5805c');
    /** @type {import('../../paint/svg.js').Point[]} */
    const edge = [
      [X(0.55), -20],
      [X(-0.02), -20],
      [X(-0.06), H * 0.12],
      [X(0.02), H * 0.26],
      [X(-0.05), H * 0.4],
      [X(0.01), H * 0.54],
      [X(-0.07), H * 0.7],
      [X(-0.02), H * 0.86],
      [X(-0.12), H * 1.02],
      [X(0.55), H * 1.02],
    ];
    let cracks = '';
    for (let i = 0; i < 44; i += 1) {
      const px = X(r.range(-0.02, 0.52));
      const py = r.range(0, H);
      const s = r.range(16, 60);
      cracks += path(
        poly([
          [px, py],
          [px + s * 0.8, py + s * 0.2],
          [px + s * 0.6, py + s * 1.5],
          [px - s * 0.2, py + s * 1.1],
        ]),
        r.chance(0.5) ? a.lit(stone, 0.3) : a.dim(stone, 0.4),
        { 'fill-opacity': 0.4 },
      );
    }
    a.add(a.solid(poly(edge), stone, { rim: 7, core: 0, more: cracks }));
    const s = H * 0.4;
    const c = hue(a, ['red', 'turquoise', 'yellow', 'orange']);
    const p = person(a, {
      x: X(-0.155),
      y: H * 0.72,
      h: s,
      flip: d > 0,
      pose: {
        lean: 2,
        nod: -24,
        arms: [
          [158, -4],
          [96, 44],
        ],
        legs: [
          [74, 88],
          [14, 8],
        ],
        feet: [10, -10],
      },
      look: dress(a, {
        sex: f,
        top: c.hex,
        bottom: '#3a4454',
        hat: 'helmet',
        hatColor: '#f0e6d0',
        sleeve: 'short',
        hairStyle: f === 'f' ? 'pony' : 'short',
      }),
    });
    a.add(
      stroke(
        `M${n(X(0.02))} -10Q${n(p.hip[0] - d * 6)} ${n(H * 0.2)} ${n(p.hip[0])} ${n(p.hip[1])}Q${n(p.hip[0] + d * 40)} ${n(H * 0.86)} ${n(p.hip[0] + d * 10)} ${n(H * 1.02)}`,
        a.tone('#e8d24a'),
        4,
      ),
      p.svg,
      stroke(
        `M${n(p.hip[0] - s * 0.06)} ${n(p.hip[1] - s * 0.02)}h${n(s * 0.12)}`,
        a.tone('#2a2a32'),
        s * 0.026,
      ),
    );
    const { E, R } = a.when();
    const w = f === 'f';
    return {
      title: `${w ? 'Woman' : 'Man'} climbing a cliff`,
      en: [
        `A ${w ? 'woman' : 'man'} climbs a steep rock face ${E[0]}`,
        `A rock climber in ${article(c.en)} ${c.en} shirt hangs on a cliff`,
        `A climber with a helmet and a rope ${E[1]}`,
        'A person climbs high above the valley',
        `A ${w ? 'woman' : 'man'} on a rope reaches for the next hold`,
      ],
      ru: [
        `${w ? 'Женщина' : 'Мужчина'} взбирается на отвесную скалу ${R[0]}`,
        `${w ? 'Скалолазка' : 'Скалолаз'} в ${c.ru('f', 'pre')} футболке на утёсе`,
        `${w ? 'Альпинистка' : 'Альпинист'} в шлеме и с верёвкой ${R[1]}`,
        'Человек лезет по скале высоко над долиной',
        `${w ? 'Женщина' : 'Мужчина'} на верёвке тянется к следующему уступу`,
      ],
    };
  },
};
