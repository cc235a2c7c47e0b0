// SPDX-License-Identifier: MIT
// Buses and trams from the side, 100 units tall.

import { block, circle, n, oval, path, poly, rect, stroke } from '../svg.js';
import { beam, glass, put, under, wheel } from './vehicle.js';

/** @typedef {import('../art.js').Art} Art */
/** @typedef {{x: number, y: number, h: number, color?: string, second?: string, flip?: boolean, far?: number, lights?: boolean}} Vehicle */

/** Bus: single deck, double deck or school bus. @param {Art} a @param {Vehicle & {decks?: 1 | 2, faces?: string[]}} o */
export function bus(a, o) {
  const c = a.tone(o.color ?? '#c8322c', o.far ?? 0);
  const decks = o.decks ?? 1;
  const tall = decks === 2 ? 150 : 100;
  const w = 150;
  let wins = '';
  const row = (/** @type {number} */ y, /** @type {number} */ count) => {
    for (let i = 0; i < count; i += 1) {
      const x = -w + 14 + (i * (w * 2 - 62)) / count;
      const ww = (w * 2 - 62) / count - 7;
      wins += path(block(x, y, ww, 28, 4), glass(a, o));
      if (o.faces) {
        const [skin, hair, shirt] = [
          ['#e8b48f', '#d89a70', '#b8764e'][i % 3],
          ['#4a3226', '#d8a850', '#2a2428'][(i + 1) % 3],
          o.faces[i % o.faces.length],
        ];
        const cx = x + ww / 2;
        wins += a.within(
          block(x, y, ww, 28, 4),
          path(oval(cx, y + 30, 11, 12), a.tone(shirt)) +
            circle(cx, y + 14.5, 7.6, a.tone(hair)) +
            circle(cx + 0.6, y + 16, 6.6, a.tone(skin)) +
            circle(cx - 1.6, y + 15.6, 0.9, '#2a2024') +
            circle(cx + 3, y + 15.6, 0.9, '#2a2024') +
            stroke(`M${n(cx - 1.6)} ${n(y + 18.8)}q2.3 2 4.6 0`, '#9a4a40', 0.9),
        );
      }
      wins += path(
        poly([
          [x + 3, y + 26],
          [x + 11, y + 2],
          [x + 15, y + 2],
          [x + 7, y + 26],
        ]),
        '#ffffff',
        { 'fill-opacity': 0.25 },
      );
    }
  };
  row(decks === 2 ? -82 : -88, 5);
  if (decks === 2) row(-136, 6);
  return put(
    o,
    under(a, 170) +
      (o.lights ? beam(a, 146, -30) : '') +
      a.solid(
        `M${-w} -14V${-tall + 10}Q${-w} ${-tall} ${-w + 10} ${-tall}H${w - 16}Q${w - 2} ${-tall} ${w} ${-tall + 16}L${w + 2} -14Z`,
        c,
        {
          rim: 4,
          core: 0,
          flip: o.flip,
          more:
            rect(-200, -52, 400, 5, a.lit(c, 0.75)) +
            (decks === 2 ? rect(-200, -102, 400, 6, a.tone('#f2e2b8')) : '') +
            rect(-200, -26, 400, 14, a.dim(c, 0.45)),
        },
      ) +
      wins +
      path(block(w - 42, decks === 2 ? -84 : -90, 38, decks === 2 ? 40 : 44, 5), glass(a, o)) +
      rect(w - 44, -46, 20, 32, a.dim(c, 0.3)) +
      path(block(w - 42, -44, 16, 24, 2), glass(a, o)) +
      wheel(a, -92, 21) +
      wheel(a, 88, 21) +
      circle(w - 3, -32, 5, '#fff2bf') +
      rect(-w - 1, -44, 5, 9, a.tone('#f0b03a')),
  );
}

/** Tram with pantograph. @param {Art} a @param {Vehicle} o */
export function tram(a, o) {
  const c = a.tone(o.color ?? '#c8382f', o.far ?? 0);
  const cream = a.tone(o.second ?? '#f2e6c8', o.far ?? 0);
  let wins = '';
  for (let i = 0; i < 6; i += 1) {
    wins +=
      path(block(-132 + i * 44, -84, 36, 30, 6), glass(a, o)) +
      path(
        poly([
          [-126 + i * 44, -57],
          [-116 + i * 44, -82],
          [-110 + i * 44, -82],
          [-120 + i * 44, -57],
        ]),
        '#ffffff',
        { 'fill-opacity': 0.25 },
      );
  }
  return put(
    o,
    under(a, 160) +
      stroke('M-30 -104L0 -122L30 -104M-14 -124H14M0 -122V-124', a.tone('#3a3a42'), 2.4) +
      rect(-110, -106, 220, 8, a.tone('#6a6a6e')) +
      a.solid('M-140 -14L-146 -60Q-144 -98 -126 -100H126Q144 -98 146 -60L140 -14Z', c, {
        rim: 4,
        core: 0,
        flip: o.flip,
        more:
          rect(-160, -104, 320, 56, cream) +
          rect(-160, -50, 320, 4, a.tone('#d8a84a')) +
          rect(-160, -24, 320, 12, a.dim(c, 0.5)),
      }) +
      wins +
      [-118, -84, 84, 118]
        .map((x) => circle(x, -10, 10, a.tone('#2c2a30')) + circle(x, -10, 4, a.tone('#8a8880')))
        .join('') +
      circle(142, -38, 6, o.lights ? '#fff0b4' : '#f6f0dc') +
      circle(-142, -38, 5, a.tone('#e0442f')) +
      rect(-30, -46, 60, 14, cream),
  );
}
