// SPDX-License-Identifier: MIT
// A scene: kayak.

import { person } from '../../paint/figure.js';
import { dress } from '../../paint/people.js';
import { heavens } from '../../paint/stages.js';
import { limb, n, path, stroke } from '../../paint/svg.js';
import { grass, massif } from '../../paint/terrain.js';
import { pine, pineBand } from '../../paint/trees.js';
import { kayak, wake } from '../../paint/vehicles/boats.js';
import { reflection, water } from '../../paint/water.js';
import { article } from '../../paint/words.js';
import { cap, hue } from '../choices.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'kayak',
  aspect: 'soft',
  demos: [{ hue: 'orange' }],
  draw(a) {
    const c = hue(a, ['orange', 'red', 'yellow', 'green']);
    a.setMood(a.choose('mood', ['dawn', 'day', 'golden', 'fog']));
    const { W, H } = a;
    const y = H * 0.52;
    heavens(a, y, {});
    a.add(
      massif(a, W * (0.5 - a.side * 0.16), H * 0.2, y + 3, {
        color: '#5f7891',
        far: 0.35,
        snow: 0.4,
      }),
      pineBand(a, () => y + 4, 60, H * 0.12, { far: 0.2 }),
      water(a, y, { ripples: 110, calm: 1.3 }),
    );
    const x = W * (0.5 - a.side * 0.02);
    const by = H * 0.8;
    const s = H * 0.3;
    const flip = a.side < 0;
    const p = person(a, {
      x,
      y: by + s * 0.16,
      h: s * 1.5,
      flip,
      pose: {
        lean: 8,
        arms: [
          [74, 22],
          [50, 30],
        ],
        legs: [
          [88, 4],
          [84, 4],
        ],
      },
      look: dress(a, {
        top: '#e8c23a',
        hat: 'cap',
        hatColor: '#c8382f',
        sex: 'm',
        hairStyle: 'short',
      }),
    });
    const clip = a.clip(`M0 0H${W}V${n(by - s * 0.04)}H0Z`);
    a.add(
      reflection(a, x, by + 6, W * 0.4, a.tone(c.hex), H * 0.08),
      `<g clip-path="url(#${clip})">${p.svg}</g>`,
      kayak(a, { x, y: by, h: s * 0.9, color: c.hex, flip }),
    );
    const [hx, hy] = p.hands[0];
    const d = flip ? -1 : 1;
    a.add(
      stroke(
        `M${n(hx - d * s * 0.7)} ${n(hy - s * 0.42)}L${n(hx + d * s * 0.5)} ${n(hy + s * 0.36)}`,
        a.tone('#5a4636'),
        s * 0.028,
      ),
      path(
        limb(
          [
            [hx + d * s * 0.46, hy + s * 0.33],
            [hx + d * s * 0.64, hy + s * 0.46],
          ],
          [s * 0.05, s * 0.04],
        ),
        a.tone('#d8453a'),
      ),
      path(
        limb(
          [
            [hx - d * s * 0.66, hy - s * 0.39],
            [hx - d * s * 0.84, hy - s * 0.5],
          ],
          [s * 0.05, s * 0.04],
        ),
        a.tone('#d8453a'),
      ),
      wake(a, x, by + 6, W * 0.2),
    );
    a.add(
      pine(a, W * (0.5 + a.side * 0.46), H * 1.0, H * 0.7),
      grass(a, H * 0.97, H * 1.02, 20, '#4f6f44', H * 0.06),
    );
    const { E, R } = a.when();
    return {
      title: `Man in ${article(c.en)} ${c.en} kayak`,
      en: [
        `A man paddles ${article(c.en)} ${c.en} kayak on a mountain lake ${E[0]}`,
        'A kayaker in a yellow jacket and a red cap',
        `${cap(article(c.en))} ${c.en} kayak glides over calm water`,
        `A man in a canoe surrounded by forest and mountains ${E[1]}`,
        'A paddler crosses a lake below a snowy peak',
      ],
      ru: [
        `Мужчина плывёт на ${c.ru('m', 'pre')} каяке по горному озеру ${R[0]}`,
        'Гребец в жёлтой куртке и красной кепке',
        `${c.ru('m')} каяк скользит по спокойной воде`,
        `Мужчина в байдарке среди леса и гор ${R[1]}`,
        'Байдарочник пересекает озеро под снежной вершиной',
      ],
    };
  },
};
