// SPDX-License-Identifier: MIT
// A scene: tractor.

import { heavens } from '../../paint/stages.js';
import { circle } from '../../paint/svg.js';
import { castShadow, grass, hills, ranges, rows } from '../../paint/terrain.js';
import { tree } from '../../paint/trees.js';
import { tractor } from '../../paint/vehicles/work.js';
import { cap, hue } from '../choices.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'tractor',
  aspect: 'wide',
  demos: [{ hue: 'red' }],
  draw(a) {
    const c = hue(a, ['red', 'green', 'blue']);
    a.setMood(a.choose('mood', ['golden', 'day', 'dawn']));
    const { W, H } = a;
    const y = H * 0.52;
    heavens(a, y, {});
    a.add(
      ranges(a, y, 1, '#6f93a0', H * 0.08),
      hills(a, y - 4, y + H * 0.02, 2, '#7f9f78', '#8fa858').out,
    );
    for (let i = 0; i < 9; i += 1) {
      a.add(
        tree(a, W * ((i + a.r.next()) / 9), y + H * 0.05, H * a.r.range(0.08, 0.14), { far: 0.3 }),
      );
    }
    a.add(
      rows(
        a,
        y + H * 0.05,
        W * (0.5 - a.side * 0.1),
        [a.tone('#8a5a3c'), a.tone('#7a4c32'), a.tone('#9a6a48')],
        { rows: 24 },
      ),
    );
    a.add(
      castShadow(a, W * 0.5, H * 0.85, W * 0.36, 0.35),
      tractor(a, {
        x: W * (0.5 + a.side * 0.03),
        y: H * 0.85,
        h: H * 0.36,
        color: c.hex,
        flip: a.side > 0,
      }),
    );
    for (let i = 0; i < 7; i += 1) {
      a.add(
        circle(
          W * (0.5 + a.side * (0.16 + i * 0.03)),
          H * (0.84 - i * 0.004),
          H * (0.02 + i * 0.005),
          a.m.haze,
          { 'fill-opacity': 0.4 },
        ),
      );
    }
    a.add(grass(a, H * 0.94, H * 1.01, 50, '#7a8a44', H * 0.06));
    const { E, R } = a.when();
    return {
      title: `${cap(c.en)} tractor`,
      en: [
        `A ${c.en} tractor ploughs a field ${E[0]}`,
        `A farmer in a straw hat drives a ${c.en} tractor`,
        `A tractor works on brown farmland ${E[1]}`,
        'A farm machine with big wheels in a ploughed field',
        `A ${c.en} tractor in the countryside`,
      ],
      ru: [
        `${c.ru('m')} трактор пашет поле ${R[0]}`,
        `Фермер в соломенной шляпе ведёт ${c.ru('m')} трактор`,
        `Трактор работает на бурой пашне ${R[1]}`,
        'Сельскохозяйственная машина с большими колёсами на вспаханном поле',
        `${c.ru('m')} трактор в деревне`,
      ],
    };
  },
};
