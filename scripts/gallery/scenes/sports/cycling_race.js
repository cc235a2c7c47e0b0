// SPDX-License-Identifier: MIT
// A scene: cycling race.

import { person } from '../../paint/figure.js';
import { dress, POSES } from '../../paint/people.js';
import { meadow } from '../../paint/stages.js';
import { n, path, stroke } from '../../paint/svg.js';
import { castShadow, grass } from '../../paint/terrain.js';
import { bicycle } from '../../paint/vehicles/two_wheels.js';
import { colors } from '../../paint/words.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'cycling-race',
  aspect: 'wide',
  demos: [{ n: 3 }],
  draw(a) {
    const count = a.choose('n', [2, 3]);
    a.setMood(a.choose('mood', ['day', 'golden', 'dawn']));
    const { W, H } = a;
    const { green } = meadow(a, { far: 'mountains', at: 0.52, trees: false });
    const tar = a.tone('#7a7476');
    a.add(
      path(
        `M0 ${n(H * 0.72)}Q${n(W * 0.5)} ${n(H * 0.69)} ${W} ${n(H * 0.72)}V${n(H * 0.9)}Q${n(W * 0.5)} ${n(H * 0.86)} 0 ${n(H * 0.9)}Z`,
        tar,
      ),
      stroke(
        `M0 ${n(H * 0.725)}Q${n(W * 0.5)} ${n(H * 0.695)} ${W} ${n(H * 0.725)}`,
        a.tone('#f2ead2'),
        4,
      ),
    );
    const flip = a.side > 0;
    const d = flip ? -1 : 1;
    const picks = a.r
      .shuffle(colors('red', 'yellow', 'blue', 'green', 'white', 'pink'))
      .slice(0, count);
    for (let i = count - 1; i >= 0; i -= 1) {
      const x = W * (0.5 - d * (i - (count - 1) / 2) * (count === 3 ? 0.29 : 0.36));
      const by = H * (0.85 - (i % 2) * 0.035);
      const s = H * 0.22;
      const p = person(a, {
        x: x - d * s * 0.2,
        y: by - s * 0.13,
        h: s * 1.72,
        flip,
        pose: {
          ...POSES.ride,
          lean: 46,
          nod: -34,
          arms: [
            [62, 12],
            [56, 14],
          ],
          legs:
            i % 2
              ? [
                  [64, 66],
                  [26, 44],
                ]
              : [
                  [30, 40],
                  [66, 72],
                ],
        },
        look: dress(a, {
          sex: 'm',
          top: picks[i].hex,
          bottom: '#25252d',
          wear: 'shorts',
          sleeve: 'short',
          hat: 'helmet',
          hatColor: picks[i].hex,
          hairStyle: 'short',
          shoes: '#f2ecdf',
        }),
      });
      a.add(
        castShadow(a, x, by, s * 1.9, 0.3),
        bicycle(a, { x, y: by, h: s, color: picks[(i + 1) % count].hex, flip }),
        p.svg,
      );
    }
    a.add(grass(a, H * 0.9, H * 1.01, 70, green, H * 0.06));
    const { E, R } = a.when();
    const list = picks.map((p) => p.en);
    const names =
      count === 3 ? `${list[0]}, ${list[1]} and ${list[2]}` : `${list[0]} and ${list[1]}`;
    const rus = picks.map((p) => p.ru('p', 'pre'));
    return {
      title: 'Cyclists on a mountain road',
      en: [
        `${count === 3 ? 'Three' : 'Two'} cyclists ride along a mountain road ${E[0]}`,
        `Racing cyclists in ${names} jerseys`,
        `Men in helmets race on bicycles ${E[1]}`,
        'A bicycle race in front of snowy mountains',
        `${count === 3 ? 'Three' : 'Two'} men on road bikes, one behind the other`,
      ],
      ru: [
        `${count === 3 ? 'Три велосипедиста едут' : 'Два велосипедиста едут'} по горной дороге ${R[0]}`,
        `Велогонщики в ${count === 3 ? `${rus[0]}, ${rus[1]} и ${rus[2]}` : `${rus[0]} и ${rus[1]}`} майках`,
        `Мужчины в шлемах мчатся на велосипедах ${R[1]}`,
        'Велогонка на фоне снежных гор',
        `${count === 3 ? 'Трое' : 'Двое'} мужчин на шоссейных велосипедах друг за другом`,
      ],
    };
  },
};
