// SPDX-License-Identifier: MIT
// People at work and at play; all of them are adults.

import { quadruped } from '../paint/animals/quadruped.js';
import { DOG } from '../paint/animals/species_dogs.js';
import { person } from '../paint/figure.js';
import { flowerPot, room } from '../paint/interior.js';
import { dress, POSES } from '../paint/people.js';
import { bench, lamp, rock } from '../paint/props/park.js';
import { campfire, tent } from '../paint/props/camp.js';
import { beach, foreground, heavens, meadow, woods } from '../paint/stages.js';
import { circle, ellipse, limb, n, oval, path, poly, rect, stroke } from '../paint/svg.js';
import { castShadow, fillRidge, grass, ground, massif, ranges, ridge } from '../paint/terrain.js';
import { overhang, palm, pine, pineBand, tree } from '../paint/trees.js';
import { book, easel, guitar, palette, tripod, violin } from '../paint/props/instruments.js';
import { rod, rucksack, wheelbarrow } from '../paint/props/outdoor.js';
import { rowboat, wake } from '../paint/vehicles/boats.js';
import { glitter, reflection, water } from '../paint/water.js';
import { mist } from '../paint/weather.js';
import { COLORS } from '../paint/words.js';
import { street } from './city.js';
import { DOGS, fur } from './dogs_cats.js';

/** @typedef {import('../paint/art.js').Art} Art */

/** @param {Art} a @returns {{f: 'm' | 'f', w: boolean, en: string, ru: string}} */
function who(a) {
  const w = a.choose('who', ['man', 'woman']) === 'woman';
  return { f: w ? 'f' : 'm', w, en: w ? 'woman' : 'man', ru: w ? 'женщина' : 'мужчина' };
}
/** @param {Art} a @param {string[]} ids @param {string} [name] */
const hue = (a, ids, name = 'hue') => COLORS[a.choose(name, ids)];

