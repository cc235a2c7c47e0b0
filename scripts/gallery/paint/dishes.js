// SPDX-License-Identifier: MIT
// Food and tableware, around the origin; 100 units wide unless said otherwise.

import { circle, ellipse, limb, n, oval, path, place, poly, rect, smooth, stroke } from './svg.js';

/** @typedef {import('./art.js').Art} Art */
/** @typedef {{x: number, y: number, w: number, color?: string}} Dish */

/** @param {Dish} o @param {string} content */
const put = ({ x, y, w }, content) => place(content, x, y, w / 100);

/** Soft shadow on the table. @param {Art} a @param {number} x @param {number} y @param {number} w @param {number} [h] */
export const tableShadow = (a, x, y, w, h = w * 0.16) => ellipse(x - a.side * w * 0.1, y, w * 0.58, h, a.m.shadow, { 'fill-opacity': 0.3 });

/** Plate seen at a slant. @param {Art} a @param {Dish} o */
export function plate(a, { color = '#f7f2e6', ...o }) {
  const c = a.tone(color);
  return put(o, ellipse(0, 4, 50, 16, a.dim(c, 0.35)) + ellipse(0, 0, 50, 16, c) + ellipse(0, 0.5, 36, 10.5, a.dim(c, 0.12)) + ellipse(0, 1.6, 35, 9.6, a.lit(c, 0.3)) + stroke('M-47 -2A50 16 0 0 1 20 -14.6', a.lit(c, 0.8), 1.2));
}

/** Wisps of steam above a dish. @param {Art} a @param {number} x @param {number} y @param {number} h */
export function steam(a, x, y, h) {
  let out = '';
  for (const [dx, k] of [[-0.16, 0.8], [0.02, 1], [0.18, 0.72]]) out += path(limb([[x + dx * h, y], [x + dx * h + h * 0.09, y - h * 0.3 * k], [x + dx * h - h * 0.07, y - h * 0.62 * k], [x + dx * h + h * 0.06, y - h * k]], [h * 0.012, h * 0.035, h * 0.03, h * 0.006]), '#ffffff', { 'fill-opacity': 0.42 });
  return out;
}

/** @param {Art} a @param {Dish & {tea?: boolean}} o */
export function cup(a, { color = '#c8573f', tea = false, ...o }) {
  const c = a.tone(color);
  const drink = tea ? '#b5602a' : '#5a3322';
  return put(o,
    ellipse(4, 22, 62, 13, a.dim(a.tone('#f4ecda'), 0.3)) + ellipse(4, 19, 62, 13, a.tone('#f4ecda')) + ellipse(4, 19, 44, 8, a.dim(a.tone('#f4ecda'), 0.15)) + stroke('M34 -26C62 -34 62 8 26 4', c, 9) +
      a.solid('M-40 -38C-40 0 -28 20 -18 20H22C32 20 42 0 42 -38Z', c, { rim: 3, core: 28 }) + ellipse(1, -38, 41, 10, a.lit(c, 0.35)) + ellipse(1, -36.5, 36, 7.6, a.tone(drink)) + (tea ? '' : path(smooth([[-16, -37], [-4, -41], [2, -38], [8, -41], [19, -37], [2, -31]]), a.tone('#e9cfa4'))),
  );
}

/** @param {Art} a @param {Dish} o */
export function croissant(a, o) {
  const c = a.tone('#d9963f');
  let d = '';
  const seg = [[-46, 8, 9], [-36, -6, 14], [-19, -16, 18], [0, -19, 20], [19, -16, 18], [36, -6, 14], [46, 8, 9]];
  for (const [x, y, r] of seg) d += oval(x, y, r * 0.9, r);
  return put(o, a.solid(d, c, { rim: 3, core: 16, more: seg.slice(1).map(([x, y, r], i) => stroke(`M${n((x + seg[i][0]) / 2 - 3)} ${n((y + seg[i][1]) / 2 - r * 0.9)}Q${n((x + seg[i][0]) / 2 + 7)} ${n((y + seg[i][1]) / 2)} ${n((x + seg[i][0]) / 2 + 1)} ${n((y + seg[i][1]) / 2 + r)}`, a.dim(c, 0.5), 2.4)).join('') }));
}

