// SPDX-License-Identifier: MIT
// A scene: bubbles.

import { person } from '../../paint/figure.js';
import { kid } from '../../paint/people.js';
import { foreground, meadow } from '../../paint/stages.js';
import { circle, ellipse, n, stroke } from '../../paint/svg.js';
import { castShadow } from '../../paint/terrain.js';
import { pickChild } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'bubbles',
  aspect: 'soft',
  children: true,
  demos: [{ child: 'boy' }],
  draw(a) {
    const k = pickChild(a);
    a.setMood(a.choose('mood', ['day', 'golden', 'sunset']));
    const { W, H, r } = a;
    const { green } = meadow(a, { at: 0.54 });
    const s = H * 0.48;
    const d = a.side;
    const x = W * (0.5 - d * 0.22);
    const p = person(a, {
      x,
      y: H * 0.91,
      h: s,
      flip: d < 0,
      pose: {
        lean: 2,
        nod: -6,
        arms: [
          [74, 62],
          [20, 50],
        ],
        legs: [
          [6, 2],
          [-8, 4],
        ],
      },
      look: kid(a, k.girl),
    });
    a.add(
      castShadow(a, x, H * 0.91, s * 0.5, 0.3),
      p.svg,
      stroke(
        `M${n(p.hands[0][0])} ${n(p.hands[0][1])}l${n(d * 6)} ${n(-s * 0.1)}`,
        a.tone('#d8403a'),
        3,
      ),
    );
    for (let i = 0; i < 26; i += 1) {
      const t = r.next();
      const bx = p.head[0] + d * (s * 0.28 + t * W * 0.5);
      const by = p.head[1] - r.range(-0.2, 0.5) * H * t - r.range(-0.02, 0.06) * H;
      const size = r.range(0.02, 0.075) * s * (0.6 + t);
      a.add(
        circle(bx, by, size, '#eafaff', {
          'fill-opacity': 0.22,
          stroke: r.pick(['#f6c8dc', '#c8ecf6', '#f8f0b8']),
          'stroke-width': 2,
        }),
        ellipse(bx - size * 0.35, by - size * 0.4, size * 0.22, size * 0.14, '#ffffff', {
          'fill-opacity': 0.85,
        }),
      );
    }
    foreground(a, green);
    const { E, R } = a.when();
    return {
      title: `${k.girl ? 'Girl' : 'Boy'} blowing soap bubbles`,
      en: [
        `A ${k.en} blows soap bubbles in a meadow ${E[0]}`,
        'A child makes bubbles outdoors',
        `Many soap bubbles float around a little ${k.en}`,
        `A young ${k.en} plays with bubbles ${E[1]}`,
        'Shiny bubbles fly from a child into the sky',
      ],
      ru: [
        `${k.ru} пускает мыльные пузыри на лугу ${R[0]}`,
        'Ребёнок надувает мыльные пузыри на улице',
        `Вокруг ${k.girl ? 'маленькой девочки' : 'маленького мальчика'} летает много мыльных пузырей`,
        `${k.ru} играет с пузырями ${R[1]}`,
        'Блестящие пузыри летят от ребёнка в небо',
      ],
    };
  },
};