/** @type {import('./scene.js').Scene[]} */
export const peopleScenes = [
  {
    id: 'painter',
    aspect: 'soft',
    demos: [{ who: 'woman' }],
    draw(a) {
      const p0 = who(a);
      a.setMood(a.choose('mood', ['golden', 'day', 'dawn']));
      const { W, H } = a;
      const y = H * 0.52;
      heavens(a, y, {});
      a.add(massif(a, W * (0.5 + a.side * 0.2), H * 0.28, y + 3, { color: '#5f7891', far: 0.4, snow: 0.35 }), water(a, y, { bottom: H * 0.72, ripples: 60 }));
      a.add(fillRidge(a, ridge(a, H * 0.73, H * 0.04, { scale: 1.4 }), a.tone('#8fa653'), { mist: 0.05 }));
      const d = a.side;
      const s = H * 0.5;
      const ex = W * (0.5 + d * 0.16);
      a.add(castShadow(a, ex, H * 0.9, s * 0.6, 0.25), easel(a, ex, H * 0.9, s * 0.98));
      const p = person(a, { x: W * (0.5 - d * 0.17), y: H * 0.91, h: s, flip: d < 0, pose: { lean: 4, arms: [[76, 22], [46, 56]], legs: [[8, 3], [-8, 2]] }, look: dress(a, { sex: p0.f, top: '#f0e6d0', bottom: '#3f5a78', wear: p0.w ? 'skirt' : 'trousers', hat: 'beret', hatColor: '#c8382f' }) });
      a.add(castShadow(a, W * (0.5 - d * 0.17), H * 0.91, s * 0.4, 0.3), palette(a, p.hands[1][0], p.hands[1][1] - 4, s), p.svg, stroke(`M${n(p.hands[0][0] - d * 6)} ${n(p.hands[0][1])}L${n(p.hands[0][0] + d * s * 0.12)} ${n(p.hands[0][1] - s * 0.03)}`, a.tone('#7a5236'), 3.4), grass(a, H * 0.92, H, 46, '#8fa653', H * 0.06), overhang(a, -d, '#4a6b3f', 0.26));
      const { E, R } = a.when();
      return {
        title: `Painter by the lake`,
        en: [`A ${p0.en} paints a landscape at an easel by a lake ${E[0]}`, `An artist in a red beret works outdoors`, `A ${p0.en} with a brush and a palette in front of a canvas`, `A painter paints mountains and water ${E[1]}`, 'An easel with a picture stands on the shore'],
        ru: [`${p0.ru} пишет пейзаж за мольбертом у озера ${R[0]}`, `${p0.w ? 'Художница' : 'Художник'} в красном берете работает на природе`, `${p0.ru} с кистью и палитрой перед холстом`, `${p0.w ? 'Художница рисует' : 'Художник рисует'} горы и воду ${R[1]}`, 'Мольберт с картиной стоит на берегу'],
      };
    },
  },
  {
    id: 'fisherman',
    aspect: 'wide',
    demos: [{ mood: 'dawn' }],
    draw(a) {
      a.setMood(a.choose('mood', ['dawn', 'fog', 'sunset', 'golden']));
      const { W, H } = a;
      const y = H * 0.5;
      const s0 = heavens(a, y, {});
      a.add(ranges(a, y, 2, '#6f8f9a', H * 0.12), pineBand(a, () => y + 4, 60, H * 0.1, { far: 0.35 }), water(a, y, { ripples: 110 }));
      if (a.m.id !== 'fog') a.add(glitter(a, s0.x, y, { count: 50 }));
      else a.add(mist(a, y + H * 0.05, H * 0.2, 0.7));
      const d = a.side < 0 ? 1 : -1;
      const x = W * (0.5 - d * 0.1);
      const by = H * 0.78;
      const s = H * 0.34;
      const c = hue(a, ['red', 'green', 'blue', 'brown']);
      const p = person(a, { x: x - d * s * 0.12, y: by - s * 0.02, h: s * 1.05, flip: d < 0, pose: { lean: 4, arms: [[52, 38], [44, 40]], legs: [[84, 80], [78, 76]] }, look: dress(a, { sex: 'm', top: '#6f8a4f', bottom: '#4a4a44', hat: 'straw', hatColor: '#e2c984', hairStyle: 'beard' }) });
      const [hx, hy] = p.hands[0];
      a.add(reflection(a, x, by + 8, W * 0.3, a.dim(a.tone(c.hex), 0.2), H * 0.12), p.svg, rowboat(a, { x, y: by, h: s * 0.55, color: c.hex, flip: d < 0 }), rod(a, hx, hy, hx + d * s * 0.95, hy - s * 0.5, by + s * 0.06), wake(a, x, by + 8, W * 0.15));
      a.add(grass(a, H * 0.97, H * 1.03, 30, '#5f7a48', H * 0.1), overhang(a, d, '#3f5f48', 0.22));
      const { E, R } = a.when();
      return {
        title: 'Fisherman in a boat',
        en: [`A man fishes from a ${c.en} rowing boat ${E[0]}`, 'A fisherman in a straw hat sits in a boat on a lake', `A bearded man with a fishing rod ${E[1]}`, `A ${c.en} wooden boat on calm water near a forest`, 'A quiet morning of fishing on the lake'],
        ru: [`Мужчина ловит рыбу с ${c.ru('f', 'gen')} лодки ${R[0]}`, 'Рыбак в соломенной шляпе сидит в лодке на озере', `Бородатый мужчина с удочкой ${R[1]}`, `${c.ru('f')} деревянная лодка на тихой воде у леса`, 'Тихая рыбалка на озере'],
      };
    },
  },
  {
    id: 'farmer',
    aspect: 'wide',
    demos: [{ mood: 'golden' }],
    draw(a) {
      a.setMood(a.choose('mood', ['golden', 'sunset', 'day']));
      const p0 = who(a);
      const { W, H, r } = a;
      const y = H * 0.5;
      heavens(a, y, {});
      a.add(ranges(a, y, 1, '#6f93a0', H * 0.08), ground(a, y, '#d8a945'));
      for (let i = 0; i < 420; i += 1) { const t = r.next() ** 0.8; const px = r.range(0, W); const py = y + (H * 0.82 - y) * t; const h = 8 + 46 * t; a.add(stroke(`M${n(px)} ${n(py + h * 0.4)}L${n(px + r.range(-4, 4))} ${n(py - h * 0.5)}`, r.pick([a.tone('#e4b850'), a.tone('#c9983a'), a.tone('#f0cc6a')]), 1.4 + 2 * t)); }
      const d = a.side;
      const s = H * 0.58;
      const x = W * (0.5 - d * 0.06);
      const p = person(a, { x, y: H * 0.94, h: s, flip: d < 0, pose: { lean: 16, arms: [[54, 20], [30, 44]], legs: [[20, 8], [-20, 10]] }, look: dress(a, { sex: p0.f, top: '#c8573f', bottom: '#3f5a78', hat: 'straw', hatColor: '#e6cf8a', hairStyle: p0.w ? 'braids' : 'short' }) });
      const [hx, hy] = p.hands[0];
      const [gx, gy] = p.hands[1];
      a.add(p.svg, stroke(`M${n(gx - d * s * 0.2)} ${n(gy - s * 0.18)}L${n(hx + d * s * 0.3)} ${n(hy + s * 0.26)}`, a.tone('#7a5236'), s * 0.02), path(`M${n(hx + d * s * 0.29)} ${n(hy + s * 0.27)}Q${n(hx + d * s * 0.12)} ${n(hy + s * 0.36)} ${n(hx - d * s * 0.14)} ${n(hy + s * 0.3)}Q${n(hx + d * s * 0.12)} ${n(hy + s * 0.31)} ${n(hx + d * s * 0.3)} ${n(hy + s * 0.24)}Z`, a.tone('#c9cdd0')));
      for (let i = 0; i < 110; i += 1) { const px = r.range(0, W); const h = r.range(40, 84); a.add(stroke(`M${n(px)} ${n(H + 6)}Q${n(px)} ${n(H - h * 0.5)} ${n(px + r.range(-10, 10))} ${n(H - h)}`, a.tone(r.pick(['#d8a840', '#b98a34', '#e8bf5c'])), 3), ellipse(px + r.range(-8, 8), H - h, 3.4, 9, a.tone('#e8c262'))); }
      const { E, R } = a.when();
      return {
        title: 'Farmer in the wheat',
        en: [`A farmer in a straw hat cuts wheat with a scythe ${E[0]}`, `A ${p0.en} works in a golden field`, `A ${p0.en} in a red shirt mows the grain ${E[1]}`, 'A harvest scene with ripe wheat', `A ${p0.en} with a scythe in the countryside`],
        ru: [`Фермер в соломенной шляпе косит пшеницу ${R[0]}`, `${p0.ru} работает в золотом поле`, `${p0.ru} в красной рубашке косит хлеб ${R[1]}`, 'Сцена жатвы со спелой пшеницей', `${p0.ru} с косой в деревне`],
      };
    },
  },
  {
    id: 'guitarist',
    aspect: 'soft',
    demos: [{ kind: 'guitar', who: 'man' }, { kind: 'violin', who: 'woman' }],
    draw(a) {
      const isGuitar = a.choose('kind', ['guitar', 'violin']) === 'guitar';
      const p0 = who(a);
      a.setMood(isGuitar ? a.choose('mood', ['dusk', 'sunset']) : a.choose('mood', ['golden', 'day', 'dusk']));
      const { W, H } = a;
      const d = a.side;
      const s = H * 0.56;
      const { E, R } = a.when();
      if (isGuitar) {
        beach(a, { at: 0.46, shore: 0.66 });
        a.add(palm(a, W * (0.5 + d * 0.42), H * 0.92, H * 0.8, { lean: -d * 0.14 }));
        const x = W * (0.5 - d * 0.04);
        a.add(castShadow(a, x, H * 0.92, s * 0.8, 0.3), rock(a, x + d * s * 0.02, H * 0.925, s * 0.58, '#7a6a60'));
        const p = person(a, { x: x + d * s * 0.08, y: H * 0.92, h: s, flip: d < 0, pose: { lean: 6, nod: 10, arms: [[34, 74], [62, 40]], legs: [[78, 76], [66, 74]] }, look: dress(a, { sex: p0.f, top: '#c8573f', bottom: '#3f5068', hat: 'straw', hatColor: '#dcc27e' }) });
        a.add(p.svg, guitar(a, p.hip[0] + d * s * 0.13, p.hip[1] - s * 0.13, s * 0.86, d > 0 ? -24 : 204), circle(p.hands[0][0], p.hands[0][1], s * 0.022, a.tone('#d89a74')));
        return {
          title: `${p0.w ? 'Woman' : 'Man'} playing the guitar`,
          en: [`A ${p0.en} plays the guitar on the beach ${E[0]}`, `A guitarist in a straw hat sits on a rock by the sea`, `A musician plays music under a palm tree`, `A ${p0.en} with an acoustic guitar ${E[1]}`, `A ${p0.en} sits on the shore and makes music`],
          ru: [`${p0.ru} играет на гитаре на пляже ${R[0]}`, `${p0.w ? 'Гитаристка' : 'Гитарист'} в соломенной шляпе сидит на камне у моря`, 'Музыкант играет под пальмой', `${p0.ru} с акустической гитарой ${R[1]}`, `${p0.ru} сидит на берегу и играет музыку`],
        };
      }
      const y = street(a, { at: 0.6, lit: a.m.id === 'dusk' });
      a.add(lamp(a, W * (0.5 - d * 0.36), y, H * 0.42, a.m.id === 'dusk'));
      const x = W * (0.5 + d * 0.02);
      const p = person(a, { x, y: H * 0.93, h: s, flip: d < 0, pose: { lean: -2, nod: 8, arms: [[46, 96], [84, 42]], legs: [[6, 2], [-8, 3]] }, look: dress(a, { sex: p0.f, top: p0.w ? '#a8322f' : '#2f3444', bottom: '#2a2c36', wear: p0.w ? 'dress' : 'coat', hairStyle: p0.w ? 'long' : 'short' }) });
      const [sx, sy] = p.shoulder;
      a.add(castShadow(a, x, H * 0.93, s * 0.5, 0.3), p.svg, violin(a, sx + d * s * 0.15, sy + s * 0.01, s * 1.05, d > 0 ? -4 : 184), stroke(`M${n(sx + d * s * 0.24)} ${n(sy - s * 0.15)}L${n(sx + d * s * 0.12)} ${n(sy + s * 0.19)}`, a.tone('#5a3a28'), 3));
      a.add(path(poly([[W * (0.5 + d * 0.2) - 60, H * 0.94], [W * (0.5 + d * 0.2) + 60, H * 0.94], [W * (0.5 + d * 0.2) + 50, H * 0.97], [W * (0.5 + d * 0.2) - 50, H * 0.97]]), a.tone('#3a2a2a')), ellipse(W * (0.5 + d * 0.2), H * 0.945, 46, 6, a.tone('#8a2f34')));
      return {
        title: `${p0.w ? 'Woman' : 'Man'} playing the violin`,
        en: [`A ${p0.en} plays the violin in the street ${E[0]}`, 'A street musician performs in front of old houses', `A violinist ${p0.w ? 'in a red dress' : 'in a dark coat'} plays in the old town`, `A ${p0.en} with a violin and a bow ${E[1]}`, 'Music in a city square with an open violin case'],
        ru: [`${p0.ru} играет на скрипке на улице ${R[0]}`, 'Уличный музыкант выступает перед старыми домами', `${p0.w ? 'Скрипачка в красном платье' : 'Скрипач в тёмном пальто'} играет в старом городе`, `${p0.ru} со скрипкой и смычком ${R[1]}`, 'Музыка на городской площади и открытый футляр от скрипки'],
      };
    },
  },
  {
    id: 'dancers',
    aspect: 'soft',
    demos: [{}],
    draw(a) {
      a.setMood('dusk');
      const c = hue(a, ['red', 'yellow', 'turquoise', 'pink']);
      const { W, H } = a;
      street(a, { at: 0.56, lit: true });
      const s = H * 0.6;
      const d = a.side;
      for (let i = 0; i < 13; i += 1) { const t = i / 12; a.add(circle(W * t, H * (0.1 + 0.1 * Math.sin(t * Math.PI)), 22, a.radial([[0, '#ffd98a', 0.7], [1, '#ffd98a', 0]])), circle(W * t, H * (0.1 + 0.1 * Math.sin(t * Math.PI)), 6, '#ffe9b0')); }
      a.add(stroke(`M0 ${n(H * 0.1)}Q${n(W / 2)} ${n(H * 0.3)} ${W} ${n(H * 0.1)}`, a.tone('#3a3444'), 1.6));
      a.add(ellipse(W * 0.5, H * 0.94, W * 0.3, H * 0.04, '#ffcf8a', { 'fill-opacity': 0.2 }));
      a.add(person(a, { x: W * (0.5 - d * 0.14), y: H * 0.93, h: s, flip: d < 0, pose: { lean: 6, arms: [[78, 4], [106, 2]], legs: [[22, 14], [-18, 8]] }, look: dress(a, { sex: 'm', top: '#f2ecdf', bottom: '#26252e', hairStyle: 'short' }) }).svg);
      a.add(person(a, { x: W * (0.5 + d * 0.13), y: H * 0.94, h: s * 0.94, flip: d > 0, pose: { lean: -14, nod: -10, arms: [[104, 6], [66, 10]], legs: [[34, 42], [-14, 6]] }, look: dress(a, { sex: 'f', top: c.hex, wear: 'dress', sleeve: 'none', hairStyle: 'bun', shoes: '#c8382f' }) }).svg);
      const { E, R } = a.when();
      return {
        title: 'Couple dancing',
        en: [`A man and a woman dance in the street ${E[0]}`, `A couple dances under strings of lights`, `A woman in a ${c.en} dress dances with a man in a white shirt`, `Two dancers in an old town square ${E[1]}`, 'A dancing couple in front of lit windows'],
        ru: [`Мужчина и женщина танцуют на улице ${R[0]}`, 'Пара танцует под гирляндами', `Женщина в ${c.ru('n', 'pre')} платье танцует с мужчиной в белой рубашке`, `Двое танцоров на площади старого города ${R[1]}`, 'Танцующая пара на фоне светящихся окон'],
      };
    },
  },
  {
    id: 'hikers',
    aspect: 'soft',
    demos: [{ n: 2 }],
    draw(a) {
      const count = a.choose('n', [1, 2]);
      a.setMood(a.choose('mood', ['dawn', 'golden', 'day']));
      const { W, H } = a;
      const y = H * 0.64;
      heavens(a, y, {});
      a.add(ranges(a, y - H * 0.06, 2, '#5f86a0', H * 0.16), massif(a, W * (0.5 + a.side * 0.2), H * 0.2, y + H * 0.1, { color: '#5f7891', far: 0.3, snow: 0.4 }), mist(a, y + H * 0.04, H * 0.16, 0.6));
      const d = a.side;
      /** @type {import('../paint/svg.js').Point[]} */
      const path0 = [[-20, H * (d > 0 ? 0.78 : 0.62)], [W * 0.3, H * (d > 0 ? 0.82 : 0.76)], [W * 0.6, H * (d > 0 ? 0.78 : 0.82)], [W + 20, H * (d > 0 ? 0.6 : 0.78)]];
      a.add(fillRidge(a, path0, a.tone('#7f9450'), { mist: 0.05, depth: H * 0.5 }));
      const picks = [hue(a, ['red', 'orange'], 'one'), hue(a, ['blue', 'green'], 'two')];
      const s = H * 0.4;
      for (let i = count - 1; i >= 0; i -= 1) {
        const x = W * (0.5 + d * (0.06 - i * 0.26));
        const py = H * (0.81 + i * 0.018);
        const p = person(a, { x, y: py, h: s, flip: d < 0, pose: { ...POSES.stride, lean: 12, arms: [[40, 30], [-14, 50]], legs: [[36, 30], [-18, 10]] }, look: dress(a, { sex: i ? 'f' : 'm', top: picks[i].hex, bottom: '#4a4f44', hat: i ? 'band' : 'cap', hatColor: i ? '#e8c04a' : '#3f5a6a', shoes: '#6a4430', hairStyle: i ? 'pony' : 'short' }) });
        const bx = (p.hip[0] + p.shoulder[0]) / 2;
        const by = (p.hip[1] + p.shoulder[1]) / 2;
        a.add(castShadow(a, x, py, s * 0.5, 0.3), rucksack(a, bx - d * s * 0.04, by - s * 0.03, s * 1.1, -d, i ? '#d8903a' : '#3f6f8a'), p.svg, stroke(`M${n(p.hands[0][0])} ${n(p.hands[0][1])}L${n(p.hands[0][0] + d * s * 0.12)} ${n(py + 4)}`, a.tone('#5a4638'), 3));
      }
      a.add(rock(a, W * (0.5 - d * 0.36), H * 0.97, W * 0.24), pine(a, W * (0.5 + d * 0.44), H * 0.9, H * 0.4), grass(a, H * 0.88, H, 70, '#7f9450', H * 0.06));
      const { E, R } = a.when();
      const two = count === 2;
      return {
        title: `${two ? 'Hikers' : 'Hiker'} in the mountains`,
        en: [`${two ? 'Two hikers with backpacks walk' : 'A hiker with a backpack walks'} in the mountains ${E[0]}`, `${two ? `A man in ${picks[0].en} and a woman in ${picks[1].en} climb` : `A man in ${picks[0].en} climbs`} a green slope`, `${two ? 'People go' : 'A man goes'} trekking with walking sticks ${E[1]}`, `${two ? 'A couple hikes' : 'A traveller hikes'} below a snowy peak`, 'A mountain hike with rucksacks and poles'],
        ru: [`${two ? 'Два туриста с рюкзаками идут' : 'Турист с рюкзаком идёт'} в горах ${R[0]}`, `${two ? `Мужчина в ${picks[0].ru('n', 'pre')} и женщина в ${picks[1].ru('n', 'pre')} поднимаются` : `Мужчина в ${picks[0].ru('n', 'pre')} поднимается`} по зелёному склону`, `${two ? 'Люди идут' : 'Мужчина идёт'} в поход с палками ${R[1]}`, `${two ? 'Пара путешествует' : 'Путешественник идёт'} под снежной вершиной`, 'Горный поход с рюкзаками и палками'],
      };
    },
  },
  {
    id: 'chef',
    aspect: 'soft',
    demos: [{ who: 'man' }],
    draw(a) {
      const p0 = who(a);
      a.setMood('golden');
      const { W, H } = a;
      room(a, { wall: '#9fb8b0', floor: '#7a5a48', at: 0.8, pictures: false });
      const d = a.side;
      for (let i = 0; i < 5; i += 1) { const x = W * (0.5 - d * 0.36) + i * W * 0.075 * d; a.add(stroke(`M${n(x)} ${n(H * 0.08)}V${n(H * 0.13)}`, a.tone('#5a5a60'), 3), i % 2 ? a.solid(`M${n(x - 26)} ${n(H * 0.15)}H${n(x + 26)}Q${n(x + 24)} ${n(H * 0.22)} ${n(x)} ${n(H * 0.22)}Q${n(x - 24)} ${n(H * 0.22)} ${n(x - 26)} ${n(H * 0.15)}Z`, a.tone('#c9803f'), { rim: 2, core: 12 }) : a.solid(oval(x, H * 0.185, 24, 24), a.tone('#4a4a54'), { rim: 2, core: 12 })); }
      a.add(rect(W * (0.5 - d * 0.2) - W * 0.24, H * 0.08, W * 0.48, 5, a.tone('#6a6a70')));
      const s = H * 0.86;
      const x = W * (0.5 - d * 0.04);
      const p = person(a, { x, y: H * 1.16, h: s, flip: d < 0, pose: { lean: 4, nod: 6, arms: [[40, 52], [30, 64]], legs: [[2, 0], [-4, 0]] }, look: dress(a, { sex: p0.f, top: '#f8f4ea', bottom: '#3a3f4a', hat: 'chef', apron: '#f2ecdc', hairStyle: p0.w ? 'bun' : 'beard', scarf: '#c8382f' }) });
      a.add(p.svg, rect(0, H * 0.74, W, H * 0.05, a.lit(a.tone('#c9a070'), 0.2)), rect(0, H * 0.79, W, H, a.dim(a.tone('#9a6f48'), 0.1)));
      const px = W * (0.5 + d * 0.17);
      a.add(ellipse(px, H * 0.742, W * 0.1, H * 0.014, a.m.shadow, { 'fill-opacity': 0.3 }), stroke(`M${n(px - d * W * 0.1)} ${n(H * 0.69)}L${n(px - d * W * 0.2)} ${n(H * 0.655)}`, a.tone('#3a2f2a'), 14), a.solid(`M${n(px - W * 0.1)} ${n(H * 0.67)}H${n(px + W * 0.1)}L${n(px + W * 0.085)} ${n(H * 0.745)}H${n(px - W * 0.085)}Z`, a.tone('#454752'), { rim: 3, core: 30 }));
      for (let i = 0; i < 8; i += 1) a.add(circle(px + (i - 3.5) * W * 0.02, H * (0.66 - (i % 3) * 0.012), 13, a.tone(['#d8453a', '#6fae46', '#f0b83a'][i % 3])));
      a.add(path(limb([[px, H * 0.62], [px + 24, H * 0.52], [px - 12, H * 0.42], [px + 18, H * 0.32]], [6, 16, 18, 4]), '#ffffff', { 'fill-opacity': 0.3 }));
      const tx = W * (0.5 - d * 0.3);
      a.add(ellipse(tx, H * 0.742, W * 0.1, H * 0.014, a.m.shadow, { 'fill-opacity': 0.3 }), rect(tx - W * 0.1, H * 0.715, W * 0.2, H * 0.024, a.tone('#b98450')), circle(tx - W * 0.05, H * 0.69, 22, a.tone('#d8403a')), circle(tx, H * 0.694, 20, a.tone('#d8403a')), path(limb([[tx + W * 0.03, H * 0.705], [tx + W * 0.09, H * 0.7]], [12, 4]), a.tone('#e8862e')), path(oval(tx + W * 0.06, H * 0.672, 18, 14), a.tone('#6fae46')), flowerPot(a, W * (0.5 + d * 0.4), H * 0.745, H * 0.1));
      return {
        title: `${p0.w ? 'Woman' : 'Man'} cooking`,
        en: [`A chef in a white hat cooks vegetables in a pan`, `A ${p0.en} works in a kitchen`, 'A cook with a red scarf stands at the counter', `A ${p0.w ? 'female' : 'bearded'} chef prepares a meal`, 'Fresh vegetables and a steaming pan in the kitchen'],
        ru: ['Повар в белом колпаке готовит овощи на сковороде', `${p0.ru} работает на кухне`, 'Повар с красным платком стоит у стола', `${p0.w ? 'Женщина-повар готовит' : 'Бородатый повар готовит'} обед`, 'Свежие овощи и дымящаяся сковорода на кухне'],
      };
    },
  },
  {
    id: 'photographer',
    aspect: 'wide',
    demos: [{}],
    draw(a) {
      const p0 = who(a);
      a.setMood(a.choose('mood', ['sunset', 'dawn', 'dusk']));
      const { W, H } = a;
      const y = H * 0.68;
      heavens(a, y, {});
      const d = a.side;
      a.add(ranges(a, y - H * 0.02, 3, '#5f6f94', H * 0.2), massif(a, W * (0.5 + d * 0.24), H * 0.34, y + H * 0.1, { color: '#5a6a86', far: 0.35, snow: 0.4 }), mist(a, y, H * 0.16, 0.6));
      /** @type {import('../paint/svg.js').Point[]} */
      const cliff = d > 0 ? [[-20, H * 0.74], [W * 0.3, H * 0.77], [W * 0.52, H * 0.82], [W * 0.62, H * 1.02], [W + 20, H * 1.3]] : [[-20, H * 1.3], [W * 0.38, H * 1.02], [W * 0.48, H * 0.82], [W * 0.7, H * 0.77], [W + 20, H * 0.74]];
      a.add(fillRidge(a, cliff, a.dim(a.tone('#4f5a4a'), 0.35), { soft: false, mist: 0.02 }));
      const s = H * 0.46;
      a.add(tripod(a, W * (0.5 - d * 0.1), H * 0.805, s * 0.82, d), person(a, { x: W * (0.5 - d * 0.22), y: H * 0.795, h: s, flip: d < 0, pose: { lean: 14, nod: 4, arms: [[66, 20], [58, 30]], legs: [[16, 8], [-16, 8]] }, look: dress(a, { sex: p0.f, top: '#c8573f', bottom: '#33384a', hat: 'beanie', hatColor: '#e0a83a' }) }).svg, grass(a, H * 0.84, H * 1.0, 20, '#4f5a3a', H * 0.05), pine(a, W * (0.5 - d * 0.44), H * 0.8, H * 0.5));
      const { E, R } = a.when();
      return {
        title: 'Photographer on a cliff',
        en: [`A photographer takes pictures of the mountains ${E[0]}`, `A ${p0.en} stands behind a camera on a tripod`, `A ${p0.en} in a red jacket photographs the landscape ${E[1]}`, 'A camera on a tripod at the edge of a cliff', `A ${p0.en} with a yellow hat looks through a camera`],
        ru: [`Фотограф снимает горы ${R[0]}`, `${p0.ru} стоит за камерой на штативе`, `${p0.ru} в красной куртке фотографирует пейзаж ${R[1]}`, 'Фотоаппарат на штативе на краю утёса', `${p0.ru} в жёлтой шапке смотрит в фотоаппарат`],
      };
    },
  },
  {
    id: 'couple-bench',
    aspect: 'soft',
    demos: [{ mood: 'sunset' }],
    draw(a) {
      a.setMood(a.choose('mood', ['sunset', 'dusk', 'dawn']));
      const { W, H } = a;
      const y = H * 0.56;
      const s0 = heavens(a, y, { sunX: W * 0.5 });
      a.add(ranges(a, y + 2, 1, '#6a6a94', H * 0.08), water(a, y, { bottom: H * 0.84, ripples: 90 }), glitter(a, s0.x, y, { bottom: H * 0.84 }), fillRidge(a, ridge(a, H * 0.82, H * 0.03, { scale: 1.2 }), a.tone('#6f7f4c'), { mist: 0 }));
      const s = H * 0.5;
      const x = W * 0.5;
      a.add(castShadow(a, x, H * 0.92, W * 0.36, 0.3));
      for (const k of [-1, 1]) a.add(person(a, { x: x + k * s * 0.15, y: H * 0.92 + s * 0.24, h: s, pose: { view: 'back', lean: k * -3, arms: k < 0 ? [[24, -6], [12, -4]] : [[12, -4], [24, -6]], legs: [[4, 0], [4, 0]] }, look: dress(a, k < 0 ? { sex: 'm', top: '#3f5f86', hairStyle: 'short' } : { sex: 'f', top: '#d8806a', hairStyle: 'long' }) }).svg);
      a.add(bench(a, x, H * 0.925, s * 0.4, '#7a4a34'), tree(a, W * (0.5 - a.side * 0.4), H * 0.95, H * 0.72, { color: '#5f7a48' }), grass(a, H * 0.92, H, 60, '#6f7f4c', H * 0.06));
      const { E, R } = a.when();
      return {
        title: 'Couple on a bench',
        en: [`A man and a woman sit on a bench by the water ${E[0]}`, 'A couple watches the sun over the sea', `Two people on a bench look at the horizon ${E[1]}`, 'A couple seen from behind on a wooden bench', 'A man in blue and a woman in pink by a lake'],
        ru: [`Мужчина и женщина сидят на скамейке у воды ${R[0]}`, 'Пара смотрит на солнце над морем', `Двое на скамейке смотрят на горизонт ${R[1]}`, 'Пара на деревянной скамейке, вид со спины', 'Мужчина в синем и женщина в розовом у озера'],
      };
    },
  },
  {
    id: 'reader',
    aspect: 'soft',
    demos: [{ who: 'woman' }],
    draw(a) {
      const p0 = who(a);
      a.setMood(a.choose('mood', ['day', 'golden']));
      const { W, H } = a;
      const { green } = meadow(a, { at: 0.54, trees: false });
      const d = a.side;
      const c = hue(a, ['red', 'blue', 'green'], 'book');
      a.add(castShadow(a, W * (0.5 - d * 0.14), H * 0.88, W * 0.5, 0.22), tree(a, W * (0.5 - d * 0.16), H * 0.88, H * 0.82, { wide: 1.15 }));
      const s = H * 0.5;
      const x = W * (0.5 + d * 0.08);
      const p = person(a, { x, y: H * 0.915, h: s, flip: d < 0, pose: { lean: -12, nod: 22, arms: [[44, 62], [40, 66]], legs: [[138, 156], [92, 6]] }, look: dress(a, { sex: p0.f, top: p0.w ? '#e8b83a' : '#3f6f8a', bottom: '#4a5a78', hairStyle: p0.w ? 'long' : 'short', sleeve: 'short' }) });
      a.add(ellipse(x + d * s * 0.1, H * 0.92, s * 0.5, s * 0.04, a.m.shadow, { 'fill-opacity': 0.3 }), p.svg, book(a, p.hands[0][0] + d * s * 0.03, p.hands[0][1] - s * 0.02, s * 0.8, c.hex));
      a.add(circle(x + d * s * 0.62, H * 0.9, s * 0.06, a.tone('#cf3a30')));
      foreground(a, green);
      const { E, R } = a.when();
      return {
        title: `${p0.w ? 'Woman' : 'Man'} reading under a tree`,
        en: [`A ${p0.en} sits under a big tree and reads a book ${E[0]}`, `A ${p0.en} reads in a meadow`, `A ${p0.en} with a ${c.en} book rests in the shade ${E[1]}`, 'A reader leans against a tree in the countryside', `A ${p0.en} in a ${p0.w ? 'yellow' : 'blue'} shirt relaxes with a book`],
        ru: [`${p0.ru} сидит под большим деревом и читает книгу ${R[0]}`, `${p0.ru} читает на лугу`, `${p0.ru} с ${c.ru('f', 'ins')} книгой отдыхает в тени ${R[1]}`, 'Человек с книгой прислонился к дереву за городом', `${p0.ru} в ${p0.w ? 'жёлтой' : 'синей'} футболке отдыхает с книгой`],
      };
    },
  },
  {
    id: 'campfire-friends',
    aspect: 'wide',
    demos: [{}],
    draw(a) {
      a.setMood('night');
      const { W, H } = a;
      woods(a, { kind: 'pine', at: 0.66 });
      const s = H * 0.42;
      const x = W * 0.5;
      a.add(circle(x, H * 0.82, W * 0.4, a.radial([[0, '#ff9a44', 0.5], [1, '#ff9a44', 0]])), tent(a, W * (0.5 - a.side * 0.36), H * 0.82, H * 0.25, '#d8903a'));
      const logs = (/** @type {number} */ lx) => a.solid(limb([[lx - s * 0.26, H * 0.9], [lx, H * 0.9], [lx + s * 0.26, H * 0.9]], [s * 0.075, s * 0.075, s * 0.075]), a.tone('#6a4a34'), { rim: 3, core: 14 });
      /** @type {[number, boolean, import('../paint/figure.js').Look & {sex: 'm' | 'f'}][]} */
      const friends = [[-0.2, false, { sex: 'm', top: '#c8573f', hat: 'beanie', hatColor: '#e0b040' }], [0.2, true, { sex: 'f', top: '#4f8a86', hairStyle: 'long' }], [0.34, true, { sex: 'm', top: '#d8a03a', hairStyle: 'beard' }]];
      for (const [k, flip, look] of friends) {
        const px = x + k * W;
        const p = person(a, { x: px + (flip ? -1 : 1) * s * 0.1, y: H * 0.945, h: s, flip, pose: { lean: 10, arms: [[56, 24], [44, 34]], legs: [[80, 78], [72, 72]] }, look: dress(a, { ...look, bottom: '#3a4560' }) });
        a.add(logs(px - (flip ? -1 : 1) * s * 0.04), p.svg);
        if (k !== 0.34) { const dir = flip ? -1 : 1; a.add(stroke(`M${n(p.hands[0][0])} ${n(p.hands[0][1])}L${n(p.hands[0][0] + dir * s * 0.3)} ${n(p.hands[0][1] + s * 0.02)}`, a.tone('#5a4030'), 2.6), ellipse(p.hands[0][0] + dir * s * 0.32, p.hands[0][1] + s * 0.02, 10, 8, '#f8efe0')); }
      }
      a.add(campfire(a, x, H * 0.93, H * 0.14));
      return {
        title: 'Friends around a campfire',
        en: ['Three friends sit around a campfire in the forest at night', 'People roast marshmallows over a fire', 'Two men and a woman camp in the woods beside a tent', 'A campfire lights up the faces of the campers', 'A night by the fire among dark pine trees'],
        ru: ['Трое друзей сидят у костра в ночном лесу', 'Люди жарят зефир на огне', 'Двое мужчин и женщина отдыхают в лесу у палатки', 'Костёр освещает лица туристов', 'Ночь у костра среди тёмных сосен'],
      };
    },
  },
  {
    id: 'dog-walk',
    aspect: 'wide',
    demos: [{ who: 'woman', fur: 'white', mood: 'golden' }],
    draw(a) {
      const p0 = who(a);
      const f = fur(a, DOGS);
      a.setMood(a.choose('mood', ['golden', 'overcast', 'dawn']));
      const { W, H } = a;
      const { y } = meadow(a, { kind: 'autumn', at: 0.5 });
      a.add(path(`M0 ${n(H * 0.78)}Q${n(W * 0.5)} ${n(H * 0.74)} ${W} ${n(H * 0.78)}V${n(H * 0.95)}Q${n(W * 0.5)} ${n(H * 0.91)} 0 ${n(H * 0.96)}Z`, a.lit(a.tone('#d8b98c'), 0.2)), lamp(a, W * (0.5 + a.side * 0.34), y + H * 0.26, H * 0.5));
      const d = a.side < 0 ? 1 : -1;
      const s = H * 0.5;
      const c = hue(a, ['red', 'blue', 'green', 'yellow']);
      const p = person(a, { x: W * (0.5 - d * 0.14), y: H * 0.89, h: s, flip: d < 0, pose: { ...POSES.walk, arms: [[40, 24], [-20, 14]] }, look: dress(a, { sex: p0.f, wear: 'coat', top: c.hex, bottom: '#2f3440', hat: 'beanie', hatColor: '#f0e2c0', scarf: '#e8c04a', hairStyle: p0.w ? 'long' : 'short' }) });
      const dx = W * (0.5 + d * 0.16);
      const dogH = s * 0.42;
      a.add(castShadow(a, W * (0.5 - d * 0.14), H * 0.89, s * 0.5, 0.3), castShadow(a, dx, H * 0.9, dogH * 1.3, 0.3), p.svg, quadruped(a, DOG, { x: dx, y: H * 0.9, h: dogH, gait: 'walk', color: f.coat, second: f.second, dark: f.dark, collar: '#c8382f', flip: d < 0 }), stroke(`M${n(p.hands[0][0])} ${n(p.hands[0][1])}Q${n((p.hands[0][0] + dx) / 2)} ${n(H * 0.8)} ${n(dx + d * dogH * 0.46)} ${n(H * 0.9 - dogH * 0.92)}`, a.tone('#c8382f'), 2.4));
      for (let i = 0; i < 40; i += 1) a.add(ellipse(W * a.r.next(), H * a.r.range(0.3, 1), a.r.range(4, 8), a.r.range(2, 4), a.tone(a.r.pick(['#d8692c', '#e9a93a', '#b8402c']))));
      const { E, R } = a.when();
      return {
        title: `${p0.w ? 'Woman' : 'Man'} walking a dog`,
        en: [`A ${p0.en} walks a ${f.en} dog in an autumn park ${E[0]}`, `A ${p0.en} in a ${c.en} coat with a dog on a leash`, `A ${f.en} dog walks beside its owner ${E[1]}`, `A ${p0.en} and a dog stroll past orange trees`, 'A walk in the park with a dog'],
        ru: [`${p0.ru} гуляет с ${f.ru('f', 'ins')} собакой в осеннем парке ${R[0]}`, `${p0.ru} в ${c.ru('n', 'pre')} пальто с собакой на поводке`, `${f.ru('f')} собака идёт рядом с ${p0.w ? 'хозяйкой' : 'хозяином'} ${R[1]}`, `${p0.ru} и собака идут мимо оранжевых деревьев`, 'Прогулка с собакой в парке'],
      };
    },
  },
  {
    id: 'gardener',
    aspect: 'soft',
    demos: [{ who: 'woman' }],
    draw(a) {
      const p0 = who(a);
      a.setMood(a.choose('mood', ['day', 'golden']));
      const { W, H, r } = a;
      const { green } = meadow(a, { at: 0.48 });
      const d = a.side < 0 ? 1 : -1;
      const s = H * 0.54;
      const px = W * (0.5 - d * 0.14);
      const p = person(a, { x: px, y: H * 0.9, h: s, flip: d < 0, pose: { lean: 12, arms: [[34, 16], [28, 18]], legs: [[26, 8], [-22, 18]] }, look: dress(a, { sex: p0.f, top: '#f0e6d0', bottom: '#4a6f8a', apron: '#5f8a52', hat: 'straw', hatColor: '#e6cf8a' }) });
      a.add(castShadow(a, px, H * 0.9, s * 0.5, 0.3), castShadow(a, W * (0.5 + d * 0.14), H * 0.9, s * 0.8, 0.3), p.svg, wheelbarrow(a, p.hands[0][0] + d * s * 0.49, H * 0.9, s * 1.0, d));
      for (let i = 0; i < 60; i += 1) { const x = W * r.next(); const by = H * r.range(0.93, 1.02); a.add(stroke(`M${n(x)} ${n(by)}V${n(by - 40)}`, a.tone('#4f8a4a'), 3), circle(x, by - 44, r.range(8, 14), a.tone(r.pick(['#e4586a', '#f0c24a', '#f4ead8', '#8a6fc0', '#e8873a'])))); }
      a.add(grass(a, H * 0.97, H * 1.02, 30, green, H * 0.06));
      const { E, R } = a.when();
      return {
        title: `${p0.w ? 'Woman' : 'Man'} in the garden`,
        en: [`A ${p0.en} pushes a wheelbarrow full of flowers ${E[0]}`, 'A gardener in a straw hat and a green apron', `A ${p0.en} works in a flower garden ${E[1]}`, 'A wheelbarrow with colourful blossoms in the garden', `A ${p0.en} plants flowers in the countryside`],
        ru: [`${p0.ru} везёт тачку, полную цветов, ${R[0]}`, `${p0.w ? 'Садовница' : 'Садовник'} в соломенной шляпе и зелёном фартуке`, `${p0.ru} работает в цветнике ${R[1]}`, 'Тачка с яркими цветами в саду', `${p0.ru} сажает цветы за городом`],
      };
    },
  },
];
