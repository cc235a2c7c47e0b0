// SPDX-License-Identifier: MIT
// A scene: sheep.

import { sheep } from '../../paint/animals/herd.js';
import { fence } from '../../paint/props/park.js';
import { foreground, meadow } from '../../paint/stages.js';
import { castShadow } from '../../paint/terrain.js';
import { COLORS, countEn, countRu } from '../../paint/words.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'sheep',
  aspect: 'wide',
  demos: [{ n: 5 }],
  draw(a) {
    const count = a.choose('n', [4, 5, 6]);
    a.setMood(a.choose('mood', ['day', 'overcast', 'dawn', 'golden']));
    const { W, H, r } = a;
    const { green } = meadow(a, { at: 0.48, blooms: false });
    a.add(fence(a, -10, W + 20, H * 0.62, H * 0.06, '#a8937a'));
    const spots = Array.from({ length: count }, (_, i) => ({
      x: W * ((i + 0.5) / count) + r.range(-14, 14),
      y: H * (0.72 + ((i * 0.37) % 1) * 0.18),
    })).sort((p, q) => p.y - q.y);
    for (const p of spots) {
      const h = H * (0.12 + 0.16 * (p.y / H - 0.6));
      a.add(
        castShadow(a, p.x, p.y, h * 1.2, 0.28),
        sheep(a, {
          x: p.x,
          y: p.y,
          h,
          gait: r.pick(['graze', 'stand', 'walk']),
          flip: r.chance(0.5),
        }),
      );
    }
    foreground(a, green);
    const { E, R } = a.when();
    return {
      title: 'Flock of sheep',
      en: [
        `${countEn(count, 'sheep', 'sheep', 'white')} graze on a green hillside ${E[0]}`,
        'A flock of sheep in a meadow behind a wooden fence',
        `Woolly sheep with dark faces eat grass ${E[1]}`,
        'Sheep are scattered over a pasture',
        `${countEn(count, 'sheep', 'sheep')} in the countryside`,
      ],
      ru: [
        `${countRu(count, 'f', ['овца', 'овцы', 'овец'], COLORS.white.ru)} пасутся на зелёном склоне ${R[0]}`,
        'Стадо овец на лугу у деревянного забора',
        `Пушистые овцы с тёмными мордами щиплют траву ${R[1]}`,
        'Овцы разбрелись по пастбищу',
        `${countRu(count, 'f', ['овца', 'овцы', 'овец'])} в деревне`,
      ],
    };
  },
};
