// SPDX-License-Identifier: MIT
// A scene: umbrella street.

import { person } from '../../paint/figure.js';
import { lamp, umbrella } from '../../paint/props/park.js';
import { ellipse } from '../../paint/svg.js';
import { castShadow } from '../../paint/terrain.js';
import { rain } from '../../paint/weather.js';
import { street } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'umbrella-street',
  aspect: 'soft',
  demos: [{}],
  draw(a) {
    a.setMood('rain');
    const { W, H, r } = a;
    const y = street(a, { at: 0.6, wet: true, lit: true });
    a.add(lamp(a, W * (0.5 + a.side * 0.4), y, H * 0.4, true));
    const hues = r.shuffle(['#d8402f', '#f0b83a', '#2f7fb8', '#3f9a78', '#e07a9a']);
    const spots = [
      [0.18, 0.8, 0.3],
      [0.78, 0.82, 0.32],
      [0.5 + a.side * 0.12, 0.74, 0.24],
      [0.5 - a.side * 0.06, 0.96, 0.48],
    ];
    spots.forEach(([fx, fy, s], i) => {
      const flip = i % 2 === 0;
      const p = person(a, {
        x: W * fx,
        y: H * fy,
        h: H * s,
        flip,
        pose: {
          lean: 3,
          arms: [
            [34, 96],
            [-16, 12],
          ],
          legs: [
            [22, 5],
            [-18, 20],
          ],
        },
        look: {
          wear: 'coat',
          top: ['#3f5670', '#8a5a3a', '#5a4a68', '#b5483a'][i],
          bottom: '#2f3440',
          hairStyle: ['short', 'long', 'bun', 'bob'][i],
          hair: ['#3a2a24', '#6a4428', '#2a2228', '#4a3226'][i],
          skin: ['#e0a883', '#c98a62', '#e6b894', '#d89a74'][i],
        },
      });
      a.add(
        ellipse(W * fx, H * fy + 4, H * s * 0.2, H * s * 0.03, hues[i], { 'fill-opacity': 0.3 }),
        castShadow(a, W * fx, H * fy, H * s * 0.4, 0.35),
        p.svg,
        umbrella(a, p.hands[0][0], p.hands[0][1], H * s * 0.3, hues[i], flip ? -6 : 6, 1.15),
      );
    });
    a.add(rain(a, 170));
    const { E, R } = a.when();
    return {
      title: 'Umbrellas in the rain',
      en: [
        `Four people with colourful umbrellas walk down a wet street`,
        `People hurry through the city ${E[0]}`,
        'Passers-by hold umbrellas on a rainy evening in the old town',
        'Shop windows are reflected in the wet pavement',
        `Men and women under umbrellas ${E[1]}`,
      ],
      ru: [
        'Четыре человека с разноцветными зонтами идут по мокрой улице',
        `Люди спешат по городу ${R[0]}`,
        'Прохожие держат зонты дождливым вечером в старом городе',
        'Витрины отражаются в мокрой мостовой',
        `Мужчины и женщины под зонтами ${R[1]}`,
      ],
    };
  },
};
