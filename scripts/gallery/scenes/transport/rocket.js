// SPDX-License-Identifier: MIT
// A scene: rocket.

import { mix } from '../../paint/color.js';
import { stars } from '../../paint/sky.js';
import { heavens } from '../../paint/stages.js';
import { circle } from '../../paint/svg.js';
import { fillRidge, ridge } from '../../paint/terrain.js';
import { rocket } from '../../paint/vehicles/aircraft.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'rocket',
  aspect: 'tall',
  demos: [{}],
  draw(a) {
    a.setMood(a.choose('mood', ['dusk', 'night']));
    const { W, H, r } = a;
    const y = H * 0.82;
    heavens(a, y, { disc: false, birds: false });
    a.add(stars(a, y * 0.7, 60));
    const x = W * 0.5;
    for (let i = 0; i < 30; i += 1) {
      const t = i / 29;
      a.add(
        circle(
          x + r.range(-1, 1) * W * (0.02 + 0.04 * t),
          H * (0.6 + 0.24 * t),
          W * (0.03 + 0.06 * t) * r.range(0.8, 1.2),
          mix('#ffcf9a', a.m.cloud, t),
          { 'fill-opacity': 0.8 },
        ),
      );
    }
    a.add(
      fillRidge(a, ridge(a, y + H * 0.02, H * 0.03, { scale: 3 }), a.dim(a.tone('#3a4a5a'), 0.3), {
        mist: 0.1,
      }),
    );
    for (let i = 0; i < 34; i += 1) {
      const side = i % 2 ? 1 : -1;
      const t = r.next();
      a.add(
        circle(
          x + side * W * (0.03 + t * 0.42),
          H * (0.88 - 0.05 * (1 - t)) + r.range(-14, 14),
          W * (0.1 - 0.05 * t) * r.range(0.7, 1.2),
          mix(mix('#ffb070', a.m.cloud, 0.2 + t * 0.7), '#ffffff', 0.12),
          { 'fill-opacity': 0.9 },
        ),
      );
    }
    a.add(
      circle(
        x,
        H * 0.56,
        W * 0.7,
        a.radial([
          [0, '#ffb060', 0.4],
          [1, '#ffb060', 0],
        ]),
      ),
    );
    a.add(rocket(a, { x, y: H * 0.48, h: H * 0.32 }));
    const { E, R } = a.when();
    return {
      title: 'Rocket launch',
      en: [
        `A white rocket with a red nose takes off ${E[0]}`,
        'A space rocket rises on a column of fire and smoke',
        `A spaceship is launched into a starry sky ${E[1]}`,
        'Clouds of smoke spread under a rocket',
        'Bright flames shoot from the engine of a rocket',
      ],
      ru: [
        `Белая ракета с красным носом взлетает ${R[0]}`,
        'Космическая ракета поднимается на столбе огня и дыма',
        `Космический корабль стартует в звёздное небо ${R[1]}`,
        'Клубы дыма расходятся под ракетой',
        'Яркое пламя вырывается из двигателя ракеты',
      ],
    };
  },
};
