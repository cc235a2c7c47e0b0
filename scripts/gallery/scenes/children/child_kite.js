// SPDX-License-Identifier: MIT
// A scene: child kite.

import { person } from '../../paint/figure.js';
import { kid, POSES } from '../../paint/people.js';
import { kite } from '../../paint/props/outdoor.js';
import { heavens } from '../../paint/stages.js';
import { castShadow, grass, hills } from '../../paint/terrain.js';
import { hue } from '../choices.js';
import { pickChild } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'child-kite',
  aspect: 'wide',
  children: true,
  demos: [{ child: 'boy' }],
  draw(a) {
    const k = pickChild(a);
    const c1 = hue(a, ['red', 'orange', 'blue']);
    a.setMood(a.choose('mood', ['day', 'golden']));
    const { W, H } = a;
    const y = H * 0.6;
    heavens(a, y, {});
    a.add(
      hills(a, y, H * 0.86, 3, '#7f9f88', '#8fac50').out,
      grass(a, H * 0.84, H, 80, '#86a24a', H * 0.06),
    );
    const d = a.side < 0 ? 1 : -1;
    const s = H * 0.44;
    const x = W * (0.5 - d * 0.2);
    const p = person(a, {
      x,
      y: H * 0.88,
      h: s,
      flip: d < 0,
      pose: {
        ...POSES.run,
        arms: [
          [126, 20],
          [-40, 60],
        ],
        nod: -10,
      },
      look: kid(a, k.girl),
    });
    a.add(
      castShadow(a, x, H * 0.88, s * 0.5, 0.3),
      kite(
        a,
        W * (0.5 + d * 0.22),
        H * 0.27,
        H * 0.12,
        c1.hex,
        '#f2c24a',
        p.hands[0][0],
        p.hands[0][1],
      ),
      p.svg,
    );
    const { E, R } = a.when();
    return {
      title: `${k.girl ? 'Girl' : 'Boy'} flying a kite`,
      en: [
        `A ${k.en} flies a kite on a green hill ${E[0]}`,
        `A child runs with a ${c1.en} and yellow kite`,
        `A ${k.en} runs through the grass and holds the string of a kite`,
        `A happy ${k.en} with a kite in the wind ${E[1]}`,
        'A child plays with a kite under a wide sky',
      ],
      ru: [
        `${k.ru} запускает воздушного змея на зелёном холме ${R[0]}`,
        `Ребёнок бежит с ${c1.id === 'blue' ? 'сине' : c1.id === 'red' ? 'красно' : 'оранжево'}-жёлтым воздушным змеем`,
        `${k.ru} бежит по траве и держит верёвку змея`,
        `${k.girl ? 'Радостная девочка' : 'Радостный мальчик'} с воздушным змеем на ветру ${R[1]}`,
        'Ребёнок играет с воздушным змеем под широким небом',
      ],
    };
  },
};
