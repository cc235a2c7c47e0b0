// SPDX-License-Identifier: MIT
// Things that move on roads, on rails and in the air.

import { skyline } from '../paint/buildings/town.js';
import { mix } from '../paint/color.js';
import { person } from '../paint/figure.js';
import { dress, stroll } from '../paint/people.js';
import { fence, lamp } from '../paint/props/park.js';
import { cloud, stars } from '../paint/sky.js';
import { heavens, meadow } from '../paint/stages.js';
import { circle, ellipse, limb, n, path, poly, rect, stroke } from '../paint/svg.js';
import { castShadow, fillRidge, grass, ground, heightAt, hills, massif, ranges, ridge, rows } from '../paint/terrain.js';
import { cypress, palm, pine, pineBand, tree } from '../paint/trees.js';
import { balloon, biplane, helicopter, plane, rocket } from '../paint/vehicles/aircraft.js';
import { fastTrain, steamTrain } from '../paint/vehicles/trains.js';
import { bicycle, motorcycle } from '../paint/vehicles/two_wheels.js';
import { bus } from '../paint/vehicles/public.js';
import { camper, car } from '../paint/vehicles/cars.js';
import { tractor, truck } from '../paint/vehicles/work.js';
import { water } from '../paint/water.js';
import { mist, rain } from '../paint/weather.js';
import { article, COLORS, colors, countEn, countRu } from '../paint/words.js';
import { street } from './city.js';

/** @typedef {import('../paint/art.js').Art} Art */

/** A road across the picture, its far edge at y. @param {Art} a @param {number} y @param {number} [height] @param {boolean} [wet] */
function highway(a, y, height = a.H * 0.13, wet = false) {
  const tar = a.tone(wet ? '#4f5862' : '#6f6a6c');
  a.add(rect(0, y, a.W, height, a.gradient([[0, a.lit(tar, 0.2)], [1, a.dim(tar, 0.25)]])), rect(0, y, a.W, 3, a.lit(tar, 0.6)), rect(0, y + height - 4, a.W, 4, a.dim(tar, 0.5)));
  for (let x = -20; x < a.W; x += 110) a.add(rect(x, y + height * 0.86, 58, 4, a.tone('#f2ead2')));
  return y + height * 0.62;
}

/** A colour among those given, by choice or by chance. @param {Art} a @param {string[]} ids @param {string} [name] */
const hue = (a, ids, name = 'hue') => COLORS[a.choose(name, ids)];

/** @param {string} text */
const cap = (text) => text[0].toUpperCase() + text.slice(1);

