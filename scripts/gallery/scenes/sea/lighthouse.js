// SPDX-License-Identifier: MIT
// A scene: lighthouse.

import { soaring } from '../../paint/animals/land_birds.js';
import { lighthouse } from '../../paint/buildings/landmarks.js';
import { townhouse } from '../../paint/buildings/town.js';
import { heavens } from '../../paint/stages.js';
import { circle, limb, path, poly } from '../../paint/svg.js';
import { swell, water } from '../../paint/water.js';
import { lightning, rain } from '../../paint/weather.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'lighthouse',
  aspect: 'soft',
  demos: [{ mood: 'storm' }, { mood: 'night' }, { mood: 'day' }],
  draw(a) {
    const id = a.choose('mood', ['storm', 'night', 'day', 'sunset', 'dusk']);
    a.setMood(id);
    const { W, H, r } = a;
    const y = H * 0.6;
    const dark = id === 'storm' || id === 'night' || id === 'dusk';
    heavens(a, y, { sunX: W * (0.5 + a.side * 0.3) });
    if (id === 'storm') a.add(lightning(a, W * (0.5 + a.side * 0.3), H * 0.1, y));
    a.add(water(a, y, { ripples: 90 }));
    const x = W * (0.5 - a.side * 0.2);
    /** @type {import('../../paint/svg.js').Point[]} */
    const cliff = [
      [x - a.side * W * 0.4, H * 0.56],
      [x - a.side * W * 0.2, H * 0.54],
      [x, H * 0.56],
      [x + a.side * W * 0.13, H * 0.6],
      [x + a.side * W * 0.18, H * 0.68],
      [x + a.side * W * 0.22, H * 0.8],
      [x + a.side * W * 0.3, H * 0.9],
      [x - a.side * W * 0.4, H * 1.05],
    ];
    const stone = a.tone('#6a5f58');
    let cracks = '';
    for (let i = 0; i < 18; i += 1) {
      const px = x + a.side * r.range(-0.35, 0.2) * W;
      const py = r.range(0.6, 0.9) * H;
      const s = r.range(14, 40);
      cracks += path(
        poly([
          [px, py],
          [px + s, py + s * 0.4],
          [px + s * 0.6, py + s * 1.6],
          [px - s * 0.3, py + s],
        ]),
        r.chance(0.5) ? a.lit(stone, 0.25) : a.dim(stone, 0.4),
        { 'fill-opacity': 0.5 },
      );
    }
    a.add(
      lighthouse(a, x, H * 0.565, H * 0.46, { beam: dark }),
      townhouse(a, x - a.side * W * 0.16 - W * 0.05, H * 0.56, W * 0.1, H * 0.07, {
        wall: '#f2ead8',
        roof: '#a8442f',
        lit: dark,
      }),
    );
    a.add(
      a.solid(poly(cliff), stone, {
        rim: 4,
        core: 60,
        more:
          cracks +
          path(
            limb(
              [
                [x - a.side * W * 0.42, H * 0.56],
                [x - a.side * W * 0.1, H * 0.555],
                [x + a.side * W * 0.12, H * 0.605],
              ],
              [10, 9, 6],
            ),
            a.tone('#7f9a4a'),
          ),
      }),
    );
    a.add(swell(a, H * 0.8, H * 1.0, 4, H * (id === 'storm' ? 0.05 : 0.022)));
    for (let i = 0; i < (id === 'storm' ? 34 : 12); i += 1) {
      a.add(
        circle(
          x + a.side * W * 0.22 + r.range(-60, 60),
          H * 0.84 - r.range(0, id === 'storm' ? 100 : 24),
          r.range(3, 14),
          a.lit(a.tone('#f4f6f2'), 0.3),
          { 'fill-opacity': 0.7 },
        ),
      );
    }
    if (!dark) {
      a.add(
        soaring(a, { x: W * (0.5 + a.side * 0.2), y: H * 0.3, h: H * 0.09, flip: a.side > 0 }),
        soaring(a, { x: W * (0.5 + a.side * 0.34), y: H * 0.42, h: H * 0.05, beat: 0.9 }),
      );
    }
    if (id === 'storm') a.add(rain(a, 190));
    const { E, R } = a.when();
    return {
      title: `Lighthouse ${E[0]}`,
      en: [
        `A red and white lighthouse stands on a rocky cliff ${E[0]}`,
        dark
          ? 'The beam of a lighthouse shines over the sea'
          : 'Seagulls fly around a lighthouse by the sea',
        id === 'storm'
          ? 'Big waves and lightning near a lighthouse'
          : `Waves roll below a striped lighthouse ${E[1]}`,
        `A lighthouse on the coast ${E[2]}`,
        'A tall tower with red stripes and a small house beside it',
      ],
      ru: [
        `Красно-белый маяк стоит на скалистом утёсе ${R[0]}`,
        dark ? 'Луч маяка светит над морем' : 'Чайки летают вокруг маяка у моря',
        id === 'storm'
          ? 'Большие волны и молния возле маяка'
          : `Волны катятся под полосатым маяком ${R[1]}`,
        `Маяк на берегу моря ${R[2]}`,
        'Высокая башня с красными полосами и домик рядом с ней',
      ],
    };
  },
};
