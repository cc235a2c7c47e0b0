// SPDX-License-Identifier: MIT
// A scene: bridge.

import { skyline } from '../../paint/buildings/town.js';
import { heavens } from '../../paint/stages.js';
import { n, poly, rect, stroke } from '../../paint/svg.js';
import { fillRidge, grass, ranges, ridge } from '../../paint/terrain.js';
import { car } from '../../paint/vehicles/cars.js';
import { glitter, reflection, water } from '../../paint/water.js';
import { mist } from '../../paint/weather.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'bridge',
  aspect: 'wide',
  demos: [{ mood: 'fog' }, { mood: 'sunset' }],
  draw(a) {
    a.setMood(a.choose('mood', ['fog', 'sunset', 'day', 'dusk']));
    const { W, H } = a;
    const y = H * 0.68;
    const s = heavens(a, y, {});
    a.add(
      ranges(a, y, 2, '#6a86a0', H * 0.16),
      skyline(a, y, H * 0.16, {
        far: 0.6,
        color: '#6a7a90',
        from: a.side > 0 ? W * 0.6 : 0,
        to: a.side > 0 ? W : W * 0.4,
        count: 9,
        lit: a.m.id === 'dusk' ? 0.4 : 0,
      }),
    );
    a.add(water(a, y, { ripples: 90 }));
    if (a.m.id !== 'fog') a.add(glitter(a, s.x, y, {}));
    const red = a.tone('#c2452f', 0.06);
    const dark = a.dim(red, 0.35);
    const deck = H * 0.62;
    const towers = [W * 0.26, W * 0.74];
    const top = H * 0.16;
    for (const x of towers) a.add(reflection(a, x, y + 8, W * 0.06, dark, H * 0.24));
    const cable = (
      /** @type {number} */ x0,
      /** @type {number} */ y0,
      /** @type {number} */ x1,
      /** @type {number} */ y1,
      /** @type {number} */ sag,
    ) => {
      let lines = stroke(
        `M${n(x0)} ${n(y0)}Q${n((x0 + x1) / 2)} ${n((y0 + y1) / 2 + sag)} ${n(x1)} ${n(y1)}`,
        red,
        5,
      );
      for (let i = 1; i < 14; i += 1) {
        const t = i / 14;
        const px = x0 + (x1 - x0) * t;
        const py = (1 - t) ** 2 * y0 + 2 * t * (1 - t) * ((y0 + y1) / 2 + sag) + t * t * y1;
        lines += stroke(`M${n(px)} ${n(py)}V${n(deck)}`, red, 1.8);
      }
      return lines;
    };
    a.add(
      cable(-W * 0.12, deck - 10, towers[0], top, H * 0.1),
      cable(towers[0], top, towers[1], top, H * 0.76),
      cable(towers[1], top, W * 1.12, deck - 10, H * 0.1),
    );
    for (const x of towers) {
      const w = W * 0.014;
      a.add(
        a.solid(
          poly([
            [x - w * 1.9, y + H * 0.03],
            [x - w * 1.3, top],
            [x - w * 0.5, top],
            [x - w * 0.8, y + H * 0.03],
          ]) +
            poly([
              [x + w * 1.9, y + H * 0.03],
              [x + w * 1.3, top],
              [x + w * 0.5, top],
              [x + w * 0.8, y + H * 0.03],
            ]),
          red,
          { rim: 2, core: w * 0.6 },
        ),
      );
      for (let i = 0; i < 4; i += 1) {
        a.add(rect(x - w * 1.5, top + 14 + i * (deck - top) * 0.26, w * 3, H * 0.02, red));
      }
      a.add(rect(x - w * 2.6, y + H * 0.015, w * 5.2, H * 0.05, a.dim(a.tone('#9a8a80'), 0.1)));
    }
    a.add(
      rect(-5, deck, W + 10, H * 0.03, red),
      rect(-5, deck + H * 0.02, W + 10, H * 0.012, dark),
    );
    for (let i = 0; i < 6; i += 1) {
      a.add(
        car(a, {
          x: W * a.r.range(0.05, 0.95),
          y: deck + 1,
          h: H * 0.026,
          color: a.r.pick(['#2f62a8', '#f0e8d8', '#edbc3c', '#4a4a52']),
          flip: a.r.chance(0.5),
        }),
      );
    }
    if (a.m.id === 'fog') a.add(mist(a, H * 0.6, H * 0.42, 0.85));
    const bank = ridge(a, H * 1.02, H * 0.1, { scale: 2 });
    a.add(
      fillRidge(a, bank, a.dim(a.tone('#5f7a48'), 0.3), { mist: 0.05 }),
      grass(a, H * 0.94, H, 30, '#5f7a48', H * 0.06),
    );
    const { E, R } = a.when();
    return {
      title: `Suspension bridge ${E[0]}`,
      en: [
        `A red suspension bridge spans the bay ${E[0]}`,
        'Cars drive over a long bridge with two tall towers',
        a.m.id === 'fog'
          ? 'Fog hides the foot of a great red bridge'
          : 'The light is reflected in the water under a red bridge',
        `A famous bridge across the strait ${E[1]}`,
        'The cables of a big bridge hang above the water',
      ],
      ru: [
        `Красный подвесной мост пересекает залив ${R[0]}`,
        'Машины едут по длинному мосту с двумя высокими башнями',
        a.m.id === 'fog'
          ? 'Туман скрывает опоры большого красного моста'
          : 'Свет отражается в воде под красным мостом',
        `Знаменитый мост через пролив ${R[1]}`,
        'Тросы большого моста висят над водой',
      ],
    };
  },
};
