// SPDX-License-Identifier: MIT
// A scene: liner.

import { soaring } from '../../paint/animals/land_birds.js';
import { ship, wake } from '../../paint/vehicles/boats.js';
import { reflection, swell } from '../../paint/water.js';
import { openSea } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'liner',
  aspect: 'wide',
  demos: [
    { kind: 'liner', mood: 'dusk' },
    { kind: 'cargo', mood: 'day' },
  ],
  draw(a) {
    const cargo = a.choose('kind', ['liner', 'cargo']) === 'cargo';
    a.setMood(a.choose('mood', ['dusk', 'day', 'sunset', 'dawn']));
    const { W, H } = a;
    const y = H * 0.6;
    openSea(a, y, false);
    const night = a.m.id === 'dusk';
    const x = W * (0.5 - a.side * 0.03);
    a.add(
      reflection(a, x, H * 0.74, W * 0.5, a.dim(a.tone('#2a3a5a'), 0.2), H * 0.16),
      ship(a, {
        x,
        y: H * 0.73,
        h: H * 0.27,
        color: cargo ? '#2f4f7a' : '#20293f',
        cargo,
        lights: night,
        flip: a.side < 0,
      }),
      wake(a, x, H * 0.735, W * 0.26),
      swell(a, H * 0.84, H, 3, H * 0.02),
    );
    for (let i = 0; i < 4; i += 1) {
      a.add(
        soaring(a, {
          x: W * a.r.range(0.1, 0.9),
          y: H * a.r.range(0.12, 0.42),
          h: H * a.r.range(0.03, 0.06),
          beat: a.r.range(0.2, 1),
          flip: a.r.chance(0.5),
        }),
      );
    }
    const { E, R } = a.when();
    return cargo
      ? {
          title: 'Container ship',
          en: [
            `A cargo ship loaded with colourful containers crosses the sea ${E[0]}`,
            'A big container ship on the open ocean',
            `Seagulls follow a freighter ${E[1]}`,
            'Red, blue and yellow containers are stacked on a ship',
            'A merchant vessel sails over blue waves',
          ],
          ru: [
            `Грузовое судно с разноцветными контейнерами идёт по морю ${R[0]}`,
            'Большой контейнеровоз в открытом океане',
            `Чайки летят за грузовым кораблём ${R[1]}`,
            'Красные, синие и жёлтые контейнеры стоят на корабле',
            'Торговое судно плывёт по волнам',
          ],
        }
      : {
          title: 'Ocean liner',
          en: [
            `An ocean liner with three red funnels sails ${E[0]}`,
            'A large passenger ship on the open sea',
            `Smoke rises from the funnels of a cruise ship ${E[1]}`,
            'Seagulls fly around a big white and black ship',
            'A steamship with many portholes crosses the ocean',
          ],
          ru: [
            `Океанский лайнер с тремя красными трубами плывёт ${R[0]}`,
            'Большой пассажирский корабль в открытом море',
            `Дым поднимается из труб круизного лайнера ${R[1]}`,
            'Чайки летают вокруг большого чёрно-белого корабля',
            'Пароход с множеством иллюминаторов пересекает океан',
          ],
        };
  },
};
