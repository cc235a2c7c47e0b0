// SPDX-License-Identifier: MIT
// Farm and wild animals.

import { bear, camel, cow, elephant, fox, giraffe, horse, lion, sheep, wolf, zebra } from '../paint/animals/herd.js';
import { rooster } from '../paint/animals/land_birds.js';
import { bee, butterfly, frog, hedgehog, rabbit, squirrel } from '../paint/animals/critters.js';
import { farmhouse } from '../paint/buildings/country.js';
import { fence, rock } from '../paint/props/park.js';
import { foreground, heavens, meadow, savanna, snowfield, woods } from '../paint/stages.js';
import { circle, ellipse, limb, n, path, rect, stroke } from '../paint/svg.js';
import { castShadow, fillRidge, grass, ground, ridge } from '../paint/terrain.js';
import { overhang, pine } from '../paint/trees.js';
import { water } from '../paint/water.js';
import { mist, snow } from '../paint/weather.js';
import { COLORS, countEn, countRu } from '../paint/words.js';

/** @type {Record<string, {en: string, ru: (g: import('../paint/words.js').Gender, c?: import('../paint/words.js').Case) => string, coat: string, dark?: string}>} */
const HORSES = {
  brown: { en: 'brown', ru: COLORS.brown.ru, coat: '#8a4e30', dark: '#33241f' },
  white: { en: 'white', ru: COLORS.white.ru, coat: '#f1ebdf', dark: '#d3c7b4' },
  black: { en: 'black', ru: COLORS.black.ru, coat: '#2e2a30', dark: '#1b191f' },
};

