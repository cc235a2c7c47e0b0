// SPDX-License-Identifier: MIT
// A scene: camp.

import { campfire, tent } from '../../paint/props/camp.js';
import { heavens } from '../../paint/stages.js';
import { grass, ground, heightAt, massif, ranges, ridge } from '../../paint/terrain.js';
import { pine, pineBand } from '../../paint/trees.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'camp',
  aspect: 'soft',
  demos: [{}],
  draw(a) {
    a.setMood('night');
    const { W, H } = a;
    const y = H * 0.66;
    heavens(a, y, { disc: false });
    a.add(ranges(a, y - H * 0.02, 2, '#4d6b8e', H * 0.18));
    a.add(
      massif(a, W * (0.5 - a.side * 0.2), H * 0.32, y + 4, {
        color: '#46628a',
        far: 0.2,
        snow: 0.4,
      }),
    );
    const line = ridge(a, y + H * 0.03, H * 0.04, { scale: 2 });
    a.add(pineBand(a, (x) => heightAt(line, x) + 8, 44, H * 0.17, { far: 0.05 }));
    a.add(ground(a, y + H * 0.02, '#4f6b4a'));
    const tx = W * (0.5 + a.side * 0.1);
    const color = a.choose('tent', ['orange', 'red', 'yellow']);
    a.add(
      tent(
        a,
        tx,
        H * 0.86,
        H * 0.21,
        { orange: '#ea8a34', red: '#d24a38', yellow: '#efc04a' }[color],
      ),
    );
    a.add(campfire(a, W * (0.5 - a.side * 0.16), H * 0.9, H * 0.1));
    a.add(
      grass(a, H * 0.86, H, 60, '#3f5a44', H * 0.05),
      pine(a, W * (0.5 + a.side * 0.44), H * 0.97, H * 0.66),
      pine(a, W * (0.5 - a.side * 0.47), H * 0.98, H * 0.5),
    );
    const ru = { orange: 'Оранжевая', red: 'Красная', yellow: 'Жёлтая' }[color];
    return {
      title: 'Camp under the stars',
      en: [
        `A glowing ${color} tent and a campfire under a starry sky`,
        'The Milky Way shines above a tent in the mountains at night',
        `A campfire burns beside ${color === 'orange' ? 'an' : 'a'} ${color} tent near the forest`,
        'A night camp in the mountains with thousands of stars overhead',
        'A lit tent stands on the grass between dark pine trees',
      ],
      ru: [
        `${ru} палатка светится рядом с костром под звёздным небом`,
        'Млечный Путь сияет над палаткой в горах ночью',
        `${ru} палатка и горящий костёр у леса`,
        'Ночной лагерь в горах под тысячами звёзд',
        'Освещённая палатка стоит на траве среди тёмных сосен',
      ],
    };
  },
};
