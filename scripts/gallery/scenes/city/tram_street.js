// SPDX-License-Identifier: MIT
// A scene: tram street.

import { stroll } from '../../paint/people.js';
import { lamp } from '../../paint/props/park.js';
import { n, stroke } from '../../paint/svg.js';
import { tram } from '../../paint/vehicles/public.js';
import { snow } from '../../paint/weather.js';
import { COLORS } from '../../paint/words.js';
import { street } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'tram-street',
  aspect: 'wide',
  demos: [
    { mood: 'golden', tram: 'red' },
    { mood: 'dusk', tram: 'yellow' },
  ],
  draw(a) {
    a.setMood(a.choose('mood', ['golden', 'dusk', 'day', 'winter']));
    const c = COLORS[a.choose('tram', ['red', 'yellow', 'green', 'blue'])];
    const { W, H } = a;
    const night = a.m.id === 'dusk';
    const snowy = a.m.id === 'winter';
    const y = street(a, { at: 0.66, lit: night, snowy });
    a.add(
      lamp(a, W * (0.5 - a.side * 0.34), y, H * 0.36, night),
      lamp(a, W * (0.5 + a.side * 0.38), y, H * 0.36, night),
    );
    for (let i = 0; i < 4; i += 1) {
      a.add(stroll(a, W * [0.06, 0.24, 0.8, 0.93][i], y + 2, H * 0.17));
    }
    a.add(
      stroke(`M0 ${n(H * 0.845)}H${W}M0 ${n(H * 0.87)}H${W}`, a.dim(a.tone('#5a5a60'), 0.3), 3),
      stroke(
        `M0 ${n(H * 0.3)}Q${n(W / 2)} ${n(H * 0.33)} ${W} ${n(H * 0.3)}`,
        a.dim(a.tone('#3a3a44'), 0.2),
        1.6,
      ),
    );
    a.add(
      tram(a, {
        x: W * (0.5 - a.side * 0.02),
        y: H * 0.86,
        h: H * 0.36,
        color: c.hex,
        lights: night,
        flip: a.side < 0,
      }),
    );
    if (snowy) a.add(snow(a, 90));
    const { E, R } = a.when();
    return {
      title: `${c.en[0].toUpperCase() + c.en.slice(1)} tram in the old town`,
      en: [
        `A ${c.en} tram rides along a street of old houses ${E[0]}`,
        `People walk past shops while a ${c.en} tram goes by`,
        `A ${c.en} and cream tram in the old town ${E[1]}`,
        'Colourful houses and street lamps line a tram street',
        `An old-fashioned streetcar in a European city ${E[2]}`,
      ],
      ru: [
        `${c.ru('m')} трамвай едет по улице старых домов ${R[0]}`,
        `Люди идут мимо магазинов, рядом проезжает ${c.ru('m')} трамвай`,
        `${c.ru('m')} трамвай в старом городе ${R[1]}`,
        'Разноцветные дома и фонари стоят вдоль улицы с трамваем',
        `Старинный трамвай в европейском городе ${R[2]}`,
      ],
    };
  },
};
