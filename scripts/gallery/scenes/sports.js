// SPDX-License-Identifier: MIT
// Sport: balls, boards, skis, boats, mountains. All players are adults.

import { horse } from '../paint/animals/herd.js';
import { skyline } from '../paint/buildings/town.js';
import { person } from '../paint/figure.js';
import { dress, POSES } from '../paint/people.js';
import { ball } from '../paint/props/park.js';
import { beach, heavens, meadow, snowfield } from '../paint/stages.js';
import { circle, ellipse, limb, n, path, poly, rect, stroke } from '../paint/svg.js';
import { castShadow, fillRidge, grass, ground, massif, ranges, ridge } from '../paint/terrain.js';
import { pine, pineBand, tree } from '../paint/trees.js';
import { kayak, sailboat, wake } from '../paint/vehicles/boats.js';
import { bicycle } from '../paint/vehicles/two_wheels.js';
import { reflection, swell, water } from '../paint/water.js';
import { snow } from '../paint/weather.js';
import { article, COLORS, colors } from '../paint/words.js';

/** @typedef {import('../paint/art.js').Art} Art */

/** @param {Art} a @param {string[]} ids @param {string} [name] */
const hue = (a, ids, name = 'hue') => COLORS[a.choose(name, ids)];
/** @param {string} text */
const cap = (text) => text[0].toUpperCase() + text.slice(1);
/** @param {Art} a */
const sex = (a) => (a.choose('who', ['man', 'woman']) === 'woman' ? /** @type {const} */ ('f') : /** @type {const} */ ('m'));

