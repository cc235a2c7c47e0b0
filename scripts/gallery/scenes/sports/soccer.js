// SPDX-License-Identifier: MIT
// A scene: soccer.

import { person } from '../../paint/figure.js';
import { dress, POSES } from '../../paint/people.js';
import { ball } from '../../paint/props/park.js';
import { heavens } from '../../paint/stages.js';
import { n, rect, stroke } from '../../paint/svg.js';
import { castShadow, grass, ground, ranges } from '../../paint/terrain.js';
import { tree } from '../../paint/trees.js';
import { article, COLORS } from '../../paint/words.js';
import { hue } from '../choices.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'soccer',
  aspect: 'wide',
  demos: [{ hue: 'red', mood: 'golden' }],
  draw(a) {
    const c = hue(a, ['red', 'blue', 'yellow', 'green']);
    const other = c.id === 'white' ? COLORS.black : COLORS.white;
    a.setMood(a.choose('mood', ['golden', 'day', 'overcast']));
    const { W, H } = a;
    const y = H * 0.5;
    heavens(a, y, {});
    a.add(ranges(a, y, 1, '#6f90a0', H * 0.1));
    for (let i = 0; i < 12; i += 1) {
      a.add(tree(a, W * ((i + a.r.next()) / 12), y + 6, H * a.r.range(0.12, 0.18), { far: 0.3 }));
    }
    a.add(ground(a, y, '#5f9a44', { strokes: 6 }));
    for (let i = 0; i < 7; i += 1) {
      const y0 = y + (H - y) * (i / 7) ** 1.5;
      const y1 = y + (H - y) * ((i + 0.5) / 7) ** 1.5;
      a.add(rect(0, y0, W, y1 - y0, a.lit(a.tone('#6fa84e'), 0.25), { 'fill-opacity': 0.5 }));
    }
    const gx = W * (0.5 + a.side * 0.34);
    const gw = W * 0.2;
    let net = '';
    for (let i = 0; i <= 10; i += 1) {
      net += `M${n(gx - gw / 2 + (gw * i) / 10)} ${n(H * 0.4)}V${n(H * 0.6)}`;
    }
    for (let i = 0; i <= 6; i += 1) {
      net += `M${n(gx - gw / 2)} ${n(H * (0.4 + i * 0.033))}h${n(gw)}`;
    }
    a.add(
      stroke(net, '#ffffff', 1, { 'stroke-opacity': 0.6 }),
      stroke(
        `M${n(gx - gw / 2)} ${n(H * 0.6)}V${n(H * 0.4)}H${n(gx + gw / 2)}V${n(H * 0.6)}`,
        a.tone('#fbf8ee'),
        6,
      ),
    );
    a.add(stroke(`M0 ${n(H * 0.68)}H${W}`, a.tone('#f6f4e6'), 4, { 'stroke-opacity': 0.8 }));
    const flip = a.side < 0;
    const d = flip ? -1 : 1;
    const s = H * 0.52;
    a.add(
      castShadow(a, W * (0.5 + d * 0.1), H * 0.84, s * 0.5, 0.3),
      person(a, {
        x: W * (0.5 + d * 0.12),
        y: H * 0.84,
        h: s * 0.94,
        flip: !flip,
        pose: POSES.run,
        look: dress(a, {
          sex: 'm',
          top: other.hex,
          bottom: '#2a2a32',
          wear: 'shorts',
          sleeve: 'short',
          shoes: '#2a2428',
          hairStyle: 'short',
        }),
      }).svg,
    );
    const p = person(a, {
      x: W * (0.5 - d * 0.2),
      y: H * 0.9,
      h: s,
      flip,
      pose: POSES.kick,
      look: dress(a, {
        sex: 'm',
        top: c.hex,
        bottom: '#f4f0e6',
        wear: 'shorts',
        sleeve: 'short',
        shoes: '#2a2428',
        hairStyle: 'short',
      }),
    });
    a.add(
      castShadow(a, W * (0.5 - d * 0.2), H * 0.9, s * 0.5, 0.3),
      p.svg,
      ball(a, p.feet[0][0] + d * s * 0.16, p.feet[0][1] - s * 0.02, s * 0.062, 'soccer'),
    );
    a.add(
      person(a, {
        x: gx,
        y: H * 0.62,
        h: H * 0.22,
        pose: {
          view: 'front',
          arms: [
            [110, -10],
            [110, -10],
          ],
          legs: [
            [16, 8],
            [16, 8],
          ],
        },
        look: dress(a, { sex: 'm', top: '#f0b83a', bottom: '#2a2a32' }),
      }).svg,
      grass(a, H * 0.95, H * 1.01, 40, '#5f9a44', H * 0.05),
    );
    const { E, R } = a.when();
    return {
      title: 'Soccer match',
      en: [
        `A soccer player in ${article(c.en)} ${c.en} shirt kicks the ball ${E[0]}`,
        `Men play football on a green field ${E[1]}`,
        `A footballer in ${c.en} shoots at the goal while another runs towards him`,
        'Three men in a soccer match, one of them in the goal',
        `A ${c.en} and a ${other.en} player fight for the ball`,
      ],
      ru: [
        `Футболист в ${c.ru('f', 'pre')} футболке бьёт по мячу ${R[0]}`,
        `Мужчины играют в футбол на зелёном поле ${R[1]}`,
        `Игрок в ${c.ru('n', 'pre')} бьёт по воротам, к нему бежит другой`,
        'Трое мужчин играют в футбол, один из них в воротах',
        `Игроки в ${c.ru('f', 'pre')} и ${other.ru('f', 'pre')} форме борются за мяч`,
      ],
    };
  },
};
