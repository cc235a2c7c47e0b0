// SPDX-License-Identifier: MIT
// A scene: volcano.

import { heavens } from '../../paint/stages.js';
import { circle, limb, n, path } from '../../paint/svg.js';
import { fillRidge, heightAt, mountain, ridge } from '../../paint/terrain.js';
import { pineBand } from '../../paint/trees.js';
import { water } from '../../paint/water.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'volcano',
  aspect: 'soft',
  demos: [{}],
  draw(a) {
    a.setMood(a.choose('mood', ['dusk', 'night']));
    const { W, H, r } = a;
    const y = H * 0.74;
    heavens(a, y, { disc: false, birds: false });
    const x = W * (0.5 + a.side * 0.08);
    const top = H * 0.34;
    a.add(
      circle(
        x,
        top,
        H * 0.42,
        a.radial([
          [0, '#ff8a3c', 0.7],
          [0.4, '#e0503c', 0.3],
          [1, '#e0503c', 0],
        ]),
      ),
    );
    let smoke = '';
    for (let i = 0; i < 18; i += 1) {
      smoke += circle(
        x - a.side * i * W * 0.012 + r.range(-30, 30),
        top - 20 - i * H * 0.018,
        H * (0.035 + i * 0.0042) * r.range(0.8, 1.2),
        i % 3 ? '#3a3148' : '#6a4450',
        { 'fill-opacity': 0.85 },
      );
    }
    a.add(smoke);
    for (let i = 0; i < 26; i += 1) {
      const t = r.range(-1.1, 1.1);
      const len = r.range(0.08, 0.26) * H;
      a.add(
        path(
          limb(
            [
              [x + Math.sin(t) * len * 0.5, top - Math.cos(t) * len * 0.6],
              [x + Math.sin(t) * len, top - Math.cos(t) * len],
            ],
            [1.2, 3.4],
          ),
          r.pick(['#ffd36a', '#ff9a3c', '#ff6a34']),
        ),
      );
    }
    a.add(
      mountain(a, x, top - H * 0.03, y + 6, W * 0.42, { color: '#4a4354', far: 0.08, snow: 0 }),
    );
    const lava = (/** @type {number} */ dx, /** @type {number} */ end) =>
      path(
        limb(
          [
            [x + dx * 4, top - 8],
            [x + dx * W * 0.03, top + H * 0.1],
            [x + dx * W * 0.05 + 10, top + H * 0.2],
            [x + dx * W * 0.1, top + end],
          ],
          [16, 9, 11, 5],
        ),
        '#ff7a34',
      ) +
      path(
        limb(
          [
            [x + dx * 4, top - 8],
            [x + dx * W * 0.03, top + H * 0.1],
            [x + dx * W * 0.05 + 10, top + H * 0.2],
            [x + dx * W * 0.1, top + end],
          ],
          [9, 4, 5, 1.5],
        ),
        '#ffd873',
      );
    a.add(lava(-1, H * 0.36), lava(0.5, H * 0.4), lava(1.6, H * 0.28));
    a.add(water(a, y, { ripples: 50 }));
    for (let i = 0; i < 40; i += 1) {
      const t = r.next();
      a.add(
        path(
          `M${n(x + r.range(-1, 1) * W * 0.1 * (0.4 + t))} ${n(y + (H - y) * t)}q${n(14 + 22 * t)} -3 ${n(28 + 44 * t)} 0q${n(-14 - 22 * t)} 3 ${n(-28 - 44 * t)} 0Z`,
          '#ff9a54',
          { 'fill-opacity': 0.7 },
        ),
      );
    }
    const bank = ridge(a, H * 0.99, H * 0.07, { scale: 2 });
    a.add(
      fillRidge(a, bank, a.dim(a.tone('#2f3a3c'), 0.5), { mist: 0 }),
      pineBand(a, (px) => heightAt(bank, px) + 8, 16, H * 0.17, { color: '#1d2f30' }),
    );
    const { E, R } = a.when();
    return {
      title: 'Erupting volcano',
      en: [
        `A volcano erupts ${E[0]}, throwing sparks and smoke into the sky`,
        'Glowing lava runs down the slope of an erupting volcano',
        'A volcano by the water spits out fire and dark smoke',
        `Red lava and sparks fly from the crater of a volcano ${E[1]}`,
        'The light of the eruption is reflected in the lake',
      ],
      ru: [
        `Вулкан извергается ${R[0]}, выбрасывая искры и дым в небо`,
        'Раскалённая лава стекает по склону извергающегося вулкана',
        'Вулкан у воды извергает огонь и тёмный дым',
        `Красная лава и искры вылетают из кратера вулкана ${R[1]}`,
        'Зарево извержения отражается в озере',
      ],
    };
  },
};
