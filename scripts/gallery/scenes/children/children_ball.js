// SPDX-License-Identifier: MIT
// A scene: children ball.

import { person } from '../../paint/figure.js';
import { kid, POSES } from '../../paint/people.js';
import { ball } from '../../paint/props/park.js';
import { foreground, meadow } from '../../paint/stages.js';
import { castShadow } from '../../paint/terrain.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'children-ball',
  aspect: 'wide',
  children: true,
  demos: [{ n: 3 }],
  draw(a) {
    const count = a.choose('n', [2, 3]);
    a.setMood(a.choose('mood', ['day', 'golden']));
    const { W, H } = a;
    const { green } = meadow(a, { at: 0.5 });
    const s = H * 0.44;
    /** @type {[number, number, import('../../paint/figure.js').Pose, boolean, boolean][]} */
    const list = [
      [-0.24, 0.88, POSES.kick, false, false],
      [0.22, 0.86, POSES.run, true, true],
      [
        0.02,
        0.76,
        {
          view: 'front',
          arms: [
            [120, -14],
            [120, -14],
          ],
          legs: [
            [12, 4],
            [12, 4],
          ],
        },
        false,
        false,
      ],
    ];
    for (let i = count - 1; i >= 0; i -= 1) {
      const [fx, fy, pose, flip, girl] = list[i];
      a.add(
        castShadow(a, W * (0.5 + fx), H * fy, s * 0.5, 0.3),
        person(a, {
          x: W * (0.5 + fx),
          y: H * fy,
          h: s * (i === 2 ? 0.84 : 1),
          flip,
          pose,
          look: kid(a, girl),
        }).svg,
      );
    }
    a.add(
      castShadow(a, W * 0.44, H * 0.89, s * 0.16, 0.3),
      ball(a, W * 0.44, H * 0.82, s * 0.1, 'beach'),
    );
    foreground(a, green);
    const { E, R } = a.when();
    const all = count === 3;
    return {
      title: 'Children playing with a ball',
      en: [
        `${all ? 'Three children' : 'Two children'} play with a colourful ball in a meadow ${E[0]}`,
        `${all ? 'Two boys and a girl' : 'A boy and a girl'} kick a ball`,
        `Children run after a ball on the grass`,
        `Kids play ball outdoors ${E[1]}`,
        'A boy kicks a striped ball to the other children',
      ],
      ru: [
        `${all ? 'Трое детей' : 'Двое детей'} играют с разноцветным мячом на лугу ${R[0]}`,
        `${all ? 'Два мальчика и девочка' : 'Мальчик и девочка'} играют в мяч`,
        'Дети бегут за мячом по траве',
        `Дети играют в мяч на улице ${R[1]}`,
        'Мальчик бьёт по полосатому мячу, рядом другие дети',
      ],
    };
  },
};
