// SPDX-License-Identifier: MIT
// A scene: aurora.

import { cabin } from '../../paint/props/camp.js';
import { heavens } from '../../paint/stages.js';
import { fillRidge, heightAt, massif, ridge } from '../../paint/terrain.js';
import { pine, pineBand } from '../../paint/trees.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'aurora',
  aspect: 'wide',
  demos: [{ place: 'cabin' }, { place: 'mountain' }],
  draw(a) {
    a.setMood('night');
    const cabinHere = a.choose('place', ['cabin', 'mountain']) === 'cabin';
    const { W, H } = a;
    const y = H * 0.7;
    heavens(a, y, { northern: true });
    a.add(
      massif(a, W * (0.5 + a.side * 0.2), H * 0.36, y + 4, {
        color: '#4a6488',
        far: 0.15,
        snow: 0.8,
      }),
    );
    const line = ridge(a, y + H * 0.02, H * 0.05, { scale: 2 });
    a.add(pineBand(a, (x) => heightAt(line, x) + 8, 50, H * 0.14, { far: 0.08, snow: true }));
    a.add(fillRidge(a, line, a.tone('#c9d8e6', 0.1), { mist: 0.2 }));
    const near = ridge(a, H * 0.9, H * 0.06, { scale: 1.4 });
    a.add(fillRidge(a, near, a.tone('#dfe8f0'), { mist: 0.3 }));
    if (cabinHere) {
      a.add(cabin(a, W * (0.5 - a.side * 0.17), H * 0.88, H * 0.2, { snowy: true, glow: true }));
    }
    a.add(
      pine(a, W * (0.5 - a.side * 0.42), H * 0.98, H * 0.6, { snow: true }),
      pine(a, W * (0.5 + a.side * 0.44), H * 0.96, H * 0.4, { snow: true }),
    );
    return cabinHere
      ? {
          title: 'Northern lights over a cabin',
          en: [
            'Green northern lights glow above a small cabin in the snow',
            'A wooden cabin with lit windows stands under the aurora at night',
            'The northern lights dance over snowy mountains and a lonely house',
            'A winter night with the aurora borealis above a hut',
            'Warm light shines from the windows of a cabin under a green night sky',
          ],
          ru: [
            'Зелёное северное сияние горит над маленькой хижиной в снегу',
            'Деревянный домик со светящимися окнами стоит ночью под северным сиянием',
            'Северное сияние играет над снежными горами и одиноким домом',
            'Зимняя ночь с полярным сиянием над избушкой',
            'Тёплый свет льётся из окон домика под зелёным ночным небом',
          ],
        }
      : {
          title: 'Northern lights over the mountains',
          en: [
            'Green northern lights shine above snowy mountains',
            'The aurora borealis lights up the winter sky at night',
            'Snow-covered pines under green and violet northern lights',
            'A starry polar night with the aurora over a mountain',
            'Bands of green light hang over a white valley at night',
          ],
          ru: [
            'Зелёное северное сияние светится над снежными горами',
            'Полярное сияние озаряет зимнее ночное небо',
            'Заснеженные ели под зелёно-фиолетовым северным сиянием',
            'Звёздная полярная ночь с сиянием над горой',
            'Полосы зелёного света висят ночью над белой долиной',
          ],
        };
  },
};
