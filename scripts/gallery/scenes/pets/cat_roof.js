// SPDX-License-Identifier: MIT
// A scene: cat roof.

import { tabby } from '../../paint/animals/pets.js';
import { quadruped } from '../../paint/animals/quadruped.js';
import { CAT } from '../../paint/animals/species_cats.js';
import { skyline } from '../../paint/buildings/town.js';
import { heavens } from '../../paint/stages.js';
import { n, path, poly, rect, stroke } from '../../paint/svg.js';
import { CATS, fur } from './shared.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'cat-roof',
  aspect: 'soft',
  demos: [{ fur: 'black' }],
  draw(a) {
    const f = fur(a, CATS);
    a.setMood('night');
    const { W, H } = a;
    heavens(a, H * 0.9, {
      sunX: W * (0.5 + a.side * 0.1),
      sunY: H * 0.4,
      size: Math.min(W, H) * 0.16,
      full: true,
    });
    a.add(skyline(a, H * 0.96, H * 0.36, { far: 0.35, color: '#3f4f74', lit: 0.3, count: 16 }));
    const d = a.side;
    const ridgeY = (/** @type {number} */ x) => H * (0.72 + d * (x / W - 0.5) * 0.16);
    a.add(
      path(
        poly([
          [0, ridgeY(0)],
          [W, ridgeY(W)],
          [W, H],
          [0, H],
        ]),
        a.tone('#6a3a38'),
      ),
    );
    let tiles = '';
    for (let row = 0; row < 7; row += 1) {
      for (let i = -1; i < 30; i += 1) {
        const x = (i + (row % 2) * 0.5) * W * 0.036;
        tiles += `M${n(x)} ${n(ridgeY(x) + 12 + row * H * 0.045)}q${n(W * 0.018)} ${n(H * 0.03)} ${n(W * 0.036)} ${n(d * W * 0.036 * 0.16 * (H / W))}`;
      }
    }
    a.add(
      stroke(tiles, a.dim(a.tone('#6a3a38'), 0.5), 2.4),
      stroke(`M0 ${n(ridgeY(0))}L${W} ${n(ridgeY(W))}`, a.lit(a.tone('#7a4440'), 0.3), 9),
    );
    const cx = W * (0.5 - d * 0.32);
    a.add(
      rect(cx - W * 0.04, ridgeY(cx) - H * 0.2, W * 0.08, H * 0.24, a.tone('#7a4a42')),
      rect(cx - W * 0.048, ridgeY(cx) - H * 0.22, W * 0.096, H * 0.03, a.tone('#5a3a38')),
    );
    const x = W * (0.5 + d * 0.06);
    a.add(
      quadruped(a, CAT, {
        x,
        y: ridgeY(x) - 2,
        h: H * 0.23,
        gait: 'walk',
        color: f.coat,
        second: f.second,
        flip: d < 0,
        pattern: f.id === 'ginger' || f.id === 'grey' ? tabby(a, f.coat) : undefined,
      }),
    );
    const { E, R } = a.when();
    return {
      title: `${f.en[0].toUpperCase() + f.en.slice(1)} cat on the roof`,
      en: [
        `A ${f.en} cat walks along a roof in front of a big moon`,
        `A cat on the rooftop ${E[0]}`,
        `A ${f.en} cat strolls over the tiles ${E[1]}`,
        'The full moon shines behind a cat on a roof',
        `A lonely ${f.en} cat high above the city`,
      ],
      ru: [
        `${f.ru('f')} кошка идёт по крыше на фоне большой луны`,
        `Кошка на крыше ${R[0]}`,
        `${f.ru('f')} кошка гуляет по черепице ${R[1]}`,
        'Луна светит за кошкой на крыше',
        `Одинокая ${f.ru('f')} кошка высоко над городом`,
      ],
    };
  },
};
