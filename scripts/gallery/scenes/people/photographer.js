// SPDX-License-Identifier: MIT
// A scene: photographer.

import { person } from '../../paint/figure.js';
import { dress } from '../../paint/people.js';
import { tripod } from '../../paint/props/instruments.js';
import { heavens } from '../../paint/stages.js';
import { fillRidge, grass, massif, ranges } from '../../paint/terrain.js';
import { pine } from '../../paint/trees.js';
import { mist } from '../../paint/weather.js';
import { who } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'photographer',
  aspect: 'wide',
  demos: [{}],
  draw(a) {
    const p0 = who(a);
    a.setMood(a.choose('mood', ['sunset', 'dawn', 'dusk']));
    const { W, H } = a;
    const y = H * 0.68;
    heavens(a, y, {});
    const d = a.side;
    a.add(
      ranges(a, y - H * 0.02, 3, '#5f6f94', H * 0.2),
      massif(a, W * (0.5 + d * 0.24), H * 0.34, y + H * 0.1, {
        color: '#5a6a86',
        far: 0.35,
        snow: 0.4,
      }),
      mist(a, y, H * 0.16, 0.6),
    );
    /** @type {import('../../paint/svg.js').Point[]} */
    const cliff =
      d > 0
        ? [
            [-20, H * 0.74],
            [W * 0.3, H * 0.77],
            [W * 0.52, H * 0.82],
            [W * 0.62, H * 1.02],
            [W + 20, H * 1.3],
          ]
        : [
            [-20, H * 1.3],
            [W * 0.38, H * 1.02],
            [W * 0.48, H * 0.82],
            [W * 0.7, H * 0.77],
            [W + 20, H * 0.74],
          ];
    a.add(fillRidge(a, cliff, a.dim(a.tone('#4f5a4a'), 0.35), { soft: false, mist: 0.02 }));
    const s = H * 0.46;
    a.add(
      tripod(a, W * (0.5 - d * 0.1), H * 0.805, s * 0.82, d),
      person(a, {
        x: W * (0.5 - d * 0.22),
        y: H * 0.795,
        h: s,
        flip: d < 0,
        pose: {
          lean: 14,
          nod: 4,
          arms: [
            [66, 20],
            [58, 30],
          ],
          legs: [
            [16, 8],
            [-16, 8],
          ],
        },
        look: dress(a, {
          sex: p0.f,
          top: '#c8573f',
          bottom: '#33384a',
          hat: 'beanie',
          hatColor: '#e0a83a',
        }),
      }).svg,
      grass(a, H * 0.84, H * 1.0, 20, '#4f5a3a', H * 0.05),
      pine(a, W * (0.5 - d * 0.44), H * 0.8, H * 0.5),
    );
    const { E, R } = a.when();
    return {
      title: 'Photographer on a cliff',
      en: [
        `A photographer takes pictures of the mountains ${E[0]}`,
        `A ${p0.en} stands behind a camera on a tripod`,
        `A ${p0.en} in a red jacket photographs the landscape ${E[1]}`,
        'A camera on a tripod at the edge of a cliff',
        `A ${p0.en} with a yellow hat looks through a camera`,
      ],
      ru: [
        `Фотограф снимает горы ${R[0]}`,
        `${p0.ru} стоит за камерой на штативе`,
        `${p0.ru} в красной куртке фотографирует пейзаж ${R[1]}`,
        'Фотоаппарат на штативе на краю утёса',
        `${p0.ru} в жёлтой шапке смотрит в фотоаппарат`,
      ],
    };
  },
};
