// SPDX-License-Identifier: MIT
// A scene: picnic.

import { apple } from '../../paint/dishes/fruit.js';
import { person } from '../../paint/figure.js';
import { dress, kid } from '../../paint/people.js';
import { foreground, meadow } from '../../paint/stages.js';
import { ellipse, n, path, poly, stroke } from '../../paint/svg.js';
import { hue } from '../choices.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
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
    const quad = poly([
      [x - W * 0.26, H * 0.78],
      [x + W * 0.24, H * 0.78],
      [x + W * 0.32, H * 0.94],
      [x - W * 0.32, H * 0.94],
    ]);
    let lines = '';
    for (let i = -6; i < 7; i += 1) {
      lines += `M${n(x + i * W * 0.042)} ${n(H * 0.78)}L${n(x + i * W * 0.054)} ${n(H * 0.94)}`;
    }
    for (let i = 0; i < 5; i += 1) lines += `M0 ${n(H * (0.79 + i * 0.036))}H${W}`;
    a.add(
      a.within(
        quad,
        path(quad, cloth) + stroke(lines, a.tone('#fbf3e2'), 7, { 'stroke-opacity': 0.6 }),
      ),
    );
    const s = H * 0.52;
    a.add(
      person(a, {
        x: x - W * 0.17,
        y: H * 0.87,
        h: s,
        pose: {
          lean: 2,
          nod: 6,
          arms: [
            [40, 46],
            [-30, -20],
          ],
          legs: [
            [136, 152],
            [92, 6],
          ],
        },
        look: dress(a, {
          sex: 'f',
          top: '#f0e2c0',
          wear: 'dress',
          hairStyle: 'long',
          sleeve: 'short',
        }),
      }).svg,
    );
    a.add(
      person(a, {
        x: x + W * 0.19,
        y: H * 0.87,
        h: s,
        flip: true,
        pose: {
          lean: -6,
          nod: 6,
          arms: [
            [46, 36],
            [-36, -10],
          ],
          legs: [
            [136, 152],
            [92, 6],
          ],
        },
        look: dress(a, {
          sex: 'm',
          top: '#3f6f92',
          bottom: '#5a5048',
          sleeve: 'short',
          hairStyle: 'short',
        }),
      }).svg,
    );
    a.add(
      person(a, {
        x: x + W * 0.015,
        y: H * 0.83,
        h: s * 0.62,
        pose: {
          view: 'front',
          arms: [
            [130, -10],
            [40, -6],
          ],
          legs: [
            [6, 2],
            [6, 2],
          ],
        },
        look: kid(a, true, { top: '#e07a9a', wear: 'dress', hairStyle: 'braids' }),
      }).svg,
    );
    const bx = x + W * 0.02;
    a.add(
      ellipse(bx, H * 0.925, 70, 8, a.m.shadow, { 'fill-opacity': 0.3 }),
      stroke(
        `M${n(bx - 46)} ${n(H * 0.88)}Q${n(bx)} ${n(H * 0.79)} ${n(bx + 46)} ${n(H * 0.88)}`,
        a.tone('#9a6a38'),
        6,
      ),
      a.solid(
        `M${n(bx - 56)} ${n(H * 0.875)}H${n(bx + 56)}L${n(bx + 46)} ${n(H * 0.925)}H${n(bx - 46)}Z`,
        a.tone('#c08a4a'),
        {
          rim: 3,
          core: 16,
          more: stroke(
            `M${n(bx - 60)} ${n(H * 0.89)}h120M${n(bx - 60)} ${n(H * 0.907)}h120`,
            a.dim(a.tone('#c08a4a'), 0.4),
            3,
          ),
        },
      ),
      apple(a, { x: bx - 24, y: H * 0.872, w: 26 }),
      apple(a, { x: bx + 22, y: H * 0.872, w: 26, color: '#8fb03e' }),
    );
    foreground(a, green);
    const { E, R } = a.when();
    return {
      title: 'Family picnic',
      en: [
        `A family with a little girl has a picnic in a meadow ${E[0]}`,
        `Parents and their child sit on a ${c.en} checked blanket`,
        'A girl in a pink dress waves beside her mother and father',
        `A picnic with a child and a basket of apples ${E[1]}`,
        'A man, a woman and a little girl rest in the grass',
      ],
      ru: [
        `Семья с маленькой девочкой на пикнике на лугу ${R[0]}`,
        `Родители с ребёнком сидят на ${c.ru('n', 'pre')} клетчатом покрывале`,
        'Девочка в розовом платье машет рукой рядом с мамой и папой',
        `Пикник с ребёнком и корзиной яблок ${R[1]}`,
        'Мужчина, женщина и маленькая девочка отдыхают на траве',
      ],
    };
  },
};
