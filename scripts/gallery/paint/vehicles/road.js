// SPDX-License-Identifier: MIT
// Things with wheels, seen from the side, made 100 units tall and looking to the right.

import { circle, ellipse, limb, n, oval, path, place, poly, rect, smooth, stroke, block } from '../svg.js';

/** @typedef {import('../art.js').Art} Art */
/** @typedef {import('../svg.js').Point} Point */
/** @typedef {{x: number, y: number, h: number, color?: string, second?: string, flip?: boolean, far?: number, lights?: boolean}} Vehicle */

/** @param {Vehicle} o @param {string} content */
const put = ({ x, y, h, flip }, content) => place(content, x, y, (flip ? -h : h) / 100, h / 100);

/** @param {Art} a @param {number} x @param {number} r @param {string} [hub] */
function wheel(a, x, r, hub = '#d8d4ca') {
  return circle(x, -r, r, a.tone('#26242a')) + circle(x, -r, r * 0.58, a.tone(hub)) + circle(x, -r, r * 0.22, a.tone('#5a5860')) + path(`M${n(x - r * 0.5)} ${n(-r * 1.25)}A${n(r * 0.58)} ${n(r * 0.58)} 0 0 1 ${n(x + r * 0.5)} ${n(-r * 1.25)}Z`, '#ffffff', { 'fill-opacity': 0.18 });
}

/** @param {Art} a @param {number} w */
const under = (a, w) => ellipse(0, 1, w, 6, a.m.shadow, { 'fill-opacity': 0.4 });

/** @param {Art} a @param {Vehicle} o */
const glass = (a, o) => (o.lights ? a.tone('#f3d894') : a.tone('#a9cdd6', o.far ?? 0));

/** Beam of a headlight. @param {Art} a @param {number} x @param {number} y @param {number} [len] */
const beam = (a, x, y, len = 150) => path(poly([[x, y - 3], [x + len, y - 16], [x + len, y + 34], [x, y + 4]]), a.gradient([[0, '#fff0b4', 0.7], [1, '#fff0b4', 0]], [0, 0, 1, 0]));

/** Rounded saloon of the fifties. @param {Art} a @param {Vehicle & {open?: boolean}} o */
export function car(a, o) {
  const c = a.tone(o.color ?? '#c8382f', o.far ?? 0);
  const chrome = a.tone('#e6e2d6');
  const body = smooth([[-128, -20], [-132, -44], [-118, -56], [-70, -60], [0, -62], [64, -58], [112, -52], [130, -42], [132, -20], [100, -16], [0, -16], [-100, -16]], true, 0.8);
  const cabin = o.open
    ? ''
    : path(smooth([[-84, -56], [-66, -88], [-40, -98], [12, -98], [34, -90], [58, -58]], true, 0.7), c) + path(smooth([[-72, -59], [-57, -84], [-40, -91], [-20, -91], [-20, -59]], true, 0.5), glass(a, o)) + path(smooth([[-13, -59], [-13, -91], [8, -91], [24, -84], [44, -59]], true, 0.5), glass(a, o)) + path('M-60 -64L-44 -90L-36 -90L-52 -62ZM4 -62L14 -90L20 -88L12 -62Z', '#ffffff', { 'fill-opacity': 0.3 });
  const open = o.open ? path(poly([[30, -60], [46, -88], [52, -86], [44, -60]]), glass(a, o)) + path(limb([[-92, -62], [-70, -72], [-40, -62]], [6, 8, 5]), a.tone('#6a4030')) + path(limb([[-20, -60], [-26, -78]], [6, 7]), a.tone('#8a5a40')) : '';
  return put(o,
    under(a, 150) + (o.lights ? beam(a, 128, -38) : '') + cabin + open +
      a.solid(body, c, { rim: 4, core: 26, flip: o.flip, more: path('M-132 -36H132V-32H-132Z', chrome) + path(limb([[-120, -56], [0, -60], [110, -52]], [1.5, 2, 1.5]), a.lit(c, 0.7)) }) +
      path(oval(-76, -20, 27, 25) + oval(80, -20, 27, 25), a.dim(c, 0.8)) + wheel(a, -76, 21) + wheel(a, 80, 21) +
      rect(-138, -26, 20, 7, chrome) + rect(118, -26, 20, 7, chrome) + circle(124, -42, 6, o.lights ? '#fff2bf' : chrome) + rect(-132, -46, 7, 9, a.tone('#e0442f')) + stroke('M-16 -58V-20M-8 -52h12', a.dim(c, 0.4), 1.6),
  );
}

