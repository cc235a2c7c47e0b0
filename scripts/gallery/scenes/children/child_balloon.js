// SPDX-License-Identifier: MIT
// A scene: child balloon.

import { person } from '../../paint/figure.js';
import { kid } from '../../paint/people.js';
import { toyBalloon } from '../../paint/props/outdoor.js';
import { foreground, meadow } from '../../paint/stages.js';
import { castShadow } from '../../paint/terrain.js';
import { hue } from '../choices.js';
import { pickChild } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'child-balloon',
  aspect: 'soft',
  children: true,
  demos: [{ child: 'girl', hue: 'red' }],
  draw(a) {
    const k = pickChild(a);
    const c = hue(a, ['red', 'yellow', 'blue']);
    a.setMood(a.choose('mood', ['golden', 'day', 'sunset']));
    const { W, H } = a;
    const { green } = meadow(a, { at: 0.56 });
    const s = H * 0.5;
    const d = a.side;
    const x = W * (0.5 - d * 0.06);
    const p = person(a, {
      x,
      y: H * 0.9,
      h: s,
      flip: d < 0,
      pose: {
        lean: -2,
        nod: -12,
        arms: [
          [128, 10],
          [-14, 14],
        ],
        legs: [
          [10, 4],
          [-12, 8],
        ],
      },
      look: kid(a, k.girl, {
        top: k.girl ? '#f0e6d0' : '#3f7fb8',
        wear: k.girl ? 'dress' : 'shorts',
      }),
    });
    a.add(
      castShadow(a, x, H * 0.9, s * 0.5, 0.3),
      toyBalloon(
        a,
        p.hands[0][0] + d * s * 0.16,
        p.hands[0][1] - s * 0.56,
        s * 0.22,
        c.hex,
        p.hands[0][0],
        p.hands[0][1],
      ),
      p.svg,
    );
    foreground(a, green);
    const { E, R } = a.when();
    return {
      title: `${k.girl ? 'Girl' : 'Boy'} with a ${c.en} balloon`,
      en: [
        `A little ${k.en} holds a ${c.en} balloon in a meadow ${E[0]}`,
        `A ${k.en} looks up at a balloon`,
        `A child with a ${c.en} balloon stands in the grass`,
        `A young ${k.en} plays with a balloon outdoors ${E[1]}`,
        `A ${k.en} walks across a field with a ${c.en} balloon on a string`,
      ],
      ru: [
        `Маленькая ${k.ru} держит ${c.ru('m')} воздушный шарик на лугу ${R[0]}`.replace(
          'Маленькая мальчик',
          'Маленький мальчик',
        ),
        `${k.ru} смотрит вверх на шарик`,
        `Ребёнок с ${c.ru('m', 'ins')} шариком стоит в траве`,
        `${k.ru} играет с воздушным шариком на улице ${R[1]}`,
        `${k.ru} идёт по полю с ${c.ru('m', 'ins')} шариком на верёвочке`,
      ],
    };
  },
};
