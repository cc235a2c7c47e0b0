// SPDX-License-Identifier: MIT
// A scene: boys soccer.

import { person } from '../../paint/figure.js';
import { kid, POSES } from '../../paint/people.js';
import { ball } from '../../paint/props/park.js';
import { foreground, meadow } from '../../paint/stages.js';
import { castShadow } from '../../paint/terrain.js';
import { COLORS } from '../../paint/words.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'boys-soccer',
  aspect: 'wide',
  children: true,
  demos: [{}],
  draw(a) {
    a.setMood(a.choose('mood', ['golden', 'day']));
    const { W, H } = a;
    const { green } = meadow(a, { at: 0.5, blooms: false });
    const picks = a.r.shuffle(['red', 'blue', 'yellow']).map((id) => COLORS[id]);
    const s = H * 0.47;
    const d = a.side;
    /** @type {[number, number, import('../../paint/figure.js').Pose, boolean][]} */
    const list = [
      [0.02, 0.78, POSES.run, d > 0],
      [0.24, 0.88, POSES.sprint, d > 0],
      [-0.2, 0.89, POSES.kick, d < 0],
    ];
    list.forEach(([k, fy, pose, flip], i) =>
      a.add(
        castShadow(a, W * (0.5 + d * k), H * fy, s * 0.5, 0.3),
        person(a, {
          x: W * (0.5 + d * k),
          y: H * fy,
          h: s * (i === 0 ? 0.86 : 1),
          flip,
          pose,
          look: kid(a, false, { top: picks[i].hex, bottom: '#f2ecdf', wear: 'shorts' }),
        }).svg,
      ),
    );
    a.add(
      castShadow(a, W * (0.5 - d * 0.05), H * 0.9, s * 0.16, 0.3),
      ball(a, W * (0.5 - d * 0.05), H * 0.87, s * 0.075, 'soccer'),
    );
    foreground(a, green);
    const { E, R } = a.when();
    return {
      title: 'Boys playing soccer',
      en: [
        `Three boys play soccer on the grass ${E[0]}`,
        `A boy in a ${picks[2].en} shirt kicks a football to his friends`,
        'Children run after a soccer ball',
        `Boys in ${picks[0].en}, ${picks[1].en} and ${picks[2].en} shirts play football`,
        `A football game of young boys in a field ${E[1]}`,
      ],
      ru: [
        `Три мальчика играют в футбол на траве ${R[0]}`,
        `Мальчик в ${picks[2].ru('f', 'pre')} футболке бьёт по мячу, рядом друзья`,
        'Дети бегут за футбольным мячом',
        `Мальчики в ${picks[0].ru('f', 'pre')}, ${picks[1].ru('f', 'pre')} и ${picks[2].ru('f', 'pre')} футболках играют в футбол`,
        `Мальчики гоняют мяч в поле ${R[1]}`,
      ],
    };
  },
};