/** Camper van in two colours. @param {Art} a @param {Vehicle & {board?: string}} o */
export function camper(a, o) {
  const c = a.tone(o.color ?? '#3fa6a0', o.far ?? 0);
  const top = a.tone(o.second ?? '#f4ecd8', o.far ?? 0);
  const shell = 'M-118 -14V-84Q-118 -98 -104 -98H92Q110 -98 118 -62Q122 -46 122 -14Z';
  return put(o,
    under(a, 140) + (o.board ? path(limb([[-100, -106], [0, -108], [104, -106]], [2, 6, 2]), a.tone(o.board)) + stroke('M-60 -98v-6M60 -98v-6', a.tone('#4a4a50'), 3) : '') +
      a.solid(shell, c, { rim: 4, core: 0, flip: o.flip, more: rect(-130, -104, 260, 46, top) + path('M122 -58Q112 -40 122 -20V-58Z', top) + rect(-130, -60, 260, 5, a.lit(top, 0.4)) + rect(-130, -24, 260, 12, a.dim(c, 0.4)) }) +
      [-104, -62, -20].map((x) => path(block(x, -88, 34, 25, 5), glass(a, o))).join('') + path('M24 -88H84Q96 -84 102 -63H24Z', glass(a, o)) + stroke('M58 -88V-18M20 -56V-18', a.dim(c, 0.35), 1.6) + rect(26, -50, 10, 3, a.tone('#e6e2d6')) +
      path(oval(-70, -16, 25, 22) + oval(74, -16, 25, 22), a.dim(c, 0.8)) + wheel(a, -70, 19, '#f4ecd8') + wheel(a, 74, 19, '#f4ecd8') + circle(116, -36, 6.5, '#fff2cf') + rect(-122, -22, 12, 6, a.tone('#e6e2d6')) + rect(112, -22, 14, 6, a.tone('#e6e2d6')) + path('M-100 -82L-88 -66L-82 -66L-94 -84Z', '#ffffff', { 'fill-opacity': 0.35 }),
  );
}

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
        const [skin, hair, shirt] = [['#e8b48f', '#d89a70', '#b8764e'][i % 3], ['#4a3226', '#d8a850', '#2a2428'][(i + 1) % 3], o.faces[i % o.faces.length]];
        const cx = x + ww / 2;
        wins += a.within(block(x, y, ww, 28, 4), path(oval(cx, y + 30, 11, 12), a.tone(shirt)) + circle(cx, y + 14.5, 7.6, a.tone(hair)) + circle(cx + 0.6, y + 16, 6.6, a.tone(skin)) + circle(cx - 1.6, y + 15.6, 0.9, '#2a2024') + circle(cx + 3, y + 15.6, 0.9, '#2a2024') + stroke(`M${n(cx - 1.6)} ${n(y + 18.8)}q2.3 2 4.6 0`, '#9a4a40', 0.9));
      }
      wins += path(poly([[x + 3, y + 26], [x + 11, y + 2], [x + 15, y + 2], [x + 7, y + 26]]), '#ffffff', { 'fill-opacity': 0.25 });
    }
  };
  row(decks === 2 ? -82 : -88, 5);
  if (decks === 2) row(-136, 6);
  return put(o,
    under(a, 170) + (o.lights ? beam(a, 146, -30) : '') +
      a.solid(`M${-w} -14V${-tall + 10}Q${-w} ${-tall} ${-w + 10} ${-tall}H${w - 16}Q${w - 2} ${-tall} ${w} ${-tall + 16}L${w + 2} -14Z`, c, { rim: 4, core: 0, flip: o.flip, more: rect(-200, -52, 400, 5, a.lit(c, 0.75)) + (decks === 2 ? rect(-200, -102, 400, 6, a.tone('#f2e2b8')) : '') + rect(-200, -26, 400, 14, a.dim(c, 0.45)) }) +
      wins + path(block(w - 42, decks === 2 ? -84 : -90, 38, decks === 2 ? 40 : 44, 5), glass(a, o)) + rect(w - 44, -46, 20, 32, a.dim(c, 0.3)) + path(block(w - 42, -44, 16, 24, 2), glass(a, o)) +
      wheel(a, -92, 21) + wheel(a, 88, 21) + circle(w - 3, -32, 5, '#fff2bf') + rect(-w - 1, -44, 5, 9, a.tone('#f0b03a')),
  );
}

