// SPDX-License-Identifier: MIT
// A scene: desert.

import { heavens } from '../../paint/stages.js';
import { limb, n, path, poly, stroke } from '../../paint/svg.js';
import { castShadow, fillRidge, grass, ground, ridge } from '../../paint/terrain.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'desert',
  aspect: 'wide',
  demos: [
    { kind: 'dunes', mood: 'golden' },
    { kind: 'cactus', mood: 'sunset' },
    { kind: 'dunes', mood: 'night' },
  ],
  draw(a) {
    const kind = a.choose('kind', ['dunes', 'cactus']);
    a.setMood(a.choose('mood', ['golden', 'sunset', 'day', 'night']));
    const { W, H, r } = a;
    const y = H * 0.58;
    heavens(a, y, {});
    const { E, R } = a.when();
    if (kind === 'dunes') {
      // Each dune is two faces that meet in a sharp crest: one in the light, one in the shade.
      const dune = (
        /** @type {number} */ px,
        /** @type {number} */ py,
        /** @type {number} */ half,
        /** @type {number} */ tall,
        /** @type {number} */ far,
      ) => {
        const sand = a.tone('#e2a656', far);
        const d = a.side;
        const X = (/** @type {number} */ k) => px + d * k * half;
        const outline = `M${n(X(-1.5))} ${n(py + tall)}Q${n(X(-0.7))} ${n(py + tall * 0.75)} ${n(X(-0.28))} ${n(py + tall * 0.28)}Q${n(X(-0.1))} ${n(py)} ${n(px)} ${n(py)}Q${n(X(0.2))} ${n(py + tall * 0.04)} ${n(X(0.5))} ${n(py + tall * 0.4)}Q${n(X(0.9))} ${n(py + tall * 0.82)} ${n(X(1.7))} ${n(py + tall)}V${n(H + 5)}H${n(X(-1.5))}Z`;
        const shade = `M${n(px)} ${n(py)}Q${n(X(0.14))} ${n(py + tall * 0.3)} ${n(X(-0.08))} ${n(py + tall * 0.55)}Q${n(X(-0.3))} ${n(py + tall * 0.8)} ${n(X(0.05))} ${n(py + tall * 1.25)}H${n(X(-1.6))}V${n(py)}Z`;
        return a.within(
          outline,
          path(
            outline,
            a.gradient([
              [0, a.lit(sand, 0.5)],
              [0.5, a.lit(sand, 0.2)],
              [1, a.dim(sand, 0.1)],
            ]),
          ) +
            path(
              shade,
              a.gradient([
                [0, a.dim(sand, 0.75 * (1 - far))],
                [0.7, a.dim(sand, 0.4 * (1 - far))],
                [1, a.dim(sand, 0.1)],
              ]),
              { 'fill-opacity': 0.9 },
            ) +
            [0, 1, 2, 3, 4]
              .map((i) =>
                stroke(
                  `M${n(X(0.25 + i * 0.16))} ${n(py + tall * (0.36 + i * 0.13))}Q${n(X(0.12 + i * 0.1))} ${n(py + tall * (0.5 + i * 0.12))} ${n(X(0.2 + i * 0.06))} ${n(py + tall * (0.72 + i * 0.12))}`,
                  a.dim(sand, 0.3),
                  1.6,
                  { 'stroke-opacity': 0.35 },
                ),
              )
              .join(''),
        );
      };
      a.add(
        fillRidge(
          a,
          ridge(a, y + H * 0.04, H * 0.06, { scale: 2, rough: 0.1, step: 40 }),
          a.tone('#e0a85c', 0.5),
          { mist: 0.3 },
        ),
      );
      a.add(
        dune(W * 0.82, y - H * 0.05, W * 0.24, H * 0.16, 0.42),
        dune(W * 0.14, y - H * 0.02, W * 0.22, H * 0.14, 0.42),
        dune(W * (0.5 - a.side * 0.02), y - H * 0.1, W * 0.34, H * 0.28, 0.2),
        dune(W * (0.5 - a.side * 0.4), H * 0.64, W * 0.36, H * 0.3, 0.06),
        dune(W * (0.5 + a.side * 0.34), H * 0.76, W * 0.42, H * 0.28, 0),
      );
      for (let i = 0; i < 26; i += 1) {
        const py = H * r.range(0.82, 1);
        const px = r.range(0, W);
        a.add(
          stroke(
            `M${n(px)} ${n(py)}q${n(W * 0.04)} ${n(-H * 0.012)} ${n(W * 0.08)} 0`,
            a.dim(a.tone('#d09a50'), 0.4),
            1.6,
            { 'stroke-opacity': 0.4 },
          ),
        );
      }
      return {
        title: `Sand dunes ${E[0]}`,
        en: [
          `Sand dunes stretch to the horizon ${E[0]}`,
          `A desert of ${a.m.id === 'night' ? 'sand under the moon' : 'golden sand with long shadows'}`,
          `Smooth waves of sand in the desert ${E[1]}`,
          'An empty desert landscape with curved dunes',
          `Wind has drawn ripples on the dunes ${E[2]}`,
        ],
        ru: [
          `Песчаные дюны тянутся до горизонта ${R[0]}`,
          a.m.id === 'night'
            ? 'Песчаная пустыня в лунном свете'
            : 'Пустыня из золотого песка с длинными тенями',
          `Плавные волны песка в пустыне ${R[1]}`,
          'Безлюдный пустынный пейзаж с изогнутыми дюнами',
          `Ветер оставил рябь на дюнах ${R[2]}`,
        ],
      };
    }
    const mesa = (
      /** @type {number} */ x,
      /** @type {number} */ top,
      /** @type {number} */ w,
      /** @type {number} */ far,
    ) => {
      const red = a.tone('#b5583a', far);
      const d = poly([
        [x - w * 0.5, y + 4],
        [x - w * 0.36, y - top * 0.4],
        [x - w * 0.3, y - top * 0.42],
        [x - w * 0.27, y - top],
        [x + w * 0.24, y - top * 0.97],
        [x + w * 0.28, y - top * 0.44],
        [x + w * 0.36, y - top * 0.4],
        [x + w * 0.55, y + 4],
      ]);
      let bands = '';
      for (let i = 1; i < 6; i += 1) {
        bands += path(
          limb(
            [
              [x - w, y - top * (i / 6)],
              [x, y - top * (i / 6) + 4],
              [x + w, y - top * (i / 6)],
            ],
            [3, 4, 3],
          ),
          a.dim(red, 0.4),
          { 'fill-opacity': 0.5 },
        );
      }
      return a.solid(d, red, { rim: 5, core: w * 0.3, more: bands });
    };
    a.add(
      mesa(W * 0.2, H * 0.2, W * 0.2, 0.45),
      mesa(W * 0.8, H * 0.26, W * 0.24, 0.35),
      mesa(W * (0.5 - a.side * 0.08), H * 0.32, W * 0.22, 0.2),
    );
    a.add(ground(a, y, '#d98f52'));
    const cactus = (/** @type {number} */ x, /** @type {number} */ by, /** @type {number} */ h) => {
      const w = h * 0.085;
      const d =
        limb(
          [
            [x, by],
            [x, by - h * 0.5],
            [x, by - h],
          ],
          [w, w, w * 0.9],
        ) +
        limb(
          [
            [x, by - h * 0.42],
            [x - h * 0.2, by - h * 0.44],
            [x - h * 0.24, by - h * 0.56],
            [x - h * 0.24, by - h * 0.74],
          ],
          [w * 0.6, w * 0.66, w * 0.66, w * 0.6],
        ) +
        limb(
          [
            [x, by - h * 0.3],
            [x + h * 0.2, by - h * 0.32],
            [x + h * 0.25, by - h * 0.42],
            [x + h * 0.25, by - h * 0.62],
          ],
          [w * 0.6, w * 0.66, w * 0.66, w * 0.6],
        );
      let ribs = '';
      for (const k of [-0.5, 0, 0.5]) {
        ribs += stroke(
          `M${n(x + k * w)} ${n(by)}V${n(by - h * 0.98)}`,
          a.dim(a.tone('#4f7d4a'), 0.5),
          1.6,
          { 'stroke-opacity': 0.6 },
        );
      }
      return (
        castShadow(a, x, by, h * 0.5, 0.3, 1.4) +
        a.solid(d, a.tone('#4f7d4a'), { rim: w * 0.25, core: w * 1.2, more: ribs })
      );
    };
    a.add(
      cactus(W * (0.5 + a.side * 0.12), y + H * 0.09, H * 0.2),
      cactus(W * (0.5 - a.side * 0.3), H * 0.9, H * 0.46),
      cactus(W * (0.5 + a.side * 0.36), y + H * 0.16, H * 0.28),
    );
    a.add(grass(a, H * 0.8, H, 26, '#a08a44', H * 0.04));
    return {
      title: `Cactus desert ${E[0]}`,
      en: [
        `Tall cacti stand in a red desert ${E[0]}`,
        'Flat-topped rocks rise behind green cacti',
        `A dry desert with cactus plants and red cliffs ${E[1]}`,
        'Three saguaro cacti in front of red mesas',
        'A western landscape of sand, cactus and rock',
      ],
      ru: [
        `Высокие кактусы стоят в красной пустыне ${R[0]}`,
        'За зелёными кактусами поднимаются столовые горы',
        `Сухая пустыня с кактусами и красными скалами ${R[1]}`,
        'Три больших кактуса перед красными скалами',
        'Пейзаж Дикого Запада: песок, кактусы и камни',
      ],
    };
  },
};
