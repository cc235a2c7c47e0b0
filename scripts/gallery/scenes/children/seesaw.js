// SPDX-License-Identifier: MIT
// A scene: seesaw.

import { person } from '../../paint/figure.js';
import { kid } from '../../paint/people.js';
import { foreground, meadow } from '../../paint/stages.js';
import { circle, limb, path, poly } from '../../paint/svg.js';
import { castShadow } from '../../paint/terrain.js';
import { hue } from '../choices.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'seesaw',
  aspect: 'wide',
  children: true,
  demos: [{}],
  draw(a) {
    const c = hue(a, ['red', 'blue', 'yellow']);
    a.setMood(a.choose('mood', ['day', 'golden']));
    const { W, H } = a;
    const { green } = meadow(a, { at: 0.5 });
    const x = W * 0.5;
    const y = H * 0.88;
    const s = H * 0.4;
    const half = W * 0.23;
    const lean = a.side * 12;
    const t = (lean * Math.PI) / 180;
    const py = y - s * 0.34;
    const end = (/** @type {number} */ k) =>
      /** @type {[number, number]} */ ([x + k * half * Math.cos(t), py + k * half * Math.sin(t)]);
    a.add(
      castShadow(a, x, y, W * 0.5, 0.25),
      path(
        poly([
          [x - 30, y],
          [x, py - 6],
          [x + 30, y],
        ]),
        a.tone('#5a6a7a'),
      ),
    );
    for (const k of [-1, 1]) {
      const [ex, ey] = end(k * 0.86);
      const p = person(a, {
        x: ex,
        y: ey + s * 0.2,
        h: s,
        flip: k > 0,
        pose: {
          lean: k * a.side > 0 ? -4 : 6,
          arms:
            k * a.side > 0
              ? [
                  [58, 20],
                  [54, 24],
                ]
              : [
                  [140, -10],
                  [60, 20],
                ],
          legs: [
            [76, 84],
            [64, 70],
          ],
        },
        look: kid(a, k > 0),
      });
      a.add(p.svg);
    }
    a.add(
      path(limb([end(-1.04), [x, py], end(1.04)], [9, 9, 9]), a.tone(c.hex)),
      circle(x, py, 10, a.tone('#f2ead2')),
    );
    foreground(a, green);
    const { E, R } = a.when();
    return {
      title: 'Children on a seesaw',
      en: [
        `Two children ride a ${c.en} seesaw ${E[0]}`,
        'A boy and a girl play on a seesaw in the park',
        `A girl and a boy on a ${c.en} teeter-totter`,
        `Kids have fun on a playground ${E[1]}`,
        'One child is up in the air and the other is down on a seesaw',
      ],
      ru: [
        `Двое детей качаются на ${c.ru('p', 'pre')} качелях-балансире ${R[0]}`,
        'Мальчик и девочка качаются на доске в парке',
        `Девочка и мальчик на ${c.ru('p', 'pre')} качелях`,
        `Дети веселятся на детской площадке ${R[1]}`,
        'Один ребёнок взлетает вверх, другой опускается на качелях',
      ],
    };
  },
};