/** Tram with pantograph. @param {Art} a @param {Vehicle} o */
export function tram(a, o) {
  const c = a.tone(o.color ?? '#c8382f', o.far ?? 0);
  const cream = a.tone(o.second ?? '#f2e6c8', o.far ?? 0);
  let wins = '';
  for (let i = 0; i < 6; i += 1) wins += path(block(-132 + i * 44, -84, 36, 30, 6), glass(a, o)) + path(poly([[-126 + i * 44, -57], [-116 + i * 44, -82], [-110 + i * 44, -82], [-120 + i * 44, -57]]), '#ffffff', { 'fill-opacity': 0.25 });
  return put(o,
    under(a, 160) + stroke('M-30 -104L0 -122L30 -104M-14 -124H14M0 -122V-124', a.tone('#3a3a42'), 2.4) + rect(-110, -106, 220, 8, a.tone('#6a6a6e')) +
      a.solid('M-140 -14L-146 -60Q-144 -98 -126 -100H126Q144 -98 146 -60L140 -14Z', c, { rim: 4, core: 0, flip: o.flip, more: rect(-160, -104, 320, 56, cream) + rect(-160, -50, 320, 4, a.tone('#d8a84a')) + rect(-160, -24, 320, 12, a.dim(c, 0.5)) }) +
      wins + [-118, -84, 84, 118].map((x) => circle(x, -10, 10, a.tone('#2c2a30')) + circle(x, -10, 4, a.tone('#8a8880'))).join('') + circle(142, -38, 6, o.lights ? '#fff0b4' : '#f6f0dc') + circle(-142, -38, 5, a.tone('#e0442f')) + rect(-30, -46, 60, 14, cream),
  );
}

/** @param {Art} a @param {Vehicle} o */
export function truck(a, o) {
  const c = a.tone(o.color ?? '#2f62a8', o.far ?? 0);
  const box = a.tone(o.second ?? '#efe6d0', o.far ?? 0);
  return put(o,
    under(a, 190) + (o.lights ? beam(a, 178, -30) : '') + rect(-180, -30, 352, 10, a.tone('#3a3a42')) +
      a.solid('M-184 -28V-112H66V-28Z', box, { rim: 4, core: 0, flip: o.flip, more: rect(-190, -78, 300, 14, c) + rect(-190, -60, 300, 5, a.lit(c, 0.5)) + rect(-190, -36, 300, 12, a.dim(box, 0.3)) }) +
      a.solid('M78 -18V-96Q78 -102 86 -102H128Q140 -102 146 -88L158 -58Q178 -54 178 -40V-18Z', c, { rim: 4, core: 24, flip: o.flip }) + path('M96 -92H126Q134 -92 138 -84L148 -60H96Z', glass(a, o)) + path(poly([[102, -62], [114, -90], [122, -90], [110, -62]]), '#ffffff', { 'fill-opacity': 0.3 }) + stroke('M90 -56V-22M150 -56V-22', a.dim(c, 0.4), 1.8) + rect(70, -124, 7, 80, a.tone('#b8b4aa')) + rect(160, -26, 20, 8, a.tone('#dcd8cc')) + circle(172, -38, 5.5, '#fff2bf') +
      [-140, -92, 0, 126].map((x) => wheel(a, x, 20)).join(''),
  );
}

/** @param {Art} a @param {Vehicle} o */
export function tractor(a, o) {
  const c = a.tone(o.color ?? '#c8382f', o.far ?? 0);
  const big = (/** @type {number} */ x, /** @type {number} */ r) => {
    let lugs = '';
    for (let i = 0; i < 20; i += 1) { const t = (i / 20) * 6.283; lugs += `M${n(x + Math.cos(t) * r * 0.9)} ${n(-r + Math.sin(t) * r * 0.9)}L${n(x + Math.cos(t + 0.12) * r * 1.06)} ${n(-r + Math.sin(t + 0.12) * r * 1.06)}`; }
    return stroke(lugs, a.tone('#232128'), r * 0.14) + circle(x, -r, r, a.tone('#28262c')) + circle(x, -r, r * 0.6, a.tone('#edbc3c')) + circle(x, -r, r * 0.22, a.tone('#8a6a2a'));
  };
  return put(o,
    under(a, 110) + rect(54, -92, 6, 40, a.tone('#3a3a40')) + circle(58, -100, 6, a.m.cloud, { 'fill-opacity': 0.5 }) + circle(50, -112, 9, a.m.cloud, { 'fill-opacity': 0.35 }) +
      path('M-52 -120H18Q24 -120 24 -114V-108H-58V-114Q-58 -120 -52 -120Z', a.dim(c, 0.15)) + path('M-52 -108L-44 -60M16 -108L22 -56', 'none', { stroke: a.tone('#3a3a40'), 'stroke-width': 5 }) + path('M-46 -106H14L20 -58H-40Z', glass(a, o), { 'fill-opacity': 0.6 }) +
      path(limb([[-18, -62], [-16, -80]], [8, 8]), a.tone('#3f5f8a')) + circle(-14, -94, 8, a.tone('#d89a70')) + path('M-25 -97Q-14 -110 -3 -97L2 -95H-26Z', a.tone('#e6cf8a')) +
      a.solid('M-40 -58H18V-70H92Q102 -68 102 -54V-30H-20Z', c, { rim: 4, core: 18, flip: o.flip }) + stroke('M88 -64V-34M96 -62V-34', a.dim(c, 0.5), 2.6) + circle(104, -56, 4.5, '#fff2cf') + big(-40, 42) + big(78, 24),
  );
}

