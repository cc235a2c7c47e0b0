// SPDX-License-Identifier: MIT
// A scene: dog walk.

import { quadruped } from '../../paint/animals/quadruped.js';
import { DOG } from '../../paint/animals/species_dogs.js';
import { person } from '../../paint/figure.js';
import { dress, POSES } from '../../paint/people.js';
import { lamp } from '../../paint/props/park.js';
import { meadow } from '../../paint/stages.js';
import { ellipse, n, path, stroke } from '../../paint/svg.js';
import { castShadow } from '../../paint/terrain.js';
import { DOGS, fur } from '../pets/shared.js';
import { hue } from '../choices.js';
import { who } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'dog-walk',
  aspect: 'wide',
  demos: [{ who: 'woman', fur: 'white', mood: 'golden' }],
  draw(a) {
    const p0 = who(a);
    const f = fur(a, DOGS);
    a.setMood(a.choose('mood', ['golden', 'overcast', 'dawn']));
    const { W, H } = a;
    const { y } = meadow(a, { kind: 'autumn', at: 0.5 });
    a.add(
      path(
        `M0 ${n(H * 0.78)}Q${n(W * 0.5)} ${n(H * 0.74)} ${W} ${n(H * 0.78)}V${n(H * 0.95)}Q${n(W * 0.5)} ${n(H * 0.91)} 0 ${n(H * 0.96)}Z`,
        a.lit(a.tone('#d8b98c'), 0.2),
      ),
      lamp(a, W * (0.5 + a.side * 0.34), y + H * 0.26, H * 0.5),
    );
    const d = a.side < 0 ? 1 : -1;
    const s = H * 0.5;
    const c = hue(a, ['red', 'blue', 'green', 'yellow']);
    const p = person(a, {
      x: W * (0.5 - d * 0.14),
      y: H * 0.89,
      h: s,
      flip: d < 0,
      pose: {
        ...POSES.walk,
        arms: [
          [40, 24],
          [-20, 14],
        ],
      },
      look: dress(a, {
        sex: p0.f,
        wear: 'coat',
        top: c.hex,
        bottom: '#2f3440',
        hat: 'beanie',
        hatColor: '#f0e2c0',
        scarf: '#e8c04a',
        hairStyle: p0.w ? 'long' : 'short',
      }),
    });
    const dx = W * (0.5 + d * 0.16);
    const dogH = s * 0.42;
    a.add(
      castShadow(a, W * (0.5 - d * 0.14), H * 0.89, s * 0.5, 0.3),
      castShadow(a, dx, H * 0.9, dogH * 1.3, 0.3),
      p.svg,
      quadruped(a, DOG, {
        x: dx,
        y: H * 0.9,
        h: dogH,
        gait: 'walk',
        color: f.coat,
        second: f.second,
        dark: f.dark,
        collar: '#c8382f',
        flip: d < 0,
      }),
      stroke(
        `M${n(p.hands[0][0])} ${n(p.hands[0][1])}Q${n((p.hands[0][0] + dx) / 2)} ${n(H * 0.8)} ${n(dx + d * dogH * 0.46)} ${n(H * 0.9 - dogH * 0.92)}`,
        a.tone('#c8382f'),
        2.4,
      ),
    );
    for (let i = 0; i < 40; i += 1) {
      a.add(
        ellipse(
          W * a.r.next(),
          H * a.r.range(0.3, 1),
          a.r.range(4, 8),
          a.r.range(2, 4),
          a.tone(a.r.pick(['#d8692c', '#e9a93a', '#b8402c'])),
        ),
      );
    }
    const { E, R } = a.when();
    return {
      title: `${p0.w ? 'Woman' : 'Man'} walking a dog`,
      en: [
        `A ${p0.en} walks a ${f.en} dog in an autumn park ${E[0]}`,
        `A ${p0.en} in a ${c.en} coat with a dog on a leash`,
        `A ${f.en} dog walks beside its owner ${E[1]}`,
        `A ${p0.en} and a dog stroll past orange trees`,
        'A walk in the park with a dog',
      ],
      ru: [
        `${p0.ru} гуляет с ${f.ru('f', 'ins')} собакой в осеннем парке ${R[0]}`,
        `${p0.ru} в ${c.ru('n', 'pre')} пальто с собакой на поводке`,
        `${f.ru('f')} собака идёт рядом с ${p0.w ? 'хозяйкой' : 'хозяином'} ${R[1]}`,
        `${p0.ru} и собака идут мимо оранжевых деревьев`,
        'Прогулка с собакой в парке',
      ],
    };
  },
};
