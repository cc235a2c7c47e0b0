// SPDX-License-Identifier: MIT
// A scene: basketball.

import { skyline } from '../../paint/buildings/town.js';
import { person } from '../../paint/figure.js';
import { dress } from '../../paint/people.js';
import { ball } from '../../paint/props/park.js';
import { heavens } from '../../paint/stages.js';
import { ellipse, n, poly, rect, stroke } from '../../paint/svg.js';
import { castShadow } from '../../paint/terrain.js';
import { article } from '../../paint/words.js';
import { hue } from '../choices.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'basketball',
  aspect: 'tall',
  demos: [{ hue: 'blue' }],
  draw(a) {
    const c = hue(a, ['blue', 'red', 'yellow', 'purple']);
    a.setMood(a.choose('mood', ['sunset', 'golden', 'day']));
    const { W, H } = a;
    const y = H * 0.74;
    heavens(a, y, {});
    a.add(skyline(a, y, H * 0.32, { far: 0.4, color: '#5a6a86', count: 9 }));
    const court = a.tone('#b5644a');
    a.add(
      rect(
        0,
        y,
        W,
        H - y,
        a.gradient([
          [0, a.lit(court, 0.25)],
          [1, a.dim(court, 0.2)],
        ]),
      ),
      stroke(
        `M${n(-20)} ${n(H * 0.94)}L${n(W * 0.7)} ${n(y + 8)}M${n(W * 0.1)} ${n(H * 0.84)}H${W}`,
        a.tone('#f4ead4'),
        5,
        { 'stroke-opacity': 0.8 },
      ),
    );
    let fence = '';
    for (let x = -H * 0.2; x < W; x += 26) {
      fence += `M${n(x)} ${n(y)}l${n(H * 0.16)} ${n(-H * 0.16)}M${n(x + H * 0.16)} ${n(y)}l${n(-H * 0.16)} ${n(-H * 0.16)}`;
    }
    a.add(
      stroke(fence, a.tone('#6a6f7a'), 1.2, { 'stroke-opacity': 0.5 }),
      rect(0, y - H * 0.165, W, 5, a.tone('#6a6f7a')),
    );
    const d = a.side;
    const px = W * (0.5 + d * 0.34);
    a.add(
      rect(px + d * W * 0.05 - 7, H * 0.24, 14, y - H * 0.22, a.tone('#4a4f5c')),
      a.solid(
        poly([
          [px - W * 0.02, H * 0.1],
          [px + d * W * 0.08, H * 0.1 - 8],
          [px + d * W * 0.08, H * 0.31],
          [px - W * 0.02, H * 0.29],
        ]),
        a.tone('#f4efe2'),
        {
          rim: 2,
          core: 0,
          more: stroke(
            `M${n(px + d * W * 0.01)} ${n(H * 0.18)}L${n(px + d * W * 0.05)} ${n(H * 0.178)}V${n(H * 0.265)}L${n(px + d * W * 0.01)} ${n(H * 0.26)}Z`,
            a.tone('#d8452f'),
            4,
          ),
        },
      ),
    );
    const hx = px - d * W * 0.09;
    a.add(
      ellipse(hx, H * 0.265, W * 0.075, H * 0.009, 'none', {
        stroke: a.tone('#e0582f'),
        'stroke-width': 6,
      }),
    );
    let net = '';
    for (let i = -3; i <= 3; i += 1) {
      net += `M${n(hx + i * W * 0.024)} ${n(H * 0.27)}L${n(hx + i * W * 0.013)} ${n(H * 0.34)}`;
    }
    a.add(
      stroke(
        `${net}M${n(hx - W * 0.06)} ${n(H * 0.29)}H${n(hx + W * 0.06)}M${n(hx - W * 0.05)} ${n(H * 0.315)}H${n(hx + W * 0.05)}`,
        '#fbf6ea',
        2,
      ),
    );
    const s = H * 0.44;
    const p = person(a, {
      x: W * (0.5 - d * 0.14),
      y: H * 0.8,
      h: s,
      flip: d < 0,
      pose: {
        lean: 8,
        nod: -12,
        arms: [
          [150, 16],
          [128, 30],
        ],
        legs: [
          [36, 62],
          [-20, 46],
        ],
        feet: [0, -40],
      },
      look: dress(a, {
        sex: 'm',
        top: c.hex,
        bottom: c.hex,
        wear: 'shorts',
        sleeve: 'none',
        shoes: '#f2ecdf',
        hairStyle: 'short',
        skin: '#7a4d36',
      }),
    });
    a.add(
      castShadow(a, W * (0.5 - d * 0.14), H * 0.93, s * 0.4, 0.35),
      p.svg,
      ball(a, p.hands[0][0] + d * s * 0.035, p.hands[0][1] - s * 0.06, s * 0.07, 'basket'),
    );
    const { E, R } = a.when();
    return {
      title: 'Basketball player',
      en: [
        `A basketball player in ${c.en} jumps to the hoop ${E[0]}`,
        'A man with a basketball in the air in front of a basket',
        `A player in ${article(c.en)} ${c.en} uniform shoots a basket ${E[1]}`,
        'A street basketball court in the city',
        'A man leaps high with an orange ball in his hand',
      ],
      ru: [
        `Баскетболист в ${c.ru('f', 'pre')} форме прыгает к кольцу ${R[0]}`,
        'Мужчина с баскетбольным мячом в прыжке у корзины',
        `Игрок в ${c.ru('f', 'pre')} форме бросает мяч в кольцо ${R[1]}`,
        'Уличная баскетбольная площадка в городе',
        'Мужчина высоко прыгает с оранжевым мячом в руке',
      ],
    };
  },
};
