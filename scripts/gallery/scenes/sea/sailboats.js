// SPDX-License-Identifier: MIT
// A scene: sailboats.

import { sailboat, wake } from '../../paint/vehicles/boats.js';
import { reflection, swell } from '../../paint/water.js';
import { colors, countEn, countRu } from '../../paint/words.js';
import { openSea } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'sailboats',
  aspect: 'soft',
  demos: [
    { n: 1, mood: 'sunset', sail: 'white' },
    { n: 3, mood: 'day', sail: 'red' },
    { n: 1, mood: 'night', sail: 'white' },
  ],
  draw(a) {
    const count = a.choose('n', [1, 2, 3]);
    a.setMood(a.choose('mood', ['day', 'sunset', 'dawn', 'golden', 'night']));
    const sail =
      colors('white', 'red', 'blue', 'yellow', 'orange').find(
        (c) => c.id === a.choose('sail', ['white', 'red', 'blue', 'yellow', 'orange']),
      ) ?? colors('white')[0];
    const { W, H } = a;
    const y = H * 0.55;
    openSea(a, y);
    const spots = [
      [0.5 - a.side * 0.12, 0.76, 0.46],
      [0.5 + a.side * 0.2, 0.66, 0.26],
      [0.5 - a.side * 0.36, 0.61, 0.16],
    ];
    for (let i = count - 1; i >= 0; i -= 1) {
      const [fx, fy, s] = spots[i];
      a.add(
        reflection(a, W * fx, H * fy + 4, H * s * 0.55, a.dim(a.tone(sail.hex), 0.2), H * s * 0.42),
        sailboat(a, {
          x: W * fx,
          y: H * fy,
          h: H * s,
          sail: sail.hex,
          color: '#7a4030',
          flip: i % 2 === 1,
          far: i * 0.13,
        }),
        wake(a, W * fx, H * fy + 2, H * s * 0.6),
      );
    }
    a.add(swell(a, H * 0.88, H * 1.0, 2, H * 0.018));
    const { E, R } = a.when();
    const one = count === 1;
    const sails = `${sail.en} sails`;
    return {
      title: `${one ? 'Sailboat' : 'Sailing boats'} ${E[0]}`,
      en: [
        `${countEn(count, 'sailboat', 'sailboats')} with ${sails} ${one ? 'glides' : 'glide'} across the sea ${E[0]}`,
        `${one ? 'A small sailing boat crosses' : 'Sailing boats cross'} calm water ${E[1]}`,
        `${one ? 'A yacht' : 'Yachts'} with ${sails} on the open sea`,
        `The light glitters on the water behind ${one ? 'a sailboat' : `${count === 2 ? 'two' : 'three'} sailboats`}`,
        `${one ? 'A lone boat sails' : 'Boats sail'} past a distant coast ${E[2]}`,
      ],
      ru: [
        `${countRu(count, 'f', ['парусная лодка', 'парусные лодки', 'парусных лодок'])} под ${sail.ru('p', 'ins')} парусами ${one ? 'скользит' : 'скользят'} по морю ${R[0]}`,
        `${one ? 'Небольшой парусник пересекает' : 'Парусники пересекают'} спокойную воду ${R[1]}`,
        `${one ? 'Яхта' : 'Яхты'} с ${sail.ru('p', 'ins')} парусами в открытом море`,
        `Свет играет на воде за ${one ? 'парусником' : 'парусниками'}`,
        `${one ? 'Одинокая лодка идёт' : 'Лодки идут'} под парусом мимо далёкого берега ${R[2]}`,
      ],
    };
  },
};
