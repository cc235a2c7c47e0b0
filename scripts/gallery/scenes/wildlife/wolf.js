// SPDX-License-Identifier: MIT
// A scene: wolf.

import { wolf } from '../../paint/animals/herd.js';
import { rock } from '../../paint/props/park.js';
import { heavens } from '../../paint/stages.js';
import { fillRidge, ground, ridge } from '../../paint/terrain.js';
import { pine } from '../../paint/trees.js';
import { mist } from '../../paint/weather.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'wolf',
  aspect: 'soft',
  demos: [{}],
  draw(a) {
    a.setMood('night');
    const { W, H } = a;
    heavens(a, H * 0.7, {
      sunX: W * (0.5 + a.side * 0.05),
      sunY: H * 0.34,
      size: Math.min(W, H) * 0.17,
      full: true,
    });
    const line = ridge(a, H * 0.72, H * 0.1, { scale: 2 });
    a.add(fillRidge(a, line, a.tone('#3f5f74', 0.2)));
    for (let i = 0; i < 14; i += 1) {
      a.add(pine(a, W * a.r.next(), H * 0.76, H * a.r.range(0.14, 0.24), { far: 0.2 }));
    }
    const x = W * (0.5 - a.side * 0.08);
    a.add(ground(a, H * 0.86, '#3a4f4c'), rock(a, x, H * 0.9, W * 0.5, '#4f5660'));
    a.add(
      wolf(a, {
        x,
        y: H * 0.71,
        h: H * 0.24,
        flip: a.side < 0,
        color: '#5c636e',
        gait: {
          legs: [
            [6, 0, 0],
            [-4, 0, 0],
            [12, -30, 22],
            [4, -26, 22],
          ],
          neck: -8,
          head: -62,
        },
      }),
    );
    a.add(
      pine(a, W * (0.5 + a.side * 0.42), H * 0.99, H * 0.66),
      pine(a, W * (0.5 - a.side * 0.44), H * 0.98, H * 0.44),
      mist(a, H * 0.8, H * 0.14, 0.4),
    );
    return {
      title: 'Wolf howling at the moon',
      en: [
        'A grey wolf howls at the full moon',
        'A wolf stands on a rock at night',
        'A lone wolf in a dark forest under a huge moon',
        'The moon shines behind a howling wolf',
        'A wild wolf lifts its head to the night sky',
      ],
      ru: [
        'Серый волк воет на луну',
        'Волк стоит на камне ночью',
        'Одинокий волк в тёмном лесу под огромной луной',
        'Луна светит за воющим волком',
        'Дикий волк поднял голову к ночному небу',
      ],
    };
  },
};
