// SPDX-License-Identifier: MIT
// Houses, towers, skylines, bridges.

import { mix } from './color.js';
import { circle, n, oval, path, poly, rect, smooth, stroke } from './svg.js';

/** @typedef {import('./art.js').Art} Art */
/** @typedef {import('./svg.js').Point} Point */

/** Simple country house. @param {Art} a @param {number} x @param {number} y @param {number} h @param {{wall?: string, roof?: string, far?: number}} [o] */
export function farmhouse(a, x, y, h, { wall = '#efe2c6', roof = '#a8503a', far = 0.08 } = {}) {
  const w = a.tone(wall, far);
  const t = a.tone(roof, far);
  const lit = a.m.id === 'night' || a.m.id === 'dusk';
  const glass = lit ? '#ffd98a' : a.dim(a.tone('#7fa0b0', far), 0.3);
  const s = a.side;
  const X = (/** @type {number} */ k) => x + s * k * h;
  let windows = '';
  for (const k of [-0.95, -0.6, -0.22]) windows += rect(X(k) - h * 0.06, y - h * 0.42, h * 0.12, h * 0.16, glass);
  return (
    path(poly([[X(-1.2), y], [X(-1.2), y - h * 0.58], [X(0.02), y - h * 0.58], [X(0.02), y]]), a.dim(w, 0.18)) +
    path(poly([[X(0), y], [X(0), y - h * 0.58], [X(0.3), y - h * 0.98], [X(0.6), y - h * 0.58], [X(0.6), y]]), a.lit(w, 0.3)) +
    path(poly([[X(-1.28), y - h * 0.54], [X(-1.02), y - h], [X(0.3), y - h * 1.02], [X(0.02), y - h * 0.54]]), t) +
    path(poly([[X(0.3), y - h * 1.04], [X(0.68), y - h * 0.54], [X(0.6), y - h * 0.54], [X(0.28), y - h * 0.94]]), a.dim(t, 0.4)) +
    rect(X(-0.7) - h * 0.06, y - h * 1.16, h * 0.12, h * 0.22, a.dim(t, 0.3)) +
    windows + rect(X(0.3) - h * 0.08, y - h * 0.3, h * 0.16, h * 0.3, a.dim(a.tone('#7a4a34', far), 0.1)) + circle(X(0.3), y - h * 0.62, h * 0.07, glass)
  );
}

/** Dutch windmill. @param {Art} a @param {number} x @param {number} y @param {number} h */
export function windmill(a, x, y, h) {
  const brick = a.tone('#9a5a40', 0.06);
  const tower = poly([[x - h * 0.17, y], [x - h * 0.1, y - h * 0.62], [x + h * 0.1, y - h * 0.62], [x + h * 0.17, y]]);
  const cap = smooth([[x - h * 0.12, y - h * 0.61], [x - h * 0.1, y - h * 0.72], [x, y - h * 0.79], [x + h * 0.1, y - h * 0.72], [x + h * 0.12, y - h * 0.61]]);
  let sails = '';
  const turn = a.r.range(0.2, 0.9);
  const cx = x + a.side * h * 0.02;
  const cy = y - h * 0.68;
  for (let i = 0; i < 4; i += 1) {
    const t = turn + (i * Math.PI) / 2;
    const [c, s] = [Math.cos(t), Math.sin(t)];
    const P = (/** @type {number} */ u, /** @type {number} */ v) => /** @type {Point} */ ([cx + c * u * h - s * v * h, cy + s * u * h + c * v * h]);
    sails += path(poly([P(0.1, 0.01), P(0.47, 0.01), P(0.47, 0.1), P(0.1, 0.1)]), a.lit(a.tone('#f2e8d2'), 0.2), { 'fill-opacity': 0.95 });
    for (let k = 0; k < 6; k += 1) sails += stroke(poly([P(0.12 + k * 0.068, 0), P(0.12 + k * 0.068, 0.1)], false), a.tone('#5f463a'), h * 0.006);
    sails += stroke(poly([P(0, 0), P(0.49, 0)], false), a.tone('#5f463a'), h * 0.016);
  }
  let wins = '';
  for (const k of [0.2, 0.4]) wins += rect(x - h * 0.025, y - h * (k + 0.1), h * 0.05, h * 0.075, a.tone('#f2e4c0'));
  return a.solid(tower, brick, { rim: h * 0.012, core: h * 0.11 }) + wins + rect(x - h * 0.04, y - h * 0.12, h * 0.08, h * 0.12, a.tone('#3f5a48')) + rect(x - h * 0.19, y - h * 0.3, h * 0.38, h * 0.02, a.tone('#5f463a')) + a.solid(cap, a.tone('#4f5f58'), { rim: h * 0.01, core: h * 0.08 }) + sails + circle(cx, cy, h * 0.022, a.tone('#4a382e'));
}

