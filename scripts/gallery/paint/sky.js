// SPDX-License-Identifier: MIT
// Skies: gradient, sun or moon, clouds, stars, aurora, rainbow.

import { mix } from './color.js';
import { circle, group, limb, n, oval, path, rect, stroke } from './svg.js';

/** @typedef {import('./art.js').Art} Art */

/** The whole background: gradient and a few dry brush strokes. @param {Art} a @param {number} [horizon] y where the sky ends */
export function sky(a, horizon = a.H * 0.62) {
  const { m, W, H, r } = a;
  const fill = a.gradient([
    [0, m.sky[0]],
    [0.38, m.sky[1]],
    [0.74, m.sky[2]],
    [1, m.sky[3]],
  ]);
  let out = rect(0, 0, W, horizon + 2, fill) + rect(0, horizon, W, H - horizon, m.haze);
  for (let i = 0; i < 9; i += 1) {
    const y = r.range(0.04, 0.8) * horizon;
    const t = y / horizon;
    const color = mix(m.sky[t < 0.4 ? 1 : 2], r.chance(0.5) ? m.cloud : m.sky[0], 0.35);
    out += path(streak(a, r.range(0, W), y, r.range(0.15, 0.4) * W, r.range(3, 11)), color, {
      'fill-opacity': 0.22,
    });
  }
  return out;
}

/** A long thin brush mark. @param {Art} a @param {number} x @param {number} y @param {number} half half its length @param {number} thick */
export function streak(a, x, y, half, thick) {
  const j = () => a.r.range(-thick, thick) * 0.5;
  return limb(
    [
      [x - half, y + j()],
      [x - half * 0.45, y + j()],
      [x + half * 0.1, y + j()],
      [x + half * 0.6, y + j()],
      [x + half, y + j()],
    ],
    [thick * 0.1, thick * 0.8, thick, thick * 0.6, thick * 0.1],
  );
}

/** Sun with a wide glow. @param {Art} a @param {number} x @param {number} y @param {number} size radius @param {boolean} [rays] */
export function sun(a, x, y, size, rays = false) {
  const { m } = a;
  const glow = a.radial([
    [0, m.glow, 0.95],
    [0.25, m.glow, 0.55],
    [0.6, m.glow, 0.16],
    [1, m.glow, 0],
  ]);
  let out = '';
  if (rays) {
    for (let i = 0; i < 16; i += 1) {
      const t = (i / 16) * Math.PI * 2 + 0.1;
      const w = 0.07;
      const far = size * 14;
      out += path(
        `M${n(x)} ${n(y)}L${n(x + Math.cos(t - w) * far)} ${n(y + Math.sin(t - w) * far)}L${n(x + Math.cos(t + w) * far)} ${n(y + Math.sin(t + w) * far)}Z`,
        a.radial([
          [0, m.glow, 0.3],
          [1, m.glow, 0],
        ]),
      );
    }
  }
  out += circle(x, y, size * 6.5, glow);
  out += circle(x, y, size * 1.5, m.glow, { 'fill-opacity': 0.35 });
  return out + circle(x, y, size, m.sun);
}

/** Full moon, or a crescent. @param {Art} a @param {number} x @param {number} y @param {number} size @param {boolean} [crescent] */
export function moon(a, x, y, size, crescent = false) {
  const { m } = a;
  const glow = a.radial([
    [0, m.glow, 0.55],
    [0.3, m.glow, 0.24],
    [1, m.glow, 0],
  ]);
  const halo = circle(x, y, size * 5, glow);
  if (crescent) {
    const d = `M${n(x + size * 0.3)} ${n(y - size)}A${n(size)} ${n(size)} 0 1 0 ${n(x + size * 0.3)} ${n(y + size)}A${n(size * 0.85)} ${n(size * 1.05)} 0 1 1 ${n(x + size * 0.3)} ${n(y - size)}Z`;
    return halo + path(d, m.sun);
  }
  const craters =
    circle(x - size * 0.35, y - size * 0.2, size * 0.24, m.glow, { 'fill-opacity': 0.35 }) +
    circle(x + size * 0.25, y + size * 0.3, size * 0.3, m.glow, { 'fill-opacity': 0.3 }) +
    circle(x + size * 0.35, y - size * 0.4, size * 0.14, m.glow, { 'fill-opacity': 0.35 });
  return halo + circle(x, y, size, m.sun) + craters;
}