/** @type {import('./scene.js').Scene[]} */
export const wildlifeScenes = [
  {
    id: 'horses',
    aspect: 'wide',
    demos: [{ n: 3, coat: 'brown', mood: 'sunset', gait: 'gallop' }, { n: 1, coat: 'white', mood: 'dawn', gait: 'graze' }, { n: 1, coat: 'black', mood: 'golden', gait: 'gallop' }],
    draw(a) {
      const count = a.choose('n', [1, 2, 3]);
      const c = HORSES[a.choose('coat', ['brown', 'white', 'black'])];
      const gait = a.choose('gait', ['gallop', 'graze']);
      a.setMood(a.choose('mood', ['sunset', 'dawn', 'golden', 'day']));
      const { W, H, r } = a;
      const { green } = meadow(a, { kind: r.pick(['meadow', 'steppe']), far: r.pick(['mountains', 'hills']), at: 0.54, trees: gait === 'graze' });
      const flip = a.side > 0;
      const s = count === 1 ? 0.36 : count === 2 ? 0.3 : 0.26;
      for (let i = 0; i < count; i += 1) {
        const x = W * (0.5 + (count === 1 ? 0 : (i - (count - 1) / 2) * (count === 2 ? 0.4 : 0.29)));
        const y = H * (0.84 + (i % 2 ? -0.07 : 0.02));
        if (gait === 'gallop') for (let k = 0; k < 12; k += 1) a.add(circle(x + (flip ? 1 : -1) * r.range(-0.02, 0.16) * W, y - r.range(0, 0.04) * H, r.range(5, 20), a.m.haze, { 'fill-opacity': 0.35 }));
        a.add(castShadow(a, x, y, H * s * 1.1, 0.3), horse(a, { x, y, h: H * s, gait: gait === 'gallop' ? ['gallop', 'gather', 'gallop'][i] : i === 1 ? 'stand' : 'graze', color: c.coat, dark: c.dark, flip }));
      }
      foreground(a, green);
      const { E, R } = a.when();
      const en = countEn(count, 'horse', 'horses', c.en);
      const ru = countRu(count, 'f', ['лошадь', 'лошади', 'лошадей'], c.ru);
      const one = count === 1;
      return gait === 'gallop'
        ? {
            title: `${en} galloping`.replace(/^./, (k) => k.toUpperCase()),
            en: [`${en} ${one ? 'gallops' : 'gallop'} across the plain ${E[0]}`, `${one ? 'A horse runs' : 'Horses run'} free over the grass ${E[1]}`, `${en} with ${one ? 'a flowing mane' : 'flowing manes'} in full gallop`, `Dust rises behind ${one ? 'a running horse' : 'running horses'}`, `${one ? 'A wild horse' : 'Wild horses'} in open country ${E[2]}`],
            ru: [`${ru} ${one ? 'скачет' : 'скачут'} по равнине ${R[0]}`, `${one ? 'Лошадь свободно бежит' : 'Лошади свободно бегут'} по траве ${R[1]}`, `${ru} с ${one ? 'развевающейся гривой мчится' : 'развевающимися гривами мчатся'} галопом`, `Пыль поднимается за ${one ? 'бегущей лошадью' : 'бегущими лошадьми'}`, `${one ? 'Дикая лошадь' : 'Дикие лошади'} на просторе ${R[2]}`],
          }
        : {
            title: `${en} grazing`.replace(/^./, (k) => k.toUpperCase()),
            en: [`${en} ${one ? 'grazes' : 'graze'} in a meadow ${E[0]}`, `${one ? 'A horse eats' : 'Horses eat'} grass in the countryside`, `${en} in a green pasture ${E[1]}`, `A peaceful meadow with ${one ? 'a horse' : 'horses'} and hills`, `${en} with ${one ? 'its head' : 'heads'} lowered to the grass`],
            ru: [`${ru} ${one ? 'пасётся' : 'пасутся'} на лугу ${R[0]}`, `${one ? 'Лошадь щиплет' : 'Лошади щиплют'} траву за городом`, `${ru} на зелёном пастбище ${R[1]}`, `Мирный луг, ${one ? 'лошадь' : 'лошади'} и холмы`, `${ru}, ${one ? 'голова опущена' : 'головы опущены'} к траве`],
          };
    },
  },
  {
    id: 'cows',
    aspect: 'wide',
    demos: [{ n: 3, kind: 'spotted' }, { n: 1, kind: 'brown' }],
    draw(a) {
      const count = a.choose('n', [1, 2, 3]);
      const spotted = a.choose('kind', ['spotted', 'brown']) === 'spotted';
      a.setMood(a.choose('mood', ['day', 'golden', 'dawn']));
      const { W, H } = a;
      const { y, green } = meadow(a, { far: 'mountains', at: 0.5 });
      a.add(farmhouse(a, W * (0.5 + a.side * 0.3), y + H * 0.05, H * 0.14, { wall: '#b5443a', roof: '#5a4a48' }));
      const s = count === 1 ? 0.34 : 0.25;
      for (let i = 0; i < count; i += 1) {
        const x = W * (0.5 - a.side * 0.06 + (count === 1 ? 0 : (i - (count - 1) / 2) * 0.31));
        const fy = H * (0.84 + (i % 2 ? -0.08 : 0.03));
        a.add(castShadow(a, x, fy, H * s * 1.3, 0.3), cow(a, { x, y: fy, h: H * s, gait: i === 1 ? 'stand' : 'graze', color: spotted ? '#f4eee2' : '#9a5a34', patch: spotted ? '#2f2a2e' : '#9a5a34', flip: i % 2 === (a.side > 0 ? 0 : 1) }));
      }
      foreground(a, green);
      const { E, R } = a.when();
      const kind = spotted ? 'black and white' : 'brown';
      const ru = countRu(count, 'f', ['корова', 'коровы', 'коров'], (g, c) => (spotted ? 'чёрно-' + COLORS.white.ru(g, c) : COLORS.brown.ru(g, c)));
      const one = count === 1;
      return {
        title: `${one ? 'Cow' : 'Cows'} in an alpine meadow`,
        en: [`${countEn(count, 'cow', 'cows', kind)} ${one ? 'grazes' : 'graze'} in a mountain meadow ${E[0]}`, `${one ? 'A cow stands' : 'Cows stand'} in the grass near a red farmhouse`, `${countEn(count, 'cow', 'cows', kind)} on a green pasture`, `Farm ${one ? 'animal' : 'animals'} in the countryside ${E[1]}`, `${one ? 'A dairy cow eats' : 'Dairy cows eat'} grass below the mountains`],
        ru: [`${ru} ${one ? 'пасётся' : 'пасутся'} на горном лугу ${R[0]}`, `${one ? 'Корова стоит' : 'Коровы стоят'} в траве у красного дома`, `${ru} на зелёном пастбище`, `${one ? 'Домашнее животное' : 'Домашние животные'} в деревне ${R[1]}`, `${one ? 'Корова ест' : 'Коровы едят'} траву у подножия гор`],
      };
    },
  },
  {
    id: 'sheep',
    aspect: 'wide',
    demos: [{ n: 5 }],
    draw(a) {
      const count = a.choose('n', [4, 5, 6]);
      a.setMood(a.choose('mood', ['day', 'overcast', 'dawn', 'golden']));
      const { W, H, r } = a;
      const { green } = meadow(a, { at: 0.48, blooms: false });
      a.add(fence(a, -10, W + 20, H * 0.62, H * 0.06, '#a8937a'));
      const spots = Array.from({ length: count }, (_, i) => ({ x: W * ((i + 0.5) / count) + r.range(-14, 14), y: H * (0.72 + ((i * 0.37) % 1) * 0.18) })).sort((p, q) => p.y - q.y);
      for (const p of spots) { const h = H * (0.12 + 0.16 * (p.y / H - 0.6)); a.add(castShadow(a, p.x, p.y, h * 1.2, 0.28), sheep(a, { x: p.x, y: p.y, h, gait: r.pick(['graze', 'stand', 'walk']), flip: r.chance(0.5) })); }
      foreground(a, green);
      const { E, R } = a.when();
      return {
        title: 'Flock of sheep',
        en: [`${countEn(count, 'sheep', 'sheep', 'white')} graze on a green hillside ${E[0]}`, 'A flock of sheep in a meadow behind a wooden fence', `Woolly sheep with dark faces eat grass ${E[1]}`, 'Sheep are scattered over a pasture', `${countEn(count, 'sheep', 'sheep')} in the countryside`],
        ru: [`${countRu(count, 'f', ['овца', 'овцы', 'овец'], COLORS.white.ru)} пасутся на зелёном склоне ${R[0]}`, 'Стадо овец на лугу у деревянного забора', `Пушистые овцы с тёмными мордами щиплют траву ${R[1]}`, 'Овцы разбрелись по пастбищу', `${countRu(count, 'f', ['овца', 'овцы', 'овец'])} в деревне`],
      };
    },
  },
  {
    id: 'savanna',
    aspect: 'wide',
    demos: [{ kind: 'elephants', mood: 'sunset' }, { kind: 'giraffes', mood: 'golden' }, { kind: 'zebras', mood: 'day' }, { kind: 'lion', mood: 'sunset' }],
    draw(a) {
      const kind = a.choose('kind', ['elephants', 'giraffes', 'zebras', 'lion']);
      a.setMood(a.choose('mood', ['sunset', 'golden', 'day']));
      const { W, H } = a;
      const { green } = savanna(a, {});
      const flip = a.side > 0;
      const { E, R } = a.when();
      const lean = -0.07 * a.side;
      const lay = (/** @type {typeof elephant} */ f, /** @type {number} */ s, /** @type {number} */ count, /** @type {number} */ gap) => {
        for (let i = 0; i < count; i += 1) {
          const x = W * (0.5 - lean * (count > 2 ? -1 : 0) + (i - (count - 1) / 2) * gap);
          const y = H * (0.87 - (i % 2) * 0.05);
          a.add(castShadow(a, x, y, H * s * 1.1, 0.32, 1.4), f(a, { x, y, h: H * s * (i % 2 ? 0.86 : 1), flip, gait: i % 2 ? 'stand' : 'walk' }));
        }
      };
      const count = kind === 'lion' ? 1 : a.choose('n', [2, 3]);
      if (kind === 'elephants') lay(elephant, 0.4, count, 0.36);
      if (kind === 'giraffes') lay(giraffe, 0.36, count, 0.27);
      if (kind === 'zebras') lay(zebra, 0.29, count, 0.33);
      if (kind === 'lion') lay(lion, 0.36, 1, 0);
      a.add(grass(a, H * 0.92, H * 1.02, 70, green, H * 0.09));
      const two = count === 2 ? 'two' : 'three';
      const dva = count === 2 ? 'два' : 'три';
      const told = {
        elephants: {
          title: `Elephants on the savanna`,
          en: [`${two} elephants walk across the savanna ${E[0]}`, `A herd of elephants passes acacia trees ${E[1]}`, 'Big grey elephants with tusks in tall dry grass', `${two} elephants in Africa with the sun behind them`, 'Elephants cross a golden plain'],
          ru: [`${dva} слона идут по саванне ${R[0]}`, `Стадо слонов проходит мимо акаций ${R[1]}`, 'Большие серые слоны с бивнями в высокой сухой траве', `${dva} слона в Африке на фоне солнца`, 'Слоны пересекают золотую равнину'],
        },
        giraffes: {
          title: 'Giraffes on the savanna',
          en: [`${two} giraffes walk through the grass ${E[0]}`, `Spotted giraffes with long necks in Africa`, `Tall giraffes and acacia trees ${E[1]}`, `${two} giraffes on a wide plain`, 'Giraffes stand in the dry grass of the savanna'],
          ru: [`${dva} жирафа идут по траве ${R[0]}`, 'Пятнистые жирафы с длинными шеями в Африке', `Высокие жирафы и акации ${R[1]}`, `${dva} жирафа на широкой равнине`, 'Жирафы стоят в сухой траве саванны'],
        },
        zebras: {
          title: 'Zebras on the savanna',
          en: [`${two} zebras stand in the grass ${E[0]}`, 'Black and white striped zebras on the savanna', `Zebras under the African sky ${E[1]}`, `A group of ${two} zebras near acacia trees`, 'Striped animals walk over a yellow plain'],
          ru: [`${count === 2 ? 'две' : 'три'} зебры стоят в траве ${R[0]}`, 'Чёрно-белые полосатые зебры в саванне', `Зебры под африканским небом ${R[1]}`, `Группа из ${count === 2 ? 'двух' : 'трёх'} зебр у акаций`, 'Полосатые животные идут по жёлтой равнине'],
        },
        lion: {
          title: 'Lion on the savanna',
          en: [`A lion with a dark mane walks across the plain ${E[0]}`, 'A male lion in tall dry grass', `The king of beasts strides through the savanna ${E[1]}`, 'A lone lion under an orange sky with acacia trees', 'A big cat with a mane in Africa'],
          ru: [`Лев с тёмной гривой идёт по равнине ${R[0]}`, 'Лев-самец в высокой сухой траве', `Царь зверей шагает по саванне ${R[1]}`, 'Одинокий лев под ярким небом среди акаций', 'Большая кошка с гривой в Африке'],
        },
      };
      return told[/** @type {'lion'} */ (kind)];
    },
  },
  {
    id: 'camels',
    aspect: 'wide',
    demos: [{ n: 4 }],
    draw(a) {
      const count = a.choose('n', [3, 4]);
      a.setMood(a.choose('mood', ['sunset', 'golden', 'dusk']));
      const { W, H } = a;
      const y = H * 0.6;
      heavens(a, y, { size: Math.min(W, H) * 0.08 });
      for (let i = 0; i < 3; i += 1) { const line = ridge(a, y + H * 0.04 * i, H * 0.12, { scale: 1.2, rough: 0.1, step: 50 }); a.add(fillRidge(a, line, a.lit(a.tone('#d9964e', 0.45 - i * 0.18), 0.2), { mist: 0.25 })); }
      const line = ridge(a, H * 0.86, H * 0.07, { scale: 0.8, rough: 0.08, step: 60 });
      a.add(fillRidge(a, line, a.dim(a.tone('#c9803e'), 0.12), { mist: 0.02 }));
      const flip = a.side > 0;
      for (let i = 0; i < count; i += 1) {
        const x = W * (0.16 + (0.68 * i) / (count - 1));
        const py = H * 0.855;
        a.add(castShadow(a, x, py, H * 0.2, 0.35, 2), camel(a, { x, y: py, h: H * 0.2, flip, gait: i % 2 ? 'stand' : 'walk', color: '#b57f4a' }));
        const c = a.tone(['#c8382f', '#2f6a8a', '#d8a03a', '#7a4f78'][i]);
        a.add(ellipse(x, py - H * 0.175, H * 0.05, H * 0.03, c), rect(x - H * 0.048, py - H * 0.175, H * 0.096, H * 0.05, c));
      }
      const { E, R } = a.when();
      return {
        title: 'Camel caravan',
        en: [`A caravan of ${count === 3 ? 'three' : 'four'} camels crosses the desert ${E[0]}`, 'Camels with colourful saddle blankets walk over the dunes', `A line of camels on the sand ${E[1]}`, `${countEn(count, 'camel', 'camels')} in front of the low sun`, 'Desert animals walk one behind the other'],
        ru: [`Караван из ${count === 3 ? 'трёх' : 'четырёх'} верблюдов идёт по пустыне ${R[0]}`, 'Верблюды с разноцветными попонами шагают по дюнам', `Вереница верблюдов на песке ${R[1]}`, `${countRu(count, 'm', ['верблюд', 'верблюда', 'верблюдов'])} на фоне низкого солнца`, 'Пустынные животные идут друг за другом'],
      };
    },
  },
  {
    id: 'fox',
    aspect: 'soft',
    demos: [{ place: 'snow' }, { place: 'autumn' }],
    draw(a) {
      const snowy = a.choose('place', ['snow', 'autumn']) === 'snow';
      a.setMood(snowy ? 'winter' : 'golden');
      const { W, H } = a;
      if (snowy) snowfield(a, { at: 0.52, mountains: false });
      else woods(a, { kind: 'autumn', at: 0.58 });
      const x = W * (0.5 + a.side * 0.04);
      a.add(castShadow(a, x, H * 0.86, H * 0.36, 0.25), fox(a, { x, y: H * 0.86, h: H * 0.29, flip: a.side > 0, gait: a.r.pick(['walk', 'trot']) }));
      if (snowy) a.add(snow(a, 120));
      else a.add(grass(a, H * 0.88, H, 40, '#b5742f', H * 0.06), overhang(a, -a.side, '#a8542c', 0.28));
      const { E, R } = a.when();
      return {
        title: snowy ? 'Fox in the snow' : 'Fox in the autumn forest',
        en: snowy
          ? [`A red fox walks through the snow ${E[0]}`, 'An orange fox with a bushy tail in a snowy forest', 'A fox trots past snow-covered fir trees', 'Snowflakes fall around a fox', 'A fox with a white tail tip in winter']
          : ['A red fox walks through an autumn forest', 'A fox with a bushy tail among golden birch trees', `An orange fox in the woods ${E[0]}`, 'A fox trots over fallen leaves', 'A wild fox on a forest floor covered in leaves'],
        ru: snowy
          ? [`Рыжая лиса идёт по снегу ${R[0]}`, 'Рыжая лиса с пушистым хвостом в заснеженном лесу', 'Лиса бежит мимо заснеженных елей', 'Снежинки падают вокруг лисы', 'Лиса с белым кончиком хвоста зимой']
          : ['Рыжая лиса идёт по осеннему лесу', 'Лиса с пушистым хвостом среди золотых берёз', `Рыжая лиса в лесу ${R[0]}`, 'Лиса бежит по опавшим листьям', 'Дикая лиса на лесной земле, усыпанной листьями'],
      };
    },
  },
  {
    id: 'bear',
    aspect: 'soft',
    demos: [{ kind: 'river' }, { kind: 'polar' }],
    draw(a) {
      const polar = a.choose('kind', ['river', 'polar']) === 'polar';
      a.setMood(polar ? 'winter' : a.choose('mood', ['dawn', 'day', 'golden']));
      const { W, H, r } = a;
      const x = W * (0.5 - a.side * 0.06);
      if (polar) {
        const y = H * 0.5;
        heavens(a, y, {});
        a.add(water(a, y, { ripples: 50 }));
        for (let i = 0; i < 6; i += 1) a.add(path(limb([[W * r.range(0, 0.4), y + H * 0.03 * i + 20], [W * r.range(0.4, 0.7), y + H * 0.03 * i + 20], [W * r.range(0.7, 1), y + H * 0.03 * i + 22]], [3, 7 + i * 2, 3]), a.tone('#f2f7f8')));
        a.add(fillRidge(a, ridge(a, H * 0.78, H * 0.06, { scale: 1.4 }), a.tone('#f1f5f6'), { mist: 0.4 }));
        a.add(castShadow(a, x, H * 0.86, H * 0.42, 0.22), bear(a, { x, y: H * 0.86, h: H * 0.36, flip: a.side < 0, color: '#f4eddd', second: '#fbf7ee', dark: '#ddd2ba' }), snow(a, 80));
      } else {
        const { y } = meadow(a, { far: 'forest', at: 0.46, trees: false });
        a.add(path(`M0 ${n(y + H * 0.12)}Q${n(W * 0.5)} ${n(y + H * 0.08)} ${W} ${n(y + H * 0.13)}V${n(H * 0.9)}Q${n(W * 0.5)} ${n(H * 0.86)} 0 ${n(H * 0.92)}Z`, a.gradient([[0, a.m.water[0]], [1, a.m.water[1]]])));
        for (let i = 0; i < 40; i += 1) { const py = r.range(y + H * 0.14, H * 0.87); const px = r.range(0, W); a.add(stroke(`M${n(px)} ${n(py)}q${n(W * 0.03)} -4 ${n(W * 0.06)} 0`, a.lit(a.m.water[0], 0.5), 2, { 'stroke-opacity': 0.6 })); }
        a.add(rock(a, W * (0.5 + a.side * 0.36), H * 0.78, W * 0.16), rock(a, W * (0.5 - a.side * 0.4), H * 0.86, W * 0.2), bear(a, { x, y: H * 0.83, h: H * 0.34, flip: a.side < 0 }));
        for (let i = 0; i < 12; i += 1) a.add(ellipse(x + r.range(-0.2, 0.2) * W, H * 0.83 + r.range(-3, 6), r.range(14, 40), r.range(2, 5), a.lit(a.m.water[0], 0.6), { 'fill-opacity': 0.8 }));
        a.add(pine(a, W * (0.5 + a.side * 0.44), H * 0.98, H * 0.6), grass(a, H * 0.92, H, 50, '#6f8a4a', H * 0.06));
      }
      const { E, R } = a.when();
      return polar
        ? {
            title: 'Polar bear',
            en: [`A polar bear walks over the ice ${E[0]}`, 'A big white bear by the cold sea', 'A white bear on a snowy shore with ice floes behind it', 'Snow falls on a polar bear in the Arctic', 'A lone polar bear wanders across the snow'],
            ru: [`Белый медведь идёт по льду ${R[0]}`, 'Большой белый медведь у холодного моря', 'Белый медведь на снежном берегу, за ним льдины', 'Снег падает на белого медведя в Арктике', 'Одинокий полярный медведь бредёт по снегу'],
          }
        : {
            title: 'Brown bear in the river',
            en: [`A brown bear wades through a river ${E[0]}`, 'A big bear stands in shallow water', `A bear looks for fish in a mountain stream ${E[1]}`, 'A brown bear near a pine forest', 'A wild bear crosses the water between rocks'],
            ru: [`Бурый медведь идёт по реке ${R[0]}`, 'Большой медведь стоит в мелкой воде', `Медведь ищет рыбу в горном ручье ${R[1]}`, 'Бурый медведь у соснового леса', 'Дикий медведь переходит воду между камнями'],
          };
    },
  },
  {
    id: 'wolf',
    aspect: 'soft',
    demos: [{}],
    draw(a) {
      a.setMood('night');
      const { W, H } = a;
      heavens(a, H * 0.7, { sunX: W * (0.5 + a.side * 0.05), sunY: H * 0.34, size: Math.min(W, H) * 0.17, full: true });
      const line = ridge(a, H * 0.72, H * 0.1, { scale: 2 });
      a.add(fillRidge(a, line, a.tone('#3f5f74', 0.2)));
      for (let i = 0; i < 14; i += 1) a.add(pine(a, W * a.r.next(), H * 0.76, H * a.r.range(0.14, 0.24), { far: 0.2 }));
      const x = W * (0.5 - a.side * 0.08);
      a.add(ground(a, H * 0.86, '#3a4f4c'), rock(a, x, H * 0.9, W * 0.5, '#4f5660'));
      a.add(wolf(a, { x, y: H * 0.71, h: H * 0.24, flip: a.side < 0, color: '#5c636e', gait: { legs: [[6, 0, 0], [-4, 0, 0], [12, -30, 22], [4, -26, 22]], neck: -8, head: -62 } }));
      a.add(pine(a, W * (0.5 + a.side * 0.42), H * 0.99, H * 0.66), pine(a, W * (0.5 - a.side * 0.44), H * 0.98, H * 0.44), mist(a, H * 0.8, H * 0.14, 0.4));
      return {
        title: 'Wolf howling at the moon',
        en: ['A grey wolf howls at the full moon', 'A wolf stands on a rock at night', 'A lone wolf in a dark forest under a huge moon', 'The moon shines behind a howling wolf', 'A wild wolf lifts its head to the night sky'],
        ru: ['Серый волк воет на луну', 'Волк стоит на камне ночью', 'Одинокий волк в тёмном лесу под огромной луной', 'Луна светит за воющим волком', 'Дикий волк поднял голову к ночному небу'],
      };
    },
  },
  {
    id: 'small-beasts',
    aspect: 'square',
    demos: [{ kind: 'rabbit' }, { kind: 'squirrel' }, { kind: 'hedgehog' }, { kind: 'frog' }],
    draw(a) {
      const kind = a.choose('kind', ['rabbit', 'squirrel', 'hedgehog', 'frog']);
      a.setMood(kind === 'hedgehog' || kind === 'squirrel' ? 'golden' : a.choose('mood', ['dawn', 'day']));
      const { W, H, r } = a;
      const s = Math.min(W, H);
      const x = W * 0.5;
      const { E, R } = a.when();
      if (kind === 'frog') {
        a.add(rect(0, 0, W, H, a.gradient([[0, a.tone('#8fc0b4')], [1, a.tone('#1f5f62')]])));
        for (let i = 0; i < 60; i += 1) { const py = H * r.next(); a.add(stroke(`M${n(r.range(-60, W))} ${n(py)}h${n(40 + 120 * (py / H))}`, a.lit(a.tone('#8fc0b4'), 0.3), 2, { 'stroke-opacity': 0.3 })); }
        const pad = (/** @type {number} */ px, /** @type {number} */ py, /** @type {number} */ w) => a.solid(`M${n(px)} ${n(py)}L${n(px + w * 0.95)} ${n(py - w * 0.12)}A${n(w)} ${n(w * 0.36)} 0 1 0 ${n(px + w * 0.96)} ${n(py + w * 0.1)}Z`, a.tone('#5c9a4a'), { rim: 4, core: w * 0.16 }) + stroke([0.6, 1.5, 2.4, 3.3, 4.2].map((t) => `M${n(px)} ${n(py)}L${n(px + Math.cos(t) * w * 0.85)} ${n(py + Math.sin(t) * w * 0.3)}`).join(''), a.lit(a.tone('#5c9a4a'), 0.5), 2, { 'stroke-opacity': 0.6 });
        for (const [fx, fy, w] of [[0.16, 0.2, 0.1], [0.8, 0.16, 0.12], [0.12, 0.5, 0.14], [0.9, 0.46, 0.16], [0.84, 0.9, 0.24], [0.1, 0.92, 0.2]]) a.add(pad(W * fx, H * fy, s * w));
        a.add(ellipse(x, H * 0.75, s * 0.37, s * 0.12, a.m.shadow, { 'fill-opacity': 0.3 }), pad(x, H * 0.72, s * 0.36), frog(a, { x: x - s * 0.02, y: H * 0.72, h: s * 0.42, flip: a.side > 0 }));
        for (const [fx, fy] of [[0.18, 0.48], [0.82, 0.88]]) for (let i = 0; i < 9; i += 1) { const t = (i / 8) * Math.PI; a.add(path(limb([[W * fx, H * fy], [W * fx - Math.cos(t) * s * 0.05, H * fy - Math.sin(t) * s * 0.05 - 8], [W * fx - Math.cos(t) * s * 0.085, H * fy - Math.sin(t) * s * 0.085 - 10]], [6, 11, 2]), i % 2 ? a.tone('#f2b8cc') : a.tone('#f8dde4'))); }
        return {
          title: 'Frog on a lily pad',
          en: ['A green frog sits on a lily pad', `A frog on a pond with pink water lilies ${E[0]}`, 'A small green animal rests on a round leaf in the water', 'Water lilies bloom around a frog', 'A frog with big eyes on a floating leaf'],
          ru: ['Зелёная лягушка сидит на листе кувшинки', `Лягушка на пруду с розовыми кувшинками ${R[0]}`, 'Маленькое зелёное животное отдыхает на круглом листе в воде', 'Вокруг лягушки цветут кувшинки', 'Лягушка с большими глазами на плавающем листе'],
        };
      }
      const { green } = kind === 'squirrel' || kind === 'hedgehog' ? woods(a, { kind: 'autumn', at: 0.56 }) : meadow(a, { at: 0.5 });
      const draw = { rabbit, squirrel, hedgehog }[/** @type {'rabbit'} */ (kind)];
      if (kind === 'squirrel') {
        a.add(a.solid(limb([[-30, H * 0.82], [W * 0.4, H * 0.79], [W + 30, H * 0.83]], [s * 0.075, s * 0.06, s * 0.07]), a.tone('#7a5238'), { rim: 5, core: s * 0.07, more: [0, 1, 2, 3, 4, 5].map((i) => stroke(`M${n(i * W * 0.2)} ${n(H * (0.79 + (i % 3) * 0.015))}q${n(W * 0.06)} 6 ${n(W * 0.12)} 0`, a.dim(a.tone('#7a5238'), 0.5), 3)).join('') }));
      }
      const py = kind === 'squirrel' ? H * 0.745 : H * 0.85;
      a.add(castShadow(a, x, py, s * 0.5, 0.3), draw(a, { x, y: py, h: s * (kind === 'hedgehog' ? 0.42 : 0.4), flip: a.side > 0 }));
      if (kind === 'hedgehog') for (let i = 0; i < 26; i += 1) a.add(ellipse(W * r.next(), H * r.range(0.86, 0.99), r.range(10, 20), r.range(5, 9), a.tone(r.pick(['#d8692c', '#e9a93a', '#b8402c'])), { transform: `rotate(${r.int(-20, 20)} ${n(W / 2)} ${n(H)})` }));
      if (kind !== 'squirrel') a.add(grass(a, H * 0.9, H, 40, green, H * 0.06));
      const told = {
        rabbit: {
          title: 'Rabbit in the meadow',
          en: [`A brown rabbit sits in a flowery meadow ${E[0]}`, 'A rabbit with long ears in the green grass', `A wild hare looks around ${E[1]}`, 'A rabbit rests near a tree', 'A furry animal with a white tail sits outdoors'],
          ru: [`Коричневый кролик сидит на цветущем лугу ${R[0]}`, 'Кролик с длинными ушами в зелёной траве', `Дикий заяц смотрит вокруг ${R[1]}`, 'Кролик отдыхает возле дерева', 'Пушистый зверёк с белым хвостом сидит на поляне'],
        },
        squirrel: {
          title: 'Squirrel with a nut',
          en: ['A red squirrel sits on a branch and eats a nut', 'A squirrel with a bushy tail holds an acorn', 'A squirrel in an autumn forest', 'A furry squirrel nibbles on a tree trunk among golden leaves', `A squirrel with a nut in its paws ${E[0]}`],
          ru: ['Рыжая белка сидит на ветке и ест орех', 'Белка с пушистым хвостом держит жёлудь', 'Белка в осеннем лесу', 'Пушистая белка грызёт орешек на стволе среди золотой листвы', `Белка с орехом в лапках ${R[0]}`],
        },
        hedgehog: {
          title: 'Hedgehog among leaves',
          en: ['A hedgehog walks over fallen autumn leaves', 'A prickly hedgehog in a golden forest', `A small brown hedgehog on the forest floor ${E[0]}`, 'A hedgehog with sharp spines looks for food', 'Orange leaves lie around a hedgehog'],
          ru: ['Ёж идёт по опавшим осенним листьям', 'Колючий ёжик в золотом лесу', `Маленький коричневый ёж на лесной земле ${R[0]}`, 'Ёж с острыми иголками ищет еду', 'Вокруг ежа лежат оранжевые листья'],
        },
      };
      return told[/** @type {'rabbit'} */ (kind)];
    },
  },
  {
    id: 'butterfly',
    aspect: 'square',
    demos: [{ kind: 'butterfly', hue: 'orange' }, { kind: 'bee' }],
    draw(a) {
      const isBee = a.choose('kind', ['butterfly', 'bee']) === 'bee';
      const hue = COLORS[a.choose('hue', ['orange', 'blue', 'yellow', 'purple'])];
      a.setMood(a.choose('mood', ['day', 'golden']));
      const { W, H, r } = a;
      const s = Math.min(W, H);
      meadow(a, { at: 0.6, trees: false, far: 'hills' });
      a.add(rect(0, 0, W, H, a.m.haze, { 'fill-opacity': 0.25 }));
      const petals = isBee ? '#7a5fb8' : r.pick(['#e86a8a', '#f2ead8', '#d8506a']);
      const daisy = (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ k, /** @type {string} */ c) => {
        const out = stroke(`M${n(x)} ${n(y)}Q${n(x + k * 0.3)} ${n(y + k * 2)} ${n(x - k * 0.2)} ${n(H + 10)}`, a.tone('#4f7d3c'), k * 0.14) + path(limb([[x, y + k * 2.2], [x + k * 0.8, y + k * 1.7], [x + k * 1.4, y + k * 1.5]], [k * 0.1, k * 0.26, k * 0.04]), a.tone('#5f8f48'));
        let d = '';
        for (let i = 0; i < 13; i += 1) { const t = (i / 13) * 6.283; d += limb([[x + Math.cos(t) * k * 0.25, y + Math.sin(t) * k * 0.18], [x + Math.cos(t) * k * 0.7, y + Math.sin(t) * k * 0.5], [x + Math.cos(t) * k, y + Math.sin(t) * k * 0.72]], [k * 0.08, k * 0.17, k * 0.07]); }
        return out + a.solid(d, a.tone(c), { rim: 2, core: k * 0.3 }) + a.solid(`M${n(x - k * 0.34)} ${n(y)}a${n(k * 0.34)} ${n(k * 0.26)} 0 1 1 ${n(k * 0.68)} 0a${n(k * 0.34)} ${n(k * 0.26)} 0 1 1 ${n(-k * 0.68)} 0Z`, a.tone('#efb83a'), { rim: 2, core: k * 0.2 });
      };
      for (const [fx, fy, k] of [[0.14, 0.66, 0.07], [0.86, 0.6, 0.08], [0.72, 0.8, 0.1], [0.24, 0.86, 0.11]]) a.add(daisy(W * fx, H * fy, s * k, petals));
      a.add(daisy(W * 0.5, H * 0.66, s * 0.19, petals));
      if (isBee) a.add(bee(a, { x: W * (0.5 - a.side * 0.13), y: H * 0.5, h: s * 0.28, flip: a.side < 0 }), bee(a, { x: W * (0.5 + a.side * 0.3), y: H * 0.26, h: s * 0.13, flip: a.side > 0, far: 0.1 }));
      else a.add(butterfly(a, { x: W * 0.5, y: H * 0.47, h: s * 0.48, color: hue.hex, turn: a.side * 14 }), butterfly(a, { x: W * (0.5 - a.side * 0.34), y: H * 0.22, h: s * 0.16, color: hue.hex, turn: -20, far: 0.2 }));
      const { E, R } = a.when();
      return isBee
        ? {
            title: 'Bees and purple flowers',
            en: ['Two bees fly over purple flowers', `A striped bee lands on a flower ${E[0]}`, 'A yellow and black bee collects nectar', 'Bees buzz around a purple daisy', 'A close view of a bee with transparent wings'],
            ru: ['Две пчелы летают над фиолетовыми цветами', `Полосатая пчела садится на цветок ${R[0]}`, 'Жёлто-чёрная пчела собирает нектар', 'Пчёлы жужжат вокруг фиолетового цветка', 'Пчела с прозрачными крыльями крупным планом'],
          }
        : {
            title: `${hue.en[0].toUpperCase() + hue.en.slice(1)} butterfly`,
            en: [`${/^[ao]/.test(hue.en) ? 'An' : 'A'} ${hue.en} butterfly sits on a flower ${E[0]}`, `Two ${hue.en} butterflies in a flowery meadow`, `A butterfly with black-edged ${hue.en} wings`, 'A close view of a butterfly on a blossom', `A bright butterfly with spread wings ${E[1]}`],
            ru: [`${hue.ru('f')} бабочка сидит на цветке ${R[0]}`, `Две ${hue.ru('p')} бабочки на цветущем лугу`, `Бабочка с ${hue.ru('p', 'ins')} крыльями с чёрной каймой`, 'Бабочка на цветке крупным планом', `Яркая бабочка с раскрытыми крыльями ${R[1]}`],
          };
    },
  },
  {
    id: 'rooster',
    aspect: 'square',
    demos: [{}],
    draw(a) {
      a.setMood('dawn');
      const { W, H } = a;
      const { y, green } = meadow(a, { at: 0.54, far: 'hills', trees: false });
      const s = Math.min(W, H);
      a.add(farmhouse(a, W * (0.5 + a.side * 0.26), y + H * 0.08, H * 0.24, { wall: '#efe0c0', roof: '#a8503a' }));
      a.add(fence(a, -20, W + 20, H * 0.86, H * 0.2, '#b8a48a'));
      a.add(rooster(a, { x: W * (0.5 - a.side * 0.06), y: H * 0.675, h: s * 0.42, flip: a.side < 0 }));
      foreground(a, green);
      const { E, R } = a.when();
      return {
        title: 'Rooster at dawn',
        en: [`A rooster stands on a wooden fence ${E[0]}`, 'A cock with a red comb crows on a farm', `A colourful rooster greets the morning`, 'A rooster with a green tail in front of a farmhouse', `A farmyard bird sits on a fence ${E[1]}`],
        ru: [`Петух стоит на деревянном заборе ${R[0]}`, 'Петух с красным гребнем кукарекает на ферме', 'Пёстрый петух встречает утро', 'Петух с зелёным хвостом перед деревенским домом', `Домашняя птица сидит на заборе ${R[1]}`],
      };
    },
  },
];
