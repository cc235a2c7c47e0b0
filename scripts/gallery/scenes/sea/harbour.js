// SPDX-License-Identifier: MIT
// A scene: harbour.

import { soaring } from '../../paint/animals/land_birds.js';
import { townhouse } from '../../paint/buildings/town.js';
import { heavens } from '../../paint/stages.js';
import { rect } from '../../paint/svg.js';
import { ranges } from '../../paint/terrain.js';
import { trawler, wake } from '../../paint/vehicles/boats.js';
import { reflection, water } from '../../paint/water.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'harbour',
  aspect: 'soft',
  demos: [{ mood: 'golden' }],
  draw(a) {
    a.setMood(a.choose('mood', ['golden', 'day', 'dusk', 'dawn']));
    const { W, H, r } = a;
    const y = H * 0.56;
    heavens(a, y, {});
    a.add(ranges(a, y - H * 0.06, 2, '#6f90a0', H * 0.14));
    const walls = ['#e8b96a', '#c8604a', '#5f93a0', '#efe2c4', '#d98a7a', '#8aa86a', '#e0a04a'];
    let x = -10;
    while (x < W) {
      const w = W * r.range(0.08, 0.11);
      a.add(
        townhouse(a, x, y + 3, w, H * r.range(0.13, 0.22), {
          wall: r.pick(walls),
          gable: r.pick(['step', 'point', 'curve']),
          lit: a.m.id === 'dusk',
          far: 0.1,
        }),
      );
      x += w;
    }
    a.add(rect(0, y, W, H * 0.022, a.tone('#8a7f78')), water(a, y + H * 0.02, { ripples: 90 }));
    for (let i = 0; i < 14; i += 1) {
      a.add(
        reflection(
          a,
          (W * (i + 0.5)) / 14,
          y + H * 0.03,
          W * 0.08,
          a.tone(r.pick(walls), 0.1),
          H * 0.13,
        ),
      );
    }
    a.add(
      trawler(a, { x: W * 0.24, y: H * 0.72, h: H * 0.2, color: '#2f6a9a', flip: true }),
      wake(a, W * 0.24, H * 0.725, W * 0.09),
      trawler(a, { x: W * 0.8, y: H * 0.7, h: H * 0.18, color: '#3f7f5a' }),
      wake(a, W * 0.8, H * 0.705, W * 0.08),
      reflection(a, W * 0.54, H * 0.86, W * 0.2, a.tone('#a83a30'), H * 0.1),
      trawler(a, { x: W * 0.54, y: H * 0.85, h: H * 0.3, color: '#c23a30' }),
      wake(a, W * 0.54, H * 0.857, W * 0.13),
    );
    for (let i = 0; i < 4; i += 1) {
      a.add(
        soaring(a, {
          x: W * r.range(0.1, 0.9),
          y: H * r.range(0.1, 0.4),
          h: H * r.range(0.03, 0.06),
          beat: r.range(0.2, 1),
        }),
      );
    }
    const { E, R } = a.when();
    return {
      title: `Fishing harbour ${E[0]}`,
      en: [
        `Three fishing boats float in a harbour ${E[0]}`,
        'Colourful houses line the waterfront of a small port',
        `A red, a blue and a green fishing boat in front of old houses ${E[1]}`,
        'Bright facades are reflected in the water of the harbour',
        'A seaside town with boats and seagulls',
      ],
      ru: [
        `Три рыбацкие лодки покачиваются в гавани ${R[0]}`,
        'Разноцветные дома стоят вдоль набережной маленького порта',
        `Красный, синий и зелёный рыбацкие катера перед старыми домами ${R[1]}`,
        'Яркие фасады отражаются в воде гавани',
        'Приморский городок с лодками и чайками',
      ],
    };
  },
};
