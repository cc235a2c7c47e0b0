// SPDX-License-Identifier: MIT
// Food: still lifes on a table.

import { apple, bananas, grapes, orange, pear } from '../paint/dishes/fruit.js';
import { burger, pizza, soup, sushi } from '../paint/dishes/meals.js';
import { cake, croissant, iceCream } from '../paint/dishes/bakery.js';
import { cup, plate, samovar, steam, tableShadow } from '../paint/dishes/table.js';
import { flowerPot, table } from '../paint/interior.js';
import { heavens } from '../paint/stages.js';
import { circle, ellipse, limb, n, oval, path, poly, rect, stroke } from '../paint/svg.js';
import { grass, ground } from '../paint/terrain.js';
import { tree } from '../paint/trees.js';
import { COLORS, countEn, countRu } from '../paint/words.js';

/** @typedef {import('../paint/art.js').Art} Art */

const WALLS = ['#d9c9a0', '#8fb0a8', '#e0a890', '#a8b8c4', '#c9a878', '#d8b8a8'];

/** @type {import('./scene.js').Scene[]} */
export const foodScenes = [
  {
    id: 'fruit',
    aspect: 'soft',
    demos: [{ kind: 'bowl' }, { kind: 'apples' }],
    draw(a) {
      const apples = a.choose('kind', ['bowl', 'apples']) === 'apples';
      a.setMood('golden');
      const { W, H, r } = a;
      table(a, { wall: r.pick(WALLS), table: '#9a6a44' });
      const s = H * 0.22;
      if (apples) {
        const count = a.choose('n', [3, 4, 5]);
        const c = COLORS[a.choose('hue', ['red', 'green'])];
        for (let i = 0; i < count; i += 1) {
          const x = W * (0.5 + (i - (count - 1) / 2) * (count === 3 ? 0.22 : 0.17));
          const y = H * (i % 2 ? 0.74 : 0.66);
          a.add(tableShadow(a, x, y + s * 0.4, s), apple(a, { x, y, w: s, color: c.id === 'red' ? '#cb362c' : '#8fb03e' }));
        }
        return {
          title: `${c.en === 'red' ? 'Red' : 'Green'} apples`,
          en: [`${countEn(count, 'apple', 'apples', c.en)} lie on a wooden table`, `A still life with ${c.en} apples in warm light`, `Ripe ${c.en} apples with green leaves`, 'Fresh fruit on the kitchen table', `${countEn(count, 'shiny apple', 'shiny apples')} in a row`],
          ru: [`${countRu(count, 'n', ['яблоко', 'яблока', 'яблок'], c.ru)} лежат на деревянном столе`, `Натюрморт с ${c.ru('p', 'ins')} яблоками в тёплом свете`, `Спелые ${c.ru('p')} яблоки с зелёными листьями`, 'Свежие фрукты на кухонном столе', `${countRu(count, 'n', ['яблоко', 'яблока', 'яблок'], (g, k) => (g === 'p' && k === 'nom' ? 'блестящие' : 'блестящих'))} в ряд`],
        };
      }
      const cx = W * 0.5;
      const by = H * 0.72;
      a.add(tableShadow(a, cx, by + s * 0.62, W * 0.46));
      a.add(bananas(a, { x: cx - W * 0.1, y: by - s * 0.62, w: s * 1.7 }), pear(a, { x: cx + W * 0.12, y: by - s * 0.52, w: s }), apple(a, { x: cx + W * 0.02, y: by - s * 0.56, w: s * 0.98, color: '#c8342c' }), orange(a, { x: cx - W * 0.1, y: by - s * 0.26, w: s }), orange(a, { x: cx + W * 0.09, y: by - s * 0.2, w: s * 0.94 }), grapes(a, { x: cx + W * 0.19, y: by - s * 0.1, w: s * 0.95 }));
      const bowl = a.tone(r.pick(['#3f6f92', '#f0e6d0', '#4f7f70']));
      a.add(a.solid(`M${n(cx - W * 0.23)} ${n(by - s * 0.3)}Q${n(cx - W * 0.2)} ${n(by + s * 0.56)} ${n(cx - W * 0.06)} ${n(by + s * 0.62)}H${n(cx + W * 0.06)}Q${n(cx + W * 0.2)} ${n(by + s * 0.56)} ${n(cx + W * 0.23)} ${n(by - s * 0.3)}Q${n(cx)} ${n(by + s * 0.06)} ${n(cx - W * 0.23)} ${n(by - s * 0.3)}Z`, bowl, { rim: 5, core: 60, more: stroke(`M${n(cx - W * 0.24)} ${n(by + s * 0.02)}Q${n(cx)} ${n(by + s * 0.42)} ${n(cx + W * 0.24)} ${n(by + s * 0.02)}`, a.lit(bowl, 0.6), 4) }));
      a.add(tableShadow(a, W * 0.17, H * 0.85, s * 0.8), pear(a, { x: W * 0.17, y: H * 0.81, w: s * 0.9 }), tableShadow(a, W * 0.82, H * 0.89, s * 0.8), apple(a, { x: W * 0.82, y: H * 0.84, w: s * 0.86, color: '#93ad3e' }));
      return {
        title: 'Fruit bowl',
        en: ['A bowl of fruit stands on a wooden table', 'Apples, oranges, bananas, a pear and grapes in a bowl', 'A still life with fresh fruit', 'Ripe fruit in warm light on the kitchen table', 'A green apple and a pear lie beside a full fruit bowl'],
        ru: ['Ваза с фруктами стоит на деревянном столе', 'Яблоки, апельсины, бананы, груша и виноград в вазе', 'Натюрморт со свежими фруктами', 'Спелые фрукты в тёплом свете на кухонном столе', 'Зелёное яблоко и груша лежат рядом с полной вазой'],
      };
    },
  },
  {
    id: 'pizza',
    aspect: 'soft',
    demos: [{}],
    draw(a) {
      a.setMood('golden');
      const { W, H, r } = a;
      table(a, { wall: r.pick(WALLS), table: '#8a5a3a', cloth: '#c8483c', at: 0.42 });
      a.add(tableShadow(a, W * 0.5, H * 0.78, W * 0.76, H * 0.2), pizza(a, { x: W * 0.5, y: H * 0.7, w: W * 0.66 }));
      const gx = W * (0.5 + a.side * 0.36);
      a.add(path(`M${n(gx - W * 0.05)} ${n(H * 0.2)}Q${n(gx - W * 0.06)} ${n(H * 0.36)} ${n(gx)} ${n(H * 0.37)}Q${n(gx + W * 0.06)} ${n(H * 0.36)} ${n(gx + W * 0.05)} ${n(H * 0.2)}Z`, '#ffffff', { 'fill-opacity': 0.35 }), path(`M${n(gx - W * 0.054)} ${n(H * 0.27)}Q${n(gx - W * 0.056)} ${n(H * 0.36)} ${n(gx)} ${n(H * 0.365)}Q${n(gx + W * 0.056)} ${n(H * 0.36)} ${n(gx + W * 0.054)} ${n(H * 0.27)}Z`, a.tone('#8a2434')), stroke(`M${n(gx)} ${n(H * 0.37)}V${n(H * 0.5)}`, '#ffffff', 4, { 'stroke-opacity': 0.6 }), ellipse(gx, H * 0.5, W * 0.04, H * 0.012, '#ffffff', { 'fill-opacity': 0.5 }));
      a.add(flowerPot(a, W * (0.5 - a.side * 0.38), H * 0.5, H * 0.11));
      for (const [fx, fy] of [[0.14, 0.84], [0.2, 0.92]]) a.add(tableShadow(a, W * fx, H * fy + 22, 60), circle(W * fx, H * fy, H * 0.036, a.tone('#cf3a2c')), circle(W * fx + a.side * 8, H * fy - 8, 6, '#ffffff', { 'fill-opacity': 0.5 }), path(poly([[W * fx - 10, H * fy - H * 0.034], [W * fx, H * fy - H * 0.046], [W * fx + 10, H * fy - H * 0.034], [W * fx, H * fy - H * 0.028]]), a.tone('#5f8f42')));
      return {
        title: 'Pizza on the table',
        en: ['A pizza with salami, cheese and basil on a wooden board', 'A whole pizza lies on a red checked tablecloth', 'Hot pizza and a glass of red wine', 'An Italian dinner with pizza and tomatoes', 'A round pizza cut into slices'],
        ru: ['Пицца с салями, сыром и базиликом на деревянной доске', 'Целая пицца лежит на красной клетчатой скатерти', 'Горячая пицца и бокал красного вина', 'Итальянский ужин с пиццей и помидорами', 'Круглая пицца, разрезанная на куски'],
      };
    },
  },
  {
    id: 'coffee',
    aspect: 'soft',
    demos: [{ hue: 'red' }, { hue: 'blue', kind: 'tea' }],
    draw(a) {
      const tea = a.choose('kind', ['coffee', 'tea']) === 'tea';
      const c = COLORS[a.choose('hue', ['red', 'blue', 'green', 'yellow'])];
      a.setMood('golden');
      const { W, H, r } = a;
      table(a, { wall: r.pick(WALLS), table: '#a8764a', at: 0.54 });
      const d = a.side;
      const wx = W * (0.5 + d * 0.26);
      a.add(rect(wx - W * 0.13, H * 0.07, W * 0.26, H * 0.36, a.tone('#f4ead4')), rect(wx - W * 0.115, H * 0.09, W * 0.23, H * 0.32, a.gradient(['#a9d3d8', '#f6e6b8'])), circle(wx, H * 0.2, H * 0.04, '#fff6d8'), a.within(`M${n(wx - W * 0.115)} ${n(H * 0.09)}h${n(W * 0.23)}v${n(H * 0.32)}h${n(-W * 0.23)}Z`, path(oval(wx - W * 0.06, H * 0.44, W * 0.08, H * 0.1), a.tone('#7fa86a', 0.2))), rect(wx - W * 0.14, H * 0.42, W * 0.28, H * 0.03, a.tone('#f4ead4')), stroke(`M${n(wx)} ${n(H * 0.09)}V${n(H * 0.42)}`, a.tone('#f4ead4'), 8));
      const x = W * (0.5 - d * 0.14);
      const w = W * 0.3;
      if (tea) {
        a.add(tableShadow(a, W * (0.5 + d * 0.24), H * 0.78, W * 0.26), samovar(a, { x: W * (0.5 + d * 0.22), y: H * 0.56, w: W * 0.24 }));
        a.add(tableShadow(a, x, H * 0.86, w * 1.2), cup(a, { x, y: H * 0.78, w: w * 0.86, color: c.hex, tea: true }), steam(a, x, H * 0.66, H * 0.28));
        for (const [k, q] of [[0.02, 0.94], [0.09, 0.92], [-0.36, 0.92]]) a.add(circle(W * (0.5 + d * k), H * q, H * 0.034, a.tone('#f4d24a')), circle(W * (0.5 + d * k), H * q, H * 0.027, a.tone('#fbf0b8')), stroke([0, 1, 2].map((i) => { const t = (i * Math.PI) / 3; return `M${n(W * (0.5 + d * k) - Math.cos(t) * H * 0.026)} ${n(H * q - Math.sin(t) * H * 0.026)}L${n(W * (0.5 + d * k) + Math.cos(t) * H * 0.026)} ${n(H * q + Math.sin(t) * H * 0.026)}`; }).join(''), a.tone('#f0cf4a'), 2.4));
        return {
          title: 'Tea from the samovar',
          en: [`A golden samovar and a ${c.en} cup of tea on a wooden table`, 'Hot tea with lemon slices by the window', `A steaming ${c.en} teacup`, 'A Russian tea table with a samovar and a teapot', 'Steam rises from a cup of tea'],
          ru: [`Золотой самовар и ${c.ru('f')} чашка чая на деревянном столе`, 'Горячий чай с дольками лимона у окна', `Дымящаяся ${c.ru('f')} чайная чашка`, 'Русское чаепитие с самоваром и заварочным чайником', 'Пар поднимается над чашкой чая'],
        };
      }
      a.add(tableShadow(a, x, H * 0.86, w * 1.2), cup(a, { x, y: H * 0.76, w, color: c.hex }), steam(a, x, H * 0.62, H * 0.3));
      a.add(tableShadow(a, W * (0.5 + d * 0.24), H * 0.83, W * 0.34), plate(a, { x: W * (0.5 + d * 0.24), y: H * 0.8, w: W * 0.34 }), croissant(a, { x: W * (0.5 + d * 0.24), y: H * 0.775, w: W * 0.22 }));
      return {
        title: 'Coffee and a croissant',
        en: [`A ${c.en} cup of coffee and a croissant on a wooden table`, 'Breakfast by the window with coffee and fresh pastry', `Steam rises from a ${c.en} coffee cup`, 'A croissant on a white plate beside hot coffee', 'A cosy morning in a café'],
        ru: [`${c.ru('f')} чашка кофе и круассан на деревянном столе`, 'Завтрак у окна с кофе и свежей выпечкой', `Пар поднимается над ${c.ru('f', 'ins')} кофейной чашкой`, 'Круассан на белой тарелке рядом с горячим кофе', 'Уютное утро в кафе'],
      };
    },
  },
  {
    id: 'cake',
    aspect: 'square',
    demos: [{ kind: 'candles' }],
    draw(a) {
      const candles = a.choose('kind', ['candles', 'plain']) === 'candles';
      const c = COLORS[a.choose('hue', ['pink', 'cream', 'turquoise'])];
      a.setMood(candles ? 'dusk' : 'golden');
      const { W, H, r } = a;
      table(a, { wall: candles ? '#8a6a86' : r.pick(WALLS), table: '#9a6a48', at: 0.62 });
      const hex = { pink: '#f2a8b8', cream: '#f6e8c4', turquoise: '#8fd0c4' }[c.id] ?? '#f2a8b8';
      const s = Math.min(W, H) * 0.56;
      for (let i = 0; i < 9; i += 1) { const x = W * (i / 8); const y = H * (0.1 + 0.09 * Math.sin((i / 8) * Math.PI)); a.add(path(poly([[x - W * 0.045, y - 4], [x + W * 0.045, y - 4], [x, y + H * 0.08]]), a.tone(['#d8453a', '#f0c040', '#3f8ab8', '#6fae5a'][i % 4]))); }
      a.add(stroke(`M0 ${n(H * 0.095)}Q${n(W / 2)} ${n(H * 0.29)} ${W} ${n(H * 0.095)}`, a.tone('#f4ead4'), 3));
      const count = candles ? a.choose('n', [3, 4, 5]) : 0;
      if (candles) a.add(circle(W / 2, H * 0.42, s, a.radial([[0, '#ffcf8a', 0.55], [1, '#ffcf8a', 0]])));
      a.add(tableShadow(a, W / 2, H * 0.79, s * 1.1), cake(a, { x: W / 2, y: H * 0.76, w: s, color: hex, candles: count }));
      return candles
        ? {
            title: 'Birthday cake with candles',
            en: [`A birthday cake with ${count === 3 ? 'three' : count === 4 ? 'four' : 'five'} burning candles`, `A ${c.en} cake with cherries and candles on a table`, 'Candles glow on a festive cake under paper flags', `A layer cake with ${c.en} icing`, 'A party table with a decorated cake'],
            ru: [`Праздничный торт с ${count === 3 ? 'тремя' : count === 4 ? 'четырьмя' : 'пятью'} горящими свечами`, `${c.ru('m')} торт с вишнями и свечами на столе`, 'Свечи горят на праздничном торте под бумажными флажками', `Слоёный торт с ${c.ru('f', 'ins')} глазурью`, 'Праздничный стол с украшенным тортом'],
          }
        : {
            title: 'Cherry cake',
            en: [`A ${c.en} layer cake with cherries on top`, 'A cake stands on a table under paper flags', `A sweet dessert with ${c.en} icing`, 'A decorated cake with red berries', 'A homemade cake on a white plate'],
            ru: [`${c.ru('m')} слоёный торт с вишнями сверху`, 'Торт стоит на столе под бумажными флажками', `Сладкий десерт с ${c.ru('f', 'ins')} глазурью`, 'Украшенный торт с красными ягодами', 'Домашний торт на белой тарелке'],
          };
    },
  },
  {
    id: 'plates',
    aspect: 'soft',
    demos: [{ kind: 'sushi' }, { kind: 'borscht' }, { kind: 'ramen' }, { kind: 'burger' }],
    draw(a) {
      const kind = a.choose('kind', ['sushi', 'borscht', 'ramen', 'burger']);
      a.setMood('golden');
      const { W, H, r } = a;
      const dark = kind === 'sushi' || kind === 'ramen';
      table(a, { wall: dark ? r.pick(['#5f6f78', '#7a5a58']) : r.pick(WALLS), table: dark ? '#5a463c' : '#9a6a44', cloth: kind === 'borscht' ? '#e9dcc0' : undefined, at: 0.48 });
      const d = a.side;
      const cx = W * 0.5;
      if (kind === 'sushi') {
        a.add(tableShadow(a, cx, H * 0.78, W * 0.66), sushi(a, { x: cx, y: H * 0.72, w: W * 0.52 }));
        a.add(ellipse(W * (0.5 + d * 0.36), H * 0.6, W * 0.07, H * 0.035, a.tone('#3a4f5c')), ellipse(W * (0.5 + d * 0.36), H * 0.595, W * 0.06, H * 0.026, a.tone('#3a1f18')));
        for (let i = 0; i < 8; i += 1) { const bx = W * (0.5 - d * (0.3 + i * 0.028)); a.add(stroke(`M${n(bx)} ${n(H * 0.48)}V0`, a.tone('#8aa05a', 0.2), 12), stroke([1, 2, 3].map((k) => `M${n(bx - 7)} ${n(H * 0.13 * k)}h14`).join(''), a.dim(a.tone('#8aa05a'), 0.4), 3)); }
      } else if (kind === 'burger') {
        a.add(tableShadow(a, cx - d * W * 0.06, H * 0.84, W * 0.5), ellipse(cx, H * 0.81, W * 0.36, H * 0.075, a.dim(a.tone('#8a5a38'), 0.4)), ellipse(cx, H * 0.795, W * 0.36, H * 0.075, a.tone('#b07c4e')));
        for (let i = 0; i < 15; i += 1) { const fx = cx + d * W * r.range(0.17, 0.28); const fy = H * r.range(0.7, 0.8); a.add(a.solid(limb([[fx, fy], [fx + r.range(-40, 40), fy - r.range(16, 66)]], [8, 8]), a.tone('#f0bf4a'), { rim: 2, core: 6 })); }
        a.add(burger(a, { x: cx - d * W * 0.06, y: H * 0.72, w: W * 0.36 }));
        const gx = W * (0.5 - d * 0.36);
        a.add(tableShadow(a, gx, H * 0.72, W * 0.12), path(poly([[gx - W * 0.055, H * 0.34], [gx + W * 0.055, H * 0.34], [gx + W * 0.042, H * 0.72], [gx - W * 0.042, H * 0.72]]), a.tone('#8a3a24'), { 'fill-opacity': 0.9 }), rect(gx - W * 0.035, H * 0.4, W * 0.03, H * 0.05, '#ffffff', { 'fill-opacity': 0.4 }), ellipse(gx, H * 0.34, W * 0.055, H * 0.014, a.tone('#b0603a')), stroke(`M${n(gx + 6)} ${n(H * 0.5)}L${n(gx + 34)} ${n(H * 0.2)}`, a.tone('#d8453a'), 8));
      } else {
        const hex = kind === 'borscht' ? '#f0e4cc' : '#b5402f';
        a.add(tableShadow(a, cx, H * 0.88, W * 0.5), soup(a, { x: cx, y: H * 0.74, w: W * 0.42, color: hex, kind: /** @type {'borscht' | 'ramen'} */ (kind) }), steam(a, cx, H * 0.54, H * 0.3));
        if (kind === 'borscht') {
          const bx = W * (0.5 + d * 0.34);
          a.add(tableShadow(a, bx, H * 0.7, W * 0.2), a.solid(`M${n(bx - W * 0.1)} ${n(H * 0.7)}V${n(H * 0.6)}Q${n(bx)} ${n(H * 0.5)} ${n(bx + W * 0.1)} ${n(H * 0.6)}V${n(H * 0.7)}Z`, a.tone('#7a4a2c'), { rim: 4, core: 30 }), stroke(`M${n(W * (0.5 - d * 0.36))} ${n(H * 0.62)}L${n(W * (0.5 - d * 0.3))} ${n(H * 0.9)}`, a.tone('#b9b6ae'), 9), ellipse(W * (0.5 - d * 0.37), H * 0.59, 20, 30, a.tone('#cfccc4')));
        } else a.add(stroke(`M${n(W * (0.5 + d * 0.32))} ${n(H * 0.52)}L${n(W * (0.5 + d * 0.2))} ${n(H * 0.96)}M${n(W * (0.5 + d * 0.36))} ${n(H * 0.52)}L${n(W * (0.5 + d * 0.24))} ${n(H * 0.97)}`, a.tone('#c98a4a'), 8));
      }
      const told = {
        sushi: {
          title: 'Sushi on a board',
          en: ['Sushi and rolls are arranged on a wooden board', 'Salmon nigiri, rolls, wasabi and red chopsticks', 'A Japanese meal with rice and raw fish', 'A plate of sushi beside a bowl of soy sauce', 'Fresh sushi in a restaurant with bamboo'],
          ru: ['Суши и роллы разложены на деревянной доске', 'Нигири с лососем, роллы, васаби и красные палочки', 'Японский обед из риса и сырой рыбы', 'Суши рядом с мисочкой соевого соуса', 'Свежие суши в ресторане с бамбуком'],
        },
        borscht: {
          title: 'Borscht with sour cream',
          en: ['A bowl of red borscht with sour cream', 'Hot beetroot soup and a loaf of dark bread', 'Steam rises from a bowl of red soup', 'A spoon lies beside a bowl of borscht', 'A homemade Russian lunch on a light tablecloth'],
          ru: ['Тарелка красного борща со сметаной', 'Горячий свекольный суп и буханка чёрного хлеба', 'Пар поднимается над миской красного супа', 'Ложка лежит рядом с тарелкой борща', 'Домашний русский обед на светлой скатерти'],
        },
        ramen: {
          title: 'Bowl of ramen',
          en: ['A red bowl of ramen with egg and noodles', 'Hot noodle soup with seaweed and chopsticks', 'Steam rises from a bowl of Asian soup', 'A bowl of noodles on a dark table', 'Japanese ramen with a boiled egg'],
          ru: ['Красная миска рамена с яйцом и лапшой', 'Горячий суп с лапшой, водорослями и палочками', 'Пар поднимается над миской азиатского супа', 'Миска лапши на тёмном столе', 'Японский рамен с варёным яйцом'],
        },
        burger: {
          title: 'Burger and fries',
          en: ['A big hamburger with cheese and lettuce on a board', 'A burger, French fries and a glass of cola', 'A cheeseburger with a sesame bun', 'Fast food on a wooden table', 'A juicy burger with tomato and fries'],
          ru: ['Большой гамбургер с сыром и салатом на доске', 'Бургер, картофель фри и стакан колы', 'Чизбургер в булочке с кунжутом', 'Фастфуд на деревянном столе', 'Сочный бургер с помидором и картошкой'],
        },
      };
      return told[/** @type {'sushi'} */ (kind)];
    },
  },
  {
    id: 'ice-cream',
    aspect: 'tall',
    demos: [{}],
    draw(a) {
      a.setMood(a.choose('mood', ['day', 'golden']));
      const { W, H } = a;
      heavens(a, H * 0.74, {});
      a.add(ground(a, H * 0.74, '#8fae54'), tree(a, W * (0.5 - a.side * 0.36), H * 0.8, H * 0.34, { far: 0.25 }), grass(a, H * 0.8, H, 40, '#7f9c48', H * 0.04));
      a.add(rect(0, 0, W, H, a.m.haze, { 'fill-opacity': 0.22 }));
      const count = a.choose('n', [2, 3]);
      const sets = [['#f3a9b8', 'strawberry', 'клубничный'], ['#f8efd6', 'vanilla', 'ванильный'], ['#7a4c36', 'chocolate', 'шоколадный'], ['#a8d3a0', 'pistachio', 'фисташковый']];
      const picks = a.r.shuffle(sets).slice(0, count);
      a.add(circle(W * 0.5, H * 0.5, W * 0.5, a.radial([[0, a.m.light, 0.6], [1, a.m.light, 0]])), iceCream(a, { x: W * 0.5, y: H * 0.98, w: W * 0.62, scoops: picks.map((p) => p[0]) }));
      const names = count === 3 ? `${picks[0][1]}, ${picks[1][1]} and ${picks[2][1]}` : `${picks[0][1]} and ${picks[1][1]}`;
      const rus = count === 3 ? `${picks[0][2]}, ${picks[1][2]} и ${picks[2][2]}` : `${picks[0][2]} и ${picks[1][2]}`;
      const { E, R } = a.when();
      return {
        title: 'Ice cream cone',
        en: [`An ice cream cone with ${count === 2 ? 'two' : 'three'} scoops ${E[0]}`, `${names} ice cream in a waffle cone`, 'A cone of ice cream with a cherry on top', 'A cold dessert in a park in summer', `${count === 2 ? 'Two' : 'Three'} scoops of ice cream in front of a green tree`],
        ru: [`Мороженое в рожке с ${count === 2 ? 'двумя' : 'тремя'} шариками ${R[0]}`, `Мороженое в вафельном рожке: ${rus} шарики`, 'Рожок мороженого с вишенкой', 'Холодный десерт в парке летом', `${count === 2 ? 'Два шарика' : 'Три шарика'} мороженого на фоне зелёного дерева`],
      };
    },
  },
];
