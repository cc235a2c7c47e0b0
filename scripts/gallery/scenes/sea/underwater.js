// SPDX-License-Identifier: MIT
// Below the surface.

import { mix } from '../../paint/color.js';
import { fish, jellyfish, turtle, whale } from '../../paint/animals/sea_life.js';
import { circle, limb, n, oval, path, poly, rect, stroke } from '../../paint/svg.js';
import { fillRidge, ridge } from '../../paint/terrain.js';
import { colors, countEn, countRu } from '../../paint/words.js';

/** @typedef {import('../../paint/art.js').Art} Art */

/** Coral, weed and sponges. @param {Art} a */
function coral(a) {
  const { r, W, H } = a;
  for (let i = 0; i < 9; i += 1) {
    const x = W * (i < 5 ? r.range(0, 0.34) : r.range(0.66, 1));
    const y = H * r.range(0.92, 1);
    const s = H * r.range(0.08, 0.17);
    const c = a.tone(r.pick(['#e8648a', '#f08a5a', '#d85a6a', '#b06ac0', '#f0b060']));
    const kind = r.int(0, 2);
    if (kind === 0) {
      let d = '';
      for (let k = 0; k < 6; k += 1) {
        const t = (k - 2.5) * 0.3;
        d += limb(
          [
            [x, y],
            [x + Math.sin(t) * s * 0.5, y - s * 0.6],
            [x + Math.sin(t * 1.3) * s * 0.9, y - s * r.range(0.9, 1.2)],
          ],
          [s * 0.1, s * 0.08, s * 0.06],
        );
      }
      a.add(a.solid(d, c, { rim: 2, core: 8 }));
    } else if (kind === 1) {
      a.add(
        a.solid(oval(x, y - s * 0.3, s * 0.6, s * 0.5), c, {
          rim: 3,
          core: 16,
          more: [0, 1, 2, 3]
            .map((k) =>
              stroke(
                `M${n(x - s * 0.6)} ${n(y - s * 0.6 + k * s * 0.18)}q${n(s * 0.3)} ${n(-s * 0.15)} ${n(s * 0.6)} 0t${n(s * 0.6)} 0`,
                a.dim(c, 0.4),
                3,
              ),
            )
            .join(''),
        }),
      );
    } else {
      const green = a.tone(r.pick(['#2f7a5a', '#4f9a5a', '#3a8a7a']));
      for (let k = 0; k < 5; k += 1) {
        a.add(
          path(
            limb(
              [
                [x + (k - 2) * 12, y + 10],
                [x + (k - 2) * 14 + 14, y - s * 0.8],
                [x + (k - 2) * 16 - 10, y - s * 1.6],
                [x + (k - 2) * 18 + 8, y - s * r.range(1.9, 2.5)],
              ],
              [7, 8, 6, 1.5],
            ),
            k % 2 ? green : a.dim(green, 0.3),
          ),
        );
      }
    }
  }
}