/** @param {Art} a @param {number} bottom @param {number} [count] */
export function stars(a, bottom, count = 110) {
  const { r } = a;
  let out = '';
  for (let i = 0; i < count; i += 1) {
    const y = bottom * r.next() ** 1.3;
    const size = r.chance(0.08) ? r.range(1.8, 2.8) : r.range(0.6, 1.5);
    out += circle(r.range(0, a.W), y, size, '#fff7dc', { 'fill-opacity': r.range(0.4, 1) });
  }
  return out;
}

/** The milky way, a slanted cloud of stars. @param {Art} a @param {number} bottom */
export function milkyWay(a, bottom) {
  const { r, W } = a;
  const lean = r.chance(0.5) ? 1 : -1;
  const x = W * (0.5 - lean * 0.2);
  let out = '';
  for (let i = 0; i < 10; i += 1) {
    const t = i / 9;
    const px = x + lean * t * W * 0.45 + r.range(-30, 30);
    out += circle(
      px,
      bottom * t,
      r.range(60, 120),
      a.radial([
        [0, '#9fc4d6', 0.22],
        [1, '#9fc4d6', 0],
      ]),
    );
  }
  for (let i = 0; i < 170; i += 1) {
    const t = r.next();
    const spread = (r.next() + r.next() + r.next() - 1.5) * 110;
    out += circle(
      x + lean * t * W * 0.45 + spread,
      bottom * t + spread * 0.3,
      r.range(0.5, 1.4),
      '#fff3d8',
      { 'fill-opacity': r.range(0.35, 0.95) },
    );
  }
  return out;
}

/** A heaped cloud with a flat base. @param {Art} a @param {number} x @param {number} y base line @param {number} w @param {number} [opacity] */
export function cloud(a, x, y, w, opacity = 1) {
  const { r, m } = a;
  const lumps = 5 + Math.floor(w / 90);
  let d = limb(
    [
      [x - w * 0.5, y],
      [x - w * 0.2, y - w * 0.015],
      [x + w * 0.2, y],
      [x + w * 0.5, y],
    ],
    [w * 0.02, w * 0.05, w * 0.05, w * 0.02],
  );
  let top = y;
  for (let i = 0; i < lumps; i += 1) {
    const t = (i + 0.5) / lumps;
    const bell = Math.sin(Math.PI * t) ** 0.8;
    const radius = w * (0.05 + 0.105 * bell) * r.range(0.8, 1.2);
    const cy = y - radius * 0.75 - bell * w * 0.06 * r.next();
    top = Math.min(top, cy - radius);
    d += oval(x + (t - 0.5) * w * 0.86, cy, radius, radius * 0.92);
  }
  const base = mix(m.cloud, m.sky[1], 0.5);
  const fill = a.gradient(
    [
      [0, mix(m.cloud, m.light, 0.5)],
      [0.55, m.cloud],
      [1, base],
    ],
    [0, 0, 0, 1],
  );
  const body = rect(x - w, top - 5, w * 2, y - top + w * 0.1, fill);
  const lit = path(d, mix(m.cloud, m.light, 0.7), {
    transform: `translate(${n(a.side * w * 0.02)} ${n(-w * 0.02)})`,
    'fill-opacity': 0.6,
  });
  return group(
    a.within(
      d,
      body +
        lit +
        path(d, base, {
          transform: `translate(${n(-a.side * w * 0.02)} ${n(w * 0.075)})`,
          'fill-opacity': 0.55,
        }),
    ),
    { opacity },
  );
}

