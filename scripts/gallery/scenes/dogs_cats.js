// SPDX-License-Identifier: MIT
// Dogs and cats.

import { GAITS, quadruped } from '../paint/animals/quadruped.js';
import { catBack, catFront, sitting, sleeping, tabby } from '../paint/animals/pets.js';
import { CAT } from '../paint/animals/species_cats.js';
import { DOG, WOLF } from '../paint/animals/species_dogs.js';
import { ball } from '../paint/props/park.js';
import { beach, foreground, heavens, meadow, snowfield } from '../paint/stages.js';
import { circle, ellipse, n, path, poly, rect, stroke } from '../paint/svg.js';
import { castShadow } from '../paint/terrain.js';
import { snow } from '../paint/weather.js';
import { adjective, article, countEn, countRu } from '../paint/words.js';
import { room, windowPane } from '../paint/interior.js';
import { skyline } from '../paint/buildings/town.js';

/** @typedef {import('../paint/art.js').Art} Art */
/** @typedef {{id: string, en: string, ru: (g: import('../paint/words.js').Gender, c?: import('../paint/words.js').Case) => string, coat: string, second?: string, dark?: string}} Fur */

/** @type {Fur[]} */
export const DOGS = [
  { id: 'brown', en: 'brown', ru: adjective('коричнев', 'hard'), coat: '#8a5434', second: '#c99a6c' },
  { id: 'white', en: 'white', ru: adjective('бел', 'hard'), coat: '#f3ede0', dark: '#d8c8ac' },
  { id: 'black', en: 'black', ru: adjective('чёрн', 'hard'), coat: '#2d2a30', dark: '#1c1a20' },
  { id: 'golden', en: 'golden', ru: adjective('золотист', 'hard'), coat: '#d8a04e', second: '#f0d8a4' },
  { id: 'grey', en: 'grey', ru: adjective('сер', 'hard'), coat: '#878b92', second: '#d4d2ca' },
];
/** @type {Fur[]} */
export const CATS = [
  { id: 'ginger', en: 'ginger', ru: adjective('рыж', 'hiss'), coat: '#d2762f', second: '#f4e2c4' },
  { id: 'black', en: 'black', ru: adjective('чёрн', 'hard'), coat: '#2b2930' },
  { id: 'white', en: 'white', ru: adjective('бел', 'hard'), coat: '#f3eee4' },
  { id: 'grey', en: 'grey', ru: adjective('сер', 'hard'), coat: '#868a92', second: '#e0ded6' },
];

/** @param {Art} a @param {Fur[]} list @param {string} [name] */
export function fur(a, list, name = 'fur') {
  const id = a.choose(name, list.map((f) => f.id));
  return list.find((f) => f.id === id) ?? list[0];
}

/** Lets the collar stand out. @param {Art} a */
export const collarOf = (a) => a.r.pick(['#c8382f', '#2f62a8', '#3f8a5c', '#e0a83a']);

