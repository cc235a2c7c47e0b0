// SPDX-License-Identifier: MIT
// A scene: winter town.

import { church } from '../../paint/buildings/landmarks.js';
import { stroll } from '../../paint/people.js';
import { lamp } from '../../paint/props/park.js';
import { heavens } from '../../paint/stages.js';
import { circle, n, path, poly, rect, stroke } from '../../paint/svg.js';
import { fillRidge, hills, ridge } from '../../paint/terrain.js';
import { bareTree } from '../../paint/trees.js';
import { snow } from '../../paint/weather.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'winter-town',
  aspect: 'soft',
  demos: [{}],
  draw(a) {
    a.setMood('dusk');
    const { W, H, r } = a;
    const y = H * 0.6;
    heavens(a, y, { birds: false });
    const back = hills(a, y - H * 0.02, y, 1, '#b9c6d6', '#c9d3e0');
    a.add(
      back.out,
      church(a, W * (0.5 - a.side * 0.16), y + 6, H * 0.5, {
        kind: 'onion',
        far: 0.12,
        dome: '#2f7a8a',
      }),
    );
    const cottage = (
      /** @type {number} */ x,
      /** @type {number} */ by,
      /** @type {number} */ h,
      /** @type {string} */ wall,
    ) => {
      const w = h * 1.2;
      return (
        a.solid(
          poly([
            [x - w / 2, by],
            [x - w / 2, by - h * 0.5],
            [x + w / 2, by - h * 0.5],
            [x + w / 2, by],
          ]),
          a.tone(wall, 0.05),
          { rim: 2, core: w * 0.5 },
        ) +
        path(
          poly([
            [x - w * 0.62, by - h * 0.46],
            [x - w * 0.3, by - h],
            [x + w * 0.3, by - h],
            [x + w * 0.62, by - h * 0.46],
          ]),
          a.tone('#eef2f6'),
        ) +
        path(
          poly([
            [x - w * 0.62, by - h * 0.46],
            [x - w * 0.3, by - h],
            [x - w * 0.2, by - h],
            [x - w * 0.48, by - h * 0.46],
          ]),
          a.dim(a.tone('#eef2f6'), 0.25),
        ) +
        [-0.28, 0.02, 0.3]
          .map(
            (k) =>
              rect(x + k * w - h * 0.07, by - h * 0.36, h * 0.14, h * 0.18, '#ffd78a') +
              stroke(`M${n(x + k * w)} ${n(by - h * 0.36)}v${n(h * 0.18)}`, a.tone('#6a4a3a'), 1.4),
          )
          .join('') +
        rect(x + w * 0.14, by - h * 1.16, h * 0.12, h * 0.26, a.tone('#8a5a4a')) +
        [0, 1, 2, 3]
          .map((i) =>
            circle(
              x + w * 0.2 + i * 8,
              by - h * 1.2 - i * h * 0.14,
              h * (0.06 + i * 0.025),
              a.m.cloud,
              { 'fill-opacity': 0.4 },
            ),
          )
          .join('')
      );
    };
    const walls = ['#a8563c', '#c98f4a', '#6f7f9a', '#b5755a', '#8a6a5a'];
    for (let i = 0; i < 7; i += 1) {
      a.add(
        cottage(
          W * ((i + 0.5) / 7) + r.range(-20, 20),
          y + H * 0.06 + (i % 2) * H * 0.03,
          H * r.range(0.12, 0.16),
          r.pick(walls),
        ),
      );
    }
    const near = ridge(a, H * 0.76, H * 0.05, { scale: 1.6 });
    a.add(
      fillRidge(a, near, a.tone('#e8eef4'), { mist: 0.3 }),
      cottage(W * (0.5 + a.side * 0.26), H * 0.86, H * 0.27, '#a8563c'),
    );
    a.add(
      bareTree(a, W * (0.5 - a.side * 0.4), H * 0.9, H * 0.5),
      lamp(a, W * (0.5 - a.side * 0.1), H * 0.9, H * 0.32, true),
      stroll(a, W * (0.5 - a.side * 0.2), H * 0.9, H * 0.16),
      snow(a, 160),
    );
    const { E, R } = a.when();
    return {
      title: 'Snowy village at dusk',
      en: [
        `Snow falls on a small town with a domed church ${E[0]}`,
        'Windows glow yellow in a snow-covered village',
        `A person walks past a street lamp in the snow ${E[1]}`,
        'A Russian village in winter with smoke from the chimneys',
        'Snowy roofs and a church with blue domes',
      ],
      ru: [
        `Снег падает на маленький город с церковью ${R[0]}`,
        'Окна светятся жёлтым в заснеженной деревне',
        `Человек идёт мимо фонаря по снегу ${R[1]}`,
        'Русская деревня зимой, из труб идёт дым',
        'Заснеженные крыши и церковь с синими куполами',
      ],
    };
  },
};
