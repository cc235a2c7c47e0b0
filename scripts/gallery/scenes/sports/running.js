// SPDX-License-Identifier: MIT
// A scene: running.

import { person } from '../../paint/figure.js';
import { dress, POSES } from '../../paint/people.js';
import { beach, meadow } from '../../paint/stages.js';
import { castShadow, grass } from '../../paint/terrain.js';
import { article } from '../../paint/words.js';
import { hue } from '../choices.js';
import { sex } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'running',
  aspect: 'wide',
  demos: [
    { place: 'beach', who: 'woman' },
    { place: 'park', who: 'man' },
  ],
  draw(a) {
    const f = sex(a);
    const place = a.choose('place', ['beach', 'park']);
    a.setMood(a.choose('mood', ['dawn', 'sunset', 'golden']));
    const { W, H } = a;
    if (place === 'beach') beach(a, { at: 0.44, shore: 0.62 });
    else meadow(a, { kind: 'autumn', at: 0.52 });
    const c = hue(a, ['red', 'turquoise', 'pink', 'yellow', 'blue']);
    const d = a.side < 0 ? 1 : -1;
    const x = W * (0.5 - d * 0.06);
    const s = H * 0.56;
    a.add(
      castShadow(a, x, H * 0.9, s * 0.6, 0.3, 1.4),
      person(a, {
        x,
        y: H * 0.89,
        h: s,
        flip: d < 0,
        pose: POSES.run,
        look: dress(a, {
          sex: f,
          top: c.hex,
          bottom: '#2b2f3c',
          wear: f === 'f' ? 'trousers' : 'shorts',
          sleeve: f === 'f' ? 'none' : 'short',
          shoes: '#f4efe2',
          hairStyle: f === 'f' ? 'pony' : 'short',
        }),
      }).svg,
    );
    if (place === 'park') a.add(grass(a, H * 0.94, H * 1.02, 40, '#a8823c', H * 0.06));
    const { E, R } = a.when();
    const w = f === 'f';
    const where =
      place === 'beach'
        ? ['along the beach', 'вдоль пляжа', 'by the sea', 'у моря']
        : [
            'through an autumn park',
            'по осеннему парку',
            'past orange trees',
            'мимо оранжевых деревьев',
          ];
    return {
      title: `${w ? 'Woman' : 'Man'} running ${place === 'beach' ? 'on the beach' : 'in the park'}`,
      en: [
        `A ${w ? 'woman' : 'man'} in ${article(c.en)} ${c.en} top runs ${where[0]} ${E[0]}`,
        `A runner jogs ${where[2]}`,
        `A ${w ? 'woman with a ponytail' : 'man in shorts'} goes jogging ${E[1]}`,
        `A ${w ? 'female' : 'male'} runner trains outdoors`,
        `A ${w ? 'woman' : 'man'} runs ${where[2]} in ${article(c.en)} ${c.en} shirt`,
      ],
      ru: [
        `${w ? 'Женщина' : 'Мужчина'} в ${c.ru('f', 'pre')} майке бежит ${where[1]} ${R[0]}`,
        `${w ? 'Бегунья' : 'Бегун'} на пробежке ${place === 'beach' ? where[3] : 'в парке'}`,
        `${w ? 'Женщина с хвостом' : 'Мужчина в шортах'} на пробежке ${R[1]}`,
        `${w ? 'Спортсменка' : 'Спортсмен'} тренируется на улице`,
        `${w ? 'Женщина' : 'Мужчина'} бежит ${where[place === 'beach' ? 1 : 3]} в ${c.ru('f', 'pre')} футболке`,
      ],
    };
  },
};
