// SPDX-License-Identifier: MIT
// A scene: campfire friends.

import { person } from '../../paint/figure.js';
import { dress } from '../../paint/people.js';
import { campfire, tent } from '../../paint/props/camp.js';
import { woods } from '../../paint/stages.js';
import { circle, ellipse, limb, n, stroke } from '../../paint/svg.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'campfire-friends',
  aspect: 'wide',
  demos: [{}],
  draw(a) {
    a.setMood('night');
    const { W, H } = a;
    woods(a, { kind: 'pine', at: 0.66 });
    const s = H * 0.42;
    const x = W * 0.5;
    a.add(
      circle(
        x,
        H * 0.82,
        W * 0.4,
        a.radial([
          [0, '#ff9a44', 0.5],
          [1, '#ff9a44', 0],
        ]),
      ),
      tent(a, W * (0.5 - a.side * 0.36), H * 0.82, H * 0.25, '#d8903a'),
    );
    const logs = (/** @type {number} */ lx) =>
      a.solid(
        limb(
          [
            [lx - s * 0.26, H * 0.9],
            [lx, H * 0.9],
            [lx + s * 0.26, H * 0.9],
          ],
          [s * 0.075, s * 0.075, s * 0.075],
        ),
        a.tone('#6a4a34'),
        { rim: 3, core: 14 },
      );
    /** @type {[number, boolean, import('../../paint/figure.js').Look & {sex: 'm' | 'f'}][]} */
    const friends = [
      [-0.2, false, { sex: 'm', top: '#c8573f', hat: 'beanie', hatColor: '#e0b040' }],
      [0.2, true, { sex: 'f', top: '#4f8a86', hairStyle: 'long' }],
      [0.34, true, { sex: 'm', top: '#d8a03a', hairStyle: 'beard' }],
    ];
    for (const [k, flip, look] of friends) {
      const px = x + k * W;
      const p = person(a, {
        x: px + (flip ? -1 : 1) * s * 0.1,
        y: H * 0.945,
        h: s,
        flip,
        pose: {
          lean: 10,
          arms: [
            [56, 24],
            [44, 34],
          ],
          legs: [
            [80, 78],
            [72, 72],
          ],
        },
        look: dress(a, { ...look, bottom: '#3a4560' }),
      });
      a.add(logs(px - (flip ? -1 : 1) * s * 0.04), p.svg);
      if (k !== 0.34) {
        const dir = flip ? -1 : 1;
        a.add(
          stroke(
            `M${n(p.hands[0][0])} ${n(p.hands[0][1])}L${n(p.hands[0][0] + dir * s * 0.3)} ${n(p.hands[0][1] + s * 0.02)}`,
            a.tone('#5a4030'),
            2.6,
          ),
          ellipse(p.hands[0][0] + dir * s * 0.32, p.hands[0][1] + s * 0.02, 10, 8, '#f8efe0'),
        );
      }
    }
    a.add(campfire(a, x, H * 0.93, H * 0.14));
    return {
      title: 'Friends around a campfire',
      en: [
        'Three friends sit around a campfire in the forest at night',
        'People roast marshmallows over a fire',
        'Two men and a woman camp in the woods beside a tent',
        'A campfire lights up the faces of the campers',
        'A night by the fire among dark pine trees',
      ],
      ru: [
        'Трое друзей сидят у костра в ночном лесу',
        'Люди жарят зефир на огне',
        'Двое мужчин и женщина отдыхают в лесу у палатки',
        'Костёр освещает лица туристов',
        'Ночь у костра среди тёмных сосен',
      ],
    };
  },
};