/** A bicycle, wheels 100 units apart; riders sit at `saddle`. @param {Art} a @param {Vehicle & {basket?: string}} o */
export function bicycle(a, o) {
  const c = a.tone(o.color ?? '#2f7d8c', o.far ?? 0);
  const dark = a.tone('#2b292f', o.far ?? 0);
  const rim = (/** @type {number} */ x) => {
    let spokes = '';
    for (let i = 0; i < 9; i += 1) { const t = (i / 9) * Math.PI; spokes += `M${n(x + Math.cos(t) * 31)} ${n(-33 + Math.sin(t) * 31)}L${n(x - Math.cos(t) * 31)} ${n(-33 - Math.sin(t) * 31)}`; }
    return circle(x, -33, 32, 'none', { stroke: dark, 'stroke-width': 4 }) + stroke(spokes, a.tone('#b8b4a8', o.far ?? 0), 0.8) + circle(x, -33, 3, dark);
  };
  const basket = o.basket ? path('M48 -104H88L82 -76H54Z', a.tone('#b8843f')) + stroke('M50 -96H86M52 -86H84M60 -104L62 -76M72 -104V-76', a.tone('#8a5c2a'), 1.5) + [0, 1, 2, 3, 4].map((i) => circle(52 + i * 8, -109 - (i % 2) * 6, 6, a.tone(i % 2 ? '#f4efe2' : String(o.basket)))).join('') : '';
  return put(o,
    ellipse(0, 0, 90, 4, a.m.shadow, { 'fill-opacity': 0.3 }) + rim(-54) + rim(56) + stroke('M-54 -33L-20 -72L-2 -33ZM-22 -76L-2 -33L40 -74ZM-24 -76L38 -76M56 -33L36 -92', c, 4.4) + stroke('M-24 -70L-28 -86', dark, 3.4) + path(limb([[-42, -88], [-28, -90], [-16, -86]], [5, 4, 2.4]), a.tone('#5a3828')) + stroke('M36 -92L32 -98L18 -98M36 -92L46 -98', dark, 3.6) + circle(-2, -33, 9, 'none', { stroke: dark, 'stroke-width': 3 }) + stroke('M-2 -33L6 -20M-2 -33L-10 -46M0 -20h12M-16 -46h12', dark, 2.6) + basket,
  );
}

/** @param {Art} a @param {Vehicle} o */
export function motorcycle(a, o) {
  const c = a.tone(o.color ?? '#c8382f', o.far ?? 0);
  const dark = a.tone('#2a282e', o.far ?? 0);
  const steel = a.tone('#b9b6ae', o.far ?? 0);
  const tyre = (/** @type {number} */ x) => circle(x, -30, 27, 'none', { stroke: dark, 'stroke-width': 9 }) + circle(x, -30, 20, 'none', { stroke: steel, 'stroke-width': 2.5 }) + circle(x, -30, 6, steel);
  return put(o,
    ellipse(0, 0, 100, 5, a.m.shadow, { 'fill-opacity': 0.4 }) + tyre(-68) + tyre(72) + stroke('M72 -30L44 -92', steel, 6) + stroke('M-68 -30L-10 -34L30 -70', dark, 7) + stroke('M-6 -26H-84', steel, 7) +
      path(block(-20, -56, 46, 34, 8), steel) + stroke('M-14 -48h34M-14 -40h34M-14 -32h34', a.dim(steel, 0.5), 2) + a.solid(smooth([[-12, -62], [-6, -80], [24, -86], [44, -76], [36, -62]]), c, { rim: 3, core: 14, flip: o.flip }) + path(limb([[-76, -66], [-50, -68], [-12, -64]], [6, 8, 6]), a.tone('#3a2a26')) + a.solid(smooth([[-100, -44], [-88, -64], [-64, -66], [-58, -58], [-84, -52], [-96, -36]]), c, { rim: 2, core: 8, flip: o.flip }) + path(smooth([[46, -56], [66, -64], [90, -56], [100, -42], [88, -50], [66, -56]]), c) + circle(54, -82, 9, steel) + circle(57, -82, 6.5, '#fff0c4') + stroke('M44 -92L34 -104L20 -104', dark, 5),
  );
}
