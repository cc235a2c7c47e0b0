// SPDX-License-Identifier: MIT
// A scene: rooster.

import { rooster } from '../../paint/animals/land_birds.js';
import { farmhouse } from '../../paint/buildings/country.js';
import { fence } from '../../paint/props/park.js';
import { foreground, meadow } from '../../paint/stages.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'rooster',
  aspect: 'square',
  demos: [{}],
  draw(a) {
    a.setMood('dawn');
    const { W, H } = a;
    const { y, green } = meadow(a, { at: 0.54, far: 'hills', trees: false });
    const s = Math.min(W, H);
    a.add(
      farmhouse(a, W * (0.5 + a.side * 0.26), y + H * 0.08, H * 0.24, {
        wall: '#efe0c0',
        roof: '#a8503a',
      }),
    );
    a.add(fence(a, -20, W + 20, H * 0.86, H * 0.2, '#b8a48a'));
    a.add(
      rooster(a, { x: W * (0.5 - a.side * 0.06), y: H * 0.675, h: s * 0.42, flip: a.side < 0 }),
    );
    foreground(a, green);
    const { E, R } = a.when();
    return {
      title: 'Rooster at dawn',
      en: [
        `A rooster stands on a wooden fence ${E[0]}`,
        'A cock with a red comb crows on a farm',
        `A colourful rooster greets the morning`,
        'A rooster with a green tail in front of a farmhouse',
        `A farmyard bird sits on a fence ${E[1]}`,
      ],
      ru: [
        `Петух стоит на деревянном заборе ${R[0]}`,
        'Петух с красным гребнем кукарекает на ферме',
        'Пёстрый петух встречает утро',
        'Петух с зелёным хвостом перед деревенским домом',
        `Домашняя птица сидит на заборе ${R[1]}`,
      ],
    };
  },
};
