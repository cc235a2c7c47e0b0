// SPDX-License-Identifier: MIT
// A scene: mountain lake.

import { heavens } from '../../paint/stages.js';
import { fillRidge, grass, heightAt, massif, ranges, ridge } from '../../paint/terrain.js';
import { pine, pineBand, tree } from '../../paint/trees.js';
import { mirror } from '../../paint/water.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'mountain-lake',
  aspect: 'soft',
  demos: [
    { mood: 'dawn', kind: 'summer' },
    { mood: 'day', kind: 'summer' },
    { mood: 'sunset', kind: 'summer' },
    { mood: 'golden', kind: 'autumn' },
  ],
  draw(a) {
    const id = a.choose('mood', ['dawn', 'day', 'sunset', 'golden', 'dusk']);
    const autumn = a.choose('kind', ['summer', 'autumn']) === 'autumn';
    a.setMood(id);
    const { W, H, r } = a;
    const y = H * 0.56;
    heavens(a, y, { sunY: id === 'day' ? undefined : y * 0.5 });
    const start = a.body.length;
    a.add(ranges(a, y - H * 0.06, 2, '#5d7f9c', H * 0.16));
    a.add(
      massif(a, W * (0.5 - a.side * 0.14), y - H * 0.4, y + 2, {
        color: '#5f7891',
        far: 0.25,
        snow: 0.42,
      }),
    );
    const line = ridge(a, y - H * 0.005, H * 0.05, { scale: 2, rough: 0.3 });
    a.add(fillRidge(a, line, a.tone(autumn ? '#a8803a' : '#4f7d5a', 0.2)));
    a.add(pineBand(a, (x) => heightAt(line, x) + 6, 60, H * 0.11, { far: 0.14 }));
    if (autumn) {
      for (let i = 0; i < 14; i += 1) {
        const x = r.range(0, W);
        a.add(
          tree(a, x, y + 4, H * r.range(0.07, 0.11), {
            far: 0.1,
            color: r.pick(['#d98a2e', '#c95f2c', '#e0b03c']),
          }),
        );
      }
    }
    const above = a.body.slice(start).join('');
    a.add(mirror(a, above, y));
    const bank = ridge(a, H * 0.98, H * 0.08, { scale: 1.6 });
    a.add(fillRidge(a, bank, a.dim(a.tone(autumn ? '#9a6f34' : '#4a6b3f'), 0.25), { mist: 0.05 }));
    a.add(grass(a, H * 0.93, H, 46, autumn ? '#9a7a3a' : '#56763f', H * 0.06));
    a.add(
      pine(a, W * (0.5 + a.side * 0.42), H * 0.985, H * 0.62),
      pine(a, W * (0.5 + a.side * 0.335), H * 1.0, H * 0.42),
    );
    const { E, R } = a.when();
    return autumn
      ? {
          title: 'Autumn mountain lake',
          en: [
            `Snowy mountains and golden autumn trees are reflected in a calm lake`,
            `A mountain lake surrounded by orange and yellow trees ${E[0]}`,
            `A still lake lies below a snow-capped peak in autumn`,
            `Autumn forest and high mountains mirrored in clear water ${E[1]}`,
            `Tall pines stand on the shore of a lake with a snowy mountain behind it`,
          ],
          ru: [
            `Снежные горы и золотые осенние деревья отражаются в спокойном озере`,
            `Горное озеро, окружённое оранжевыми и жёлтыми деревьями, ${R[0]}`,
            `Тихое озеро лежит под заснеженной вершиной осенью`,
            `Осенний лес и высокие горы отражаются в прозрачной воде ${R[1]}`,
            `Высокие сосны стоят на берегу озера, а за ним снежная гора`,
          ],
        }
      : {
          title: `Mountain lake ${E[0]}`,
          en: [
            `A snow-capped mountain is reflected in a calm lake ${E[0]}`,
            `Pine trees stand on the shore of a mountain lake ${E[1]}`,
            `A quiet lake surrounded by forest and high mountains`,
            `Mountains with snowy peaks rise above still water ${E[2]}`,
            `A peaceful landscape with a lake, pine trees and mountains`,
          ],
          ru: [
            `Заснеженная гора отражается в спокойном озере ${R[0]}`,
            `Сосны стоят на берегу горного озера ${R[1]}`,
            `Тихое озеро среди леса и высоких гор`,
            `Горы со снежными вершинами поднимаются над гладкой водой ${R[2]}`,
            `Мирный пейзаж с озером, соснами и горами`,
          ],
        };
  },
};
