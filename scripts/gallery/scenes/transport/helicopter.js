// SPDX-License-Identifier: MIT
// A scene: helicopter.

import { heavens } from '../../paint/stages.js';
import { fillRidge, heightAt, massif, ridge } from '../../paint/terrain.js';
import { pineBand } from '../../paint/trees.js';
import { helicopter } from '../../paint/vehicles/aircraft.js';
import { mist } from '../../paint/weather.js';
import { article } from '../../paint/words.js';
import { cap, hue } from '../choices.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'helicopter',
  aspect: 'wide',
  demos: [{}],
  draw(a) {
    a.setMood(a.choose('mood', ['dawn', 'day', 'winter']));
    const c = hue(a, ['yellow', 'red', 'orange']);
    const { W, H } = a;
    heavens(a, H * 0.74, {});
    a.add(
      massif(a, W * (0.5 - a.side * 0.18), H * 0.3, H * 0.86, {
        color: '#5f7590',
        far: 0.3,
        snow: 0.6,
      }),
      mist(a, H * 0.82, H * 0.2, 0.7),
    );
    const line = ridge(a, H * 0.95, H * 0.08, { scale: 2 });
    a.add(
      pineBand(a, (x) => heightAt(line, x) + 8, 40, H * 0.2, { far: 0.05 }),
      fillRidge(a, line, a.tone('#5f7f58'), { mist: 0 }),
    );
    a.add(
      helicopter(a, {
        x: W * (0.5 + a.side * 0.1),
        y: H * 0.4,
        h: H * 0.34,
        color: c.hex,
        flip: a.side > 0,
      }),
    );
    const { E, R } = a.when();
    return {
      title: `${cap(c.en)} rescue helicopter`,
      en: [
        `${cap(article(c.en))} ${c.en} helicopter flies over snowy mountains ${E[0]}`,
        'A rescue helicopter in the air above a forest',
        `${cap(article(c.en))} ${c.en} chopper hovers near a peak`,
        `A helicopter with spinning blades ${E[1]}`,
        'A small aircraft flies past a mountain',
      ],
      ru: [
        `${c.ru('m')} вертолёт летит над снежными горами ${R[0]}`,
        'Спасательный вертолёт в воздухе над лесом',
        `${c.ru('m')} вертолёт завис у вершины`,
        `Вертолёт с вращающимися лопастями ${R[1]}`,
        'Небольшой вертолёт пролетает мимо горы',
      ],
    };
  },
};
