// SPDX-License-Identifier: MIT
// A scene: surfing.

import { person } from '../../paint/figure.js';
import { dress } from '../../paint/people.js';
import { heavens } from '../../paint/stages.js';
import { circle, limb, n, stroke } from '../../paint/svg.js';
import { water } from '../../paint/water.js';
import { hue } from '../choices.js';
import { sex } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'surfing',
  aspect: 'wide',
  demos: [{ who: 'man', mood: 'sunset' }],
  draw(a) {
    const f = sex(a);
    a.setMood(a.choose('mood', ['sunset', 'day', 'golden']));
    const { W, H, r } = a;
    const y = H * 0.44;
    const d = a.side;
    heavens(a, y, {});
    a.add(water(a, y, { ripples: 60 }));
    const X = (/** @type {number} */ t) => W * (0.5 - d * t);
    const sea = a.m.water[1];
    const crest = `M${n(X(0.56))} ${n(H * 0.2)}C${n(X(0.36))} ${n(H * 0.16)} ${n(X(0.2))} ${n(H * 0.3)} ${n(X(0.06))} ${n(H * 0.48)}C${n(X(-0.1))} ${n(H * 0.66)} ${n(X(-0.3))} ${n(H * 0.7)} ${n(X(-0.56))} ${n(H * 0.7)}V${n(H * 1.04)}H${n(X(0.56))}Z`;
    let lines = '';
    for (let i = 0; i < 8; i += 1) {
      const k = i / 8;
      lines += stroke(
        `M${n(X(0.56))} ${n(H * (0.3 + k * 0.5))}C${n(X(0.34))} ${n(H * (0.3 + k * 0.5))} ${n(X(0.16))} ${n(H * (0.5 + k * 0.34))} ${n(X(-0.1 - k * 0.2))} ${n(H * (0.74 + k * 0.2))}`,
        a.lit(sea, 0.5),
        3,
        { 'stroke-opacity': 0.45 },
      );
    }
    a.add(a.solid(crest, a.lit(sea, 0.12), { rim: 5, core: 0, more: lines }));
    const white = a.lit(a.tone('#f8f6ee'), 0.3);
    for (let i = 0; i < 46; i += 1) {
      const t = i / 45;
      a.add(
        circle(
          X(0.56 - t * 0.42),
          H * (0.18 + t * t * 0.2) + r.range(-16, 16),
          r.range(6, 24) * (1 - t * 0.5),
          white,
          { 'fill-opacity': 0.9 },
        ),
      );
    }
    const c = hue(a, ['yellow', 'red', 'turquoise']);
    const s = H * 0.42;
    const x = X(-0.02);
    const by = H * 0.66;
    const look = dress(
      a,
      f === 'f'
        ? { sex: 'f', top: '#2f5f7a', bottom: '#2f5f7a', hairStyle: 'long', sleeve: 'long' }
        : { sex: 'm', bare: true, bottom: '#d8453a', wear: 'shorts', hairStyle: 'short' },
    );
    if (look.wear === 'shorts') look.shoes = look.skin;
    else look.shoes = '#e0a883';
    a.add(
      person(a, {
        x,
        y: by,
        h: s,
        flip: d < 0,
        pose: {
          lean: 24,
          nod: -14,
          arms: [
            [86, 10],
            [-78, -10],
          ],
          legs: [
            [50, 56],
            [-14, 56],
          ],
          tilt: 16,
        },
        look,
        under: () =>
          a.solid(
            limb(
              [
                [-s * 0.5, -s * 0.03],
                [-s * 0.3, s * 0.02],
                [s * 0.3, s * 0.02],
                [s * 0.52, -s * 0.06],
              ],
              [s * 0.012, s * 0.036, s * 0.036, s * 0.008],
            ),
            a.tone(c.hex),
            {
              rim: 3,
              core: 8,
              more: stroke(`M${n(-s * 0.5)} ${n(s * 0.02)}H${n(s * 0.5)}`, a.tone('#fbf6ea'), 3),
            },
          ),
      }).svg,
    );
    for (let i = 0; i < 30; i += 1) {
      a.add(
        circle(
          x - d * r.range(0.0, 0.26) * W,
          by + H * r.range(-0.02, 0.1),
          r.range(3, 13),
          white,
          { 'fill-opacity': 0.85 },
        ),
      );
    }
    const { E, R } = a.when();
    const w = f === 'f';
    return {
      title: `${w ? 'Woman' : 'Man'} surfing`,
      en: [
        `A ${w ? 'woman' : 'man'} rides a big wave on a ${c.en} surfboard ${E[0]}`,
        `A surfer balances on a board in the ocean`,
        `A ${w ? 'woman in a wetsuit' : 'man in red shorts'} surfs ${E[1]}`,
        `White foam flies behind a surfer on a ${c.en} board`,
        'A surfer under the crest of a wave',
      ],
      ru: [
        `${w ? 'Женщина' : 'Мужчина'} катится на большой волне на ${c.ru('f', 'pre')} доске для сёрфинга ${R[0]}`,
        `${w ? 'Сёрфингистка' : 'Сёрфингист'} держит равновесие на доске в океане`,
        `${w ? 'Женщина в гидрокостюме' : 'Мужчина в красных шортах'} занимается сёрфингом ${R[1]}`,
        `Белая пена летит за сёрфером на ${c.ru('f', 'pre')} доске`,
        'Сёрфер под гребнем волны',
      ],
    };
  },
};
