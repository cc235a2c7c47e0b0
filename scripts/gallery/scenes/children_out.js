// SPDX-License-Identifier: MIT
// Children outdoors. Every caption says so plainly, so that the disclaimer can be seen at work.

import { quadruped } from '../paint/animals/quadruped.js';
import { DOG } from '../paint/animals/species_dogs.js';
import { person } from '../paint/figure.js';
import { kid, POSES } from '../paint/people.js';
import { ball } from '../paint/props/park.js';
import { beach, foreground, heavens, meadow, snowfield } from '../paint/stages.js';
import { circle, ellipse, limb, n, path, poly, rect, stroke } from '../paint/svg.js';
import { castShadow, fillRidge, grass, hills, ranges, ridge } from '../paint/terrain.js';
import { pine, tree } from '../paint/trees.js';
import { kite, rod, toyBalloon } from '../paint/props/outdoor.js';
import { bicycle } from '../paint/vehicles/two_wheels.js';
import { bus } from '../paint/vehicles/public.js';
import { reflection, water } from '../paint/water.js';
import { snow } from '../paint/weather.js';
import { COLORS } from '../paint/words.js';
import { DOGS, fur } from './dogs_cats.js';

/** @typedef {import('../paint/art.js').Art} Art */

/** @param {Art} a */
export function pickChild(a) {
  const girl = a.choose('child', ['boy', 'girl']) === 'girl';
  return girl ? { girl, en: 'girl', ru: 'девочка', gen: 'девочки', ins: 'девочкой' } : { girl, en: 'boy', ru: 'мальчик', gen: 'мальчика', ins: 'мальчиком' };
}
/** @param {Art} a @param {string[]} ids @param {string} [name] */
const hue = (a, ids, name = 'hue') => COLORS[a.choose(name, ids)];