/** @param {Art} a @param {Dish & {leaf?: boolean}} o */
export function apple(a, { color = '#c8382f', ...o }) {
  const c = a.tone(color);
  return put(o, a.solid(smooth([[0, -36], [22, -46], [44, -30], [46, 2], [28, 36], [8, 40], [-8, 40], [-28, 36], [-46, 2], [-44, -30], [-22, -46]]), c, { rim: 4, core: 40, more: ellipse(a.side * 20, -20, 8, 13, a.lit(c, 0.8), { 'fill-opacity': 0.6 }) }) + stroke('M0 -36Q2 -52 8 -60', a.tone('#5a3d28'), 5) + path('M5 -50Q22 -70 44 -58Q28 -42 5 -50Z', a.tone('#5f8f42')));
}

/** @param {Art} a @param {Dish} o */
export function pear(a, o) {
  const c = a.tone('#c2b13e');
  return put(o, a.solid(smooth([[0, -78], [15, -70], [19, -42], [38, -8], [36, 28], [12, 42], [-12, 42], [-36, 28], [-38, -8], [-19, -42], [-15, -70]]), c, { rim: 4, core: 34, more: ellipse(a.side * 16, 4, 7, 15, a.lit(c, 0.8), { 'fill-opacity': 0.5 }) + [...Array(9)].map((_, i) => circle(-20 + ((i * 37) % 44), -20 + ((i * 23) % 50), 1.5, a.dim(c, 0.4))).join('') }) + stroke('M0 -77Q0 -90 7 -96', a.tone('#5a3d28'), 5));
}

/** @param {Art} a @param {Dish} o */
export function orange(a, o) {
  const c = a.tone('#e8882c');
  return put(o, a.solid(oval(0, 0, 42), c, { rim: 4, core: 36, more: ellipse(a.side * 16, -18, 9, 11, a.lit(c, 0.8), { 'fill-opacity': 0.5 }) }) + path(poly([[-6, -38], [0, -44], [7, -38], [3, -34], [-4, -34]]), a.tone('#5f8f42')));
}

/** @param {Art} a @param {Dish} o */
export function grapes(a, { color = '#6a3f7a', ...o }) {
  const c = a.tone(color);
  let out = stroke('M0 -46Q-6 -60 6 -70', a.tone('#6a4a30'), 5) + path('M0 -52Q24 -76 46 -56Q34 -36 0 -52Z', a.tone('#5f8f42'));
  const rows = [5, 5, 4, 3, 2, 1];
  rows.forEach((count, row) => {
    for (let i = 0; i < count; i += 1) {
      const x = (i - (count - 1) / 2) * 19 + (row % 2) * 2;
      const y = -40 + row * 17;
      out += circle(x, y, 11.5, a.dim(c, 0.35)) + circle(x + a.side * 1.4, y - 1.4, 10, c) + circle(x + a.side * 4, y - 4, 2.6, a.lit(c, 0.7));
    }
  });
  return put(o, out);
}

/** Three bananas. @param {Art} a @param {Dish} o */
export function bananas(a, o) {
  const c = a.tone('#eec33e');
  const one = (/** @type {number} */ dy, /** @type {number} */ k) => a.solid(limb([[-50, -26 + dy], [-34, 2 + dy], [0, 16 + dy * 0.6], [36, 8 + dy * 0.3], [52, -12 + dy * 0.2]], [5, 14, 16, 13, 4]), k ? a.dim(c, 0.1) : c, { rim: 3, core: 12 }) + circle(-51, -29 + dy, 4.5, a.tone('#6a4a28'));
  return put(o, one(-16, 1) + one(0, 0) + path(limb([[52, -18], [60, -26]], [5, 4]), a.tone('#7a5a30')));
}

