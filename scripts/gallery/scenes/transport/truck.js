// SPDX-License-Identifier: MIT
// A scene: truck.

import { heavens } from '../../paint/stages.js';
import { grass, ground, hills, massif } from '../../paint/terrain.js';
import { pineBand } from '../../paint/trees.js';
import { truck } from '../../paint/vehicles/work.js';
import { rain } from '../../paint/weather.js';
import { article } from '../../paint/words.js';
import { cap, hue } from '../choices.js';
import { highway } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'truck',
  aspect: 'wide',
  demos: [{ hue: 'blue', mood: 'dusk' }],
  draw(a) {
    const c = hue(a, ['blue', 'red', 'green', 'orange']);
    a.setMood(a.choose('mood', ['dusk', 'day', 'rain', 'sunset']));
    const { W, H } = a;
    const y = H * 0.56;
    heavens(a, y, {});
    a.add(
      massif(a, W * (0.5 - a.side * 0.2), H * 0.26, y + 4, {
        color: '#5f7590',
        far: 0.4,
        snow: 0.4,
      }),
      hills(a, y, y + H * 0.06, 2, '#6f8f88', '#7f9a58').out,
    );
    a.add(
      pineBand(a, () => H * 0.68, 34, H * 0.17, { far: 0.14 }),
      ground(a, H * 0.67, '#7f9a58'),
    );
    const wet = a.m.id === 'rain';
    const lights = wet || a.m.id === 'dusk';
    const ry = highway(a, H * 0.73, H * 0.15, wet);
    a.add(
      truck(a, {
        x: W * (0.5 + a.side * 0.02),
        y: ry,
        h: H * 0.28,
        color: c.hex,
        lights,
        flip: a.side > 0,
      }),
      grass(a, H * 0.9, H, 60, '#6f8a4a', H * 0.06),
    );
    if (wet) a.add(rain(a, 140));
    const { E, R } = a.when();
    return {
      title: `${cap(c.en)} truck on the road`,
      en: [
        `${cap(article(c.en))} ${c.en} truck drives on a mountain highway ${E[0]}`,
        `A lorry with ${article(c.en)} ${c.en} cab carries goods`,
        `A big truck passes a pine forest ${E[1]}`,
        `A heavy goods vehicle with a white trailer and ${article(c.en)} ${c.en} stripe`,
        'A long-distance lorry on an empty road',
      ],
      ru: [
        `${c.ru('m')} грузовик едет по горному шоссе ${R[0]}`,
        `Фура с ${c.ru('f', 'ins')} кабиной везёт груз`,
        `Большой грузовик проезжает мимо соснового леса ${R[1]}`,
        `Тяжёлый грузовик с белым кузовом и ${c.ru('f', 'ins')} полосой`,
        'Дальнобойный грузовик на пустой дороге',
      ],
    };
  },
};