/** @param {Art} a @param {string} kind @returns {import('../scene.js').Told} */
export function underwater(a, kind) {
  const { W, H, r } = a;
  a.timeless = true;
  const deep = kind === 'jellyfish';
  const stops = deep
    ? ['#1a4a7a', '#123562', '#0b1f47', '#071434']
    : ['#8fdcdc', '#3fa9bd', '#1f7aa0', '#124e7c'];
  a.m = {
    ...a.m,
    haze: deep ? '#123562' : '#2f8fac',
    ambient: deep ? '#123562' : '#3fa0b8',
    strength: deep ? 0.22 : 0.16,
    shadow: '#0a2a4e',
    light: '#d8fbf2',
  };
  a.add(rect(0, 0, W, H, a.gradient(stops)));
  for (let i = 0; i < 8; i += 1) {
    const x = W * r.range(0, 1);
    const w = W * r.range(0.03, 0.08);
    a.add(
      path(
        poly([
          [x, -5],
          [x + w, -5],
          [x + w * 3 - a.side * W * 0.2, H],
          [x - w - a.side * W * 0.2, H],
        ]),
        a.gradient([
          [0, '#e8fff4', deep ? 0.12 : 0.3],
          [1, '#e8fff4', 0],
        ]),
      ),
    );
  }
  if (!deep) {
    const back = ridge(a, H * 0.86, H * 0.16, { scale: 3 });
    a.add(fillRidge(a, back, mix('#1a5a80', a.m.haze, 0.4), { mist: 0.5 }));
    const floor = ridge(a, H * 0.97, H * 0.09, { scale: 2 });
    a.add(fillRidge(a, floor, a.tone('#c9b98a', 0.25), { mist: 0.2 }));
    coral(a);
  }
  for (let i = 0; i < 26; i += 1) {
    a.add(
      circle(r.range(0, W), r.range(0, H), r.range(2, 7), 'none', {
        stroke: '#e8fff8',
        'stroke-width': 1.4,
        'stroke-opacity': 0.5,
      }),
    );
  }
  const school = (
    /** @type {number} */ count,
    /** @type {number} */ x,
    /** @type {number} */ y,
    /** @type {number} */ far,
  ) => {
    for (let i = 0; i < count; i += 1) {
      a.add(
        fish(a, {
          x: x + r.range(-0.14, 0.14) * W,
          y: y + r.range(-0.08, 0.08) * H,
          h: H * 0.035,
          far,
          color: '#f0d070',
          flip: a.side > 0,
        }),
      );
    }
  };
  if (kind === 'whale') {
    school(9, W * 0.8, H * 0.28, 0.4);
    a.add(
      whale(a, {
        x: W * (0.5 + a.side * 0.02),
        y: H * 0.47,
        h: Math.min(H * 0.6, W * 0.32),
        flip: a.side < 0,
        turn: -4,
      }),
    );
    school(8, W * (0.5 - a.side * 0.3), H * 0.74, 0.15);
    return {
      title: 'Blue whale under water',
      en: [
        'A huge blue whale swims under water',
        'A whale glides through the deep blue sea',
        'Small yellow fish swim around a giant whale',
        'Sunlight falls on a whale in the ocean',
        'A big whale with a white belly above the coral reef',
      ],
      ru: [
        'Огромный синий кит плывёт под водой',
        'Кит скользит в глубоком синем море',
        'Маленькие жёлтые рыбки плавают вокруг огромного кита',
        'Солнечный свет падает на кита в океане',
        'Большой кит с белым брюхом над коралловым рифом',
      ],
    };
  }
  if (kind === 'turtle') {
    school(7, W * 0.25, H * 0.3, 0.35);
    a.add(
      turtle(a, {
        x: W * (0.5 + a.side * 0.04),
        y: H * 0.46,
        h: H * 0.36,
        flip: a.side < 0,
        turn: -8,
      }),
    );
    school(6, W * 0.75, H * 0.7, 0.1);
    return {
      title: 'Sea turtle over the reef',
      en: [
        'A sea turtle swims over a coral reef',
        'A green turtle with a brown shell under water',
        'A turtle glides through clear blue water among small fish',
        'Rays of light fall on a turtle and colourful corals',
        'An underwater scene with a turtle and yellow fish',
      ],
      ru: [
        'Морская черепаха плывёт над коралловым рифом',
        'Зелёная черепаха с коричневым панцирем под водой',
        'Черепаха скользит в прозрачной голубой воде среди рыбок',
        'Лучи света падают на черепаху и разноцветные кораллы',
        'Подводный мир с черепахой и жёлтыми рыбами',
      ],
    };
  }
  if (deep) {
    const hues = colors('pink', 'orange', 'purple', 'turquoise');
    const c = r.pick(hues);
    const count = a.choose('n', [3, 4, 5]);
    for (let i = 0; i < count; i += 1) {
      a.add(
        jellyfish(a, {
          x: W * (0.16 + (0.7 * (i + 0.5)) / count) + r.range(-20, 20),
          y: H * (i % 2 ? r.range(0.22, 0.36) : r.range(0.42, 0.6)),
          h: H * (i === 1 ? 0.32 : r.range(0.16, 0.25)),
          color: c.hex,
          flip: r.chance(0.5),
        }),
      );
    }
    return {
      title: 'Glowing jellyfish',
      en: [
        `${countEn(count, 'jellyfish', 'jellyfish', c.en)} glow in the dark sea`,
        `A group of ${c.en} jellyfish drifts through deep water`,
        'Jellyfish with long tentacles float under water',
        `Glowing ${c.en} jellyfish on a dark blue background`,
        'Sea creatures shine in the depths of the ocean',
      ],
      ru: [
        `${countRu(count, 'f', ['медуза', 'медузы', 'медуз'], c.ru)} светятся в тёмном море`,
        `Группа ${c.ru('p', 'gen')} медуз плывёт на глубине`,
        'Медузы с длинными щупальцами парят под водой',
        `Светящиеся ${c.ru('p')} медузы на тёмно-синем фоне`,
        'Морские существа сияют в глубинах океана',
      ],
    };
  }
  school(8, W * 0.74, H * 0.22, 0.35);
  const count = a.choose('n', [3, 4, 5]);
  for (let i = 0; i < count; i += 1) {
    a.add(
      fish(a, {
        x: W * (0.2 + (0.62 * (i + 0.5)) / count),
        y: H * (0.3 + 0.32 * ((i * 0.61) % 1)),
        h: H * r.range(0.16, 0.24),
        color: '#ee7d2c',
        second: '#fbf4e4',
        stripes: true,
        flip: r.chance(0.35),
      }),
    );
  }
  return {
    title: 'Clownfish on the coral reef',
    en: [
      `${countEn(count, 'clownfish', 'clownfish')} swim over a coral reef`,
      'Orange and white striped fish under water',
      'Colourful corals and tropical fish in clear blue water',
      `${countEn(count, 'fish', 'fish', 'orange')} among seaweed and corals`,
      'Sunbeams light up a reef full of fish',
    ],
    ru: [
      `${countRu(count, 'f', ['рыба-клоун', 'рыбы-клоуна', 'рыб-клоунов'])} плавают над коралловым рифом`,
      'Оранжево-белые полосатые рыбы под водой',
      'Разноцветные кораллы и тропические рыбы в прозрачной голубой воде',
      `${countRu(count, 'f', ['рыба', 'рыбы', 'рыб'], (g, k) => (g === 'p' && k === 'nom' ? 'оранжевые' : 'оранжевых'))} среди водорослей и кораллов`,
      'Солнечные лучи освещают риф, полный рыб',
    ],
  };
}
