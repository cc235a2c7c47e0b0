// SPDX-License-Identifier: MIT
// A scene: airliner.

import { cloud } from '../../paint/sky.js';
import { heavens } from '../../paint/stages.js';
import { hills } from '../../paint/terrain.js';
import { tree } from '../../paint/trees.js';
import { biplane, plane } from '../../paint/vehicles/aircraft.js';
import { cap, hue } from '../choices.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'airliner',
  aspect: 'wide',
  demos: [
    { mood: 'sunset', kind: 'jet' },
    { mood: 'day', kind: 'biplane' },
  ],
  draw(a) {
    const old = a.choose('kind', ['jet', 'biplane']) === 'biplane';
    a.setMood(a.choose('mood', ['sunset', 'day', 'dawn', 'golden']));
    const c = hue(a, ['red', 'blue', 'yellow']);
    const { W, H, r } = a;
    const flip = a.side > 0;
    const { E, R } = a.when();
    if (old) {
      const y = H * 0.66;
      heavens(a, y, {});
      a.add(hills(a, y - H * 0.02, H * 0.94, 5, '#7f9f88', '#8fa850').out);
      for (let i = 0; i < 16; i += 1) {
        a.add(
          tree(a, W * r.next(), H * r.range(0.76, 0.98), H * r.range(0.06, 0.1), { far: 0.12 }),
        );
      }
      a.add(
        biplane(a, {
          x: W * (0.5 + a.side * 0.03),
          y: H * 0.38,
          h: H * 0.36,
          color: c.hex,
          flip,
          turn: flip ? 8 : -8,
        }),
      );
      return {
        title: `${cap(c.en)} biplane`,
        en: [
          `A ${c.en} biplane flies over green hills ${E[0]}`,
          'A pilot in a scarf flies an old propeller plane',
          `An old-time aeroplane in the sky ${E[1]}`,
          `A ${c.en} vintage aircraft above the fields`,
          'A small plane with two pairs of wings climbs into the sky',
        ],
        ru: [
          `${c.ru('m')} биплан летит над зелёными холмами ${R[0]}`,
          'Лётчик в шарфе управляет старым винтовым самолётом',
          `Старинный аэроплан в небе ${R[1]}`,
          `${c.ru('m')} ретросамолёт над полями`,
          'Маленький самолёт с двумя парами крыльев набирает высоту',
        ],
      };
    }
    heavens(a, H, { sunX: W * (0.5 - a.side * 0.28), sunY: H * 0.58 });
    for (let i = 0; i < 5; i += 1) {
      a.add(cloud(a, W * (0.1 + i * 0.22), H * r.range(0.92, 1.0), W * r.range(0.3, 0.44)));
    }
    a.add(
      plane(a, {
        x: W * (0.5 + a.side * 0.02),
        y: H * 0.42,
        h: H * 0.3,
        second: c.hex,
        flip,
        turn: flip ? 8 : -8,
      }),
    );
    for (let i = 0; i < 4; i += 1) {
      a.add(cloud(a, W * (0.02 + i * 0.32), H * r.range(1.06, 1.12), W * r.range(0.36, 0.5)));
    }
    return {
      title: `Airliner above the clouds ${E[0]}`,
      en: [
        `A white passenger plane with a ${c.en} tail flies above the clouds ${E[0]}`,
        'An airliner climbs into the sky',
        `A plane high over a sea of clouds ${E[1]}`,
        `A jet with a ${c.en} stripe on its side`,
        'A big aeroplane in flight',
      ],
      ru: [
        `Белый пассажирский самолёт с ${c.ru('m', 'ins')} хвостом летит над облаками ${R[0]}`,
        'Авиалайнер набирает высоту',
        `Самолёт высоко над морем облаков ${R[1]}`,
        `Реактивный самолёт с ${c.ru('f', 'ins')} полосой на борту`,
        'Большой самолёт в полёте',
      ],
    };
  },
};
