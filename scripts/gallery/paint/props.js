// SPDX-License-Identifier: MIT
// Things that stand about: tents, fires, cabins, benches, lamps, umbrellas, balls.

import { circle, ellipse, limb, n, oval, path, poly, rect, smooth, stroke } from './svg.js';

/** @typedef {import('./art.js').Art} Art */
/** @typedef {import('./svg.js').Point} Point */

/** @param {Art} a @param {number} x @param {number} y @param {number} h @param {string} color */
export function tent(a, x, y, h, color) {
  const c = a.lit(color, 0.1);
  return (
    circle(x, y - h * 0.3, h * 1.3, a.radial([[0, '#ffc46a', 0.45], [1, '#ffc46a', 0]])) +
    path(poly([[x - h * 0.85, y], [x - h * 0.1, y - h], [x + h * 0.5, y]]), c) +
    path(poly([[x - h * 0.1, y - h], [x + h * 0.35, y - h * 0.88], [x + h * 0.98, y - h * 0.06], [x + h * 0.5, y]]), a.dim(c, 0.45)) +
    path(poly([[x - h * 0.4, y], [x - h * 0.1, y - h * 0.78], [x + h * 0.16, y]]), '#ffe7a3') +
    path(poly([[x - h * 0.12, y - h * 0.78], [x - h * 0.08, y - h * 0.78], [x - h * 0.02, y], [x - h * 0.14, y]]), a.dim(c, 0.3)) +
    stroke(`M${n(x - h * 0.1)} ${n(y - h)}L${n(x - h * 1.15)} ${n(y + 2)}M${n(x + h * 0.35)} ${n(y - h * 0.88)}L${n(x + h * 1.2)} ${n(y)}`, a.lit(c, 0.4), 1.4)
  );
}

/** @param {Art} a @param {number} x @param {number} y @param {number} h */
export function campfire(a, x, y, h) {
  const flame = (/** @type {number} */ k, /** @type {string} */ c) =>
    path(smooth([[x, y - h * 1.1 * k], [x + h * 0.22 * k, y - h * 0.55 * k], [x + h * 0.34 * k, y - h * 0.16], [x + h * 0.1, y - h * 0.04], [x - h * 0.16, y - h * 0.04], [x - h * 0.32 * k, y - h * 0.2], [x - h * 0.14 * k, y - h * 0.5 * k]]), c);
  let sparks = '';
  for (let i = 0; i < 12; i += 1) sparks += circle(x + a.r.range(-0.6, 0.6) * h, y - h * a.r.range(0.9, 2.3), a.r.range(1, 2.6), '#ffc861');
  return (
    circle(x, y - h * 0.3, h * 4, a.radial([[0, '#ff9a44', 0.6], [0.4, '#ff7a34', 0.2], [1, '#ff7a34', 0]])) + sparks +
    flame(1, '#f0622d') + flame(0.74, '#f9a03c') + flame(0.46, '#ffe08a') +
    path(limb([[x - h * 0.42, y], [x + h * 0.4, y - h * 0.14]], [h * 0.06, h * 0.06]) + limb([[x + h * 0.42, y], [x - h * 0.4, y - h * 0.14]], [h * 0.06, h * 0.06]), '#4a2f26')
  );
}

