// SPDX-License-Identifier: MIT
// Mountains, lakes, waterfalls and the sky above them.

import { rainbow } from '../paint/sky.js';
import { heavens } from '../paint/stages.js';
import { circle, limb, n, path, poly, rect } from '../paint/svg.js';
import { fillRidge, grass, ground, heightAt, hills, massif, mountain, ranges, ridge } from '../paint/terrain.js';
import { overhang, pine, pineBand, tree } from '../paint/trees.js';
import { mirror, water } from '../paint/water.js';
import { mist, snow } from '../paint/weather.js';
import { tent, campfire, cabin } from '../paint/props/camp.js';

/** @type {import('./scene.js').Scene[]} */
export const mountainScenes = [
  {
    id: 'mountain-lake',
    aspect: 'soft',
    demos: [{ mood: 'dawn', kind: 'summer' }, { mood: 'day', kind: 'summer' }, { mood: 'sunset', kind: 'summer' }, { mood: 'golden', kind: 'autumn' }],
    draw(a) {
      const id = a.choose('mood', ['dawn', 'day', 'sunset', 'golden', 'dusk']);
      const autumn = a.choose('kind', ['summer', 'autumn']) === 'autumn';
      a.setMood(id);
      const { W, H, r } = a;
      const y = H * 0.56;
      heavens(a, y, { sunY: id === 'day' ? undefined : y * 0.5 });
      const start = a.body.length;
      a.add(ranges(a, y - H * 0.06, 2, '#5d7f9c', H * 0.16));
      a.add(massif(a, W * (0.5 - a.side * 0.14), y - H * 0.4, y + 2, { color: '#5f7891', far: 0.25, snow: 0.42 }));
      const line = ridge(a, y - H * 0.005, H * 0.05, { scale: 2, rough: 0.3 });
      a.add(fillRidge(a, line, a.tone(autumn ? '#a8803a' : '#4f7d5a', 0.2)));
      a.add(pineBand(a, (x) => heightAt(line, x) + 6, 60, H * 0.11, { far: 0.14 }));
      if (autumn) for (let i = 0; i < 14; i += 1) { const x = r.range(0, W); a.add(tree(a, x, y + 4, H * r.range(0.07, 0.11), { far: 0.1, color: r.pick(['#d98a2e', '#c95f2c', '#e0b03c']) })); }
      const above = a.body.slice(start).join('');
      a.add(mirror(a, above, y));
      const bank = ridge(a, H * 0.98, H * 0.08, { scale: 1.6 });
      a.add(fillRidge(a, bank, a.dim(a.tone(autumn ? '#9a6f34' : '#4a6b3f'), 0.25), { mist: 0.05 }));
      a.add(grass(a, H * 0.93, H, 46, autumn ? '#9a7a3a' : '#56763f', H * 0.06));
      a.add(pine(a, W * (0.5 + a.side * 0.42), H * 0.985, H * 0.62), pine(a, W * (0.5 + a.side * 0.335), H * 1.0, H * 0.42));
      const { E, R } = a.when();
      return autumn
        ? {
            title: 'Autumn mountain lake',
            en: [`Snowy mountains and golden autumn trees are reflected in a calm lake`, `A mountain lake surrounded by orange and yellow trees ${E[0]}`, `A still lake lies below a snow-capped peak in autumn`, `Autumn forest and high mountains mirrored in clear water ${E[1]}`, `Tall pines stand on the shore of a lake with a snowy mountain behind it`],
            ru: [`Снежные горы и золотые осенние деревья отражаются в спокойном озере`, `Горное озеро, окружённое оранжевыми и жёлтыми деревьями, ${R[0]}`, `Тихое озеро лежит под заснеженной вершиной осенью`, `Осенний лес и высокие горы отражаются в прозрачной воде ${R[1]}`, `Высокие сосны стоят на берегу озера, а за ним снежная гора`],
          }
        : {
            title: `Mountain lake ${E[0]}`,
            en: [`A snow-capped mountain is reflected in a calm lake ${E[0]}`, `Pine trees stand on the shore of a mountain lake ${E[1]}`, `A quiet lake surrounded by forest and high mountains`, `Mountains with snowy peaks rise above still water ${E[2]}`, `A peaceful landscape with a lake, pine trees and mountains`],
            ru: [`Заснеженная гора отражается в спокойном озере ${R[0]}`, `Сосны стоят на берегу горного озера ${R[1]}`, `Тихое озеро среди леса и высоких гор`, `Горы со снежными вершинами поднимаются над гладкой водой ${R[2]}`, `Мирный пейзаж с озером, соснами и горами`],
          };
    },
  },
  {
    id: 'aurora',
    aspect: 'wide',
    demos: [{ place: 'cabin' }, { place: 'mountain' }],
    draw(a) {
      a.setMood('night');
      const cabinHere = a.choose('place', ['cabin', 'mountain']) === 'cabin';
      const { W, H } = a;
      const y = H * 0.7;
      heavens(a, y, { northern: true });
      a.add(massif(a, W * (0.5 + a.side * 0.2), H * 0.36, y + 4, { color: '#4a6488', far: 0.15, snow: 0.8 }));
      const line = ridge(a, y + H * 0.02, H * 0.05, { scale: 2 });
      a.add(pineBand(a, (x) => heightAt(line, x) + 8, 50, H * 0.14, { far: 0.08, snow: true }));
      a.add(fillRidge(a, line, a.tone('#c9d8e6', 0.1), { mist: 0.2 }));
      const near = ridge(a, H * 0.9, H * 0.06, { scale: 1.4 });
      a.add(fillRidge(a, near, a.tone('#dfe8f0'), { mist: 0.3 }));
      if (cabinHere) a.add(cabin(a, W * (0.5 - a.side * 0.17), H * 0.88, H * 0.2, { snowy: true, glow: true }));
      a.add(pine(a, W * (0.5 - a.side * 0.42), H * 0.98, H * 0.6, { snow: true }), pine(a, W * (0.5 + a.side * 0.44), H * 0.96, H * 0.4, { snow: true }));
      return cabinHere
        ? {
            title: 'Northern lights over a cabin',
            en: ['Green northern lights glow above a small cabin in the snow', 'A wooden cabin with lit windows stands under the aurora at night', 'The northern lights dance over snowy mountains and a lonely house', 'A winter night with the aurora borealis above a hut', 'Warm light shines from the windows of a cabin under a green night sky'],
            ru: ['Зелёное северное сияние горит над маленькой хижиной в снегу', 'Деревянный домик со светящимися окнами стоит ночью под северным сиянием', 'Северное сияние играет над снежными горами и одиноким домом', 'Зимняя ночь с полярным сиянием над избушкой', 'Тёплый свет льётся из окон домика под зелёным ночным небом'],
          }
        : {
            title: 'Northern lights over the mountains',
            en: ['Green northern lights shine above snowy mountains', 'The aurora borealis lights up the winter sky at night', 'Snow-covered pines under green and violet northern lights', 'A starry polar night with the aurora over a mountain', 'Bands of green light hang over a white valley at night'],
            ru: ['Зелёное северное сияние светится над снежными горами', 'Полярное сияние озаряет зимнее ночное небо', 'Заснеженные ели под зелёно-фиолетовым северным сиянием', 'Звёздная полярная ночь с сиянием над горой', 'Полосы зелёного света висят ночью над белой долиной'],
          };
    },
  },
  {
    id: 'camp',
    aspect: 'soft',
    demos: [{}],
    draw(a) {
      a.setMood('night');
      const { W, H } = a;
      const y = H * 0.66;
      heavens(a, y, { disc: false });
      a.add(ranges(a, y - H * 0.02, 2, '#4d6b8e', H * 0.18));
      a.add(massif(a, W * (0.5 - a.side * 0.2), H * 0.32, y + 4, { color: '#46628a', far: 0.2, snow: 0.4 }));
      const line = ridge(a, y + H * 0.03, H * 0.04, { scale: 2 });
      a.add(pineBand(a, (x) => heightAt(line, x) + 8, 44, H * 0.17, { far: 0.05 }));
      a.add(ground(a, y + H * 0.02, '#4f6b4a'));
      const tx = W * (0.5 + a.side * 0.1);
      const color = a.choose('tent', ['orange', 'red', 'yellow']);
      a.add(tent(a, tx, H * 0.86, H * 0.21, { orange: '#ea8a34', red: '#d24a38', yellow: '#efc04a' }[color]));
      a.add(campfire(a, W * (0.5 - a.side * 0.16), H * 0.9, H * 0.1));
      a.add(grass(a, H * 0.86, H, 60, '#3f5a44', H * 0.05), pine(a, W * (0.5 + a.side * 0.44), H * 0.97, H * 0.66), pine(a, W * (0.5 - a.side * 0.47), H * 0.98, H * 0.5));
      const ru = { orange: 'Оранжевая', red: 'Красная', yellow: 'Жёлтая' }[color];
      return {
        title: 'Camp under the stars',
        en: [`A glowing ${color} tent and a campfire under a starry sky`, 'The Milky Way shines above a tent in the mountains at night', `A campfire burns beside ${color === 'orange' ? 'an' : 'a'} ${color} tent near the forest`, 'A night camp in the mountains with thousands of stars overhead', 'A lit tent stands on the grass between dark pine trees'],
        ru: [`${ru} палатка светится рядом с костром под звёздным небом`, 'Млечный Путь сияет над палаткой в горах ночью', `${ru} палатка и горящий костёр у леса`, 'Ночной лагерь в горах под тысячами звёзд', 'Освещённая палатка стоит на траве среди тёмных сосен'],
      };
    },
  },
  {
    id: 'waterfall',
    aspect: 'tall',
    demos: [{ mood: 'day' }, { mood: 'fog' }],
    draw(a) {
      const id = a.choose('mood', ['day', 'fog', 'golden']);
      a.setMood(id);
      const { W, H, r } = a;
      const y = H * 0.36;
      heavens(a, y, {});
      a.add(massif(a, W * (0.5 + a.side * 0.12), H * 0.12, H * 0.5, { color: '#6a8496', far: 0.5, snow: 0.3 }));
      const fx = W * (0.5 - a.side * 0.06);
      const w = W * 0.13;
      const cliff = (/** @type {number} */ dir) => {
        const edge = fx + dir * w * 0.5;
        const outer = dir < 0 ? -20 : W + 20;
        /** @type {import('../paint/svg.js').Point[]} */
        const pts = [[edge, y + 10], [edge + dir * W * 0.12, y - H * 0.03], [edge + dir * W * 0.26, y + H * 0.02], [outer, y - H * 0.05], [outer, H * 0.84], [edge + dir * w * 0.3, H * 0.83], [edge + dir * w * 0.1, H * 0.6]];
        const d = poly(pts);
        const rock = a.tone('#6f6a68', 0.1);
        let facets = '';
        for (let i = 0; i < 16; i += 1) {
          const px = edge + dir * r.range(0.02, 0.5) * W;
          const py = r.range(y, H * 0.75);
          const s = r.range(0.04, 0.1) * W;
          facets += path(poly([[px, py], [px + s * 0.7, py + s * 0.3], [px + s * 0.5, py + s * 1.9], [px - s * 0.2, py + s * 1.6]]), r.chance(0.5) ? a.lit(rock, 0.28) : a.dim(rock, 0.4), { 'fill-opacity': 0.55 });
        }
        return a.solid(d, rock, { rim: 5, core: 0, more: facets + rect(0, y, W, H * 0.5, a.gradient([[0, a.m.haze, 0], [0.75, a.m.haze, 0.1], [1, a.m.haze, 0.6]])) });
      };
      const top = hills(a, y - H * 0.01, y + H * 0.02, 2, '#5f8a68', '#5f8f4c');
      a.add(top.out, pineBand(a, (x) => heightAt(top.lines[1], x) + 6, 20, H * 0.1, { far: 0.2 }));
      a.add(cliff(-1), cliff(1));
      const white = a.lit(a.tone('#f2f7f6'), 0.2);
      a.add(path(poly([[fx - w * 0.55, y + 6], [fx + w * 0.55, y + 6], [fx + w * 0.78, H * 0.84], [fx - w * 0.78, H * 0.84]]), a.gradient([[0, a.tone('#a8d0d8')], [0.2, white], [1, white]])));
      for (let i = 0; i < 16; i += 1) {
        const px = fx + r.range(-0.6, 0.6) * w;
        a.add(path(limb([[px, y + r.range(10, 100)], [px + (px - fx) * 0.15, H * r.range(0.5, 0.6)], [px + (px - fx) * 0.3, H * r.range(0.66, 0.82)]], [1, 3.5, 1]), a.tone('#7fb4c4'), { 'fill-opacity': 0.6 }));
      }
      a.add(water(a, H * 0.83, { ripples: 60, far: a.tone('#bfe0e0'), near: a.tone('#2f7d8c') }));
      for (let i = 0; i < 18; i += 1) a.add(circle(fx + r.range(-1.2, 1.2) * w, H * 0.83 + r.range(-14, 10), r.range(12, 34), white, { 'fill-opacity': 0.35 }));
      if (id === 'day') a.add(rainbow(a, fx + a.side * W * 0.06, H * 0.9, W * 0.5));
      a.add(mist(a, H * 0.8, H * 0.2, 0.7));
      for (const [dx, s] of [[-0.44, 0.34], [0.45, 0.44], [0.36, 0.26]]) a.add(pine(a, W * (0.5 + dx), H * 0.98, H * s, { color: '#2f6048' }));
      a.add(grass(a, H * 0.94, H * 1.01, 30, '#3f6b44', H * 0.05), overhang(a, a.side, '#3f7048', 0.3));
      const { E, R } = a.when();
      return {
        title: 'Waterfall',
        en: [`A tall waterfall plunges between rocky cliffs ${E[0]}`, 'White water falls from a cliff into a clear pool', `A waterfall surrounded by pine trees ${E[1]}`, 'A powerful waterfall in a rocky gorge with a forest around it', 'Spray rises where the waterfall hits the pool below'],
        ru: [`Высокий водопад низвергается между скалами ${R[0]}`, 'Белая вода падает с утёса в прозрачное озерцо', `Водопад среди сосен ${R[1]}`, 'Мощный водопад в каменистом ущелье, вокруг лес', 'Брызги поднимаются там, где водопад падает в воду'],
      };
    },
  },
  {
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
      a.add(circle(x, top, H * 0.42, a.radial([[0, '#ff8a3c', 0.7], [0.4, '#e0503c', 0.3], [1, '#e0503c', 0]])));
      let smoke = '';
      for (let i = 0; i < 18; i += 1) smoke += circle(x - a.side * i * W * 0.012 + r.range(-30, 30), top - 20 - i * H * 0.018, H * (0.035 + i * 0.0042) * r.range(0.8, 1.2), i % 3 ? '#3a3148' : '#6a4450', { 'fill-opacity': 0.85 });
      a.add(smoke);
      for (let i = 0; i < 26; i += 1) {
        const t = r.range(-1.1, 1.1);
        const len = r.range(0.08, 0.26) * H;
        a.add(path(limb([[x + Math.sin(t) * len * 0.5, top - Math.cos(t) * len * 0.6], [x + Math.sin(t) * len, top - Math.cos(t) * len]], [1.2, 3.4]), r.pick(['#ffd36a', '#ff9a3c', '#ff6a34'])));
      }
      a.add(mountain(a, x, top - H * 0.03, y + 6, W * 0.42, { color: '#4a4354', far: 0.08, snow: 0 }));
      const lava = (/** @type {number} */ dx, /** @type {number} */ end) => path(limb([[x + dx * 4, top - 8], [x + dx * W * 0.03, top + H * 0.1], [x + dx * W * 0.05 + 10, top + H * 0.2], [x + dx * W * 0.1, top + end]], [16, 9, 11, 5]), '#ff7a34') + path(limb([[x + dx * 4, top - 8], [x + dx * W * 0.03, top + H * 0.1], [x + dx * W * 0.05 + 10, top + H * 0.2], [x + dx * W * 0.1, top + end]], [9, 4, 5, 1.5]), '#ffd873');
      a.add(lava(-1, H * 0.36), lava(0.5, H * 0.4), lava(1.6, H * 0.28));
      a.add(water(a, y, { ripples: 50 }));
      for (let i = 0; i < 40; i += 1) { const t = r.next(); a.add(path(`M${n(x + r.range(-1, 1) * W * 0.1 * (0.4 + t))} ${n(y + (H - y) * t)}q${n(14 + 22 * t)} -3 ${n(28 + 44 * t)} 0q${n(-14 - 22 * t)} 3 ${n(-28 - 44 * t)} 0Z`, '#ff9a54', { 'fill-opacity': 0.7 })); }
      const bank = ridge(a, H * 0.99, H * 0.07, { scale: 2 });
      a.add(fillRidge(a, bank, a.dim(a.tone('#2f3a3c'), 0.5), { mist: 0 }), pineBand(a, (px) => heightAt(bank, px) + 8, 16, H * 0.17, { color: '#1d2f30' }));
      const { E, R } = a.when();
      return {
        title: 'Erupting volcano',
        en: [`A volcano erupts ${E[0]}, throwing sparks and smoke into the sky`, 'Glowing lava runs down the slope of an erupting volcano', 'A volcano by the water spits out fire and dark smoke', `Red lava and sparks fly from the crater of a volcano ${E[1]}`, 'The light of the eruption is reflected in the lake'],
        ru: [`Вулкан извергается ${R[0]}, выбрасывая искры и дым в небо`, 'Раскалённая лава стекает по склону извергающегося вулкана', 'Вулкан у воды извергает огонь и тёмный дым', `Красная лава и искры вылетают из кратера вулкана ${R[1]}`, 'Зарево извержения отражается в озере'],
      };
    },
  },
  {
    id: 'winter-cabin',
    aspect: 'soft',
    demos: [{ mood: 'dusk' }, { mood: 'winter' }],
    draw(a) {
      a.setMood(a.choose('mood', ['dusk', 'winter', 'night']));
      const { W, H } = a;
      const y = H * 0.6;
      heavens(a, y, { birds: false });
      a.add(massif(a, W * (0.5 + a.side * 0.16), H * 0.24, y + 4, { color: '#6f8ba8', far: 0.35, snow: 0.7 }));
      const line = ridge(a, y + H * 0.03, H * 0.05, { scale: 2 });
      a.add(pineBand(a, (x) => heightAt(line, x) + 8, 46, H * 0.19, { far: 0.15, snow: true }));
      a.add(fillRidge(a, line, a.tone('#eef1f2', 0.1), { mist: 0.2 }));
      a.add(cabin(a, W * (0.5 - a.side * 0.08), H * 0.83, H * 0.27, { snowy: true, glow: true }));
      const near = ridge(a, H * 0.9, H * 0.08, { scale: 1.3 });
      a.add(fillRidge(a, near, a.lit(a.tone('#f5f5f2'), 0.15), { mist: 0.4 }));
      a.add(pine(a, W * (0.5 + a.side * 0.4), H * 0.96, H * 0.62, { snow: true }), pine(a, W * (0.5 - a.side * 0.45), H * 0.94, H * 0.46, { snow: true }), snow(a, 150));
      const { E, R } = a.when();
      return {
        title: 'Cabin in the snow',
        en: [`A wooden cabin with lit windows stands in deep snow ${E[0]}`, 'Snow falls on a small house among fir trees', 'Smoke rises from the chimney of a cabin in a snowy forest', `A cosy log cabin in the mountains ${E[1]}`, 'A snow-covered hut between white pine trees'],
        ru: [`Деревянный домик со светящимися окнами стоит в глубоком снегу ${R[0]}`, 'Снег падает на маленький дом среди елей', 'Дым поднимается из трубы избушки в заснеженном лесу', `Уютный бревенчатый домик в горах ${R[1]}`, 'Занесённая снегом хижина между белыми соснами'],
      };
    },
  },
];
