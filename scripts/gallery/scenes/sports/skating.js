// SPDX-License-Identifier: MIT
// A scene: skating.

import { person } from '../../paint/figure.js';
import { dress } from '../../paint/people.js';
import { snowfield } from '../../paint/stages.js';
import { ellipse, n, stroke } from '../../paint/svg.js';
import { snow } from '../../paint/weather.js';
import { article } from '../../paint/words.js';
import { hue } from '../choices.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'skating',
  aspect: 'soft',
  demos: [{}],
  draw(a) {
    a.setMood(a.choose('mood', ['dusk', 'winter']));
    const { W, H } = a;
    snowfield(a, { at: 0.5, mountains: false });
    a.add(
      ellipse(
        W * 0.5,
        H * 0.86,
        W * 0.62,
        H * 0.2,
        a.gradient([
          [0, a.tone('#d3e4ee')],
          [1, a.tone('#8fb6cc')],
        ]),
      ),
      ellipse(W * 0.5, H * 0.86, W * 0.62, H * 0.2, 'none', {
        stroke: '#ffffff',
        'stroke-width': 5,
        'stroke-opacity': 0.7,
      }),
    );
    for (let i = 0; i < 10; i += 1) {
      a.add(
        stroke(
          `M${n(a.r.range(0.1, 0.6) * W)} ${n(a.r.range(0.76, 0.98) * H)}q${n(W * 0.1)} ${n(H * 0.02)} ${n(W * 0.24)} ${n(-H * 0.012)}`,
          '#ffffff',
          2,
          { 'stroke-opacity': 0.6 },
        ),
      );
    }
    const d = a.side;
    const c = hue(a, ['red', 'blue', 'purple', 'green']);
    const s = H * 0.48;
    const woman = person(a, {
      x: W * (0.5 + d * 0.06),
      y: H * 0.88,
      h: s,
      flip: d < 0,
      pose: {
        lean: 24,
        nod: -16,
        arms: [
          [96, -6],
          [-70, -6],
        ],
        legs: [
          [4, 4],
          [-66, 8],
        ],
        feet: [0, -10],
      },
      look: dress(a, { sex: 'f', top: c.hex, wear: 'dress', hairStyle: 'bun', shoes: '#f6f2e8' }),
    });
    const man = person(a, {
      x: W * (0.5 - d * 0.26),
      y: H * 0.84,
      h: s * 0.9,
      flip: d < 0,
      pose: {
        lean: 14,
        arms: [
          [40, 20],
          [-40, 20],
        ],
        legs: [
          [34, 28],
          [-34, 22],
        ],
        feet: [0, -20],
      },
      look: dress(a, {
        sex: 'm',
        top: '#3a4a62',
        bottom: '#2a2e3a',
        hat: 'beanie',
        hatColor: '#d8453a',
        scarf: '#e8c04a',
        shoes: '#3a2e2a',
      }),
    });
    for (const p of [man, woman]) {
      a.add(
        ellipse(p.feet[0][0], H * 0.885, s * 0.3, s * 0.02, a.m.shadow, { 'fill-opacity': 0.2 }),
        p.svg,
      );
      for (const [fx, fy] of p.feet) {
        a.add(
          stroke(`M${n(fx - s * 0.05)} ${n(fy + s * 0.036)}h${n(s * 0.13)}`, a.tone('#5a6470'), 3),
        );
      }
    }
    a.add(snow(a, 90));
    const { E, R } = a.when();
    return {
      title: 'Ice skaters',
      en: [
        `A man and a woman skate on a frozen lake ${E[0]}`,
        `A woman in ${article(c.en)} ${c.en} dress glides over the ice on one leg`,
        'Two people go ice skating among snowy fir trees',
        `A figure skater with outstretched arms ${E[1]}`,
        'A couple skates outdoors in winter',
      ],
      ru: [
        `Мужчина и женщина катаются на коньках по замёрзшему озеру ${R[0]}`,
        `Женщина в ${c.ru('n', 'pre')} платье скользит по льду на одной ноге`,
        'Два человека катаются на коньках среди заснеженных елей',
        `Фигуристка с раскинутыми руками ${R[1]}`,
        'Пара катается на коньках зимой под открытым небом',
      ],
    };
  },
};
