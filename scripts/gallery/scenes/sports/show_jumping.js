// SPDX-License-Identifier: MIT
// A scene: show jumping.

import { horse } from '../../paint/animals/herd.js';
import { person } from '../../paint/figure.js';
import { meadow } from '../../paint/stages.js';
import { rect } from '../../paint/svg.js';
import { castShadow, grass } from '../../paint/terrain.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'show-jumping',
  aspect: 'wide',
  demos: [{}],
  draw(a) {
    a.setMood(a.choose('mood', ['day', 'golden']));
    const { W, H } = a;
    const { green } = meadow(a, { at: 0.5, trees: true });
    const flip = a.side < 0;
    const d = flip ? -1 : 1;
    const x = W * 0.5;
    const stripes = (/** @type {number} */ py) => {
      let out = '';
      for (let i = 0; i < 8; i += 1) {
        out += rect(
          x - W * 0.15 + (i * W * 0.3) / 8,
          py,
          (W * 0.3) / 8,
          H * 0.022,
          i % 2 ? a.tone('#f6f0e2') : a.tone('#d23b2f'),
        );
      }
      return out;
    };
    for (const k of [-1, 1]) {
      a.add(
        rect(x + k * W * 0.16 - 9, H * 0.62, 18, H * 0.28, a.tone('#f6f0e2')),
        rect(x + k * W * 0.16 - 24, H * 0.885, 48, 8, a.tone('#e2d8c4')),
      );
    }
    a.add(stripes(H * 0.69), stripes(H * 0.77), castShadow(a, x, H * 0.92, W * 0.3, 0.3));
    const h = H * 0.34;
    a.add(horse(a, { x, y: H * 0.84, h, gait: 'leap', flip, color: '#7d4a2e' }));
    a.add(
      person(a, {
        x: x + d * h * 0.02,
        y: H * 0.84 - h * 1.0,
        h: h * 1.05,
        flip,
        pose: {
          lean: 46,
          nod: -30,
          arms: [
            [64, 24],
            [60, 24],
          ],
          legs: [
            [50, 80],
            [46, 78],
          ],
          tilt: -14,
        },
        look: {
          top: '#b5302f',
          bottom: '#f2ecdc',
          shoes: '#25222a',
          hat: 'helmet',
          hatColor: '#2a2830',
          skin: '#e0a883',
          hairStyle: 'bun',
        },
      }).svg,
    );
    a.add(grass(a, H * 0.94, H * 1.01, 50, green, H * 0.05));
    const { E, R } = a.when();
    return {
      title: 'Show jumping',
      en: [
        `A rider on a brown horse jumps over a red and white fence ${E[0]}`,
        'A woman in a red jacket rides a jumping horse',
        `A horse leaps over an obstacle ${E[1]}`,
        'An equestrian in a helmet clears a jump',
        'A horse and its rider in the air above the bars',
      ],
      ru: [
        `Всадница на коричневой лошади прыгает через красно-белый барьер ${R[0]}`,
        'Женщина в красном жакете скачет на лошади',
        `Лошадь перепрыгивает через препятствие ${R[1]}`,
        'Наездница в шлеме преодолевает барьер',
        'Лошадь и всадница в воздухе над жердями',
      ],
    };
  },
};
