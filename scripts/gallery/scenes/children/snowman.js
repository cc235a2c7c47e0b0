// SPDX-License-Identifier: MIT
// A scene: snowman.

import { person } from '../../paint/figure.js';
import { kid } from '../../paint/people.js';
import { snowfield } from '../../paint/stages.js';
import { circle, limb, n, path, poly, rect, stroke } from '../../paint/svg.js';
import { castShadow } from '../../paint/terrain.js';
import { snow } from '../../paint/weather.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'snowman',
  aspect: 'wide',
  children: true,
  demos: [{}],
  draw(a) {
    a.setMood(a.choose('mood', ['winter', 'dawn', 'dusk']));
    const { W, H } = a;
    snowfield(a, { at: 0.5, mountains: false });
    const x = W * 0.5;
    const y = H * 0.9;
    const s = H * 0.4;
    const white = a.tone('#fbfaf6');
    a.add(
      castShadow(a, x, y, s, 0.22),
      stroke(
        `M${n(x - s * 0.2)} ${n(y - s * 0.72)}L${n(x - s * 0.56)} ${n(y - s * 0.98)}M${n(x + s * 0.2)} ${n(y - s * 0.72)}L${n(x + s * 0.56)} ${n(y - s * 0.94)}M${n(x - s * 0.48)} ${n(y - s * 0.92)}l${n(-s * 0.02)} ${n(-s * 0.12)}M${n(x + s * 0.48)} ${n(y - s * 0.89)}l${n(s * 0.02)} ${n(-s * 0.12)}`,
        a.tone('#5f4636'),
        5,
      ),
    );
    for (const [dy, r] of [
      [0.3, 0.36],
      [0.76, 0.25],
      [1.1, 0.18],
    ]) {
      a.add(
        a.solid(
          `M${n(x - s * r)} ${n(y - s * dy)}a${n(s * r)} ${n(s * r * 0.95)} 0 1 1 ${n(s * r * 2)} 0a${n(s * r)} ${n(s * r * 0.95)} 0 1 1 ${n(-s * r * 2)} 0Z`,
          white,
          { rim: 0, core: s * r * 0.6, shade: a.tone('#b9cde0') },
        ),
      );
    }
    a.add(
      circle(x - s * 0.06, y - s * 1.14, s * 0.022, '#2a2830'),
      circle(x + s * 0.08, y - s * 1.14, s * 0.022, '#2a2830'),
      path(
        poly([
          [x, y - s * 1.12],
          [x + s * 0.2, y - s * 1.07],
          [x + s * 0.01, y - s * 1.05],
        ]),
        a.tone('#ef8a34'),
      ),
      [0.66, 0.76, 0.86].map((k) => circle(x + s * 0.02, y - s * k, s * 0.024, '#2a2830')).join(''),
      path(
        limb(
          [
            [x - s * 0.16, y - s * 0.95],
            [x, y - s * 0.92],
            [x + s * 0.16, y - s * 0.95],
          ],
          [s * 0.045, s * 0.045, s * 0.045],
        ),
        a.tone('#c8382f'),
      ),
      path(
        limb(
          [
            [x + s * 0.1, y - s * 0.93],
            [x + s * 0.16, y - s * 0.7],
          ],
          [s * 0.04, s * 0.045],
        ),
        a.tone('#c8382f'),
      ),
      rect(x - s * 0.2, y - s * 1.28, s * 0.4, s * 0.035, a.tone('#2f2d38')),
      rect(x - s * 0.13, y - s * 1.48, s * 0.26, s * 0.21, a.tone('#2f2d38')),
      rect(x - s * 0.13, y - s * 1.33, s * 0.26, s * 0.04, a.tone('#c8382f')),
    );
    const h = H * 0.42;
    a.add(
      castShadow(a, x - W * 0.21, H * 0.89, h * 0.4, 0.2),
      person(a, {
        x: x - W * 0.21,
        y: H * 0.89,
        h,
        pose: {
          lean: 8,
          arms: [
            [92, 12],
            [76, 16],
          ],
          legs: [
            [14, 6],
            [-14, 8],
          ],
        },
        look: kid(a, true, {
          wear: 'coat',
          top: '#e4687a',
          bottom: '#3f4a68',
          hat: 'beanie',
          hatColor: '#f0c24a',
          scarf: '#3f9a8a',
          sleeve: 'long',
        }),
      }).svg,
    );
    a.add(
      castShadow(a, x + W * 0.22, H * 0.9, h * 0.4, 0.2),
      person(a, {
        x: x + W * 0.22,
        y: H * 0.9,
        h: h * 0.96,
        flip: true,
        pose: {
          lean: 4,
          arms: [
            [132, -10],
            [60, 30],
          ],
          legs: [
            [12, 4],
            [-14, 6],
          ],
        },
        look: kid(a, false, {
          wear: 'trousers',
          top: '#2f74b8',
          bottom: '#3a3f4a',
          hat: 'beanie',
          hatColor: '#d23b30',
          scarf: '#f0c24a',
          sleeve: 'long',
        }),
      }).svg,
      snow(a, 130),
    );
    const { E, R } = a.when();
    return {
      title: 'Children building a snowman',
      en: [
        `Two children build a snowman ${E[0]}`,
        'A girl in pink and a boy in blue stand beside a snowman',
        'Kids play in the snow near a forest',
        `Children in warm hats decorate a big snowman ${E[1]}`,
        'A boy and a girl with a snowman that has a carrot nose',
      ],
      ru: [
        `Двое детей лепят снеговика ${R[0]}`,
        'Девочка в розовом и мальчик в синем стоят рядом со снеговиком',
        'Дети играют в снегу у леса',
        `Дети в тёплых шапках наряжают большого снеговика ${R[1]}`,
        'Мальчик и девочка со снеговиком, у которого нос из моркови',
      ],
    };
  },
};
