// SPDX-License-Identifier: MIT
// A scene: forest.

import { woods } from '../../paint/stages.js';
import { ellipse } from '../../paint/svg.js';
import { grass, road } from '../../paint/terrain.js';
import { mist } from '../../paint/weather.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'forest',
  aspect: 'soft',
  demos: [
    { kind: 'pine', mood: 'fog' },
    { kind: 'birch', mood: 'day' },
    { kind: 'autumn', mood: 'golden' },
    { kind: 'snow', mood: 'winter' },
  ],
  draw(a) {
    const kind = a.choose('kind', ['pine', 'birch', 'autumn', 'snow']);
    a.setMood(
      a.choose(
        'mood',
        kind === 'snow'
          ? ['winter', 'overcast']
          : kind === 'pine'
            ? ['fog', 'dawn']
            : ['golden', 'day', 'dawn'],
      ),
    );
    const { W, H } = a;
    const { y, green } = woods(a, {
      kind: /** @type {'pine' | 'birch' | 'autumn' | 'snow'} */ (kind),
    });
    const trail = kind === 'snow' ? '#d9e2ea' : '#c9a878';
    a.add(
      road(a, y + 4, W * (0.5 + a.side * 0.1), W * (0.5 - a.side * 0.08), W * 0.34, a.tone(trail)),
    );
    if (kind !== 'snow') a.add(grass(a, H * 0.86, H, 34, green, H * 0.06));
    if (kind === 'pine') a.add(mist(a, y - H * 0.05, H * 0.24, 0.6));
    if (kind === 'autumn') {
      for (let i = 0; i < 40; i += 1) {
        a.add(
          ellipse(
            a.r.range(0, W),
            a.r.range(H * 0.3, H),
            a.r.range(3, 7),
            a.r.range(2, 4),
            a.tone(a.r.pick(['#e8a23a', '#cf6a2c', '#e8c04a'])),
            { transform: `rotate(${a.r.int(-40, 40)} ${W / 2} ${H / 2})`, 'fill-opacity': 0.9 },
          ),
        );
      }
    }
    const { E, R } = a.when();
    const told = {
      pine: {
        title: 'Path through a misty pine forest',
        en: [
          `A path leads into a pine forest ${E[0]}`,
          'Tall fir trees fade into the mist',
          `A trail runs between dark green pines ${E[1]}`,
          'A quiet evergreen forest with a narrow track',
          'Rows of pine trees disappear in pale fog',
        ],
        ru: [
          `Тропа ведёт в сосновый лес ${R[0]}`,
          'Высокие ели тают в дымке',
          `Дорожка идёт между тёмно-зелёными соснами ${R[1]}`,
          'Тихий хвойный лес с узкой тропинкой',
          'Ряды сосен исчезают в бледном тумане',
        ],
      },
      birch: {
        title: 'Birch grove in summer',
        en: [
          'White birch trunks stand along a path in a green grove',
          `A footpath winds through a birch forest ${E[0]}`,
          'Slender birches with fresh green leaves',
          `Light falls between the white trees of a birch wood ${E[1]}`,
          'A sandy path among birch trees and grass',
        ],
        ru: [
          'Белые стволы берёз стоят вдоль тропы в зелёной роще',
          `Тропинка вьётся через берёзовый лес ${R[0]}`,
          'Стройные берёзы со свежей зелёной листвой',
          `Свет падает между белыми деревьями березняка ${R[1]}`,
          'Песчаная дорожка среди берёз и травы',
        ],
      },
      autumn: {
        title: 'Golden birch forest in autumn',
        en: [
          'Orange and yellow leaves fall in a birch forest in autumn',
          `A path covered with fallen leaves runs through golden birches ${E[0]}`,
          'White birch trunks and bright autumn foliage',
          'An autumn forest in yellow, orange and red',
          'Leaves drift down onto a forest track in the fall',
        ],
        ru: [
          'Оранжевые и жёлтые листья падают в осеннем берёзовом лесу',
          `Усыпанная листьями тропа идёт через золотые берёзы ${R[0]}`,
          'Белые стволы берёз и яркая осенняя листва',
          'Осенний лес в жёлтых, оранжевых и красных красках',
          'Листья опускаются на лесную дорогу осенью',
        ],
      },
      snow: {
        title: 'Snowy forest path',
        en: [
          'A path leads through a forest of snow-covered fir trees',
          `Fir trees are heavy with snow ${E[0]}`,
          'A white winter forest with a trail in the snow',
          'Snow lies on the branches and on the ground between the pines',
          `A silent forest under fresh snow ${E[1]}`,
        ],
        ru: [
          'Тропа ведёт через лес заснеженных елей',
          `Ели стоят под тяжёлым снегом ${R[0]}`,
          'Белый зимний лес с дорожкой в снегу',
          'Снег лежит на ветвях и на земле между соснами',
          `Безмолвный лес под свежим снегом ${R[1]}`,
        ],
      },
    };
    return told[/** @type {'pine'} */ (kind)];
  },
};
