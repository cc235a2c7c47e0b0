// SPDX-License-Identifier: MIT
// A scene: stroller.

import { person } from '../../paint/figure.js';
import { dress, POSES } from '../../paint/people.js';
import { lamp } from '../../paint/props/park.js';
import { meadow } from '../../paint/stages.js';
import { n, path } from '../../paint/svg.js';
import { castShadow } from '../../paint/terrain.js';
import { hue } from '../choices.js';
import { stroller } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'stroller',
  aspect: 'wide',
  children: true,
  demos: [{}],
  draw(a) {
    const c = hue(a, ['blue', 'red', 'turquoise']);
    a.setMood(a.choose('mood', ['golden', 'day']));
    const { W, H } = a;
    const { y } = meadow(a, { at: 0.5, kind: a.r.pick(['meadow', 'autumn']) });
    a.add(
      path(
        `M0 ${n(H * 0.76)}Q${n(W * 0.5)} ${n(H * 0.72)} ${W} ${n(H * 0.76)}V${n(H * 0.94)}Q${n(W * 0.5)} ${n(H * 0.9)} 0 ${n(H * 0.95)}Z`,
        a.lit(a.tone('#d9bd8c'), 0.2),
      ),
      lamp(a, W * (0.5 + a.side * 0.36), y + H * 0.24, H * 0.48),
    );
    const d = a.side < 0 ? 1 : -1;
    const s = H * 0.58;
    const x = W * (0.5 - d * 0.15);
    const p = person(a, {
      x,
      y: H * 0.91,
      h: s,
      flip: d < 0,
      pose: {
        ...POSES.walk,
        lean: 6,
        arms: [
          [44, 34],
          [40, 36],
        ],
      },
      look: dress(a, { sex: 'f', wear: 'dress', top: '#c8573f', hairStyle: 'long' }),
    });
    a.add(
      castShadow(a, x, H * 0.89, s * 0.5, 0.3),
      castShadow(a, x + d * s * 0.5, H * 0.9, s * 0.5, 0.3),
      p.svg,
      stroller(a, x + d * s * 0.5, H * 0.92, s * 0.78, d, c.hex),
    );
    const { E, R } = a.when();
    return {
      title: 'Mother with a baby in a stroller',
      en: [
        `A mother pushes a baby in a ${c.en} stroller through the park ${E[0]}`,
        'A baby sits in a pram',
        `A woman in a red dress walks with her baby`,
        `A smiling baby in a ${c.en} baby carriage ${E[1]}`,
        'A walk in the park with a baby in a pushchair',
      ],
      ru: [
        `Мама везёт малыша в ${c.ru('f', 'pre')} коляске по парку ${R[0]}`,
        'Ребёнок сидит в коляске',
        'Женщина в красном платье гуляет с малышом',
        `Улыбающийся ребёнок в ${c.ru('f', 'pre')} детской коляске ${R[1]}`,
        'Прогулка в парке с ребёнком в коляске',
      ],
    };
  },
};
