// SPDX-License-Identifier: MIT
// A scene: waterfall.

import { rainbow } from '../../paint/sky.js';
import { heavens } from '../../paint/stages.js';
import { circle, limb, path, poly, rect } from '../../paint/svg.js';
import { grass, heightAt, hills, massif } from '../../paint/terrain.js';
import { overhang, pine, pineBand } from '../../paint/trees.js';
import { water } from '../../paint/water.js';
import { mist } from '../../paint/weather.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'waterfall',
  aspect: 'tall',
  demos: [{ mood: 'day' }, { mood: 'fog' }],
  draw(a) {
    const id = a.choose('mood', ['day', 'fog', 'golden']);
    a.setMood(id);
    const { W, H, r } = a;
    const y = H * 0.36;
    heavens(a, y, {});
    a.add(
      massif(a, W * (0.5 + a.side * 0.12), H * 0.12, H * 0.5, {
        color: '#6a8496',
        far: 0.5,
        snow: 0.3,
      }),
    );
    const fx = W * (0.5 - a.side * 0.06);
    const w = W * 0.13;
    const cliff = (/** @type {number} */ dir) => {
      const edge = fx + dir * w * 0.5;
      const outer = dir < 0 ? -20 : W + 20;
      /** @type {import('../../paint/svg.js').Point[]} */
      const pts = [
        [edge, y + 10],
        [edge + dir * W * 0.12, y - H * 0.03],
        [edge + dir * W * 0.26, y + H * 0.02],
        [outer, y - H * 0.05],
        [outer, H * 0.84],
        [edge + dir * w * 0.3, H * 0.83],
        [edge + dir * w * 0.1, H * 0.6],
      ];
      const d = poly(pts);
      const rock = a.tone('#6f6a68', 0.1);
      let facets = '';
      for (let i = 0; i < 16; i += 1) {
        const px = edge + dir * r.range(0.02, 0.5) * W;
        const py = r.range(y, H * 0.75);
        const s = r.range(0.04, 0.1) * W;
        facets += path(
          poly([
            [px, py],
            [px + s * 0.7, py + s * 0.3],
            [px + s * 0.5, py + s * 1.9],
            [px - s * 0.2, py + s * 1.6],
          ]),
          r.chance(0.5) ? a.lit(rock, 0.28) : a.dim(rock, 0.4),
          { 'fill-opacity': 0.55 },
        );
      }
      return a.solid(d, rock, {
        rim: 5,
        core: 0,
        more:
          facets +
          rect(
            0,
            y,
            W,
            H * 0.5,
            a.gradient([
              [0, a.m.haze, 0],
              [0.75, a.m.haze, 0.1],
              [1, a.m.haze, 0.6],
            ]),
          ),
      });
    };
    const top = hills(a, y - H * 0.01, y + H * 0.02, 2, '#5f8a68', '#5f8f4c');
    a.add(
      top.out,
      pineBand(a, (x) => heightAt(top.lines[1], x) + 6, 20, H * 0.1, { far: 0.2 }),
    );
    a.add(cliff(-1), cliff(1));
    const white = a.lit(a.tone('#f2f7f6'), 0.2);
    a.add(
      path(
        poly([
          [fx - w * 0.55, y + 6],
          [fx + w * 0.55, y + 6],
          [fx + w * 0.78, H * 0.84],
          [fx - w * 0.78, H * 0.84],
        ]),
        a.gradient([
          [0, a.tone('#a8d0d8')],
          [0.2, white],
          [1, white],
        ]),
      ),
    );
    for (let i = 0; i < 16; i += 1) {
      const px = fx + r.range(-0.6, 0.6) * w;
      a.add(
        path(
          limb(
            [
              [px, y + r.range(10, 100)],
              [px + (px - fx) * 0.15, H * r.range(0.5, 0.6)],
              [px + (px - fx) * 0.3, H * r.range(0.66, 0.82)],
            ],
            [1, 3.5, 1],
          ),
          a.tone('#7fb4c4'),
          { 'fill-opacity': 0.6 },
        ),
      );
    }
    a.add(water(a, H * 0.83, { ripples: 60, far: a.tone('#bfe0e0'), near: a.tone('#2f7d8c') }));
    for (let i = 0; i < 18; i += 1) {
      a.add(
        circle(fx + r.range(-1.2, 1.2) * w, H * 0.83 + r.range(-14, 10), r.range(12, 34), white, {
          'fill-opacity': 0.35,
        }),
      );
    }
    if (id === 'day') a.add(rainbow(a, fx + a.side * W * 0.06, H * 0.9, W * 0.5));
    a.add(mist(a, H * 0.8, H * 0.2, 0.7));
    for (const [dx, s] of [
      [-0.44, 0.34],
      [0.45, 0.44],
      [0.36, 0.26],
    ]) {
      a.add(pine(a, W * (0.5 + dx), H * 0.98, H * s, { color: '#2f6048' }));
    }
    a.add(
      grass(a, H * 0.94, H * 1.01, 30, '#3f6b44', H * 0.05),
      overhang(a, a.side, '#3f7048', 0.3),
    );
    const { E, R } = a.when();
    return {
      title: 'Waterfall',
      en: [
        `A tall waterfall plunges between rocky cliffs ${E[0]}`,
        'White water falls from a cliff into a clear pool',
        `A waterfall surrounded by pine trees ${E[1]}`,
        'A powerful waterfall in a rocky gorge with a forest around it',
        'Spray rises where the waterfall hits the pool below',
      ],
      ru: [
        `Высокий водопад низвергается между скалами ${R[0]}`,
        'Белая вода падает с утёса в прозрачное озерцо',
        `Водопад среди сосен ${R[1]}`,
        'Мощный водопад в каменистом ущелье, вокруг лес',
        'Брызги поднимаются там, где водопад падает в воду',
      ],
    };
  },
};
