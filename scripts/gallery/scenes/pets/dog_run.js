// SPDX-License-Identifier: MIT
// A scene: dog run.

import { quadruped } from '../../paint/animals/quadruped.js';
import { DOG } from '../../paint/animals/species_dogs.js';
import { foreground, meadow } from '../../paint/stages.js';
import { castShadow } from '../../paint/terrain.js';
import { countEn, countRu } from '../../paint/words.js';
import { collarOf, DOGS, fur } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'dog-run',
  aspect: 'wide',
  demos: [
    { n: 1, fur: 'brown', mood: 'day' },
    { n: 2, fur: 'golden', mood: 'sunset' },
    { n: 3, fur: 'black', mood: 'golden' },
  ],
  draw(a) {
    const count = a.choose('n', [1, 2, 3]);
    const f = fur(a, DOGS);
    a.setMood(a.choose('mood', ['day', 'golden', 'sunset', 'dawn', 'overcast']));
    const { W, H } = a;
    const { green } = meadow(a, { at: 0.52, far: a.r.pick(['hills', 'forest', 'mountains']) });
    const flip = a.side > 0;
    const size = count === 1 ? 0.3 : count === 2 ? 0.26 : 0.21;
    for (let i = 0; i < count; i += 1) {
      const x = W * (0.5 + (count === 1 ? 0 : (i - (count - 1) / 2) * (count === 2 ? 0.38 : 0.28)));
      const y = H * (0.84 + (i % 2 ? -0.06 : 0.02));
      a.add(
        castShadow(a, x, y, H * size * 1.2, 0.3),
        quadruped(a, DOG, {
          x,
          y,
          h: H * size,
          gait: ['gallop', 'gather', 'leap'][
            (i + (count === 1 ? 0 : 1)) % 3 === 2 ? 0 : (i + (count === 1 ? 0 : 1)) % 3
          ],
          color: f.coat,
          second: f.second,
          dark: f.dark,
          collar: collarOf(a),
          flip,
        }),
      );
    }
    foreground(a, green);
    const { E, R } = a.when();
    const en = countEn(count, 'dog', 'dogs', f.en);
    const ru = countRu(count, 'f', ['собака', 'собаки', 'собак'], f.ru);
    const one = count === 1;
    return {
      title: `${one ? `${f.en} dog` : `${en}`} running`.replace(/^./, (c) => c.toUpperCase()),
      en: [
        `${en} ${one ? 'runs' : 'run'} across a green field ${E[0]}`,
        `${one ? 'A dog is' : 'Dogs are'} running on the grass ${E[1]}`,
        `${en} with ${one ? 'a collar races' : 'collars race'} through a meadow`,
        `${en} ${one ? 'is' : 'are'} running outdoors`,
        `${one ? 'A happy dog gallops' : 'Happy dogs gallop'} over the meadow ${E[2]}`,
      ],
      ru: [
        `${ru} ${one ? 'бежит' : 'бегут'} по зелёному полю ${R[0]}`,
        `${one ? 'Собака бежит' : 'Собаки бегут'} по траве ${R[1]}`,
        `${ru} в ${one ? 'ошейнике мчится' : 'ошейниках мчатся'} по лугу`,
        `${ru} ${one ? 'бегает' : 'бегают'} на улице`,
        `${one ? 'Радостная собака несётся' : 'Радостные собаки несутся'} по лугу ${R[2]}`,
      ],
    };
  },
};
