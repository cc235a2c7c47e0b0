// SPDX-License-Identifier: MIT
// A scene: skyline.

import { skyline } from '../../paint/buildings/town.js';
import { mix } from '../../paint/color.js';
import { heavens } from '../../paint/stages.js';
import { ellipse, n, rect, stroke } from '../../paint/svg.js';
import { glitter, water } from '../../paint/water.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'skyline',
  aspect: 'wide',
  demos: [{ mood: 'day' }, { mood: 'night' }, { mood: 'sunset' }],
  draw(a) {
    a.setMood(a.choose('mood', ['day', 'night', 'sunset', 'dusk', 'dawn']));
    const { W, H } = a;
    const y = H * 0.68;
    const lit = a.m.id === 'night' || a.m.id === 'dusk' ? 0.42 : 0.0;
    const s = heavens(a, y, {});
    const start = a.body.length;
    a.add(
      skyline(a, y, H * 0.5, { far: 0.55, color: '#6a7a94', lit: lit * 0.4, count: 18 }),
      skyline(a, y, H * 0.46, { far: 0.28, color: '#5a6a86', lit: lit * 0.8, count: 15 }),
      skyline(a, y, H * 0.32, { far: 0.06, color: '#475874', lit, count: 17 }),
    );
    const above = a.body.slice(start).join('');
    a.add(water(a, y, { ripples: 40 }));
    a.add(
      `<g opacity="0.34" clip-path="url(#${a.clip(`M0 ${n(y)}H${W}V${H}H0Z`)})"><g transform="translate(0 ${n(2 * y)}) scale(1 -1)">${above}</g></g>`,
    );
    const r = a.r;
    let marks = '';
    for (let i = 0; i < 60; i += 1) {
      const t = r.next();
      marks += `M${n(r.range(0, W))} ${n(y + (H - y) * t)}h${n(20 + 80 * t)}`;
    }
    a.add(stroke(marks, mix(a.m.water[0], a.m.light, 0.3), 2, { 'stroke-opacity': 0.35 }));
    if (lit) {
      for (let i = 0; i < 40; i += 1) {
        a.add(
          ellipse(r.range(0, W), y + (H - y) * r.next(), r.range(8, 26), 1.8, '#ffd98a', {
            'fill-opacity': 0.6,
          }),
        );
      }
    } else if (a.m.id !== 'day') a.add(glitter(a, s.x, y, { count: 40 }));
    a.add(rect(0, y - 3, W, 6, a.dim(a.tone('#4a5568'), 0.4)));
    const { E, R } = a.when();
    return {
      title: `City skyline ${E[0]}`,
      en: [
        `A city skyline is reflected in the river ${E[0]}`,
        lit ? 'Lights shine in the windows of tall buildings' : 'Tall buildings stand by the water',
        `Skyscrapers of a big city ${E[1]}`,
        'A modern city with high-rise towers on the waterfront',
        `The silhouette of downtown ${E[2]}`,
      ],
      ru: [
        `Силуэт города отражается в реке ${R[0]}`,
        lit ? 'В окнах высоких зданий горит свет' : 'Высокие здания стоят у воды',
        `Небоскрёбы большого города ${R[1]}`,
        'Современный город с высотными башнями на набережной',
        `Панорама делового центра ${R[2]}`,
      ],
    };
  },
};