/** Blocks of a skyline standing on y. @param {Art} a @param {number} y @param {number} tallest @param {{far: number, color: string, lit?: number, count?: number, from?: number, to?: number}} o `lit`: share of windows with light */
export function skyline(a, y, tallest, { far, color, lit = 0, count = 14, from = -20, to = a.W + 20 }) {
  const { r } = a;
  let out = '';
  const step = (to - from) / count;
  for (let i = 0; i < count; i += 1) {
    const x = from + i * step;
    const w = step * r.range(0.85, 1.25);
    const bell = Math.sin(Math.PI * ((i + 0.5) / count));
    const h = tallest * (0.28 + 0.55 * bell * r.range(0.6, 1.15) + 0.12 * r.next());
    const c = a.tone(r.chance(0.3) ? mix(color, '#c9a088', 0.35) : color, far);
    const s = a.side;
    const top = y - h;
    const roof = r.int(0, 4);
    let shape = poly([[x, y], [x, top], [x + w, top], [x + w, y]]);
    if (roof === 1) shape += poly([[x + w * 0.15, top], [x + w * 0.15, top - w * 0.3], [x + w * 0.85, top - w * 0.3], [x + w * 0.85, top]]) + poly([[x + w * 0.35, top - w * 0.3], [x + w * 0.35, top - w * 0.55], [x + w * 0.65, top - w * 0.55], [x + w * 0.65, top - w * 0.3]]);
    if (roof === 2) shape += poly([[x, top + 1], [x + w * 0.5, top - w * 0.6], [x + w, top + 1]]);
    if (roof === 3) shape += poly([[x + w * 0.46, top], [x + w * 0.5, top - h * 0.22], [x + w * 0.54, top]]);
    let win = '';
    const cols = Math.max(2, Math.floor(w / 15));
    const cw = w / (cols + 0.6);
    for (let row = 0; row < Math.floor(h / 19); row += 1) {
      for (let k = 0; k < cols; k += 1) {
        const on = r.next() < lit;
        if (!on && lit > 0.2 && r.chance(0.55)) continue;
        win += rect(x + cw * (k + 0.5), top + 9 + row * 19, cw * 0.5, 9, on ? r.pick(['#ffd98a', '#ffe7b4', '#f8c465']) : a.dim(c, 0.35), { 'fill-opacity': on ? 0.95 : 0.5 });
      }
    }
    out += path(shape, c) + rect(s > 0 ? x : x + w * 0.62, top, w * 0.38, h, a.dim(c, 0.3), { 'fill-opacity': 0.6 }) + rect(s > 0 ? x + w - 3 : x, top, 3, h, a.lit(c, 0.5)) + win;
  }
  return out;
}

