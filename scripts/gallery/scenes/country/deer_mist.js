// SPDX-License-Identifier: MIT
// A scene: deer mist.

import { deer } from '../../paint/animals/herd.js';
import { meadow, woods } from '../../paint/stages.js';
import { castShadow, grass } from '../../paint/terrain.js';
import { overhang } from '../../paint/trees.js';
import { mist } from '../../paint/weather.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'deer-mist',
  aspect: 'soft',
  demos: [{ n: 1 }, { n: 3 }],
  draw(a) {
    const count = a.choose('n', [1, 2, 3]);
    a.setMood(count === 1 ? 'fog' : a.choose('mood', ['dawn', 'golden']));
    const { W, H } = a;
    const { y } =
      count === 1 ? woods(a, { kind: 'pine', at: 0.62 }) : meadow(a, { far: 'forest', at: 0.54 });
    const spots = [
      [0.5 - a.side * 0.1, 0.86, 0.3],
      [0.5 + a.side * 0.2, 0.78, 0.22],
      [0.5 + a.side * 0.36, 0.84, 0.24],
    ];
    for (let i = count - 1; i >= 0; i -= 1) {
      const [fx, fy, s] = spots[i];
      a.add(
        castShadow(a, W * fx, H * fy, H * s, 0.25),
        deer(a, {
          x: W * fx,
          y: H * fy,
          h: H * s,
          stag: i === 0,
          flip: a.side > 0 !== (i === 1),
          gait: i === 2 ? 'graze' : i === 1 ? 'walk' : 'stand',
        }),
      );
    }
    a.add(
      mist(a, y, H * 0.14, 0.4),
      grass(a, H * 0.88, H * 1.0, 60, '#5f7a48', H * 0.06),
      overhang(a, a.side, '#34523f', 0.28),
    );
    const { E, R } = a.when();
    return count === 1
      ? {
          title: 'Stag in the misty forest',
          en: [
            'A stag with large antlers stands in a misty forest',
            'A deer looks up between the pine trees in the fog',
            'A lone stag at the edge of a foggy wood',
            'A red deer with antlers in a forest clearing',
            'Fog drifts between the trees behind a deer',
          ],
          ru: [
            'Олень с большими рогами стоит в туманном лесу',
            'Олень поднял голову среди сосен в тумане',
            'Одинокий олень на опушке туманного леса',
            'Благородный олень с рогами на лесной поляне',
            'Туман плывёт между деревьями позади оленя',
          ],
        }
      : {
          title: `${count === 2 ? 'Two' : 'Three'} deer ${E[0]}`,
          en: [
            `${count === 2 ? 'Two' : 'Three'} deer stand in a meadow near the forest ${E[0]}`,
            `A stag and ${count === 2 ? 'a hind' : 'two hinds'} in the tall grass`,
            `${count === 2 ? 'A pair' : 'A small group'} of deer at the edge of the woods ${E[1]}`,
            'Wild deer in a green clearing with pine trees behind them',
            `Deer have come out of the forest ${E[2]}`,
          ],
          ru: [
            `${count === 2 ? 'Два оленя стоят' : 'Три оленя стоят'} на лугу у леса ${R[0]}`,
            `Олень и ${count === 2 ? 'самка' : 'две самки'} в высокой траве`,
            `${count === 2 ? 'Пара' : 'Небольшая группа'} оленей на опушке леса ${R[1]}`,
            'Дикие олени на зелёной поляне, за ними сосны',
            `Олени вышли из леса ${R[2]}`,
          ],
        };
  },
};