/** Pizza on a board, seen from above at a slant. @param {Art} a @param {Dish} o */
export function pizza(a, o) {
  const { r } = a;
  const crust = a.tone('#d99a4a');
  let top = ellipse(0, 0, 43, 24, a.tone('#c8442c')) + ellipse(0, -0.6, 41, 22.6, a.tone('#f0c862'));
  for (let i = 0; i < 16; i += 1) { const t = r.range(0, 6.28); const k = r.next() ** 0.5; top += ellipse(Math.cos(t) * 36 * k, Math.sin(t) * 19 * k, r.range(4, 9), r.range(2.4, 4.6), a.tone(r.pick(['#fbe9b0', '#e0602f', '#f6d98a'])), { 'fill-opacity': 0.75 }); }
  for (const [x, y] of [[-22, -9], [4, -14], [25, -5], [-8, 2], [13, 8], [-26, 8], [-4, 15], [31, 7]]) top += ellipse(x, y + 0.8, 6.6, 4, a.dim(a.tone('#b8322a'), 0.3)) + ellipse(x, y, 6.4, 3.8, a.tone('#c93a2e')) + ellipse(x - 1.5, y - 1, 2, 1, a.lit('#c93a2e', 0.5));
  for (const [x, y, q] of [[-14, -4, 20], [18, -13, -30], [6, -2, 60], [-18, 16, 10], [22, 14, -20], [34, -4, 40]]) top += `<g transform="translate(${x} ${y}) rotate(${q})">${path('M0 0Q5 -5 11 0Q5 4 0 0Z', a.tone('#4f8a3c'))}${stroke('M0 0H10', a.tone('#7fae5c'), 0.6)}</g>`;
  return put(o, ellipse(0, 5, 51, 28, a.dim(a.tone('#8a5c38'), 0.4)) + ellipse(0, 3, 51, 28, a.tone('#a87448')) + ellipse(0, 1.6, 47, 26.5, a.dim(crust, 0.4)) + ellipse(0, 0, 47, 26.5, crust) + ellipse(-a.side * -4, -1, 45, 25, a.lit(crust, 0.35)) + top + stroke('M0 0L44 -10M0 0L34 18M0 0L-20 23M0 0L-45 6M0 0L-26 -21M0 0L12 -25', a.dim(crust, 0.35), 1, { 'stroke-opacity': 0.6 }));
}

/** Layer cake with berries, 100 wide. @param {Art} a @param {Dish & {candles?: number, slice?: boolean}} o */
export function cake(a, { color = '#f3b6c0', candles = 0, ...o }) {
  const icing = a.tone(color);
  const sponge = a.tone('#e0b070');
  const drip = `M-44 -44${[...Array(8)].map((_, i) => `Q${n(-44 + i * 11 + 5.5)} ${n(i % 2 ? -22 : -8)} ${n(-44 + (i + 1) * 11)} -40`).join('')}V-50H-44Z`;
  let top = '';
  for (let i = 0; i < 7; i += 1) { const x = -33 + i * 11; const y = -49 + Math.abs(i - 3) * -0.6 + (i % 2) * 3; top += circle(x, y - 4, 5.6, a.tone('#c8322f')) + circle(x - 1.4, y - 6, 1.5, '#ffffff', { 'fill-opacity': 0.7 }); }
  let flames = '';
  for (let i = 0; i < candles; i += 1) { const x = (i - (candles - 1) / 2) * (66 / Math.max(3, candles)); flames += rect(x - 1.7, -78, 3.4, 26, a.tone(['#3f7fb8', '#e8b83a', '#6fae5a'][i % 3])) + circle(x, -83, 14, a.radial([[0, '#ffd98a', 0.7], [1, '#ffd98a', 0]])) + path(`M${n(x)} -91Q${n(x + 4.4)} -83 ${n(x)} -79Q${n(x - 4.4)} -83 ${n(x)} -91Z`, '#ffd24a'); }
  return put(o,
    ellipse(0, 6, 60, 13, a.dim(a.tone('#f4efe4'), 0.3)) + ellipse(0, 3, 60, 13, a.tone('#f4efe4')) +
      a.solid('M-44 -46V0Q0 14 44 0V-46Z', sponge, { rim: 2, core: 30, more: rect(-50, -30, 100, 5, icing) + rect(-50, -14, 100, 5, a.tone('#fbf2e2')) }) + ellipse(0, -46, 44, 10, icing) + a.solid(drip, icing, { rim: 2, core: 20 }) + ellipse(0, -47, 42, 8.6, a.lit(icing, 0.4)) + flames + top,
  );
}

/** @param {Art} a @param {Dish} o */
export function burger(a, o) {
  const bun = a.tone('#d98f3e');
  let seeds = '';
  for (const [x, y] of [[-22, -58], [-8, -66], [8, -64], [22, -56], [0, -54], [-34, -48], [34, -46]]) seeds += ellipse(x, y, 2.6, 1.6, a.tone('#f8e6bc'), { transform: `rotate(${x} ${x} ${y})` });
  return put(o,
    a.solid('M-46 8H46Q48 24 34 26H-34Q-48 24 -46 8Z', bun, { rim: 3, core: 12 }) + path('M-50 4Q-40 14 -30 6Q-20 14 -10 6Q0 14 10 6Q20 14 30 6Q40 14 50 4L46 -4H-46Z', a.tone('#7fae46')) + a.solid('M-48 -14Q-50 4 -40 4H40Q50 4 48 -14Z', a.tone('#6a3a26'), { rim: 3, core: 10 }) + path('M-48 -14H48L30 -6L22 4L10 -8L-8 -8L-20 0L-30 -8Z', a.tone('#f2b63a')) + path('M-44 -24Q0 -16 44 -24V-14H-44Z', a.tone('#cf4230')) + path('M-48 -24Q-36 -16 -24 -24Q-12 -16 0 -24Q12 -16 24 -24Q36 -16 48 -24L44 -32H-44Z', a.tone('#8fbf54')) +
      a.solid('M-46 -30Q-48 -72 0 -74Q48 -72 46 -30Z', bun, { rim: 4, core: 30, more: seeds }),
  );
}

