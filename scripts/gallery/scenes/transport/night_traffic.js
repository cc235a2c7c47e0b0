// SPDX-License-Identifier: MIT
// A scene: night traffic.

import { skyline } from '../../paint/buildings/town.js';
import { lamp } from '../../paint/props/park.js';
import { heavens } from '../../paint/stages.js';
import { ellipse, rect } from '../../paint/svg.js';
import { car } from '../../paint/vehicles/cars.js';
import { colors } from '../../paint/words.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'night-traffic',
  aspect: 'soft',
  demos: [{}],
  draw(a) {
    a.setMood('night');
    const { W, H, r } = a;
    const y = H * 0.64;
    heavens(a, y, {});
    a.add(
      skyline(a, y, H * 0.54, { far: 0.35, color: '#4a5a7c', lit: 0.35, count: 13 }),
      skyline(a, y, H * 0.34, { far: 0.08, color: '#36456a', lit: 0.5, count: 12 }),
    );
    const tar = a.tone('#4a4f5e');
    a.add(
      rect(0, y, W, H * 0.05, a.lit(tar, 0.25)),
      rect(
        0,
        y + H * 0.05,
        W,
        H,
        a.gradient([
          [0, tar],
          [1, a.dim(tar, 0.4)],
        ]),
      ),
    );
    for (let x = -20; x < W; x += 120) a.add(rect(x, H * 0.83, 64, 5, a.tone('#e8e0c8')));
    for (const k of [-0.38, 0.02, 0.4]) {
      a.add(lamp(a, W * (0.5 + k), y + H * 0.045, H * 0.34, true));
    }
    const picks = r.shuffle(colors('red', 'yellow', 'blue', 'white', 'green')).slice(0, 3);
    a.add(
      car(a, {
        x: W * 0.24,
        y: H * 0.78,
        h: H * 0.14,
        color: picks[0].hex,
        lights: true,
        flip: true,
      }),
      car(a, {
        x: W * 0.74,
        y: H * 0.79,
        h: H * 0.15,
        color: picks[1].hex,
        lights: true,
        flip: true,
      }),
      car(a, { x: W * 0.46, y: H * 0.94, h: H * 0.2, color: picks[2].hex, lights: true }),
    );
    for (let i = 0; i < 16; i += 1) {
      a.add(
        ellipse(r.range(0, W), H * r.range(0.84, 1), r.range(20, 60), 3, '#ffd38a', {
          'fill-opacity': 0.16,
        }),
      );
    }
    const list = picks.map((p) => p.en);
    return {
      title: 'Cars in the city at night',
      en: [
        'Three cars drive through the city at night with their headlights on',
        `A ${list[0]}, a ${list[1]} and a ${list[2]} car on a city street`,
        'Street lamps light up the traffic below tall buildings',
        'Night traffic in front of glowing windows',
        'Cars pass skyscrapers in the dark',
      ],
      ru: [
        'Три машины едут по ночному городу с включёнными фарами',
        `${picks[0].ru('f')}, ${picks[1].ru('f')} и ${picks[2].ru('f')} машины на городской улице`,
        'Уличные фонари освещают машины у высоких зданий',
        'Ночное движение на фоне светящихся окон',
        'Машины проезжают мимо небоскрёбов в темноте',
      ],
    };
  },
};
