// SPDX-License-Identifier: MIT
// A scene: owl.

import { owl } from '../../paint/animals/land_birds.js';
import { heavens } from '../../paint/stages.js';
import { limb, path } from '../../paint/svg.js';
import { pine } from '../../paint/trees.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'owl',
  aspect: 'tall',
  demos: [{}],
  draw(a) {
    a.setMood('night');
    const { W, H } = a;
    heavens(a, H * 0.86, {
      sunX: W * (0.5 + a.side * 0.16),
      sunY: H * 0.3,
      size: W * 0.19,
      full: true,
    });
    for (let i = 0; i < 16; i += 1) {
      a.add(pine(a, W * a.r.next(), H * 0.98, H * a.r.range(0.14, 0.34), { far: 0.3 }));
    }
    const bark = a.tone('#5a4438');
    a.add(
      a.solid(
        limb(
          [
            [-40, H * 0.8],
            [W * 0.4, H * 0.74],
            [W + 40, H * 0.7],
          ],
          [W * 0.07, W * 0.045, W * 0.03],
        ),
        bark,
        { rim: 5, core: 22 },
      ),
      path(
        limb(
          [
            [W * 0.74, H * 0.72],
            [W * 0.86, H * 0.62],
            [W * 0.98, H * 0.58],
          ],
          [10, 7, 3],
        ),
        bark,
      ),
    );
    a.add(
      owl(a, { x: W * 0.47, y: H * 0.715, h: H * 0.44, flip: a.side > 0 }),
      pine(a, W * (0.5 - a.side * 0.5), H * 1.05, H * 0.6),
    );
    return {
      title: 'Owl at night',
      en: [
        'An owl with yellow eyes sits on a branch at night',
        'A large owl in front of the full moon',
        'An owl perches on a tree in a dark forest',
        'The moon shines behind a wise old owl',
        'A night bird looks straight ahead',
      ],
      ru: [
        'Сова с жёлтыми глазами сидит на ветке ночью',
        'Большая сова на фоне луны',
        'Сова сидит на дереве в тёмном лесу',
        'Луна светит за мудрой старой совой',
        'Ночная птица смотрит прямо перед собой',
      ],
    };
  },
};
