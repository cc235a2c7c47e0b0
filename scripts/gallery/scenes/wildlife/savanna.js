// SPDX-License-Identifier: MIT
// A scene: savanna.

import { elephant, giraffe, lion, zebra } from '../../paint/animals/herd.js';
import { savanna } from '../../paint/stages.js';
import { castShadow, grass } from '../../paint/terrain.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'savanna',
  aspect: 'wide',
  demos: [
    { kind: 'elephants', mood: 'sunset' },
    { kind: 'giraffes', mood: 'golden' },
    { kind: 'zebras', mood: 'day' },
    { kind: 'lion', mood: 'sunset' },
  ],
  draw(a) {
    const kind = a.choose('kind', ['elephants', 'giraffes', 'zebras', 'lion']);
    a.setMood(a.choose('mood', ['sunset', 'golden', 'day']));
    const { W, H } = a;
    const { green } = savanna(a, {});
    const flip = a.side > 0;
    const { E, R } = a.when();
    const lean = -0.07 * a.side;
    const lay = (
      /** @type {typeof elephant} */ f,
      /** @type {number} */ s,
      /** @type {number} */ count,
      /** @type {number} */ gap,
    ) => {
      for (let i = 0; i < count; i += 1) {
        const x = W * (0.5 - lean * (count > 2 ? -1 : 0) + (i - (count - 1) / 2) * gap);
        const y = H * (0.87 - (i % 2) * 0.05);
        a.add(
          castShadow(a, x, y, H * s * 1.1, 0.32, 1.4),
          f(a, { x, y, h: H * s * (i % 2 ? 0.86 : 1), flip, gait: i % 2 ? 'stand' : 'walk' }),
        );
      }
    };
    const count = kind === 'lion' ? 1 : a.choose('n', [2, 3]);
    if (kind === 'elephants') lay(elephant, 0.4, count, 0.36);
    if (kind === 'giraffes') lay(giraffe, 0.36, count, 0.27);
    if (kind === 'zebras') lay(zebra, 0.29, count, 0.33);
    if (kind === 'lion') lay(lion, 0.36, 1, 0);
    a.add(grass(a, H * 0.92, H * 1.02, 70, green, H * 0.09));
    const two = count === 2 ? 'two' : 'three';
    const dva = count === 2 ? 'два' : 'три';
    const told = {
      elephants: {
        title: `Elephants on the savanna`,
        en: [
          `${two} elephants walk across the savanna ${E[0]}`,
          `A herd of elephants passes acacia trees ${E[1]}`,
          'Big elephants with tusks in tall dry grass',
          `${two} elephants in Africa with the sun behind them`,
          'Elephants cross a golden plain',
        ],
        ru: [
          `${dva} слона идут по саванне ${R[0]}`,
          `Стадо слонов проходит мимо акаций ${R[1]}`,
          'Большие слоны с бивнями в высокой сухой траве',
          `${dva} слона в Африке на фоне солнца`,
          'Слоны пересекают золотую равнину',
        ],
      },
      giraffes: {
        title: 'Giraffes on the savanna',
        en: [
          `${two} giraffes walk through the grass ${E[0]}`,
          `Spotted giraffes with long necks in Africa`,
          `Tall giraffes and acacia trees ${E[1]}`,
          `${two} giraffes on a wide plain`,
          'Giraffes stand in the dry grass of the savanna',
        ],
        ru: [
          `${dva} жирафа идут по траве ${R[0]}`,
          'Пятнистые жирафы с длинными шеями в Африке',
          `Высокие жирафы и акации ${R[1]}`,
          `${dva} жирафа на широкой равнине`,
          'Жирафы стоят в сухой траве саванны',
        ],
      },
      zebras: {
        title: 'Zebras on the savanna',
        en: [
          `${two} zebras stand in the grass ${E[0]}`,
          'Black and white striped zebras on the savanna',
          `Zebras under the African sky ${E[1]}`,
          `A group of ${two} zebras near acacia trees`,
          'Striped animals walk over a yellow plain',
        ],
        ru: [
          `${count === 2 ? 'две' : 'три'} зебры стоят в траве ${R[0]}`,
          'Чёрно-белые полосатые зебры в саванне',
          `Зебры под африканским небом ${R[1]}`,
          `Группа из ${count === 2 ? 'двух' : 'трёх'} зебр у акаций`,
          'Полосатые животные идут по жёлтой равнине',
        ],
      },
      lion: {
        title: 'Lion on the savanna',
        en: [
          `A lion with a dark mane walks across the plain ${E[0]}`,
          'A male lion in tall dry grass',
          `The king of beasts strides through the savanna ${E[1]}`,
          'A lone lion under an orange sky with acacia trees',
          'A big cat with a mane in Africa',
        ],
        ru: [
          `Лев с тёмной гривой идёт по равнине ${R[0]}`,
          'Лев-самец в высокой сухой траве',
          `Царь зверей шагает по саванне ${R[1]}`,
          'Одинокий лев под ярким небом среди акаций',
          'Большая кошка с гривой в Африке',
        ],
      },
    };
    return told[/** @type {'lion'} */ (kind)];
  },
};
