// SPDX-License-Identifier: MIT
// A scene: great wave.

import { heavens } from '../../paint/stages.js';
import { circle, limb, n, path, stroke } from '../../paint/svg.js';
import { massif } from '../../paint/terrain.js';
import { sailboat } from '../../paint/vehicles/boats.js';
import { swell, water } from '../../paint/water.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'great-wave',
  aspect: 'wide',
  demos: [{}],
  draw(a) {
    a.setMood(a.choose('mood', ['day', 'golden', 'overcast']));
    const { W, H, r } = a;
    const y = H * 0.62;
    heavens(a, y, { birds: false });
    a.add(
      massif(a, W * (0.5 + a.side * 0.2), H * 0.42, y + 2, {
        color: '#5f7f9c',
        far: 0.4,
        snow: 0.4,
        count: 1,
        steep: 1.5,
      }),
      water(a, y, { ripples: 50 }),
    );
    const s = -a.side;
    const X = (/** @type {number} */ t) => W * (0.5 + s * t);
    const deep = a.tone('#1f5d86');
    const back = `M${n(X(0.6))} ${n(H * 0.9)}C${n(X(0.5))} ${n(H * 0.4)} ${n(X(0.32))} ${n(H * 0.16)} ${n(X(0.08))} ${n(H * 0.2)}C${n(X(-0.03))} ${n(H * 0.22)} ${n(X(-0.08))} ${n(H * 0.32)} ${n(X(-0.06))} ${n(H * 0.4)}C${n(X(0.0))} ${n(H * 0.34)} ${n(X(0.1))} ${n(H * 0.36)} ${n(X(0.14))} ${n(H * 0.48)}C${n(X(0.18))} ${n(H * 0.62)} ${n(X(0.06))} ${n(H * 0.78)} ${n(X(-0.6))} ${n(H * 0.86)}V${n(H * 1.05)}H${n(X(0.6))}Z`;
    let lines = '';
    for (let i = 0; i < 9; i += 1) {
      const k = i / 8;
      lines += stroke(
        `M${n(X(0.55 - k * 0.3))} ${n(H * (0.95 - k * 0.1))}C${n(X(0.46 - k * 0.2))} ${n(H * (0.5 + k * 0.05))} ${n(X(0.3 - k * 0.1))} ${n(H * (0.24 + k * 0.1))} ${n(X(0.1 + k * 0.04))} ${n(H * (0.24 + k * 0.16))}`,
        a.lit(deep, 0.4),
        3 + 3 * (1 - k),
        { 'stroke-opacity': 0.6 },
      );
    }
    a.add(a.solid(back, deep, { rim: 0, core: 0, more: lines }));
    const foamWhite = a.lit(a.tone('#f6f6ee'), 0.3);
    let claws = '';
    for (let i = 0; i < 24; i += 1) {
      const k = i / 23;
      const t = k < 0.5 ? 0.34 - k * 0.62 : 0.03 - (k - 0.5) * 0.2;
      const py =
        k < 0.5 ? 0.2 + 0.1 * (0.5 - k) - 0.03 * Math.sin(k * 6.28) : 0.2 + (k - 0.5) * 0.42;
      claws += circle(X(t) + r.range(-9, 9), H * py + r.range(-9, 9), r.range(10, 25), foamWhite);
      claws += path(
        limb(
          [
            [X(t), H * py + 14],
            [X(t - 0.02), H * (py + 0.04)],
            [X(t - 0.015), H * (py + 0.075)],
          ],
          [8, 6, 2],
        ),
        foamWhite,
      );
    }
    for (let i = 0; i < 46; i += 1) {
      claws += circle(X(r.range(-0.2, 0.25)), H * r.range(0.1, 0.46), r.range(1.5, 6), foamWhite, {
        'fill-opacity': 0.9,
      });
    }
    a.add(
      claws,
      sailboat(a, { x: X(-0.27), y: H * 0.76, h: H * 0.16, sail: '#f2e4c4', flip: s > 0 }),
      swell(a, H * 0.82, H * 1.0, 3, H * 0.035),
    );
    const { E, R } = a.when();
    return {
      title: 'The great wave',
      en: [
        `A huge blue wave curls over the sea ${E[0]}`,
        'A giant wave with white foam towers above a small boat',
        'A little sailboat sails towards a breaking wave',
        `The crest of a big wave breaks into foam ${E[1]}`,
        'A snowy mountain is seen behind a great wave',
      ],
      ru: [
        `Огромная синяя волна закручивается над морем ${R[0]}`,
        'Гигантская волна с белой пеной нависла над маленькой лодкой',
        'Маленький парусник плывёт навстречу волне',
        `Гребень большой волны рассыпается пеной ${R[1]}`,
        'За огромной волной видна снежная гора',
      ],
    };
  },
};
