// SPDX-License-Identifier: MIT
// More children: with their parents, with animals, in the rain, at play.

import { catFront } from '../paint/animals/pets.js';
import { apple } from '../paint/dishes/fruit.js';
import { person } from '../paint/figure.js';
import { room } from '../paint/interior.js';
import { dress, kid, POSES } from '../paint/people.js';
import { ball, lamp, umbrella } from '../paint/props/park.js';
import { beach, foreground, meadow } from '../paint/stages.js';
import { circle, ellipse, limb, n, path, poly, stroke } from '../paint/svg.js';
import { castShadow } from '../paint/terrain.js';
import { rain } from '../paint/weather.js';
import { COLORS } from '../paint/words.js';
import { pickChild } from './children_out.js';
import { street } from './city.js';
import { CATS, fur } from './dogs_cats.js';

/** @typedef {import('../paint/art.js').Art} Art */

/** @param {Art} a @param {string[]} ids @param {string} [name] */
const hue = (a, ids, name = 'hue') => COLORS[a.choose(name, ids)];

/** A pram with a baby in it, pushed towards `d`. @param {Art} a @param {number} x @param {number} y @param {number} s @param {number} d @param {string} color */
function stroller(a, x, y, s, d, color) {
  const c = a.tone(color);
  const X = (/** @type {number} */ k) => x + d * k * s;
  const wheel = (/** @type {number} */ k) => circle(X(k), y - s * 0.09, s * 0.09, a.tone('#2f2d36')) + circle(X(k), y - s * 0.09, s * 0.055, a.tone('#d8d2c4'));
  return (
    stroke(`M${n(X(-0.2))} ${n(y - s * 0.09)}L${n(X(0.14))} ${n(y - s * 0.34)}M${n(X(0.22))} ${n(y - s * 0.09)}L${n(X(-0.12))} ${n(y - s * 0.34)}L${n(X(-0.36))} ${n(y - s * 0.56)}`, a.tone('#5a5a66'), s * 0.026) + wheel(-0.2) + wheel(0.22) +
    a.solid(`M${n(X(-0.24))} ${n(y - s * 0.54)}Q${n(X(-0.2))} ${n(y - s * 0.28)} ${n(X(0))} ${n(y - s * 0.27)}Q${n(X(0.24))} ${n(y - s * 0.28)} ${n(X(0.28))} ${n(y - s * 0.54)}Z`, c, { rim: 2, core: s * 0.1 }) +
    circle(X(0.03), y - s * 0.6, s * 0.088, a.tone('#efc2a0')) + path(`M${n(X(-0.06))} ${n(y - s * 0.6)}A${n(s * 0.092)} ${n(s * 0.092)} 0 0 ${d > 0 ? 1 : 0} ${n(X(0.125))} ${n(y - s * 0.62)}Q${n(X(0.03))} ${n(y - s * 0.66)} ${n(X(-0.06))} ${n(y - s * 0.6)}Z`, a.tone('#f4ead8')) + circle(X(0.06), y - s * 0.595, s * 0.011, '#2a2024') + circle(X(0.0), y - s * 0.595, s * 0.011, '#2a2024') + stroke(`M${n(X(0.01))} ${n(y - s * 0.56)}q${n(d * s * 0.02)} ${n(s * 0.02)} ${n(d * s * 0.045)} 0`, '#9a4a40', s * 0.012) +
    path(limb([[X(-0.08), y - s * 0.515], [X(0.04), y - s * 0.53], [X(0.2), y - s * 0.515]], [s * 0.04, s * 0.05, s * 0.04]), a.tone('#fbf3e0')) +
    a.solid(`M${n(X(-0.25))} ${n(y - s * 0.53)}Q${n(X(-0.28))} ${n(y - s * 0.84)} ${n(X(0.0))} ${n(y - s * 0.82)}Q${n(X(-0.1))} ${n(y - s * 0.7)} ${n(X(-0.06))} ${n(y - s * 0.53)}Z`, a.dim(c, 0.15), { rim: 2, core: s * 0.1 })
  );
}

