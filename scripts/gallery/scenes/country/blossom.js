// SPDX-License-Identifier: MIT
// A scene: blossom.

import { heavens } from '../../paint/stages.js';
import { ellipse } from '../../paint/svg.js';
import { fillRidge, grass, massif, ranges, ridge } from '../../paint/terrain.js';
import { tree } from '../../paint/trees.js';
import { water } from '../../paint/water.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'blossom',
  aspect: 'soft',
  demos: [{}],
  draw(a) {
    a.setMood(a.choose('mood', ['dawn', 'day']));
    const { W, H, r } = a;
    const y = H * 0.62;
    heavens(a, y, { sunX: W * (0.5 - a.side * 0.3) });
    a.add(
      massif(a, W * (0.5 - a.side * 0.06), H * 0.2, y + 4, {
        color: '#6d86a8',
        far: 0.35,
        snow: 0.34,
        count: 1,
        steep: 1.35,
      }),
    );
    a.add(ranges(a, y, 2, '#6f92a0', H * 0.07), water(a, y, { bottom: H * 0.84 }));
    const bank = ridge(a, H * 0.86, H * 0.05, { scale: 1.5 });
    a.add(fillRidge(a, bank, a.tone('#7fa05a'), { mist: 0.15 }));
    const pink = ['#f2a9bd', '#f7c9d3', '#ea8ca8'];
    a.add(
      tree(a, W * (0.5 + a.side * 0.36), H * 0.94, H * 0.72, {
        color: '#f0a8bc',
        blossom: '#fbe0e6',
        wide: 1.15,
      }),
      tree(a, W * (0.5 - a.side * 0.4), H * 0.86, H * 0.3, {
        color: '#eea0b6',
        blossom: '#fbe0e6',
        far: 0.1,
      }),
    );
    for (let i = 0; i < 60; i += 1) {
      a.add(
        ellipse(
          r.range(0, W),
          r.range(H * 0.2, H),
          r.range(2.5, 5),
          r.range(1.8, 3),
          a.tone(r.pick(pink)),
          { 'fill-opacity': 0.9 },
        ),
      );
    }
    a.add(grass(a, H * 0.9, H, 50, '#7a9a4a', H * 0.04));
    const { E, R } = a.when();
    return {
      title: 'Cherry blossom and a snowy mountain',
      en: [
        `Pink cherry trees bloom by a lake below a snowy mountain ${E[0]}`,
        'Cherry blossom petals drift over the water',
        'A Japanese landscape with sakura and a white-topped volcano',
        `Blossoming trees frame a distant peak ${E[1]}`,
        'Spring by the lake with pink flowers on the trees',
      ],
      ru: [
        `Розовые вишни цветут у озера под снежной горой ${R[0]}`,
        'Лепестки сакуры летят над водой',
        'Японский пейзаж с сакурой и вулканом с белой вершиной',
        `Цветущие деревья обрамляют далёкую вершину ${R[1]}`,
        'Весна у озера, на деревьях розовые цветы',
      ],
    };
  },
};
