// SPDX-License-Identifier: MIT
// Birds in their places.

import { duck, swan, wader } from '../paint/animals/water_birds.js';
import { owl, soaring, songbird } from '../paint/animals/land_birds.js';
import { heavens } from '../paint/stages.js';
import { circle, ellipse, limb, n, path, stroke } from '../paint/svg.js';
import { fillRidge, grass, massif, ranges, ridge } from '../paint/terrain.js';
import { overhang, pine } from '../paint/trees.js';
import { glitter, reflection, water } from '../paint/water.js';
import { mist, snow } from '../paint/weather.js';
import { COLORS, countEn, countRu } from '../paint/words.js';

/** A quiet lake with reeds. @param {import('../paint/art.js').Art} a @param {number} y */
function pond(a, y) {
  const { W, H, r } = a;
  const s = heavens(a, y, {});
  a.add(ranges(a, y, 2, '#6a8f8f', H * 0.1));
  const line = ridge(a, y + 3, H * 0.05, { scale: 3 });
  a.add(fillRidge(a, line, a.tone('#4f7a58', 0.25)), water(a, y, { ripples: 90 }));
  if (a.m.id !== 'day' && a.m.id !== 'fog') a.add(glitter(a, s.x, y, { count: 44 }));
  const reed = (/** @type {number} */ x) => {
    const h = H * r.range(0.24, 0.42);
    const by = H * r.range(0.96, 1.02);
    const bend = r.range(-0.1, 0.1) * h;
    let out = stroke(`M${n(x)} ${n(by)}Q${n(x)} ${n(by - h * 0.6)} ${n(x + bend)} ${n(by - h)}`, a.dim(a.tone('#6a8a4a'), 0.2), 3.4);
    if (r.chance(0.5)) out += path(limb([[x + bend, by - h], [x + bend * 1.1, by - h - H * 0.05]], [6, 6]), a.tone('#6a4630'));
    out += path(limb([[x, by], [x + h * 0.14, by - h * 0.5], [x + h * r.range(0.2, 0.34), by - h * 0.72]], [4, 5, 1]), a.tone('#7a9a54'));
    return out;
  };
  for (let i = 0; i < 16; i += 1) a.add(reed(W * (0.5 - a.side * r.range(0.3, 0.52))));
  for (let i = 0; i < 5; i += 1) a.add(reed(W * (0.5 + a.side * r.range(0.42, 0.52))));
}

