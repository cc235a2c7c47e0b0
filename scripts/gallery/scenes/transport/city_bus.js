// SPDX-License-Identifier: MIT
// A scene: city bus.

import { stroll } from '../../paint/people.js';
import { lamp } from '../../paint/props/park.js';
import { bus } from '../../paint/vehicles/public.js';
import { rain } from '../../paint/weather.js';
import { street } from '../city/shared.js';
import { cap, hue } from '../choices.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'city-bus',
  aspect: 'wide',
  demos: [
    { hue: 'red', decks: 2, mood: 'rain' },
    { hue: 'green', decks: 1, mood: 'day' },
  ],
  draw(a) {
    const c = hue(a, ['red', 'green', 'blue', 'yellow']);
    const decks = /** @type {1 | 2} */ (a.choose('decks', [1, 2]));
    a.setMood(a.choose('mood', ['day', 'rain', 'golden', 'dusk']));
    const { W, H } = a;
    const wet = a.m.id === 'rain';
    const lights = wet || a.m.id === 'dusk';
    const y = street(a, { at: 0.64, wet, lit: lights });
    a.add(lamp(a, W * (0.5 + a.side * 0.42), y, H * 0.36, lights));
    for (const fx of [0.05, 0.14, 0.88, 0.95]) a.add(stroll(a, W * fx, y + 2, H * 0.17));
    a.add(
      bus(a, {
        x: W * (0.5 - a.side * 0.03),
        y: H * 0.88,
        h: H * (decks === 2 ? 0.36 : 0.38),
        color: c.hex,
        decks,
        lights,
        flip: a.side < 0,
      }),
    );
    if (wet) a.add(rain(a, 150));
    const { E, R } = a.when();
    const what = `${c.en} ${decks === 2 ? 'double-decker bus' : 'bus'}`;
    const ru = `${c.ru('m')} ${decks === 2 ? 'двухэтажный автобус' : 'автобус'}`;
    return {
      title: `${cap(what)} in the city`,
      en: [
        `A ${what} drives through the city ${E[0]}`,
        `A ${c.en} bus passes colourful houses`,
        `A ${what} on a town street ${E[1]}`,
        `People walk on the pavement beside a ${c.en} bus`,
        `Public transport in an old town: a ${what}`,
      ],
      ru: [
        `${ru} едет по городу ${R[0]}`,
        `${c.ru('m')} автобус проезжает мимо разноцветных домов`,
        `${ru} на городской улице ${R[1]}`,
        `Люди идут по тротуару рядом с ${c.ru('m', 'ins')} автобусом`,
        `Общественный транспорт в старом городе: ${ru}`,
      ],
    };
  },
};
