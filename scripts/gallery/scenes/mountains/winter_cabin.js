// SPDX-License-Identifier: MIT
// A scene: winter cabin.

import { cabin } from '../../paint/props/camp.js';
import { heavens } from '../../paint/stages.js';
import { fillRidge, heightAt, massif, ridge } from '../../paint/terrain.js';
import { pine, pineBand } from '../../paint/trees.js';
import { snow } from '../../paint/weather.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'winter-cabin',
  aspect: 'soft',
  demos: [{ mood: 'dusk' }, { mood: 'winter' }],
  draw(a) {
    a.setMood(a.choose('mood', ['dusk', 'winter', 'night']));
    const { W, H } = a;
    const y = H * 0.6;
    heavens(a, y, { birds: false });
    a.add(
      massif(a, W * (0.5 + a.side * 0.16), H * 0.24, y + 4, {
        color: '#6f8ba8',
        far: 0.35,
        snow: 0.7,
      }),
    );
    const line = ridge(a, y + H * 0.03, H * 0.05, { scale: 2 });
    a.add(pineBand(a, (x) => heightAt(line, x) + 8, 46, H * 0.19, { far: 0.15, snow: true }));
    a.add(fillRidge(a, line, a.tone('#eef1f2', 0.1), { mist: 0.2 }));
    a.add(cabin(a, W * (0.5 - a.side * 0.08), H * 0.83, H * 0.27, { snowy: true, glow: true }));
    const near = ridge(a, H * 0.9, H * 0.08, { scale: 1.3 });
    a.add(fillRidge(a, near, a.lit(a.tone('#f5f5f2'), 0.15), { mist: 0.4 }));
    a.add(
      pine(a, W * (0.5 + a.side * 0.4), H * 0.96, H * 0.62, { snow: true }),
      pine(a, W * (0.5 - a.side * 0.45), H * 0.94, H * 0.46, { snow: true }),
      snow(a, 150),
    );
    const { E, R } = a.when();
    return {
      title: 'Cabin in the snow',
      en: [
        `A wooden cabin with lit windows stands in deep snow ${E[0]}`,
        'Snow falls on a small house among fir trees',
        'Smoke rises from the chimney of a cabin in a snowy forest',
        `A cosy log cabin in the mountains ${E[1]}`,
        'A snow-covered hut between white pine trees',
      ],
      ru: [
        `Деревянный домик со светящимися окнами стоит в глубоком снегу ${R[0]}`,
        'Снег падает на маленький дом среди елей',
        'Дым поднимается из трубы избушки в заснеженном лесу',
        `Уютный бревенчатый домик в горах ${R[1]}`,
        'Занесённая снегом хижина между белыми соснами',
      ],
    };
  },
};
