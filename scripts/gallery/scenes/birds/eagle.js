// SPDX-License-Identifier: MIT
// A scene: eagle.

import { soaring } from '../../paint/animals/land_birds.js';
import { heavens } from '../../paint/stages.js';
import { massif, ranges } from '../../paint/terrain.js';
import { mist } from '../../paint/weather.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'eagle',
  aspect: 'wide',
  demos: [{}],
  draw(a) {
    a.setMood(a.choose('mood', ['golden', 'day', 'dawn']));
    const { W, H } = a;
    heavens(a, H * 0.8, {});
    a.add(
      ranges(a, H * 0.72, 2, '#5d7f9c', H * 0.2),
      massif(a, W * (0.5 - a.side * 0.24), H * 0.46, H * 1.02, {
        color: '#5f7386',
        far: 0.2,
        snow: 0.4,
      }),
      mist(a, H * 0.92, H * 0.24, 0.8),
    );
    a.add(
      soaring(a, {
        x: W * (0.5 + a.side * 0.04),
        y: H * 0.42,
        h: H * 0.46,
        beat: 0.75,
        color: '#6a4630',
        tips: '#3a2a24',
        flip: a.side > 0,
      }),
    );
    const { E, R } = a.when();
    return {
      title: 'Eagle over the mountains',
      en: [
        `An eagle soars above snowy mountains ${E[0]}`,
        'A brown eagle spreads its wings in the sky',
        'A large bird of prey flies high over the peaks',
        `An eagle glides over the clouds ${E[1]}`,
        'A wild eagle hunts in the mountains',
      ],
      ru: [
        `Орёл парит над снежными горами ${R[0]}`,
        'Коричневый орёл расправил крылья в небе',
        'Большая хищная птица летит высоко над вершинами',
        `Орёл скользит над облаками ${R[1]}`,
        'Дикий орёл охотится в горах',
      ],
    };
  },
};
