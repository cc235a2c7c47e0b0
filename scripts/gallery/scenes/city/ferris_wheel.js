// SPDX-License-Identifier: MIT
// A scene: ferris wheel.

import { stroll } from '../../paint/people.js';
import { heavens } from '../../paint/stages.js';
import { circle, n, path, poly, rect, stroke } from '../../paint/svg.js';
import { ground, ranges } from '../../paint/terrain.js';
import { tree } from '../../paint/trees.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'ferris-wheel',
  aspect: 'soft',
  demos: [{}],
  draw(a) {
    a.setMood(a.choose('mood', ['dusk', 'sunset']));
    const { W, H, r } = a;
    const y = H * 0.78;
    heavens(a, y, { disc: a.m.id !== 'dusk' });
    a.add(ranges(a, y, 1, '#5a6a94', H * 0.1));
    for (let i = 0; i < 12; i += 1) {
      a.add(
        tree(a, W * ((i + r.range(0, 1)) / 12), y + 6, H * r.range(0.1, 0.17), {
          far: 0.25,
          color: '#3f6a58',
        }),
      );
    }
    const cx = W * (0.5 + a.side * 0.06);
    const cy = H * 0.43;
    const R0 = H * 0.32;
    const steel = a.tone('#e8dcc8');
    a.add(
      circle(
        cx,
        cy,
        R0 * 1.5,
        a.radial([
          [0, '#ffd08a', 0.3],
          [1, '#ffd08a', 0],
        ]),
      ),
      stroke(
        `M${n(cx)} ${n(cy)}L${n(cx - R0 * 0.55)} ${n(y)}M${n(cx)} ${n(cy)}L${n(cx + R0 * 0.55)} ${n(y)}`,
        steel,
        10,
      ),
    );
    let spokes = '';
    for (let i = 0; i < 16; i += 1) {
      const t = (i / 16) * 6.2832;
      spokes += `M${n(cx)} ${n(cy)}L${n(cx + Math.cos(t) * R0)} ${n(cy + Math.sin(t) * R0)}`;
    }
    a.add(
      stroke(spokes, steel, 1.8),
      circle(cx, cy, R0, 'none', { stroke: steel, 'stroke-width': 6 }),
      circle(cx, cy, R0 * 0.9, 'none', { stroke: steel, 'stroke-width': 3 }),
      circle(cx, cy, 13, a.tone('#c8382f')),
    );
    const hues = ['#d8402f', '#f0b83a', '#2f7fb8', '#3f9a78', '#e07a9a', '#8a5ab0'];
    for (let i = 0; i < 16; i += 1) {
      const t = (i / 16) * 6.2832;
      const gx = cx + Math.cos(t) * R0;
      const gy = cy + Math.sin(t) * R0;
      a.add(
        circle(gx, gy, 3.4, '#fff0b8'),
        path(`M${n(gx - 15)} ${n(gy + 8)}h30l-4 21h-22Z`, a.tone(hues[i % 6])),
        path(
          `M${n(gx - 16)} ${n(gy + 9)}Q${n(gx)} ${n(gy - 8)} ${n(gx + 16)} ${n(gy + 9)}Z`,
          a.dim(a.tone(hues[i % 6]), 0.2),
        ),
        rect(gx - 10, gy + 11, 20, 7, '#ffe3a0'),
      );
    }
    a.add(ground(a, y, '#6a7a58'));
    for (let i = 0; i < 3; i += 1) {
      const x = W * (0.5 - a.side * (0.2 + i * 0.12));
      const s = H * (0.12 + i * 0.02);
      const by = y + H * (0.03 + i * 0.02);
      let stripes = '';
      for (let k = 0; k < 6; k += 1) {
        stripes += path(
          poly([
            [x - s * 0.7 + (k * s * 1.4) / 6, by - s * 0.62],
            [x - s * 0.7 + ((k + 1) * s * 1.4) / 6, by - s * 0.62],
            [x, by - s * 1.15],
          ]),
          k % 2 ? a.tone('#f4ead2') : a.tone(hues[i * 2]),
        );
      }
      a.add(
        rect(x - s * 0.6, by - s * 0.6, s * 1.2, s * 0.6, '#ffd58a'),
        rect(x - s * 0.6, by - s * 0.26, s * 1.2, s * 0.26, a.tone(hues[i * 2 + 1])),
        stripes,
      );
    }
    for (let i = 0; i < 5; i += 1) {
      a.add(stroll(a, W * r.range(0.1, 0.9), H * r.range(0.88, 0.94), H * 0.16));
    }
    const { E, R } = a.when();
    return {
      title: 'Ferris wheel',
      en: [
        `A big Ferris wheel with colourful cabins turns ${E[0]}`,
        'Lights shine at an amusement park',
        `People stroll past striped booths at a fair ${E[1]}`,
        'A fairground with a giant wheel and tents',
        'A lit observation wheel rises above the trees',
      ],
      ru: [
        `Большое колесо обозрения с разноцветными кабинками крутится ${R[0]}`,
        'В парке развлечений горят огни',
        `Люди гуляют мимо полосатых палаток на ярмарке ${R[1]}`,
        'Ярмарка с огромным колесом и шатрами',
        'Освещённое колесо обозрения поднимается над деревьями',
      ],
    };
  },
};