/** Log cabin; h is the height of the ridge. @param {Art} a @param {number} x @param {number} y @param {number} h @param {{snowy?: boolean, glow?: boolean, wall?: string, roof?: string}} [o] */
export function cabin(a, x, y, h, { snowy = false, glow = false, wall = '#8a5a3a', roof = '#7a3b32' } = {}) {
  const s = a.side;
  const w = a.tone(wall);
  const front = poly([[x - h * 0.5, y], [x - h * 0.5, y - h * 0.52], [x, y - h], [x + h * 0.5, y - h * 0.52], [x + h * 0.5, y]]);
  const X = (/** @type {number} */ k) => x + s * k * h;
  const sideWall = poly([[X(-0.5), y], [X(-0.5), y - h * 0.52], [X(-1.35), y - h * 0.5], [X(-1.35), y - h * 0.02]]);
  const cover = poly([[X(0), y - h * 1.04], [X(-0.58), y - h * 0.46], [X(-1.46), y - h * 0.44], [X(-0.92), y - h * 0.98]]);
  const roofColor = snowy ? a.tone('#f3f4f2') : a.tone(roof);
  let logs = '';
  for (let i = 1; i < 7; i += 1) logs += stroke(`M${n(X(0.5))} ${n(y - h * 0.085 * i)}L${n(X(-0.5))} ${n(y - h * 0.085 * i)}L${n(X(-1.35))} ${n(y - h * 0.083 * i)}`, a.dim(w, 0.5), h * 0.011);
  const light = glow ? '#ffd98a' : a.tone('#6f8fa0');
  const pane = (/** @type {number} */ px, /** @type {number} */ py, /** @type {number} */ pw, /** @type {number} */ ph) =>
    rect(px - pw / 2, py, pw, ph, light) + stroke(`M${n(px)} ${n(py)}v${n(ph)}M${n(px - pw / 2)} ${n(py + ph / 2)}h${n(pw)}`, a.dim(w, 0.6), h * 0.016) + rect(px - pw / 2 - h * 0.02, py + ph, pw + h * 0.04, h * 0.03, snowy ? a.tone('#ffffff') : a.dim(w, 0.4));
  let smoke = '';
  for (let i = 0; i < 7; i += 1) smoke += circle(X(-0.72) + a.side * i * h * 0.05, y - h * 1.28 - i * h * 0.12, h * (0.05 + i * 0.018), a.m.cloud, { 'fill-opacity': 0.5 - i * 0.055 });
  const chimney = smoke + rect(X(-0.72) - h * 0.07, y - h * 1.22, h * 0.14, h * 0.32, a.tone('#7a6a64')) + (snowy ? rect(X(-0.72) - h * 0.08, y - h * 1.25, h * 0.16, h * 0.05, a.tone('#ffffff')) : '');
  const glowOut = glow ? ellipse(x, y + h * 0.02, h * 0.9, h * 0.16, a.radial([[0, '#ffd07a', 0.6], [1, '#ffd07a', 0]])) : '';
  return (
    chimney + path(sideWall, a.dim(w, 0.35)) + path(front, w) + logs + path(cover, snowy ? a.dim(roofColor, 0.16) : a.dim(roofColor, 0.15)) +
    stroke(`M${n(x - h * 0.6)} ${n(y - h * 0.44)}L${n(x)} ${n(y - h * 1.03)}L${n(x + h * 0.6)} ${n(y - h * 0.44)}`, snowy ? a.lit(roofColor, 0.4) : a.dim(roofColor, 0.4), h * 0.085, { 'stroke-linecap': 'butt' }) +
    rect(x - h * 0.11, y - h * 0.4, h * 0.22, h * 0.4, a.tone('#5a3326')) + circle(x + h * 0.07, y - h * 0.2, h * 0.015, '#f0c860') +
    pane(x - h * 0.3, y - h * 0.42, h * 0.2, h * 0.2) + pane(x + h * 0.3, y - h * 0.42, h * 0.2, h * 0.2) + pane(X(-0.92), y - h * 0.38, h * 0.24, h * 0.19) + circle(x, y - h * 0.7, h * 0.08, light) + glowOut
  );
}

