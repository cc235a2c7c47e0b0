// SPDX-License-Identifier: MIT
// A scene: camels.

import { camel } from '../../paint/animals/herd.js';
import { heavens } from '../../paint/stages.js';
import { ellipse, rect } from '../../paint/svg.js';
import { castShadow, fillRidge, ridge } from '../../paint/terrain.js';
import { countEn, countRu } from '../../paint/words.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'camels',
  aspect: 'wide',
  demos: [{ n: 4 }],
  draw(a) {
    const count = a.choose('n', [3, 4]);
    a.setMood(a.choose('mood', ['sunset', 'golden', 'dusk']));
    const { W, H } = a;
    const y = H * 0.6;
    heavens(a, y, { size: Math.min(W, H) * 0.08 });
    for (let i = 0; i < 3; i += 1) {
      const line = ridge(a, y + H * 0.04 * i, H * 0.12, { scale: 1.2, rough: 0.1, step: 50 });
      a.add(fillRidge(a, line, a.lit(a.tone('#d9964e', 0.45 - i * 0.18), 0.2), { mist: 0.25 }));
    }
    const line = ridge(a, H * 0.86, H * 0.07, { scale: 0.8, rough: 0.08, step: 60 });
    a.add(fillRidge(a, line, a.dim(a.tone('#c9803e'), 0.12), { mist: 0.02 }));
    const flip = a.side > 0;
    for (let i = 0; i < count; i += 1) {
      const x = W * (0.16 + (0.68 * i) / (count - 1));
      const py = H * 0.855;
      a.add(
        castShadow(a, x, py, H * 0.2, 0.35, 2),
        camel(a, { x, y: py, h: H * 0.2, flip, gait: i % 2 ? 'stand' : 'walk', color: '#b57f4a' }),
      );
      const c = a.tone(['#c8382f', '#2f6a8a', '#d8a03a', '#7a4f78'][i]);
      a.add(
        ellipse(x, py - H * 0.175, H * 0.05, H * 0.03, c),
        rect(x - H * 0.048, py - H * 0.175, H * 0.096, H * 0.05, c),
      );
    }
    const { E, R } = a.when();
    return {
      title: 'Camel caravan',
      en: [
        `A caravan of ${count === 3 ? 'three' : 'four'} camels crosses the desert ${E[0]}`,
        'Camels with colourful saddle blankets walk over the dunes',
        `A line of camels on the sand ${E[1]}`,
        `${countEn(count, 'camel', 'camels')} in front of the low sun`,
        'Desert animals walk one behind the other',
      ],
      ru: [
        `Караван из ${count === 3 ? 'трёх' : 'четырёх'} верблюдов идёт по пустыне ${R[0]}`,
        'Верблюды с разноцветными попонами шагают по дюнам',
        `Вереница верблюдов на песке ${R[1]}`,
        `${countRu(count, 'm', ['верблюд', 'верблюда', 'верблюдов'])} на фоне низкого солнца`,
        'Пустынные животные идут друг за другом',
      ],
    };
  },
};