/** Old-town house front with gable. @param {Art} a @param {number} x @param {number} y @param {number} w @param {number} h @param {{wall: string, roof?: string, far?: number, gable?: 'step' | 'point' | 'curve', lit?: boolean, shop?: boolean}} o */
export function townhouse(a, x, y, w, h, { wall, roof = '#9a4a38', far = 0, gable = 'point', lit = false, shop = false }) {
  const { r } = a;
  const c = a.tone(wall, far);
  const top = y - h;
  const g = w * 0.5;
  /** @type {Point[]} */
  const crown =
    gable === 'step'
      ? [[x, top], [x + w * 0.14, top], [x + w * 0.14, top - g * 0.35], [x + w * 0.3, top - g * 0.35], [x + w * 0.3, top - g * 0.7], [x + w * 0.42, top - g * 0.7], [x + w * 0.42, top - g], [x + w * 0.58, top - g], [x + w * 0.58, top - g * 0.7], [x + w * 0.7, top - g * 0.7], [x + w * 0.7, top - g * 0.35], [x + w * 0.86, top - g * 0.35], [x + w * 0.86, top], [x + w, top]]
      : [[x, top], [x + w * 0.5, top - g * 0.9], [x + w, top]];
  const face = gable === 'curve' ? `M${n(x)} ${n(y)}V${n(top)}Q${n(x + w * 0.3)} ${n(top - g * 0.1)} ${n(x + w * 0.34)} ${n(top - g * 0.6)}Q${n(x + w * 0.5)} ${n(top - g * 1.2)} ${n(x + w * 0.66)} ${n(top - g * 0.6)}Q${n(x + w * 0.7)} ${n(top - g * 0.1)} ${n(x + w)} ${n(top)}V${n(y)}Z` : poly([[x, y], ...crown, [x + w, y]]);
  const rowsCount = Math.max(2, Math.round(h / (w * 0.55)));
  const cols = w > 70 ? 3 : 2;
  const frame = a.tone('#f6efe0', far);
  const glass = a.dim(a.tone('#5f7f92', far), 0.3);
  let win = '';
  const cell = (h * (shop ? 0.72 : 0.92)) / rowsCount;
  for (let i = 0; i < rowsCount; i += 1) {
    for (let k = 0; k < cols; k += 1) {
      const ww = (w / cols) * 0.42;
      const wx = x + (w / cols) * (k + 0.5) - ww / 2;
      const wy = top + cell * (i + 0.22);
      const on = lit && r.chance(0.62);
      win += rect(wx - 2, wy - 2, ww + 4, cell * 0.56 + 4, frame) + rect(wx, wy, ww, cell * 0.56, on ? '#ffd383' : glass) + rect(wx + ww / 2 - 1, wy, 2, cell * 0.56, frame);
    }
  }
  win += gable === 'point' ? circle(x + w * 0.5, top - g * 0.3, w * 0.07, lit ? '#ffd383' : glass) : rect(x + w * 0.45, top - g * 0.45, w * 0.1, g * 0.35, lit ? '#ffd383' : glass);
  let front = '';
  if (shop) {
    const ay = y - h * 0.22;
    front += rect(x + w * 0.08, ay + h * 0.02, w * 0.5, h * 0.2, lit ? '#ffdf9c' : a.dim(a.tone('#5a7482', far), 0.3)) + rect(x + w * 0.68, ay + h * 0.03, w * 0.2, h * 0.19, a.dim(a.tone('#5a3a2e', far), 0.1));
    const hue = a.tone(r.pick(['#c8453a', '#3f7a6a', '#3a5f92', '#d89a3a']), far);
    const stripes = 6;
    for (let i = 0; i < stripes; i += 1) front += path(poly([[x + w * 0.04 + (w * 0.58 * i) / stripes, ay - h * 0.03], [x + w * 0.04 + (w * 0.58 * (i + 1)) / stripes, ay - h * 0.03], [x + (w * 0.64 * (i + 1)) / stripes, ay + h * 0.04], [x + (w * 0.64 * i) / stripes, ay + h * 0.04]]), i % 2 ? frame : hue);
  } else front += rect(x + w * 0.4, y - h * 0.17, w * 0.2, h * 0.17, a.dim(a.tone('#5a3a2e', far), 0.1));
  const edge = gable === 'point' ? stroke(`M${n(x - 3)} ${n(top + 2)}L${n(x + w * 0.5)} ${n(top - g * 0.92)}L${n(x + w + 3)} ${n(top + 2)}`, a.tone(roof, far), w * 0.08, { 'stroke-linecap': 'butt' }) : '';
  return a.solid(face, c, { rim: w * 0.03, core: w * 0.5, shade: a.dim(c, 0.16) }) + edge + win + front;
}