/** Two pieces of nigiri and three rolls on a board. @param {Art} a @param {Dish} o */
export function sushi(a, o) {
  const rice = a.tone('#faf6ec');
  const nigiri = (/** @type {number} */ x, /** @type {number} */ y, /** @type {string} */ c) => place(a.solid('M-17 0Q-19 -12 -10 -13H10Q19 -12 17 0Q0 5 -17 0Z', rice, { rim: 2, core: 8 }) + a.solid(smooth([[-21, -4], [-17, -15], [0, -20], [17, -15], [21, -4], [10, -9], [-10, -9]]), a.tone(c), { rim: 2, core: 7, more: stroke('M-12 -20L-6 -4M-2 -21L4 -5M8 -20L13 -5', a.lit(c, 0.6), 1.6) }), x, y);
  const roll = (/** @type {number} */ x, /** @type {number} */ y, /** @type {string} */ c) => place(a.solid('M-13 -13V2A13 5.4 0 0 0 13 2V-13Z', a.tone('#2a3a34'), { rim: 1.5, core: 10 }) + ellipse(0, -13, 13, 5.4, a.tone('#2a3a34')) + ellipse(0, -13.4, 11.2, 4.4, rice) + ellipse(0, -13.6, 5, 2.1, a.tone(c)) + ellipse(2, -13.6, 1.8, 1, a.tone('#8fb84a')), x, y);
  return put(o,
    a.solid('M-66 -4L-52 -22H54L68 -4V6H-66Z', a.tone('#8a5a38'), { rim: 2, core: 0, more: rect(-70, -4, 140, 12, a.dim(a.tone('#8a5a38'), 0.35)) }) + roll(-40, -14, '#e8703f') + roll(-12, -15, '#d23f34') + roll(16, -15, '#e8703f') + nigiri(44, -13, '#e8804a') + nigiri(-30, 0, '#e8804a') + nigiri(14, 0, '#d8453c') + place(a.solid(smooth([[-8, 0], [-9, -7], [0, -11], [9, -6], [8, 0]]), a.tone('#9bbf5a'), { rim: 1, core: 5 }), 50, -1) + stroke('M-70 12L62 18M-72 16L60 22', a.tone('#c23a30'), 2.6),
  );
}

/** Bowl of soup. @param {Art} a @param {Dish & {kind?: 'borscht' | 'ramen'}} o */
export function soup(a, { color = '#3f6f8a', kind = 'borscht', ...o }) {
  const c = a.tone(color);
  let inside;
  if (kind === 'borscht') inside = ellipse(0, -25, 42, 10, a.tone('#a8252f')) + ellipse(-8, -27, 22, 4.6, a.tone('#bf3a3a'), { 'fill-opacity': 0.7 }) + path(smooth([[-12, -28], [0, -36], [14, -31], [12, -25], [-4, -23]]), a.tone('#fbf6ea')) + [[-24, -24], [20, -22], [28, -27], [-30, -28], [4, -20]].map(([x, y]) => ellipse(x, y, 3, 1.4, a.tone('#6fa04a'))).join('');
  else {
    inside = ellipse(0, -25, 42, 10, a.tone('#c9853a'));
    for (let i = 0; i < 9; i += 1) inside += stroke(`M${-34 + i * 6} -24q8 -7 16 0t14 -1`, a.tone('#f2d98a'), 2.2);
    inside += ellipse(18, -28, 11, 5.4, a.tone('#fbf4e4')) + ellipse(18, -28.4, 5.4, 2.8, a.tone('#f0a032')) + path(poly([[-36, -50], [-20, -52], [-14, -26], [-30, -24]]), a.tone('#2a3f34')) + [[-6, -22], [2, -30], [-14, -27]].map(([x, y]) => ellipse(x, y, 3.2, 1.7, a.tone('#6fa04a'))).join('') + ellipse(-2, -25, 8, 3.6, a.tone('#f4a8b0')) + ellipse(30, -23, 7, 3, a.tone('#a8583a'));
  }
  return put(o, ellipse(0, 24, 26, 6, a.dim(c, 0.5)) + a.solid('M-48 -26Q-46 22 -16 26H16Q46 22 48 -26Z', c, { rim: 4, core: 30, more: stroke('M-52 -8Q0 12 52 -8', a.lit(c, 0.6), 3) }) + ellipse(0, -26, 48, 12.5, a.lit(c, 0.35)) + ellipse(0, -25.4, 43, 10.4, a.dim(c, 0.3)) + inside);
}

