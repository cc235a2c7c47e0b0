// SPDX-License-Identifier: MIT
// A scene: sandcastle.

import { person } from '../../paint/figure.js';
import { kid, POSES } from '../../paint/people.js';
import { beach } from '../../paint/stages.js';
import { ellipse, n, path, poly, stroke } from '../../paint/svg.js';
import { castShadow } from '../../paint/terrain.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'sandcastle',
  aspect: 'wide',
  children: true,
  demos: [{}],
  draw(a) {
    a.setMood(a.choose('mood', ['day', 'golden']));
    const { W, H } = a;
    beach(a, { at: 0.42, shore: 0.6 });
    const x = W * 0.5;
    const y = H * 0.9;
    const s = H * 0.34;
    const sand = a.tone('#d9ae68');
    const tower = (/** @type {number} */ k, /** @type {number} */ w, /** @type {number} */ h) => {
      const cx = x + k * s;
      let d = `M${n(cx - w * s)} ${n(y)}L${n(cx - w * s * 0.86)} ${n(y - h * s)}`;
      for (let i = 0; i < 5; i += 1) {
        d += `h${n((w * s * 1.72) / 5)}${i % 2 ? `v${n(-s * 0.05)}` : i < 4 ? `v${n(s * 0.05)}` : ''}`;
      }
      d += `L${n(cx + w * s)} ${n(y)}Z`;
      return a.solid(d, sand, {
        rim: 3,
        core: w * s,
        more: path(
          `M${n(cx - s * 0.04)} ${n(y - h * s * 0.4)}v${n(-s * 0.1)}a${n(s * 0.04)} ${n(s * 0.04)} 0 0 1 ${n(s * 0.08)} 0v${n(s * 0.1)}Z`,
          a.dim(sand, 0.6),
        ),
      });
    };
    a.add(
      ellipse(x, y, s * 1.1, s * 0.1, a.dim(sand, 0.3)),
      tower(-0.5, 0.17, 0.62),
      tower(0.5, 0.17, 0.58),
      tower(0, 0.46, 0.42),
      tower(0, 0.2, 0.88),
      stroke(`M${n(x)} ${n(y - s * 0.88)}v${n(-s * 0.28)}`, a.tone('#6a4a36'), 3),
      path(
        poly([
          [x, y - s * 1.16],
          [x + s * 0.2, y - s * 1.09],
          [x, y - s * 1.02],
        ]),
        a.tone('#d8403a'),
      ),
    );
    const h = H * 0.46;
    a.add(
      castShadow(a, x - W * 0.22, H * 0.91, h * 0.6, 0.25),
      person(a, {
        x: x - W * 0.22,
        y: H * 0.91,
        h,
        pose: POSES.crouch,
        look: kid(a, false, { hat: 'cap', hatColor: '#d8403a' }),
      }).svg,
      castShadow(a, x + W * 0.23, H * 0.92, h * 0.6, 0.25),
      person(a, {
        x: x + W * 0.23,
        y: H * 0.92,
        h: h * 0.96,
        flip: true,
        pose: POSES.crouch,
        look: kid(a, true, { hat: 'straw', hatColor: '#ecd48a', wear: 'shorts' }),
      }).svg,
    );
    const bx = W * (0.5 - a.side * 0.38);
    a.add(
      a.solid(
        poly([
          [bx - 26, H * 0.86],
          [bx + 26, H * 0.86],
          [bx + 19, H * 0.93],
          [bx - 19, H * 0.93],
        ]),
        a.tone('#d8403a'),
        { rim: 2, core: 16 },
      ),
      stroke(
        `M${n(bx - 26)} ${n(H * 0.86)}Q${n(bx)} ${n(H * 0.79)} ${n(bx + 26)} ${n(H * 0.86)}`,
        a.tone('#f2ead2'),
        3,
      ),
    );
    const { E, R } = a.when();
    return {
      title: 'Children building a sandcastle',
      en: [
        `Two children build a sandcastle on the beach ${E[0]}`,
        'A boy and a girl play in the sand by the sea',
        'Kids crouch beside a big sandcastle with a red flag',
        `A boy in a cap and a girl in a straw hat build a castle of sand`,
        `Children play on the seashore with a bucket ${E[1]}`,
      ],
      ru: [
        `Двое детей строят замок из песка на пляже ${R[0]}`,
        'Мальчик и девочка играют в песке у моря',
        'Дети сидят на корточках у большого песочного замка с красным флажком',
        'Мальчик в кепке и девочка в соломенной шляпе строят замок из песка',
        `Дети играют на берегу моря с ведёрком ${R[1]}`,
      ],
    };
  },
};