/** @type {import('./scene.js').Scene[]} */
export const childrenMoreScenes = [
  {
    id: 'stroller',
    aspect: 'wide',
    children: true,
    demos: [{}],
    draw(a) {
      const c = hue(a, ['blue', 'red', 'turquoise']);
      a.setMood(a.choose('mood', ['golden', 'day']));
      const { W, H } = a;
      const { y } = meadow(a, { at: 0.5, kind: a.r.pick(['meadow', 'autumn']) });
      a.add(path(`M0 ${n(H * 0.76)}Q${n(W * 0.5)} ${n(H * 0.72)} ${W} ${n(H * 0.76)}V${n(H * 0.94)}Q${n(W * 0.5)} ${n(H * 0.9)} 0 ${n(H * 0.95)}Z`, a.lit(a.tone('#d9bd8c'), 0.2)), lamp(a, W * (0.5 + a.side * 0.36), y + H * 0.24, H * 0.48));
      const d = a.side < 0 ? 1 : -1;
      const s = H * 0.58;
      const x = W * (0.5 - d * 0.15);
      const p = person(a, { x, y: H * 0.91, h: s, flip: d < 0, pose: { ...POSES.walk, lean: 6, arms: [[44, 34], [40, 36]] }, look: dress(a, { sex: 'f', wear: 'dress', top: '#c8573f', hairStyle: 'long' }) });
      a.add(castShadow(a, x, H * 0.89, s * 0.5, 0.3), castShadow(a, x + d * s * 0.5, H * 0.9, s * 0.5, 0.3), p.svg, stroller(a, x + d * s * 0.5, H * 0.92, s * 0.78, d, c.hex));
      const { E, R } = a.when();
      return {
        title: 'Mother with a baby in a stroller',
        en: [`A mother pushes a baby in a ${c.en} stroller through the park ${E[0]}`, 'A baby sits in a pram', `A woman in a red dress walks with her baby`, `A smiling baby in a ${c.en} baby carriage ${E[1]}`, 'A walk in the park with a baby in a pushchair'],
        ru: [`Мама везёт малыша в ${c.ru('f', 'pre')} коляске по парку ${R[0]}`, 'Ребёнок сидит в коляске', 'Женщина в красном платье гуляет с малышом', `Улыбающийся ребёнок в ${c.ru('f', 'pre')} детской коляске ${R[1]}`, 'Прогулка в парке с ребёнком в коляске'],
      };
    },
  },
  {
    id: 'puddle',
    aspect: 'soft',
    children: true,
    demos: [{ child: 'girl', hue: 'yellow' }],
    draw(a) {
      const k = pickChild(a);
      const c = hue(a, ['yellow', 'red', 'green']);
      a.setMood('rain');
      const { W, H, r } = a;
      street(a, { at: 0.54, wet: true, lit: true });
      const s = H * 0.42;
      const d = a.side;
      const x = W * 0.5;
      a.add(ellipse(x, H * 0.92, W * 0.26, H * 0.05, a.lit(a.tone('#7f98a6'), 0.25)), ellipse(x, H * 0.92, W * 0.15, H * 0.026, 'none', { stroke: a.lit(a.tone('#dfe8ea'), 0.4), 'stroke-width': 3, 'stroke-opacity': 0.7 }));
      const boots = { yellow: '#d23b30', red: '#2f74b8', green: '#edbc3c' }[/** @type {'yellow'} */ (c.id)];
      const p = person(a, { x, y: H * 0.87, h: s, flip: d < 0, pose: { lean: 6, arms: [[40, 92], [-60, 20]], legs: [[46, 58], [-18, 48]], feet: [0, -20] }, look: kid(a, k.girl, { wear: 'coat', top: c.hex, bottom: '#3f4f68', hat: 'hood', hatColor: c.hex, sleeve: 'long', shoes: boots }) });
      a.add(p.svg, umbrella(a, p.hands[0][0], p.hands[0][1], s * 0.42, { yellow: '#d8403a', red: '#f0b83a', green: '#e07a9a' }[/** @type {'yellow'} */ (c.id)], d * 8, 1.0));
      for (let i = 0; i < 44; i += 1) { const t = r.range(-1.2, 1.2); const len = r.range(0.1, 0.42) * s; a.add(circle(x + Math.sin(t) * len * 1.5, H * 0.91 - Math.cos(t) * len * 0.6, r.range(2, 5), '#dcebf0', { 'fill-opacity': 0.85 })); }
      a.add(rain(a, 150));
      const { E, R } = a.when();
      return {
        title: `${k.girl ? 'Girl' : 'Boy'} jumping in a puddle`,
        en: [`A ${k.en} in a ${c.en} raincoat jumps in a puddle ${E[0]}`, 'A child with an umbrella splashes in the rain', `A ${k.en} in rubber boots plays in the water`, `A happy ${k.en} under an umbrella in the street ${E[1]}`, 'Water splashes around a jumping child'],
        ru: [`${k.ru} в ${c.ru('m', 'pre')} дождевике прыгает по луже ${R[0]}`, 'Ребёнок с зонтом плещется под дождём', `${k.ru} в резиновых сапогах играет в воде`, `${k.girl ? 'Весёлая девочка' : 'Весёлый мальчик'} под зонтом на улице ${R[1]}`, 'Брызги летят вокруг прыгающего ребёнка'],
      };
    },
  },
  {
    id: 'seesaw',
    aspect: 'wide',
    children: true,
    demos: [{}],
    draw(a) {
      const c = hue(a, ['red', 'blue', 'yellow']);
      a.setMood(a.choose('mood', ['day', 'golden']));
      const { W, H } = a;
      const { green } = meadow(a, { at: 0.5 });
      const x = W * 0.5;
      const y = H * 0.88;
      const s = H * 0.4;
      const half = W * 0.23;
      const lean = a.side * 12;
      const t = (lean * Math.PI) / 180;
      const py = y - s * 0.34;
      const end = (/** @type {number} */ k) => /** @type {[number, number]} */ ([x + k * half * Math.cos(t), py + k * half * Math.sin(t)]);
      a.add(castShadow(a, x, y, W * 0.5, 0.25), path(poly([[x - 30, y], [x, py - 6], [x + 30, y]]), a.tone('#5a6a7a')));
      for (const k of [-1, 1]) {
        const [ex, ey] = end(k * 0.86);
        const p = person(a, { x: ex, y: ey + s * 0.2, h: s, flip: k > 0, pose: { lean: k * a.side > 0 ? -4 : 6, arms: k * a.side > 0 ? [[58, 20], [54, 24]] : [[140, -10], [60, 20]], legs: [[76, 84], [64, 70]] }, look: kid(a, k > 0) });
        a.add(p.svg);
      }
      a.add(path(limb([end(-1.04), [x, py], end(1.04)], [9, 9, 9]), a.tone(c.hex)), circle(x, py, 10, a.tone('#f2ead2')));
      foreground(a, green);
      const { E, R } = a.when();
      return {
        title: 'Children on a seesaw',
        en: [`Two children ride a ${c.en} seesaw ${E[0]}`, 'A boy and a girl play on a seesaw in the park', `A girl and a boy on a ${c.en} teeter-totter`, `Kids have fun on a playground ${E[1]}`, 'One child is up in the air and the other is down on a seesaw'],
        ru: [`Двое детей качаются на ${c.ru('p', 'pre')} качелях-балансире ${R[0]}`, 'Мальчик и девочка качаются на доске в парке', `Девочка и мальчик на ${c.ru('p', 'pre')} качелях`, `Дети веселятся на детской площадке ${R[1]}`, 'Один ребёнок взлетает вверх, другой опускается на качелях'],
      };
    },
  },
  {
    id: 'mother-child',
    aspect: 'tall',
    children: true,
    demos: [{ child: 'boy' }],
    draw(a) {
      const k = pickChild(a);
      a.setMood(a.choose('mood', ['sunset', 'golden', 'dawn']));
      const { W, H } = a;
      beach(a, { at: 0.5, shore: 0.66 });
      const s = H * 0.4;
      const d = a.side;
      const mother = person(a, { x: W * (0.5 - d * 0.1), y: H * 0.9, h: s, pose: { view: 'back', arms: d > 0 ? [[20, -6], [12, -6]] : [[12, -6], [20, -6]], legs: [[6, 2], [6, 2]] }, look: dress(a, { sex: 'f', wear: 'gown', top: '#e8d0a8', hairStyle: 'long', sleeve: 'none' }) });
      const hand = d > 0 ? 0 : 1;
      const look = kid(a, k.girl);
      const walk = (/** @type {number} */ x) => person(a, { x, y: H * 0.905, h: s * 0.6, pose: { view: 'back', arms: d > 0 ? [[12, -4], [88, 26]] : [[88, 26], [12, -4]], legs: [[7, 2], [7, 2]] }, look });
      // The child stands where its hand meets the mother's.
      const reach = walk(0).hands[1 - hand][0];
      const small = walk(mother.hands[hand][0] - reach);
      a.add(castShadow(a, W * (0.5 - d * 0.1), H * 0.9, s * 0.5, 0.3, 1.6), castShadow(a, mother.hands[hand][0] - reach, H * 0.905, s * 0.4, 0.3, 1.6), mother.svg, small.svg);
      for (let i = 0; i < 6; i += 1) a.add(ellipse(W * (0.5 - d * 0.1) + (i % 2 ? 12 : -12), H * (0.93 + i * 0.014), 7, 3, a.m.shadow, { 'fill-opacity': 0.25 }));
      const { E, R } = a.when();
      return {
        title: `Mother and ${k.girl ? 'daughter' : 'son'} on the beach`,
        en: [`A mother and her little ${k.en} walk hand in hand on the beach ${E[0]}`, `A woman and a child look at the sea`, `A ${k.en} holds his mother's hand by the water`.replace('his', k.girl ? 'her' : 'his'), `A mother with a ${k.en} on the sand ${E[1]}`, 'A parent and a child seen from behind at the seaside'],
        ru: [`Мама и ${k.girl ? 'маленькая девочка' : 'маленький мальчик'} идут за руку по пляжу ${R[0]}`, 'Женщина и ребёнок смотрят на море', `${k.ru} держит маму за руку у воды`, `Мама с ${k.ins} на песке ${R[1]}`, 'Мать и ребёнок со спины на берегу моря'],
      };
    },
  },
  {
    id: 'child-cat',
    aspect: 'soft',
    children: true,
    demos: [{ child: 'girl', fur: 'ginger' }],
    draw(a) {
      const k = pickChild(a);
      const f = fur(a, CATS);
      a.setMood('golden');
      const { W, H } = a;
      const y = room(a, { wall: '#a8bcb0', floor: '#9a6a48', window: true });
      const d = a.side;
      const s = H * 0.56;
      a.add(ellipse(W * 0.5, y + H * 0.2, W * 0.36, H * 0.1, a.tone('#c8605a')), ellipse(W * 0.5, y + H * 0.2, W * 0.3, H * 0.08, 'none', { stroke: a.tone('#f2e2c0'), 'stroke-width': 5 }));
      const p = person(a, { x: W * (0.5 - d * 0.2), y: y + H * 0.2, h: s, flip: d < 0, pose: { lean: 8, nod: 12, arms: [[62, 16], [30, 40]], legs: [[132, 150], [92, 4]] }, look: kid(a, k.girl, { wear: k.girl ? 'dress' : 'trousers', sleeve: 'short' }) });
      a.add(ellipse(W * (0.5 - d * 0.16), y + H * 0.205, s * 0.4, s * 0.04, a.m.shadow, { 'fill-opacity': 0.3 }), p.svg, ellipse(W * (0.5 + d * 0.16), y + H * 0.205, s * 0.26, s * 0.03, a.m.shadow, { 'fill-opacity': 0.3 }), catFront(a, { x: W * (0.5 + d * 0.16), y: y + H * 0.2, h: s * 0.42, color: f.coat, second: f.second, collar: '#2f62a8', stripes: f.id === 'ginger' || f.id === 'grey', flip: d > 0 }), ball(a, W * (0.5 + d * 0.34), y + H * 0.19, s * 0.06, 'beach'));
      return {
        title: `${k.girl ? 'Girl' : 'Boy'} with a ${f.en} cat`,
        en: [`A ${k.en} sits on the floor and strokes a ${f.en} cat`, 'A child plays with a cat at home', `A little ${k.en} and a ${f.en} cat on a red carpet`, 'A cat with a blue collar sits in front of a child', `A ${k.en} and a cat in a room with a window`],
        ru: [`${k.ru} сидит на полу и гладит ${f.ru('f', 'ani')} кошку`, 'Ребёнок играет с кошкой дома', `${k.girl ? 'Маленькая девочка' : 'Маленький мальчик'} и ${f.ru('f')} кошка на красном ковре`, 'Кошка в синем ошейнике сидит перед ребёнком', `${k.ru} и кошка в комнате с окном`],
      };
    },
  },
  {
    id: 'bubbles',
    aspect: 'soft',
    children: true,
    demos: [{ child: 'boy' }],
    draw(a) {
      const k = pickChild(a);
      a.setMood(a.choose('mood', ['day', 'golden', 'sunset']));
      const { W, H, r } = a;
      const { green } = meadow(a, { at: 0.54 });
      const s = H * 0.48;
      const d = a.side;
      const x = W * (0.5 - d * 0.22);
      const p = person(a, { x, y: H * 0.91, h: s, flip: d < 0, pose: { lean: 2, nod: -6, arms: [[74, 62], [20, 50]], legs: [[6, 2], [-8, 4]] }, look: kid(a, k.girl) });
      a.add(castShadow(a, x, H * 0.91, s * 0.5, 0.3), p.svg, stroke(`M${n(p.hands[0][0])} ${n(p.hands[0][1])}l${n(d * 6)} ${n(-s * 0.1)}`, a.tone('#d8403a'), 3));
      for (let i = 0; i < 26; i += 1) {
        const t = r.next();
        const bx = p.head[0] + d * (s * 0.28 + t * W * 0.5);
        const by = p.head[1] - r.range(-0.2, 0.5) * H * t - r.range(-0.02, 0.06) * H;
        const size = r.range(0.02, 0.075) * s * (0.6 + t);
        a.add(circle(bx, by, size, '#eafaff', { 'fill-opacity': 0.22, stroke: r.pick(['#f6c8dc', '#c8ecf6', '#f8f0b8']), 'stroke-width': 2 }), ellipse(bx - size * 0.35, by - size * 0.4, size * 0.22, size * 0.14, '#ffffff', { 'fill-opacity': 0.85 }));
      }
      foreground(a, green);
      const { E, R } = a.when();
      return {
        title: `${k.girl ? 'Girl' : 'Boy'} blowing soap bubbles`,
        en: [`A ${k.en} blows soap bubbles in a meadow ${E[0]}`, 'A child makes bubbles outdoors', `Many soap bubbles float around a little ${k.en}`, `A young ${k.en} plays with bubbles ${E[1]}`, 'Shiny bubbles fly from a child into the sky'],
        ru: [`${k.ru} пускает мыльные пузыри на лугу ${R[0]}`, 'Ребёнок надувает мыльные пузыри на улице', `Вокруг ${k.girl ? 'маленькой девочки' : 'маленького мальчика'} летает много мыльных пузырей`, `${k.ru} играет с пузырями ${R[1]}`, 'Блестящие пузыри летят от ребёнка в небо'],
      };
    },
  },
  {
    id: 'picnic',
    aspect: 'wide',
    children: true,
    demos: [{}],
    draw(a) {
      a.setMood(a.choose('mood', ['day', 'golden']));
      const { W, H } = a;
      const { green } = meadow(a, { at: 0.5, far: 'mountains' });
      const c = hue(a, ['red', 'blue']);
      const x = W * 0.5;
      const cloth = a.tone(c.hex);
      const quad = poly([[x - W * 0.26, H * 0.78], [x + W * 0.24, H * 0.78], [x + W * 0.32, H * 0.94], [x - W * 0.32, H * 0.94]]);
      let lines = '';
      for (let i = -6; i < 7; i += 1) lines += `M${n(x + i * W * 0.042)} ${n(H * 0.78)}L${n(x + i * W * 0.054)} ${n(H * 0.94)}`;
      for (let i = 0; i < 5; i += 1) lines += `M0 ${n(H * (0.79 + i * 0.036))}H${W}`;
      a.add(a.within(quad, path(quad, cloth) + stroke(lines, a.tone('#fbf3e2'), 7, { 'stroke-opacity': 0.6 })));
      const s = H * 0.52;
      a.add(person(a, { x: x - W * 0.17, y: H * 0.87, h: s, pose: { lean: 2, nod: 6, arms: [[40, 46], [-30, -20]], legs: [[136, 152], [92, 6]] }, look: dress(a, { sex: 'f', top: '#f0e2c0', wear: 'dress', hairStyle: 'long', sleeve: 'short' }) }).svg);
      a.add(person(a, { x: x + W * 0.19, y: H * 0.87, h: s, flip: true, pose: { lean: -6, nod: 6, arms: [[46, 36], [-36, -10]], legs: [[136, 152], [92, 6]] }, look: dress(a, { sex: 'm', top: '#3f6f92', bottom: '#5a5048', sleeve: 'short', hairStyle: 'short' }) }).svg);
      a.add(person(a, { x: x + W * 0.015, y: H * 0.83, h: s * 0.62, pose: { view: 'front', arms: [[130, -10], [40, -6]], legs: [[6, 2], [6, 2]] }, look: kid(a, true, { top: '#e07a9a', wear: 'dress', hairStyle: 'braids' }) }).svg);
      const bx = x + W * 0.02;
      a.add(ellipse(bx, H * 0.925, 70, 8, a.m.shadow, { 'fill-opacity': 0.3 }), stroke(`M${n(bx - 46)} ${n(H * 0.88)}Q${n(bx)} ${n(H * 0.79)} ${n(bx + 46)} ${n(H * 0.88)}`, a.tone('#9a6a38'), 6), a.solid(`M${n(bx - 56)} ${n(H * 0.875)}H${n(bx + 56)}L${n(bx + 46)} ${n(H * 0.925)}H${n(bx - 46)}Z`, a.tone('#c08a4a'), { rim: 3, core: 16, more: stroke(`M${n(bx - 60)} ${n(H * 0.89)}h120M${n(bx - 60)} ${n(H * 0.907)}h120`, a.dim(a.tone('#c08a4a'), 0.4), 3) }), apple(a, { x: bx - 24, y: H * 0.872, w: 26 }), apple(a, { x: bx + 22, y: H * 0.872, w: 26, color: '#8fb03e' }));
      foreground(a, green);
      const { E, R } = a.when();
      return {
        title: 'Family picnic',
        en: [`A family with a little girl has a picnic in a meadow ${E[0]}`, `Parents and their child sit on a ${c.en} checked blanket`, 'A girl in a pink dress waves beside her mother and father', `A picnic with a child and a basket of apples ${E[1]}`, 'A man, a woman and a little girl rest in the grass'],
        ru: [`Семья с маленькой девочкой на пикнике на лугу ${R[0]}`, `Родители с ребёнком сидят на ${c.ru('n', 'pre')} клетчатом покрывале`, 'Девочка в розовом платье машет рукой рядом с мамой и папой', `Пикник с ребёнком и корзиной яблок ${R[1]}`, 'Мужчина, женщина и маленькая девочка отдыхают на траве'],
      };
    },
  },
  {
    id: 'boys-soccer',
    aspect: 'wide',
    children: true,
    demos: [{}],
    draw(a) {
      a.setMood(a.choose('mood', ['golden', 'day']));
      const { W, H } = a;
      const { green } = meadow(a, { at: 0.5, blooms: false });
      const picks = a.r.shuffle(['red', 'blue', 'yellow']).map((id) => COLORS[id]);
      const s = H * 0.47;
      const d = a.side;
      /** @type {[number, number, import('../paint/figure.js').Pose, boolean][]} */
      const list = [[0.02, 0.78, POSES.run, d > 0], [0.24, 0.88, POSES.sprint, d > 0], [-0.2, 0.89, POSES.kick, d < 0]];
      list.forEach(([k, fy, pose, flip], i) => a.add(castShadow(a, W * (0.5 + d * k), H * fy, s * 0.5, 0.3), person(a, { x: W * (0.5 + d * k), y: H * fy, h: s * (i === 0 ? 0.86 : 1), flip, pose, look: kid(a, false, { top: picks[i].hex, bottom: '#f2ecdf', wear: 'shorts' }) }).svg));
      a.add(castShadow(a, W * (0.5 - d * 0.05), H * 0.9, s * 0.16, 0.3), ball(a, W * (0.5 - d * 0.05), H * 0.87, s * 0.075, 'soccer'));
      foreground(a, green);
      const { E, R } = a.when();
      return {
        title: 'Boys playing soccer',
        en: [`Three boys play soccer on the grass ${E[0]}`, `A boy in a ${picks[2].en} shirt kicks a football to his friends`, 'Children run after a soccer ball', `Boys in ${picks[0].en}, ${picks[1].en} and ${picks[2].en} shirts play football`, `A football game of young boys in a field ${E[1]}`],
        ru: [`Три мальчика играют в футбол на траве ${R[0]}`, `Мальчик в ${picks[2].ru('f', 'pre')} футболке бьёт по мячу, рядом друзья`, 'Дети бегут за футбольным мячом', `Мальчики в ${picks[0].ru('f', 'pre')}, ${picks[1].ru('f', 'pre')} и ${picks[2].ru('f', 'pre')} футболках играют в футбол`, `Мальчики гоняют мяч в поле ${R[1]}`],
      };
    },
  },
  {
    id: 'ballet',
    aspect: 'tall',
    children: true,
    demos: [{}],
    draw(a) {
      a.setMood('golden');
      const { W, H } = a;
      const y = room(a, { wall: '#d8b0a4', floor: '#b07c50', at: 0.72, window: true, pictures: false });
      const d = a.side;
      a.add(stroke(`M0 ${n(H * 0.52)}H${W}`, a.tone('#8a5636'), 9), stroke(`M${n(W * 0.2)} ${n(H * 0.52)}V${n(H * 0.58)}M${n(W * 0.8)} ${n(H * 0.52)}V${n(H * 0.58)}`, a.tone('#8a5636'), 6));
      const s = H * 0.5;
      const x = W * (0.5 - d * 0.06);
      const c = hue(a, ['pink', 'white', 'sky']);
      a.add(castShadow(a, x, y + H * 0.19, s * 0.4, 0.3));
      a.add(person(a, { x, y: y + H * 0.19, h: s, flip: d < 0, pose: { lean: 6, nod: -12, arms: [[132, 20], [-76, -10]], legs: [[2, 2], [-58, 4]], feet: [-40, -30] }, look: kid(a, true, { top: c.hex, wear: 'dress', sleeve: 'none', hairStyle: 'bun', shoes: '#e8a0a8' }), over: (j) => { let tutu = ''; for (let i = 0; i < 9; i += 1) { const t = -1.25 + (i / 8) * 2.5; tutu += path(limb([[j.hip[0], j.hip[1] - s * 0.05], [j.hip[0] + Math.sin(t) * s * 0.13, j.hip[1] - s * 0.01 + Math.cos(t) * s * 0.03], [j.hip[0] + Math.sin(t) * s * 0.25, j.hip[1] + s * 0.02 + Math.cos(t) * s * 0.06]], [s * 0.03, s * 0.045, s * 0.02]), a.lit(a.tone(c.hex), 0.35), { 'fill-opacity': 0.7 }); } return tutu; } }).svg);
      return {
        title: 'Girl dancing ballet',
        en: [`A little girl in a ${c.en} tutu dances ballet`, 'A child practises ballet in a sunny hall', 'A girl stands on one leg with an arm raised', `A young ballerina in ${c.en}, a girl with a bun`, 'A girl at a ballet lesson beside a window'],
        ru: [`Маленькая девочка в ${c.ru('f', 'pre')} пачке танцует балет`, 'Ребёнок занимается балетом в солнечном зале', 'Девочка стоит на одной ноге, подняв руку', `Юная балерина в ${c.ru('n', 'pre')}, девочка с пучком`, 'Девочка на уроке балета у окна'],
      };
    },
  },
];
