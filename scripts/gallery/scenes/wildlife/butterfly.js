// SPDX-License-Identifier: MIT
// A scene: butterfly.

import { bee, butterfly } from '../../paint/animals/critters.js';
import { meadow } from '../../paint/stages.js';
import { limb, n, path, rect, stroke } from '../../paint/svg.js';
import { COLORS } from '../../paint/words.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
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
    const daisy = (
      /** @type {number} */ x,
      /** @type {number} */ y,
      /** @type {number} */ k,
      /** @type {string} */ c,
    ) => {
      const out =
        stroke(
          `M${n(x)} ${n(y)}Q${n(x + k * 0.3)} ${n(y + k * 2)} ${n(x - k * 0.2)} ${n(H + 10)}`,
          a.tone('#4f7d3c'),
          k * 0.14,
        ) +
        path(
          limb(
            [
              [x, y + k * 2.2],
              [x + k * 0.8, y + k * 1.7],
              [x + k * 1.4, y + k * 1.5],
            ],
            [k * 0.1, k * 0.26, k * 0.04],
          ),
          a.tone('#5f8f48'),
        );
      let d = '';
      for (let i = 0; i < 13; i += 1) {
        const t = (i / 13) * 6.283;
        d += limb(
          [
            [x + Math.cos(t) * k * 0.25, y + Math.sin(t) * k * 0.18],
            [x + Math.cos(t) * k * 0.7, y + Math.sin(t) * k * 0.5],
            [x + Math.cos(t) * k, y + Math.sin(t) * k * 0.72],
          ],
          [k * 0.08, k * 0.17, k * 0.07],
        );
      }
      return (
        out +
        a.solid(d, a.tone(c), { rim: 2, core: k * 0.3 }) +
        a.solid(
          `M${n(x - k * 0.34)} ${n(y)}a${n(k * 0.34)} ${n(k * 0.26)} 0 1 1 ${n(k * 0.68)} 0a${n(k * 0.34)} ${n(k * 0.26)} 0 1 1 ${n(-k * 0.68)} 0Z`,
          a.tone('#efb83a'),
          { rim: 2, core: k * 0.2 },
        )
      );
    };
    for (const [fx, fy, k] of [
      [0.14, 0.66, 0.07],
      [0.86, 0.6, 0.08],
      [0.72, 0.8, 0.1],
      [0.24, 0.86, 0.11],
    ]) {
      a.add(daisy(W * fx, H * fy, s * k, petals));
    }
    a.add(daisy(W * 0.5, H * 0.66, s * 0.19, petals));
    if (isBee) {
      a.add(
        bee(a, { x: W * (0.5 - a.side * 0.13), y: H * 0.5, h: s * 0.28, flip: a.side < 0 }),
        bee(a, {
          x: W * (0.5 + a.side * 0.3),
          y: H * 0.26,
          h: s * 0.13,
          flip: a.side > 0,
          far: 0.1,
        }),
      );
    } else {
      a.add(
        butterfly(a, { x: W * 0.5, y: H * 0.47, h: s * 0.48, color: hue.hex, turn: a.side * 14 }),
        butterfly(a, {
          x: W * (0.5 - a.side * 0.34),
          y: H * 0.22,
          h: s * 0.16,
          color: hue.hex,
          turn: -20,
          far: 0.2,
        }),
      );
    }
    const { E, R } = a.when();
    return isBee
      ? {
          title: 'Bees and purple flowers',
          en: [
            'Two bees fly over purple flowers',
            `A striped bee lands on a flower ${E[0]}`,
            'A yellow and black bee collects nectar',
            'Bees buzz around a purple daisy',
            'A close view of a bee with transparent wings',
          ],
          ru: [
            'Две пчелы летают над фиолетовыми цветами',
            `Полосатая пчела садится на цветок ${R[0]}`,
            'Жёлто-чёрная пчела собирает нектар',
            'Пчёлы жужжат вокруг фиолетового цветка',
            'Пчела с прозрачными крыльями крупным планом',
          ],
        }
      : {
          title: `${hue.en[0].toUpperCase() + hue.en.slice(1)} butterfly`,
          en: [
            `${/^[ao]/.test(hue.en) ? 'An' : 'A'} ${hue.en} butterfly sits on a flower ${E[0]}`,
            `Two ${hue.en} butterflies in a flowery meadow`,
            `A butterfly with black-edged ${hue.en} wings`,
            'A close view of a butterfly on a blossom',
            `A bright butterfly with spread wings ${E[1]}`,
          ],
          ru: [
            `${hue.ru('f')} бабочка сидит на цветке ${R[0]}`,
            `Две ${hue.ru('p')} бабочки на цветущем лугу`,
            `Бабочка с ${hue.ru('p', 'ins')} крыльями с чёрной каймой`,
            'Бабочка на цветке крупным планом',
            `Яркая бабочка с раскрытыми крыльями ${R[1]}`,
          ],
        };
  },
};
