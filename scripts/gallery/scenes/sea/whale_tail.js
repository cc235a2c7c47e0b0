// SPDX-License-Identifier: MIT
// A scene: whale tail.

import { circle, smooth } from '../../paint/svg.js';
import { wake } from '../../paint/vehicles/boats.js';
import { reflection, swell } from '../../paint/water.js';
import { openSea } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'whale-tail',
  aspect: 'soft',
  demos: [{}],
  draw(a) {
    a.setMood(a.choose('mood', ['dawn', 'overcast', 'dusk']));
    const { W, H, r } = a;
    const y = H * 0.5;
    openSea(a, y);
    const x = W * (0.5 - a.side * 0.08);
    const base = H * 0.76;
    const c = a.tone('#33455f');
    const s = H * 0.0036;
    const P = (/** @type {number} */ px, /** @type {number} */ py) =>
      /** @type {import('../../paint/svg.js').Point} */ ([x + px * s, base + py * s]);
    const d = smooth(
      [
        P(-14, 0),
        P(-9, -32),
        P(-8, -48),
        P(-34, -60),
        P(-74, -88),
        P(-56, -92),
        P(-22, -80),
        P(0, -70),
        P(22, -80),
        P(56, -92),
        P(74, -88),
        P(34, -60),
        P(8, -48),
        P(10, -30),
        P(16, 0),
      ],
      true,
      0.85,
    );
    a.add(
      reflection(a, x, base, H * 0.24, a.dim(c, 0.2), H * 0.14),
      a.solid(d, c, { rim: 4, core: 22 }),
    );
    for (let i = 0; i < 30; i += 1) {
      a.add(
        circle(
          x + r.range(-0.2, 0.2) * H,
          base - r.range(0, 0.26) * H * r.next(),
          r.range(1.5, 5),
          a.lit(a.m.water[0], 0.7),
          { 'fill-opacity': 0.85 },
        ),
      );
    }
    a.add(wake(a, x, base, H * 0.14), swell(a, H * 0.84, H, 3, H * 0.025));
    const { E, R } = a.when();
    return {
      title: 'Whale tail',
      en: [
        `The tail of a whale rises out of the sea ${E[0]}`,
        'A whale dives and shows its fluke',
        `Water drips from a whale's tail ${E[1]}`,
        'A big dark tail fin above the ocean with hills on the horizon',
        'A diving whale in calm water',
      ],
      ru: [
        `Хвост кита поднимается из моря ${R[0]}`,
        'Кит ныряет и показывает хвост',
        `Вода капает с хвоста кита ${R[1]}`,
        'Большой тёмный хвост над океаном, на горизонте холмы',
        'Ныряющий кит в спокойной воде',
      ],
    };
  },
};
