// SPDX-License-Identifier: MIT
// A scene: sledding.

import { person } from '../../paint/figure.js';
import { kid } from '../../paint/people.js';
import { heavens } from '../../paint/stages.js';
import { circle, limb, n, path, stroke } from '../../paint/svg.js';
import { ranges } from '../../paint/terrain.js';
import { pine } from '../../paint/trees.js';
import { snow } from '../../paint/weather.js';
import { pickChild } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'sledding',
  aspect: 'wide',
  children: true,
  demos: [{ child: 'boy' }],
  draw(a) {
    const k = pickChild(a);
    a.setMood(a.choose('mood', ['winter', 'dawn']));
    const { W, H, r } = a;
    const d = a.side;
    heavens(a, H * 0.56, {});
    a.add(ranges(a, H * 0.54, 2, '#8fb0c8', H * 0.14));
    for (let i = 0; i < 18; i += 1) {
      a.add(pine(a, W * r.next(), H * 0.66, H * r.range(0.12, 0.2), { far: 0.35, snow: true }));
    }
    a.add(
      path(
        d > 0
          ? `M0 ${n(H * 0.52)}Q${n(W * 0.45)} ${n(H * 0.62)} ${W} ${n(H * 0.92)}V${n(H + 5)}H0Z`
          : `M${W} ${n(H * 0.52)}Q${n(W * 0.55)} ${n(H * 0.62)} 0 ${n(H * 0.92)}V${n(H + 5)}H${W}Z`,
        a.lit(a.tone('#f5f6f4'), 0.25),
      ),
    );
    const s = H * 0.44;
    const x = W * (0.5 + d * 0.02);
    const y = H * 0.77;
    for (let i = 0; i < 30; i += 1) {
      a.add(
        circle(
          x - d * r.range(0.1, 0.34) * W,
          y - r.range(-0.04, 0.14) * H,
          r.range(3, 13),
          '#ffffff',
          { 'fill-opacity': 0.8 },
        ),
      );
    }
    const wood = a.tone('#b5503a');
    const sled =
      stroke(
        `M${n(-s * 0.42)} 0H${n(s * 0.36)}Q${n(s * 0.56)} ${n(-s * 0.02)} ${n(s * 0.52)} ${n(-s * 0.2)}M${n(-s * 0.28)} 0V${n(-s * 0.12)}M${n(s * 0.24)} 0V${n(-s * 0.12)}`,
        a.tone('#5f4636'),
        s * 0.03,
      ) +
      path(
        limb(
          [
            [-s * 0.4, -s * 0.14],
            [s * 0.36, -s * 0.14],
          ],
          [s * 0.035, s * 0.035],
        ),
        wood,
      );
    const p = person(a, {
      x: -s * 0.14,
      y: -s * 0.03,
      h: s,
      pose: {
        lean: -14,
        arms: [
          [66, 14],
          [60, 14],
        ],
        legs: [
          [88, 30],
          [80, 24],
        ],
      },
      look: kid(a, k.girl, {
        wear: 'trousers',
        top: k.girl ? '#e0607a' : '#2f74b8',
        bottom: '#3a4560',
        hat: 'beanie',
        hatColor: '#f0c24a',
        scarf: '#d8403a',
        sleeve: 'long',
        shoes: '#3a2e2a',
      }),
    });
    a.add(
      `<g transform="translate(${n(x)} ${n(y)}) scale(${d} 1) rotate(20)">${sled}${p.svg}</g>`,
      pine(a, W * (0.5 - d * 0.42), H * 0.66, H * 0.42, { snow: true }),
      pine(a, W * (0.5 + d * 0.46), H * 1.0, H * 0.36, { snow: true }),
      snow(a, 70),
    );
    const { E, R } = a.when();
    return {
      title: `${k.girl ? 'Girl' : 'Boy'} on a sledge`,
      en: [
        `A ${k.en} slides down a snowy hill on a sledge ${E[0]}`,
        'A child rides a sled in the snow',
        `A ${k.en} in a warm hat and scarf goes sledding`,
        `A happy child races downhill in winter ${E[1]}`,
        `A ${k.en} on a wooden sled near snow-covered fir trees`,
      ],
      ru: [
        `${k.ru} катится со снежной горки на санках ${R[0]}`,
        'Ребёнок едет на санках по снегу',
        `${k.ru} в тёплой шапке и шарфе катается на санках`,
        `Радостный ребёнок мчится с горки зимой ${R[1]}`,
        `${k.ru} на деревянных санках у заснеженных елей`,
      ],
    };
  },
};
