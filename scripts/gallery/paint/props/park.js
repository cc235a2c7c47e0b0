// SPDX-License-Identifier: MIT
// Benches, lamps, umbrellas, balls, fences, rocks.

import { circle, limb, n, oval, path, poly, stroke } from '../svg.js';

/** @typedef {import('../art.js').Art} Art */
/** @typedef {import('../svg.js').Point} Point */

/** Park bench seen from the front, seat height 0.45 h. @param {Art} a @param {number} x @param {number} y @param {number} h @param {string} [color] */
export function bench(a, x, y, h, color = '#8a5636') {
  const wood = a.tone(color);
  const iron = a.dim(a.tone('#3a3a40'), 0.2);
  const w = h * 1.25;
  let out = '';
  for (const s of [-0.82, 0.82]) {
    out += stroke(
      `M${n(x + s * w)} ${n(y)}L${n(x + s * w)} ${n(y - h)}M${n(x + s * w - h * 0.06)} ${n(y)}h${n(h * 0.12)}`,
      iron,
      h * 0.06,
    );
  }
  for (let i = 0; i < 3; i += 1) {
    out += a.solid(
      `M${n(x - w)} ${n(y - h * (0.98 - i * 0.16))}h${n(w * 2)}v${n(h * 0.11)}h${n(-w * 2)}Z`,
      wood,
      { rim: h * 0.025, core: 0 },
    );
  }
  return (
    out +
    a.solid(
      `M${n(x - w)} ${n(y - h * 0.46)}h${n(w * 2)}v${n(h * 0.1)}h${n(-w * 2)}Z`,
      a.lit(wood, 0.1),
      { rim: h * 0.03, core: 0 },
    )
  );
}

/** Street lamp. @param {Art} a @param {number} x @param {number} y @param {number} h @param {boolean} [lit] */
export function lamp(a, x, y, h, lit = false) {
  const iron = a.dim(a.tone('#33363e'), 0.3);
  const w = h * 0.05;
  return (
    (lit
      ? circle(
          x,
          y - h * 0.93,
          h * 0.5,
          a.radial([
            [0, '#ffd98a', 0.75],
            [0.3, '#ffcf7a', 0.3],
            [1, '#ffcf7a', 0],
          ]),
        )
      : '') +
    path(
      limb(
        [
          [x, y],
          [x, y - h * 0.3],
          [x, y - h * 0.86],
        ],
        [w * 0.55, w * 0.34, w * 0.26],
      ),
      iron,
    ) +
    path(
      poly([
        [x - w * 1.5, y],
        [x + w * 1.5, y],
        [x + w * 0.8, y - h * 0.06],
        [x - w * 0.8, y - h * 0.06],
      ]),
      iron,
    ) +
    path(
      poly([
        [x - w * 0.7, y - h * 0.86],
        [x + w * 0.7, y - h * 0.86],
        [x + w * 1.15, y - h * 0.98],
        [x - w * 1.15, y - h * 0.98],
      ]),
      lit ? '#ffe9b0' : a.tone('#cfe0e4'),
    ) +
    path(
      poly([
        [x - w * 1.35, y - h * 0.98],
        [x + w * 1.35, y - h * 0.98],
        [x, y - h * 1.05],
      ]),
      iron,
    )
  );
}

/** Open umbrella; (x, y) is the hand. @param {Art} a @param {number} x @param {number} y @param {number} size radius @param {string} color @param {number} [lean] degrees @param {number} [stick] length of the stick in radii */
export function umbrella(a, x, y, size, color, lean = 0, stick = 1.1) {
  const c = a.tone(color);
  const s = size;
  const top = -s * (stick + 0.42);
  const rim = -s * stick;
  const d = `M${n(-s)} ${n(rim)}Q${n(-s * 0.85)} ${n(top - s * 0.12)} 0 ${n(top)}Q${n(s * 0.85)} ${n(top - s * 0.12)} ${n(s)} ${n(rim)}Q${n(s * 0.8)} ${n(rim - s * 0.16)} ${n(s * 0.5)} ${n(rim)}Q${n(s * 0.25)} ${n(rim - s * 0.16)} 0 ${n(rim)}Q${n(-s * 0.25)} ${n(rim - s * 0.16)} ${n(-s * 0.5)} ${n(rim)}Q${n(-s * 0.8)} ${n(rim - s * 0.16)} ${n(-s)} ${n(rim)}Z`;
  const ribs = stroke(
    `M0 ${n(top)}Q${n(-s * 0.42)} ${n(top + s * 0.1)} ${n(-s * 0.5)} ${n(rim)}M0 ${n(top)}Q${n(s * 0.42)} ${n(top + s * 0.1)} ${n(s * 0.5)} ${n(rim)}M0 ${n(top)}V${n(rim)}`,
    a.dim(c, 0.4),
    s * 0.025,
  );
  return `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(lean)})">${stroke(`M0 ${n(top - s * 0.08)}L0 ${n(s * 0.12)}`, a.tone('#4a3a34'), s * 0.045)}${a.solid(d, c, { rim: s * 0.06, core: s * 0.34, more: ribs })}</g>`;
}