/** @type {import('./scene.js').Scene[]} */
export const sportScenes = [
  {
    id: 'soccer',
    aspect: 'wide',
    demos: [{ hue: 'red', mood: 'golden' }],
    draw(a) {
      const c = hue(a, ['red', 'blue', 'yellow', 'green']);
      const other = c.id === 'white' ? COLORS.black : COLORS.white;
      a.setMood(a.choose('mood', ['golden', 'day', 'overcast']));
      const { W, H } = a;
      const y = H * 0.5;
      heavens(a, y, {});
      a.add(ranges(a, y, 1, '#6f90a0', H * 0.1));
      for (let i = 0; i < 12; i += 1) a.add(tree(a, W * ((i + a.r.next()) / 12), y + 6, H * a.r.range(0.12, 0.18), { far: 0.3 }));
      a.add(ground(a, y, '#5f9a44', { strokes: 6 }));
      for (let i = 0; i < 7; i += 1) { const y0 = y + (H - y) * (i / 7) ** 1.5; const y1 = y + (H - y) * ((i + 0.5) / 7) ** 1.5; a.add(rect(0, y0, W, y1 - y0, a.lit(a.tone('#6fa84e'), 0.25), { 'fill-opacity': 0.5 })); }
      const gx = W * (0.5 + a.side * 0.34);
      const gw = W * 0.2;
      let net = '';
      for (let i = 0; i <= 10; i += 1) net += `M${n(gx - gw / 2 + (gw * i) / 10)} ${n(H * 0.4)}V${n(H * 0.6)}`;
      for (let i = 0; i <= 6; i += 1) net += `M${n(gx - gw / 2)} ${n(H * (0.4 + i * 0.033))}h${n(gw)}`;
      a.add(stroke(net, '#ffffff', 1, { 'stroke-opacity': 0.6 }), stroke(`M${n(gx - gw / 2)} ${n(H * 0.6)}V${n(H * 0.4)}H${n(gx + gw / 2)}V${n(H * 0.6)}`, a.tone('#fbf8ee'), 6));
      a.add(stroke(`M0 ${n(H * 0.68)}H${W}`, a.tone('#f6f4e6'), 4, { 'stroke-opacity': 0.8 }));
      const flip = a.side < 0;
      const d = flip ? -1 : 1;
      const s = H * 0.52;
      a.add(castShadow(a, W * (0.5 + d * 0.1), H * 0.84, s * 0.5, 0.3), person(a, { x: W * (0.5 + d * 0.12), y: H * 0.84, h: s * 0.94, flip: !flip, pose: POSES.run, look: dress(a, { sex: 'm', top: other.hex, bottom: '#2a2a32', wear: 'shorts', sleeve: 'short', shoes: '#2a2428', hairStyle: 'short' }) }).svg);
      const p = person(a, { x: W * (0.5 - d * 0.2), y: H * 0.9, h: s, flip, pose: POSES.kick, look: dress(a, { sex: 'm', top: c.hex, bottom: '#f4f0e6', wear: 'shorts', sleeve: 'short', shoes: '#2a2428', hairStyle: 'short' }) });
      a.add(castShadow(a, W * (0.5 - d * 0.2), H * 0.9, s * 0.5, 0.3), p.svg, ball(a, p.feet[0][0] + d * s * 0.16, p.feet[0][1] - s * 0.02, s * 0.062, 'soccer'));
      a.add(person(a, { x: gx, y: H * 0.62, h: H * 0.22, pose: { view: 'front', arms: [[110, -10], [110, -10]], legs: [[16, 8], [16, 8]] }, look: dress(a, { sex: 'm', top: '#f0b83a', bottom: '#2a2a32' }) }).svg, grass(a, H * 0.95, H * 1.01, 40, '#5f9a44', H * 0.05));
      const { E, R } = a.when();
      return {
        title: 'Soccer match',
        en: [`A soccer player in ${article(c.en)} ${c.en} shirt kicks the ball ${E[0]}`, `Men play football on a green field ${E[1]}`, `A footballer in ${c.en} shoots at the goal while another runs towards him`, 'Three men in a soccer match, one of them in the goal', `A ${c.en} and a ${other.en} player fight for the ball`],
        ru: [`Футболист в ${c.ru('f', 'pre')} футболке бьёт по мячу ${R[0]}`, `Мужчины играют в футбол на зелёном поле ${R[1]}`, `Игрок в ${c.ru('n', 'pre')} бьёт по воротам, к нему бежит другой`, 'Трое мужчин играют в футбол, один из них в воротах', `Игроки в ${c.ru('f', 'pre')} и ${other.ru('f', 'pre')} форме борются за мяч`],
      };
    },
  },
  {
    id: 'basketball',
    aspect: 'tall',
    demos: [{ hue: 'blue' }],
    draw(a) {
      const c = hue(a, ['blue', 'red', 'yellow', 'purple']);
      a.setMood(a.choose('mood', ['sunset', 'golden', 'day']));
      const { W, H } = a;
      const y = H * 0.74;
      heavens(a, y, {});
      a.add(skyline(a, y, H * 0.32, { far: 0.4, color: '#5a6a86', count: 9 }));
      const court = a.tone('#b5644a');
      a.add(rect(0, y, W, H - y, a.gradient([[0, a.lit(court, 0.25)], [1, a.dim(court, 0.2)]])), stroke(`M${n(-20)} ${n(H * 0.94)}L${n(W * 0.7)} ${n(y + 8)}M${n(W * 0.1)} ${n(H * 0.84)}H${W}`, a.tone('#f4ead4'), 5, { 'stroke-opacity': 0.8 }));
      let fence = '';
      for (let x = -H * 0.2; x < W; x += 26) fence += `M${n(x)} ${n(y)}l${n(H * 0.16)} ${n(-H * 0.16)}M${n(x + H * 0.16)} ${n(y)}l${n(-H * 0.16)} ${n(-H * 0.16)}`;
      a.add(stroke(fence, a.tone('#6a6f7a'), 1.2, { 'stroke-opacity': 0.5 }), rect(0, y - H * 0.165, W, 5, a.tone('#6a6f7a')));
      const d = a.side;
      const px = W * (0.5 + d * 0.34);
      a.add(rect(px + d * W * 0.05 - 7, H * 0.24, 14, y - H * 0.22, a.tone('#4a4f5c')), a.solid(poly([[px - W * 0.02, H * 0.1], [px + d * W * 0.08, H * 0.1 - 8], [px + d * W * 0.08, H * 0.31], [px - W * 0.02, H * 0.29]]), a.tone('#f4efe2'), { rim: 2, core: 0, more: stroke(`M${n(px + d * W * 0.01)} ${n(H * 0.18)}L${n(px + d * W * 0.05)} ${n(H * 0.178)}V${n(H * 0.265)}L${n(px + d * W * 0.01)} ${n(H * 0.26)}Z`, a.tone('#d8452f'), 4) }));
      const hx = px - d * W * 0.09;
      a.add(ellipse(hx, H * 0.265, W * 0.075, H * 0.009, 'none', { stroke: a.tone('#e0582f'), 'stroke-width': 6 }));
      let net = '';
      for (let i = -3; i <= 3; i += 1) net += `M${n(hx + i * W * 0.024)} ${n(H * 0.27)}L${n(hx + i * W * 0.013)} ${n(H * 0.34)}`;
      a.add(stroke(`${net}M${n(hx - W * 0.06)} ${n(H * 0.29)}H${n(hx + W * 0.06)}M${n(hx - W * 0.05)} ${n(H * 0.315)}H${n(hx + W * 0.05)}`, '#fbf6ea', 2));
      const s = H * 0.44;
      const p = person(a, { x: W * (0.5 - d * 0.14), y: H * 0.8, h: s, flip: d < 0, pose: { lean: 8, nod: -12, arms: [[150, 16], [128, 30]], legs: [[36, 62], [-20, 46]], feet: [0, -40] }, look: dress(a, { sex: 'm', top: c.hex, bottom: c.hex, wear: 'shorts', sleeve: 'none', shoes: '#f2ecdf', hairStyle: 'short', skin: '#7a4d36' }) });
      a.add(castShadow(a, W * (0.5 - d * 0.14), H * 0.93, s * 0.4, 0.35), p.svg, ball(a, p.hands[0][0] + d * s * 0.035, p.hands[0][1] - s * 0.06, s * 0.07, 'basket'));
      const { E, R } = a.when();
      return {
        title: 'Basketball player',
        en: [`A basketball player in ${c.en} jumps to the hoop ${E[0]}`, 'A man with a basketball in the air in front of a basket', `A player in ${article(c.en)} ${c.en} uniform shoots a basket ${E[1]}`, 'A street basketball court in the city', 'A man leaps high with an orange ball in his hand'],
        ru: [`Баскетболист в ${c.ru('f', 'pre')} форме прыгает к кольцу ${R[0]}`, 'Мужчина с баскетбольным мячом в прыжке у корзины', `Игрок в ${c.ru('f', 'pre')} форме бросает мяч в кольцо ${R[1]}`, 'Уличная баскетбольная площадка в городе', 'Мужчина высоко прыгает с оранжевым мячом в руке'],
      };
    },
  },
  {
    id: 'tennis',
    aspect: 'soft',
    demos: [{ who: 'woman' }],
    draw(a) {
      const f = sex(a);
      a.setMood(a.choose('mood', ['day', 'golden']));
      const { W, H } = a;
      const y = H * 0.5;
      heavens(a, y, {});
      for (let i = 0; i < 12; i += 1) a.add(tree(a, W * ((i + a.r.next()) / 12), y, H * a.r.range(0.16, 0.26), { far: 0.25 }));
      a.add(rect(0, y - H * 0.07, W, H * 0.09, a.tone('#3f6f5c')));
      const clayName = a.choose('court', ['clay', 'grass']);
      const clay = a.tone(clayName === 'clay' ? '#c46f48' : '#6f9c4c');
      a.add(rect(0, y, W, H - y, a.gradient([[0, a.lit(clay, 0.25)], [1, a.dim(clay, 0.18)]])), stroke(`M${n(W * 0.1)} ${n(H * 0.6)}H${n(W * 0.9)}M${n(-W * 0.1)} ${n(H * 0.94)}H${n(W * 1.1)}M${n(W * 0.1)} ${n(H * 0.6)}L${n(-W * 0.2)} ${n(H)}M${n(W * 0.9)} ${n(H * 0.6)}L${n(W * 1.2)} ${n(H)}`, '#fbf6ea', 4, { 'stroke-opacity': 0.85 }));
      let net = '';
      for (let x = 0; x < W; x += 14) net += `M${n(x)} ${n(H * 0.54)}V${n(H * 0.63)}`;
      for (let i = 0; i < 6; i += 1) net += `M0 ${n(H * (0.55 + i * 0.015))}H${W}`;
      a.add(stroke(net, a.tone('#2f3a44'), 1, { 'stroke-opacity': 0.5 }), rect(0, H * 0.533, W, 8, '#fbf6ea'));
      const d = a.side;
      const s = H * 0.52;
      const p = person(a, { x: W * (0.5 - d * 0.08), y: H * 0.91, h: s, flip: d < 0, pose: { lean: 14, arms: [[96, 14], [-50, 40]], legs: [[40, 34], [-34, 16]], feet: [0, -20] }, look: dress(a, f === 'f' ? { sex: 'f', top: '#fbf7ec', wear: 'dress', sleeve: 'none', hairStyle: 'pony', shoes: '#f6f2e6', hat: 'band', hatColor: '#d8453a' } : { sex: 'm', top: '#fbf7ec', bottom: '#fbf7ec', wear: 'shorts', sleeve: 'short', shoes: '#f6f2e6', hat: 'band', hatColor: '#2f62a8', hairStyle: 'short' }) });
      const [hx, hy] = p.hands[0];
      a.add(castShadow(a, W * (0.5 - d * 0.08), H * 0.91, s * 0.6, 0.3), p.svg, stroke(`M${n(hx)} ${n(hy)}L${n(hx + d * s * 0.13)} ${n(hy - s * 0.1)}`, a.tone('#6a4030'), s * 0.02));
      const rx = hx + d * s * 0.2;
      const ry = hy - s * 0.155;
      let strings = '';
      for (let i = -3; i <= 3; i += 1) strings += `M${n(rx + i * s * 0.017)} ${n(ry - s * 0.07)}v${n(s * 0.14)}M${n(rx - s * 0.06)} ${n(ry + i * s * 0.02)}h${n(s * 0.12)}`;
      a.add(`<g transform="rotate(${d * 52} ${n(rx)} ${n(ry)})">${ellipse(rx, ry, s * 0.062, s * 0.086, '#ffffff', { 'fill-opacity': 0.2 })}${stroke(strings, '#fbf6ea', 1)}${ellipse(rx, ry, s * 0.062, s * 0.086, 'none', { stroke: a.tone('#c8382f'), 'stroke-width': s * 0.014 })}</g>`);
      a.add(ball(a, rx + d * s * 0.3, ry - s * 0.16, s * 0.028, 'tennis'));
      for (let i = 0; i < 3; i += 1) a.add(stroke(`M${n(rx + d * s * (0.34 + i * 0.05))} ${n(ry - s * (0.19 + i * 0.02) + i * 6)}h${n(d * s * 0.1)}`, '#ffffff', 2, { 'stroke-opacity': 0.6 }));
      const { E, R } = a.when();
      const w = f === 'f';
      return {
        title: `${w ? 'Woman' : 'Man'} playing tennis`,
        en: [`A ${w ? 'woman' : 'man'} in white hits a tennis ball ${E[0]}`, `A tennis player swings a racket on a ${clayName} court`, `A ${w ? 'female' : 'male'} tennis player reaches for the ball ${E[1]}`, 'A tennis match on an outdoor court', `A ${w ? 'woman in a white dress' : 'man in white shorts'} plays tennis`],
        ru: [`${w ? 'Женщина' : 'Мужчина'} в белом бьёт по теннисному мячу ${R[0]}`, `${w ? 'Теннисистка' : 'Теннисист'} замахивается ракеткой на ${clayName === 'clay' ? 'грунтовом' : 'травяном'} корте`, `${w ? 'Теннисистка' : 'Теннисист'} тянется за мячом ${R[1]}`, 'Теннисный матч на открытом корте', `${w ? 'Женщина в белом платье' : 'Мужчина в белых шортах'} играет в теннис`],
      };
    },
  },
  {
    id: 'slopes',
    aspect: 'soft',
    demos: [{ kind: 'ski', hue: 'red' }, { kind: 'snowboard', hue: 'orange' }],
    draw(a) {
      const ski = a.choose('kind', ['ski', 'snowboard']) === 'ski';
      const c = hue(a, ['red', 'blue', 'orange', 'green', 'purple']);
      a.setMood(a.choose('mood', ['winter', 'dawn', 'day']));
      const { W, H, r } = a;
      const d = a.side;
      heavens(a, H * 0.6, {});
      a.add(massif(a, W * (0.5 - d * 0.2), H * 0.14, H * 0.66, { color: '#6a84a4', far: 0.3, snow: 0.8 }));
      a.add(pineBand(a, () => H * 0.62, 30, H * 0.14, { far: 0.3, snow: true }));
      const slope = (/** @type {number} */ y0, /** @type {number} */ y1, /** @type {string} */ c0) => path(`M0 ${n(d > 0 ? y0 : y1)}Q${n(W * 0.5)} ${n((y0 + y1) / 2 - 20)} ${W} ${n(d > 0 ? y1 : y0)}V${n(H + 5)}H0Z`, c0);
      a.add(slope(H * 0.52, H * 0.72, a.tone('#e3ebf0', 0.1)), slope(H * 0.6, H * 0.94, a.lit(a.tone('#f7f8f6'), 0.3)));
      for (let i = 0; i < 9; i += 1) { const t = i / 9; a.add(stroke(`M${n(W * (0.5 - d * (0.5 - t * 0.05)))} ${n(H * (0.64 + t * 0.3))}Q${n(W * 0.5)} ${n(H * (0.76 + t * 0.26))} ${n(W * (0.5 + d * 0.55))} ${n(H * (0.98 + t * 0.3))}`, a.dim(a.tone('#dfe8f0'), 0.25), 3, { 'stroke-opacity': 0.35 })); }
      const x = W * (0.5 - d * 0.02);
      const y = H * (ski ? 0.8 : 0.72);
      const s = H * 0.44;
      const flip = d < 0;
      for (let i = 0; i < 34; i += 1) a.add(circle(x - d * r.range(0.06, 0.3) * W, y + H * r.range(-0.12, 0.06) * (1 - 0.2 * i / 34), r.range(3, 16), '#ffffff', { 'fill-opacity': 0.75 }));
      const look = dress(a, { top: c.hex, bottom: '#2f3a54', hat: ski ? 'helmet' : 'beanie', hatColor: ski ? '#f0c040' : '#3f8a8a', hairStyle: 'short', shoes: '#2a2a34', sex: sex(a) });
      /** @param {import('../paint/figure.js').Pose} pose @param {(j: {feet: import('../paint/svg.js').Point[], hands: import('../paint/svg.js').Point[], head: import('../paint/svg.js').Point, size: number}) => string} over @param {string} gear */
      const rider = (pose, over, gear) => person(a, { x, y, h: s, flip, pose: { ...pose, tilt: 14 }, look, under: () => gear, over: (j) => over(j) + path(limb([[j.head[0] + j.size * 0.1, j.head[1] - j.size * 0.05], [j.head[0] + j.size * 0.8, j.head[1] - j.size * 0.02]], [j.size * 0.26, j.size * 0.26]), '#e8863a') }).svg;
      if (ski) {
        const plank = (/** @type {number} */ dy) => stroke(`M${n(-s * 0.42)} ${n(dy)}L${n(s * 0.46)} ${n(dy)}Q${n(s * 0.54)} ${n(dy)} ${n(s * 0.58)} ${n(dy - s * 0.04)}`, a.tone('#d8453a'), s * 0.022);
        a.add(castShadow(a, x, y + s * 0.04, s * 0.9, 0.25), rider({ lean: 38, nod: -22, arms: [[64, 30], [50, 44]], legs: [[58, 62], [50, 58]] }, (j) => j.hands.map((h) => stroke(`M${n(h[0])} ${n(h[1])}L${n(h[0] - s * 0.34)} ${n(h[1] + s * 0.16)}`, a.tone('#3a3a44'), s * 0.013)).join(''), plank(4) + plank(12)));
      } else {
        a.add(castShadow(a, x, H * 0.94, s * 0.7, 0.22), rider({ view: 'side', lean: 26, nod: -14, arms: [[92, 10], [-84, -12]], legs: [[46, 50], [-12, 58]] }, () => '', `<g transform="rotate(-4)">${path(limb([[-s * 0.4, -s * 0.03], [-s * 0.2, 6], [s * 0.22, 6], [s * 0.42, -s * 0.03]], [s * 0.02, s * 0.03, s * 0.03, s * 0.02]), a.tone('#3f9aa0'))}</g>`));
      }
      a.add(pine(a, W * (0.5 + d * 0.42), H * 0.99, H * 0.5, { snow: true }), pine(a, W * (0.5 - d * 0.46), H * 0.74, H * 0.36, { snow: true }), snow(a, 50));
      const { E, R } = a.when();
      return ski
        ? {
            title: `Skier in ${c.en}`,
            en: [`A skier in ${article(c.en)} ${c.en} jacket races down a snowy slope ${E[0]}`, 'A person with a helmet and goggles skis downhill', `A skier in ${c.en} kicks up snow in the mountains`, `Skiing past snow-covered pines ${E[1]}`, 'A downhill skier with poles on a white slope'],
            ru: [`Лыжник в ${c.ru('f', 'pre')} куртке мчится по снежному склону ${R[0]}`, 'Человек в шлеме и очках спускается на лыжах', `Лыжник в ${c.ru('n', 'pre')} поднимает снежную пыль в горах`, `Спуск на лыжах мимо заснеженных сосен ${R[1]}`, 'Горнолыжник с палками на белом склоне'],
          }
        : {
            title: `Snowboarder in ${c.en}`,
            en: [`A snowboarder in ${article(c.en)} ${c.en} jacket jumps on a snowy slope ${E[0]}`, 'A person on a snowboard flies through the air', `A snowboarder in ${c.en} rides down the mountain`, `Snowboarding among snow-covered pines ${E[1]}`, 'A rider with a beanie and goggles on a snowboard'],
            ru: [`Сноубордист в ${c.ru('f', 'pre')} куртке прыгает на снежном склоне ${R[0]}`, 'Человек на сноуборде летит по воздуху', `Сноубордист в ${c.ru('n', 'pre')} спускается с горы`, `Катание на сноуборде среди заснеженных сосен ${R[1]}`, 'Райдер в шапке и очках на сноуборде'],
          };
    },
  },
  {
    id: 'surfing',
    aspect: 'wide',
    demos: [{ who: 'man', mood: 'sunset' }],
    draw(a) {
      const f = sex(a);
      a.setMood(a.choose('mood', ['sunset', 'day', 'golden']));
      const { W, H, r } = a;
      const y = H * 0.44;
      const d = a.side;
      heavens(a, y, {});
      a.add(water(a, y, { ripples: 60 }));
      const X = (/** @type {number} */ t) => W * (0.5 - d * t);
      const sea = a.m.water[1];
      const crest = `M${n(X(0.56))} ${n(H * 0.2)}C${n(X(0.36))} ${n(H * 0.16)} ${n(X(0.2))} ${n(H * 0.3)} ${n(X(0.06))} ${n(H * 0.48)}C${n(X(-0.1))} ${n(H * 0.66)} ${n(X(-0.3))} ${n(H * 0.7)} ${n(X(-0.56))} ${n(H * 0.7)}V${n(H * 1.04)}H${n(X(0.56))}Z`;
      let lines = '';
      for (let i = 0; i < 8; i += 1) { const k = i / 8; lines += stroke(`M${n(X(0.56))} ${n(H * (0.3 + k * 0.5))}C${n(X(0.34))} ${n(H * (0.3 + k * 0.5))} ${n(X(0.16))} ${n(H * (0.5 + k * 0.34))} ${n(X(-0.1 - k * 0.2))} ${n(H * (0.74 + k * 0.2))}`, a.lit(sea, 0.5), 3, { 'stroke-opacity': 0.45 }); }
      a.add(a.solid(crest, a.lit(sea, 0.12), { rim: 5, core: 0, more: lines }));
      const white = a.lit(a.tone('#f8f6ee'), 0.3);
      for (let i = 0; i < 46; i += 1) { const t = i / 45; a.add(circle(X(0.56 - t * 0.42), H * (0.18 + t * t * 0.2) + r.range(-16, 16), r.range(6, 24) * (1 - t * 0.5), white, { 'fill-opacity': 0.9 })); }
      const c = hue(a, ['yellow', 'red', 'turquoise']);
      const s = H * 0.42;
      const x = X(-0.02);
      const by = H * 0.66;
      const look = dress(a, f === 'f' ? { sex: 'f', top: '#2f5f7a', bottom: '#2f5f7a', hairStyle: 'long', sleeve: 'long' } : { sex: 'm', bare: true, bottom: '#d8453a', wear: 'shorts', hairStyle: 'short' });
      if (look.wear === 'shorts') look.shoes = look.skin;
      else look.shoes = '#e0a883';
      a.add(person(a, { x, y: by, h: s, flip: d < 0, pose: { lean: 24, nod: -14, arms: [[86, 10], [-78, -10]], legs: [[50, 56], [-14, 56]], tilt: 16 }, look, under: () => a.solid(limb([[-s * 0.5, -s * 0.03], [-s * 0.3, s * 0.02], [s * 0.3, s * 0.02], [s * 0.52, -s * 0.06]], [s * 0.012, s * 0.036, s * 0.036, s * 0.008]), a.tone(c.hex), { rim: 3, core: 8, more: stroke(`M${n(-s * 0.5)} ${n(s * 0.02)}H${n(s * 0.5)}`, a.tone('#fbf6ea'), 3) }) }).svg);
      for (let i = 0; i < 30; i += 1) a.add(circle(x - d * r.range(0.0, 0.26) * W, by + H * r.range(-0.02, 0.1), r.range(3, 13), white, { 'fill-opacity': 0.85 }));
      const { E, R } = a.when();
      const w = f === 'f';
      return {
        title: `${w ? 'Woman' : 'Man'} surfing`,
        en: [`A ${w ? 'woman' : 'man'} rides a big wave on a ${c.en} surfboard ${E[0]}`, `A surfer balances on a board in the ocean`, `A ${w ? 'woman in a wetsuit' : 'man in red shorts'} surfs ${E[1]}`, `White foam flies behind a surfer on a ${c.en} board`, 'A surfer under the crest of a wave'],
        ru: [`${w ? 'Женщина' : 'Мужчина'} катится на большой волне на ${c.ru('f', 'pre')} доске для сёрфинга ${R[0]}`, `${w ? 'Сёрфингистка' : 'Сёрфингист'} держит равновесие на доске в океане`, `${w ? 'Женщина в гидрокостюме' : 'Мужчина в красных шортах'} занимается сёрфингом ${R[1]}`, `Белая пена летит за сёрфером на ${c.ru('f', 'pre')} доске`, 'Сёрфер под гребнем волны'],
      };
    },
  },
  {
    id: 'cycling-race',
    aspect: 'wide',
    demos: [{ n: 3 }],
    draw(a) {
      const count = a.choose('n', [2, 3]);
      a.setMood(a.choose('mood', ['day', 'golden', 'dawn']));
      const { W, H } = a;
      const { green } = meadow(a, { far: 'mountains', at: 0.52, trees: false });
      const tar = a.tone('#7a7476');
      a.add(path(`M0 ${n(H * 0.72)}Q${n(W * 0.5)} ${n(H * 0.69)} ${W} ${n(H * 0.72)}V${n(H * 0.9)}Q${n(W * 0.5)} ${n(H * 0.86)} 0 ${n(H * 0.9)}Z`, tar), stroke(`M0 ${n(H * 0.725)}Q${n(W * 0.5)} ${n(H * 0.695)} ${W} ${n(H * 0.725)}`, a.tone('#f2ead2'), 4));
      const flip = a.side > 0;
      const d = flip ? -1 : 1;
      const picks = a.r.shuffle(colors('red', 'yellow', 'blue', 'green', 'white', 'pink')).slice(0, count);
      for (let i = count - 1; i >= 0; i -= 1) {
        const x = W * (0.5 - d * (i - (count - 1) / 2) * (count === 3 ? 0.29 : 0.36));
        const by = H * (0.85 - (i % 2) * 0.035);
        const s = H * 0.22;
        const p = person(a, { x: x - d * s * 0.2, y: by - s * 0.13, h: s * 1.72, flip, pose: { ...POSES.ride, lean: 46, nod: -34, arms: [[62, 12], [56, 14]], legs: i % 2 ? [[64, 66], [26, 44]] : [[30, 40], [66, 72]] }, look: dress(a, { sex: 'm', top: picks[i].hex, bottom: '#25252d', wear: 'shorts', sleeve: 'short', hat: 'helmet', hatColor: picks[i].hex, hairStyle: 'short', shoes: '#f2ecdf' }) });
        a.add(castShadow(a, x, by, s * 1.9, 0.3), bicycle(a, { x, y: by, h: s, color: picks[(i + 1) % count].hex, flip }), p.svg);
      }
      a.add(grass(a, H * 0.9, H * 1.01, 70, green, H * 0.06));
      const { E, R } = a.when();
      const list = picks.map((p) => p.en);
      const names = count === 3 ? `${list[0]}, ${list[1]} and ${list[2]}` : `${list[0]} and ${list[1]}`;
      const rus = picks.map((p) => p.ru('p', 'pre'));
      return {
        title: 'Cyclists on a mountain road',
        en: [`${count === 3 ? 'Three' : 'Two'} cyclists ride along a mountain road ${E[0]}`, `Racing cyclists in ${names} jerseys`, `Men in helmets race on bicycles ${E[1]}`, 'A bicycle race in front of snowy mountains', `${count === 3 ? 'Three' : 'Two'} men on road bikes, one behind the other`],
        ru: [`${count === 3 ? 'Три велосипедиста едут' : 'Два велосипедиста едут'} по горной дороге ${R[0]}`, `Велогонщики в ${count === 3 ? `${rus[0]}, ${rus[1]} и ${rus[2]}` : `${rus[0]} и ${rus[1]}`} майках`, `Мужчины в шлемах мчатся на велосипедах ${R[1]}`, 'Велогонка на фоне снежных гор', `${count === 3 ? 'Трое' : 'Двое'} мужчин на шоссейных велосипедах друг за другом`],
      };
    },
  },
  {
    id: 'climbing',
    aspect: 'tall',
    demos: [{ who: 'woman' }],
    draw(a) {
      const f = sex(a);
      a.setMood(a.choose('mood', ['golden', 'day', 'sunset']));
      const { W, H, r } = a;
      heavens(a, H * 0.86, {});
      a.add(ranges(a, H * 0.86, 2, '#6f8aa0', H * 0.14), fillRidge(a, ridge(a, H * 0.96, H * 0.08, { scale: 2 }), a.tone('#7f9a64', 0.3)));
      const d = a.side;
      const X = (/** @type {number} */ t) => W * (0.5 - d * t);
      const stone = a.tone('#b5805c');
      /** @type {import('../paint/svg.js').Point[]} */
      const edge = [[X(0.55), -20], [X(-0.02), -20], [X(-0.06), H * 0.12], [X(0.02), H * 0.26], [X(-0.05), H * 0.4], [X(0.01), H * 0.54], [X(-0.07), H * 0.7], [X(-0.02), H * 0.86], [X(-0.12), H * 1.02], [X(0.55), H * 1.02]];
      let cracks = '';
      for (let i = 0; i < 44; i += 1) { const px = X(r.range(-0.02, 0.52)); const py = r.range(0, H); const s = r.range(16, 60); cracks += path(poly([[px, py], [px + s * 0.8, py + s * 0.2], [px + s * 0.6, py + s * 1.5], [px - s * 0.2, py + s * 1.1]]), r.chance(0.5) ? a.lit(stone, 0.3) : a.dim(stone, 0.4), { 'fill-opacity': 0.4 }); }
      a.add(a.solid(poly(edge), stone, { rim: 7, core: 0, more: cracks }));
      const s = H * 0.4;
      const c = hue(a, ['red', 'turquoise', 'yellow', 'orange']);
      const p = person(a, { x: X(-0.155), y: H * 0.72, h: s, flip: d > 0, pose: { lean: 2, nod: -24, arms: [[158, -4], [96, 44]], legs: [[74, 88], [14, 8]], feet: [10, -10] }, look: dress(a, { sex: f, top: c.hex, bottom: '#3a4454', hat: 'helmet', hatColor: '#f0e6d0', sleeve: 'short', hairStyle: f === 'f' ? 'pony' : 'short' }) });
      a.add(stroke(`M${n(X(0.02))} -10Q${n(p.hip[0] - d * 6)} ${n(H * 0.2)} ${n(p.hip[0])} ${n(p.hip[1])}Q${n(p.hip[0] + d * 40)} ${n(H * 0.86)} ${n(p.hip[0] + d * 10)} ${n(H * 1.02)}`, a.tone('#e8d24a'), 4), p.svg, stroke(`M${n(p.hip[0] - s * 0.06)} ${n(p.hip[1] - s * 0.02)}h${n(s * 0.12)}`, a.tone('#2a2a32'), s * 0.026));
      const { E, R } = a.when();
      const w = f === 'f';
      return {
        title: `${w ? 'Woman' : 'Man'} climbing a cliff`,
        en: [`A ${w ? 'woman' : 'man'} climbs a steep rock face ${E[0]}`, `A rock climber in ${article(c.en)} ${c.en} shirt hangs on a cliff`, `A climber with a helmet and a rope ${E[1]}`, 'A person climbs high above the valley', `A ${w ? 'woman' : 'man'} on a rope reaches for the next hold`],
        ru: [`${w ? 'Женщина' : 'Мужчина'} взбирается на отвесную скалу ${R[0]}`, `${w ? 'Скалолазка' : 'Скалолаз'} в ${c.ru('f', 'pre')} футболке на утёсе`, `${w ? 'Альпинистка' : 'Альпинист'} в шлеме и с верёвкой ${R[1]}`, 'Человек лезет по скале высоко над долиной', `${w ? 'Женщина' : 'Мужчина'} на верёвке тянется к следующему уступу`],
      };
    },
  },
  {
    id: 'running',
    aspect: 'wide',
    demos: [{ place: 'beach', who: 'woman' }, { place: 'park', who: 'man' }],
    draw(a) {
      const f = sex(a);
      const place = a.choose('place', ['beach', 'park']);
      a.setMood(a.choose('mood', ['dawn', 'sunset', 'golden']));
      const { W, H } = a;
      if (place === 'beach') beach(a, { at: 0.44, shore: 0.62 });
      else meadow(a, { kind: 'autumn', at: 0.52 });
      const c = hue(a, ['red', 'turquoise', 'pink', 'yellow', 'blue']);
      const d = a.side < 0 ? 1 : -1;
      const x = W * (0.5 - d * 0.06);
      const s = H * 0.56;
      a.add(castShadow(a, x, H * 0.9, s * 0.6, 0.3, 1.4), person(a, { x, y: H * 0.89, h: s, flip: d < 0, pose: POSES.run, look: dress(a, { sex: f, top: c.hex, bottom: '#2b2f3c', wear: f === 'f' ? 'trousers' : 'shorts', sleeve: f === 'f' ? 'none' : 'short', shoes: '#f4efe2', hairStyle: f === 'f' ? 'pony' : 'short' }) }).svg);
      if (place === 'park') a.add(grass(a, H * 0.94, H * 1.02, 40, '#a8823c', H * 0.06));
      const { E, R } = a.when();
      const w = f === 'f';
      const where = place === 'beach' ? ['along the beach', 'вдоль пляжа', 'by the sea', 'у моря'] : ['through an autumn park', 'по осеннему парку', 'past orange trees', 'мимо оранжевых деревьев'];
      return {
        title: `${w ? 'Woman' : 'Man'} running ${place === 'beach' ? 'on the beach' : 'in the park'}`,
        en: [`A ${w ? 'woman' : 'man'} in ${article(c.en)} ${c.en} top runs ${where[0]} ${E[0]}`, `A runner jogs ${where[2]}`, `A ${w ? 'woman with a ponytail' : 'man in shorts'} goes jogging ${E[1]}`, `A ${w ? 'female' : 'male'} runner trains outdoors`, `A ${w ? 'woman' : 'man'} runs ${where[2]} in ${article(c.en)} ${c.en} shirt`],
        ru: [`${w ? 'Женщина' : 'Мужчина'} в ${c.ru('f', 'pre')} майке бежит ${where[1]} ${R[0]}`, `${w ? 'Бегунья' : 'Бегун'} на пробежке ${place === 'beach' ? where[3] : 'в парке'}`, `${w ? 'Женщина с хвостом' : 'Мужчина в шортах'} на пробежке ${R[1]}`, `${w ? 'Спортсменка' : 'Спортсмен'} тренируется на улице`, `${w ? 'Женщина' : 'Мужчина'} бежит ${where[place === 'beach' ? 1 : 3]} в ${c.ru('f', 'pre')} футболке`],
      };
    },
  },
  {
    id: 'regatta',
    aspect: 'wide',
    demos: [{}],
    draw(a) {
      a.setMood(a.choose('mood', ['day', 'golden']));
      const { W, H } = a;
      const y = H * 0.52;
      heavens(a, y, {});
      a.add(ranges(a, y + 2, 2, '#5f86a4', H * 0.12), water(a, y, { ripples: 110 }));
      const picks = a.r.shuffle(colors('red', 'blue', 'yellow', 'orange', 'green', 'purple'));
      const spots = [[0.16, 0.6, 0.2], [0.86, 0.61, 0.22], [0.64, 0.68, 0.32], [0.32, 0.76, 0.44], [0.56, 0.9, 0.62]];
      spots.forEach(([fx, fy, s], i) => a.add(reflection(a, W * fx, H * fy + 4, H * s * 0.5, a.tone(picks[i].hex), H * s * 0.3), `<g transform="rotate(${a.side * -9} ${n(W * fx)} ${n(H * fy)})">${sailboat(a, { x: W * fx, y: H * fy, h: H * s, sail: '#f7f1e2', jib: picks[i].hex, color: '#f4ecd8', flip: a.side < 0, far: 0.24 - i * 0.06 })}</g>`, wake(a, W * fx, H * fy + 2, H * s * 0.55)));
      a.add(swell(a, H * 0.93, H * 1.02, 2, H * 0.02));
      const { E, R } = a.when();
      return {
        title: 'Sailing regatta',
        en: [`Five yachts race in a regatta ${E[0]}`, 'Sailing boats with colourful jibs lean in the wind', `A sailing race off a hilly coast ${E[1]}`, 'Five boats with white mainsails on blue water', 'Yachts sail close together in a strong breeze'],
        ru: [`Пять яхт участвуют в регате ${R[0]}`, 'Парусные лодки с цветными стакселями кренятся на ветру', `Парусная гонка у холмистого берега ${R[1]}`, 'Пять лодок с белыми парусами на синей воде', 'Яхты идут рядом под сильным ветром'],
      };
    },
  },
  {
    id: 'kayak',
    aspect: 'soft',
    demos: [{ hue: 'orange' }],
    draw(a) {
      const c = hue(a, ['orange', 'red', 'yellow', 'green']);
      a.setMood(a.choose('mood', ['dawn', 'day', 'golden', 'fog']));
      const { W, H } = a;
      const y = H * 0.52;
      heavens(a, y, {});
      a.add(massif(a, W * (0.5 - a.side * 0.16), H * 0.2, y + 3, { color: '#5f7891', far: 0.35, snow: 0.4 }), pineBand(a, () => y + 4, 60, H * 0.12, { far: 0.2 }), water(a, y, { ripples: 110, calm: 1.3 }));
      const x = W * (0.5 - a.side * 0.02);
      const by = H * 0.8;
      const s = H * 0.3;
      const flip = a.side < 0;
      const p = person(a, { x, y: by + s * 0.16, h: s * 1.5, flip, pose: { lean: 8, arms: [[74, 22], [50, 30]], legs: [[88, 4], [84, 4]] }, look: dress(a, { top: '#e8c23a', hat: 'cap', hatColor: '#c8382f', sex: 'm', hairStyle: 'short' }) });
      const clip = a.clip(`M0 0H${W}V${n(by - s * 0.04)}H0Z`);
      a.add(reflection(a, x, by + 6, W * 0.4, a.tone(c.hex), H * 0.08), `<g clip-path="url(#${clip})">${p.svg}</g>`, kayak(a, { x, y: by, h: s * 0.9, color: c.hex, flip }));
      const [hx, hy] = p.hands[0];
      const d = flip ? -1 : 1;
      a.add(stroke(`M${n(hx - d * s * 0.7)} ${n(hy - s * 0.42)}L${n(hx + d * s * 0.5)} ${n(hy + s * 0.36)}`, a.tone('#5a4636'), s * 0.028), path(limb([[hx + d * s * 0.46, hy + s * 0.33], [hx + d * s * 0.64, hy + s * 0.46]], [s * 0.05, s * 0.04]), a.tone('#d8453a')), path(limb([[hx - d * s * 0.66, hy - s * 0.39], [hx - d * s * 0.84, hy - s * 0.5]], [s * 0.05, s * 0.04]), a.tone('#d8453a')), wake(a, x, by + 6, W * 0.2));
      a.add(pine(a, W * (0.5 + a.side * 0.46), H * 1.0, H * 0.7), grass(a, H * 0.97, H * 1.02, 20, '#4f6f44', H * 0.06));
      const { E, R } = a.when();
      return {
        title: `Man in ${article(c.en)} ${c.en} kayak`,
        en: [`A man paddles ${article(c.en)} ${c.en} kayak on a mountain lake ${E[0]}`, 'A kayaker in a yellow jacket and a red cap', `${cap(article(c.en))} ${c.en} kayak glides over calm water`, `A man in a canoe surrounded by forest and mountains ${E[1]}`, 'A paddler crosses a lake below a snowy peak'],
        ru: [`Мужчина плывёт на ${c.ru('m', 'pre')} каяке по горному озеру ${R[0]}`, 'Гребец в жёлтой куртке и красной кепке', `${c.ru('m')} каяк скользит по спокойной воде`, `Мужчина в байдарке среди леса и гор ${R[1]}`, 'Байдарочник пересекает озеро под снежной вершиной'],
      };
    },
  },
  {
    id: 'yoga',
    aspect: 'soft',
    demos: [{ who: 'woman' }],
    draw(a) {
      const f = sex(a);
      a.setMood(a.choose('mood', ['dawn', 'sunset', 'golden']));
      const { W, H } = a;
      beach(a, { at: 0.5, shore: 0.7 });
      const x = W * (0.5 - a.side * 0.05);
      const s = H * 0.56;
      const c = hue(a, ['turquoise', 'purple', 'pink', 'green']);
      a.add(path(poly([[x - W * 0.15, H * 0.885], [x + W * 0.15, H * 0.885], [x + W * 0.18, H * 0.935], [x - W * 0.18, H * 0.935]]), a.tone(c.hex)), castShadow(a, x, H * 0.91, s * 0.4, 0.25));
      a.add(person(a, { x, y: H * 0.915, h: s, pose: { view: 'front', arms: [[172, -8], [172, -8]], legs: [[2, 0], [58, 118]] }, look: dress(a, { sex: f, top: '#f2ead8', bottom: '#3a4658', sleeve: 'none', hairStyle: f === 'f' ? 'bun' : 'short', shoes: '#e0a883', skin: '#e0a883' }) }).svg);
      const { E, R } = a.when();
      const w = f === 'f';
      return {
        title: `${w ? 'Woman' : 'Man'} doing yoga by the sea`,
        en: [`A ${w ? 'woman' : 'man'} does yoga on the beach ${E[0]}`, `A ${w ? 'woman' : 'man'} stands on one leg with raised arms on a ${c.en} mat`, `Morning exercise by the sea`, `A person in a tree pose on the sand ${E[1]}`, `A ${w ? 'woman' : 'man'} practises yoga on a ${c.en} mat near the water`],
        ru: [`${w ? 'Женщина' : 'Мужчина'} занимается йогой на пляже ${R[0]}`, `${w ? 'Женщина' : 'Мужчина'} стоит на одной ноге с поднятыми руками на ${c.ru('m', 'pre')} коврике`, 'Зарядка у моря', `Человек в позе дерева на песке ${R[1]}`, `${w ? 'Женщина' : 'Мужчина'} делает йогу на ${c.ru('m', 'pre')} коврике у воды`],
      };
    },
  },
  {
    id: 'skating',
    aspect: 'soft',
    demos: [{}],
    draw(a) {
      a.setMood(a.choose('mood', ['dusk', 'winter']));
      const { W, H } = a;
      snowfield(a, { at: 0.5, mountains: false });
      a.add(ellipse(W * 0.5, H * 0.86, W * 0.62, H * 0.2, a.gradient([[0, a.tone('#d3e4ee')], [1, a.tone('#8fb6cc')]])), ellipse(W * 0.5, H * 0.86, W * 0.62, H * 0.2, 'none', { stroke: '#ffffff', 'stroke-width': 5, 'stroke-opacity': 0.7 }));
      for (let i = 0; i < 10; i += 1) a.add(stroke(`M${n(a.r.range(0.1, 0.6) * W)} ${n(a.r.range(0.76, 0.98) * H)}q${n(W * 0.1)} ${n(H * 0.02)} ${n(W * 0.24)} ${n(-H * 0.012)}`, '#ffffff', 2, { 'stroke-opacity': 0.6 }));
      const d = a.side;
      const c = hue(a, ['red', 'blue', 'purple', 'green']);
      const s = H * 0.48;
      const woman = person(a, { x: W * (0.5 + d * 0.06), y: H * 0.88, h: s, flip: d < 0, pose: { lean: 24, nod: -16, arms: [[96, -6], [-70, -6]], legs: [[4, 4], [-66, 8]], feet: [0, -10] }, look: dress(a, { sex: 'f', top: c.hex, wear: 'dress', hairStyle: 'bun', shoes: '#f6f2e8' }) });
      const man = person(a, { x: W * (0.5 - d * 0.26), y: H * 0.84, h: s * 0.9, flip: d < 0, pose: { lean: 14, arms: [[40, 20], [-40, 20]], legs: [[34, 28], [-34, 22]], feet: [0, -20] }, look: dress(a, { sex: 'm', top: '#3a4a62', bottom: '#2a2e3a', hat: 'beanie', hatColor: '#d8453a', scarf: '#e8c04a', shoes: '#3a2e2a' }) });
      for (const p of [man, woman]) { a.add(ellipse(p.feet[0][0], H * 0.885, s * 0.3, s * 0.02, a.m.shadow, { 'fill-opacity': 0.2 }), p.svg); for (const [fx, fy] of p.feet) a.add(stroke(`M${n(fx - s * 0.05)} ${n(fy + s * 0.036)}h${n(s * 0.13)}`, a.tone('#5a6470'), 3)); }
      a.add(snow(a, 90));
      const { E, R } = a.when();
      return {
        title: 'Ice skaters',
        en: [`A man and a woman skate on a frozen lake ${E[0]}`, `A woman in ${article(c.en)} ${c.en} dress glides over the ice on one leg`, 'Two people go ice skating among snowy fir trees', `A figure skater with outstretched arms ${E[1]}`, 'A couple skates outdoors in winter'],
        ru: [`Мужчина и женщина катаются на коньках по замёрзшему озеру ${R[0]}`, `Женщина в ${c.ru('n', 'pre')} платье скользит по льду на одной ноге`, 'Два человека катаются на коньках среди заснеженных елей', `Фигуристка с раскинутыми руками ${R[1]}`, 'Пара катается на коньках зимой под открытым небом'],
      };
    },
  },
  {
    id: 'show-jumping',
    aspect: 'wide',
    demos: [{}],
    draw(a) {
      a.setMood(a.choose('mood', ['day', 'golden']));
      const { W, H } = a;
      const { green } = meadow(a, { at: 0.5, trees: true });
      const flip = a.side < 0;
      const d = flip ? -1 : 1;
      const x = W * 0.5;
      const stripes = (/** @type {number} */ py) => { let out = ''; for (let i = 0; i < 8; i += 1) out += rect(x - W * 0.15 + (i * W * 0.3) / 8, py, (W * 0.3) / 8, H * 0.022, i % 2 ? a.tone('#f6f0e2') : a.tone('#d23b2f')); return out; };
      for (const k of [-1, 1]) a.add(rect(x + k * W * 0.16 - 9, H * 0.62, 18, H * 0.28, a.tone('#f6f0e2')), rect(x + k * W * 0.16 - 24, H * 0.885, 48, 8, a.tone('#e2d8c4')));
      a.add(stripes(H * 0.69), stripes(H * 0.77), castShadow(a, x, H * 0.92, W * 0.3, 0.3));
      const h = H * 0.34;
      a.add(horse(a, { x, y: H * 0.84, h, gait: 'leap', flip, color: '#7d4a2e' }));
      a.add(person(a, { x: x + d * h * 0.02, y: H * 0.84 - h * 1.0, h: h * 1.05, flip, pose: { lean: 46, nod: -30, arms: [[64, 24], [60, 24]], legs: [[50, 80], [46, 78]], tilt: -14 }, look: { top: '#b5302f', bottom: '#f2ecdc', shoes: '#25222a', hat: 'helmet', hatColor: '#2a2830', skin: '#e0a883', hairStyle: 'bun' } }).svg);
      a.add(grass(a, H * 0.94, H * 1.01, 50, green, H * 0.05));
      const { E, R } = a.when();
      return {
        title: 'Show jumping',
        en: [`A rider on a brown horse jumps over a red and white fence ${E[0]}`, 'A woman in a red jacket rides a jumping horse', `A horse leaps over an obstacle ${E[1]}`, 'An equestrian in a helmet clears a jump', 'A horse and its rider in the air above the bars'],
        ru: [`Всадница на коричневой лошади прыгает через красно-белый барьер ${R[0]}`, 'Женщина в красном жакете скачет на лошади', `Лошадь перепрыгивает через препятствие ${R[1]}`, 'Наездница в шлеме преодолевает барьер', 'Лошадь и всадница в воздухе над жердями'],
      };
    },
  },
];