/** Park bench seen from the front, seat height 0.45 h. @param {Art} a @param {number} x @param {number} y @param {number} h @param {string} [color] */
export function bench(a, x, y, h, color = '#8a5636') {
  const wood = a.tone(color);
  const iron = a.dim(a.tone('#3a3a40'), 0.2);
  const w = h * 1.25;
  let out = '';
  for (const s of [-0.82, 0.82]) out += stroke(`M${n(x + s * w)} ${n(y)}L${n(x + s * w)} ${n(y - h)}M${n(x + s * w - h * 0.06)} ${n(y)}h${n(h * 0.12)}`, iron, h * 0.06);
  for (let i = 0; i < 3; i += 1) out += a.solid(`M${n(x - w)} ${n(y - h * (0.98 - i * 0.16))}h${n(w * 2)}v${n(h * 0.11)}h${n(-w * 2)}Z`, wood, { rim: h * 0.025, core: 0 });
  return out + a.solid(`M${n(x - w)} ${n(y - h * 0.46)}h${n(w * 2)}v${n(h * 0.1)}h${n(-w * 2)}Z`, a.lit(wood, 0.1), { rim: h * 0.03, core: 0 });
}

/** Street lamp. @param {Art} a @param {number} x @param {number} y @param {number} h @param {boolean} [lit] */
export function lamp(a, x, y, h, lit = false) {
  const iron = a.dim(a.tone('#33363e'), 0.3);
  const w = h * 0.05;
  return (
    (lit ? circle(x, y - h * 0.93, h * 0.5, a.radial([[0, '#ffd98a', 0.75], [0.3, '#ffcf7a', 0.3], [1, '#ffcf7a', 0]])) : '') +
    path(limb([[x, y], [x, y - h * 0.3], [x, y - h * 0.86]], [w * 0.55, w * 0.34, w * 0.26]), iron) +
    path(poly([[x - w * 1.5, y], [x + w * 1.5, y], [x + w * 0.8, y - h * 0.06], [x - w * 0.8, y - h * 0.06]]), iron) +
    path(poly([[x - w * 0.7, y - h * 0.86], [x + w * 0.7, y - h * 0.86], [x + w * 1.15, y - h * 0.98], [x - w * 1.15, y - h * 0.98]]), lit ? '#ffe9b0' : a.tone('#cfe0e4')) +
    path(poly([[x - w * 1.35, y - h * 0.98], [x + w * 1.35, y - h * 0.98], [x, y - h * 1.05]]), iron)
  );
}

/** Open umbrella; (x, y) is the hand. @param {Art} a @param {number} x @param {number} y @param {number} size radius @param {string} color @param {number} [lean] degrees @param {number} [stick] length of the stick in radii */
export function umbrella(a, x, y, size, color, lean = 0, stick = 1.1) {
  const c = a.tone(color);
  const s = size;
  const top = -s * (stick + 0.42);
  const rim = -s * stick;
  const d = `M${n(-s)} ${n(rim)}Q${n(-s * 0.85)} ${n(top - s * 0.12)} 0 ${n(top)}Q${n(s * 0.85)} ${n(top - s * 0.12)} ${n(s)} ${n(rim)}Q${n(s * 0.8)} ${n(rim - s * 0.16)} ${n(s * 0.5)} ${n(rim)}Q${n(s * 0.25)} ${n(rim - s * 0.16)} 0 ${n(rim)}Q${n(-s * 0.25)} ${n(rim - s * 0.16)} ${n(-s * 0.5)} ${n(rim)}Q${n(-s * 0.8)} ${n(rim - s * 0.16)} ${n(-s)} ${n(rim)}Z`;
  const ribs = stroke(`M0 ${n(top)}Q${n(-s * 0.42)} ${n(top + s * 0.1)} ${n(-s * 0.5)} ${n(rim)}M0 ${n(top)}Q${n(s * 0.42)} ${n(top + s * 0.1)} ${n(s * 0.5)} ${n(rim)}M0 ${n(top)}V${n(rim)}`, a.dim(c, 0.4), s * 0.025);
  return `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(lean)})">${stroke(`M0 ${n(top - s * 0.08)}L0 ${n(s * 0.12)}`, a.tone('#4a3a34'), s * 0.045)}${a.solid(d, c, { rim: s * 0.06, core: s * 0.34, more: ribs })}</g>`;
}

