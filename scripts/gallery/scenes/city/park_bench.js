// SPDX-License-Identifier: MIT
// A scene: park bench.

import { bench, lamp } from '../../paint/props/park.js';
import { heavens } from '../../paint/stages.js';
import { ellipse, n, path, rect } from '../../paint/svg.js';
import { castShadow, grass, ground, ranges } from '../../paint/terrain.js';
import { bareTree, tree } from '../../paint/trees.js';
import { snow } from '../../paint/weather.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'park-bench',
  aspect: 'soft',
  demos: [{ kind: 'autumn' }, { kind: 'winter' }],
  draw(a) {
    const kind = a.choose('kind', ['autumn', 'winter', 'summer']);
    a.setMood(kind === 'winter' ? 'winter' : kind === 'autumn' ? 'golden' : 'day');
    const { W, H, r } = a;
    const y = H * 0.56;
    heavens(a, y, {});
    a.add(ranges(a, y, 1, kind === 'autumn' ? '#b58a4a' : '#7f9a8a', H * 0.08));
    const leaf = () => (kind === 'autumn' ? r.pick(['#d8792c', '#e3a236', '#b8482c']) : '#4f8044');
    for (let i = 0; i < 9; i += 1) {
      const x = W * ((i + r.range(0, 1)) / 9);
      a.add(
        kind === 'winter'
          ? bareTree(a, x, y + 6, H * r.range(0.2, 0.3), { far: 0.45 })
          : tree(a, x, y + 6, H * r.range(0.2, 0.28), { far: 0.35, color: leaf() }),
      );
    }
    const floor = { autumn: '#c98f3c', winter: '#eef0ee', summer: '#7fa04c' }[kind];
    a.add(ground(a, y, floor));
    a.add(
      path(
        `M${n(W * 0.3)} ${n(y + 4)}Q${n(W * 0.55)} ${n(H * 0.68)} ${n(W * 0.1)} ${n(H * 1.02)}H${n(W * 0.95)}Q${n(W * 0.75)} ${n(H * 0.7)} ${n(W * 0.36)} ${n(y + 4)}Z`,
        a.tone(kind === 'winter' ? '#d5dee6' : '#d9bf94'),
        { 'fill-opacity': 0.9 },
      ),
    );
    a.add(
      kind === 'winter'
        ? bareTree(a, W * (0.5 - a.side * 0.36), H * 0.8, H * 0.66)
        : tree(a, W * (0.5 - a.side * 0.36), H * 0.8, H * 0.66, { color: leaf(), wide: 1.1 }),
    );
    a.add(
      lamp(a, W * (0.5 + a.side * 0.36), H * 0.8, H * 0.5, false),
      castShadow(a, W * 0.5, H * 0.84, W * 0.32, 0.3),
      bench(
        a,
        W * (0.5 + a.side * 0.05),
        H * 0.83,
        H * 0.17,
        kind === 'winter' ? '#6f4632' : '#8a5636',
      ),
    );
    if (kind === 'winter') {
      a.add(
        rect(
          W * (0.5 + a.side * 0.05) - H * 0.21,
          H * 0.83 - H * 0.092,
          H * 0.42,
          H * 0.018,
          '#ffffff',
        ),
        rect(
          W * (0.5 + a.side * 0.05) - H * 0.21,
          H * 0.83 - H * 0.176,
          H * 0.42,
          H * 0.012,
          '#ffffff',
        ),
        snow(a, 110),
      );
    }
    if (kind === 'autumn') {
      for (let i = 0; i < 90; i += 1) {
        const py = r.chance(0.7) ? r.range(y + 20, H) : r.range(H * 0.2, y);
        a.add(
          ellipse(
            r.range(0, W),
            py,
            r.range(4, 8),
            r.range(2, 4),
            a.tone(r.pick(['#d8692c', '#e9a93a', '#b8402c', '#f0c04a'])),
          ),
        );
      }
    }
    if (kind === 'summer') a.add(grass(a, y + 20, H, 50, floor, H * 0.04));
    const { E, R } = a.when();
    const told = {
      autumn: {
        title: 'Park bench in autumn',
        en: [
          'An empty bench stands in a park full of orange leaves',
          'Autumn leaves fall around a wooden bench',
          `A park path between golden trees ${E[0]}`,
          'A bench and a street lamp under a big autumn tree',
          'Fallen leaves cover the ground in the park',
        ],
        ru: [
          'Пустая скамейка стоит в парке, полном оранжевых листьев',
          'Осенние листья падают вокруг деревянной скамейки',
          `Дорожка парка между золотыми деревьями ${R[0]}`,
          'Скамейка и фонарь под большим осенним деревом',
          'Опавшие листья покрывают землю в парке',
        ],
      },
      winter: {
        title: 'Snow-covered park bench',
        en: [
          'A bench covered with snow stands in an empty park',
          `Snow falls on bare trees and a bench ${E[0]}`,
          'A winter park with a street lamp and leafless trees',
          'A wooden seat under a cap of snow',
          `A white path leads past a lonely bench ${E[1]}`,
        ],
        ru: [
          'Заснеженная скамейка стоит в пустом парке',
          `Снег падает на голые деревья и скамейку ${R[0]}`,
          'Зимний парк с фонарём и деревьями без листьев',
          'Деревянная скамья под шапкой снега',
          `Белая дорожка ведёт мимо одинокой скамейки ${R[1]}`,
        ],
      },
      summer: {
        title: 'Park bench in summer',
        en: [
          'A wooden bench stands under a green tree in the park',
          `An empty park bench ${E[0]}`,
          'A path, a lamp and a bench among green trees',
          `A quiet summer park ${E[1]}`,
          'The tree gives shade to a bench in the park',
        ],
        ru: [
          'Деревянная скамейка стоит под зелёным деревом в парке',
          `Пустая парковая скамейка ${R[0]}`,
          'Дорожка, фонарь и скамейка среди зелёных деревьев',
          `Тихий летний парк ${R[1]}`,
          'Дерево бросает тень на скамейку в парке',
        ],
      },
    };
    return told[kind];
  },
};
