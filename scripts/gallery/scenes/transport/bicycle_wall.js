// SPDX-License-Identifier: MIT
// A scene: bicycle wall.

import { circle, limb, n, path, poly, rect, stroke } from '../../paint/svg.js';
import { castShadow } from '../../paint/terrain.js';
import { bicycle } from '../../paint/vehicles/two_wheels.js';
import { cap, hue } from '../choices.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'bicycle-wall',
  aspect: 'soft',
  demos: [{ hue: 'turquoise' }],
  draw(a) {
    const c = hue(a, ['turquoise', 'red', 'yellow', 'green']);
    a.setMood('golden');
    const { W, H, r } = a;
    const wallName = a.choose('wall', ['yellow', 'pink', 'white']);
    const wall = a.tone({ yellow: '#e9bd68', pink: '#e0a090', white: '#efe6d2' }[wallName]);
    const y = H * 0.74;
    a.add(
      rect(
        0,
        0,
        W,
        y,
        a.gradient([
          [0, a.dim(wall, 0.12)],
          [1, a.lit(wall, 0.2)],
        ]),
      ),
    );
    for (let i = 0; i < 26; i += 1) {
      const bx = r.range(0, W);
      const by = r.range(H * 0.05, y - 30);
      a.add(
        path(
          limb(
            [
              [bx, by],
              [bx + 26, by + 2],
            ],
            [8, 8],
          ),
          a.dim(wall, 0.25),
          { 'fill-opacity': 0.35 },
        ),
      );
    }
    const door = a.tone('#3f6f7a');
    const dx = W * (0.5 - a.side * 0.3);
    a.add(
      path(
        `M${n(dx - W * 0.09)} ${n(y)}V${n(H * 0.3)}A${n(W * 0.09)} ${n(W * 0.09)} 0 0 1 ${n(dx + W * 0.09)} ${n(H * 0.3)}V${n(y)}Z`,
        a.lit(a.tone('#f2e6cc'), 0.2),
      ),
      path(
        `M${n(dx - W * 0.075)} ${n(y)}V${n(H * 0.3)}A${n(W * 0.075)} ${n(W * 0.075)} 0 0 1 ${n(dx + W * 0.075)} ${n(H * 0.3)}V${n(y)}Z`,
        door,
      ),
      stroke(
        `M${n(dx)} ${n(H * 0.22)}V${n(y)}M${n(dx - W * 0.075)} ${n(H * 0.32)}H${n(dx + W * 0.075)}`,
        a.dim(door, 0.5),
        3,
      ),
      circle(dx + W * 0.015, H * 0.54, 5, a.tone('#e0b84a')),
    );
    const wx = W * (0.5 + a.side * 0.22);
    a.add(
      rect(wx - W * 0.09, H * 0.14, W * 0.18, H * 0.24, a.tone('#f2e6cc')),
      rect(wx - W * 0.078, H * 0.16, W * 0.156, H * 0.2, a.dim(a.tone('#6f93a0'), 0.25)),
      stroke(
        `M${n(wx)} ${n(H * 0.16)}v${n(H * 0.2)}M${n(wx - W * 0.078)} ${n(H * 0.26)}h${n(W * 0.156)}`,
        a.tone('#f2e6cc'),
        5,
      ),
    );
    for (const k of [-1, 1]) {
      a.add(
        a.solid(
          poly([
            [wx + k * W * 0.09, H * 0.13],
            [wx + k * W * 0.155, H * 0.13],
            [wx + k * W * 0.155, H * 0.39],
            [wx + k * W * 0.09, H * 0.39],
          ]),
          door,
          {
            rim: 3,
            core: 18,
            more: [0, 1, 2, 3, 4, 5, 6, 7]
              .map((i) =>
                stroke(
                  `M${n(wx + k * W * 0.095)} ${n(H * (0.155 + i * 0.03))}h${n(k * W * 0.055)}`,
                  a.dim(door, 0.4),
                  2,
                ),
              )
              .join(''),
          },
        ),
      );
    }
    a.add(rect(wx - W * 0.1, H * 0.385, W * 0.2, H * 0.05, a.tone('#a86a44')));
    for (let i = 0; i < 40; i += 1) {
      a.add(
        circle(
          wx + r.range(-0.1, 0.1) * W,
          H * r.range(0.345, 0.4),
          r.range(5, 12),
          a.tone(r.pick(['#d8456a', '#e8708a', '#4f8a4a', '#3f7a44', '#f2c24a'])),
        ),
      );
    }
    a.add(
      path(
        poly(
          [
            [0, 0],
            [W * 0.5, 0],
            [W * 0.2, y],
            [0, y],
          ].map(
            ([px, py]) =>
              /** @type {import('../../paint/svg.js').Point} */ ([a.side > 0 ? px : W - px, py]),
          ),
        ),
        a.m.shadow,
        { 'fill-opacity': 0.13 },
      ),
    );
    const stone = a.tone('#b09a84');
    a.add(
      rect(
        0,
        y,
        W,
        H - y,
        a.gradient([
          [0, a.dim(stone, 0.2)],
          [1, a.lit(stone, 0.1)],
        ]),
      ),
    );
    let cobbles = '';
    for (let i = 0; i < 7; i += 1) {
      for (let px = (i % 2) * 26 - 30; px < W; px += 56) {
        cobbles += `M${n(px)} ${n(y + 18 + i * H * 0.038)}q24 -10 48 0`;
      }
    }
    a.add(stroke(cobbles, a.dim(stone, 0.4), 2.4, { 'stroke-opacity': 0.6 }));
    a.add(
      castShadow(a, W * (0.5 + a.side * 0.06), H * 0.88, W * 0.4, 0.3),
      bicycle(a, {
        x: W * (0.5 + a.side * 0.05),
        y: H * 0.88,
        h: H * 0.42,
        color: c.hex,
        basket: '#e4687a',
        flip: a.side > 0,
      }),
    );
    const wallRu = { yellow: 'жёлтой', pink: 'розовой', white: 'белой' }[wallName];
    return {
      title: `${cap(c.en)} bicycle with flowers`,
      en: [
        `A ${c.en} bicycle with a basket of flowers leans against a ${wallName} wall`,
        'A bike stands in a cobbled street in front of a house',
        `A ${c.en} bike below a window with flowers`,
        'A city bicycle in warm afternoon light',
        'A parked bicycle beside an arched door',
      ],
      ru: [
        `${c.ru('m')} велосипед с корзиной цветов стоит у ${wallRu} стены`,
        'Велосипед на мощёной улице перед домом',
        `${c.ru('m')} велосипед под окном с цветами`,
        'Городской велосипед в тёплом дневном свете',
        'Оставленный велосипед возле арочной двери',
      ],
    };
  },
};
