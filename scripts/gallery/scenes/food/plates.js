// SPDX-License-Identifier: MIT
// A scene: plates.

import { burger, soup, sushi } from '../../paint/dishes/meals.js';
import { steam, tableShadow } from '../../paint/dishes/table.js';
import { table } from '../../paint/interior.js';
import { ellipse, limb, n, path, poly, rect, stroke } from '../../paint/svg.js';
import { WALLS } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'plates',
  aspect: 'soft',
  demos: [{ kind: 'sushi' }, { kind: 'borscht' }, { kind: 'ramen' }, { kind: 'burger' }],
  draw(a) {
    const kind = a.choose('kind', ['sushi', 'borscht', 'ramen', 'burger']);
    a.setMood('golden');
    const { W, H, r } = a;
    const dark = kind === 'sushi' || kind === 'ramen';
    table(a, {
      wall: dark ? r.pick(['#5f6f78', '#7a5a58']) : r.pick(WALLS),
      table: dark ? '#5a463c' : '#9a6a44',
      cloth: kind === 'borscht' ? '#e9dcc0' : undefined,
      at: 0.48,
    });
    const d = a.side;
    const cx = W * 0.5;
    if (kind === 'sushi') {
      a.add(tableShadow(a, cx, H * 0.78, W * 0.66), sushi(a, { x: cx, y: H * 0.72, w: W * 0.52 }));
      a.add(
        ellipse(W * (0.5 + d * 0.36), H * 0.6, W * 0.07, H * 0.035, a.tone('#3a4f5c')),
        ellipse(W * (0.5 + d * 0.36), H * 0.595, W * 0.06, H * 0.026, a.tone('#3a1f18')),
      );
      for (let i = 0; i < 8; i += 1) {
        const bx = W * (0.5 - d * (0.3 + i * 0.028));
        a.add(
          stroke(`M${n(bx)} ${n(H * 0.48)}V0`, a.tone('#8aa05a', 0.2), 12),
          stroke(
            [1, 2, 3].map((k) => `M${n(bx - 7)} ${n(H * 0.13 * k)}h14`).join(''),
            a.dim(a.tone('#8aa05a'), 0.4),
            3,
          ),
        );
      }
    } else if (kind === 'burger') {
      a.add(
        tableShadow(a, cx - d * W * 0.06, H * 0.84, W * 0.5),
        ellipse(cx, H * 0.81, W * 0.36, H * 0.075, a.dim(a.tone('#8a5a38'), 0.4)),
        ellipse(cx, H * 0.795, W * 0.36, H * 0.075, a.tone('#b07c4e')),
      );
      for (let i = 0; i < 15; i += 1) {
        const fx = cx + d * W * r.range(0.17, 0.28);
        const fy = H * r.range(0.7, 0.8);
        a.add(
          a.solid(
            limb(
              [
                [fx, fy],
                [fx + r.range(-40, 40), fy - r.range(16, 66)],
              ],
              [8, 8],
            ),
            a.tone('#f0bf4a'),
            { rim: 2, core: 6 },
          ),
        );
      }
      a.add(burger(a, { x: cx - d * W * 0.06, y: H * 0.72, w: W * 0.36 }));
      const gx = W * (0.5 - d * 0.36);
      a.add(
        tableShadow(a, gx, H * 0.72, W * 0.12),
        path(
          poly([
            [gx - W * 0.055, H * 0.34],
            [gx + W * 0.055, H * 0.34],
            [gx + W * 0.042, H * 0.72],
            [gx - W * 0.042, H * 0.72],
          ]),
          a.tone('#8a3a24'),
          { 'fill-opacity': 0.9 },
        ),
        rect(gx - W * 0.035, H * 0.4, W * 0.03, H * 0.05, '#ffffff', { 'fill-opacity': 0.4 }),
        ellipse(gx, H * 0.34, W * 0.055, H * 0.014, a.tone('#b0603a')),
        stroke(`M${n(gx + 6)} ${n(H * 0.5)}L${n(gx + 34)} ${n(H * 0.2)}`, a.tone('#d8453a'), 8),
      );
    } else {
      const hex = kind === 'borscht' ? '#f0e4cc' : '#b5402f';
      a.add(
        tableShadow(a, cx, H * 0.88, W * 0.5),
        soup(a, {
          x: cx,
          y: H * 0.74,
          w: W * 0.42,
          color: hex,
          kind: /** @type {'borscht' | 'ramen'} */ (kind),
        }),
        steam(a, cx, H * 0.54, H * 0.3),
      );
      if (kind === 'borscht') {
        const bx = W * (0.5 + d * 0.34);
        a.add(
          tableShadow(a, bx, H * 0.7, W * 0.2),
          a.solid(
            `M${n(bx - W * 0.1)} ${n(H * 0.7)}V${n(H * 0.6)}Q${n(bx)} ${n(H * 0.5)} ${n(bx + W * 0.1)} ${n(H * 0.6)}V${n(H * 0.7)}Z`,
            a.tone('#7a4a2c'),
            { rim: 4, core: 30 },
          ),
          stroke(
            `M${n(W * (0.5 - d * 0.36))} ${n(H * 0.62)}L${n(W * (0.5 - d * 0.3))} ${n(H * 0.9)}`,
            a.tone('#b9b6ae'),
            9,
          ),
          ellipse(W * (0.5 - d * 0.37), H * 0.59, 20, 30, a.tone('#cfccc4')),
        );
      } else {
        a.add(
          stroke(
            `M${n(W * (0.5 + d * 0.32))} ${n(H * 0.52)}L${n(W * (0.5 + d * 0.2))} ${n(H * 0.96)}M${n(W * (0.5 + d * 0.36))} ${n(H * 0.52)}L${n(W * (0.5 + d * 0.24))} ${n(H * 0.97)}`,
            a.tone('#c98a4a'),
            8,
          ),
        );
      }
    }
    const told = {
      sushi: {
        title: 'Sushi on a board',
        en: [
          'Sushi and rolls are arranged on a wooden board',
          'Salmon nigiri, rolls, wasabi and red chopsticks',
          'A Japanese meal with rice and raw fish',
          'A plate of sushi beside a bowl of soy sauce',
          'Fresh sushi in a restaurant with bamboo',
        ],
        ru: [
          'Суши и роллы разложены на деревянной доске',
          'Нигири с лососем, роллы, васаби и красные палочки',
          'Японский обед из риса и сырой рыбы',
          'Суши рядом с мисочкой соевого соуса',
          'Свежие суши в ресторане с бамбуком',
        ],
      },
      borscht: {
        title: 'Borscht with sour cream',
        en: [
          'A bowl of red borscht with sour cream',
          'Hot beetroot soup and a loaf of dark bread',
          'Steam rises from a bowl of red soup',
          'A spoon lies beside a bowl of borscht',
          'A homemade Russian lunch on a light tablecloth',
        ],
        ru: [
          'Тарелка красного борща со сметаной',
          'Горячий свекольный суп и буханка чёрного хлеба',
          'Пар поднимается над миской красного супа',
          'Ложка лежит рядом с тарелкой борща',
          'Домашний русский обед на светлой скатерти',
        ],
      },
      ramen: {
        title: 'Bowl of ramen',
        en: [
          'A red bowl of ramen with egg and noodles',
          'Hot noodle soup with seaweed and chopsticks',
          'Steam rises from a bowl of Asian soup',
          'A bowl of noodles on a dark table',
          'Japanese ramen with a boiled egg',
        ],
        ru: [
          'Красная миска рамена с яйцом и лапшой',
          'Горячий суп с лапшой, водорослями и палочками',
          'Пар поднимается над миской азиатского супа',
          'Миска лапши на тёмном столе',
          'Японский рамен с варёным яйцом',
        ],
      },
      burger: {
        title: 'Burger and fries',
        en: [
          'A big hamburger with cheese and lettuce on a board',
          'A burger, French fries and a glass of cola',
          'A cheeseburger with a sesame bun',
          'Fast food on a wooden table',
          'A juicy burger with tomato and fries',
        ],
        ru: [
          'Большой гамбургер с сыром и салатом на доске',
          'Бургер, картофель фри и стакан колы',
          'Чизбургер в булочке с кунжутом',
          'Фастфуд на деревянном столе',
          'Сочный бургер с помидором и картошкой',
        ],
      },
    };
    return told[/** @type {'sushi'} */ (kind)];
  },
};
