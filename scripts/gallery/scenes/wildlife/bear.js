// SPDX-License-Identifier: MIT
// A scene: bear.

import { bear } from '../../paint/animals/herd.js';
import { rock } from '../../paint/props/park.js';
import { heavens, meadow } from '../../paint/stages.js';
import { ellipse, limb, n, path, stroke } from '../../paint/svg.js';
import { castShadow, fillRidge, grass, ridge } from '../../paint/terrain.js';
import { pine } from '../../paint/trees.js';
import { water } from '../../paint/water.js';
import { snow } from '../../paint/weather.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'bear',
  aspect: 'soft',
  demos: [{ kind: 'river' }, { kind: 'polar' }],
  draw(a) {
    const polar = a.choose('kind', ['river', 'polar']) === 'polar';
    a.setMood(polar ? 'winter' : a.choose('mood', ['dawn', 'day', 'golden']));
    const { W, H, r } = a;
    const x = W * (0.5 - a.side * 0.06);
    if (polar) {
      const y = H * 0.5;
      heavens(a, y, {});
      a.add(water(a, y, { ripples: 50 }));
      for (let i = 0; i < 6; i += 1) {
        a.add(
          path(
            limb(
              [
                [W * r.range(0, 0.4), y + H * 0.03 * i + 20],
                [W * r.range(0.4, 0.7), y + H * 0.03 * i + 20],
                [W * r.range(0.7, 1), y + H * 0.03 * i + 22],
              ],
              [3, 7 + i * 2, 3],
            ),
            a.tone('#f2f7f8'),
          ),
        );
      }
      a.add(
        fillRidge(a, ridge(a, H * 0.78, H * 0.06, { scale: 1.4 }), a.tone('#f1f5f6'), {
          mist: 0.4,
        }),
      );
      a.add(
        castShadow(a, x, H * 0.86, H * 0.42, 0.22),
        bear(a, {
          x,
          y: H * 0.86,
          h: H * 0.36,
          flip: a.side < 0,
          color: '#f4eddd',
          second: '#fbf7ee',
          dark: '#ddd2ba',
        }),
        snow(a, 80),
      );
    } else {
      const { y } = meadow(a, { far: 'forest', at: 0.46, trees: false });
      a.add(
        path(
          `M0 ${n(y + H * 0.12)}Q${n(W * 0.5)} ${n(y + H * 0.08)} ${W} ${n(y + H * 0.13)}V${n(H * 0.9)}Q${n(W * 0.5)} ${n(H * 0.86)} 0 ${n(H * 0.92)}Z`,
          a.gradient([
            [0, a.m.water[0]],
            [1, a.m.water[1]],
          ]),
        ),
      );
      for (let i = 0; i < 40; i += 1) {
        const py = r.range(y + H * 0.14, H * 0.87);
        const px = r.range(0, W);
        a.add(
          stroke(
            `M${n(px)} ${n(py)}q${n(W * 0.03)} -4 ${n(W * 0.06)} 0`,
            a.lit(a.m.water[0], 0.5),
            2,
            { 'stroke-opacity': 0.6 },
          ),
        );
      }
      a.add(
        rock(a, W * (0.5 + a.side * 0.36), H * 0.78, W * 0.16),
        rock(a, W * (0.5 - a.side * 0.4), H * 0.86, W * 0.2),
        bear(a, { x, y: H * 0.83, h: H * 0.34, flip: a.side < 0 }),
      );
      for (let i = 0; i < 12; i += 1) {
        a.add(
          ellipse(
            x + r.range(-0.2, 0.2) * W,
            H * 0.83 + r.range(-3, 6),
            r.range(14, 40),
            r.range(2, 5),
            a.lit(a.m.water[0], 0.6),
            { 'fill-opacity': 0.8 },
          ),
        );
      }
      a.add(
        pine(a, W * (0.5 + a.side * 0.44), H * 0.98, H * 0.6),
        grass(a, H * 0.92, H, 50, '#6f8a4a', H * 0.06),
      );
    }
    const { E, R } = a.when();
    return polar
      ? {
          title: 'Polar bear',
          en: [
            `A polar bear walks over the ice ${E[0]}`,
            'A big white bear by the cold sea',
            'A white bear on a snowy shore with ice floes behind it',
            'Snow falls on a polar bear in the Arctic',
            'A lone polar bear wanders across the snow',
          ],
          ru: [
            `Белый медведь идёт по льду ${R[0]}`,
            'Большой белый медведь у холодного моря',
            'Белый медведь на снежном берегу, за ним льдины',
            'Снег падает на белого медведя в Арктике',
            'Одинокий полярный медведь бредёт по снегу',
          ],
        }
      : {
          title: 'Brown bear in the river',
          en: [
            `A brown bear wades through a river ${E[0]}`,
            'A big bear stands in shallow water',
            `A bear looks for fish in a mountain stream ${E[1]}`,
            'A brown bear near a pine forest',
            'A wild bear crosses the water between rocks',
          ],
          ru: [
            `Бурый медведь идёт по реке ${R[0]}`,
            'Большой медведь стоит в мелкой воде',
            `Медведь ищет рыбу в горном ручье ${R[1]}`,
            'Бурый медведь у соснового леса',
            'Дикий медведь переходит воду между камнями',
          ],
        };
  },
};
