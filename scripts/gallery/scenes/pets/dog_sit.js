// SPDX-License-Identifier: MIT
// A scene: dog sit.

import { sitting } from '../../paint/animals/pets.js';
import { DOG } from '../../paint/animals/species_dogs.js';
import { foreground, meadow } from '../../paint/stages.js';
import { castShadow } from '../../paint/terrain.js';
import { collarOf, DOGS, fur } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'dog-sit',
  aspect: 'square',
  demos: [
    { fur: 'golden', mood: 'golden', n: 1 },
    { fur: 'black', mood: 'dawn', n: 2 },
  ],
  draw(a) {
    const count = a.choose('n', [1, 2]);
    const f = fur(a, DOGS);
    const other = DOGS.find((d) => d.id === (f.id === 'black' ? 'white' : 'black')) ?? DOGS[1];
    a.setMood(a.choose('mood', ['golden', 'day', 'dawn', 'sunset']));
    const { W, H } = a;
    const { green } = meadow(a, { at: 0.55, far: 'mountains', kind: 'meadow' });
    const s = Math.min(W, H);
    const flip = a.side > 0;
    a.add(
      castShadow(a, W * (count === 2 ? 0.36 : 0.5), H * 0.87, s * 0.3, 0.3),
      sitting(a, DOG, {
        x: W * (count === 2 ? 0.34 : 0.5),
        y: H * 0.87,
        h: s * 0.4,
        color: f.coat,
        second: f.second,
        dark: f.dark,
        collar: collarOf(a),
        flip,
      }),
    );
    if (count === 2) {
      a.add(
        castShadow(a, W * 0.68, H * 0.9, s * 0.3, 0.3),
        sitting(a, DOG, {
          x: W * 0.68,
          y: H * 0.9,
          h: s * 0.36,
          color: other.coat,
          second: other.second,
          dark: other.dark,
          collar: collarOf(a),
          flip: !flip || a.r.chance(0.5),
        }),
      );
    }
    foreground(a, green);
    const { E, R } = a.when();
    return count === 1
      ? {
          title: `${f.en[0].toUpperCase() + f.en.slice(1)} dog sitting`,
          en: [
            `A ${f.en} dog sits in the grass ${E[0]}`,
            `A dog with a collar sits in a meadow with mountains behind it`,
            `A calm ${f.en} dog looks to the side ${E[1]}`,
            'A dog is sitting outdoors and waiting',
            `A portrait of a ${f.en} dog on a green hill`,
          ],
          ru: [
            `${f.ru('f')} собака сидит в траве ${R[0]}`,
            'Собака в ошейнике сидит на лугу, за ней горы',
            `Спокойная ${f.ru('f')} собака смотрит в сторону ${R[1]}`,
            'Собака сидит на улице и ждёт',
            `Портрет ${f.ru('f', 'gen')} собаки на зелёном холме`,
          ],
        }
      : {
          title: 'Two dogs sitting',
          en: [
            `A ${f.en} dog and a ${other.en} dog sit in the grass ${E[0]}`,
            `Two dogs sit side by side in a meadow`,
            `A pair of dogs, one ${f.en} and one ${other.en}, ${E[1]}`,
            'Two dogs with collars rest in front of the mountains',
            `Two friends, a ${other.en} and a ${f.en} dog, on the lawn`,
          ],
          ru: [
            `${f.ru('f')} и ${other.ru('f')} собаки сидят в траве ${R[0]}`,
            'Две собаки сидят рядом на лугу',
            `Пара собак, одна ${f.ru('f')}, другая ${other.ru('f')}, ${R[1]}`,
            'Две собаки в ошейниках отдыхают на фоне гор',
            `Двое друзей, ${other.ru('f')} и ${f.ru('f')} собаки, на лужайке`,
          ],
        };
  },
};
