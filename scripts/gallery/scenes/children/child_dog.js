// SPDX-License-Identifier: MIT
// A scene: child dog.

import { quadruped } from '../../paint/animals/quadruped.js';
import { DOG } from '../../paint/animals/species_dogs.js';
import { person } from '../../paint/figure.js';
import { kid, POSES } from '../../paint/people.js';
import { foreground, meadow } from '../../paint/stages.js';
import { castShadow } from '../../paint/terrain.js';
import { DOGS, fur } from '../pets/shared.js';
import { pickChild } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'child-dog',
  aspect: 'soft',
  children: true,
  demos: [{ child: 'boy', fur: 'brown' }],
  draw(a) {
    const k = pickChild(a);
    const f = fur(a, DOGS);
    a.setMood(a.choose('mood', ['golden', 'day', 'sunset']));
    const { W, H } = a;
    const { green } = meadow(a, { at: 0.52 });
    const d = a.side < 0 ? 1 : -1;
    const s = H * 0.5;
    a.add(
      castShadow(a, W * (0.5 - d * 0.18), H * 0.89, s * 0.5, 0.3),
      person(a, {
        x: W * (0.5 - d * 0.18),
        y: H * 0.89,
        h: s,
        flip: d < 0,
        pose: POSES.run,
        look: kid(a, k.girl),
      }).svg,
      castShadow(a, W * (0.5 + d * 0.18), H * 0.88, s * 0.6, 0.3),
      quadruped(a, DOG, {
        x: W * (0.5 + d * 0.18),
        y: H * 0.88,
        h: s * 0.54,
        gait: 'gallop',
        color: f.coat,
        second: f.second,
        dark: f.dark,
        collar: '#c8382f',
        flip: d < 0,
      }),
    );
    foreground(a, green);
    const { E, R } = a.when();
    return {
      title: `${k.girl ? 'Girl' : 'Boy'} running with a dog`,
      en: [
        `A ${k.en} and a ${f.en} dog run across a meadow ${E[0]}`,
        `A child plays with a dog on the grass`,
        `A ${k.en} runs after a ${f.en} dog`,
        `A young ${k.en} and a dog outdoors ${E[1]}`,
        `A happy child races a ${f.en} dog through a green field`,
      ],
      ru: [
        `${k.ru} и ${f.ru('f')} собака бегут по лугу ${R[0]}`,
        'Ребёнок играет с собакой на траве',
        `${k.ru} бежит за ${f.ru('f', 'ins')} собакой`,
        `${k.ru} и собака на улице ${R[1]}`,
        `Радостный ребёнок бежит наперегонки с ${f.ru('f', 'ins')} собакой по зелёному полю`,
      ],
    };
  },
};
