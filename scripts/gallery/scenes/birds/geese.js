// SPDX-License-Identifier: MIT
// A scene: geese.

import { soaring } from '../../paint/animals/land_birds.js';
import { overhang } from '../../paint/trees.js';
import { COLORS, countEn, countRu } from '../../paint/words.js';
import { pond } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'geese',
  aspect: 'wide',
  demos: [{}],
  draw(a) {
    a.setMood(a.choose('mood', ['sunset', 'dusk', 'golden']));
    const { W, H } = a;
    pond(a, H * 0.72);
    const lead = { x: W * (0.5 + a.side * 0.16), y: H * 0.26 };
    const count = a.choose('n', [7, 9]);
    for (let i = 0; i < count; i += 1) {
      const k = Math.ceil(i / 2);
      const up = i % 2 ? -1 : 1;
      a.add(
        soaring(a, {
          x: lead.x - a.side * k * W * 0.1,
          y: lead.y + up * k * H * 0.055 + (up < 0 ? H * 0.01 : 0) + k * H * 0.01,
          h: H * 0.1,
          beat: [0.9, 0.4, 0.7][i % 3],
          color: '#6f6458',
          tips: '#3a3634',
          beak: '#d8803a',
          flip: a.side < 0,
        }),
      );
    }
    a.add(overhang(a, -a.side, '#4a4a3c', 0.22));
    const { E, R } = a.when();
    return {
      title: 'Wild geese',
      en: [
        `A flock of wild geese flies over a lake ${E[0]}`,
        'Geese fly in a V formation',
        `Migrating birds cross the sky ${E[1]}`,
        `${countEn(count, 'goose', 'geese', 'grey')} above the reeds`,
        'Birds head south in autumn over the water',
      ],
      ru: [
        `Стая диких гусей летит над озером ${R[0]}`,
        'Гуси летят клином',
        `Перелётные птицы пересекают небо ${R[1]}`,
        `${countRu(count, 'm', ['гусь', 'гуся', 'гусей'], COLORS.grey.ru)} над камышами`,
        'Осенью птицы летят на юг над водой',
      ],
    };
  },
};