/** @param {Art} a @param {number} x @param {number} y centre @param {number} s radius @param {'soccer' | 'basket' | 'beach' | 'tennis' | 'plain'} kind @param {string} [color] */
export function ball(a, x, y, s, kind, color = '#c8382f') {
  const base = {
    soccer: '#f6f2e6',
    basket: '#d9772e',
    beach: '#f6f0e0',
    tennis: '#cfe04a',
    plain: color,
  }[kind];
  let more = '';
  if (kind === 'soccer') {
    more = path(
      poly(
        [0, 1, 2, 3, 4].map((i) => [
          x + Math.sin(i * 1.2566) * s * 0.36,
          y - Math.cos(i * 1.2566) * s * 0.36,
        ]),
      ),
      '#2b2a30',
    );
    for (let i = 0; i < 5; i += 1) {
      const t = i * 1.2566;
      more += circle(x + Math.sin(t) * s * 0.95, y - Math.cos(t) * s * 0.95, s * 0.27, '#2b2a30');
    }
  } else if (kind === 'basket') {
    more = stroke(
      `M${n(x - s)} ${n(y)}h${n(s * 2)}M${n(x)} ${n(y - s)}v${n(s * 2)}M${n(x - s * 0.7)} ${n(y - s * 0.8)}Q${n(x - s * 0.1)} ${n(y)} ${n(x - s * 0.7)} ${n(y + s * 0.8)}M${n(x + s * 0.7)} ${n(y - s * 0.8)}Q${n(x + s * 0.1)} ${n(y)} ${n(x + s * 0.7)} ${n(y + s * 0.8)}`,
      '#3a2620',
      s * 0.09,
    );
  } else if (kind === 'beach') {
    const hues = ['#d8453a', '#2f74b8', '#f0c040'];
    for (let i = 0; i < 3; i += 1) {
      const t = i * 2.094 + 0.3;
      more += path(
        `M${n(x)} ${n(y)}L${n(x + Math.cos(t) * s * 1.2)} ${n(y + Math.sin(t) * s * 1.2)}A${n(s * 1.2)} ${n(s * 1.2)} 0 0 1 ${n(x + Math.cos(t + 1.047) * s * 1.2)} ${n(y + Math.sin(t + 1.047) * s * 1.2)}Z`,
        hues[i],
      );
    }
  }
  return a.solid(oval(x, y, s), a.tone(base), {
    rim: s * 0.18,
    core: 0,
    more:
      more +
      path(oval(x - a.side * s * 0.5, y + s * 0.55, s * 1.1), a.m.shadow, { 'fill-opacity': 0.18 }),
  });
}

/** Wooden fence along a line. @param {Art} a @param {number} x0 @param {number} x1 @param {number} y @param {number} h @param {string} [color] */
export function fence(a, x0, x1, y, h, color = '#d9cdb8') {
  const c = a.tone(color);
  let d = '';
  for (let x = x0; x <= x1; x += h * 0.5) {
    d += `M${n(x)} ${n(y)}v${n(-h * 0.9)}l${n(h * 0.07)} ${n(-h * 0.1)}l${n(h * 0.07)} ${n(h * 0.1)}v${n(h * 0.9)}Z`;
  }
  d += `M${n(x0 - h * 0.2)} ${n(y - h * 0.35)}h${n(x1 - x0 + h * 0.4)}v${n(h * 0.11)}h${n(x0 - x1 - h * 0.4)}ZM${n(x0 - h * 0.2)} ${n(y - h * 0.72)}h${n(x1 - x0 + h * 0.4)}v${n(h * 0.11)}h${n(x0 - x1 - h * 0.4)}Z`;
  return a.solid(d, c, { rim: h * 0.025, core: h * 0.1 });
}

/** Grey boulder. @param {Art} a @param {number} x @param {number} y @param {number} w @param {string} [color] */
export function rock(a, x, y, w, color = '#7a7672') {
  const { r } = a;
  /** @type {Point[]} */
  const pts = [
    [x - w * 0.5, y],
    [x - w * 0.44, y - w * r.range(0.18, 0.3)],
    [x - w * 0.18, y - w * r.range(0.4, 0.52)],
    [x + w * 0.16, y - w * r.range(0.36, 0.46)],
    [x + w * 0.42, y - w * r.range(0.16, 0.26)],
    [x + w * 0.52, y],
  ];
  return a.solid(poly(pts), a.tone(color), { rim: w * 0.04, core: w * 0.2 });
}
