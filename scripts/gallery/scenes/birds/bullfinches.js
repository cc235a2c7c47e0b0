// SPDX-License-Identifier: MIT
// A scene: bullfinches.

import { songbird } from '../../paint/animals/land_birds.js';
import { heavens } from '../../paint/stages.js';
import { circle, ellipse, limb, path } from '../../paint/svg.js';
import { pine } from '../../paint/trees.js';
import { snow } from '../../paint/weather.js';
import { countEn, countRu } from '../../paint/words.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'bullfinches',
  aspect: 'soft',
  demos: [{ n: 3 }],
  draw(a) {
    const count = a.choose('n', [1, 2, 3]);
    a.setMood('winter');
    const { W, H, r } = a;
    heavens(a, H * 0.9, {});
    for (let i = 0; i < 20; i += 1) {
      a.add(pine(a, W * r.next(), H * 1.0, H * r.range(0.2, 0.42), { far: 0.55, snow: true }));
    }
    const bark = a.tone('#5f463a');
    a.add(
      a.solid(
        limb(
          [
            [-30, H * 0.66],
            [W * 0.3, H * 0.64],
            [W * 0.7, H * 0.68],
            [W + 30, H * 0.62],
          ],
          [16, 13, 12, 8],
        ),
        bark,
        { rim: 4, core: 10 },
      ),
      path(
        limb(
          [
            [-20, H * 0.645],
            [W * 0.3, H * 0.625],
            [W * 0.7, H * 0.662],
            [W + 30, H * 0.608],
          ],
          [7, 8, 7, 4],
        ),
        '#ffffff',
      ),
    );
    for (let i = 0; i < 4; i += 1) {
      const bx = W * (0.16 + i * 0.24);
      a.add(
        path(
          limb(
            [
              [bx, H * 0.65],
              [bx + 40, H * 0.74],
              [bx + 52, H * 0.82],
            ],
            [7, 5, 3],
          ),
          bark,
        ),
      );
      for (let k = 0; k < 9; k += 1) {
        a.add(
          circle(
            bx + 52 + r.range(-26, 26),
            H * 0.84 + r.range(-16, 26),
            r.range(9, 12),
            a.tone(r.pick(['#d23b2f', '#e0503a', '#b82f2a'])),
          ),
        );
      }
      a.add(ellipse(bx + 52, H * 0.82, 24, 8, '#ffffff'));
    }
    for (let i = 0; i < count; i += 1) {
      a.add(
        songbird(a, {
          x: W * (0.5 + (count === 1 ? 0 : (i - (count - 1) / 2) * 0.27)),
          y: H * (0.615 + (i === 1 ? 0.02 : 0.0)),
          h: H * 0.26,
          flip: i % 2 === 1,
        }),
      );
    }
    a.add(snow(a, 110));
    const { E, R } = a.when();
    return {
      title: `${count === 1 ? 'Bullfinch' : 'Bullfinches'} on a rowan branch`,
      en: [
        `${countEn(count, 'bullfinch', 'bullfinches')} with red ${count === 1 ? 'breast sits' : 'breasts sit'} on a snowy branch`,
        `${count === 1 ? 'A small bird perches' : 'Small birds perch'} above red berries ${E[0]}`,
        `Snow falls on ${count === 1 ? 'a red-breasted bird' : 'red-breasted birds'}`,
        `${countEn(count, 'bird', 'birds')} on a rowan tree in winter`,
        `${count === 1 ? 'A bullfinch rests' : 'Bullfinches rest'} in a frosty garden`,
      ],
      ru: [
        `${countRu(count, 'm', ['снегирь', 'снегиря', 'снегирей'])} с красной грудью ${count === 1 ? 'сидит' : 'сидят'} на снежной ветке`,
        `${count === 1 ? 'Маленькая птица сидит' : 'Маленькие птицы сидят'} над красными ягодами ${R[0]}`,
        `Снег падает на ${count === 1 ? 'красногрудую птицу' : 'красногрудых птиц'}`,
        `${countRu(count, 'f', ['птица', 'птицы', 'птиц'])} на рябине зимой`,
        `${count === 1 ? 'Снегирь отдыхает' : 'Снегири отдыхают'} в морозном саду`,
      ],
    };
  },
};
