// SPDX-License-Identifier: MIT
// A scene: small beasts.

import { frog, hedgehog, rabbit, squirrel } from '../../paint/animals/critters.js';
import { meadow, woods } from '../../paint/stages.js';
import { ellipse, limb, n, path, rect, stroke } from '../../paint/svg.js';
import { castShadow, grass } from '../../paint/terrain.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'small-beasts',
  aspect: 'square',
  demos: [{ kind: 'rabbit' }, { kind: 'squirrel' }, { kind: 'hedgehog' }, { kind: 'frog' }],
  draw(a) {
    const kind = a.choose('kind', ['rabbit', 'squirrel', 'hedgehog', 'frog']);
    a.setMood(
      kind === 'hedgehog' || kind === 'squirrel' ? 'golden' : a.choose('mood', ['dawn', 'day']),
    );
    const { W, H, r } = a;
    const s = Math.min(W, H);
    const x = W * 0.5;
    const { E, R } = a.when();
    if (kind === 'frog') {
      a.add(
        rect(
          0,
          0,
          W,
          H,
          a.gradient([
            [0, a.tone('#8fc0b4')],
            [1, a.tone('#1f5f62')],
          ]),
        ),
      );
      for (let i = 0; i < 60; i += 1) {
        const py = H * r.next();
        a.add(
          stroke(
            `M${n(r.range(-60, W))} ${n(py)}h${n(40 + 120 * (py / H))}`,
            a.lit(a.tone('#8fc0b4'), 0.3),
            2,
            { 'stroke-opacity': 0.3 },
          ),
        );
      }
      const pad = (/** @type {number} */ px, /** @type {number} */ py, /** @type {number} */ w) =>
        a.solid(
          `M${n(px)} ${n(py)}L${n(px + w * 0.95)} ${n(py - w * 0.12)}A${n(w)} ${n(w * 0.36)} 0 1 0 ${n(px + w * 0.96)} ${n(py + w * 0.1)}Z`,
          a.tone('#5c9a4a'),
          { rim: 4, core: w * 0.16 },
        ) +
        stroke(
          [0.6, 1.5, 2.4, 3.3, 4.2]
            .map(
              (t) =>
                `M${n(px)} ${n(py)}L${n(px + Math.cos(t) * w * 0.85)} ${n(py + Math.sin(t) * w * 0.3)}`,
            )
            .join(''),
          a.lit(a.tone('#5c9a4a'), 0.5),
          2,
          { 'stroke-opacity': 0.6 },
        );
      for (const [fx, fy, w] of [
        [0.16, 0.2, 0.1],
        [0.8, 0.16, 0.12],
        [0.12, 0.5, 0.14],
        [0.9, 0.46, 0.16],
        [0.84, 0.9, 0.24],
        [0.1, 0.92, 0.2],
      ]) {
        a.add(pad(W * fx, H * fy, s * w));
      }
      a.add(
        ellipse(x, H * 0.75, s * 0.37, s * 0.12, a.m.shadow, { 'fill-opacity': 0.3 }),
        pad(x, H * 0.72, s * 0.36),
        frog(a, { x: x - s * 0.02, y: H * 0.72, h: s * 0.42, flip: a.side > 0 }),
      );
      for (const [fx, fy] of [
        [0.18, 0.48],
        [0.82, 0.88],
      ]) {
        for (let i = 0; i < 9; i += 1) {
          const t = (i / 8) * Math.PI;
          a.add(
            path(
              limb(
                [
                  [W * fx, H * fy],
                  [W * fx - Math.cos(t) * s * 0.05, H * fy - Math.sin(t) * s * 0.05 - 8],
                  [W * fx - Math.cos(t) * s * 0.085, H * fy - Math.sin(t) * s * 0.085 - 10],
                ],
                [6, 11, 2],
              ),
              i % 2 ? a.tone('#f2b8cc') : a.tone('#f8dde4'),
            ),
          );
        }
      }
      return {
        title: 'Frog on a lily pad',
        en: [
          'A green frog sits on a lily pad',
          `A frog on a pond with pink water lilies ${E[0]}`,
          'A small green animal rests on a round leaf in the water',
          'Water lilies bloom around a frog',
          'A frog with big eyes on a floating leaf',
        ],
        ru: [
          'Зелёная лягушка сидит на листе кувшинки',
          `Лягушка на пруду с розовыми кувшинками ${R[0]}`,
          'Маленькое зелёное животное отдыхает на круглом листе в воде',
          'Вокруг лягушки цветут кувшинки',
          'Лягушка с большими глазами на плавающем листе',
        ],
      };
    }
    const { green } =
      kind === 'squirrel' || kind === 'hedgehog'
        ? woods(a, { kind: 'autumn', at: 0.56 })
        : meadow(a, { at: 0.5 });
    const draw = { rabbit, squirrel, hedgehog }[/** @type {'rabbit'} */ (kind)];
    if (kind === 'squirrel') {
      a.add(
        a.solid(
          limb(
            [
              [-30, H * 0.82],
              [W * 0.4, H * 0.79],
              [W + 30, H * 0.83],
            ],
            [s * 0.075, s * 0.06, s * 0.07],
          ),
          a.tone('#7a5238'),
          {
            rim: 5,
            core: s * 0.07,
            more: [0, 1, 2, 3, 4, 5]
              .map((i) =>
                stroke(
                  `M${n(i * W * 0.2)} ${n(H * (0.79 + (i % 3) * 0.015))}q${n(W * 0.06)} 6 ${n(W * 0.12)} 0`,
                  a.dim(a.tone('#7a5238'), 0.5),
                  3,
                ),
              )
              .join(''),
          },
        ),
      );
    }
    const py = kind === 'squirrel' ? H * 0.745 : H * 0.85;
    a.add(
      castShadow(a, x, py, s * 0.5, 0.3),
      draw(a, { x, y: py, h: s * (kind === 'hedgehog' ? 0.42 : 0.4), flip: a.side > 0 }),
    );
    if (kind === 'hedgehog') {
      for (let i = 0; i < 26; i += 1) {
        a.add(
          ellipse(
            W * r.next(),
            H * r.range(0.86, 0.99),
            r.range(10, 20),
            r.range(5, 9),
            a.tone(r.pick(['#d8692c', '#e9a93a', '#b8402c'])),
            { transform: `rotate(${r.int(-20, 20)} ${n(W / 2)} ${n(H)})` },
          ),
        );
      }
    }
    if (kind !== 'squirrel') a.add(grass(a, H * 0.9, H, 40, green, H * 0.06));
    const told = {
      rabbit: {
        title: 'Rabbit in the meadow',
        en: [
          `A brown rabbit sits in a flowery meadow ${E[0]}`,
          'A rabbit with long ears in the green grass',
          `A wild hare looks around ${E[1]}`,
          'A rabbit rests near a tree',
          'A furry animal with a white tail sits outdoors',
        ],
        ru: [
          `Коричневый кролик сидит на цветущем лугу ${R[0]}`,
          'Кролик с длинными ушами в зелёной траве',
          `Дикий заяц смотрит вокруг ${R[1]}`,
          'Кролик отдыхает возле дерева',
          'Пушистый зверёк с белым хвостом сидит на поляне',
        ],
      },
      squirrel: {
        title: 'Squirrel with a nut',
        en: [
          'A red squirrel sits on a branch and eats a nut',
          'A squirrel with a bushy tail holds an acorn',
          'A squirrel in an autumn forest',
          'A furry squirrel nibbles on a tree trunk among golden leaves',
          `A squirrel with a nut in its paws ${E[0]}`,
        ],
        ru: [
          'Рыжая белка сидит на ветке и ест орех',
          'Белка с пушистым хвостом держит жёлудь',
          'Белка в осеннем лесу',
          'Пушистая белка грызёт орешек на стволе среди золотой листвы',
          `Белка с орехом в лапках ${R[0]}`,
        ],
      },
      hedgehog: {
        title: 'Hedgehog among leaves',
        en: [
          'A hedgehog walks over fallen autumn leaves',
          'A prickly hedgehog in a golden forest',
          `A small brown hedgehog on the forest floor ${E[0]}`,
          'A hedgehog with sharp spines looks for food',
          'Orange leaves lie around a hedgehog',
        ],
        ru: [
          'Ёж идёт по опавшим осенним листьям',
          'Колючий ёжик в золотом лесу',
          `Маленький коричневый ёж на лесной земле ${R[0]}`,
          'Ёж с острыми иголками ищет еду',
          'Вокруг ежа лежат оранжевые листья',
        ],
      },
    };
    return told[/** @type {'rabbit'} */ (kind)];
  },
};
