// SPDX-License-Identifier: MIT
// A scene: slopes.

import { person } from '../../paint/figure.js';
import { dress } from '../../paint/people.js';
import { heavens } from '../../paint/stages.js';
import { circle, limb, n, path, stroke } from '../../paint/svg.js';
import { castShadow, massif } from '../../paint/terrain.js';
import { pine, pineBand } from '../../paint/trees.js';
import { snow } from '../../paint/weather.js';
import { article } from '../../paint/words.js';
import { hue } from '../choices.js';
import { sex } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'slopes',
  aspect: 'soft',
  demos: [
    { kind: 'ski', hue: 'red' },
    { kind: 'snowboard', hue: 'orange' },
  ],
  draw(a) {
    const ski = a.choose('kind', ['ski', 'snowboard']) === 'ski';
    const c = hue(a, ['red', 'blue', 'orange', 'green', 'purple']);
    a.setMood(a.choose('mood', ['winter', 'dawn', 'day']));
    const { W, H, r } = a;
    const d = a.side;
    heavens(a, H * 0.6, {});
    a.add(
      massif(a, W * (0.5 - d * 0.2), H * 0.14, H * 0.66, { color: '#6a84a4', far: 0.3, snow: 0.8 }),
    );
    a.add(pineBand(a, () => H * 0.62, 30, H * 0.14, { far: 0.3, snow: true }));
    const slope = (/** @type {number} */ y0, /** @type {number} */ y1, /** @type {string} */ c0) =>
      path(
        `M0 ${n(d > 0 ? y0 : y1)}Q${n(W * 0.5)} ${n((y0 + y1) / 2 - 20)} ${W} ${n(d > 0 ? y1 : y0)}V${n(H + 5)}H0Z`,
        c0,
      );
    a.add(
      slope(H * 0.52, H * 0.72, a.tone('#e3ebf0', 0.1)),
      slope(H * 0.6, H * 0.94, a.lit(a.tone('#f7f8f6'), 0.3)),
    );
    for (let i = 0; i < 9; i += 1) {
      const t = i / 9;
      a.add(
        stroke(
          `M${n(W * (0.5 - d * (0.5 - t * 0.05)))} ${n(H * (0.64 + t * 0.3))}Q${n(W * 0.5)} ${n(H * (0.76 + t * 0.26))} ${n(W * (0.5 + d * 0.55))} ${n(H * (0.98 + t * 0.3))}`,
          a.dim(a.tone('#dfe8f0'), 0.25),
          3,
          { 'stroke-opacity': 0.35 },
        ),
      );
    }
    const x = W * (0.5 - d * 0.02);
    const y = H * (ski ? 0.8 : 0.72);
    const s = H * 0.44;
    const flip = d < 0;
    for (let i = 0; i < 34; i += 1) {
      a.add(
        circle(
          x - d * r.range(0.06, 0.3) * W,
          y + H * r.range(-0.12, 0.06) * (1 - (0.2 * i) / 34),
          r.range(3, 16),
          '#ffffff',
          { 'fill-opacity': 0.75 },
        ),
      );
    }
    const look = dress(a, {
      top: c.hex,
      bottom: '#2f3a54',
      hat: ski ? 'helmet' : 'beanie',
      hatColor: ski ? '#f0c040' : '#3f8a8a',
      hairStyle: 'short',
      shoes: '#2a2a34',
      sex: sex(a),
    });
    /** @param {import('../../paint/figure.js').Pose} pose @param {(j: {feet: import('../../paint/svg.js').Point[], hands: import('../../paint/svg.js').Point[], head: import('../../paint/svg.js').Point, size: number}) => string} over @param {string} gear */
    const rider = (pose, over, gear) =>
      person(a, {
        x,
        y,
        h: s,
        flip,
        pose: { ...pose, tilt: 14 },
        look,
        under: () => gear,
        over: (j) =>
          over(j) +
          path(
            limb(
              [
                [j.head[0] + j.size * 0.1, j.head[1] - j.size * 0.05],
                [j.head[0] + j.size * 0.8, j.head[1] - j.size * 0.02],
              ],
              [j.size * 0.26, j.size * 0.26],
            ),
            '#e8863a',
          ),
      }).svg;
    if (ski) {
      const plank = (/** @type {number} */ dy) =>
        stroke(
          `M${n(-s * 0.42)} ${n(dy)}L${n(s * 0.46)} ${n(dy)}Q${n(s * 0.54)} ${n(dy)} ${n(s * 0.58)} ${n(dy - s * 0.04)}`,
          a.tone('#d8453a'),
          s * 0.022,
        );
      a.add(
        castShadow(a, x, y + s * 0.04, s * 0.9, 0.25),
        rider(
          {
            lean: 38,
            nod: -22,
            arms: [
              [64, 30],
              [50, 44],
            ],
            legs: [
              [58, 62],
              [50, 58],
            ],
          },
          (j) =>
            j.hands
              .map((h) =>
                stroke(
                  `M${n(h[0])} ${n(h[1])}L${n(h[0] - s * 0.34)} ${n(h[1] + s * 0.16)}`,
                  a.tone('#3a3a44'),
                  s * 0.013,
                ),
              )
              .join(''),
          plank(4) + plank(12),
        ),
      );
    } else {
      a.add(
        castShadow(a, x, H * 0.94, s * 0.7, 0.22),
        rider(
          {
            view: 'side',
            lean: 26,
            nod: -14,
            arms: [
              [92, 10],
              [-84, -12],
            ],
            legs: [
              [46, 50],
              [-12, 58],
            ],
          },
          () => '',
          `<g transform="rotate(-4)">${path(
            limb(
              [
                [-s * 0.4, -s * 0.03],
                [-s * 0.2, 6],
                [s * 0.22, 6],
                [s * 0.42, -s * 0.03],
              ],
              [s * 0.02, s * 0.03, s * 0.03, s * 0.02],
            ),
            a.tone('#3f9aa0'),
          )}</g>`,
        ),
      );
    }
    a.add(
      pine(a, W * (0.5 + d * 0.42), H * 0.99, H * 0.5, { snow: true }),
      pine(a, W * (0.5 - d * 0.46), H * 0.74, H * 0.36, { snow: true }),
      snow(a, 50),
    );
    const { E, R } = a.when();
    return ski
      ? {
          title: `Skier in ${c.en}`,
          en: [
            `A skier in ${article(c.en)} ${c.en} jacket races down a snowy slope ${E[0]}`,
            'A person with a helmet and goggles skis downhill',
            `A skier in ${c.en} kicks up snow in the mountains`,
            `Skiing past snow-covered pines ${E[1]}`,
            'A downhill skier with poles on a white slope',
          ],
          ru: [
            `Лыжник в ${c.ru('f', 'pre')} куртке мчится по снежному склону ${R[0]}`,
            'Человек в шлеме и очках спускается на лыжах',
            `Лыжник в ${c.ru('n', 'pre')} поднимает снежную пыль в горах`,
            `Спуск на лыжах мимо заснеженных сосен ${R[1]}`,
            'Горнолыжник с палками на белом склоне',
          ],
        }
      : {
          title: `Snowboarder in ${c.en}`,
          en: [
            `A snowboarder in ${article(c.en)} ${c.en} jacket jumps on a snowy slope ${E[0]}`,
            'A person on a snowboard flies through the air',
            `A snowboarder in ${c.en} rides down the mountain`,
            `Snowboarding among snow-covered pines ${E[1]}`,
            'A rider with a beanie and goggles on a snowboard',
          ],
          ru: [
            `Сноубордист в ${c.ru('f', 'pre')} куртке прыгает на снежном склоне ${R[0]}`,
            'Человек на сноуборде летит по воздуху',
            `Сноубордист в ${c.ru('n', 'pre')} спускается с горы`,
            `Катание на сноуборде среди заснеженных сосен ${R[1]}`,
            'Райдер в шапке и очках на сноуборде',
          ],
        };
  },
};
