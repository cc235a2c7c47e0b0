// SPDX-License-Identifier: MIT
// A scene: yoga.

import { person } from '../../paint/figure.js';
import { dress } from '../../paint/people.js';
import { beach } from '../../paint/stages.js';
import { path, poly } from '../../paint/svg.js';
import { castShadow } from '../../paint/terrain.js';
import { hue } from '../choices.js';
import { sex } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'yoga',
  aspect: 'soft',
  demos: [{ who: 'woman' }],
  draw(a) {
    const f = sex(a);
    a.setMood(a.choose('mood', ['dawn', 'sunset', 'golden']));
    const { W, H } = a;
    beach(a, { at: 0.5, shore: 0.7 });
    const x = W * (0.5 - a.side * 0.05);
    const s = H * 0.56;
    const c = hue(a, ['turquoise', 'purple', 'pink', 'green']);
    a.add(
      path(
        poly([
          [x - W * 0.15, H * 0.885],
          [x + W * 0.15, H * 0.885],
          [x + W * 0.18, H * 0.935],
          [x - W * 0.18, H * 0.935],
        ]),
        a.tone(c.hex),
      ),
      castShadow(a, x, H * 0.91, s * 0.4, 0.25),
    );
    a.add(
      person(a, {
        x,
        y: H * 0.915,
        h: s,
        pose: {
          view: 'front',
          arms: [
            [172, -8],
            [172, -8],
          ],
          legs: [
            [2, 0],
            [58, 118],
          ],
        },
        look: dress(a, {
          sex: f,
          top: '#f2ead8',
          bottom: '#3a4658',
          sleeve: 'none',
          hairStyle: f === 'f' ? 'bun' : 'short',
          shoes: '#e0a883',
          skin: '#e0a883',
        }),
      }).svg,
    );
    const { E, R } = a.when();
    const w = f === 'f';
    return {
      title: `${w ? 'Woman' : 'Man'} doing yoga by the sea`,
      en: [
        `A ${w ? 'woman' : 'man'} does yoga on the beach ${E[0]}`,
        `A ${w ? 'woman' : 'man'} stands on one leg with raised arms on a ${c.en} mat`,
        `Morning exercise by the sea`,
        `A person in a tree pose on the sand ${E[1]}`,
        `A ${w ? 'woman' : 'man'} practises yoga on a ${c.en} mat near the water`,
      ],
      ru: [
        `${w ? 'Женщина' : 'Мужчина'} занимается йогой на пляже ${R[0]}`,
        `${w ? 'Женщина' : 'Мужчина'} стоит на одной ноге с поднятыми руками на ${c.ru('m', 'pre')} коврике`,
        'Зарядка у моря',
        `Человек в позе дерева на песке ${R[1]}`,
        `${w ? 'Женщина' : 'Мужчина'} делает йогу на ${c.ru('m', 'pre')} коврике у воды`,
      ],
    };
  },
};