/** @type {import('./scene.js').Scene[]} */
export const childrenOutScenes = [
  {
    id: 'child-balloon',
    aspect: 'soft',
    children: true,
    demos: [{ child: 'girl', hue: 'red' }],
    draw(a) {
      const k = pickChild(a);
      const c = hue(a, ['red', 'yellow', 'blue']);
      a.setMood(a.choose('mood', ['golden', 'day', 'sunset']));
      const { W, H } = a;
      const { green } = meadow(a, { at: 0.56 });
      const s = H * 0.5;
      const d = a.side;
      const x = W * (0.5 - d * 0.06);
      const p = person(a, { x, y: H * 0.9, h: s, flip: d < 0, pose: { lean: -2, nod: -12, arms: [[128, 10], [-14, 14]], legs: [[10, 4], [-12, 8]] }, look: kid(a, k.girl, { top: k.girl ? '#f0e6d0' : '#3f7fb8', wear: k.girl ? 'dress' : 'shorts' }) });
      a.add(castShadow(a, x, H * 0.9, s * 0.5, 0.3), toyBalloon(a, p.hands[0][0] + d * s * 0.16, p.hands[0][1] - s * 0.56, s * 0.22, c.hex, p.hands[0][0], p.hands[0][1]), p.svg);
      foreground(a, green);
      const { E, R } = a.when();
      return {
        title: `${k.girl ? 'Girl' : 'Boy'} with a ${c.en} balloon`,
        en: [`A little ${k.en} holds a ${c.en} balloon in a meadow ${E[0]}`, `A ${k.en} looks up at a balloon`, `A child with a ${c.en} balloon stands in the grass`, `A young ${k.en} plays with a balloon outdoors ${E[1]}`, `A ${k.en} walks across a field with a ${c.en} balloon on a string`],
        ru: [`Маленькая ${k.ru} держит ${c.ru('m')} воздушный шарик на лугу ${R[0]}`.replace('Маленькая мальчик', 'Маленький мальчик'), `${k.ru} смотрит вверх на шарик`, `Ребёнок с ${c.ru('m', 'ins')} шариком стоит в траве`, `${k.ru} играет с воздушным шариком на улице ${R[1]}`, `${k.ru} идёт по полю с ${c.ru('m', 'ins')} шариком на верёвочке`],
      };
    },
  },
  {
    id: 'child-kite',
    aspect: 'wide',
    children: true,
    demos: [{ child: 'boy' }],
    draw(a) {
      const k = pickChild(a);
      const c1 = hue(a, ['red', 'orange', 'blue']);
      a.setMood(a.choose('mood', ['day', 'golden']));
      const { W, H } = a;
      const y = H * 0.6;
      heavens(a, y, {});
      a.add(hills(a, y, H * 0.86, 3, '#7f9f88', '#8fac50').out, grass(a, H * 0.84, H, 80, '#86a24a', H * 0.06));
      const d = a.side < 0 ? 1 : -1;
      const s = H * 0.44;
      const x = W * (0.5 - d * 0.2);
      const p = person(a, { x, y: H * 0.88, h: s, flip: d < 0, pose: { ...POSES.run, arms: [[126, 20], [-40, 60]], nod: -10 }, look: kid(a, k.girl) });
      a.add(castShadow(a, x, H * 0.88, s * 0.5, 0.3), kite(a, W * (0.5 + d * 0.22), H * 0.27, H * 0.12, c1.hex, '#f2c24a', p.hands[0][0], p.hands[0][1]), p.svg);
      const { E, R } = a.when();
      return {
        title: `${k.girl ? 'Girl' : 'Boy'} flying a kite`,
        en: [`A ${k.en} flies a kite on a green hill ${E[0]}`, `A child runs with a ${c1.en} and yellow kite`, `A ${k.en} runs through the grass and holds the string of a kite`, `A happy ${k.en} with a kite in the wind ${E[1]}`, 'A child plays with a kite under a wide sky'],
        ru: [`${k.ru} запускает воздушного змея на зелёном холме ${R[0]}`, `Ребёнок бежит с ${c1.id === 'blue' ? 'сине' : c1.id === 'red' ? 'красно' : 'оранжево'}-жёлтым воздушным змеем`, `${k.ru} бежит по траве и держит верёвку змея`, `${k.girl ? 'Радостная девочка' : 'Радостный мальчик'} с воздушным змеем на ветру ${R[1]}`, 'Ребёнок играет с воздушным змеем под широким небом'],
      };
    },
  },
  {
    id: 'children-ball',
    aspect: 'wide',
    children: true,
    demos: [{ n: 3 }],
    draw(a) {
      const count = a.choose('n', [2, 3]);
      a.setMood(a.choose('mood', ['day', 'golden']));
      const { W, H } = a;
      const { green } = meadow(a, { at: 0.5 });
      const s = H * 0.44;
      /** @type {[number, number, import('../paint/figure.js').Pose, boolean, boolean][]} */
      const list = [[-0.24, 0.88, POSES.kick, false, false], [0.22, 0.86, POSES.run, true, true], [0.02, 0.76, { view: 'front', arms: [[120, -14], [120, -14]], legs: [[12, 4], [12, 4]] }, false, false]];
      for (let i = count - 1; i >= 0; i -= 1) {
        const [fx, fy, pose, flip, girl] = list[i];
        a.add(castShadow(a, W * (0.5 + fx), H * fy, s * 0.5, 0.3), person(a, { x: W * (0.5 + fx), y: H * fy, h: s * (i === 2 ? 0.84 : 1), flip, pose, look: kid(a, girl) }).svg);
      }
      a.add(castShadow(a, W * 0.44, H * 0.89, s * 0.16, 0.3), ball(a, W * 0.44, H * 0.82, s * 0.1, 'beach'));
      foreground(a, green);
      const { E, R } = a.when();
      const all = count === 3;
      return {
        title: 'Children playing with a ball',
        en: [`${all ? 'Three children' : 'Two children'} play with a colourful ball in a meadow ${E[0]}`, `${all ? 'Two boys and a girl' : 'A boy and a girl'} kick a ball`, `Children run after a ball on the grass`, `Kids play ball outdoors ${E[1]}`, 'A boy kicks a striped ball to the other children'],
        ru: [`${all ? 'Трое детей' : 'Двое детей'} играют с разноцветным мячом на лугу ${R[0]}`, `${all ? 'Два мальчика и девочка' : 'Мальчик и девочка'} играют в мяч`, 'Дети бегут за мячом по траве', `Дети играют в мяч на улице ${R[1]}`, 'Мальчик бьёт по полосатому мячу, рядом другие дети'],
      };
    },
  },
  {
    id: 'child-swing',
    aspect: 'soft',
    children: true,
    demos: [{ child: 'girl' }],
    draw(a) {
      const k = pickChild(a);
      a.setMood(a.choose('mood', ['golden', 'day', 'sunset']));
      const { W, H } = a;
      const { green } = meadow(a, { at: 0.55, trees: false });
      const d = a.side;
      const s = H * 0.44;
      const branch = a.dim(a.tone('#6b4a38'), 0.25);
      a.add(path(limb([[W * (0.5 - d * 0.24), H * 0.42], [W * (0.5 + d * 0.04), H * 0.31], [W * (0.5 + d * 0.24), H * 0.31]], [15, 11, 6]), branch));
      a.add(castShadow(a, W * (0.5 - d * 0.22), H * 0.88, W * 0.5, 0.2), tree(a, W * (0.5 - d * 0.24), H * 0.88, H * 0.98, { wide: 1.2 }));
      const x = W * (0.5 + d * 0.18);
      const y = H * 0.83;
      const p = person(a, { x, y, h: s, flip: d < 0, pose: { lean: -18, nod: 4, arms: [[128, 6], [122, 6]], legs: [[96, 30], [88, 24]] }, look: kid(a, k.girl, { wear: k.girl ? 'dress' : 'shorts' }) });
      const tx = W * (0.5 + d * 0.1);
      a.add(stroke(`M${n(tx)} ${n(H * 0.31)}L${n(p.hip[0] + d * 4)} ${n(p.hip[1] + s * 0.05)}`, a.tone('#d8c090'), 3), path(limb([[p.hip[0] - d * s * 0.1, p.hip[1] + s * 0.075], [p.hip[0] + d * s * 0.14, p.hip[1] + s * 0.03]], [4, 4]), a.tone('#8a5636')), p.svg, stroke(`M${n(tx + d * 16)} ${n(H * 0.31)}L${n(p.hands[0][0])} ${n(p.hands[0][1])}L${n(p.hip[0] + d * s * 0.1)} ${n(p.hip[1] + s * 0.04)}`, a.tone('#e6d2a4'), 3), castShadow(a, x, H * 0.92, s * 0.5, 0.25));
      foreground(a, green);
      const { E, R } = a.when();
      return {
        title: `${k.girl ? 'Girl' : 'Boy'} on a swing`,
        en: [`A ${k.en} swings on a swing under a big tree ${E[0]}`, `A child on a rope swing in a green meadow`, `A ${k.en} holds the ropes and flies through the air`, `A little ${k.en} plays on a swing ${E[1]}`, `A ${k.en} sits on a wooden swing that hangs from a branch`],
        ru: [`${k.ru} качается на качелях под большим деревом ${R[0]}`, 'Ребёнок на верёвочных качелях на зелёном лугу', `${k.ru} держится за верёвки и летит по воздуху`, `${k.girl ? 'Маленькая девочка' : 'Маленький мальчик'} на качелях ${R[1]}`, `${k.ru} сидит на деревянных качелях, подвешенных к ветке`],
      };
    },
  },
  {
    id: 'snowman',
    aspect: 'wide',
    children: true,
    demos: [{}],
    draw(a) {
      a.setMood(a.choose('mood', ['winter', 'dawn', 'dusk']));
      const { W, H } = a;
      snowfield(a, { at: 0.5, mountains: false });
      const x = W * 0.5;
      const y = H * 0.9;
      const s = H * 0.4;
      const white = a.tone('#fbfaf6');
      a.add(castShadow(a, x, y, s, 0.22), stroke(`M${n(x - s * 0.2)} ${n(y - s * 0.72)}L${n(x - s * 0.56)} ${n(y - s * 0.98)}M${n(x + s * 0.2)} ${n(y - s * 0.72)}L${n(x + s * 0.56)} ${n(y - s * 0.94)}M${n(x - s * 0.48)} ${n(y - s * 0.92)}l${n(-s * 0.02)} ${n(-s * 0.12)}M${n(x + s * 0.48)} ${n(y - s * 0.89)}l${n(s * 0.02)} ${n(-s * 0.12)}`, a.tone('#5f4636'), 5));
      for (const [dy, r] of [[0.3, 0.36], [0.76, 0.25], [1.1, 0.18]]) a.add(a.solid(`M${n(x - s * r)} ${n(y - s * dy)}a${n(s * r)} ${n(s * r * 0.95)} 0 1 1 ${n(s * r * 2)} 0a${n(s * r)} ${n(s * r * 0.95)} 0 1 1 ${n(-s * r * 2)} 0Z`, white, { rim: 0, core: s * r * 0.6, shade: a.tone('#b9cde0') }));
      a.add(circle(x - s * 0.06, y - s * 1.14, s * 0.022, '#2a2830'), circle(x + s * 0.08, y - s * 1.14, s * 0.022, '#2a2830'), path(poly([[x, y - s * 1.12], [x + s * 0.2, y - s * 1.07], [x + s * 0.01, y - s * 1.05]]), a.tone('#ef8a34')), [0.66, 0.76, 0.86].map((k) => circle(x + s * 0.02, y - s * k, s * 0.024, '#2a2830')).join(''), path(limb([[x - s * 0.16, y - s * 0.95], [x, y - s * 0.92], [x + s * 0.16, y - s * 0.95]], [s * 0.045, s * 0.045, s * 0.045]), a.tone('#c8382f')), path(limb([[x + s * 0.1, y - s * 0.93], [x + s * 0.16, y - s * 0.7]], [s * 0.04, s * 0.045]), a.tone('#c8382f')), rect(x - s * 0.2, y - s * 1.28, s * 0.4, s * 0.035, a.tone('#2f2d38')), rect(x - s * 0.13, y - s * 1.48, s * 0.26, s * 0.21, a.tone('#2f2d38')), rect(x - s * 0.13, y - s * 1.33, s * 0.26, s * 0.04, a.tone('#c8382f')));
      const h = H * 0.42;
      a.add(castShadow(a, x - W * 0.21, H * 0.89, h * 0.4, 0.2), person(a, { x: x - W * 0.21, y: H * 0.89, h, pose: { lean: 8, arms: [[92, 12], [76, 16]], legs: [[14, 6], [-14, 8]] }, look: kid(a, true, { wear: 'coat', top: '#e4687a', bottom: '#3f4a68', hat: 'beanie', hatColor: '#f0c24a', scarf: '#3f9a8a', sleeve: 'long' }) }).svg);
      a.add(castShadow(a, x + W * 0.22, H * 0.9, h * 0.4, 0.2), person(a, { x: x + W * 0.22, y: H * 0.9, h: h * 0.96, flip: true, pose: { lean: 4, arms: [[132, -10], [60, 30]], legs: [[12, 4], [-14, 6]] }, look: kid(a, false, { wear: 'trousers', top: '#2f74b8', bottom: '#3a3f4a', hat: 'beanie', hatColor: '#d23b30', scarf: '#f0c24a', sleeve: 'long' }) }).svg, snow(a, 130));
      const { E, R } = a.when();
      return {
        title: 'Children building a snowman',
        en: [`Two children build a snowman ${E[0]}`, 'A girl in pink and a boy in blue stand beside a snowman', 'Kids play in the snow near a forest', `Children in warm hats decorate a big snowman ${E[1]}`, 'A boy and a girl with a snowman that has a carrot nose'],
        ru: [`Двое детей лепят снеговика ${R[0]}`, 'Девочка в розовом и мальчик в синем стоят рядом со снеговиком', 'Дети играют в снегу у леса', `Дети в тёплых шапках наряжают большого снеговика ${R[1]}`, 'Мальчик и девочка со снеговиком, у которого нос из моркови'],
      };
    },
  },
  {
    id: 'sandcastle',
    aspect: 'wide',
    children: true,
    demos: [{}],
    draw(a) {
      a.setMood(a.choose('mood', ['day', 'golden']));
      const { W, H } = a;
      beach(a, { at: 0.42, shore: 0.6 });
      const x = W * 0.5;
      const y = H * 0.9;
      const s = H * 0.34;
      const sand = a.tone('#d9ae68');
      const tower = (/** @type {number} */ k, /** @type {number} */ w, /** @type {number} */ h) => { const cx = x + k * s; let d = `M${n(cx - w * s)} ${n(y)}L${n(cx - w * s * 0.86)} ${n(y - h * s)}`; for (let i = 0; i < 5; i += 1) d += `h${n((w * s * 1.72) / 5)}${i % 2 ? `v${n(-s * 0.05)}` : i < 4 ? `v${n(s * 0.05)}` : ''}`; d += `L${n(cx + w * s)} ${n(y)}Z`; return a.solid(d, sand, { rim: 3, core: w * s, more: path(`M${n(cx - s * 0.04)} ${n(y - h * s * 0.4)}v${n(-s * 0.1)}a${n(s * 0.04)} ${n(s * 0.04)} 0 0 1 ${n(s * 0.08)} 0v${n(s * 0.1)}Z`, a.dim(sand, 0.6)) }); };
      a.add(ellipse(x, y, s * 1.1, s * 0.1, a.dim(sand, 0.3)), tower(-0.5, 0.17, 0.62), tower(0.5, 0.17, 0.58), tower(0, 0.46, 0.42), tower(0, 0.2, 0.88), stroke(`M${n(x)} ${n(y - s * 0.88)}v${n(-s * 0.28)}`, a.tone('#6a4a36'), 3), path(poly([[x, y - s * 1.16], [x + s * 0.2, y - s * 1.09], [x, y - s * 1.02]]), a.tone('#d8403a')));
      const h = H * 0.46;
      a.add(castShadow(a, x - W * 0.22, H * 0.91, h * 0.6, 0.25), person(a, { x: x - W * 0.22, y: H * 0.91, h, pose: POSES.crouch, look: kid(a, false, { hat: 'cap', hatColor: '#d8403a' }) }).svg, castShadow(a, x + W * 0.23, H * 0.92, h * 0.6, 0.25), person(a, { x: x + W * 0.23, y: H * 0.92, h: h * 0.96, flip: true, pose: POSES.crouch, look: kid(a, true, { hat: 'straw', hatColor: '#ecd48a', wear: 'shorts' }) }).svg);
      const bx = W * (0.5 - a.side * 0.38);
      a.add(a.solid(poly([[bx - 26, H * 0.86], [bx + 26, H * 0.86], [bx + 19, H * 0.93], [bx - 19, H * 0.93]]), a.tone('#d8403a'), { rim: 2, core: 16 }), stroke(`M${n(bx - 26)} ${n(H * 0.86)}Q${n(bx)} ${n(H * 0.79)} ${n(bx + 26)} ${n(H * 0.86)}`, a.tone('#f2ead2'), 3));
      const { E, R } = a.when();
      return {
        title: 'Children building a sandcastle',
        en: [`Two children build a sandcastle on the beach ${E[0]}`, 'A boy and a girl play in the sand by the sea', 'Kids crouch beside a big sandcastle with a red flag', `A boy in a cap and a girl in a straw hat build a castle of sand`, `Children play on the seashore with a bucket ${E[1]}`],
        ru: [`Двое детей строят замок из песка на пляже ${R[0]}`, 'Мальчик и девочка играют в песке у моря', 'Дети сидят на корточках у большого песочного замка с красным флажком', 'Мальчик в кепке и девочка в соломенной шляпе строят замок из песка', `Дети играют на берегу моря с ведёрком ${R[1]}`],
      };
    },
  },
  {
    id: 'school-bus',
    aspect: 'wide',
    children: true,
    demos: [{}],
    draw(a) {
      a.setMood(a.choose('mood', ['day', 'dawn', 'golden']));
      const { W, H } = a;
      const { green } = meadow(a, { at: 0.52, kind: a.r.pick(['meadow', 'autumn']) });
      const tar = a.tone('#77727a');
      a.add(rect(0, H * 0.76, W, H * 0.14, a.gradient([[0, a.lit(tar, 0.2)], [1, a.dim(tar, 0.2)]])), rect(0, H * 0.757, W, 5, a.tone('#e2d8c4')));
      for (let x = -20; x < W; x += 110) a.add(rect(x, H * 0.875, 58, 4, a.tone('#f2ead2')));
      a.add(bus(a, { x: W * 0.5, y: H * 0.85, h: Math.min(H * 0.4, W * 0.25), color: '#f0b82c', faces: ['#c8382f', '#2f62a8', '#4a8a4c', '#e48aa0'], flip: a.side < 0 }), grass(a, H * 0.91, H, 60, green, H * 0.05));
      const { E, R } = a.when();
      return {
        title: 'School bus with children',
        en: [`A yellow school bus full of children drives along a road ${E[0]}`, 'Smiling children look out of the windows of a school bus', 'Boys and girls ride to school on a yellow bus', `Five children sit in a school bus ${E[1]}`, 'A bus takes schoolchildren through the countryside'],
        ru: [`Жёлтый школьный автобус, полный детей, едет по дороге ${R[0]}`, 'Улыбающиеся дети смотрят из окон школьного автобуса', 'Мальчики и девочки едут в школу на жёлтом автобусе', `Пятеро детей сидят в школьном автобусе ${R[1]}`, 'Автобус везёт школьников за городом, дети у окон'],
      };
    },
  },
  {
    id: 'child-dog',
    aspect: 'soft',
    children: true,
    demos: [{ child: 'boy', fur: 'brown' }],
    draw(a) {
      const k = pickChild(a);
      const f = fur(a, DOGS);
      a.setMood(a.choose('mood', ['golden', 'day', 'sunset']));
      const { W, H } = a;
      const { green } = meadow(a, { at: 0.52 });
      const d = a.side < 0 ? 1 : -1;
      const s = H * 0.5;
      a.add(castShadow(a, W * (0.5 - d * 0.18), H * 0.89, s * 0.5, 0.3), person(a, { x: W * (0.5 - d * 0.18), y: H * 0.89, h: s, flip: d < 0, pose: POSES.run, look: kid(a, k.girl) }).svg, castShadow(a, W * (0.5 + d * 0.18), H * 0.88, s * 0.6, 0.3), quadruped(a, DOG, { x: W * (0.5 + d * 0.18), y: H * 0.88, h: s * 0.54, gait: 'gallop', color: f.coat, second: f.second, dark: f.dark, collar: '#c8382f', flip: d < 0 }));
      foreground(a, green);
      const { E, R } = a.when();
      return {
        title: `${k.girl ? 'Girl' : 'Boy'} running with a dog`,
        en: [`A ${k.en} and a ${f.en} dog run across a meadow ${E[0]}`, `A child plays with a dog on the grass`, `A ${k.en} runs after a ${f.en} dog`, `A young ${k.en} and a dog outdoors ${E[1]}`, `A happy child races a ${f.en} dog through a green field`],
        ru: [`${k.ru} и ${f.ru('f')} собака бегут по лугу ${R[0]}`, 'Ребёнок играет с собакой на траве', `${k.ru} бежит за ${f.ru('f', 'ins')} собакой`, `${k.ru} и собака на улице ${R[1]}`, `Радостный ребёнок бежит наперегонки с ${f.ru('f', 'ins')} собакой по зелёному полю`],
      };
    },
  },
  {
    id: 'sledding',
    aspect: 'wide',
    children: true,
    demos: [{ child: 'boy' }],
    draw(a) {
      const k = pickChild(a);
      a.setMood(a.choose('mood', ['winter', 'dawn']));
      const { W, H, r } = a;
      const d = a.side;
      heavens(a, H * 0.56, {});
      a.add(ranges(a, H * 0.54, 2, '#8fb0c8', H * 0.14));
      for (let i = 0; i < 18; i += 1) a.add(pine(a, W * r.next(), H * 0.66, H * r.range(0.12, 0.2), { far: 0.35, snow: true }));
      a.add(path(d > 0 ? `M0 ${n(H * 0.52)}Q${n(W * 0.45)} ${n(H * 0.62)} ${W} ${n(H * 0.92)}V${n(H + 5)}H0Z` : `M${W} ${n(H * 0.52)}Q${n(W * 0.55)} ${n(H * 0.62)} 0 ${n(H * 0.92)}V${n(H + 5)}H${W}Z`, a.lit(a.tone('#f5f6f4'), 0.25)));
      const s = H * 0.44;
      const x = W * (0.5 + d * 0.02);
      const y = H * 0.77;
      for (let i = 0; i < 30; i += 1) a.add(circle(x - d * r.range(0.1, 0.34) * W, y - r.range(-0.04, 0.14) * H, r.range(3, 13), '#ffffff', { 'fill-opacity': 0.8 }));
      const wood = a.tone('#b5503a');
      const sled = stroke(`M${n(-s * 0.42)} 0H${n(s * 0.36)}Q${n(s * 0.56)} ${n(-s * 0.02)} ${n(s * 0.52)} ${n(-s * 0.2)}M${n(-s * 0.28)} 0V${n(-s * 0.12)}M${n(s * 0.24)} 0V${n(-s * 0.12)}`, a.tone('#5f4636'), s * 0.03) + path(limb([[-s * 0.4, -s * 0.14], [s * 0.36, -s * 0.14]], [s * 0.035, s * 0.035]), wood);
      const p = person(a, { x: -s * 0.14, y: -s * 0.03, h: s, pose: { lean: -14, arms: [[66, 14], [60, 14]], legs: [[88, 30], [80, 24]] }, look: kid(a, k.girl, { wear: 'trousers', top: k.girl ? '#e0607a' : '#2f74b8', bottom: '#3a4560', hat: 'beanie', hatColor: '#f0c24a', scarf: '#d8403a', sleeve: 'long', shoes: '#3a2e2a' }) });
      a.add(`<g transform="translate(${n(x)} ${n(y)}) scale(${d} 1) rotate(20)">${sled}${p.svg}</g>`, pine(a, W * (0.5 - d * 0.42), H * 0.66, H * 0.42, { snow: true }), pine(a, W * (0.5 + d * 0.46), H * 1.0, H * 0.36, { snow: true }), snow(a, 70));
      const { E, R } = a.when();
      return {
        title: `${k.girl ? 'Girl' : 'Boy'} on a sledge`,
        en: [`A ${k.en} slides down a snowy hill on a sledge ${E[0]}`, 'A child rides a sled in the snow', `A ${k.en} in a warm hat and scarf goes sledding`, `A happy child races downhill in winter ${E[1]}`, `A ${k.en} on a wooden sled near snow-covered fir trees`],
        ru: [`${k.ru} катится со снежной горки на санках ${R[0]}`, 'Ребёнок едет на санках по снегу', `${k.ru} в тёплой шапке и шарфе катается на санках`, `Радостный ребёнок мчится с горки зимой ${R[1]}`, `${k.ru} на деревянных санках у заснеженных елей`],
      };
    },
  },
  {
    id: 'child-fishing',
    aspect: 'soft',
    children: true,
    demos: [{ child: 'boy' }],
    draw(a) {
      const k = pickChild(a);
      a.setMood(a.choose('mood', ['dawn', 'sunset', 'golden']));
      const { W, H } = a;
      const y = H * 0.5;
      heavens(a, y, {});
      a.add(ranges(a, y, 2, '#6f8f9a', H * 0.1), fillRidge(a, ridge(a, y + 3, H * 0.04, { scale: 3 }), a.tone('#5f8a5a', 0.3)), water(a, y, { ripples: 110 }));
      const d = a.side;
      const X = (/** @type {number} */ t) => W * (0.5 + d * t);
      const wood = a.tone('#9a6f4a');
      const py = H * 0.72;
      for (const t of [-0.42, -0.22, -0.02]) a.add(rect(X(t) - 9, py, 18, H * 0.24, a.dim(wood, 0.35)), reflection(a, X(t), H * 0.95, 40, a.dim(wood, 0.4), 20));
      a.add(rect(Math.min(X(-0.6), X(0.06)), py - 8, Math.abs(X(0.06) - X(-0.6)), 20, wood), rect(Math.min(X(-0.6), X(0.06)), py - 8, Math.abs(X(0.06) - X(-0.6)), 5, a.lit(wood, 0.5)));
      const s = H * 0.4;
      const p = person(a, { x: X(-0.03), y: py + s * 0.19, h: s, flip: d < 0, pose: { lean: 4, nod: 8, arms: [[58, 34], [50, 38]], legs: [[86, 86], [80, 74]] }, look: kid(a, k.girl, { hat: 'straw', hatColor: '#ecd48a', wear: 'shorts', shoes: '#e0a883' }) });
      a.add(p.svg, rod(a, p.hands[0][0], p.hands[0][1], p.hands[0][0] + d * s * 0.8, p.hands[0][1] - s * 0.5, H * 0.88));
      const bx = X(-0.24);
      a.add(a.solid(poly([[bx - 20, py - 46], [bx + 20, py - 46], [bx + 15, py - 8], [bx - 15, py - 8]]), a.tone('#3f7fa0'), { rim: 2, core: 12 }), stroke(`M${n(bx - 20)} ${n(py - 46)}Q${n(bx)} ${n(py - 76)} ${n(bx + 20)} ${n(py - 46)}`, a.tone('#e6e0d0'), 2.4), grass(a, H * 0.98, H * 1.04, 20, '#5f7a48', H * 0.1));
      const { E, R } = a.when();
      return {
        title: `${k.girl ? 'Girl' : 'Boy'} fishing from a pier`,
        en: [`A ${k.en} in a straw hat fishes from a wooden pier ${E[0]}`, 'A child sits on a jetty with a fishing rod', `A ${k.en} dangles bare feet above the water`, `A young ${k.en} catches fish in a lake ${E[1]}`, `A ${k.en} sits beside a blue bucket on a pier`],
        ru: [`${k.ru} в соломенной шляпе ловит рыбу с деревянного причала ${R[0]}`, 'Ребёнок сидит на мостках с удочкой', `${k.ru} болтает босыми ногами над водой`, `${k.ru} ловит рыбу в озере ${R[1]}`, `${k.ru} сидит рядом с синим ведром на причале`],
      };
    },
  },
  {
    id: 'child-bike',
    aspect: 'wide',
    children: true,
    demos: [{ child: 'girl', hue: 'yellow' }],
    draw(a) {
      const k = pickChild(a);
      const c = hue(a, ['yellow', 'red', 'blue']);
      a.setMood(a.choose('mood', ['day', 'golden']));
      const { W, H } = a;
      const { green } = meadow(a, { at: 0.52 });
      a.add(path(`M0 ${n(H * 0.76)}Q${n(W * 0.5)} ${n(H * 0.72)} ${W} ${n(H * 0.76)}V${n(H * 0.92)}Q${n(W * 0.5)} ${n(H * 0.88)} 0 ${n(H * 0.93)}Z`, a.lit(a.tone('#d9bd8c'), 0.2)));
      const d = a.side < 0 ? 1 : -1;
      const s = H * 0.29;
      const x = W * 0.5;
      const by = H * 0.88;
      const p = person(a, { x: x - d * s * 0.16, y: by - s * 0.16, h: s * 1.75, flip: d < 0, pose: { lean: 12, arms: [[60, 14], [56, 14]], legs: [[60, 44], [28, 40]] }, look: kid(a, k.girl, { hat: 'helmet', hatColor: '#d8403a', wear: 'shorts' }) });
      a.add(castShadow(a, x, by, s * 1.9, 0.3), bicycle(a, { x, y: by, h: s, color: c.hex, flip: d < 0 }), p.svg);
      foreground(a, green);
      const { E, R } = a.when();
      return {
        title: `${k.girl ? 'Girl' : 'Boy'} riding a bicycle`,
        en: [`A ${k.en} rides a ${c.en} bicycle on a path ${E[0]}`, 'A child with a red helmet rides a bike', `A young ${k.en} cycles through a meadow`, `A ${k.en} on a ${c.en} bike in the countryside ${E[1]}`, 'A child learns to ride a bicycle outdoors'],
        ru: [`${k.ru} едет на ${c.ru('m', 'pre')} велосипеде по дорожке ${R[0]}`, 'Ребёнок в красном шлеме едет на велосипеде', `${k.ru} катается на велосипеде по лугу`, `${k.ru} на ${c.ru('m', 'pre')} велосипеде за городом ${R[1]}`, 'Ребёнок учится кататься на велосипеде на улице'],
      };
    },
  },
];
