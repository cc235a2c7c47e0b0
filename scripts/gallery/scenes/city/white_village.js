// SPDX-License-Identifier: MIT
// A scene: white village.

import { heavens } from '../../paint/stages.js';
import { circle, limb, n, path, poly, rect, stroke } from '../../paint/svg.js';
import { ranges } from '../../paint/terrain.js';
import { overhang } from '../../paint/trees.js';
import { water } from '../../paint/water.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'white-village',
  aspect: 'soft',
  demos: [{}],
  draw(a) {
    a.setMood(a.choose('mood', ['day', 'golden']));
    const { W, H, r } = a;
    const y = H * 0.54;
    heavens(a, y, {});
    a.add(ranges(a, y + 2, 1, '#6f93ab', H * 0.08), water(a, y, { bottom: H * 0.9 }));
    const d = a.side;
    const X = (/** @type {number} */ t) => W * (0.5 - d * t);
    const white = a.tone('#faf5e9');
    const cube = (
      /** @type {number} */ t,
      /** @type {number} */ by,
      /** @type {number} */ w,
      /** @type {number} */ h,
      /** @type {boolean} */ dome,
    ) => {
      const x = X(t);
      let out = '';
      if (dome) {
        out +=
          a.solid(
            `M${n(x - w * 0.36)} ${n(by - h + 2)}A${n(w * 0.36)} ${n(w * 0.36)} 0 0 1 ${n(x + w * 0.36)} ${n(by - h + 2)}Z`,
            a.tone('#2f6fb0'),
            { rim: 3, core: w * 0.2 },
          ) +
          stroke(
            `M${n(x)} ${n(by - h - w * 0.34)}v${n(-w * 0.16)}M${n(x - w * 0.05)} ${n(by - h - w * 0.43)}h${n(w * 0.1)}`,
            white,
            3,
          );
      }
      out += a.solid(
        poly([
          [x - w / 2, by + 40],
          [x - w / 2, by - h],
          [x + w / 2, by - h],
          [x + w / 2, by + 40],
        ]),
        white,
        { rim: 3, core: w * 0.55, shade: a.dim(white, 0.22) },
      );
      out +=
        path(
          `M${n(x - w * 0.1)} ${n(by)}v${n(-h * 0.34)}a${n(w * 0.1)} ${n(w * 0.1)} 0 0 1 ${n(w * 0.2)} 0v${n(h * 0.34)}Z`,
          a.tone('#2f6fb0'),
        ) +
        rect(x + w * 0.22, by - h * 0.62, w * 0.12, h * 0.2, a.tone('#3f7fbc')) +
        rect(x - w * 0.36, by - h * 0.62, w * 0.12, h * 0.2, a.tone('#3f7fbc'));
      return out;
    };
    const stepList = [
      [0.06, 0.62, 0.1, 0.09, false],
      [0.16, 0.58, 0.13, 0.13, true],
      [0.3, 0.55, 0.14, 0.16, false],
      [0.43, 0.53, 0.16, 0.2, true],
      [0.1, 0.72, 0.14, 0.12, false],
      [0.24, 0.7, 0.17, 0.15, true],
      [0.41, 0.7, 0.2, 0.17, false],
      [0.02, 0.84, 0.16, 0.12, false],
      [0.2, 0.86, 0.2, 0.16, false],
      [0.4, 0.9, 0.24, 0.22, true],
    ];
    for (const [t, by, w, h, dome] of stepList) {
      a.add(cube(Number(t), H * Number(by), W * Number(w), H * Number(h), Boolean(dome)));
    }
    for (let i = 0; i < 60; i += 1) {
      a.add(
        circle(
          X(r.range(0.26, 0.5)),
          H * r.range(0.88, 1),
          r.range(5, 12),
          a.tone(r.pick(['#d8408a', '#e86aa8', '#4f8a4a', '#c92f78'])),
        ),
      );
    }
    a.add(
      path(
        limb(
          [
            [X(-0.22), H * 0.8],
            [X(-0.18), H * 0.79],
            [X(-0.14), H * 0.8],
          ],
          [2, 5, 2],
        ),
        white,
      ),
      overhang(a, d, '#3f7048', 0.24),
    );
    const { E, R } = a.when();
    return {
      title: 'White village by the sea',
      en: [
        `White houses with blue domes overlook the sea ${E[0]}`,
        'A Greek island village on a cliff above blue water',
        `Pink flowers bloom beside white walls ${E[1]}`,
        'Blue doors and whitewashed houses by the sea',
        'A Mediterranean village with domed churches',
      ],
      ru: [
        `Белые дома с синими куполами смотрят на море ${R[0]}`,
        'Деревня на греческом острове на утёсе над синей водой',
        `Розовые цветы цветут у белых стен ${R[1]}`,
        'Синие двери и белёные дома у моря',
        'Средиземноморская деревня с купольными церквями',
      ],
    };
  },
};
