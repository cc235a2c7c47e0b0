// SPDX-License-Identifier: MIT
// A scene: child swing.

import { person } from '../../paint/figure.js';
import { kid } from '../../paint/people.js';
import { foreground, meadow } from '../../paint/stages.js';
import { limb, n, path, stroke } from '../../paint/svg.js';
import { castShadow } from '../../paint/terrain.js';
import { tree } from '../../paint/trees.js';
import { pickChild } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'child-swing',
  aspect: 'soft',
  children: true,
  demos: [{ child: 'girl' }],
  draw(a) {
    const k = pickChild(a);
    a.setMood(a.choose('mood', ['golden', 'day', 'sunset']));
    const { W, H } = a;
    const { green } = meadow(a, { at: 0.55, trees: false });
    const d = a.side;
    const s = H * 0.44;
    const branch = a.dim(a.tone('#6b4a38'), 0.25);
    a.add(
      path(
        limb(
          [
            [W * (0.5 - d * 0.24), H * 0.42],
            [W * (0.5 + d * 0.04), H * 0.31],
            [W * (0.5 + d * 0.24), H * 0.31],
          ],
          [15, 11, 6],
        ),
        branch,
      ),
    );
    a.add(
      castShadow(a, W * (0.5 - d * 0.22), H * 0.88, W * 0.5, 0.2),
      tree(a, W * (0.5 - d * 0.24), H * 0.88, H * 0.98, { wide: 1.2 }),
    );
    const x = W * (0.5 + d * 0.18);
    const y = H * 0.83;
    const p = person(a, {
      x,
      y,
      h: s,
      flip: d < 0,
      pose: {
        lean: -18,
        nod: 4,
        arms: [
          [128, 6],
          [122, 6],
        ],
        legs: [
          [96, 30],
          [88, 24],
        ],
      },
      look: kid(a, k.girl, { wear: k.girl ? 'dress' : 'shorts' }),
    });
    const tx = W * (0.5 + d * 0.1);
    a.add(
      stroke(
        `M${n(tx)} ${n(H * 0.31)}L${n(p.hip[0] + d * 4)} ${n(p.hip[1] + s * 0.05)}`,
        a.tone('#d8c090'),
        3,
      ),
      path(
        limb(
          [
            [p.hip[0] - d * s * 0.1, p.hip[1] + s * 0.075],
            [p.hip[0] + d * s * 0.14, p.hip[1] + s * 0.03],
          ],
          [4, 4],
        ),
        a.tone('#8a5636'),
      ),
      p.svg,
      stroke(
        `M${n(tx + d * 16)} ${n(H * 0.31)}L${n(p.hands[0][0])} ${n(p.hands[0][1])}L${n(p.hip[0] + d * s * 0.1)} ${n(p.hip[1] + s * 0.04)}`,
        a.tone('#e6d2a4'),
        3,
      ),
      castShadow(a, x, H * 0.92, s * 0.5, 0.25),
    );
    foreground(a, green);
    const { E, R } = a.when();
    return {
      title: `${k.girl ? 'Girl' : 'Boy'} on a swing`,
      en: [
        `A ${k.en} swings on a swing under a big tree ${E[0]}`,
        `A child on a rope swing in a green meadow`,
        `A ${k.en} holds the ropes and flies through the air`,
        `A little ${k.en} plays on a swing ${E[1]}`,
        `A ${k.en} sits on a wooden swing that hangs from a branch`,
      ],
      ru: [
        `${k.ru} качается на качелях под большим деревом ${R[0]}`,
        'Ребёнок на верёвочных качелях на зелёном лугу',
        `${k.ru} держится за верёвки и летит по воздуху`,
        `${k.girl ? 'Маленькая девочка' : 'Маленький мальчик'} на качелях ${R[1]}`,
        `${k.ru} сидит на деревянных качелях, подвешенных к ветке`,
      ],
    };
  },
};