/** @param {Art} a @param {number} x @param {number} y centre @param {number} s radius @param {'soccer' | 'basket' | 'beach' | 'tennis' | 'plain'} kind @param {string} [color] */
export function ball(a, x, y, s, kind, color = '#c8382f') {
  const base = { soccer: '#f6f2e6', basket: '#d9772e', beach: '#f6f0e0', tennis: '#cfe04a', plain: color }[kind];
  let more = '';
  if (kind === 'soccer') {
    more = path(poly([0, 1, 2, 3, 4].map((i) => [x + Math.sin(i * 1.2566) * s * 0.36, y - Math.cos(i * 1.2566) * s * 0.36])), '#2b2a30');
    for (let i = 0; i < 5; i += 1) { const t = i * 1.2566; more += circle(x + Math.sin(t) * s * 0.95, y - Math.cos(t) * s * 0.95, s * 0.27, '#2b2a30'); }
  } else if (kind === 'basket') more = stroke(`M${n(x - s)} ${n(y)}h${n(s * 2)}M${n(x)} ${n(y - s)}v${n(s * 2)}M${n(x - s * 0.7)} ${n(y - s * 0.8)}Q${n(x - s * 0.1)} ${n(y)} ${n(x - s * 0.7)} ${n(y + s * 0.8)}M${n(x + s * 0.7)} ${n(y - s * 0.8)}Q${n(x + s * 0.1)} ${n(y)} ${n(x + s * 0.7)} ${n(y + s * 0.8)}`, '#3a2620', s * 0.09);
  else if (kind === 'beach') {
    const hues = ['#d8453a', '#2f74b8', '#f0c040'];
    for (let i = 0; i < 3; i += 1) { const t = i * 2.094 + 0.3; more += path(`M${n(x)} ${n(y)}L${n(x + Math.cos(t) * s * 1.2)} ${n(y + Math.sin(t) * s * 1.2)}A${n(s * 1.2)} ${n(s * 1.2)} 0 0 1 ${n(x + Math.cos(t + 1.047) * s * 1.2)} ${n(y + Math.sin(t + 1.047) * s * 1.2)}Z`, hues[i]); }
  }
  return a.solid(oval(x, y, s), a.tone(base), { rim: s * 0.18, core: 0, more: more + path(oval(x - a.side * s * 0.5, y + s * 0.55, s * 1.1), a.m.shadow, { 'fill-opacity': 0.18 }) });
}

/** Wooden fence along a line. @param {Art} a @param {number} x0 @param {number} x1 @param {number} y @param {number} h @param {string} [color] */
export function fence(a, x0, x1, y, h, color = '#d9cdb8') {
  const c = a.tone(color);
  let d = '';
  for (let x = x0; x <= x1; x += h * 0.5) d += `M${n(x)} ${n(y)}v${n(-h * 0.9)}l${n(h * 0.07)} ${n(-h * 0.1)}l${n(h * 0.07)} ${n(h * 0.1)}v${n(h * 0.9)}Z`;
  d += `M${n(x0 - h * 0.2)} ${n(y - h * 0.35)}h${n(x1 - x0 + h * 0.4)}v${n(h * 0.11)}h${n(x0 - x1 - h * 0.4)}ZM${n(x0 - h * 0.2)} ${n(y - h * 0.72)}h${n(x1 - x0 + h * 0.4)}v${n(h * 0.11)}h${n(x0 - x1 - h * 0.4)}Z`;
  return a.solid(d, c, { rim: h * 0.025, core: h * 0.1 });
}

/** Grey boulder. @param {Art} a @param {number} x @param {number} y @param {number} w @param {string} [color] */
export function rock(a, x, y, w, color = '#7a7672') {
  const { r } = a;
  /** @type {Point[]} */
  const pts = [[x - w * 0.5, y], [x - w * 0.44, y - w * r.range(0.18, 0.3)], [x - w * 0.18, y - w * r.range(0.4, 0.52)], [x + w * 0.16, y - w * r.range(0.36, 0.46)], [x + w * 0.42, y - w * r.range(0.16, 0.26)], [x + w * 0.52, y]];
  return a.solid(poly(pts), a.tone(color), { rim: w * 0.04, core: w * 0.2 });
}
