// SPDX-License-Identifier: MIT
// A scene: camper.

import { meadow } from '../../paint/stages.js';
import { grass } from '../../paint/terrain.js';
import { pine, pineBand } from '../../paint/trees.js';
import { camper } from '../../paint/vehicles/cars.js';
import { article } from '../../paint/words.js';
import { cap, hue } from '../choices.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'camper',
  aspect: 'soft',
  demos: [{ hue: 'orange', mood: 'golden' }],
  draw(a) {
    const c = hue(a, ['orange', 'turquoise', 'green', 'sky']);
    a.setMood(a.choose('mood', ['golden', 'dawn', 'sunset']));
    const { W, H } = a;
    const { green } = meadow(a, { far: 'mountains', at: 0.55, trees: false });
    a.add(pineBand(a, () => H * 0.6, 22, H * 0.15, { far: 0.2 }));
    const x = W * (0.5 + a.side * 0.06);
    a.add(
      camper(a, { x, y: H * 0.83, h: H * 0.3, color: c.hex, board: '#d8453a', flip: a.side > 0 }),
    );
    a.add(
      pine(a, W * (0.5 - a.side * 0.4), H * 0.86, H * 0.56),
      grass(a, H * 0.84, H, 60, green, H * 0.055),
    );
    const { E, R } = a.when();
    return {
      title: `${cap(c.en)} camper van in the mountains`,
      en: [
        `${cap(article(c.en))} ${c.en} camper van is parked in a meadow ${E[0]}`,
        `A retro van with a surfboard on its roof`,
        `${cap(article(c.en))} ${c.en} and white minibus in front of mountains`,
        `A van on a road trip ${E[1]}`,
        'A camping bus stands in the grass near a pine forest',
      ],
      ru: [
        `${c.ru('m')} автофургон стоит на лугу ${R[0]}`,
        'Ретрофургон с доской для сёрфинга на крыше',
        `${c.ru('m')} с белым микроавтобус на фоне гор`,
        `Фургон в путешествии ${R[1]}`,
        'Туристический автобус стоит в траве у соснового леса',
      ],
    };
  },
};