/** A few clouds of mixed size. @param {Art} a @param {number} count @param {number} [top] @param {number} [bottom] */
export function clouds(a, count, top = a.H * 0.08, bottom = a.H * 0.36) {
  const { r, W } = a;
  let out = '';
  const order = r.shuffle([...Array(count).keys()]);
  for (let i = 0; i < count; i += 1) {
    const t = (i + 0.5) / count;
    const w = W * r.range(0.16, 0.3) * (0.6 + 0.6 * (1 - t));
    out += cloud(
      a,
      W * ((order[i] + r.range(0.2, 0.8)) / count),
      bottom + (top - bottom) * (1 - t),
      w,
      0.95,
    );
  }
  return out;
}

/** Long evening clouds, lit from below. @param {Art} a @param {number} count @param {number} top @param {number} bottom */
export function veils(a, count, top, bottom) {
  const { r, W, m } = a;
  let out = '';
  for (let i = 0; i < count; i += 1) {
    const y = r.range(top, bottom);
    const x = r.range(0, W);
    const half = W * r.range(0.12, 0.34);
    const thick = r.range(5, 15);
    const t = (y - top) / (bottom - top + 1);
    const color = mix(mix(m.cloud, m.sky[0], 0.45 * (1 - t)), m.light, 0.1);
    out += path(streak(a, x, y, half, thick), color, { 'fill-opacity': 0.8 });
    out += path(
      streak(a, x, y + thick * 0.5, half * 0.8, thick * 0.35),
      mix(m.light, m.glow, 0.5),
      { 'fill-opacity': 0.7 },
    );
  }
  return out;
}

/** Northern lights: curtains of green and violet. @param {Art} a @param {number} bottom */
export function aurora(a, bottom) {
  const { r, W } = a;
  let out = '';
  const hues = ['#54e0a0', '#7cf0b8', '#4fd1c5', '#a07be0'];
  for (let c = 0; c < 3; c += 1) {
    const base = bottom * r.range(0.55, 0.85);
    const wave = r.range(0.006, 0.011);
    const phase = r.range(0, 6);
    const color = c === 2 ? hues[3] : r.pick(hues.slice(0, 3));
    const fill = a.gradient([
      [0, color, 0],
      [0.7, color, 0.4],
      [0.96, color, 0.75],
      [1, color, 0],
    ]);
    for (let x = -20; x < W + 20; x += 11) {
      const y = base + Math.sin(x * wave + phase) * 60 + Math.sin(x * wave * 2.7) * 18;
      const tall = bottom * (0.45 + 0.25 * Math.sin(x * 0.021 + phase) + 0.12 * r.next());
      out += rect(x, y - tall, 12, tall, fill, {
        'fill-opacity': r.range(0.35, 0.85),
        transform: `skewX(${n(-6 + c * 5)})`,
      });
    }
  }
  return out;
}

/** @param {Art} a @param {number} x @param {number} y centre of the arc @param {number} radius */
export function rainbow(a, x, y, radius) {
  const hues = ['#e4584f', '#f08c4a', '#f6cf58', '#6fb96a', '#4a9ac4', '#6a63b0'];
  return group(
    hues
      .map((c, i) =>
        circle(x, y, radius - i * radius * 0.028, 'none', {
          stroke: c,
          'stroke-width': radius * 0.03,
        }),
      )
      .join(''),
    { opacity: 0.62 },
  );
}

/** Birds far away, as little brush ticks. @param {Art} a @param {number} x @param {number} y @param {number} count @param {number} [size] @param {string} [color] */
export function flock(a, x, y, count, size = 9, color = a.dim(a.m.sky[0], 0.7)) {
  const { r } = a;
  let out = '';
  for (let i = 0; i < count; i += 1) {
    const bx = x + r.range(-6, 6) * size;
    const by = y + r.range(-2.5, 2.5) * size;
    const s = size * r.range(0.7, 1.2);
    const up = r.range(0.25, 0.5);
    out += stroke(
      `M${n(bx - s)} ${n(by - s * up)}Q${n(bx - s * 0.4)} ${n(by - s * 0.5)} ${n(bx)} ${n(by)}Q${n(bx + s * 0.4)} ${n(by - s * 0.5)} ${n(bx + s)} ${n(by - s * up)}`,
      color,
      Math.max(1.2, s * 0.2),
    );
  }
  return out;
}
