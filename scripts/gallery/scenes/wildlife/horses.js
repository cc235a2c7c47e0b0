// SPDX-License-Identifier: MIT
// A scene: horses.

import { horse } from '../../paint/animals/herd.js';
import { foreground, meadow } from '../../paint/stages.js';
import { circle } from '../../paint/svg.js';
import { castShadow } from '../../paint/terrain.js';
import { countEn, countRu } from '../../paint/words.js';
import { HORSES } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'horses',
  aspect: 'wide',
  demos: [
    { n: 3, coat: 'brown', mood: 'sunset', gait: 'gallop' },
    { n: 1, coat: 'white', mood: 'dawn', gait: 'graze' },
    { n: 1, coat: 'black', mood: 'golden', gait: 'gallop' },
  ],
  draw(a) {
    const count = a.choose('n', [1, 2, 3]);
    const c = HORSES[a.choose('coat', ['brown', 'white', 'black'])];
    const gait = a.choose('gait', ['gallop', 'graze']);
    a.setMood(a.choose('mood', ['sunset', 'dawn', 'golden', 'day']));
    const { W, H, r } = a;
    const { green } = meadow(a, {
      kind: r.pick(['meadow', 'steppe']),
      far: r.pick(['mountains', 'hills']),
      at: 0.54,
      trees: gait === 'graze',
    });
    const flip = a.side > 0;
    const s = count === 1 ? 0.36 : count === 2 ? 0.3 : 0.26;
    for (let i = 0; i < count; i += 1) {
      const x = W * (0.5 + (count === 1 ? 0 : (i - (count - 1) / 2) * (count === 2 ? 0.4 : 0.29)));
      const y = H * (0.84 + (i % 2 ? -0.07 : 0.02));
      if (gait === 'gallop') {
        for (let k = 0; k < 12; k += 1) {
          a.add(
            circle(
              x + (flip ? 1 : -1) * r.range(-0.02, 0.16) * W,
              y - r.range(0, 0.04) * H,
              r.range(5, 20),
              a.m.haze,
              { 'fill-opacity': 0.35 },
            ),
          );
        }
      }
      a.add(
        castShadow(a, x, y, H * s * 1.1, 0.3),
        horse(a, {
          x,
          y,
          h: H * s,
          gait: gait === 'gallop' ? ['gallop', 'gather', 'gallop'][i] : i === 1 ? 'stand' : 'graze',
          color: c.coat,
          dark: c.dark,
          flip,
        }),
      );
    }
    foreground(a, green);
    const { E, R } = a.when();
    const en = countEn(count, 'horse', 'horses', c.en);
    const ru = countRu(count, 'f', ['лошадь', 'лошади', 'лошадей'], c.ru);
    const one = count === 1;
    return gait === 'gallop'
      ? {
          title: `${en} galloping`.replace(/^./, (k) => k.toUpperCase()),
          en: [
            `${en} ${one ? 'gallops' : 'gallop'} across the plain ${E[0]}`,
            `${one ? 'A horse runs' : 'Horses run'} free over the grass ${E[1]}`,
            `${en} with ${one ? 'a flowing mane' : 'flowing manes'} in full gallop`,
            `Dust rises behind ${one ? 'a running horse' : 'running horses'}`,
            `${one ? 'A wild horse' : 'Wild horses'} in open country ${E[2]}`,
          ],
          ru: [
            `${ru} ${one ? 'скачет' : 'скачут'} по равнине ${R[0]}`,
            `${one ? 'Лошадь свободно бежит' : 'Лошади свободно бегут'} по траве ${R[1]}`,
            `${ru} с ${one ? 'развевающейся гривой мчится' : 'развевающимися гривами мчатся'} галопом`,
            `Пыль поднимается за ${one ? 'бегущей лошадью' : 'бегущими лошадьми'}`,
            `${one ? 'Дикая лошадь' : 'Дикие лошади'} на просторе ${R[2]}`,
          ],
        }
      : {
          title: `${en} grazing`.replace(/^./, (k) => k.toUpperCase()),
          en: [
            `${en} ${one ? 'grazes' : 'graze'} in a meadow ${E[0]}`,
            `${one ? 'A horse eats' : 'Horses eat'} grass in the countryside`,
            `${en} in a green pasture ${E[1]}`,
            `A peaceful meadow with ${one ? 'a horse' : 'horses'} and hills`,
            `${en} with ${one ? 'its head' : 'heads'} lowered to the grass`,
          ],
          ru: [
            `${ru} ${one ? 'пасётся' : 'пасутся'} на лугу ${R[0]}`,
            `${one ? 'Лошадь щиплет' : 'Лошади щиплют'} траву за городом`,
            `${ru} на зелёном пастбище ${R[1]}`,
            `Мирный луг, ${one ? 'лошадь' : 'лошади'} и холмы`,
            `${ru}, ${one ? 'голова опущена' : 'головы опущены'} к траве`,
          ],
        };
  },
};