/** @type {import('./scene.js').Scene[]} */
export const birdScenes = [
  {
    id: 'swans',
    aspect: 'wide',
    demos: [{ n: 2, mood: 'dawn' }],
    draw(a) {
      const count = a.choose('n', [1, 2, 3]);
      a.setMood(a.choose('mood', ['dawn', 'golden', 'fog', 'dusk']));
      const { W, H } = a;
      pond(a, H * 0.46);
      for (let i = 0; i < count; i += 1) {
        const x = W * (0.5 + (count === 1 ? 0 : (i - (count - 1) / 2) * 0.3) + a.side * 0.05);
        const y = H * (0.74 + (i % 2) * 0.06);
        const h = H * (count === 1 ? 0.36 : 0.28);
        a.add(reflection(a, x, y + 4, h * 1.1, a.tone('#f4f0e6'), h * 0.5), swan(a, { x, y, h, flip: count === 2 ? i === 1 : a.side < 0 }));
      }
      if (a.m.id === 'fog') a.add(mist(a, H * 0.5, H * 0.3, 0.6));
      const { E, R } = a.when();
      const en = countEn(count, 'swan', 'swans', 'white');
      const ru = countRu(count, 'm', ['лебедь', 'лебедя', 'лебедей'], COLORS.white.ru);
      return {
        title: `${count === 1 ? 'Swan' : 'Swans'} on a lake`,
        en: [`${en} ${count === 1 ? 'swims' : 'swim'} on a calm lake ${E[0]}`, `${count === 1 ? 'A swan glides' : 'Swans glide'} over the water among reeds`, `${en} with ${count === 1 ? 'a curved neck' : 'curved necks'} ${E[1]}`, `${count === 1 ? 'A graceful bird is' : 'Graceful birds are'} reflected in the pond`, `${en} near the shore`],
        ru: [`${ru} ${count === 1 ? 'плывёт' : 'плывут'} по тихому озеру ${R[0]}`, `${count === 1 ? 'Лебедь скользит' : 'Лебеди скользят'} по воде среди камышей`, `${ru} с ${count === 1 ? 'изогнутой шеей' : 'изогнутыми шеями'} ${R[1]}`, `${count === 1 ? 'Грациозная птица отражается' : 'Грациозные птицы отражаются'} в пруду`, `${ru} у берега`],
      };
    },
  },
  {
    id: 'ducks',
    aspect: 'wide',
    demos: [{ n: 3 }],
    draw(a) {
      const count = a.choose('n', [2, 3, 4]);
      a.setMood(a.choose('mood', ['day', 'golden', 'overcast']));
      const { W, H } = a;
      pond(a, H * 0.44);
      for (let i = 0; i < count; i += 1) {
        const x = W * (0.5 + (i - (count - 1) / 2) * 0.2 + a.side * 0.04);
        const y = H * (0.7 + ((i * 0.6) % 1) * 0.14);
        const h = H * 0.16;
        a.add(reflection(a, x, y + 3, h, a.tone('#8a7258'), h * 0.5), duck(a, { x, y, h, flip: a.side < 0, ...(i % 2 ? { color: '#9a7a54', second: '#8a6844' } : {}) }));
      }
      const { E, R } = a.when();
      return {
        title: 'Ducks on the pond',
        en: [`${countEn(count, 'duck', 'ducks')} swim on a pond ${E[0]}`, 'Wild ducks float among the reeds', `A drake with a green head and other ducks on the water`, `Ducks paddle across the lake ${E[1]}`, `${countEn(count, 'duck', 'ducks')} near tall reeds`],
        ru: [`${countRu(count, 'f', ['утка', 'утки', 'уток'])} плавают в пруду ${R[0]}`, 'Дикие утки плывут среди камышей', 'Селезень с зелёной головой и другие утки на воде', `Утки плывут по озеру ${R[1]}`, `${countRu(count, 'f', ['утка', 'утки', 'уток'])} у высоких камышей`],
      };
    },
  },
  {
    id: 'waders',
    aspect: 'soft',
    demos: [{ kind: 'flamingo' }, { kind: 'heron' }],
    draw(a) {
      const pink = a.choose('kind', ['flamingo', 'heron']) === 'flamingo';
      a.setMood(pink ? a.choose('mood', ['sunset', 'golden', 'day']) : a.choose('mood', ['fog', 'dawn']));
      const { W, H } = a;
      pond(a, H * 0.48);
      const count = pink ? a.choose('n', [3, 4]) : 1;
      for (let i = 0; i < count; i += 1) {
        const x = W * (0.5 + (count === 1 ? 0.04 * a.side : (i - (count - 1) / 2) * 0.2));
        const y = H * (count === 1 ? 0.84 : 0.78 + (i % 2) * 0.1);
        const h = H * (count === 1 ? 0.52 : 0.38 + (i % 2) * 0.06);
        a.add(reflection(a, x, y + 3, h * 0.36, a.tone(pink ? '#f09aa6' : '#8f9fae'), h * 0.3), wader(a, { x, y, h, bend: pink, color: pink ? '#f0909e' : '#8fa0b0', beak: pink ? '#d87a86' : '#5c5148', flip: i % 2 === (a.side > 0 ? 1 : 0) }));
      }
      a.add(grass(a, H * 0.96, H * 1.02, 26, '#5f7a4a', H * 0.07));
      const { E, R } = a.when();
      return pink
        ? {
            title: 'Flamingos',
            en: [`${countEn(count, 'flamingo', 'flamingos', 'pink')} stand in shallow water ${E[0]}`, 'A flock of pink flamingos in a lagoon', `Flamingos on one leg ${E[1]}`, 'Pink birds with long legs are reflected in the lake', `${countEn(count, 'flamingo', 'flamingos')} wade through the water`],
            ru: [`${countRu(count, 'm', ['фламинго', 'фламинго', 'фламинго'], COLORS.pink.ru)} стоят на мелководье ${R[0]}`, 'Стая розовых фламинго в лагуне', `Фламинго на одной ноге ${R[1]}`, 'Розовые птицы на длинных ногах отражаются в озере', `${countRu(count, 'm', ['фламинго', 'фламинго', 'фламинго'])} бродят по воде`],
          }
        : {
            title: 'Heron in the morning',
            en: [`A grey heron stands in the water ${E[0]}`, 'A heron waits for fish among the reeds', 'A tall bird with a long beak in a misty lake', `A lone heron on the shore ${E[1]}`, 'A heron with thin legs is reflected in a pond'],
            ru: [`Серая цапля стоит в воде ${R[0]}`, 'Цапля ждёт рыбу среди камышей', 'Высокая птица с длинным клювом на туманном озере', `Одинокая цапля у берега ${R[1]}`, 'Цапля на тонких ногах отражается в пруду'],
          };
    },
  },
  {
    id: 'owl',
    aspect: 'tall',
    demos: [{}],
    draw(a) {
      a.setMood('night');
      const { W, H } = a;
      heavens(a, H * 0.86, { sunX: W * (0.5 + a.side * 0.16), sunY: H * 0.3, size: W * 0.19, full: true });
      for (let i = 0; i < 16; i += 1) a.add(pine(a, W * a.r.next(), H * 0.98, H * a.r.range(0.14, 0.34), { far: 0.3 }));
      const bark = a.tone('#5a4438');
      a.add(a.solid(limb([[-40, H * 0.8], [W * 0.4, H * 0.74], [W + 40, H * 0.7]], [W * 0.07, W * 0.045, W * 0.03]), bark, { rim: 5, core: 22 }), path(limb([[W * 0.74, H * 0.72], [W * 0.86, H * 0.62], [W * 0.98, H * 0.58]], [10, 7, 3]), bark));
      a.add(owl(a, { x: W * 0.47, y: H * 0.715, h: H * 0.44, flip: a.side > 0 }), pine(a, W * (0.5 - a.side * 0.5), H * 1.05, H * 0.6));
      return {
        title: 'Owl at night',
        en: ['An owl with yellow eyes sits on a branch at night', 'A brown owl in front of the full moon', 'An owl perches on a tree in a dark forest', 'The moon shines behind a wise old owl', 'A night bird looks straight ahead'],
        ru: ['Сова с жёлтыми глазами сидит на ветке ночью', 'Коричневая сова на фоне луны', 'Сова сидит на дереве в тёмном лесу', 'Луна светит за мудрой старой совой', 'Ночная птица смотрит прямо перед собой'],
      };
    },
  },
  {
    id: 'bullfinches',
    aspect: 'soft',
    demos: [{ n: 3 }],
    draw(a) {
      const count = a.choose('n', [1, 2, 3]);
      a.setMood('winter');
      const { W, H, r } = a;
      heavens(a, H * 0.9, {});
      for (let i = 0; i < 20; i += 1) a.add(pine(a, W * r.next(), H * 1.0, H * r.range(0.2, 0.42), { far: 0.55, snow: true }));
      const bark = a.tone('#5f463a');
      a.add(a.solid(limb([[-30, H * 0.66], [W * 0.3, H * 0.64], [W * 0.7, H * 0.68], [W + 30, H * 0.62]], [16, 13, 12, 8]), bark, { rim: 4, core: 10 }), path(limb([[-20, H * 0.645], [W * 0.3, H * 0.625], [W * 0.7, H * 0.662], [W + 30, H * 0.608]], [7, 8, 7, 4]), '#ffffff'));
      for (let i = 0; i < 4; i += 1) {
        const bx = W * (0.16 + i * 0.24);
        a.add(path(limb([[bx, H * 0.65], [bx + 40, H * 0.74], [bx + 52, H * 0.82]], [7, 5, 3]), bark));
        for (let k = 0; k < 9; k += 1) a.add(circle(bx + 52 + r.range(-26, 26), H * 0.84 + r.range(-16, 26), r.range(9, 12), a.tone(r.pick(['#d23b2f', '#e0503a', '#b82f2a']))));
        a.add(ellipse(bx + 52, H * 0.82, 24, 8, '#ffffff'));
      }
      for (let i = 0; i < count; i += 1) a.add(songbird(a, { x: W * (0.5 + (count === 1 ? 0 : (i - (count - 1) / 2) * 0.27)), y: H * (0.615 + (i === 1 ? 0.02 : 0.0)), h: H * 0.26, flip: i % 2 === 1 }));
      a.add(snow(a, 110));
      const { E, R } = a.when();
      return {
        title: `${count === 1 ? 'Bullfinch' : 'Bullfinches'} on a rowan branch`,
        en: [`${countEn(count, 'bullfinch', 'bullfinches')} with red ${count === 1 ? 'breast sits' : 'breasts sit'} on a snowy branch`, `${count === 1 ? 'A small bird perches' : 'Small birds perch'} above red berries ${E[0]}`, `Snow falls on ${count === 1 ? 'a red-breasted bird' : 'red-breasted birds'}`, `${countEn(count, 'bird', 'birds')} on a rowan tree in winter`, `${count === 1 ? 'A bullfinch rests' : 'Bullfinches rest'} in a frosty garden`],
        ru: [`${countRu(count, 'm', ['снегирь', 'снегиря', 'снегирей'])} с красной грудью ${count === 1 ? 'сидит' : 'сидят'} на снежной ветке`, `${count === 1 ? 'Маленькая птица сидит' : 'Маленькие птицы сидят'} над красными ягодами ${R[0]}`, `Снег падает на ${count === 1 ? 'красногрудую птицу' : 'красногрудых птиц'}`, `${countRu(count, 'f', ['птица', 'птицы', 'птиц'])} на рябине зимой`, `${count === 1 ? 'Снегирь отдыхает' : 'Снегири отдыхают'} в морозном саду`],
      };
    },
  },
  {
    id: 'eagle',
    aspect: 'wide',
    demos: [{}],
    draw(a) {
      a.setMood(a.choose('mood', ['golden', 'day', 'dawn']));
      const { W, H } = a;
      heavens(a, H * 0.8, {});
      a.add(ranges(a, H * 0.72, 2, '#5d7f9c', H * 0.2), massif(a, W * (0.5 - a.side * 0.24), H * 0.46, H * 1.02, { color: '#5f7386', far: 0.2, snow: 0.4 }), mist(a, H * 0.92, H * 0.24, 0.8));
      a.add(soaring(a, { x: W * (0.5 + a.side * 0.04), y: H * 0.42, h: H * 0.46, beat: 0.75, color: '#6a4630', tips: '#3a2a24', flip: a.side > 0 }));
      const { E, R } = a.when();
      return {
        title: 'Eagle over the mountains',
        en: [`An eagle soars above snowy mountains ${E[0]}`, 'A brown eagle spreads its wings in the sky', 'A large bird of prey flies high over the peaks', `An eagle glides over the clouds ${E[1]}`, 'A wild eagle hunts in the mountains'],
        ru: [`Орёл парит над снежными горами ${R[0]}`, 'Коричневый орёл расправил крылья в небе', 'Большая хищная птица летит высоко над вершинами', `Орёл скользит над облаками ${R[1]}`, 'Дикий орёл охотится в горах'],
      };
    },
  },
  {
    id: 'geese',
    aspect: 'wide',
    demos: [{}],
    draw(a) {
      a.setMood(a.choose('mood', ['sunset', 'dusk', 'golden']));
      const { W, H } = a;
      pond(a, H * 0.72);
      const lead = { x: W * (0.5 + a.side * 0.16), y: H * 0.26 };
      const count = a.choose('n', [7, 9]);
      for (let i = 0; i < count; i += 1) {
        const k = Math.ceil(i / 2);
        const up = i % 2 ? -1 : 1;
        a.add(soaring(a, { x: lead.x - a.side * k * W * 0.1, y: lead.y + up * k * H * 0.055 + (up < 0 ? H * 0.01 : 0) + k * H * 0.01, h: H * 0.1, beat: [0.9, 0.4, 0.7][i % 3], color: '#6f6458', tips: '#3a3634', beak: '#d8803a', flip: a.side < 0 }));
      }
      a.add(overhang(a, -a.side, '#4a4a3c', 0.22));
      const { E, R } = a.when();
      return {
        title: 'Wild geese',
        en: [`A flock of wild geese flies over a lake ${E[0]}`, 'Geese fly in a V formation', `Migrating birds cross the sky ${E[1]}`, `${countEn(count, 'goose', 'geese', 'grey')} above the reeds`, 'Birds head south in autumn over the water'],
        ru: [`Стая диких гусей летит над озером ${R[0]}`, 'Гуси летят клином', `Перелётные птицы пересекают небо ${R[1]}`, `${countRu(count, 'm', ['гусь', 'гуся', 'гусей'], COLORS.grey.ru)} над камышами`, 'Осенью птицы летят на юг над водой'],
      };
    },
  },
];
