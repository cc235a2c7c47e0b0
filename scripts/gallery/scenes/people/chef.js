// SPDX-License-Identifier: MIT
// A scene: chef.

import { person } from '../../paint/figure.js';
import { flowerPot, room } from '../../paint/interior.js';
import { dress } from '../../paint/people.js';
import { circle, ellipse, limb, n, oval, path, rect, stroke } from '../../paint/svg.js';
import { who } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'chef',
  aspect: 'soft',
  demos: [{ who: 'man' }],
  draw(a) {
    const p0 = who(a);
    a.setMood('golden');
    const { W, H } = a;
    room(a, { wall: '#9fb8b0', floor: '#7a5a48', at: 0.8, pictures: false });
    const d = a.side;
    for (let i = 0; i < 5; i += 1) {
      const x = W * (0.5 - d * 0.36) + i * W * 0.075 * d;
      a.add(
        stroke(`M${n(x)} ${n(H * 0.08)}V${n(H * 0.13)}`, a.tone('#5a5a60'), 3),
        i % 2
          ? a.solid(
              `M${n(x - 26)} ${n(H * 0.15)}H${n(x + 26)}Q${n(x + 24)} ${n(H * 0.22)} ${n(x)} ${n(H * 0.22)}Q${n(x - 24)} ${n(H * 0.22)} ${n(x - 26)} ${n(H * 0.15)}Z`,
              a.tone('#c9803f'),
              { rim: 2, core: 12 },
            )
          : a.solid(oval(x, H * 0.185, 24, 24), a.tone('#4a4a54'), { rim: 2, core: 12 }),
      );
    }
    a.add(rect(W * (0.5 - d * 0.2) - W * 0.24, H * 0.08, W * 0.48, 5, a.tone('#6a6a70')));
    const s = H * 0.86;
    const x = W * (0.5 - d * 0.04);
    const p = person(a, {
      x,
      y: H * 1.16,
      h: s,
      flip: d < 0,
      pose: {
        lean: 4,
        nod: 6,
        arms: [
          [40, 52],
          [30, 64],
        ],
        legs: [
          [2, 0],
          [-4, 0],
        ],
      },
      look: dress(a, {
        sex: p0.f,
        top: '#f8f4ea',
        bottom: '#3a3f4a',
        hat: 'chef',
        apron: '#f2ecdc',
        hairStyle: p0.w ? 'bun' : 'beard',
        scarf: '#c8382f',
      }),
    });
    a.add(
      p.svg,
      rect(0, H * 0.74, W, H * 0.05, a.lit(a.tone('#c9a070'), 0.2)),
      rect(0, H * 0.79, W, H, a.dim(a.tone('#9a6f48'), 0.1)),
    );
    const px = W * (0.5 + d * 0.17);
    a.add(
      ellipse(px, H * 0.742, W * 0.1, H * 0.014, a.m.shadow, { 'fill-opacity': 0.3 }),
      stroke(
        `M${n(px - d * W * 0.1)} ${n(H * 0.69)}L${n(px - d * W * 0.2)} ${n(H * 0.655)}`,
        a.tone('#3a2f2a'),
        14,
      ),
      a.solid(
        `M${n(px - W * 0.1)} ${n(H * 0.67)}H${n(px + W * 0.1)}L${n(px + W * 0.085)} ${n(H * 0.745)}H${n(px - W * 0.085)}Z`,
        a.tone('#454752'),
        { rim: 3, core: 30 },
      ),
    );
    for (let i = 0; i < 8; i += 1) {
      a.add(
        circle(
          px + (i - 3.5) * W * 0.02,
          H * (0.66 - (i % 3) * 0.012),
          13,
          a.tone(['#d8453a', '#6fae46', '#f0b83a'][i % 3]),
        ),
      );
    }
    a.add(
      path(
        limb(
          [
            [px, H * 0.62],
            [px + 24, H * 0.52],
            [px - 12, H * 0.42],
            [px + 18, H * 0.32],
          ],
          [6, 16, 18, 4],
        ),
        '#ffffff',
        { 'fill-opacity': 0.3 },
      ),
    );
    const tx = W * (0.5 - d * 0.3);
    a.add(
      ellipse(tx, H * 0.742, W * 0.1, H * 0.014, a.m.shadow, { 'fill-opacity': 0.3 }),
      rect(tx - W * 0.1, H * 0.715, W * 0.2, H * 0.024, a.tone('#b98450')),
      circle(tx - W * 0.05, H * 0.69, 22, a.tone('#d8403a')),
      circle(tx, H * 0.694, 20, a.tone('#d8403a')),
      path(
        limb(
          [
            [tx + W * 0.03, H * 0.705],
            [tx + W * 0.09, H * 0.7],
          ],
          [12, 4],
        ),
        a.tone('#e8862e'),
      ),
      path(oval(tx + W * 0.06, H * 0.672, 18, 14), a.tone('#6fae46')),
      flowerPot(a, W * (0.5 + d * 0.4), H * 0.745, H * 0.1),
    );
    return {
      title: `${p0.w ? 'Woman' : 'Man'} cooking`,
      en: [
        `A chef in a white hat cooks vegetables in a pan`,
        `A ${p0.en} works in a kitchen`,
        'A cook with a red scarf stands at the counter',
        `A ${p0.w ? 'female' : 'bearded'} chef prepares a meal`,
        'Fresh vegetables and a steaming pan in the kitchen',
      ],
      ru: [
        'Повар в белом колпаке готовит овощи на сковороде',
        `${p0.ru} работает на кухне`,
        'Повар с красным платком стоит у стола',
        `${p0.w ? 'Женщина-повар готовит' : 'Бородатый повар готовит'} обед`,
        'Свежие овощи и дымящаяся сковорода на кухне',
      ],
    };
  },
};