/** Ice cream in a cone, y at its tip. @param {Art} a @param {Dish & {scoops?: string[]}} o */
export function iceCream(a, { scoops = ['#f3a9b8', '#f6ecd2', '#8a5a40'], ...o }) {
  const cone = a.tone('#d99f52');
  let waffle = '';
  for (let i = -5; i < 8; i += 1) waffle += `M${i * 12 - 30} -110l54 110M${i * 12 + 6} -110l-54 110`;
  let balls = '';
  const spots = scoops.length === 1 ? [[0, -122]] : scoops.length === 2 ? [[-16, -120], [16, -122]] : [[-18, -118], [18, -120], [0, -150]];
  spots.forEach(([x, y], i) => { const c = a.tone(scoops[i]); balls += a.solid(oval(x, y, 25, 24) + oval(x - 14, y + 16, 9, 7) + oval(x + 2, y + 19, 10, 7) + oval(x + 16, y + 15, 9, 7), c, { rim: 3, core: 22 }); });
  return put(o, a.solid('M-34 -104H34L2 0H-2Z', cone, { rim: 3, core: 22, more: stroke(waffle, a.dim(cone, 0.4), 1.8, { 'stroke-opacity': 0.7 }) }) + balls + a.solid('M-38 -110H38L34 -98H-34Z', a.lit(cone, 0.2), { rim: 2, core: 8 }) + circle(spots[spots.length - 1][0], spots[spots.length - 1][1] - 28, 7, a.tone('#c8322f')) + stroke(`M${spots[spots.length - 1][0]} ${spots[spots.length - 1][1] - 34}q4 -12 12 -14`, a.tone('#4f7a3c'), 2));
}

/** Samovar, 100 wide. @param {Art} a @param {Dish} o */
export function samovar(a, o) {
  const c = a.tone('#d8a23c');
  return put(o,
    ellipse(0, 58, 44, 9, a.dim(c, 0.5)) + a.solid('M-32 54Q-20 44 -16 34H16Q20 44 32 54Z', c, { rim: 3, core: 18 }) + stroke('M-44 -40C-72 -40 -70 -8 -46 -6M44 -40C72 -40 70 -8 46 -6', a.tone('#8a4a30'), 8) +
      a.solid(smooth([[-34, -62], [34, -62], [48, -26], [36, 16], [18, 38], [-18, 38], [-36, 16], [-48, -26]], true, 0.8), c, { rim: 5, core: 34, more: path(limb([[-18, -54], [-24, -20], [-12, 24]], [4, 6, 3]), '#ffffff', { 'fill-opacity': 0.45 }) }) + a.solid('M-38 -62H38L30 -72H-30Z', a.lit(c, 0.2), { rim: 2, core: 8 }) + a.solid('M-18 -72H18L14 -92H-14Z', c, { rim: 2, core: 10 }) + ellipse(0, -92, 16, 4, a.lit(c, 0.4)) + rect(-6, 20, 12, 8, a.lit(c, 0.4)) + path(limb([[0, 24], [0, 30], [10, 38]], [5, 5, 4]), a.dim(c, 0.2)) + rect(-9, 10, 18, 6, a.tone('#8a4a30')) + a.solid(smooth([[-20, -98], [20, -98], [26, -112], [14, -124], [-14, -124], [-26, -112]]), a.tone('#c8453a'), { rim: 2, core: 14 }) + stroke('M24 -116Q40 -126 46 -120M-24 -112Q-44 -112 -40 -124Q-34 -132 -24 -122', a.tone('#c8453a'), 5) + ellipse(0, -124, 12, 3, a.tone('#f4ecd8')) + circle(0, -129, 4, a.tone('#f4ecd8')),
  );
}
