// SPDX-License-Identifier: MIT
// A scene: fireworks.

import { skyline } from '../../paint/buildings/town.js';
import { heavens } from '../../paint/stages.js';
import { circle, ellipse, limb, path } from '../../paint/svg.js';
import { water } from '../../paint/water.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'fireworks',
  aspect: 'wide',
  demos: [{}],
  draw(a) {
    a.setMood('night');
    const { W, H, r } = a;
    const y = H * 0.74;
    heavens(a, y, { disc: false, birds: false });
    const burst = (
      /** @type {number} */ x,
      /** @type {number} */ by,
      /** @type {number} */ s,
      /** @type {string} */ c,
    ) => {
      let out = circle(
        x,
        by,
        s * 1.3,
        a.radial([
          [0, c, 0.5],
          [1, c, 0],
        ]),
      );
      for (let i = 0; i < 28; i += 1) {
        const t = (i / 28) * Math.PI * 2 + r.range(-0.08, 0.08);
        const len = s * r.range(0.75, 1.05);
        const [cx, cy] = [Math.cos(t), Math.sin(t)];
        out +=
          path(
            limb(
              [
                [x + cx * len * 0.2, by + cy * len * 0.2],
                [x + cx * len * 0.7, by + cy * len * 0.7 + s * 0.03],
                [x + cx * len, by + cy * len + s * 0.1],
              ],
              [0.6, 1.6, 2.6],
            ),
            i % 3 ? c : '#fff4cf',
            { 'fill-opacity': 0.95 },
          ) + circle(x + cx * len, by + cy * len + s * 0.1, 3, '#fff4cf');
      }
      return out;
    };
    const hues = r.shuffle(['#ff6a5a', '#ffd05a', '#6ad0ff', '#7aea9a', '#e68aff']);
    a.add(
      burst(W * 0.26, H * 0.3, H * 0.22, hues[0]),
      burst(W * 0.58, H * 0.22, H * 0.19, hues[1]),
      burst(W * 0.8, H * 0.38, H * 0.17, hues[2]),
      burst(W * 0.44, H * 0.46, H * 0.12, hues[3]),
    );
    a.add(
      skyline(a, y, H * 0.26, { far: 0.12, color: '#3a4a6a', lit: 0.4, count: 18 }),
      water(a, y, { ripples: 50 }),
    );
    for (let i = 0; i < 90; i += 1) {
      const k = r.int(0, 3);
      const x = W * [0.26, 0.58, 0.8, 0.44][k] + r.range(-0.1, 0.1) * W;
      a.add(
        ellipse(x, y + (H - y) * r.next(), r.range(8, 30), 2, hues[k], { 'fill-opacity': 0.55 }),
      );
    }
    return {
      title: 'Fireworks over the city',
      en: [
        'Colourful fireworks explode over a city at night',
        'Fireworks light up the dark sky above the river',
        'Bursts of light are reflected in the water',
        'A festive night with fireworks behind the skyline',
        'Sparks of many colours fall from the sky',
      ],
      ru: [
        'Разноцветный салют взрывается над ночным городом',
        'Фейерверк освещает тёмное небо над рекой',
        'Вспышки света отражаются в воде',
        'Праздничная ночь с фейерверком над городом',
        'Искры разных цветов падают с неба',
      ],
    };
  },
};
