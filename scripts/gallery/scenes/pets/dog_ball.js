// SPDX-License-Identifier: MIT
// A scene: dog ball.

import { GAITS, quadruped } from '../../paint/animals/quadruped.js';
import { DOG } from '../../paint/animals/species_dogs.js';
import { ball } from '../../paint/props/park.js';
import { beach, foreground, meadow } from '../../paint/stages.js';
import { castShadow } from '../../paint/terrain.js';
import { collarOf, DOGS, fur } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'dog-ball',
  aspect: 'soft',
  demos: [
    { fur: 'white', mood: 'day', place: 'meadow' },
    { fur: 'brown', mood: 'sunset', place: 'beach' },
  ],
  draw(a) {
    const f = fur(a, DOGS);
    const place = a.choose('place', ['meadow', 'beach']);
    a.setMood(a.choose('mood', ['day', 'golden', 'sunset']));
    const { W, H } = a;
    const s = place === 'beach' ? beach(a, {}) : meadow(a, {});
    const flip = a.side > 0;
    const d = flip ? -1 : 1;
    const x = W * (0.5 - d * 0.06);
    a.add(
      castShadow(a, x, H * 0.88, H * 0.3, 0.3),
      quadruped(a, DOG, {
        x,
        y: H * 0.87,
        h: H * 0.3,
        gait: { ...GAITS.leap, rise: 0.3 },
        color: f.coat,
        second: f.second,
        dark: f.dark,
        collar: collarOf(a),
        flip,
      }),
    );
    const red = a.choose('ball', ['red', 'yellow', 'blue']);
    const ru = {
      red: ['красный', 'красным'],
      yellow: ['жёлтый', 'жёлтым'],
      blue: ['синий', 'синим'],
    }[red];
    a.add(
      ball(
        a,
        x + d * H * 0.37,
        H * 0.5,
        H * 0.04,
        'plain',
        { red: '#d23b30', yellow: '#efc03c', blue: '#2f6fb4' }[red],
      ),
    );
    if ('green' in s) foreground(a, s.green);
    const { E, R } = a.when();
    const where =
      place === 'beach'
        ? ['on the beach', 'на пляже', 'on the sand', 'по песку']
        : ['in a meadow', 'на лугу', 'over the grass', 'по траве'];
    return {
      title: `${f.en[0].toUpperCase() + f.en.slice(1)} dog and a ball`,
      en: [
        `A ${f.en} dog jumps for a ${red} ball ${where[0]}`,
        `A dog plays with a ball ${E[0]}`,
        `A ${f.en} dog leaps ${where[2]} after a ball`,
        `The dog is about to catch a ${red} ball in the air ${E[1]}`,
        `A playful ${f.en} dog with a collar chases a ball ${where[0]}`,
      ],
      ru: [
        `${f.ru('f')} собака прыгает за мячом ${where[1]}`,
        `Собака играет с мячом ${R[0]}`,
        `${f.ru('f')} собака скачет ${where[3]} за мячиком`,
        `Собака вот-вот поймает ${ru[0]} мяч в воздухе ${R[1]}`,
        `Игривая ${f.ru('f')} собака в ошейнике гонится за ${ru[1]} мячом ${where[1]}`,
      ],
    };
  },
};
