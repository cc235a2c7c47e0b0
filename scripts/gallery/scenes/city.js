// SPDX-License-Identifier: MIT
// Towns: skylines, lanes, bridges, trams, benches, fireworks.

import { mix } from '../paint/color.js';
import { church } from '../paint/buildings/landmarks.js';
import { skyline, townhouse } from '../paint/buildings/town.js';
import { person } from '../paint/figure.js';
import { stroll } from '../paint/people.js';
import { bench, lamp, umbrella } from '../paint/props/park.js';
import { heavens } from '../paint/stages.js';
import { circle, ellipse, limb, n, path, poly, rect, stroke } from '../paint/svg.js';
import { castShadow, fillRidge, grass, ground, hills, ranges, ridge } from '../paint/terrain.js';
import { bareTree, overhang, tree } from '../paint/trees.js';
import { gondola, wake } from '../paint/vehicles/boats.js';
import { car } from '../paint/vehicles/cars.js';
import { tram } from '../paint/vehicles/public.js';
import { glitter, reflection, water } from '../paint/water.js';
import { mist, rain, snow } from '../paint/weather.js';
import { COLORS } from '../paint/words.js';

/** @typedef {import('../paint/art.js').Art} Art */

/** A street of old houses with a pavement; returns the y of the kerb. @param {Art} a @param {{at?: number, wet?: boolean, snowy?: boolean, lit?: boolean}} [o] */
export function street(a, { at = 0.68, wet = false, snowy = false, lit = false } = {}) {
  const { W, H, r } = a;
  const y = H * at;
  heavens(a, y, { disc: !wet, birds: !wet });
  a.add(church(a, W * (0.5 + a.side * 0.22), y, H * 0.62, { kind: r.chance(0.5) ? 'onion' : 'spire', far: 0.4 }));
  const walls = ['#e6b565', '#c9694f', '#7f9fa0', '#efe0c0', '#d99a86', '#a8b088', '#d8a04a', '#b86a5a'];
  let x = -W * 0.03;
  let last = '';
  while (x < W) {
    const w = W * r.range(0.12, 0.17);
    const wall = r.pick(walls.filter((c) => c !== last));
    last = wall;
    a.add(townhouse(a, x, y, w, H * r.range(0.3, 0.44), { wall, gable: r.pick(['step', 'point', 'curve', 'point']), lit, shop: true, roof: r.pick(['#9a4a38', '#6a4a44', '#a8603c']) }));
    x += w;
  }
  const paving = snowy ? '#e6ebee' : wet ? '#5c6670' : '#b3a394';
  a.add(rect(0, y, W, H * 0.06, a.lit(a.tone(paving), 0.25)), rect(0, y + H * 0.055, W, H * 0.012, a.dim(a.tone(paving), 0.35)));
  const base = a.tone(paving);
  a.add(rect(0, y + H * 0.065, W, H, a.gradient([[0, a.lit(base, 0.12)], [1, a.dim(base, 0.35)]])));
  if (!snowy && !wet) {
    let stones = '';
    for (let i = 0; i < 9; i += 1) { const py = y + H * 0.075 + (H - y) * (i / 9) ** 1.3; const step = 30 + i * 9; for (let px = (i % 2) * step * 0.5 - step; px < W; px += step) stones += `M${n(px)} ${n(py)}q${n(step * 0.45)} ${n(-4 - i * 0.5)} ${n(step * 0.9)} 0`; }
    a.add(stroke(stones, a.dim(base, 0.4), 1.6, { 'stroke-opacity': 0.5 }));
  }
  if (wet) {
    for (let i = 0; i < 36; i += 1) { const px = r.range(0, W); const py = r.range(y + H * 0.08, H); a.add(ellipse(px, py, r.range(20, 80), r.range(2, 5), lit ? mix('#ffd08a', base, r.range(0.3, 0.7)) : a.lit(base, 0.4), { 'fill-opacity': 0.5 })); }
  }
  return y + H * 0.05;
}

