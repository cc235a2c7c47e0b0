// SPDX-License-Identifier: MIT
// A scene: farmer.

import { person } from '../../paint/figure.js';
import { dress } from '../../paint/people.js';
import { heavens } from '../../paint/stages.js';
import { ellipse, n, path, stroke } from '../../paint/svg.js';
import { ground, ranges } from '../../paint/terrain.js';
import { who } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'farmer',
  aspect: 'wide',
  demos: [{ mood: 'golden' }],
  draw(a) {
    a.setMood(a.choose('mood', ['golden', 'sunset', 'day']));
    const p0 = who(a);
    const { W, H, r } = a;
    const y = H * 0.5;
    heavens(a, y, {});
    a.add(ranges(a, y, 1, '#6f93a0', H * 0.08), ground(a, y, '#d8a945'));
    for (let i = 0; i < 420; i += 1) {
      const t = r.next() ** 0.8;
      const px = r.range(0, W);
      const py = y + (H * 0.82 - y) * t;
      const h = 8 + 46 * t;
      a.add(
        stroke(
          `M${n(px)} ${n(py + h * 0.4)}L${n(px + r.range(-4, 4))} ${n(py - h * 0.5)}`,
          r.pick([a.tone('#e4b850'), a.tone('#c9983a'), a.tone('#f0cc6a')]),
          1.4 + 2 * t,
        ),
      );
    }
    const d = a.side;
    const s = H * 0.58;
    const x = W * (0.5 - d * 0.06);
    const p = person(a, {
      x,
      y: H * 0.94,
      h: s,
      flip: d < 0,
      pose: {
        lean: 16,
        arms: [
          [54, 20],
          [30, 44],
        ],
        legs: [
          [20, 8],
          [-20, 10],
        ],
      },
      look: dress(a, {
        sex: p0.f,
        top: '#c8573f',
        bottom: '#3f5a78',
        hat: 'straw',
        hatColor: '#e6cf8a',
        hairStyle: p0.w ? 'braids' : 'short',
      }),
    });
    const [hx, hy] = p.hands[0];
    const [gx, gy] = p.hands[1];
    a.add(
      p.svg,
      stroke(
        `M${n(gx - d * s * 0.2)} ${n(gy - s * 0.18)}L${n(hx + d * s * 0.3)} ${n(hy + s * 0.26)}`,
        a.tone('#7a5236'),
        s * 0.02,
      ),
      path(
        `M${n(hx + d * s * 0.29)} ${n(hy + s * 0.27)}Q${n(hx + d * s * 0.12)} ${n(hy + s * 0.36)} ${n(hx - d * s * 0.14)} ${n(hy + s * 0.3)}Q${n(hx + d * s * 0.12)} ${n(hy + s * 0.31)} ${n(hx + d * s * 0.3)} ${n(hy + s * 0.24)}Z`,
        a.tone('#c9cdd0'),
      ),
    );
    for (let i = 0; i < 110; i += 1) {
      const px = r.range(0, W);
      const h = r.range(40, 84);
      a.add(
        stroke(
          `M${n(px)} ${n(H + 6)}Q${n(px)} ${n(H - h * 0.5)} ${n(px + r.range(-10, 10))} ${n(H - h)}`,
          a.tone(r.pick(['#d8a840', '#b98a34', '#e8bf5c'])),
          3,
        ),
        ellipse(px + r.range(-8, 8), H - h, 3.4, 9, a.tone('#e8c262')),
      );
    }
    const { E, R } = a.when();
    return {
      title: 'Farmer in the wheat',
      en: [
        `A farmer in a straw hat cuts wheat with a scythe ${E[0]}`,
        `A ${p0.en} works in a golden field`,
        `A ${p0.en} in a red shirt mows the grain ${E[1]}`,
        'A harvest scene with ripe wheat',
        `A ${p0.en} with a scythe in the countryside`,
      ],
      ru: [
        `Фермер в соломенной шляпе косит пшеницу ${R[0]}`,
        `${p0.ru} работает в золотом поле`,
        `${p0.ru} в красной рубашке косит хлеб ${R[1]}`,
        'Сцена жатвы со спелой пшеницей',
        `${p0.ru} с косой в деревне`,
      ],
    };
  },
};
