// SPDX-License-Identifier: MIT
// A scene: fields.

import { farmhouse, windmill } from '../../paint/buildings/country.js';
import { heavens } from '../../paint/stages.js';
import { circle, ellipse, limb, n, oval, path, stroke } from '../../paint/svg.js';
import { castShadow, grass, ground, hills, ranges, rows } from '../../paint/terrain.js';
import { cypress, tree } from '../../paint/trees.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'fields',
  aspect: 'soft',
  demos: [
    { kind: 'lavender', mood: 'sunset' },
    { kind: 'tulips', mood: 'day' },
    { kind: 'wheat', mood: 'golden' },
    { kind: 'sunflowers', mood: 'day' },
  ],
  draw(a) {
    const kind = a.choose('kind', ['lavender', 'tulips', 'wheat', 'sunflowers']);
    a.setMood(a.choose('mood', ['day', 'golden', 'sunset', 'dawn']));
    const { W, H, r } = a;
    const y = H * 0.5;
    heavens(a, y, {});
    a.add(ranges(a, y, 2, '#5e86a0', H * 0.1));
    const back = hills(a, y - H * 0.005, y + H * 0.02, 2, '#7fa07a', '#86a05a');
    a.add(back.out);
    const { E, R } = a.when();
    const vx = W * (0.5 + a.side * 0.12);
    const t = (/** @type {string} */ c) => a.tone(c);
    if (kind === 'lavender') {
      a.add(
        farmhouse(a, W * (0.5 - a.side * 0.2), y + H * 0.04, H * 0.13, {
          wall: '#e8cfa4',
          roof: '#b5603c',
        }),
      );
      a.add(
        cypress(a, W * (0.5 - a.side * 0.33), y + H * 0.045, H * 0.2),
        cypress(a, W * (0.5 - a.side * 0.36), y + H * 0.045, H * 0.17),
      );
      a.add(rows(a, y + H * 0.035, vx, [t('#8a9a5a'), t('#7d5fb0'), t('#6a4f9c')], { rows: 20 }));
      for (let i = 0; i < 380; i += 1) {
        const k = r.next() ** 0.7;
        const py = y + H * 0.05 + (H - y) * k;
        a.add(
          ellipse(
            r.range(0, W),
            py,
            1.5 + 4 * k,
            3 + 9 * k,
            t(r.pick(['#9a7cc9', '#7a58ae', '#b79ade'])),
            { 'fill-opacity': 0.7 },
          ),
        );
      }
      return {
        title: `Lavender field ${E[0]}`,
        en: [
          `Rows of purple lavender run towards a stone house ${E[0]}`,
          'A lavender field in bloom with hills in the distance',
          `Purple flowers grow in long rows ${E[1]}`,
          'A farmhouse and cypresses stand behind a lavender field',
          'The lavender is flowering in the countryside',
        ],
        ru: [
          `Ряды фиолетовой лаванды тянутся к каменному дому ${R[0]}`,
          'Цветущее лавандовое поле, вдали холмы',
          `Фиолетовые цветы растут длинными рядами ${R[1]}`,
          'Деревенский дом и кипарисы стоят за лавандовым полем',
          'В деревне цветёт лаванда',
        ],
      };
    }
    if (kind === 'tulips') {
      a.add(
        rows(
          a,
          y + H * 0.03,
          vx,
          [t('#6f9a4a'), t('#d9443c'), t('#f0b83a'), t('#e88aa6'), t('#f3ead8')],
          { rows: 22 },
        ),
      );
      a.add(windmill(a, W * (0.5 - a.side * 0.22), y + H * 0.08, H * 0.34));
      for (let i = 0; i < 300; i += 1) {
        const k = r.next() ** 0.6;
        const py = y + H * 0.1 + (H - y) * k;
        const s = 2 + 7 * k;
        const px = r.range(0, W);
        a.add(
          path(
            `M${n(px - s)} ${n(py - s)}Q${n(px - s)} ${n(py + s)} ${n(px)} ${n(py + s)}Q${n(px + s)} ${n(py + s)} ${n(px + s)} ${n(py - s)}L${n(px + s * 0.4)} ${n(py - s * 0.3)}L${n(px)} ${n(py - s * 1.1)}L${n(px - s * 0.4)} ${n(py - s * 0.3)}Z`,
            t(r.pick(['#c9342f', '#f2c24a', '#e57a9a', '#f5ecdc', '#e8683a'])),
          ),
        );
      }
      return {
        title: 'Windmill and tulip fields',
        en: [
          'A windmill stands behind bright rows of tulips',
          `Red, yellow and pink tulips bloom in a field ${E[0]}`,
          'Colourful tulip fields in Holland with an old mill',
          `Stripes of tulips lead to a windmill ${E[1]}`,
          'A Dutch landscape with flowers and a windmill',
        ],
        ru: [
          'Ветряная мельница стоит за яркими рядами тюльпанов',
          `Красные, жёлтые и розовые тюльпаны цветут на поле ${R[0]}`,
          'Разноцветные поля тюльпанов в Голландии и старая мельница',
          `Полосы тюльпанов ведут к мельнице ${R[1]}`,
          'Голландский пейзаж с цветами и ветряной мельницей',
        ],
      };
    }
    if (kind === 'wheat') {
      a.add(ground(a, y + H * 0.03, '#dba945'));
      for (let i = 0; i < 30; i += 1) {
        const k = (i + 1) / 30;
        const py = y + H * 0.04 + (H - y) * 0.95 * k * k;
        a.add(
          path(
            limb(
              [
                [-20, py + r.range(-4, 4)],
                [W * 0.4, py + 4],
                [W + 20, py + r.range(-4, 4)],
              ],
              [2 + 4 * k, 3 + 5 * k, 2 + 4 * k],
            ),
            i % 2 ? a.lit(t('#e2b552'), 0.3) : a.dim(t('#cf9a3a'), 0.25),
            { 'fill-opacity': 0.5 },
          ),
        );
      }
      const bale = (/** @type {number} */ x, /** @type {number} */ by, /** @type {number} */ s) => {
        const c = t('#d8a348');
        let swirl = '';
        for (let i = 1; i < 5; i += 1) {
          swirl += circle(x, by - s, s * (0.22 * i), 'none', {
            stroke: a.dim(c, 0.35),
            'stroke-width': s * 0.05,
          });
        }
        return (
          castShadow(a, x + s, by, s * 3.2, 0.35, 1.2) +
          a.solid(
            `M${n(x)} ${n(by - 2 * s)}h${n(s * 1.3)}a${n(s)} ${n(s)} 0 0 1 0 ${n(2 * s)}h${n(-s * 1.3)}Z`,
            a.dim(c, 0.25),
            { rim: s * 0.1, core: s * 0.9 },
          ) +
          a.solid(oval(x, by - s, s), a.lit(c, 0.15), { rim: s * 0.1, core: 0, more: swirl })
        );
      };
      a.add(
        bale(W * 0.62, y + H * 0.09, H * 0.022),
        bale(W * 0.2, y + H * 0.12, H * 0.028),
        bale(W * 0.78, y + H * 0.19, H * 0.045),
        bale(W * (0.5 - a.side * 0.12), H * 0.83, H * 0.085),
      );
      a.add(
        tree(a, W * (0.5 + a.side * 0.36), y + H * 0.07, H * 0.24, { far: 0.1 }),
        grass(a, H * 0.9, H, 70, '#c48f38', H * 0.07),
      );
      return {
        title: `Hay bales ${E[0]}`,
        en: [
          `Round hay bales lie in a harvested field ${E[0]}`,
          'A golden wheat field after the harvest',
          `Straw bales cast long shadows on a yellow field ${E[1]}`,
          'Rolls of hay and a single tree in the countryside',
          'A wide stubble field with bales of straw',
        ],
        ru: [
          `Круглые тюки сена лежат на убранном поле ${R[0]}`,
          'Золотое пшеничное поле после жатвы',
          `Рулоны соломы отбрасывают длинные тени на жёлтом поле ${R[1]}`,
          'Рулоны сена и одинокое дерево в деревне',
          'Широкая стерня с тюками соломы',
        ],
      };
    }
    a.add(ground(a, y + H * 0.03, '#6f8f3c'));
    for (let rowI = 0; rowI < 13; rowI += 1) {
      const k = (rowI / 12) ** 1.7;
      const py = y + H * 0.05 + (H * 0.97 - y) * k;
      const s = 3 + 34 * k;
      const count = Math.ceil(W / (s * 2.6)) + 1;
      for (let i = 0; i < count; i += 1) {
        const px = (i + r.range(0.1, 0.9)) * s * 2.6 - s;
        const stem = a.dim(t('#5c8038'), 0.2);
        let flower = '';
        if (k > 0.08) {
          flower +=
            stroke(
              `M${n(px)} ${n(py + s * 3)}Q${n(px + s * 0.2)} ${n(py + s)} ${n(px)} ${n(py)}`,
              stem,
              s * 0.18,
            ) +
            path(
              `M${n(px)} ${n(py + s * 2)}q${n(s)} ${n(-s * 0.9)} ${n(s * 1.3)} ${n(-s * 0.2)}q${n(-s * 0.6)} ${n(s * 0.6)} ${n(-s * 1.3)} ${n(s * 0.2)}Z`,
              stem,
            );
          let petals = '';
          for (let p = 0; p < 13; p += 1) {
            const q = (p / 13) * 6.283;
            petals += limb(
              [
                [px + Math.cos(q) * s * 0.4, py + Math.sin(q) * s * 0.4],
                [px + Math.cos(q) * s * 0.7, py + Math.sin(q) * s * 0.68],
                [px + Math.cos(q) * s * 1.02, py + Math.sin(q) * s],
              ],
              [s * 0.12, s * 0.17, s * 0.03],
            );
          }
          flower +=
            path(petals, t(r.pick(['#f2bf36', '#efae2c']))) +
            circle(px, py, s * 0.46, t('#6a4426')) +
            circle(px + a.side * s * 0.1, py - s * 0.1, s * 0.24, t('#8a5c30'));
        } else flower += circle(px, py, s, t('#e8b838')) + circle(px, py, s * 0.4, t('#6a4426'));
        a.add(flower);
      }
    }
    return {
      title: 'Sunflower field',
      en: [
        `A field of sunflowers blooms ${E[0]}`,
        'Thousands of yellow sunflowers face the viewer',
        `Tall sunflowers grow in front of green hills ${E[1]}`,
        'A yellow flower field stretches to the horizon',
        'Sunflowers with dark centres under the sky',
      ],
      ru: [
        `Поле подсолнухов цветёт ${R[0]}`,
        'Тысячи жёлтых подсолнухов смотрят на зрителя',
        `Высокие подсолнухи растут перед зелёными холмами ${R[1]}`,
        'Жёлтое цветочное поле тянется до горизонта',
        'Подсолнухи с тёмной серединой под открытым небом',
      ],
    };
  },
};
