// SPDX-License-Identifier: MIT
// A scene: school bus.

import { meadow } from '../../paint/stages.js';
import { rect } from '../../paint/svg.js';
import { grass } from '../../paint/terrain.js';
import { bus } from '../../paint/vehicles/public.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'school-bus',
  aspect: 'wide',
  children: true,
  demos: [{}],
  draw(a) {
    a.setMood(a.choose('mood', ['day', 'dawn', 'golden']));
    const { W, H } = a;
    const { green } = meadow(a, { at: 0.52, kind: a.r.pick(['meadow', 'autumn']) });
    const tar = a.tone('#77727a');
    a.add(
      rect(
        0,
        H * 0.76,
        W,
        H * 0.14,
        a.gradient([
          [0, a.lit(tar, 0.2)],
          [1, a.dim(tar, 0.2)],
        ]),
      ),
      rect(0, H * 0.757, W, 5, a.tone('#e2d8c4')),
    );
    for (let x = -20; x < W; x += 110) a.add(rect(x, H * 0.875, 58, 4, a.tone('#f2ead2')));
    a.add(
      bus(a, {
        x: W * 0.5,
        y: H * 0.85,
        h: Math.min(H * 0.4, W * 0.25),
        color: '#f0b82c',
        faces: ['#c8382f', '#2f62a8', '#4a8a4c', '#e48aa0'],
        flip: a.side < 0,
      }),
      grass(a, H * 0.91, H, 60, green, H * 0.05),
    );
    const { E, R } = a.when();
    return {
      title: 'School bus with children',
      en: [
        `A yellow school bus full of children drives along a road ${E[0]}`,
        'Smiling children look out of the windows of a school bus',
        'Boys and girls ride to school on a yellow bus',
        `Five children sit in a school bus ${E[1]}`,
        'A bus takes schoolchildren through the countryside',
      ],
      ru: [
        `Жёлтый школьный автобус, полный детей, едет по дороге ${R[0]}`,
        'Улыбающиеся дети смотрят из окон школьного автобуса',
        'Мальчики и девочки едут в школу на жёлтом автобусе',
        `Пятеро детей сидят в школьном автобусе ${R[1]}`,
        'Автобус везёт школьников за городом, дети у окон',
      ],
    };
  },
};
