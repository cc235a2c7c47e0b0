// SPDX-License-Identifier: MIT
// A scene: penguins.

import { penguin } from '../../paint/animals/water_birds.js';
import { heavens } from '../../paint/stages.js';
import { poly } from '../../paint/svg.js';
import { fillRidge, ranges, ridge } from '../../paint/terrain.js';
import { reflection, water } from '../../paint/water.js';
import { snow } from '../../paint/weather.js';
import { countEn, countRu } from '../../paint/words.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'penguins',
  aspect: 'wide',
  demos: [{ n: 5 }],
  draw(a) {
    const count = a.choose('n', [3, 4, 5]);
    a.setMood(a.choose('mood', ['winter', 'dawn']));
    const { W, H, r } = a;
    const y = H * 0.5;
    heavens(a, y, { birds: false });
    a.add(ranges(a, y, 1, '#a8c4d8', H * 0.1), water(a, y, { ripples: 60 }));
    const ice = (
      /** @type {number} */ x,
      /** @type {number} */ base,
      /** @type {number} */ w,
      /** @type {number} */ h,
    ) =>
      a.solid(
        poly([
          [x - w * 0.5, base],
          [x - w * 0.42, base - h * 0.5],
          [x - w * 0.16, base - h],
          [x + w * 0.08, base - h * 0.72],
          [x + w * 0.3, base - h * 0.8],
          [x + w * 0.5, base],
        ]),
        a.tone('#e8f2f4', 0.1),
        { rim: 4, core: w * 0.22, shade: a.tone('#9fc6d8', 0.1) },
      ) + reflection(a, x, base + 3, w * 0.9, a.tone('#cfe6ec'), h * 0.4);
    a.add(
      ice(W * (0.5 + a.side * 0.26), H * 0.58, W * 0.34, H * 0.28),
      ice(W * (0.5 - a.side * 0.34), H * 0.56, W * 0.16, H * 0.12),
    );
    const floe = ridge(a, H * 0.74, H * 0.03, { scale: 2 });
    a.add(fillRidge(a, floe, a.tone('#f4f8f8'), { mist: 0.4 }));
    for (let i = 0; i < count; i += 1) {
      a.add(
        penguin(a, {
          x: W * (0.5 + (i - (count - 1) / 2) * 0.15 - a.side * 0.04) + r.range(-12, 12),
          y: H * r.range(0.82, 0.92),
          h: H * r.range(0.27, 0.34),
          flip: r.chance(0.5),
        }),
      );
    }
    a.add(snow(a, 60));
    const { E, R } = a.when();
    return {
      title: 'Penguins on the ice',
      en: [
        `${countEn(count, 'penguin', 'penguins')} stand on the ice ${E[0]}`,
        'A group of black and white penguins by the cold sea',
        `Penguins in Antarctica with an iceberg behind them`,
        `${countEn(count, 'penguin', 'penguins')} in the snow in front of blue icebergs`,
        'Snow falls on a small colony of penguins',
      ],
      ru: [
        `${countRu(count, 'm', ['пингвин', 'пингвина', 'пингвинов'])} стоят на льду ${R[0]}`,
        'Группа чёрно-белых пингвинов у холодного моря',
        'Пингвины в Антарктиде, за ними айсберг',
        `${countRu(count, 'm', ['пингвин', 'пингвина', 'пингвинов'])} в снегу перед голубыми айсбергами`,
        'Снег падает на маленькую колонию пингвинов',
      ],
    };
  },
};