/** @type {import('./scene.js').Scene[]} */
export const dogCatScenes = [
  {
    id: 'dog-run',
    aspect: 'wide',
    demos: [{ n: 1, fur: 'brown', mood: 'day' }, { n: 2, fur: 'golden', mood: 'sunset' }, { n: 3, fur: 'black', mood: 'golden' }],
    draw(a) {
      const count = a.choose('n', [1, 2, 3]);
      const f = fur(a, DOGS);
      a.setMood(a.choose('mood', ['day', 'golden', 'sunset', 'dawn', 'overcast']));
      const { W, H } = a;
      const { green } = meadow(a, { at: 0.52, far: a.r.pick(['hills', 'forest', 'mountains']) });
      const flip = a.side > 0;
      const size = count === 1 ? 0.3 : count === 2 ? 0.26 : 0.21;
      for (let i = 0; i < count; i += 1) {
        const x = W * (0.5 + (count === 1 ? 0 : (i - (count - 1) / 2) * (count === 2 ? 0.38 : 0.28)));
        const y = H * (0.84 + (i % 2 ? -0.06 : 0.02));
        a.add(castShadow(a, x, y, H * size * 1.2, 0.3), quadruped(a, DOG, { x, y, h: H * size, gait: ['gallop', 'gather', 'leap'][(i + (count === 1 ? 0 : 1)) % 3 === 2 ? 0 : (i + (count === 1 ? 0 : 1)) % 3], color: f.coat, second: f.second, dark: f.dark, collar: collarOf(a), flip }));
      }
      foreground(a, green);
      const { E, R } = a.when();
      const en = countEn(count, 'dog', 'dogs', f.en);
      const ru = countRu(count, 'f', ['собака', 'собаки', 'собак'], f.ru);
      const one = count === 1;
      return {
        title: `${one ? `${f.en} dog` : `${en}`} running`.replace(/^./, (c) => c.toUpperCase()),
        en: [`${en} ${one ? 'runs' : 'run'} across a green field ${E[0]}`, `${one ? 'A dog is' : 'Dogs are'} running on the grass ${E[1]}`, `${en} with ${one ? 'a collar races' : 'collars race'} through a meadow`, `${en} ${one ? 'is' : 'are'} running outdoors`, `${one ? 'A happy dog gallops' : 'Happy dogs gallop'} over the meadow ${E[2]}`],
        ru: [`${ru} ${one ? 'бежит' : 'бегут'} по зелёному полю ${R[0]}`, `${one ? 'Собака бежит' : 'Собаки бегут'} по траве ${R[1]}`, `${ru} в ${one ? 'ошейнике мчится' : 'ошейниках мчатся'} по лугу`, `${ru} ${one ? 'бегает' : 'бегают'} на улице`, `${one ? 'Радостная собака несётся' : 'Радостные собаки несутся'} по лугу ${R[2]}`],
      };
    },
  },
  {
    id: 'dog-ball',
    aspect: 'soft',
    demos: [{ fur: 'white', mood: 'day', place: 'meadow' }, { fur: 'brown', mood: 'sunset', place: 'beach' }],
    draw(a) {
      const f = fur(a, DOGS);
      const place = a.choose('place', ['meadow', 'beach']);
      a.setMood(a.choose('mood', ['day', 'golden', 'sunset']));
      const { W, H } = a;
      const s = place === 'beach' ? beach(a, {}) : meadow(a, {});
      const flip = a.side > 0;
      const d = flip ? -1 : 1;
      const x = W * (0.5 - d * 0.06);
      a.add(castShadow(a, x, H * 0.88, H * 0.3, 0.3), quadruped(a, DOG, { x, y: H * 0.87, h: H * 0.3, gait: { ...GAITS.leap, rise: 0.3 }, color: f.coat, second: f.second, dark: f.dark, collar: collarOf(a), flip }));
      const red = a.choose('ball', ['red', 'yellow', 'blue']);
      const ru = { red: ['красный', 'красным'], yellow: ['жёлтый', 'жёлтым'], blue: ['синий', 'синим'] }[red];
      a.add(ball(a, x + d * H * 0.37, H * 0.5, H * 0.04, 'plain', { red: '#d23b30', yellow: '#efc03c', blue: '#2f6fb4' }[red]));
      if ('green' in s) foreground(a, s.green);
      const { E, R } = a.when();
      const where = place === 'beach' ? ['on the beach', 'на пляже', 'on the sand', 'по песку'] : ['in a meadow', 'на лугу', 'over the grass', 'по траве'];
      return {
        title: `${f.en[0].toUpperCase() + f.en.slice(1)} dog and a ball`,
        en: [`A ${f.en} dog jumps for a ${red} ball ${where[0]}`, `A dog plays with a ball ${E[0]}`, `A ${f.en} dog leaps ${where[2]} after a ball`, `The dog is about to catch a ${red} ball in the air ${E[1]}`, `A playful ${f.en} dog with a collar chases a ball ${where[0]}`],
        ru: [`${f.ru('f')} собака прыгает за мячом ${where[1]}`, `Собака играет с мячом ${R[0]}`, `${f.ru('f')} собака скачет ${where[3]} за мячиком`, `Собака вот-вот поймает ${ru[0]} мяч в воздухе ${R[1]}`, `Игривая ${f.ru('f')} собака в ошейнике гонится за ${ru[1]} мячом ${where[1]}`],
      };
    },
  },
  {
    id: 'dog-sit',
    aspect: 'square',
    demos: [{ fur: 'golden', mood: 'golden', n: 1 }, { fur: 'black', mood: 'dawn', n: 2 }],
    draw(a) {
      const count = a.choose('n', [1, 2]);
      const f = fur(a, DOGS);
      const other = DOGS.find((d) => d.id === (f.id === 'black' ? 'white' : 'black')) ?? DOGS[1];
      a.setMood(a.choose('mood', ['golden', 'day', 'dawn', 'sunset']));
      const { W, H } = a;
      const { green } = meadow(a, { at: 0.55, far: 'mountains', kind: 'meadow' });
      const s = Math.min(W, H);
      const flip = a.side > 0;
      a.add(castShadow(a, W * (count === 2 ? 0.36 : 0.5), H * 0.87, s * 0.3, 0.3), sitting(a, DOG, { x: W * (count === 2 ? 0.34 : 0.5), y: H * 0.87, h: s * 0.4, color: f.coat, second: f.second, dark: f.dark, collar: collarOf(a), flip }));
      if (count === 2) a.add(castShadow(a, W * 0.68, H * 0.9, s * 0.3, 0.3), sitting(a, DOG, { x: W * 0.68, y: H * 0.9, h: s * 0.36, color: other.coat, second: other.second, dark: other.dark, collar: collarOf(a), flip: !flip || a.r.chance(0.5) }));
      foreground(a, green);
      const { E, R } = a.when();
      return count === 1
        ? {
            title: `${f.en[0].toUpperCase() + f.en.slice(1)} dog sitting`,
            en: [`A ${f.en} dog sits in the grass ${E[0]}`, `A dog with a collar sits in a meadow with mountains behind it`, `A calm ${f.en} dog looks to the side ${E[1]}`, 'A dog is sitting outdoors and waiting', `A portrait of a ${f.en} dog on a green hill`],
            ru: [`${f.ru('f')} собака сидит в траве ${R[0]}`, 'Собака в ошейнике сидит на лугу, за ней горы', `Спокойная ${f.ru('f')} собака смотрит в сторону ${R[1]}`, 'Собака сидит на улице и ждёт', `Портрет ${f.ru('f', 'gen')} собаки на зелёном холме`],
          }
        : {
            title: 'Two dogs sitting',
            en: [`A ${f.en} dog and a ${other.en} dog sit in the grass ${E[0]}`, `Two dogs sit side by side in a meadow`, `A pair of dogs, one ${f.en} and one ${other.en}, ${E[1]}`, 'Two dogs with collars rest in front of the mountains', `Two friends, a ${other.en} and a ${f.en} dog, on the lawn`],
            ru: [`${f.ru('f')} и ${other.ru('f')} собаки сидят в траве ${R[0]}`, 'Две собаки сидят рядом на лугу', `Пара собак, одна ${f.ru('f')}, другая ${other.ru('f')}, ${R[1]}`, 'Две собаки в ошейниках отдыхают на фоне гор', `Двое друзей, ${other.ru('f')} и ${f.ru('f')} собаки, на лужайке`],
          };
    },
  },
  {
    id: 'dog-snow',
    aspect: 'wide',
    demos: [{ n: 2 }],
    draw(a) {
      const count = a.choose('n', [1, 2]);
      a.setMood(a.choose('mood', ['winter', 'dawn']));
      const { W, H, r } = a;
      snowfield(a, { at: 0.5 });
      const flip = a.side > 0;
      for (let i = 0; i < count; i += 1) {
        const x = W * (0.5 + (count === 1 ? 0 : (i - 0.5) * 0.4));
        const y = H * (0.84 + i * 0.03);
        for (let k = 0; k < 16; k += 1) a.add(circle(x + r.range(-0.14, 0.14) * W, y - r.range(0, 0.08) * H, r.range(2, 8), '#ffffff', { 'fill-opacity': 0.8 }));
        a.add(castShadow(a, x, y, H * 0.28, 0.2), quadruped(a, WOLF, { x, y, h: H * 0.27, gait: i ? 'gather' : 'gallop', color: '#70757e', second: '#f1eee6', collar: '#c8382f', flip }));
      }
      a.add(snow(a, 110));
      const { E, R } = a.when();
      const en = countEn(count, 'husky', 'huskies', 'grey');
      const ru = count === 1 ? 'серая хаски' : 'две серые хаски';
      return {
        title: `${count === 1 ? 'Husky' : 'Huskies'} in the snow`,
        en: [`${en} ${count === 1 ? 'runs' : 'run'} through deep snow ${E[0]}`, `${count === 1 ? 'A dog plays' : 'Dogs play'} in the snow near a forest`, `${countEn(count, 'sled dog', 'sled dogs', 'grey and white')} in a winter landscape`, `Snow flies up around ${count === 1 ? 'a running dog' : 'two running dogs'}`, `${en} with red ${count === 1 ? 'collar' : 'collars'} on a snowy field ${E[1]}`],
        ru: [`${ru} ${count === 1 ? 'бежит' : 'бегут'} по глубокому снегу ${R[0]}`, `${count === 1 ? 'Собака играет' : 'Собаки играют'} в снегу у леса`, `${count === 1 ? 'Серо-белая ездовая собака' : 'Две серо-белые ездовые собаки'} среди зимнего пейзажа`, `Снег летит вокруг ${count === 1 ? 'бегущей собаки' : 'двух бегущих собак'}`, `${ru} в ${count === 1 ? 'красном ошейнике' : 'красных ошейниках'} на снежном поле ${R[1]}`],
      };
    },
  },
  {
    id: 'cat-window',
    aspect: 'square',
    demos: [{ fur: 'black', mood: 'night' }, { fur: 'ginger', mood: 'rain' }],
    draw(a) {
      const f = fur(a, CATS);
      a.setMood(a.choose('mood', ['night', 'rain', 'winter', 'sunset']));
      const { W, H } = a;
      const outside = () => {
        const start = a.body.length;
        heavens(a, H * 0.7, { size: Math.min(W, H) * 0.055, sunX: W * (0.5 + a.side * 0.16), sunY: a.m.id === 'night' ? H * 0.24 : undefined });
        a.add(skyline(a, H * 0.7, H * 0.3, { far: 0.25, color: '#4a5a78', lit: a.m.id === 'night' || a.m.id === 'rain' ? 0.4 : 0, count: 14 }));
        return a.body.splice(start).join('');
      };
      windowPane(a, outside());
      const s = Math.min(W, H);
      const x = W * (0.5 - a.side * 0.12);
      a.add(catBack(a, { x, y: H * 0.735, h: s * 0.34, color: f.coat, second: f.second, flip: a.side < 0 }));
      const { E, R } = a.when();
      return {
        title: `${f.en[0].toUpperCase() + f.en.slice(1)} cat at the window`,
        en: [`A ${f.en} cat sits on a window sill and looks at the city ${E[0]}`, `A cat looks out of the window ${E[1]}`, `The back of a ${f.en} cat in front of a window`, 'A cat sits beside a flower pot and watches the buildings outside', `A ${f.en} cat at home by the window ${E[2]}`],
        ru: [`${f.ru('f')} кошка сидит на подоконнике и смотрит на город ${R[0]}`, `Кошка смотрит в окно ${R[1]}`, `${f.ru('f')} кошка со спины у окна`, 'Кошка сидит рядом с цветочным горшком и смотрит на дома за окном', `${f.ru('f')} кошка дома у окна ${R[2]}`],
      };
    },
  },
  {
    id: 'cat-roof',
    aspect: 'soft',
    demos: [{ fur: 'black' }],
    draw(a) {
      const f = fur(a, CATS);
      a.setMood('night');
      const { W, H } = a;
      heavens(a, H * 0.9, { sunX: W * (0.5 + a.side * 0.1), sunY: H * 0.4, size: Math.min(W, H) * 0.16, full: true });
      a.add(skyline(a, H * 0.96, H * 0.36, { far: 0.35, color: '#3f4f74', lit: 0.3, count: 16 }));
      const d = a.side;
      const ridgeY = (/** @type {number} */ x) => H * (0.72 + d * (x / W - 0.5) * 0.16);
      a.add(path(poly([[0, ridgeY(0)], [W, ridgeY(W)], [W, H], [0, H]]), a.tone('#6a3a38')));
      let tiles = '';
      for (let row = 0; row < 7; row += 1) for (let i = -1; i < 30; i += 1) { const x = (i + (row % 2) * 0.5) * W * 0.036; tiles += `M${n(x)} ${n(ridgeY(x) + 12 + row * H * 0.045)}q${n(W * 0.018)} ${n(H * 0.03)} ${n(W * 0.036)} ${n(d * W * 0.036 * 0.16 * (H / W))}`; }
      a.add(stroke(tiles, a.dim(a.tone('#6a3a38'), 0.5), 2.4), stroke(`M0 ${n(ridgeY(0))}L${W} ${n(ridgeY(W))}`, a.lit(a.tone('#7a4440'), 0.3), 9));
      const cx = W * (0.5 - d * 0.32);
      a.add(rect(cx - W * 0.04, ridgeY(cx) - H * 0.2, W * 0.08, H * 0.24, a.tone('#7a4a42')), rect(cx - W * 0.048, ridgeY(cx) - H * 0.22, W * 0.096, H * 0.03, a.tone('#5a3a38')));
      const x = W * (0.5 + d * 0.06);
      a.add(quadruped(a, CAT, { x, y: ridgeY(x) - 2, h: H * 0.23, gait: 'walk', color: f.coat, second: f.second, flip: d < 0, pattern: f.id === 'ginger' || f.id === 'grey' ? tabby(a, f.coat) : undefined }));
      const { E, R } = a.when();
      return {
        title: `${f.en[0].toUpperCase() + f.en.slice(1)} cat on the roof`,
        en: [`A ${f.en} cat walks along a roof in front of a big moon`, `A cat on the rooftop ${E[0]}`, `A ${f.en} cat strolls over the tiles ${E[1]}`, 'The full moon shines behind a cat on a roof', `A lonely ${f.en} cat high above the city`],
        ru: [`${f.ru('f')} кошка идёт по крыше на фоне большой луны`, `Кошка на крыше ${R[0]}`, `${f.ru('f')} кошка гуляет по черепице ${R[1]}`, 'Луна светит за кошкой на крыше', `Одинокая ${f.ru('f')} кошка высоко над городом`],
      };
    },
  },
  {
    id: 'cat-sleep',
    aspect: 'soft',
    demos: [{ fur: 'grey' }],
    draw(a) {
      const f = fur(a, CATS);
      a.setMood('golden');
      const { W, H } = a;
      const y = room(a, { wall: '#c9b48a', floor: '#8a5a3c', window: true });
      const x = W * (0.5 - a.side * 0.08);
      const c = a.r.pick([['red', '#b5483a', 'красном'], ['blue', '#3f6a92', 'синем'], ['green', '#5a7f5c', 'зелёном']]);
      const chair = a.tone(c[1]);
      const s = H;
      a.add(castShadow(a, x, y + s * 0.16, W * 0.46, 0.35));
      for (const k of [-0.28, 0.28]) a.add(rect(x + k * W - 8, y + s * 0.1, 16, s * 0.07, a.tone('#4a2f24')));
      a.add(a.solid(`M${n(x - W * 0.25)} ${n(y + s * 0.05)}V${n(y - s * 0.36)}Q${n(x)} ${n(y - s * 0.48)} ${n(x + W * 0.25)} ${n(y - s * 0.36)}V${n(y + s * 0.05)}Z`, a.dim(chair, 0.12), { rim: 5, core: 40 }));
      for (const k of [-1, 1]) a.add(a.solid(`M${n(x + k * W * 0.31)} ${n(y + s * 0.12)}V${n(y - s * 0.12)}Q${n(x + k * W * 0.31)} ${n(y - s * 0.19)} ${n(x + k * W * 0.27)} ${n(y - s * 0.19)}Q${n(x + k * W * 0.2)} ${n(y - s * 0.19)} ${n(x + k * W * 0.2)} ${n(y - s * 0.12)}V${n(y + s * 0.12)}Z`, chair, { rim: 5, core: 18 }));
      a.add(a.solid(`M${n(x - W * 0.2)} ${n(y + s * 0.12)}V${n(y - s * 0.05)}Q${n(x)} ${n(y - s * 0.09)} ${n(x + W * 0.2)} ${n(y - s * 0.05)}V${n(y + s * 0.12)}Z`, a.lit(chair, 0.15), { rim: 5, core: 30 }));
      a.add(sleeping(a, CAT, { x, y: y - s * 0.055, h: H * 0.32, color: f.coat, second: f.second, flip: a.side > 0 }));
      return {
        title: `${f.en[0].toUpperCase() + f.en.slice(1)} cat asleep`,
        en: [`A ${f.en} cat sleeps in ${article(c[0])} ${c[0]} armchair`, 'A cat is curled up asleep in a chair', `A ${f.en} cat naps in a cosy room`, 'Warm light falls on a sleeping cat', `A cat with its eyes closed lies on a ${c[0]} cushion`],
        ru: [`${f.ru('f')} кошка спит в ${c[2]} кресле`, 'Кошка свернулась клубком и спит в кресле', `${f.ru('f')} кошка дремлет в уютной комнате`, 'Тёплый свет падает на спящую кошку', `Кошка с закрытыми глазами лежит на ${c[2]} кресле`],
      };
    },
  },
  {
    id: 'cat-garden',
    aspect: 'square',
    demos: [{ fur: 'ginger', mood: 'day' }],
    draw(a) {
      const f = fur(a, CATS);
      a.setMood(a.choose('mood', ['day', 'golden', 'dawn']));
      const { W, H } = a;
      const { green } = meadow(a, { at: 0.5 });
      const s = Math.min(W, H);
      a.add(ellipse(W * 0.5, H * 0.86, s * 0.3, s * 0.03, a.m.shadow, { 'fill-opacity': 0.3 }), catFront(a, { x: W * 0.5, y: H * 0.86, h: s * 0.42, color: f.coat, second: f.second, collar: collarOf(a), stripes: f.id === 'ginger' || f.id === 'grey', flip: a.side > 0 }));
      foreground(a, green);
      const { E, R } = a.when();
      return {
        title: `${f.en[0].toUpperCase() + f.en.slice(1)} cat in the garden`,
        en: [`A ${f.en} cat sits in the grass ${E[0]}`, `A cat with a collar sits among flowers`, `A ${f.en} cat rests in a garden ${E[1]}`, 'A cat sits outdoors and looks straight ahead', `A ${f.en} cat under a tree in the meadow`],
        ru: [`${f.ru('f')} кошка сидит в траве ${R[0]}`, 'Кошка в ошейнике сидит среди цветов', `${f.ru('f')} кошка отдыхает в саду ${R[1]}`, 'Кошка сидит на улице и смотрит прямо перед собой', `${f.ru('f')} кошка под деревом на лугу`],
      };
    },
  },
];
