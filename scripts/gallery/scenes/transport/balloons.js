// SPDX-License-Identifier: MIT
// A scene: balloons.

import { heavens } from '../../paint/stages.js';
import { poly } from '../../paint/svg.js';
import { fillRidge, grass, ranges, ridge } from '../../paint/terrain.js';
import { balloon } from '../../paint/vehicles/aircraft.js';
import { countEn, countRu } from '../../paint/words.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'balloons',
  aspect: 'soft',
  demos: [
    { n: 5, mood: 'dawn' },
    { n: 1, mood: 'golden' },
  ],
  draw(a) {
    const count = a.choose('n', [1, 3, 5]);
    a.setMood(a.choose('mood', ['dawn', 'golden', 'day', 'sunset']));
    const { W, H, r } = a;
    const y = H * 0.74;
    heavens(a, y, {});
    a.add(ranges(a, y, 2, '#8a6f8a', H * 0.12));
    const cone = (
      /** @type {number} */ x,
      /** @type {number} */ by,
      /** @type {number} */ h,
      /** @type {number} */ far,
    ) =>
      a.solid(
        poly([
          [x - h * 0.34, by],
          [x - h * 0.14, by - h * 0.6],
          [x - h * 0.06, by - h * 0.92],
          [x, by - h],
          [x + h * 0.08, by - h * 0.9],
          [x + h * 0.17, by - h * 0.5],
          [x + h * 0.36, by],
        ]),
        a.tone('#cf9a70', far),
        { rim: 3, core: h * 0.16 },
      );
    for (let i = 0; i < 12; i += 1) {
      a.add(cone(W * r.next(), y + H * 0.05, H * r.range(0.06, 0.12), 0.4));
    }
    a.add(
      fillRidge(a, ridge(a, y + H * 0.06, H * 0.04, { scale: 3 }), a.tone('#b58a64', 0.2), {
        mist: 0.3,
      }),
    );
    for (let i = 0; i < 7; i += 1) a.add(cone(W * r.next(), H * 0.9, H * r.range(0.12, 0.2), 0.12));
    a.add(
      fillRidge(a, ridge(a, H * 0.92, H * 0.05, { scale: 2 }), a.tone('#93764c'), { mist: 0.1 }),
      grass(a, H * 0.93, H, 40, '#86803f', H * 0.05),
    );
    const sets = r.shuffle([
      ['#c8382f', '#f2e2b8', '#c8382f', '#f2e2b8', '#c8382f'],
      ['#2f62a8', '#edbc3c', '#2f62a8', '#edbc3c', '#2f62a8'],
      ['#e2812f', '#f6ead0', '#3fa6a0', '#f6ead0', '#e2812f'],
      ['#7a4f98', '#f0b0b8', '#7a4f98', '#f0b0b8', '#7a4f98'],
      ['#4a8a4c', '#f2e2b8', '#edbc3c', '#f2e2b8', '#4a8a4c'],
    ]);
    const spots =
      count === 1
        ? [[0.5 + a.side * 0.05, 0.66, 0.38]]
        : [
            [0.5 - a.side * 0.12, 0.64, 0.36],
            [0.5 + a.side * 0.24, 0.46, 0.22],
            [0.5 - a.side * 0.38, 0.4, 0.15],
            [0.5 + a.side * 0.4, 0.72, 0.16],
            [0.5 + a.side * 0.06, 0.22, 0.11],
          ];
    for (let i = Math.min(count, spots.length) - 1; i >= 0; i -= 1) {
      a.add(
        balloon(a, {
          x: W * spots[i][0],
          y: H * spots[i][1],
          h: H * spots[i][2],
          stripes: sets[i],
          far: i * 0.08,
          fire: i === 0,
        }),
      );
    }
    const { E, R } = a.when();
    const one = count === 1;
    return {
      title: `Hot-air ${one ? 'balloon' : 'balloons'} ${E[0]}`,
      en: [
        `${one ? 'A striped hot-air balloon floats' : `${countEn(count, '', '')} hot-air balloons float`} over a valley ${E[0]}`,
        `${one ? 'A colourful balloon drifts' : 'Colourful balloons drift'} above strange rocks`,
        `${one ? 'A hot-air balloon rises' : 'Hot-air balloons rise'} into the sky ${E[1]}`,
        `${one ? 'A big balloon' : 'Striped balloons'} with ${one ? 'a basket' : 'baskets'} over a rocky landscape`,
        `A ${one ? 'balloon flight' : 'balloon festival'} over Cappadocia`,
      ],
      ru: [
        `${one ? 'Полосатый воздушный шар плывёт' : `${countRu(count, 'm', ['', 'воздушных шара', 'воздушных шаров'])} плывут`} над долиной ${R[0]}`,
        `${one ? 'Разноцветный шар парит' : 'Разноцветные шары парят'} над причудливыми скалами`,
        `${one ? 'Воздушный шар поднимается' : 'Воздушные шары поднимаются'} в небо ${R[1]}`,
        `${one ? 'Большой шар с корзиной' : 'Полосатые шары с корзинами'} над каменистой местностью`,
        `${one ? 'Полёт на воздушном шаре' : 'Фестиваль воздушных шаров'} над Каппадокией`,
      ],
    };
  },
};
