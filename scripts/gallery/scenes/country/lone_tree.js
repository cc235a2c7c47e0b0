// SPDX-License-Identifier: MIT
// A scene: lone tree.

import { heavens } from '../../paint/stages.js';
import { castShadow, grass, hills } from '../../paint/terrain.js';
import { tree } from '../../paint/trees.js';
import { lightning, mist, rain } from '../../paint/weather.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'lone-tree',
  aspect: 'wide',
  demos: [{ mood: 'dawn' }, { mood: 'storm' }, { mood: 'rain' }],
  draw(a) {
    const id = a.choose('mood', ['dawn', 'storm', 'rain', 'golden', 'fog']);
    a.setMood(id);
    const { W, H } = a;
    const y = H * 0.66;
    heavens(a, y, {});
    const h = hills(
      a,
      y - H * 0.05,
      H * 0.88,
      4,
      '#6f9078',
      id === 'storm' || id === 'rain' ? '#6f8a4a' : '#93a650',
    );
    if (id === 'storm') a.add(lightning(a, W * (0.5 + a.side * 0.22), H * 0.12, y));
    a.add(h.out);
    a.add(
      tree(a, W * (0.5 - a.side * 0.14), H * 0.79, H * 0.5, { wide: 1.15, color: '#4c7440' }),
      castShadow(a, W * (0.5 - a.side * 0.14), H * 0.795, H * 0.5, 0.25),
    );
    a.add(grass(a, H * 0.84, H, 70, '#6f8a3f', H * 0.06));
    if (id === 'fog') a.add(mist(a, y, H * 0.4, 0.8));
    if (id === 'rain' || id === 'storm') a.add(rain(a, 170));
    const { E, R } = a.when();
    return id === 'storm'
      ? {
          title: 'Lightning over the hills',
          en: [
            'A bolt of lightning strikes behind a lone tree on a hill',
            'Lightning flashes in a dark sky above green hills',
            'Heavy rain and lightning over the countryside',
            'A thunderstorm breaks over a single tree in the fields',
            'Dark clouds, rain and a bright flash of lightning',
          ],
          ru: [
            'Молния бьёт за одиноким деревом на холме',
            'Молния сверкает в тёмном небе над зелёными холмами',
            'Сильный дождь и молния над полями',
            'Гроза разразилась над одиноким деревом в поле',
            'Тёмные тучи, дождь и яркая вспышка молнии',
          ],
        }
      : {
          title: `Lone tree ${E[0]}`,
          en: [
            `A single tree stands on a green hill ${E[0]}`,
            `Rolling hills with one big tree ${E[1]}`,
            id === 'rain'
              ? 'Rain falls on a meadow with a lonely oak'
              : 'An old oak grows alone in a meadow',
            `A lonely tree in the countryside ${E[2]}`,
            'Soft green hills fade into the distance behind a leafy tree',
          ],
          ru: [
            `Одинокое дерево стоит на зелёном холме ${R[0]}`,
            `Пологие холмы и одно большое дерево ${R[1]}`,
            id === 'rain'
              ? 'Дождь льёт на луг с одиноким дубом'
              : 'Старый дуб растёт один посреди луга',
            `Одинокое дерево за городом ${R[2]}`,
            'Мягкие зелёные холмы тают вдали за раскидистым деревом',
          ],
        };
  },
};
