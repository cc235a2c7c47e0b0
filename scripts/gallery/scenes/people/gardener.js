// SPDX-License-Identifier: MIT
// A scene: gardener.

import { person } from '../../paint/figure.js';
import { dress } from '../../paint/people.js';
import { wheelbarrow } from '../../paint/props/outdoor.js';
import { meadow } from '../../paint/stages.js';
import { circle, n, stroke } from '../../paint/svg.js';
import { castShadow, grass } from '../../paint/terrain.js';
import { who } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'gardener',
  aspect: 'soft',
  demos: [{ who: 'woman' }],
  draw(a) {
    const p0 = who(a);
    a.setMood(a.choose('mood', ['day', 'golden']));
    const { W, H, r } = a;
    const { green } = meadow(a, { at: 0.48 });
    const d = a.side < 0 ? 1 : -1;
    const s = H * 0.54;
    const px = W * (0.5 - d * 0.14);
    const p = person(a, {
      x: px,
      y: H * 0.9,
      h: s,
      flip: d < 0,
      pose: {
        lean: 12,
        arms: [
          [34, 16],
          [28, 18],
        ],
        legs: [
          [26, 8],
          [-22, 18],
        ],
      },
      look: dress(a, {
        sex: p0.f,
        top: '#f0e6d0',
        bottom: '#4a6f8a',
        apron: '#5f8a52',
        hat: 'straw',
        hatColor: '#e6cf8a',
      }),
    });
    a.add(
      castShadow(a, px, H * 0.9, s * 0.5, 0.3),
      castShadow(a, W * (0.5 + d * 0.14), H * 0.9, s * 0.8, 0.3),
      p.svg,
      wheelbarrow(a, p.hands[0][0] + d * s * 0.49, H * 0.9, s * 1.0, d),
    );
    for (let i = 0; i < 60; i += 1) {
      const x = W * r.next();
      const by = H * r.range(0.93, 1.02);
      a.add(
        stroke(`M${n(x)} ${n(by)}V${n(by - 40)}`, a.tone('#4f8a4a'), 3),
        circle(
          x,
          by - 44,
          r.range(8, 14),
          a.tone(r.pick(['#e4586a', '#f0c24a', '#f4ead8', '#8a6fc0', '#e8873a'])),
        ),
      );
    }
    a.add(grass(a, H * 0.97, H * 1.02, 30, green, H * 0.06));
    const { E, R } = a.when();
    return {
      title: `${p0.w ? 'Woman' : 'Man'} in the garden`,
      en: [
        `A ${p0.en} pushes a wheelbarrow full of flowers ${E[0]}`,
        'A gardener in a straw hat and a green apron',
        `A ${p0.en} works in a flower garden ${E[1]}`,
        'A wheelbarrow with colourful blossoms in the garden',
        `A ${p0.en} plants flowers in the countryside`,
      ],
      ru: [
        `${p0.ru} везёт тачку, полную цветов, ${R[0]}`,
        `${p0.w ? 'Садовница' : 'Садовник'} в соломенной шляпе и зелёном фартуке`,
        `${p0.ru} работает в цветнике ${R[1]}`,
        'Тачка с яркими цветами в саду',
        `${p0.ru} сажает цветы за городом`,
      ],
    };
  },
};
