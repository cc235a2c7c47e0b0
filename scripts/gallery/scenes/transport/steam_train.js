// SPDX-License-Identifier: MIT
// A scene: steam train.

import { heavens } from '../../paint/stages.js';
import { n, path, rect, stroke } from '../../paint/svg.js';
import { fillRidge, grass, heightAt, massif, ridge } from '../../paint/terrain.js';
import { pine, pineBand, tree } from '../../paint/trees.js';
import { steamTrain } from '../../paint/vehicles/trains.js';
import { hue } from '../choices.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'steam-train',
  aspect: 'wide',
  demos: [
    { hue: 'green', mood: 'golden', place: 'viaduct' },
    { hue: 'red', mood: 'winter', place: 'snow' },
  ],
  draw(a) {
    const c = hue(a, ['green', 'red', 'black', 'blue']);
    const place = a.choose('place', ['viaduct', 'snow']);
    a.setMood(place === 'snow' ? 'winter' : a.choose('mood', ['golden', 'day', 'dawn']));
    const { W, H } = a;
    const y = H * 0.6;
    heavens(a, y, {});
    a.add(
      massif(a, W * (0.5 - a.side * 0.2), H * 0.2, y + 6, {
        color: '#5f7c93',
        far: 0.4,
        snow: place === 'snow' ? 0.8 : 0.35,
      }),
    );
    const line = ridge(a, y + H * 0.06, H * 0.08, { scale: 1.6 });
    a.add(
      pineBand(a, (x) => heightAt(line, x) + 10, 40, H * 0.13, {
        far: 0.22,
        snow: place === 'snow',
      }),
      fillRidge(a, line, a.tone(place === 'snow' ? '#f1f3f2' : '#7f9a5a', 0.1)),
    );
    const rail = H * 0.66;
    const stone = a.tone('#b59a80');
    if (place === 'viaduct') {
      let d = `M0 ${n(rail)}H${W}V${H * 1.02}H0Z`;
      const step = W * 0.125;
      const w = step * 0.36;
      for (let x = step * 0.5; x < W; x += step) {
        d += `M${n(x - w)} ${n(H * 1.02)}V${n(rail + H * 0.16)}A${n(w)} ${n(w)} 0 0 1 ${n(x + w)} ${n(rail + H * 0.16)}V${n(H * 1.02)}Z`;
      }
      a.add(fillRidge(a, ridge(a, H * 0.98, H * 0.1, { scale: 2 }), a.tone('#6f8f4c')));
      a.add(path(d, stone, { 'fill-rule': 'evenodd' }));
      for (let x = step * 0.5; x < W; x += step) {
        a.add(
          stroke(
            `M${n(x - w)} ${n(H)}V${n(rail + H * 0.16)}A${n(w)} ${n(w)} 0 0 1 ${n(x + w)} ${n(rail + H * 0.16)}V${n(H)}`,
            a.dim(stone, 0.35),
            5,
          ),
        );
      }
      let joints = '';
      for (let i = 0; i < 5; i += 1) {
        for (let x = (i % 2) * 20; x < W; x += 40) joints += `M${n(x)} ${n(rail + 12 + i * 11)}h28`;
      }
      a.add(
        stroke(joints, a.dim(stone, 0.3), 1.5, { 'stroke-opacity': 0.5 }),
        rect(0, rail - 5, W, 10, a.lit(stone, 0.4)),
      );
    } else {
      a.add(
        fillRidge(a, ridge(a, H * 0.72, H * 0.03, { scale: 1 }), a.tone('#f7f7f4'), { mist: 0.3 }),
        rect(0, rail + 2, W, 7, a.tone('#6a5a50')),
      );
      for (let x = 0; x < W; x += 26) a.add(rect(x, rail + 8, 12, 6, a.tone('#5a463c')));
    }
    a.add(
      steamTrain(a, {
        x: W * (0.5 + a.side * -0.2),
        y: rail,
        h: H * 0.2,
        color: c.hex,
        cars: 4,
        second: '#8a2f34',
        flip: a.side > 0,
        lights: place === 'snow',
      }),
    );
    if (place === 'snow') {
      a.add(
        pine(a, W * (0.5 + a.side * 0.42), H * 0.98, H * 0.56, { snow: true }),
        pine(a, W * (0.5 - a.side * 0.43), H * 0.96, H * 0.4, { snow: true }),
      );
    } else {
      a.add(
        tree(a, W * (0.5 + a.side * 0.44), H * 1.02, H * 0.4),
        grass(a, H * 0.94, H * 1.01, 50, '#6f8f4c', H * 0.06),
      );
    }
    const { E, R } = a.when();
    return {
      title: place === 'snow' ? 'Steam train in the snow' : 'Steam train on a viaduct',
      en: [
        `A ${c.en} steam train ${place === 'snow' ? 'runs through a snowy valley' : 'crosses a stone viaduct'} ${E[0]}`,
        `White smoke rises from a ${c.en} locomotive`,
        `An old steam engine pulls dark red carriages ${E[1]}`,
        place === 'snow'
          ? 'A train passes snow-covered fir trees'
          : 'A train rides over a bridge with many arches',
        'A historic railway in the mountains',
      ],
      ru: [
        `${c.ru('m')} паровоз ${place === 'snow' ? 'едет по заснеженной долине' : 'проезжает по каменному виадуку'} ${R[0]}`,
        `Белый дым поднимается из трубы ${c.ru('m', 'gen')} паровоза`,
        `Старый паровоз тянет тёмно-красные вагоны ${R[1]}`,
        place === 'snow'
          ? 'Поезд проезжает мимо заснеженных елей'
          : 'Поезд едет по мосту с множеством арок',
        'Старинная железная дорога в горах',
      ],
    };
  },
};