/** @type {import('./scene.js').Scene[]} */
export const transportScenes = [
  {
    id: 'coast-car',
    aspect: 'wide',
    demos: [{ hue: 'red', mood: 'day' }, { hue: 'turquoise', mood: 'sunset', kind: 'open' }],
    draw(a) {
      const c = hue(a, ['red', 'blue', 'yellow', 'turquoise', 'white']);
      const open = a.choose('kind', ['closed', 'open']) === 'open';
      a.setMood(a.choose('mood', ['day', 'sunset', 'golden']));
      const { W, H } = a;
      const y = H * 0.5;
      heavens(a, y, {});
      a.add(ranges(a, y + 2, 2, '#5f8aa6', H * 0.14), water(a, y, { ripples: 80 }));
      const line = ridge(a, H * 0.7, H * 0.04, { scale: 1.2, rough: 0.1 });
      a.add(fillRidge(a, line, a.tone('#93a05a'), { mist: 0.1 }), fence(a, -10, W + 20, H * 0.73, H * 0.04, '#e8e0cc'));
      const ry = highway(a, H * 0.725);
      for (const k of [0.4, 0.47]) a.add(palm(a, W * (0.5 - a.side * k), H * 0.74, H * (0.66 - (k - 0.4) * 2), { lean: a.side * 0.12 }));
      a.add(car(a, { x: W * 0.5, y: ry, h: H * 0.26, color: c.hex, open, flip: a.side > 0 }), grass(a, H * 0.88, H, 60, '#8a9a4a', H * 0.06));
      const { E, R } = a.when();
      const what = open ? `${c.en} convertible` : `${c.en} vintage car`;
      return {
        title: `${cap(c.en)} car by the sea`,
        en: [`A ${what} drives along the coast ${E[0]}`, `A ${c.en} car on a road beside the sea`, `${cap(article(c.en))} ${c.en} automobile passes palm trees ${E[1]}`, `An old-fashioned ${c.en} car on the seaside highway`, `A ${what} on a road with blue hills on the horizon`],
        ru: [`${open ? `${c.ru('m')} кабриолет` : `${c.ru('m')} старинный автомобиль`} едет вдоль берега ${R[0]}`, `${c.ru('f')} машина на дороге у моря`, `${c.ru('m')} автомобиль проезжает мимо пальм ${R[1]}`, `Старомодная ${c.ru('f')} машина на приморском шоссе`, `${c.ru('f')} машина на дороге, на горизонте холмы`],
      };
    },
  },
  {
    id: 'camper',
    aspect: 'soft',
    demos: [{ hue: 'orange', mood: 'golden' }],
    draw(a) {
      const c = hue(a, ['orange', 'turquoise', 'green', 'sky']);
      a.setMood(a.choose('mood', ['golden', 'dawn', 'sunset']));
      const { W, H } = a;
      const { green } = meadow(a, { far: 'mountains', at: 0.55, trees: false });
      a.add(pineBand(a, () => H * 0.6, 22, H * 0.15, { far: 0.2 }));
      const x = W * (0.5 + a.side * 0.06);
      a.add(camper(a, { x, y: H * 0.83, h: H * 0.3, color: c.hex, board: '#d8453a', flip: a.side > 0 }));
      a.add(pine(a, W * (0.5 - a.side * 0.4), H * 0.86, H * 0.56), grass(a, H * 0.84, H, 60, green, H * 0.055));
      const { E, R } = a.when();
      return {
        title: `${cap(c.en)} camper van in the mountains`,
        en: [`${cap(article(c.en))} ${c.en} camper van is parked in a meadow ${E[0]}`, `A retro van with a surfboard on its roof`, `${cap(article(c.en))} ${c.en} and white minibus in front of mountains`, `A van on a road trip ${E[1]}`, 'A camping bus stands in the grass near a pine forest'],
        ru: [`${c.ru('m')} автофургон стоит на лугу ${R[0]}`, 'Ретрофургон с доской для сёрфинга на крыше', `${c.ru('m')} с белым микроавтобус на фоне гор`, `Фургон в путешествии ${R[1]}`, 'Туристический автобус стоит в траве у соснового леса'],
      };
    },
  },
  {
    id: 'city-bus',
    aspect: 'wide',
    demos: [{ hue: 'red', decks: 2, mood: 'rain' }, { hue: 'green', decks: 1, mood: 'day' }],
    draw(a) {
      const c = hue(a, ['red', 'green', 'blue', 'yellow']);
      const decks = /** @type {1 | 2} */ (a.choose('decks', [1, 2]));
      a.setMood(a.choose('mood', ['day', 'rain', 'golden', 'dusk']));
      const { W, H } = a;
      const wet = a.m.id === 'rain';
      const lights = wet || a.m.id === 'dusk';
      const y = street(a, { at: 0.64, wet, lit: lights });
      a.add(lamp(a, W * (0.5 + a.side * 0.42), y, H * 0.36, lights));
      for (const fx of [0.05, 0.14, 0.88, 0.95]) a.add(stroll(a, W * fx, y + 2, H * 0.17));
      a.add(bus(a, { x: W * (0.5 - a.side * 0.03), y: H * 0.88, h: H * (decks === 2 ? 0.36 : 0.38), color: c.hex, decks, lights, flip: a.side < 0 }));
      if (wet) a.add(rain(a, 150));
      const { E, R } = a.when();
      const what = `${c.en} ${decks === 2 ? 'double-decker bus' : 'bus'}`;
      const ru = `${c.ru('m')} ${decks === 2 ? 'двухэтажный автобус' : 'автобус'}`;
      return {
        title: `${cap(what)} in the city`,
        en: [`A ${what} drives through the city ${E[0]}`, `A ${c.en} bus passes colourful houses`, `A ${what} on a town street ${E[1]}`, `People walk on the pavement beside a ${c.en} bus`, `Public transport in an old town: a ${what}`],
        ru: [`${ru} едет по городу ${R[0]}`, `${c.ru('m')} автобус проезжает мимо разноцветных домов`, `${ru} на городской улице ${R[1]}`, `Люди идут по тротуару рядом с ${c.ru('m', 'ins')} автобусом`, `Общественный транспорт в старом городе: ${ru}`],
      };
    },
  },
  {
    id: 'bicycle-wall',
    aspect: 'soft',
    demos: [{ hue: 'turquoise' }],
    draw(a) {
      const c = hue(a, ['turquoise', 'red', 'yellow', 'green']);
      a.setMood('golden');
      const { W, H, r } = a;
      const wallName = a.choose('wall', ['yellow', 'pink', 'white']);
      const wall = a.tone({ yellow: '#e9bd68', pink: '#e0a090', white: '#efe6d2' }[wallName]);
      const y = H * 0.74;
      a.add(rect(0, 0, W, y, a.gradient([[0, a.dim(wall, 0.12)], [1, a.lit(wall, 0.2)]])));
      for (let i = 0; i < 26; i += 1) { const bx = r.range(0, W); const by = r.range(H * 0.05, y - 30); a.add(path(limb([[bx, by], [bx + 26, by + 2]], [8, 8]), a.dim(wall, 0.25), { 'fill-opacity': 0.35 })); }
      const door = a.tone('#3f6f7a');
      const dx = W * (0.5 - a.side * 0.3);
      a.add(path(`M${n(dx - W * 0.09)} ${n(y)}V${n(H * 0.3)}A${n(W * 0.09)} ${n(W * 0.09)} 0 0 1 ${n(dx + W * 0.09)} ${n(H * 0.3)}V${n(y)}Z`, a.lit(a.tone('#f2e6cc'), 0.2)), path(`M${n(dx - W * 0.075)} ${n(y)}V${n(H * 0.3)}A${n(W * 0.075)} ${n(W * 0.075)} 0 0 1 ${n(dx + W * 0.075)} ${n(H * 0.3)}V${n(y)}Z`, door), stroke(`M${n(dx)} ${n(H * 0.22)}V${n(y)}M${n(dx - W * 0.075)} ${n(H * 0.32)}H${n(dx + W * 0.075)}`, a.dim(door, 0.5), 3), circle(dx + W * 0.015, H * 0.54, 5, a.tone('#e0b84a')));
      const wx = W * (0.5 + a.side * 0.22);
      a.add(rect(wx - W * 0.09, H * 0.14, W * 0.18, H * 0.24, a.tone('#f2e6cc')), rect(wx - W * 0.078, H * 0.16, W * 0.156, H * 0.2, a.dim(a.tone('#6f93a0'), 0.25)), stroke(`M${n(wx)} ${n(H * 0.16)}v${n(H * 0.2)}M${n(wx - W * 0.078)} ${n(H * 0.26)}h${n(W * 0.156)}`, a.tone('#f2e6cc'), 5));
      for (const k of [-1, 1]) a.add(a.solid(poly([[wx + k * W * 0.09, H * 0.13], [wx + k * W * 0.155, H * 0.13], [wx + k * W * 0.155, H * 0.39], [wx + k * W * 0.09, H * 0.39]]), door, { rim: 3, core: 18, more: [0, 1, 2, 3, 4, 5, 6, 7].map((i) => stroke(`M${n(wx + k * W * 0.095)} ${n(H * (0.155 + i * 0.03))}h${n(k * W * 0.055)}`, a.dim(door, 0.4), 2)).join('') }));
      a.add(rect(wx - W * 0.1, H * 0.385, W * 0.2, H * 0.05, a.tone('#a86a44')));
      for (let i = 0; i < 40; i += 1) a.add(circle(wx + r.range(-0.1, 0.1) * W, H * r.range(0.345, 0.4), r.range(5, 12), a.tone(r.pick(['#d8456a', '#e8708a', '#4f8a4a', '#3f7a44', '#f2c24a']))));
      a.add(path(poly([[0, 0], [W * 0.5, 0], [W * 0.2, y], [0, y]].map(([px, py]) => /** @type {import('../paint/svg.js').Point} */ ([a.side > 0 ? px : W - px, py]))), a.m.shadow, { 'fill-opacity': 0.13 }));
      const stone = a.tone('#b09a84');
      a.add(rect(0, y, W, H - y, a.gradient([[0, a.dim(stone, 0.2)], [1, a.lit(stone, 0.1)]])));
      let cobbles = '';
      for (let i = 0; i < 7; i += 1) for (let px = (i % 2) * 26 - 30; px < W; px += 56) cobbles += `M${n(px)} ${n(y + 18 + i * H * 0.038)}q24 -10 48 0`;
      a.add(stroke(cobbles, a.dim(stone, 0.4), 2.4, { 'stroke-opacity': 0.6 }));
      a.add(castShadow(a, W * (0.5 + a.side * 0.06), H * 0.88, W * 0.4, 0.3), bicycle(a, { x: W * (0.5 + a.side * 0.05), y: H * 0.88, h: H * 0.42, color: c.hex, basket: '#e4687a', flip: a.side > 0 }));
      const wallRu = { yellow: 'жёлтой', pink: 'розовой', white: 'белой' }[wallName];
      return {
        title: `${cap(c.en)} bicycle with flowers`,
        en: [`A ${c.en} bicycle with a basket of flowers leans against a ${wallName} wall`, 'A bike stands in a cobbled street in front of a house', `A ${c.en} bike below a window with flowers`, 'A city bicycle in warm afternoon light', 'A parked bicycle beside an arched door'],
        ru: [`${c.ru('m')} велосипед с корзиной цветов стоит у ${wallRu} стены`, 'Велосипед на мощёной улице перед домом', `${c.ru('m')} велосипед под окном с цветами`, 'Городской велосипед в тёплом дневном свете', 'Оставленный велосипед возле арочной двери'],
      };
    },
  },
  {
    id: 'steam-train',
    aspect: 'wide',
    demos: [{ hue: 'green', mood: 'golden', place: 'viaduct' }, { hue: 'red', mood: 'winter', place: 'snow' }],
    draw(a) {
      const c = hue(a, ['green', 'red', 'black', 'blue']);
      const place = a.choose('place', ['viaduct', 'snow']);
      a.setMood(place === 'snow' ? 'winter' : a.choose('mood', ['golden', 'day', 'dawn']));
      const { W, H } = a;
      const y = H * 0.6;
      heavens(a, y, {});
      a.add(massif(a, W * (0.5 - a.side * 0.2), H * 0.2, y + 6, { color: '#5f7c93', far: 0.4, snow: place === 'snow' ? 0.8 : 0.35 }));
      const line = ridge(a, y + H * 0.06, H * 0.08, { scale: 1.6 });
      a.add(pineBand(a, (x) => heightAt(line, x) + 10, 40, H * 0.13, { far: 0.22, snow: place === 'snow' }), fillRidge(a, line, a.tone(place === 'snow' ? '#f1f3f2' : '#7f9a5a', 0.1)));
      const rail = H * 0.66;
      const stone = a.tone('#b59a80');
      if (place === 'viaduct') {
        let d = `M0 ${n(rail)}H${W}V${H * 1.02}H0Z`;
        const step = W * 0.125;
        const w = step * 0.36;
        for (let x = step * 0.5; x < W; x += step) d += `M${n(x - w)} ${n(H * 1.02)}V${n(rail + H * 0.16)}A${n(w)} ${n(w)} 0 0 1 ${n(x + w)} ${n(rail + H * 0.16)}V${n(H * 1.02)}Z`;
        a.add(fillRidge(a, ridge(a, H * 0.98, H * 0.1, { scale: 2 }), a.tone('#6f8f4c')));
        a.add(path(d, stone, { 'fill-rule': 'evenodd' }));
        for (let x = step * 0.5; x < W; x += step) a.add(stroke(`M${n(x - w)} ${n(H)}V${n(rail + H * 0.16)}A${n(w)} ${n(w)} 0 0 1 ${n(x + w)} ${n(rail + H * 0.16)}V${n(H)}`, a.dim(stone, 0.35), 5));
        let joints = '';
        for (let i = 0; i < 5; i += 1) for (let x = (i % 2) * 20; x < W; x += 40) joints += `M${n(x)} ${n(rail + 12 + i * 11)}h28`;
        a.add(stroke(joints, a.dim(stone, 0.3), 1.5, { 'stroke-opacity': 0.5 }), rect(0, rail - 5, W, 10, a.lit(stone, 0.4)));
      } else {
        a.add(fillRidge(a, ridge(a, H * 0.72, H * 0.03, { scale: 1 }), a.tone('#f7f7f4'), { mist: 0.3 }), rect(0, rail + 2, W, 7, a.tone('#6a5a50')));
        for (let x = 0; x < W; x += 26) a.add(rect(x, rail + 8, 12, 6, a.tone('#5a463c')));
      }
      a.add(steamTrain(a, { x: W * (0.5 + a.side * -0.2), y: rail, h: H * 0.2, color: c.hex, cars: 4, second: '#8a2f34', flip: a.side > 0, lights: place === 'snow' }));
      if (place === 'snow') a.add(pine(a, W * (0.5 + a.side * 0.42), H * 0.98, H * 0.56, { snow: true }), pine(a, W * (0.5 - a.side * 0.43), H * 0.96, H * 0.4, { snow: true }));
      else a.add(tree(a, W * (0.5 + a.side * 0.44), H * 1.02, H * 0.4), grass(a, H * 0.94, H * 1.01, 50, '#6f8f4c', H * 0.06));
      const { E, R } = a.when();
      return {
        title: place === 'snow' ? 'Steam train in the snow' : 'Steam train on a viaduct',
        en: [`A ${c.en} steam train ${place === 'snow' ? 'runs through a snowy valley' : 'crosses a stone viaduct'} ${E[0]}`, `White smoke rises from a ${c.en} locomotive`, `An old steam engine pulls dark red carriages ${E[1]}`, place === 'snow' ? 'A train passes snow-covered fir trees' : 'A train rides over a bridge with many arches', 'A historic railway in the mountains'],
        ru: [`${c.ru('m')} паровоз ${place === 'snow' ? 'едет по заснеженной долине' : 'проезжает по каменному виадуку'} ${R[0]}`, `Белый дым поднимается из трубы ${c.ru('m', 'gen')} паровоза`, `Старый паровоз тянет тёмно-красные вагоны ${R[1]}`, place === 'snow' ? 'Поезд проезжает мимо заснеженных елей' : 'Поезд едет по мосту с множеством арок', 'Старинная железная дорога в горах'],
      };
    },
  },
  {
    id: 'fast-train',
    aspect: 'wide',
    demos: [{}],
    draw(a) {
      a.setMood(a.choose('mood', ['day', 'golden', 'dawn']));
      const c = hue(a, ['red', 'blue', 'green']);
      const { W, H } = a;
      const { green } = meadow(a, { far: 'hills', at: 0.54, trees: false });
      for (let i = 0; i < 8; i += 1) a.add(tree(a, W * ((i + a.r.range(0.1, 0.9)) / 8), H * 0.6, H * a.r.range(0.1, 0.17), { far: 0.3 }));
      const rail = H * 0.78;
      a.add(rect(0, rail - 2, W, H * 0.05, a.tone('#a39a8e')), rect(0, rail - 3, W, 5, a.tone('#6a6a70')));
      for (let i = 0; i < 4; i += 1) { const x = W * (0.1 + i * 0.28); a.add(stroke(`M${n(x)} ${n(rail)}V${n(H * 0.42)}M${n(x)} ${n(H * 0.46)}H${n(x + 60)}`, a.tone('#7a7a80'), 5)); }
      a.add(stroke(`M0 ${n(H * 0.46)}H${W}M0 ${n(H * 0.5)}H${W}`, a.tone('#5a5a62'), 1.6));
      a.add(fastTrain(a, { x: W * (0.5 - a.side * -0.08), y: rail, h: H * 0.2, second: c.hex, cars: 5, flip: a.side < 0 }));
      a.add(grass(a, H * 0.85, H, 80, green, H * 0.06));
      const { E, R } = a.when();
      return {
        title: 'High-speed train',
        en: [`A white train with a ${c.en} stripe speeds through the countryside ${E[0]}`, 'A modern high-speed train passes green fields', `A fast passenger train ${E[1]}`, `A long white and ${c.en} train under overhead wires`, 'A streamlined train runs past trees and hills'],
        ru: [`Белый поезд с ${c.ru('f', 'ins')} полосой мчится через поля ${R[0]}`, 'Современный скоростной поезд проезжает мимо зелёных полей', `Быстрый пассажирский поезд ${R[1]}`, `Длинный бело-${c.ru('m')} поезд под проводами`, 'Обтекаемый поезд едет мимо деревьев и холмов'],
      };
    },
  },
  {
    id: 'airliner',
    aspect: 'wide',
    demos: [{ mood: 'sunset', kind: 'jet' }, { mood: 'day', kind: 'biplane' }],
    draw(a) {
      const old = a.choose('kind', ['jet', 'biplane']) === 'biplane';
      a.setMood(a.choose('mood', ['sunset', 'day', 'dawn', 'golden']));
      const c = hue(a, ['red', 'blue', 'yellow']);
      const { W, H, r } = a;
      const flip = a.side > 0;
      const { E, R } = a.when();
      if (old) {
        const y = H * 0.66;
        heavens(a, y, {});
        a.add(hills(a, y - H * 0.02, H * 0.94, 5, '#7f9f88', '#8fa850').out);
        for (let i = 0; i < 16; i += 1) a.add(tree(a, W * r.next(), H * r.range(0.76, 0.98), H * r.range(0.06, 0.1), { far: 0.12 }));
        a.add(biplane(a, { x: W * (0.5 + a.side * 0.03), y: H * 0.38, h: H * 0.36, color: c.hex, flip, turn: flip ? 8 : -8 }));
        return {
          title: `${cap(c.en)} biplane`,
          en: [`A ${c.en} biplane flies over green hills ${E[0]}`, 'A pilot in a scarf flies an old propeller plane', `An old-time aeroplane in the sky ${E[1]}`, `A ${c.en} vintage aircraft above the fields`, 'A small plane with two pairs of wings climbs into the sky'],
          ru: [`${c.ru('m')} биплан летит над зелёными холмами ${R[0]}`, 'Лётчик в шарфе управляет старым винтовым самолётом', `Старинный аэроплан в небе ${R[1]}`, `${c.ru('m')} ретросамолёт над полями`, 'Маленький самолёт с двумя парами крыльев набирает высоту'],
        };
      }
      heavens(a, H, { sunX: W * (0.5 - a.side * 0.28), sunY: H * 0.58 });
      for (let i = 0; i < 5; i += 1) a.add(cloud(a, W * (0.1 + i * 0.22), H * r.range(0.92, 1.0), W * r.range(0.3, 0.44)));
      a.add(plane(a, { x: W * (0.5 + a.side * 0.02), y: H * 0.42, h: H * 0.3, second: c.hex, flip, turn: flip ? 8 : -8 }));
      for (let i = 0; i < 4; i += 1) a.add(cloud(a, W * (0.02 + i * 0.32), H * r.range(1.06, 1.12), W * r.range(0.36, 0.5)));
      return {
        title: `Airliner above the clouds ${E[0]}`,
        en: [`A white passenger plane with a ${c.en} tail flies above the clouds ${E[0]}`, 'An airliner climbs into the sky', `A plane high over a sea of clouds ${E[1]}`, `A jet with a ${c.en} stripe on its side`, 'A big aeroplane in flight'],
        ru: [`Белый пассажирский самолёт с ${c.ru('m', 'ins')} хвостом летит над облаками ${R[0]}`, 'Авиалайнер набирает высоту', `Самолёт высоко над морем облаков ${R[1]}`, `Реактивный самолёт с ${c.ru('f', 'ins')} полосой на борту`, 'Большой самолёт в полёте'],
      };
    },
  },
  {
    id: 'balloons',
    aspect: 'soft',
    demos: [{ n: 5, mood: 'dawn' }, { n: 1, mood: 'golden' }],
    draw(a) {
      const count = a.choose('n', [1, 3, 5]);
      a.setMood(a.choose('mood', ['dawn', 'golden', 'day', 'sunset']));
      const { W, H, r } = a;
      const y = H * 0.74;
      heavens(a, y, {});
      a.add(ranges(a, y, 2, '#8a6f8a', H * 0.12));
      const cone = (/** @type {number} */ x, /** @type {number} */ by, /** @type {number} */ h, /** @type {number} */ far) => a.solid(poly([[x - h * 0.34, by], [x - h * 0.14, by - h * 0.6], [x - h * 0.06, by - h * 0.92], [x, by - h], [x + h * 0.08, by - h * 0.9], [x + h * 0.17, by - h * 0.5], [x + h * 0.36, by]]), a.tone('#cf9a70', far), { rim: 3, core: h * 0.16 });
      for (let i = 0; i < 12; i += 1) a.add(cone(W * r.next(), y + H * 0.05, H * r.range(0.06, 0.12), 0.4));
      a.add(fillRidge(a, ridge(a, y + H * 0.06, H * 0.04, { scale: 3 }), a.tone('#b58a64', 0.2), { mist: 0.3 }));
      for (let i = 0; i < 7; i += 1) a.add(cone(W * r.next(), H * 0.9, H * r.range(0.12, 0.2), 0.12));
      a.add(fillRidge(a, ridge(a, H * 0.92, H * 0.05, { scale: 2 }), a.tone('#93764c'), { mist: 0.1 }), grass(a, H * 0.93, H, 40, '#86803f', H * 0.05));
      const sets = r.shuffle([['#c8382f', '#f2e2b8', '#c8382f', '#f2e2b8', '#c8382f'], ['#2f62a8', '#edbc3c', '#2f62a8', '#edbc3c', '#2f62a8'], ['#e2812f', '#f6ead0', '#3fa6a0', '#f6ead0', '#e2812f'], ['#7a4f98', '#f0b0b8', '#7a4f98', '#f0b0b8', '#7a4f98'], ['#4a8a4c', '#f2e2b8', '#edbc3c', '#f2e2b8', '#4a8a4c']]);
      const spots = count === 1 ? [[0.5 + a.side * 0.05, 0.66, 0.38]] : [[0.5 - a.side * 0.12, 0.64, 0.36], [0.5 + a.side * 0.24, 0.46, 0.22], [0.5 - a.side * 0.38, 0.4, 0.15], [0.5 + a.side * 0.4, 0.72, 0.16], [0.5 + a.side * 0.06, 0.22, 0.11]];
      for (let i = Math.min(count, spots.length) - 1; i >= 0; i -= 1) a.add(balloon(a, { x: W * spots[i][0], y: H * spots[i][1], h: H * spots[i][2], stripes: sets[i], far: i * 0.08, fire: i === 0 }));
      const { E, R } = a.when();
      const one = count === 1;
      return {
        title: `Hot-air ${one ? 'balloon' : 'balloons'} ${E[0]}`,
        en: [`${one ? 'A striped hot-air balloon floats' : `${countEn(count, '', '')} hot-air balloons float`} over a valley ${E[0]}`, `${one ? 'A colourful balloon drifts' : 'Colourful balloons drift'} above strange rocks`, `${one ? 'A hot-air balloon rises' : 'Hot-air balloons rise'} into the sky ${E[1]}`, `${one ? 'A big balloon' : 'Striped balloons'} with ${one ? 'a basket' : 'baskets'} over a rocky landscape`, `A ${one ? 'balloon flight' : 'balloon festival'} over Cappadocia`],
        ru: [`${one ? 'Полосатый воздушный шар плывёт' : `${countRu(count, 'm', ['', 'воздушных шара', 'воздушных шаров'])} плывут`} над долиной ${R[0]}`, `${one ? 'Разноцветный шар парит' : 'Разноцветные шары парят'} над причудливыми скалами`, `${one ? 'Воздушный шар поднимается' : 'Воздушные шары поднимаются'} в небо ${R[1]}`, `${one ? 'Большой шар с корзиной' : 'Полосатые шары с корзинами'} над каменистой местностью`, `${one ? 'Полёт на воздушном шаре' : 'Фестиваль воздушных шаров'} над Каппадокией`],
      };
    },
  },
  {
    id: 'tractor',
    aspect: 'wide',
    demos: [{ hue: 'red' }],
    draw(a) {
      const c = hue(a, ['red', 'green', 'blue']);
      a.setMood(a.choose('mood', ['golden', 'day', 'dawn']));
      const { W, H } = a;
      const y = H * 0.52;
      heavens(a, y, {});
      a.add(ranges(a, y, 1, '#6f93a0', H * 0.08), hills(a, y - 4, y + H * 0.02, 2, '#7f9f78', '#8fa858').out);
      for (let i = 0; i < 9; i += 1) a.add(tree(a, W * ((i + a.r.next()) / 9), y + H * 0.05, H * a.r.range(0.08, 0.14), { far: 0.3 }));
      a.add(rows(a, y + H * 0.05, W * (0.5 - a.side * 0.1), [a.tone('#8a5a3c'), a.tone('#7a4c32'), a.tone('#9a6a48')], { rows: 24 }));
      a.add(castShadow(a, W * 0.5, H * 0.85, W * 0.36, 0.35), tractor(a, { x: W * (0.5 + a.side * 0.03), y: H * 0.85, h: H * 0.36, color: c.hex, flip: a.side > 0 }));
      for (let i = 0; i < 7; i += 1) a.add(circle(W * (0.5 + a.side * (0.16 + i * 0.03)), H * (0.84 - i * 0.004), H * (0.02 + i * 0.005), a.m.haze, { 'fill-opacity': 0.4 }));
      a.add(grass(a, H * 0.94, H * 1.01, 50, '#7a8a44', H * 0.06));
      const { E, R } = a.when();
      return {
        title: `${cap(c.en)} tractor`,
        en: [`A ${c.en} tractor ploughs a field ${E[0]}`, `A farmer in a straw hat drives a ${c.en} tractor`, `A tractor works on brown farmland ${E[1]}`, 'A farm machine with big wheels in a ploughed field', `A ${c.en} tractor in the countryside`],
        ru: [`${c.ru('m')} трактор пашет поле ${R[0]}`, `Фермер в соломенной шляпе ведёт ${c.ru('m')} трактор`, `Трактор работает на бурой пашне ${R[1]}`, 'Сельскохозяйственная машина с большими колёсами на вспаханном поле', `${c.ru('m')} трактор в деревне`],
      };
    },
  },
  {
    id: 'motorcycle',
    aspect: 'wide',
    demos: [{ hue: 'red', mood: 'sunset' }],
    draw(a) {
      const c = hue(a, ['red', 'blue', 'orange', 'green']);
      a.setMood(a.choose('mood', ['sunset', 'golden', 'day']));
      const { W, H } = a;
      const y = H * 0.6;
      heavens(a, y, {});
      a.add(ranges(a, y, 2, '#8a5a5a', H * 0.16), ground(a, y, '#c98a58'));
      const ry = highway(a, H * 0.74, H * 0.14);
      const x = W * (0.5 + a.side * 0.02);
      const s = H * 0.26;
      const flip = a.side > 0;
      const d = flip ? -1 : 1;
      const p = person(a, { x: x - d * s * 0.06, y: ry - s * 0.05, h: s * 1.55, flip, pose: { lean: 18, nod: -6, arms: [[48, 30], [44, 28]], legs: [[58, 74], [54, 72]] }, look: { top: '#3a3238', bottom: '#4a5670', hat: 'helmet', hatColor: c.hex, hairStyle: 'short', shoes: '#2a2426', scarf: '#f0e2c0' } });
      a.add(castShadow(a, x, ry + 3, s * 2.2, 0.4, 1.4), motorcycle(a, { x, y: ry, h: s, color: c.hex, flip }), p.svg);
      for (let i = 0; i < 6; i += 1) a.add(stroke(`M${n(x - d * (s * 1.2 + i * 16))} ${n(ry - s * (0.2 + i * 0.16))}h${n(-d * (60 + (i % 3) * 40))}`, a.m.light, 2, { 'stroke-opacity': 0.5 }));
      a.add(grass(a, H * 0.9, H, 40, '#a8823c', H * 0.05));
      const { E, R } = a.when();
      return {
        title: `Rider on a ${c.en} motorcycle`,
        en: [`A biker rides ${article(c.en)} ${c.en} motorcycle on a desert road ${E[0]}`, `A person in a helmet on a motorbike ${E[1]}`, `${cap(article(c.en))} ${c.en} motorcycle speeds along the highway`, 'A motorcyclist with a scarf rides through the desert', 'A rider in a leather jacket on an open road'],
        ru: [`Байкер едет на ${c.ru('m', 'pre')} мотоцикле по пустынной дороге ${R[0]}`, `Человек в шлеме на мотоцикле ${R[1]}`, `${c.ru('m')} мотоцикл мчится по шоссе`, 'Мотоциклист в шарфе едет через пустыню', 'Водитель в кожаной куртке на открытой дороге'],
      };
    },
  },
  {
    id: 'rocket',
    aspect: 'tall',
    demos: [{}],
    draw(a) {
      a.setMood(a.choose('mood', ['dusk', 'night']));
      const { W, H, r } = a;
      const y = H * 0.82;
      heavens(a, y, { disc: false, birds: false });
      a.add(stars(a, y * 0.7, 60));
      const x = W * 0.5;
      for (let i = 0; i < 30; i += 1) { const t = i / 29; a.add(circle(x + r.range(-1, 1) * W * (0.02 + 0.04 * t), H * (0.6 + 0.24 * t), W * (0.03 + 0.06 * t) * r.range(0.8, 1.2), mix('#ffcf9a', a.m.cloud, t), { 'fill-opacity': 0.8 })); }
      a.add(fillRidge(a, ridge(a, y + H * 0.02, H * 0.03, { scale: 3 }), a.dim(a.tone('#3a4a5a'), 0.3), { mist: 0.1 }));
      for (let i = 0; i < 34; i += 1) { const side = i % 2 ? 1 : -1; const t = r.next(); a.add(circle(x + side * W * (0.03 + t * 0.42), H * (0.88 - 0.05 * (1 - t)) + r.range(-14, 14), W * (0.1 - 0.05 * t) * r.range(0.7, 1.2), mix(mix('#ffb070', a.m.cloud, 0.2 + t * 0.7), '#ffffff', 0.12), { 'fill-opacity': 0.9 })); }
      a.add(circle(x, H * 0.56, W * 0.7, a.radial([[0, '#ffb060', 0.4], [1, '#ffb060', 0]])));
      a.add(rocket(a, { x, y: H * 0.48, h: H * 0.32 }));
      const { E, R } = a.when();
      return {
        title: 'Rocket launch',
        en: [`A white rocket with a red nose takes off ${E[0]}`, 'A space rocket rises on a column of fire and smoke', `A spaceship is launched into a starry sky ${E[1]}`, 'Clouds of smoke spread under a rocket', 'Bright flames shoot from the engine of a rocket'],
        ru: [`Белая ракета с красным носом взлетает ${R[0]}`, 'Космическая ракета поднимается на столбе огня и дыма', `Космический корабль стартует в звёздное небо ${R[1]}`, 'Клубы дыма расходятся под ракетой', 'Яркое пламя вырывается из двигателя ракеты'],
      };
    },
  },
  {
    id: 'truck',
    aspect: 'wide',
    demos: [{ hue: 'blue', mood: 'dusk' }],
    draw(a) {
      const c = hue(a, ['blue', 'red', 'green', 'orange']);
      a.setMood(a.choose('mood', ['dusk', 'day', 'rain', 'sunset']));
      const { W, H } = a;
      const y = H * 0.56;
      heavens(a, y, {});
      a.add(massif(a, W * (0.5 - a.side * 0.2), H * 0.26, y + 4, { color: '#5f7590', far: 0.4, snow: 0.4 }), hills(a, y, y + H * 0.06, 2, '#6f8f88', '#7f9a58').out);
      a.add(pineBand(a, () => H * 0.68, 34, H * 0.17, { far: 0.14 }), ground(a, H * 0.67, '#7f9a58'));
      const wet = a.m.id === 'rain';
      const lights = wet || a.m.id === 'dusk';
      const ry = highway(a, H * 0.73, H * 0.15, wet);
      a.add(truck(a, { x: W * (0.5 + a.side * 0.02), y: ry, h: H * 0.28, color: c.hex, lights, flip: a.side > 0 }), grass(a, H * 0.9, H, 60, '#6f8a4a', H * 0.06));
      if (wet) a.add(rain(a, 140));
      const { E, R } = a.when();
      return {
        title: `${cap(c.en)} truck on the road`,
        en: [`${cap(article(c.en))} ${c.en} truck drives on a mountain highway ${E[0]}`, `A lorry with ${article(c.en)} ${c.en} cab carries goods`, `A big truck passes a pine forest ${E[1]}`, `A heavy goods vehicle with a white trailer and ${article(c.en)} ${c.en} stripe`, 'A long-distance lorry on an empty road'],
        ru: [`${c.ru('m')} грузовик едет по горному шоссе ${R[0]}`, `Фура с ${c.ru('f', 'ins')} кабиной везёт груз`, `Большой грузовик проезжает мимо соснового леса ${R[1]}`, `Тяжёлый грузовик с белым кузовом и ${c.ru('f', 'ins')} полосой`, 'Дальнобойный грузовик на пустой дороге'],
      };
    },
  },
  {
    id: 'helicopter',
    aspect: 'wide',
    demos: [{}],
    draw(a) {
      a.setMood(a.choose('mood', ['dawn', 'day', 'winter']));
      const c = hue(a, ['yellow', 'red', 'orange']);
      const { W, H } = a;
      heavens(a, H * 0.74, {});
      a.add(massif(a, W * (0.5 - a.side * 0.18), H * 0.3, H * 0.86, { color: '#5f7590', far: 0.3, snow: 0.6 }), mist(a, H * 0.82, H * 0.2, 0.7));
      const line = ridge(a, H * 0.95, H * 0.08, { scale: 2 });
      a.add(pineBand(a, (x) => heightAt(line, x) + 8, 40, H * 0.2, { far: 0.05 }), fillRidge(a, line, a.tone('#5f7f58'), { mist: 0 }));
      a.add(helicopter(a, { x: W * (0.5 + a.side * 0.1), y: H * 0.4, h: H * 0.34, color: c.hex, flip: a.side > 0 }));
      const { E, R } = a.when();
      return {
        title: `${cap(c.en)} rescue helicopter`,
        en: [`${cap(article(c.en))} ${c.en} helicopter flies over snowy mountains ${E[0]}`, 'A rescue helicopter in the air above a forest', `${cap(article(c.en))} ${c.en} chopper hovers near a peak`, `A helicopter with spinning blades ${E[1]}`, 'A small aircraft flies past a mountain'],
        ru: [`${c.ru('m')} вертолёт летит над снежными горами ${R[0]}`, 'Спасательный вертолёт в воздухе над лесом', `${c.ru('m')} вертолёт завис у вершины`, `Вертолёт с вращающимися лопастями ${R[1]}`, 'Небольшой вертолёт пролетает мимо горы'],
      };
    },
  },
  {
    id: 'night-traffic',
    aspect: 'soft',
    demos: [{}],
    draw(a) {
      a.setMood('night');
      const { W, H, r } = a;
      const y = H * 0.64;
      heavens(a, y, {});
      a.add(skyline(a, y, H * 0.54, { far: 0.35, color: '#4a5a7c', lit: 0.35, count: 13 }), skyline(a, y, H * 0.34, { far: 0.08, color: '#36456a', lit: 0.5, count: 12 }));
      const tar = a.tone('#4a4f5e');
      a.add(rect(0, y, W, H * 0.05, a.lit(tar, 0.25)), rect(0, y + H * 0.05, W, H, a.gradient([[0, tar], [1, a.dim(tar, 0.4)]])));
      for (let x = -20; x < W; x += 120) a.add(rect(x, H * 0.83, 64, 5, a.tone('#e8e0c8')));
      for (const k of [-0.38, 0.02, 0.4]) a.add(lamp(a, W * (0.5 + k), y + H * 0.045, H * 0.34, true));
      const picks = r.shuffle(colors('red', 'yellow', 'blue', 'white', 'green')).slice(0, 3);
      a.add(car(a, { x: W * 0.24, y: H * 0.78, h: H * 0.14, color: picks[0].hex, lights: true, flip: true }), car(a, { x: W * 0.74, y: H * 0.79, h: H * 0.15, color: picks[1].hex, lights: true, flip: true }), car(a, { x: W * 0.46, y: H * 0.94, h: H * 0.2, color: picks[2].hex, lights: true }));
      for (let i = 0; i < 16; i += 1) a.add(ellipse(r.range(0, W), H * r.range(0.84, 1), r.range(20, 60), 3, '#ffd38a', { 'fill-opacity': 0.16 }));
      const list = picks.map((p) => p.en);
      return {
        title: 'Cars in the city at night',
        en: ['Three cars drive through the city at night with their headlights on', `A ${list[0]}, a ${list[1]} and a ${list[2]} car on a city street`, 'Street lamps light up the traffic below tall buildings', 'Night traffic in front of glowing windows', 'Cars pass skyscrapers in the dark'],
        ru: ['Три машины едут по ночному городу с включёнными фарами', `${picks[0].ru('f')}, ${picks[1].ru('f')} и ${picks[2].ru('f')} машины на городской улице`, 'Уличные фонари освещают машины у высоких зданий', 'Ночное движение на фоне светящихся окон', 'Машины проезжают мимо небоскрёбов в темноте'],
      };
    },
  },
  {
    id: 'cypress-bike',
    aspect: 'soft',
    demos: [{}],
    draw(a) {
      a.setMood(a.choose('mood', ['golden', 'day']));
      const { W, H } = a;
      const { y, green } = meadow(a, { at: 0.52, trees: false });
      for (let i = 0; i < 9; i += 1) a.add(cypress(a, W * (0.5 + a.side * (0.04 + i * 0.055)), y + H * 0.02 + i * 2, H * (0.16 + i * 0.022), { far: 0.2 - i * 0.02 }));
      a.add(path(`M0 ${n(H * 0.78)}Q${n(W * 0.5)} ${n(H * 0.72)} ${W} ${n(H * 0.77)}V${n(H * 0.9)}Q${n(W * 0.5)} ${n(H * 0.86)} 0 ${n(H * 0.92)}Z`, a.lit(a.tone('#d9bd8c'), 0.2)));
      const c = hue(a, ['red', 'blue', 'green', 'yellow']);
      const flip = a.side > 0;
      const d = flip ? -1 : 1;
      const x = W * (0.5 - a.side * 0.06);
      const by = H * 0.85;
      const s = H * 0.24;
      const p = person(a, { x: x - d * s * 0.12, y: by - s * 0.14, h: s * 1.75, flip, pose: { lean: 14, arms: [[52, 14], [48, 16]], legs: [[52, 40], [20, 44]] }, look: dress(a, { sex: 'f', wear: 'dress', top: '#f0c24a', hat: 'straw', hatColor: '#e6cf8a', hairStyle: 'long', sleeve: 'short' }) });
      a.add(castShadow(a, x, by, s * 1.8, 0.3), bicycle(a, { x, y: by, h: s, color: c.hex, basket: '#e4687a', flip }), p.svg, grass(a, H * 0.9, H, 60, green, H * 0.06));
      const { E, R } = a.when();
      return {
        title: 'Woman on a bicycle',
        en: [`A woman in a yellow dress rides a ${c.en} bicycle ${E[0]}`, 'A woman with a straw hat cycles along a country road', `A cyclist passes a row of cypresses ${E[1]}`, `A lady rides a ${c.en} bike with flowers in its basket`, 'A summer bike ride in the countryside'],
        ru: [`Женщина в жёлтом платье едет на ${c.ru('m', 'pre')} велосипеде ${R[0]}`, 'Женщина в соломенной шляпе едет на велосипеде по просёлочной дороге', `Велосипедистка проезжает мимо ряда кипарисов ${R[1]}`, `Дама едет на ${c.ru('m', 'pre')} велосипеде с цветами в корзине`, 'Летняя прогулка на велосипеде за городом'],
      };
    },
  },
];