/** @type {import('./scene.js').Scene[]} */
export const cityScenes = [
  {
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
      a.add(skyline(a, y, H * 0.5, { far: 0.55, color: '#6a7a94', lit: lit * 0.4, count: 18 }), skyline(a, y, H * 0.46, { far: 0.28, color: '#5a6a86', lit: lit * 0.8, count: 15 }), skyline(a, y, H * 0.32, { far: 0.06, color: '#475874', lit, count: 17 }));
      const above = a.body.slice(start).join('');
      a.add(water(a, y, { ripples: 40 }));
      a.add(`<g opacity="0.34" clip-path="url(#${a.clip(`M0 ${n(y)}H${W}V${H}H0Z`)})"><g transform="translate(0 ${n(2 * y)}) scale(1 -1)">${above}</g></g>`);
      const r = a.r;
      let marks = '';
      for (let i = 0; i < 60; i += 1) { const t = r.next(); marks += `M${n(r.range(0, W))} ${n(y + (H - y) * t)}h${n(20 + 80 * t)}`; }
      a.add(stroke(marks, mix(a.m.water[0], a.m.light, 0.3), 2, { 'stroke-opacity': 0.35 }));
      if (lit) for (let i = 0; i < 40; i += 1) a.add(ellipse(r.range(0, W), y + (H - y) * r.next(), r.range(8, 26), 1.8, '#ffd98a', { 'fill-opacity': 0.6 }));
      else if (a.m.id !== 'day') a.add(glitter(a, s.x, y, { count: 40 }));
      a.add(rect(0, y - 3, W, 6, a.dim(a.tone('#4a5568'), 0.4)));
      const { E, R } = a.when();
      return {
        title: `City skyline ${E[0]}`,
        en: [`A city skyline is reflected in the river ${E[0]}`, lit ? 'Lights shine in the windows of tall buildings' : 'Tall buildings stand by the water', `Skyscrapers of a big city ${E[1]}`, 'A modern city with high-rise towers on the waterfront', `The silhouette of downtown ${E[2]}`],
        ru: [`Силуэт города отражается в реке ${R[0]}`, lit ? 'В окнах высоких зданий горит свет' : 'Высокие здания стоят у воды', `Небоскрёбы большого города ${R[1]}`, 'Современный город с высотными башнями на набережной', `Панорама делового центра ${R[2]}`],
      };
    },
  },
  {
    id: 'tram-street',
    aspect: 'wide',
    demos: [{ mood: 'golden', tram: 'red' }, { mood: 'dusk', tram: 'yellow' }],
    draw(a) {
      a.setMood(a.choose('mood', ['golden', 'dusk', 'day', 'winter']));
      const c = COLORS[a.choose('tram', ['red', 'yellow', 'green', 'blue'])];
      const { W, H } = a;
      const night = a.m.id === 'dusk';
      const snowy = a.m.id === 'winter';
      const y = street(a, { at: 0.66, lit: night, snowy });
      a.add(lamp(a, W * (0.5 - a.side * 0.34), y, H * 0.36, night), lamp(a, W * (0.5 + a.side * 0.38), y, H * 0.36, night));
      for (let i = 0; i < 4; i += 1) a.add(stroll(a, W * [0.06, 0.24, 0.8, 0.93][i], y + 2, H * 0.17));
      a.add(stroke(`M0 ${n(H * 0.845)}H${W}M0 ${n(H * 0.87)}H${W}`, a.dim(a.tone('#5a5a60'), 0.3), 3), stroke(`M0 ${n(H * 0.3)}Q${n(W / 2)} ${n(H * 0.33)} ${W} ${n(H * 0.3)}`, a.dim(a.tone('#3a3a44'), 0.2), 1.6));
      a.add(tram(a, { x: W * (0.5 - a.side * 0.02), y: H * 0.86, h: H * 0.36, color: c.hex, lights: night, flip: a.side < 0 }));
      if (snowy) a.add(snow(a, 90));
      const { E, R } = a.when();
      return {
        title: `${c.en[0].toUpperCase() + c.en.slice(1)} tram in the old town`,
        en: [`A ${c.en} tram rides along a street of old houses ${E[0]}`, `People walk past shops while a ${c.en} tram goes by`, `A ${c.en} and cream tram in the old town ${E[1]}`, 'Colourful houses and street lamps line a tram street', `An old-fashioned streetcar in a European city ${E[2]}`],
        ru: [`${c.ru('m')} трамвай едет по улице старых домов ${R[0]}`, `Люди идут мимо магазинов, рядом проезжает ${c.ru('m')} трамвай`, `${c.ru('m')} трамвай в старом городе ${R[1]}`, 'Разноцветные дома и фонари стоят вдоль улицы с трамваем', `Старинный трамвай в европейском городе ${R[2]}`],
      };
    },
  },
  {
    id: 'umbrella-street',
    aspect: 'soft',
    demos: [{}],
    draw(a) {
      a.setMood('rain');
      const { W, H, r } = a;
      const y = street(a, { at: 0.6, wet: true, lit: true });
      a.add(lamp(a, W * (0.5 + a.side * 0.4), y, H * 0.4, true));
      const hues = r.shuffle(['#d8402f', '#f0b83a', '#2f7fb8', '#3f9a78', '#e07a9a']);
      const spots = [[0.18, 0.8, 0.3], [0.78, 0.82, 0.32], [0.5 + a.side * 0.12, 0.74, 0.24], [0.5 - a.side * 0.06, 0.96, 0.48]];
      spots.forEach(([fx, fy, s], i) => {
        const flip = i % 2 === 0;
        const p = person(a, { x: W * fx, y: H * fy, h: H * s, flip, pose: { lean: 3, arms: [[34, 96], [-16, 12]], legs: [[22, 5], [-18, 20]] }, look: { wear: 'coat', top: ['#3f5670', '#8a5a3a', '#5a4a68', '#b5483a'][i], bottom: '#2f3440', hairStyle: ['short', 'long', 'bun', 'bob'][i], hair: ['#3a2a24', '#6a4428', '#2a2228', '#4a3226'][i], skin: ['#e0a883', '#c98a62', '#e6b894', '#d89a74'][i] } });
        a.add(ellipse(W * fx, H * fy + 4, H * s * 0.2, H * s * 0.03, hues[i], { 'fill-opacity': 0.3 }), castShadow(a, W * fx, H * fy, H * s * 0.4, 0.35), p.svg, umbrella(a, p.hands[0][0], p.hands[0][1], H * s * 0.3, hues[i], flip ? -6 : 6, 1.15));
      });
      a.add(rain(a, 170));
      const { E, R } = a.when();
      return {
        title: 'Umbrellas in the rain',
        en: [`Four people with colourful umbrellas walk down a wet street`, `People hurry through the city ${E[0]}`, 'Passers-by hold umbrellas on a rainy evening in the old town', 'Shop windows are reflected in the wet pavement', `Men and women under umbrellas ${E[1]}`],
        ru: ['Четыре человека с разноцветными зонтами идут по мокрой улице', `Люди спешат по городу ${R[0]}`, 'Прохожие держат зонты дождливым вечером в старом городе', 'Витрины отражаются в мокрой мостовой', `Мужчины и женщины под зонтами ${R[1]}`],
      };
    },
  },
  {
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
      for (let i = 0; i < 9; i += 1) { const x = W * ((i + r.range(0, 1)) / 9); a.add(kind === 'winter' ? bareTree(a, x, y + 6, H * r.range(0.2, 0.3), { far: 0.45 }) : tree(a, x, y + 6, H * r.range(0.2, 0.28), { far: 0.35, color: leaf() })); }
      const floor = { autumn: '#c98f3c', winter: '#eef0ee', summer: '#7fa04c' }[kind];
      a.add(ground(a, y, floor));
      a.add(path(`M${n(W * 0.3)} ${n(y + 4)}Q${n(W * 0.55)} ${n(H * 0.68)} ${n(W * 0.1)} ${n(H * 1.02)}H${n(W * 0.95)}Q${n(W * 0.75)} ${n(H * 0.7)} ${n(W * 0.36)} ${n(y + 4)}Z`, a.tone(kind === 'winter' ? '#d5dee6' : '#d9bf94'), { 'fill-opacity': 0.9 }));
      a.add(kind === 'winter' ? bareTree(a, W * (0.5 - a.side * 0.36), H * 0.8, H * 0.66) : tree(a, W * (0.5 - a.side * 0.36), H * 0.8, H * 0.66, { color: leaf(), wide: 1.1 }));
      a.add(lamp(a, W * (0.5 + a.side * 0.36), H * 0.8, H * 0.5, false), castShadow(a, W * 0.5, H * 0.84, W * 0.32, 0.3), bench(a, W * (0.5 + a.side * 0.05), H * 0.83, H * 0.17, kind === 'winter' ? '#6f4632' : '#8a5636'));
      if (kind === 'winter') a.add(rect(W * (0.5 + a.side * 0.05) - H * 0.21, H * 0.83 - H * 0.092, H * 0.42, H * 0.018, '#ffffff'), rect(W * (0.5 + a.side * 0.05) - H * 0.21, H * 0.83 - H * 0.176, H * 0.42, H * 0.012, '#ffffff'), snow(a, 110));
      if (kind === 'autumn') for (let i = 0; i < 90; i += 1) { const py = r.chance(0.7) ? r.range(y + 20, H) : r.range(H * 0.2, y); a.add(ellipse(r.range(0, W), py, r.range(4, 8), r.range(2, 4), a.tone(r.pick(['#d8692c', '#e9a93a', '#b8402c', '#f0c04a'])))); }
      if (kind === 'summer') a.add(grass(a, y + 20, H, 50, floor, H * 0.04));
      const { E, R } = a.when();
      const told = {
        autumn: {
          title: 'Park bench in autumn',
          en: ['An empty bench stands in a park full of orange leaves', 'Autumn leaves fall around a wooden bench', `A park path between golden trees ${E[0]}`, 'A bench and a street lamp under a big autumn tree', 'Fallen leaves cover the ground in the park'],
          ru: ['Пустая скамейка стоит в парке, полном оранжевых листьев', 'Осенние листья падают вокруг деревянной скамейки', `Дорожка парка между золотыми деревьями ${R[0]}`, 'Скамейка и фонарь под большим осенним деревом', 'Опавшие листья покрывают землю в парке'],
        },
        winter: {
          title: 'Snow-covered park bench',
          en: ['A bench covered with snow stands in an empty park', `Snow falls on bare trees and a bench ${E[0]}`, 'A winter park with a street lamp and leafless trees', 'A wooden seat under a cap of snow', `A white path leads past a lonely bench ${E[1]}`],
          ru: ['Заснеженная скамейка стоит в пустом парке', `Снег падает на голые деревья и скамейку ${R[0]}`, 'Зимний парк с фонарём и деревьями без листьев', 'Деревянная скамья под шапкой снега', `Белая дорожка ведёт мимо одинокой скамейки ${R[1]}`],
        },
        summer: {
          title: 'Park bench in summer',
          en: ['A wooden bench stands under a green tree in the park', `An empty park bench ${E[0]}`, 'A path, a lamp and a bench among green trees', `A quiet summer park ${E[1]}`, 'The tree gives shade to a bench in the park'],
          ru: ['Деревянная скамейка стоит под зелёным деревом в парке', `Пустая парковая скамейка ${R[0]}`, 'Дорожка, фонарь и скамейка среди зелёных деревьев', `Тихий летний парк ${R[1]}`, 'Дерево бросает тень на скамейку в парке'],
        },
      };
      return told[kind];
    },
  },
  {
    id: 'bridge',
    aspect: 'wide',
    demos: [{ mood: 'fog' }, { mood: 'sunset' }],
    draw(a) {
      a.setMood(a.choose('mood', ['fog', 'sunset', 'day', 'dusk']));
      const { W, H } = a;
      const y = H * 0.68;
      const s = heavens(a, y, {});
      a.add(ranges(a, y, 2, '#6a86a0', H * 0.16), skyline(a, y, H * 0.16, { far: 0.6, color: '#6a7a90', from: a.side > 0 ? W * 0.6 : 0, to: a.side > 0 ? W : W * 0.4, count: 9, lit: a.m.id === 'dusk' ? 0.4 : 0 }));
      a.add(water(a, y, { ripples: 90 }));
      if (a.m.id !== 'fog') a.add(glitter(a, s.x, y, {}));
      const red = a.tone('#c2452f', 0.06);
      const dark = a.dim(red, 0.35);
      const deck = H * 0.62;
      const towers = [W * 0.26, W * 0.74];
      const top = H * 0.16;
      for (const x of towers) a.add(reflection(a, x, y + 8, W * 0.06, dark, H * 0.24));
      const cable = (/** @type {number} */ x0, /** @type {number} */ y0, /** @type {number} */ x1, /** @type {number} */ y1, /** @type {number} */ sag) => {
        let lines = stroke(`M${n(x0)} ${n(y0)}Q${n((x0 + x1) / 2)} ${n((y0 + y1) / 2 + sag)} ${n(x1)} ${n(y1)}`, red, 5);
        for (let i = 1; i < 14; i += 1) { const t = i / 14; const px = x0 + (x1 - x0) * t; const py = (1 - t) ** 2 * y0 + 2 * t * (1 - t) * ((y0 + y1) / 2 + sag) + t * t * y1; lines += stroke(`M${n(px)} ${n(py)}V${n(deck)}`, red, 1.8); }
        return lines;
      };
      a.add(cable(-W * 0.12, deck - 10, towers[0], top, H * 0.1), cable(towers[0], top, towers[1], top, H * 0.76), cable(towers[1], top, W * 1.12, deck - 10, H * 0.1));
      for (const x of towers) {
        const w = W * 0.014;
        a.add(a.solid(poly([[x - w * 1.9, y + H * 0.03], [x - w * 1.3, top], [x - w * 0.5, top], [x - w * 0.8, y + H * 0.03]]) + poly([[x + w * 1.9, y + H * 0.03], [x + w * 1.3, top], [x + w * 0.5, top], [x + w * 0.8, y + H * 0.03]]), red, { rim: 2, core: w * 0.6 }));
        for (let i = 0; i < 4; i += 1) a.add(rect(x - w * 1.5, top + 14 + i * (deck - top) * 0.26, w * 3, H * 0.02, red));
        a.add(rect(x - w * 2.6, y + H * 0.015, w * 5.2, H * 0.05, a.dim(a.tone('#9a8a80'), 0.1)));
      }
      a.add(rect(-5, deck, W + 10, H * 0.03, red), rect(-5, deck + H * 0.02, W + 10, H * 0.012, dark));
      for (let i = 0; i < 6; i += 1) a.add(car(a, { x: W * a.r.range(0.05, 0.95), y: deck + 1, h: H * 0.026, color: a.r.pick(['#2f62a8', '#f0e8d8', '#edbc3c', '#4a4a52']), flip: a.r.chance(0.5) }));
      if (a.m.id === 'fog') a.add(mist(a, H * 0.6, H * 0.42, 0.85));
      const bank = ridge(a, H * 1.02, H * 0.1, { scale: 2 });
      a.add(fillRidge(a, bank, a.dim(a.tone('#5f7a48'), 0.3), { mist: 0.05 }), grass(a, H * 0.94, H, 30, '#5f7a48', H * 0.06));
      const { E, R } = a.when();
      return {
        title: `Suspension bridge ${E[0]}`,
        en: [`A red suspension bridge spans the bay ${E[0]}`, 'Cars drive over a long bridge with two tall towers', a.m.id === 'fog' ? 'Fog hides the foot of a great red bridge' : 'The light is reflected in the water under a red bridge', `A famous bridge across the strait ${E[1]}`, 'The cables of a big bridge hang above the water'],
        ru: [`Красный подвесной мост пересекает залив ${R[0]}`, 'Машины едут по длинному мосту с двумя высокими башнями', a.m.id === 'fog' ? 'Туман скрывает опоры большого красного моста' : 'Свет отражается в воде под красным мостом', `Знаменитый мост через пролив ${R[1]}`, 'Тросы большого моста висят над водой'],
      };
    },
  },
  {
    id: 'canal',
    aspect: 'tall',
    demos: [{}],
    draw(a) {
      a.setMood(a.choose('mood', ['golden', 'dusk', 'day']));
      const { W, H, r } = a;
      const y = H * 0.62;
      heavens(a, y, {});
      const night = a.m.id === 'dusk';
      a.add(church(a, W * 0.52, y - H * 0.06, H * 0.5, { kind: 'onion', far: 0.4, dome: '#6f9aa8' }));
      const walls = r.shuffle(['#d9825a', '#e8bd78', '#c9644f', '#efdcb8', '#b87a68', '#d8a070']);
      const houses = [[-0.12, 0.3, 0.5], [0.14, 0.15, 0.36], [0.68, 0.14, 0.34], [0.8, 0.32, 0.48]];
      houses.forEach(([fx, fw, fh], i) => a.add(townhouse(a, W * fx, y + H * (i === 0 || i === 3 ? 0.05 : 0.01), W * fw, H * fh, { wall: walls[i], gable: i % 2 ? 'point' : 'curve', far: i === 0 || i === 3 ? 0.02 : 0.15, lit: night })));
      a.add(water(a, y + H * 0.02, { ripples: 70, near: a.tone('#1f6a74'), far: a.tone('#8fc0b4') }));
      const arch = a.tone('#cfb490');
      a.add(path(`M${n(W * 0.1)} ${n(y + H * 0.05)}Q${n(W * 0.5)} ${n(y - H * 0.17)} ${n(W * 0.9)} ${n(y + H * 0.05)}H${n(W * 0.74)}Q${n(W * 0.5)} ${n(y - H * 0.11)} ${n(W * 0.26)} ${n(y + H * 0.05)}Z`, arch), stroke(`M${n(W * 0.1)} ${n(y + H * 0.02)}Q${n(W * 0.5)} ${n(y - H * 0.2)} ${n(W * 0.9)} ${n(y + H * 0.02)}`, a.lit(arch, 0.4), 6));
      for (const [fx, c] of [[0.12, walls[0]], [0.86, walls[3]]]) a.add(reflection(a, W * Number(fx), y + H * 0.06, W * 0.3, a.tone(String(c)), H * 0.2));
      for (const fx of [0.07, 0.14, 0.9]) a.add(stroke(`M${n(W * fx)} ${n(H * 0.82)}V${n(H * 0.62)}`, a.tone('#f0e4cc'), 9), stroke(`M${n(W * fx)} ${n(H * 0.8)}V${n(H * 0.63)}`, a.tone('#c23a30'), 9, { 'stroke-dasharray': '10 14', 'stroke-linecap': 'butt' }));
      const gx = W * (0.5 + a.side * 0.03);
      const gy = H * 0.84;
      const g = person(a, { x: gx - W * 0.2, y: gy - H * 0.028, h: H * 0.25, pose: { lean: 10, arms: [[62, 30], [40, 40]], legs: [[14, 4], [-12, 8]] }, look: { top: '#f2ecdc', bottom: '#23242c', hat: 'straw', hatColor: '#e6cf8a' } });
      a.add(reflection(a, gx, gy + 4, W * 0.5, a.tone('#23222a'), H * 0.06), g.svg, stroke(`M${n(g.hands[0][0] - 20)} ${n(g.hands[0][1] - 60)}L${n(g.hands[0][0] + 70)} ${n(gy + 30)}`, a.tone('#7a5236'), 5), gondola(a, { x: gx, y: gy, h: H * 0.15 }), wake(a, gx, gy + 5, W * 0.34));
      const { E, R } = a.when();
      return {
        title: 'Gondola on a canal',
        en: [`A gondolier in a straw hat steers a black gondola ${E[0]}`, 'A gondola glides along a canal between old houses', `An arched bridge over a canal in Venice ${E[1]}`, 'Striped poles and colourful facades beside the water', 'A man rows a long black boat towards a bridge'],
        ru: [`Гондольер в соломенной шляпе правит чёрной гондолой ${R[0]}`, 'Гондола скользит по каналу между старыми домами', `Арочный мост через канал в Венеции ${R[1]}`, 'Полосатые столбы и яркие фасады у воды', 'Мужчина ведёт длинную чёрную лодку к мосту'],
      };
    },
  },
  {
    id: 'fireworks',
    aspect: 'wide',
    demos: [{}],
    draw(a) {
      a.setMood('night');
      const { W, H, r } = a;
      const y = H * 0.74;
      heavens(a, y, { disc: false, birds: false });
      const burst = (/** @type {number} */ x, /** @type {number} */ by, /** @type {number} */ s, /** @type {string} */ c) => {
        let out = circle(x, by, s * 1.3, a.radial([[0, c, 0.5], [1, c, 0]]));
        for (let i = 0; i < 28; i += 1) {
          const t = (i / 28) * Math.PI * 2 + r.range(-0.08, 0.08);
          const len = s * r.range(0.75, 1.05);
          const [cx, cy] = [Math.cos(t), Math.sin(t)];
          out += path(limb([[x + cx * len * 0.2, by + cy * len * 0.2], [x + cx * len * 0.7, by + cy * len * 0.7 + s * 0.03], [x + cx * len, by + cy * len + s * 0.1]], [0.6, 1.6, 2.6]), i % 3 ? c : '#fff4cf', { 'fill-opacity': 0.95 }) + circle(x + cx * len, by + cy * len + s * 0.1, 3, '#fff4cf');
        }
        return out;
      };
      const hues = r.shuffle(['#ff6a5a', '#ffd05a', '#6ad0ff', '#7aea9a', '#e68aff']);
      a.add(burst(W * 0.26, H * 0.3, H * 0.22, hues[0]), burst(W * 0.58, H * 0.22, H * 0.19, hues[1]), burst(W * 0.8, H * 0.38, H * 0.17, hues[2]), burst(W * 0.44, H * 0.46, H * 0.12, hues[3]));
      a.add(skyline(a, y, H * 0.26, { far: 0.12, color: '#3a4a6a', lit: 0.4, count: 18 }), water(a, y, { ripples: 50 }));
      for (let i = 0; i < 90; i += 1) { const k = r.int(0, 3); const x = W * [0.26, 0.58, 0.8, 0.44][k] + r.range(-0.1, 0.1) * W; a.add(ellipse(x, y + (H - y) * r.next(), r.range(8, 30), 2, hues[k], { 'fill-opacity': 0.55 })); }
      return {
        title: 'Fireworks over the city',
        en: ['Colourful fireworks explode over a city at night', 'Fireworks light up the dark sky above the river', 'Bursts of light are reflected in the water', 'A festive night with fireworks behind the skyline', 'Sparks of many colours fall from the sky'],
        ru: ['Разноцветный салют взрывается над ночным городом', 'Фейерверк освещает тёмное небо над рекой', 'Вспышки света отражаются в воде', 'Праздничная ночь с фейерверком над городом', 'Искры разных цветов падают с неба'],
      };
    },
  },
  {
    id: 'winter-town',
    aspect: 'soft',
    demos: [{}],
    draw(a) {
      a.setMood('dusk');
      const { W, H, r } = a;
      const y = H * 0.6;
      heavens(a, y, { birds: false });
      const back = hills(a, y - H * 0.02, y, 1, '#b9c6d6', '#c9d3e0');
      a.add(back.out, church(a, W * (0.5 - a.side * 0.16), y + 6, H * 0.5, { kind: 'onion', far: 0.12, dome: '#2f7a8a' }));
      const cottage = (/** @type {number} */ x, /** @type {number} */ by, /** @type {number} */ h, /** @type {string} */ wall) => {
        const w = h * 1.2;
        return a.solid(poly([[x - w / 2, by], [x - w / 2, by - h * 0.5], [x + w / 2, by - h * 0.5], [x + w / 2, by]]), a.tone(wall, 0.05), { rim: 2, core: w * 0.5 }) + path(poly([[x - w * 0.62, by - h * 0.46], [x - w * 0.3, by - h], [x + w * 0.3, by - h], [x + w * 0.62, by - h * 0.46]]), a.tone('#eef2f6')) + path(poly([[x - w * 0.62, by - h * 0.46], [x - w * 0.3, by - h], [x - w * 0.2, by - h], [x - w * 0.48, by - h * 0.46]]), a.dim(a.tone('#eef2f6'), 0.25)) + [-0.28, 0.02, 0.3].map((k) => rect(x + k * w - h * 0.07, by - h * 0.36, h * 0.14, h * 0.18, '#ffd78a') + stroke(`M${n(x + k * w)} ${n(by - h * 0.36)}v${n(h * 0.18)}`, a.tone('#6a4a3a'), 1.4)).join('') + rect(x + w * 0.14, by - h * 1.16, h * 0.12, h * 0.26, a.tone('#8a5a4a')) + [0, 1, 2, 3].map((i) => circle(x + w * 0.2 + i * 8, by - h * 1.2 - i * h * 0.14, h * (0.06 + i * 0.025), a.m.cloud, { 'fill-opacity': 0.4 })).join('');
      };
      const walls = ['#a8563c', '#c98f4a', '#6f7f9a', '#b5755a', '#8a6a5a'];
      for (let i = 0; i < 7; i += 1) a.add(cottage(W * ((i + 0.5) / 7) + r.range(-20, 20), y + H * 0.06 + (i % 2) * H * 0.03, H * r.range(0.12, 0.16), r.pick(walls)));
      const near = ridge(a, H * 0.76, H * 0.05, { scale: 1.6 });
      a.add(fillRidge(a, near, a.tone('#e8eef4'), { mist: 0.3 }), cottage(W * (0.5 + a.side * 0.26), H * 0.86, H * 0.27, '#a8563c'));
      a.add(bareTree(a, W * (0.5 - a.side * 0.4), H * 0.9, H * 0.5), lamp(a, W * (0.5 - a.side * 0.1), H * 0.9, H * 0.32, true), stroll(a, W * (0.5 - a.side * 0.2), H * 0.9, H * 0.16), snow(a, 160));
      const { E, R } = a.when();
      return {
        title: 'Snowy village at dusk',
        en: [`Snow falls on a small town with a domed church ${E[0]}`, 'Windows glow yellow in a snow-covered village', `A person walks past a street lamp in the snow ${E[1]}`, 'A Russian village in winter with smoke from the chimneys', 'Snowy roofs and a church with blue domes'],
        ru: [`Снег падает на маленький город с церковью ${R[0]}`, 'Окна светятся жёлтым в заснеженной деревне', `Человек идёт мимо фонаря по снегу ${R[1]}`, 'Русская деревня зимой, из труб идёт дым', 'Заснеженные крыши и церковь с синими куполами'],
      };
    },
  },
  {
    id: 'white-village',
    aspect: 'soft',
    demos: [{}],
    draw(a) {
      a.setMood(a.choose('mood', ['day', 'golden']));
      const { W, H, r } = a;
      const y = H * 0.54;
      heavens(a, y, {});
      a.add(ranges(a, y + 2, 1, '#6f93ab', H * 0.08), water(a, y, { bottom: H * 0.9 }));
      const d = a.side;
      const X = (/** @type {number} */ t) => W * (0.5 - d * t);
      const white = a.tone('#faf5e9');
      const cube = (/** @type {number} */ t, /** @type {number} */ by, /** @type {number} */ w, /** @type {number} */ h, /** @type {boolean} */ dome) => {
        const x = X(t);
        let out = '';
        if (dome) out += a.solid(`M${n(x - w * 0.36)} ${n(by - h + 2)}A${n(w * 0.36)} ${n(w * 0.36)} 0 0 1 ${n(x + w * 0.36)} ${n(by - h + 2)}Z`, a.tone('#2f6fb0'), { rim: 3, core: w * 0.2 }) + stroke(`M${n(x)} ${n(by - h - w * 0.34)}v${n(-w * 0.16)}M${n(x - w * 0.05)} ${n(by - h - w * 0.43)}h${n(w * 0.1)}`, white, 3);
        out += a.solid(poly([[x - w / 2, by + 40], [x - w / 2, by - h], [x + w / 2, by - h], [x + w / 2, by + 40]]), white, { rim: 3, core: w * 0.55, shade: a.dim(white, 0.22) });
        out += path(`M${n(x - w * 0.1)} ${n(by)}v${n(-h * 0.34)}a${n(w * 0.1)} ${n(w * 0.1)} 0 0 1 ${n(w * 0.2)} 0v${n(h * 0.34)}Z`, a.tone('#2f6fb0')) + rect(x + w * 0.22, by - h * 0.62, w * 0.12, h * 0.2, a.tone('#3f7fbc')) + rect(x - w * 0.36, by - h * 0.62, w * 0.12, h * 0.2, a.tone('#3f7fbc'));
        return out;
      };
      const stepList = [[0.06, 0.62, 0.1, 0.09, false], [0.16, 0.58, 0.13, 0.13, true], [0.3, 0.55, 0.14, 0.16, false], [0.43, 0.53, 0.16, 0.2, true], [0.1, 0.72, 0.14, 0.12, false], [0.24, 0.7, 0.17, 0.15, true], [0.41, 0.7, 0.2, 0.17, false], [0.02, 0.84, 0.16, 0.12, false], [0.2, 0.86, 0.2, 0.16, false], [0.4, 0.9, 0.24, 0.22, true]];
      for (const [t, by, w, h, dome] of stepList) a.add(cube(Number(t), H * Number(by), W * Number(w), H * Number(h), Boolean(dome)));
      for (let i = 0; i < 60; i += 1) a.add(circle(X(r.range(0.26, 0.5)) , H * r.range(0.88, 1), r.range(5, 12), a.tone(r.pick(['#d8408a', '#e86aa8', '#4f8a4a', '#c92f78']))));
      a.add(path(limb([[X(-0.22), H * 0.8], [X(-0.18), H * 0.79], [X(-0.14), H * 0.8]], [2, 5, 2]), white), overhang(a, d, '#3f7048', 0.24));
      const { E, R } = a.when();
      return {
        title: 'White village by the sea',
        en: [`White houses with blue domes overlook the sea ${E[0]}`, 'A Greek island village on a cliff above blue water', `Pink flowers bloom beside white walls ${E[1]}`, 'Blue doors and whitewashed houses by the sea', 'A Mediterranean village with domed churches'],
        ru: [`Белые дома с синими куполами смотрят на море ${R[0]}`, 'Деревня на греческом острове на утёсе над синей водой', `Розовые цветы цветут у белых стен ${R[1]}`, 'Синие двери и белёные дома у моря', 'Средиземноморская деревня с купольными церквями'],
      };
    },
  },
  {
    id: 'ferris-wheel',
    aspect: 'soft',
    demos: [{}],
    draw(a) {
      a.setMood(a.choose('mood', ['dusk', 'sunset']));
      const { W, H, r } = a;
      const y = H * 0.78;
      heavens(a, y, { disc: a.m.id !== 'dusk' });
      a.add(ranges(a, y, 1, '#5a6a94', H * 0.1));
      for (let i = 0; i < 12; i += 1) a.add(tree(a, W * ((i + r.range(0, 1)) / 12), y + 6, H * r.range(0.1, 0.17), { far: 0.25, color: '#3f6a58' }));
      const cx = W * (0.5 + a.side * 0.06);
      const cy = H * 0.43;
      const R0 = H * 0.32;
      const steel = a.tone('#e8dcc8');
      a.add(circle(cx, cy, R0 * 1.5, a.radial([[0, '#ffd08a', 0.3], [1, '#ffd08a', 0]])), stroke(`M${n(cx)} ${n(cy)}L${n(cx - R0 * 0.55)} ${n(y)}M${n(cx)} ${n(cy)}L${n(cx + R0 * 0.55)} ${n(y)}`, steel, 10));
      let spokes = '';
      for (let i = 0; i < 16; i += 1) { const t = (i / 16) * 6.2832; spokes += `M${n(cx)} ${n(cy)}L${n(cx + Math.cos(t) * R0)} ${n(cy + Math.sin(t) * R0)}`; }
      a.add(stroke(spokes, steel, 1.8), circle(cx, cy, R0, 'none', { stroke: steel, 'stroke-width': 6 }), circle(cx, cy, R0 * 0.9, 'none', { stroke: steel, 'stroke-width': 3 }), circle(cx, cy, 13, a.tone('#c8382f')));
      const hues = ['#d8402f', '#f0b83a', '#2f7fb8', '#3f9a78', '#e07a9a', '#8a5ab0'];
      for (let i = 0; i < 16; i += 1) {
        const t = (i / 16) * 6.2832;
        const gx = cx + Math.cos(t) * R0;
        const gy = cy + Math.sin(t) * R0;
        a.add(circle(gx, gy, 3.4, '#fff0b8'), path(`M${n(gx - 15)} ${n(gy + 8)}h30l-4 21h-22Z`, a.tone(hues[i % 6])), path(`M${n(gx - 16)} ${n(gy + 9)}Q${n(gx)} ${n(gy - 8)} ${n(gx + 16)} ${n(gy + 9)}Z`, a.dim(a.tone(hues[i % 6]), 0.2)), rect(gx - 10, gy + 11, 20, 7, '#ffe3a0'));
      }
      a.add(ground(a, y, '#6a7a58'));
      for (let i = 0; i < 3; i += 1) {
        const x = W * (0.5 - a.side * (0.2 + i * 0.12));
        const s = H * (0.12 + i * 0.02);
        const by = y + H * (0.03 + i * 0.02);
        let stripes = '';
        for (let k = 0; k < 6; k += 1) stripes += path(poly([[x - s * 0.7 + (k * s * 1.4) / 6, by - s * 0.62], [x - s * 0.7 + ((k + 1) * s * 1.4) / 6, by - s * 0.62], [x, by - s * 1.15]]), k % 2 ? a.tone('#f4ead2') : a.tone(hues[i * 2]));
        a.add(rect(x - s * 0.6, by - s * 0.6, s * 1.2, s * 0.6, '#ffd58a'), rect(x - s * 0.6, by - s * 0.26, s * 1.2, s * 0.26, a.tone(hues[i * 2 + 1])), stripes);
      }
      for (let i = 0; i < 5; i += 1) a.add(stroll(a, W * r.range(0.1, 0.9), H * r.range(0.88, 0.94), H * 0.16));
      const { E, R } = a.when();
      return {
        title: 'Ferris wheel',
        en: [`A big Ferris wheel with colourful cabins turns ${E[0]}`, 'Lights shine at an amusement park', `People stroll past striped booths at a fair ${E[1]}`, 'A fairground with a giant wheel and tents', 'A lit observation wheel rises above the trees'],
        ru: [`Большое колесо обозрения с разноцветными кабинками крутится ${R[0]}`, 'В парке развлечений горят огни', `Люди гуляют мимо полосатых палаток на ярмарке ${R[1]}`, 'Ярмарка с огромным колесом и шатрами', 'Освещённое колесо обозрения поднимается над деревьями'],
      };
    },
  },
];
