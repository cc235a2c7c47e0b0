// SPDX-License-Identifier: MIT
// A scene: hikers.

import { person } from '../../paint/figure.js';
import { dress, POSES } from '../../paint/people.js';
import { rucksack } from '../../paint/props/outdoor.js';
import { rock } from '../../paint/props/park.js';
import { heavens } from '../../paint/stages.js';
import { n, stroke } from '../../paint/svg.js';
import { castShadow, fillRidge, grass, massif, ranges } from '../../paint/terrain.js';
import { pine } from '../../paint/trees.js';
import { mist } from '../../paint/weather.js';
import { hue } from '../choices.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'hikers',
  aspect: 'soft',
  demos: [{ n: 2 }],
  draw(a) {
    const count = a.choose('n', [1, 2]);
    a.setMood(a.choose('mood', ['dawn', 'golden', 'day']));
    const { W, H } = a;
    const y = H * 0.64;
    heavens(a, y, {});
    a.add(
      ranges(a, y - H * 0.06, 2, '#5f86a0', H * 0.16),
      massif(a, W * (0.5 + a.side * 0.2), H * 0.2, y + H * 0.1, {
        color: '#5f7891',
        far: 0.3,
        snow: 0.4,
      }),
      mist(a, y + H * 0.04, H * 0.16, 0.6),
    );
    const d = a.side;
    /** @type {import('../../paint/svg.js').Point[]} */
    const path0 = [
      [-20, H * (d > 0 ? 0.78 : 0.62)],
      [W * 0.3, H * (d > 0 ? 0.82 : 0.76)],
      [W * 0.6, H * (d > 0 ? 0.78 : 0.82)],
      [W + 20, H * (d > 0 ? 0.6 : 0.78)],
    ];
    a.add(fillRidge(a, path0, a.tone('#7f9450'), { mist: 0.05, depth: H * 0.5 }));
    const picks = [hue(a, ['red', 'orange'], 'one'), hue(a, ['blue', 'green'], 'two')];
    const s = H * 0.4;
    for (let i = count - 1; i >= 0; i -= 1) {
      const x = W * (0.5 + d * (0.06 - i * 0.26));
      const py = H * (0.81 + i * 0.018);
      const p = person(a, {
        x,
        y: py,
        h: s,
        flip: d < 0,
        pose: {
          ...POSES.stride,
          lean: 12,
          arms: [
            [40, 30],
            [-14, 50],
          ],
          legs: [
            [36, 30],
            [-18, 10],
          ],
        },
        look: dress(a, {
          sex: i ? 'f' : 'm',
          top: picks[i].hex,
          bottom: '#4a4f44',
          hat: i ? 'band' : 'cap',
          hatColor: i ? '#e8c04a' : '#3f5a6a',
          shoes: '#6a4430',
          hairStyle: i ? 'pony' : 'short',
        }),
      });
      const bx = (p.hip[0] + p.shoulder[0]) / 2;
      const by = (p.hip[1] + p.shoulder[1]) / 2;
      a.add(
        castShadow(a, x, py, s * 0.5, 0.3),
        rucksack(a, bx - d * s * 0.04, by - s * 0.03, s * 1.1, -d, i ? '#d8903a' : '#3f6f8a'),
        p.svg,
        stroke(
          `M${n(p.hands[0][0])} ${n(p.hands[0][1])}L${n(p.hands[0][0] + d * s * 0.12)} ${n(py + 4)}`,
          a.tone('#5a4638'),
          3,
        ),
      );
    }
    a.add(
      rock(a, W * (0.5 - d * 0.36), H * 0.97, W * 0.24),
      pine(a, W * (0.5 + d * 0.44), H * 0.9, H * 0.4),
      grass(a, H * 0.88, H, 70, '#7f9450', H * 0.06),
    );
    const { E, R } = a.when();
    const two = count === 2;
    return {
      title: `${two ? 'Hikers' : 'Hiker'} in the mountains`,
      en: [
        `${two ? 'Two hikers with backpacks walk' : 'A hiker with a backpack walks'} in the mountains ${E[0]}`,
        `${two ? `A man in ${picks[0].en} and a woman in ${picks[1].en} climb` : `A man in ${picks[0].en} climbs`} a green slope`,
        `${two ? 'People go' : 'A man goes'} trekking with walking sticks ${E[1]}`,
        `${two ? 'A couple hikes' : 'A traveller hikes'} below a snowy peak`,
        'A mountain hike with rucksacks and poles',
      ],
      ru: [
        `${two ? 'Два туриста с рюкзаками идут' : 'Турист с рюкзаком идёт'} в горах ${R[0]}`,
        `${two ? `Мужчина в ${picks[0].ru('n', 'pre')} и женщина в ${picks[1].ru('n', 'pre')} поднимаются` : `Мужчина в ${picks[0].ru('n', 'pre')} поднимается`} по зелёному склону`,
        `${two ? 'Люди идут' : 'Мужчина идёт'} в поход с палками ${R[1]}`,
        `${two ? 'Пара путешествует' : 'Путешественник идёт'} под снежной вершиной`,
        'Горный поход с рюкзаками и палками',
      ],
    };
  },
};
