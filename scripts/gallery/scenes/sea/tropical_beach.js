// SPDX-License-Identifier: MIT
// A scene: tropical beach.

import { rock, umbrella } from '../../paint/props/park.js';
import { beach } from '../../paint/stages.js';
import { circle, n, path, poly, stroke } from '../../paint/svg.js';
import { grass } from '../../paint/terrain.js';
import { palm } from '../../paint/trees.js';
import { sailboat } from '../../paint/vehicles/boats.js';
import { colors } from '../../paint/words.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'tropical-beach',
  aspect: 'wide',
  demos: [
    { mood: 'day', kind: 'palms' },
    { mood: 'sunset', kind: 'palms' },
    { mood: 'day', kind: 'umbrella' },
  ],
  draw(a) {
    const kind = a.choose('kind', ['palms', 'umbrella']);
    a.setMood(a.choose('mood', ['day', 'sunset', 'golden']));
    const { W, H } = a;
    beach(a, { shore: 0.68, at: 0.48 });
    const { E, R } = a.when();
    if (kind === 'palms') {
      const d = -a.side;
      const at = (/** @type {number} */ k) => W * (0.5 + d * k);
      a.add(
        palm(a, at(0.3), H * 0.94, H * 0.72, { lean: -d * 0.3 }),
        palm(a, at(0.44), H * 1.0, H * 0.86, { lean: -d * 0.2 }),
        palm(a, at(0.4), H * 0.9, H * 0.5, { lean: -d * 0.5 }),
        grass(a, H * 0.95, H * 1.02, 14, '#5f8a4a', H * 0.06),
      );
      a.add(
        sailboat(a, { x: W * (0.5 + a.side * 0.14), y: H * 0.54, h: H * 0.12, sail: '#f4ecd8' }),
      );
      return {
        title: `Palm beach ${E[0]}`,
        en: [
          `Palm trees lean over a sandy beach ${E[0]}`,
          'A tropical beach with three palms and a sailboat in the distance',
          `Waves wash onto the sand under the palms ${E[1]}`,
          'A quiet tropical shore with blue water',
          `An empty beach on a tropical island ${E[2]}`,
        ],
        ru: [
          `Пальмы склонились над песчаным пляжем ${R[0]}`,
          'Тропический пляж с тремя пальмами и парусником вдали',
          `Волны набегают на песок под пальмами ${R[1]}`,
          'Тихий тропический берег у моря',
          `Безлюдный пляж на тропическом острове ${R[2]}`,
        ],
      };
    }
    const [u, t] = [
      colors('red', 'yellow', 'blue', 'turquoise', 'orange'),
      colors('white', 'yellow', 'turquoise'),
    ];
    const c = a.r.pick(u);
    const towel = a.r.pick(t.filter((k) => k.id !== c.id));
    const x = W * (0.5 - a.side * 0.12);
    a.add(
      path(
        poly([
          [x - W * 0.15, H * 0.9],
          [x + W * 0.1, H * 0.9],
          [x + W * 0.15, H * 0.96],
          [x - W * 0.13, H * 0.96],
        ]),
        a.tone(towel.hex),
      ),
      path(
        poly([
          [x - W * 0.1, H * 0.9],
          [x - W * 0.07, H * 0.9],
          [x - W * 0.045, H * 0.96],
          [x - W * 0.08, H * 0.96],
        ]),
        a.tone(c.hex),
      ),
    );
    a.add(
      circle(x - a.side * W * 0.1, H * 0.89, W * 0.12, a.m.shadow, {
        'fill-opacity': 0.2,
        transform: `translate(0 ${n(H * 0.72)}) scale(1 0.2)`,
      }),
      umbrella(a, x, H * 0.93, H * 0.27, c.hex, a.side * 8, 1.15),
    );
    a.add(
      rock(a, W * (0.5 + a.side * 0.4), H * 0.8, W * 0.12),
      circle(x + W * 0.2, H * 0.93, H * 0.03, a.tone('#f0c040')),
      stroke(`M${n(x + W * 0.2)} ${n(H * 0.9)}v${n(H * 0.06)}`, a.tone('#d8453a'), 4),
    );
    return {
      title: 'Beach umbrella',
      en: [
        `A ${c.en} beach umbrella and a ${towel.en} towel on the sand ${E[0]}`,
        `A parasol stands on an empty beach ${E[1]}`,
        `Gentle waves and a ${c.en} sunshade by the sea`,
        'A holiday beach with an umbrella, a towel and a ball',
        `A ${c.en} umbrella gives shade on the seashore`,
      ],
      ru: [
        `${c.ru('m')} пляжный зонт и ${towel.ru('n')} полотенце на песке ${R[0]}`,
        `Зонтик стоит на пустом пляже ${R[1]}`,
        `Лёгкие волны и ${c.ru('m')} зонт от солнца у моря`,
        'Пляж с зонтом, полотенцем и мячом',
        `${c.ru('m')} зонт даёт тень на берегу моря`,
      ],
    };
  },
};
