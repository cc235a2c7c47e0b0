// SPDX-License-Identifier: MIT
// A scene: fast train.

import { meadow } from '../../paint/stages.js';
import { n, rect, stroke } from '../../paint/svg.js';
import { grass } from '../../paint/terrain.js';
import { tree } from '../../paint/trees.js';
import { fastTrain } from '../../paint/vehicles/trains.js';
import { hue } from '../choices.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'fast-train',
  aspect: 'wide',
  demos: [{}],
  draw(a) {
    a.setMood(a.choose('mood', ['day', 'golden', 'dawn']));
    const c = hue(a, ['red', 'blue', 'green']);
    const { W, H } = a;
    const { green } = meadow(a, { far: 'hills', at: 0.54, trees: false });
    for (let i = 0; i < 8; i += 1) {
      a.add(
        tree(a, W * ((i + a.r.range(0.1, 0.9)) / 8), H * 0.6, H * a.r.range(0.1, 0.17), {
          far: 0.3,
        }),
      );
    }
    const rail = H * 0.78;
    a.add(
      rect(0, rail - 2, W, H * 0.05, a.tone('#a39a8e')),
      rect(0, rail - 3, W, 5, a.tone('#6a6a70')),
    );
    for (let i = 0; i < 4; i += 1) {
      const x = W * (0.1 + i * 0.28);
      a.add(
        stroke(
          `M${n(x)} ${n(rail)}V${n(H * 0.42)}M${n(x)} ${n(H * 0.46)}H${n(x + 60)}`,
          a.tone('#7a7a80'),
          5,
        ),
      );
    }
    a.add(stroke(`M0 ${n(H * 0.46)}H${W}M0 ${n(H * 0.5)}H${W}`, a.tone('#5a5a62'), 1.6));
    a.add(
      fastTrain(a, {
        x: W * (0.5 - a.side * -0.08),
        y: rail,
        h: H * 0.2,
        second: c.hex,
        cars: 5,
        flip: a.side < 0,
      }),
    );
    a.add(grass(a, H * 0.85, H, 80, green, H * 0.06));
    const { E, R } = a.when();
    return {
      title: 'High-speed train',
      en: [
        `A white train with a ${c.en} stripe speeds through the countryside ${E[0]}`,
        'A modern high-speed train passes green fields',
        `A fast passenger train ${E[1]}`,
        `A long white and ${c.en} train under overhead wires`,
        'A streamlined train runs past trees and hills',
      ],
      ru: [
        `Белый поезд с ${c.ru('f', 'ins')} полосой мчится через поля ${R[0]}`,
        'Современный скоростной поезд проезжает мимо зелёных полей',
        `Быстрый пассажирский поезд ${R[1]}`,
        `Длинный бело-${c.ru('m')} поезд под проводами`,
        'Обтекаемый поезд едет мимо деревьев и холмов',
      ],
    };
  },
};