/** Church with a dome or spire behind the roofs. @param {Art} a @param {number} x @param {number} y @param {number} h @param {{kind: 'onion' | 'spire', far?: number, color?: string, dome?: string}} o */
export function church(a, x, y, h, { kind, far = 0.2, color = '#efe4cc', dome = '#3f7a8a' }) {
  const c = a.tone(color, far);
  const d = a.tone(dome, far);
  const glass = a.m.id === 'night' || a.m.id === 'dusk' ? '#ffd98a' : a.dim(c, 0.5);
  const onion = (/** @type {number} */ cx, /** @type {number} */ base, /** @type {number} */ s) =>
    rect(cx - s * 0.5, base - s * 0.7, s, s * 0.75, c) + a.solid(smooth([[cx, base - s * 2.5], [cx + s * 0.2, base - s * 2.0], [cx + s * 0.74, base - s * 1.35], [cx + s * 0.5, base - s * 0.72], [cx - s * 0.5, base - s * 0.72], [cx - s * 0.74, base - s * 1.35], [cx - s * 0.2, base - s * 2.0]]), d, { rim: s * 0.12, core: s * 0.5 }) +
    stroke(`M${n(cx)} ${n(base - s * 2.4)}v${n(-s * 0.7)}M${n(cx - s * 0.2)} ${n(base - s * 2.8)}h${n(s * 0.4)}`, a.tone('#e0b84a', far), s * 0.09);
  if (kind === 'onion') {
    const w = h * 0.5;
    return a.solid(poly([[x - w / 2, y], [x - w / 2, y - h * 0.42], [x + w / 2, y - h * 0.42], [x + w / 2, y]]), c, { rim: 3, core: w * 0.4, shade: a.dim(c, 0.2) }) + [-0.28, 0, 0.28].map((k) => path(`M${n(x + k * w - w * 0.06)} ${n(y - h * 0.12)}v${n(-h * 0.12)}a${n(w * 0.06)} ${n(w * 0.06)} 0 0 1 ${n(w * 0.12)} 0v${n(h * 0.12)}Z`, glass)).join('') + onion(x - w * 0.38, y - h * 0.42, h * 0.075) + onion(x + w * 0.38, y - h * 0.42, h * 0.075) + onion(x, y - h * 0.42, h * 0.15);
  }
  const w = h * 0.17;
  return a.solid(poly([[x - w / 2, y], [x - w / 2, y - h * 0.6], [x, y - h], [x + w / 2, y - h * 0.6], [x + w / 2, y]]), c, { rim: 3, core: w * 0.5, more: path(poly([[x - w * 0.6, y - h * 0.6], [x, y - h * 1.02], [x + w * 0.6, y - h * 0.6]]), d) }) + circle(x, y - h * 0.5, w * 0.22, a.tone('#f6efdc', far)) + stroke(`M${n(x)} ${n(y - h * 0.5)}v${n(-w * 0.16)}M${n(x)} ${n(y - h * 0.5)}h${n(w * 0.12)}`, a.dim(c, 0.7), w * 0.04);
}

/** Lighthouse with red bands. @param {Art} a @param {number} x @param {number} y @param {number} h @param {{beam?: boolean}} [o] */
export function lighthouse(a, x, y, h, { beam = false } = {}) {
  const white = a.tone('#f6f0e2');
  const red = a.tone('#c43a30');
  const half = (/** @type {number} */ t) => h * (0.1 - 0.042 * t);
  const body = poly([[x - half(0), y], [x - half(1), y - h * 0.76], [x + half(1), y - h * 0.76], [x + half(0), y]]);
  let bands = '';
  for (let i = 0; i < 3; i += 1) bands += rect(x - h * 0.2, y - h * (0.2 + i * 0.24), h * 0.4, h * 0.115, red);
  let rays = '';
  if (beam) {
    const ray = (/** @type {number} */ dir) => path(poly([[x, y - h * 0.84], [x + dir * a.W, y - h * 1.08], [x + dir * a.W, y - h * 0.52]]), a.gradient([[0, '#fff2c0', dir > 0 ? 0.75 : 0], [1, '#fff2c0', dir > 0 ? 0 : 0.75]], [0, 0, 1, 0]), { 'fill-opacity': 0.6 });
    rays = ray(1) + ray(-1) + circle(x, y - h * 0.84, h * 0.3, a.radial([[0, '#fff2c0', 0.95], [1, '#fff2c0', 0]]));
  }
  const shade = path(poly([[x - a.side * half(0) * 0.1, y], [x - a.side * half(1) * 0.1, y - h * 0.76], [x - a.side * half(1) * 1.2, y - h * 0.76], [x - a.side * half(0) * 1.2, y]]), a.m.shadow, { 'fill-opacity': 0.28 });
  return (
    rays + a.solid(body, white, { rim: 0, core: 0, more: bands + shade }) + rect(x - half(1) * 1.5, y - h * 0.785, half(1) * 3, h * 0.03, a.dim(a.tone('#3a3a42'), 0.2)) +
    rect(x - half(1) * 0.75, y - h * 0.89, half(1) * 1.5, h * 0.11, beam ? '#fff0b8' : a.tone('#cfe0e2')) + stroke(`M${n(x)} ${n(y - h * 0.89)}v${n(h * 0.11)}`, a.tone('#3a3a42'), h * 0.008) +
    path(oval(x, y - h * 0.95, h * 0.012, h * 0.03), red) + a.solid(`M${n(x - half(1))} ${n(y - h * 0.885)}Q${n(x)} ${n(y - h * 0.99)} ${n(x + half(1))} ${n(y - h * 0.885)}Z`, red, { rim: h * 0.008, core: h * 0.03 }) +
    rect(x - h * 0.025, y - h * 0.08, h * 0.05, h * 0.08, a.tone('#4a3a38')) + rect(x - h * 0.012, y - h * 0.36, h * 0.024, h * 0.05, a.tone('#3a4a58')) + rect(x - h * 0.012, y - h * 0.6, h * 0.024, h * 0.05, a.tone('#3a4a58'))
  );
}
