// SPDX-License-Identifier: MIT
// Bicycles and motorcycles from the side, 100 units tall.

import { block, circle, ellipse, limb, n, path, smooth, stroke } from '../svg.js';
import { put } from './vehicle.js';

/** @typedef {import('../art.js').Art} Art */
/** @typedef {{x: number, y: number, h: number, color?: string, second?: string, flip?: boolean, far?: number, lights?: boolean}} Vehicle */

/** A bicycle, wheels 100 units apart; riders sit at `saddle`. @param {Art} a @param {Vehicle & {basket?: string}} o */
export function bicycle(a, o) {
  const c = a.tone(o.color ?? '#2f7d8c', o.far ?? 0);
  const dark = a.tone('#2b292f', o.far ?? 0);
  const rim = (/** @type {number} */ x) => {
    let spokes = '';
    for (let i = 0; i < 9; i += 1) {
      const t = (i / 9) * Math.PI;
      spokes += `M${n(x + Math.cos(t) * 31)} ${n(-33 + Math.sin(t) * 31)}L${n(x - Math.cos(t) * 31)} ${n(-33 - Math.sin(t) * 31)}`;
    }
    return (
      circle(x, -33, 32, 'none', { stroke: dark, 'stroke-width': 4 }) +
      stroke(spokes, a.tone('#b8b4a8', o.far ?? 0), 0.8) +
      circle(x, -33, 3, dark)
    );
  };
  const basket = o.basket
    ? path('M48 -104H88L82 -76H54Z', a.tone('#b8843f')) +
      stroke('M50 -96H86M52 -86H84M60 -104L62 -76M72 -104V-76', a.tone('#8a5c2a'), 1.5) +
      [0, 1, 2, 3, 4]
        .map((i) =>
          circle(52 + i * 8, -109 - (i % 2) * 6, 6, a.tone(i % 2 ? '#f4efe2' : String(o.basket))),
        )
        .join('')
    : '';
  return put(
    o,
    ellipse(0, 0, 90, 4, a.m.shadow, { 'fill-opacity': 0.3 }) +
      rim(-54) +
      rim(56) +
      stroke(
        'M-54 -33L-20 -72L-2 -33ZM-22 -76L-2 -33L40 -74ZM-24 -76L38 -76M56 -33L36 -92',
        c,
        4.4,
      ) +
      stroke('M-24 -70L-28 -86', dark, 3.4) +
      path(
        limb(
          [
            [-42, -88],
            [-28, -90],
            [-16, -86],
          ],
          [5, 4, 2.4],
        ),
        a.tone('#5a3828'),
      ) +
      stroke('M36 -92L32 -98L18 -98M36 -92L46 -98', dark, 3.6) +
      circle(-2, -33, 9, 'none', { stroke: dark, 'stroke-width': 3 }) +
      stroke('M-2 -33L6 -20M-2 -33L-10 -46M0 -20h12M-16 -46h12', dark, 2.6) +
      basket,
  );
}

/** @param {Art} a @param {Vehicle} o */
export function motorcycle(a, o) {
  const c = a.tone(o.color ?? '#c8382f', o.far ?? 0);
  const dark = a.tone('#2a282e', o.far ?? 0);
  const steel = a.tone('#b9b6ae', o.far ?? 0);
  const tyre = (/** @type {number} */ x) =>
    circle(x, -30, 27, 'none', { stroke: dark, 'stroke-width': 9 }) +
    circle(x, -30, 20, 'none', { stroke: steel, 'stroke-width': 2.5 }) +
    circle(x, -30, 6, steel);
  return put(
    o,
    ellipse(0, 0, 100, 5, a.m.shadow, { 'fill-opacity': 0.4 }) +
      tyre(-68) +
      tyre(72) +
      stroke('M72 -30L44 -92', steel, 6) +
      stroke('M-68 -30L-10 -34L30 -70', dark, 7) +
      stroke('M-6 -26H-84', steel, 7) +
      path(block(-20, -56, 46, 34, 8), steel) +
      stroke('M-14 -48h34M-14 -40h34M-14 -32h34', a.dim(steel, 0.5), 2) +
      a.solid(
        smooth([
          [-12, -62],
          [-6, -80],
          [24, -86],
          [44, -76],
          [36, -62],
        ]),
        c,
        { rim: 3, core: 14, flip: o.flip },
      ) +
      path(
        limb(
          [
            [-76, -66],
            [-50, -68],
            [-12, -64],
          ],
          [6, 8, 6],
        ),
        a.tone('#3a2a26'),
      ) +
      a.solid(
        smooth([
          [-100, -44],
          [-88, -64],
          [-64, -66],
          [-58, -58],
          [-84, -52],
          [-96, -36],
        ]),
        c,
        { rim: 2, core: 8, flip: o.flip },
      ) +
      path(
        smooth([
          [46, -56],
          [66, -64],
          [90, -56],
          [100, -42],
          [88, -50],
          [66, -56],
        ]),
        c,
      ) +
      circle(54, -82, 9, steel) +
      circle(57, -82, 6.5, '#fff0c4') +
      stroke('M44 -92L34 -104L20 -104', dark, 5),
  );
}
