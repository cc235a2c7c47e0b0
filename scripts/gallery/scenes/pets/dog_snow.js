// SPDX-License-Identifier: MIT
// A scene: dog snow.

import { quadruped } from '../../paint/animals/quadruped.js';
import { WOLF } from '../../paint/animals/species_dogs.js';
import { snowfield } from '../../paint/stages.js';
import { circle } from '../../paint/svg.js';
import { castShadow } from '../../paint/terrain.js';
import { snow } from '../../paint/weather.js';
import { countEn } from '../../paint/words.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'dog-snow',
  aspect: 'wide',
  demos: [{ n: 2 }],
  draw(a) {
    const count = a.choose('n', [1, 2]);
    a.setMood(a.choose('mood', ['winter', 'dawn']));
    const { W, H, r } = a;
    snowfield(a, { at: 0.5 });
    const flip = a.side > 0;
    for (let i = 0; i < count; i += 1) {
      const x = W * (0.5 + (count === 1 ? 0 : (i - 0.5) * 0.4));
      const y = H * (0.84 + i * 0.03);
      for (let k = 0; k < 16; k += 1) {
        a.add(
          circle(x + r.range(-0.14, 0.14) * W, y - r.range(0, 0.08) * H, r.range(2, 8), '#ffffff', {
            'fill-opacity': 0.8,
          }),
        );
      }
      a.add(
        castShadow(a, x, y, H * 0.28, 0.2),
        quadruped(a, WOLF, {
          x,
          y,
          h: H * 0.27,
          gait: i ? 'gather' : 'gallop',
          color: '#70757e',
          second: '#f1eee6',
          collar: '#c8382f',
          flip,
        }),
      );
    }
    a.add(snow(a, 110));
    const { E, R } = a.when();
    const en = countEn(count, 'husky', 'huskies', 'grey');
    const ru = count === 1 ? 'серая хаски' : 'две серые хаски';
    return {
      title: `${count === 1 ? 'Husky' : 'Huskies'} in the snow`,
      en: [
        `${en} ${count === 1 ? 'runs' : 'run'} through deep snow ${E[0]}`,
        `${count === 1 ? 'A dog plays' : 'Dogs play'} in the snow near a forest`,
        `${countEn(count, 'sled dog', 'sled dogs', 'grey and white')} in a winter landscape`,
        `Snow flies up around ${count === 1 ? 'a running dog' : 'two running dogs'}`,
        `${en} with red ${count === 1 ? 'collar' : 'collars'} on a snowy field ${E[1]}`,
      ],
      ru: [
        `${ru} ${count === 1 ? 'бежит' : 'бегут'} по глубокому снегу ${R[0]}`,
        `${count === 1 ? 'Собака играет' : 'Собаки играют'} в снегу у леса`,
        `${count === 1 ? 'Серо-белая ездовая собака' : 'Две серо-белые ездовые собаки'} среди зимнего пейзажа`,
        `Снег летит вокруг ${count === 1 ? 'бегущей собаки' : 'двух бегущих собак'}`,
        `${ru} в ${count === 1 ? 'красном ошейнике' : 'красных ошейниках'} на снежном поле ${R[1]}`,
      ],
    };
  },
};
