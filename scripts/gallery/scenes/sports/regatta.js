// SPDX-License-Identifier: MIT
// A scene: regatta.

import { heavens } from '../../paint/stages.js';
import { n } from '../../paint/svg.js';
import { ranges } from '../../paint/terrain.js';
import { sailboat, wake } from '../../paint/vehicles/boats.js';
import { reflection, swell, water } from '../../paint/water.js';
import { colors } from '../../paint/words.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'regatta',
  aspect: 'wide',
  demos: [{}],
  draw(a) {
    a.setMood(a.choose('mood', ['day', 'golden']));
    const { W, H } = a;
    const y = H * 0.52;
    heavens(a, y, {});
    a.add(ranges(a, y + 2, 2, '#5f86a4', H * 0.12), water(a, y, { ripples: 110 }));
    const picks = a.r.shuffle(colors('red', 'blue', 'yellow', 'orange', 'green', 'purple'));
    const spots = [
      [0.16, 0.6, 0.2],
      [0.86, 0.61, 0.22],
      [0.64, 0.68, 0.32],
      [0.32, 0.76, 0.44],
      [0.56, 0.9, 0.62],
    ];
    spots.forEach(([fx, fy, s], i) =>
      a.add(
        reflection(a, W * fx, H * fy + 4, H * s * 0.5, a.tone(picks[i].hex), H * s * 0.3),
        `<g transform="rotate(${a.side * -9} ${n(W * fx)} ${n(H * fy)})">${sailboat(a, { x: W * fx, y: H * fy, h: H * s, sail: '#f7f1e2', jib: picks[i].hex, color: '#f4ecd8', flip: a.side < 0, far: 0.24 - i * 0.06 })}</g>`,
        wake(a, W * fx, H * fy + 2, H * s * 0.55),
      ),
    );
    a.add(swell(a, H * 0.93, H * 1.02, 2, H * 0.02));
    const { E, R } = a.when();
    return {
      title: 'Sailing regatta',
      en: [
        `Five yachts race in a regatta ${E[0]}`,
        'Sailing boats with colourful jibs lean in the wind',
        `A sailing race off a hilly coast ${E[1]}`,
        'Five boats with white mainsails on blue water',
        'Yachts sail close together in a strong breeze',
      ],
      ru: [
        `Пять яхт участвуют в регате ${R[0]}`,
        'Парусные лодки с цветными стакселями кренятся на ветру',
        `Парусная гонка у холмистого берега ${R[1]}`,
        'Пять лодок с белыми парусами на синей воде',
        'Яхты идут рядом под сильным ветром',
      ],
    };
  },
};
