// SPDX-License-Identifier: MIT
// Land in layers: ridges, hills, mountains with lit faces, dunes, fields, grass.

import { mix } from './color.js';
import { Random } from './random.js';
import { group, n, path, poly, rect, smooth, stroke } from './svg.js';

/** @typedef {import('./art.js').Art} Art */
/** @typedef {import('./svg.js').Point} Point */

/** Smooth noise along x, −1..1. @param {number} seed @param {number} x */
function noise(seed, x) {
  const i = Math.floor(x);
  const f = x - i;
  const at = (/** @type {number} */ k) => new Random(`${seed}:${k}`).next() * 2 - 1;
  const t = f * f * (3 - 2 * f);
  return at(i) * (1 - t) + at(i + 1) * t;
}

/** Points of a ridge across the picture. @param {Art} a @param {number} y @param {number} height @param {{scale?: number, rough?: number, step?: number}} [o] @returns {Point[]} */
export function ridge(a, y, height, { scale = 2.5, rough = 0.35, step = 25 } = {}) {
  const seed = Math.floor(a.r.next() * 1e9);
  /** @type {Point[]} */
  const points = [];
  for (let x = -step; x <= a.W + step; x += step) {
    const t = (x / 1000) * scale;
    points.push([
      x,
      y -
        height *
          (0.5 +
            0.5 *
              (noise(seed, t) +
                rough * noise(seed + 1, t * 2.7) +
                rough * rough * noise(seed + 2, t * 7))),
    ]);
  }
  return points;
}

/** The height of a ridge at x. @param {Point[]} points @param {number} x */
export function heightAt(points, x) {
  for (let i = 1; i < points.length; i += 1) {
    if (points[i][0] >= x) {
      const [p, q] = [points[i - 1], points[i]];
      return p[1] + ((q[1] - p[1]) * (x - p[0])) / (q[0] - p[0]);
    }
  }
  return points[points.length - 1][1];
}

/** Fill below a ridge, mist gathering at its foot. @param {Art} a @param {Point[]} points @param {string} color toned @param {{soft?: boolean, mist?: number, depth?: number}} [o] */
export function fillRidge(a, points, color, { soft = true, mist = 0.45, depth = a.H * 0.3 } = {}) {
  const top = Math.min(...points.map((p) => p[1]));
  const first = points[0];
  const last = points[points.length - 1];
  const line = soft ? smooth(points, false) : poly(points, false);
  const d = `${line}L${n(last[0])} ${n(a.H + 5)}L${n(first[0])} ${n(a.H + 5)}Z`;
  const fill = a.define(
    `<linearGradient id="ID" gradientUnits="userSpaceOnUse" x1="0" y1="${n(top)}" x2="0" y2="${n(top + depth)}"><stop offset="0" stop-color="${color}"/><stop offset="1" stop-color="${mix(color, a.m.haze, mist)}"/></linearGradient>`,
  );
  return path(d, `url(#${fill})`);
}

/** Far blue ranges, one behind the other. @param {Art} a @param {number} y @param {number} count @param {string} color @param {number} [height] */
export function ranges(a, y, count, color, height = a.H * 0.16) {
  let out = '';
  for (let i = 0; i < count; i += 1) {
    const far = 0.82 - (0.6 * i) / Math.max(1, count);
    const points = ridge(a, y + i * height * 0.22, height * (1 - i * 0.12), {
      scale: 4 + i,
      rough: 0.5,
      step: 14,
    });
    out += fillRidge(a, points, a.tone(color, far), { soft: false, mist: 0.6, depth: height });
  }
  return out;
}

/**
 * One mountain with a lit and a shaded face and, if asked, snow.
 * @param {Art} a @param {number} x peak @param {number} y peak @param {number} base @param {number} half half width at the base
 * @param {{color: string, far?: number, snow?: number}} o snow: 0..1 of the height
 */
export function mountain(a, x, y, base, half, { color, far = 0.3, snow = 0.35 }) {
  const { r } = a;
  const tall = base - y;
  const edge = (/** @type {number} */ dir) => {
    /** @type {Point[]} */
    const pts = [];
    const steps = 9;
    for (let i = 1; i <= steps; i += 1) {
      const t = i / steps;
      const out = t ** 1.12 * half;
      pts.push([
        x + dir * (out + (i < steps ? r.range(-0.05, 0.05) * half : 0)),
        y + tall * t + (i < steps ? r.range(-0.035, 0.035) * tall : 0),
      ]);
    }
    return pts;
  };
  const left = edge(-1);
  const right = edge(1);
  const outline = poly([[x, y], ...right, ...left.reverse()]);
  const face = a.tone(color, far);
  const litFace = a.lit(face, 0.35 * (1 - far));
  const dark = a.dim(face, 0.42 * (1 - far));
  const dir = -a.side;
  // The spine divides light from shade; spurs reach into the lit face.
  /** @type {Point[]} */
  const spine = [[x, y]];
  for (let i = 1; i <= 8; i += 1) {
    const t = i / 8;
    spine.push([x + (i % 2 ? -1 : 0.6) * dir * half * 0.16 * t * r.range(0.5, 1.3), y + tall * t]);
  }
  const shade = poly([...spine, [x + dir * half * 1.3, base], [x + dir * half * 1.3, y]]);
  let content = path(outline, litFace) + path(shade, dark);
  for (let i = 0; i < 5; i += 1) {
    const t = r.range(0.25, 0.75);
    const sx = x - dir * half * t * r.range(0.2, 0.75);
    const sy = y + tall * t;
    content += path(
      poly([
        [sx, sy],
        [sx + dir * half * 0.1, sy + tall * 0.22],
        [sx + dir * half * 0.02, sy + tall * 0.3],
      ]),
      dark,
      { 'fill-opacity': 0.5 },
    );
  }
  if (snow > 0) {
    const line = y + tall * snow;
    /** @type {Point[]} */
    const zig = [
      [x - half * 1.2, y - 5],
      [x + half * 1.2, y - 5],
    ];
    const teeth = 11;
    for (let i = 0; i <= teeth; i += 1) {
      const zx = x + half * 1.2 - (i / teeth) * half * 2.4;
      zig.push([zx, line + (i % 2 ? 1 : -1) * tall * 0.07 * r.range(0.4, 1.3)]);
    }
    const white = mix(a.tone('#f8f7f2', far * 0.6), a.m.light, 0.25);
    const blue = mix(a.tone('#a9c0dc', far * 0.8), a.m.shadow, 0.16);
    content += a.within(poly(zig), path(outline, white) + path(shade, blue));
  }
  const mist = a.gradient([
    [0, a.m.haze, 0],
    [0.6, a.m.haze, 0],
    [1, a.m.haze, 0.55],
  ]);
  content += rect(x - half * 1.2, y, half * 2.4, tall + 2, mist);
  return a.within(outline, content);
}

/** A massif: several mountains, the tallest at x. @param {Art} a @param {number} x @param {number} y @param {number} base @param {{color: string, far?: number, snow?: number, count?: number, steep?: number}} o */
export function massif(a, x, y, base, { color, far = 0.3, snow = 0.35, count = 5, steep = 1.05 }) {
  const { r } = a;
  const tall = base - y;
  /** @type {[number, number][]} */
  const peaks = [];
  for (let i = 0; i < count; i += 1) {
    const side = i % 2 ? 1 : -1;
    const step = Math.ceil(i / 2);
    peaks.push([
      x + side * step * tall * r.range(0.75, 1.05) * steep,
      i === 0 ? y : y + tall * (0.16 + 0.14 * step * r.range(0.7, 1.3)),
    ]);
  }
  return peaks
    .sort((p, q) => p[1] - q[1])
    .map(([px, py], i) =>
      mountain(a, px, py, base, (base - py) * r.range(0.95, 1.15) * steep, {
        color,
        far: Math.max(0.05, far - i * 0.02),
        snow,
      }),
    )
    .join('');
}

/** Rolling hills, far to near. @param {Art} a @param {number} top @param {number} bottom @param {number} count @param {string} far colour of the far ones @param {string} near */
export function hills(a, top, bottom, count, far, near) {
  let out = '';
  /** @type {Point[][]} */
  const lines = [];
  for (let i = 0; i < count; i += 1) {
    const t = count === 1 ? 1 : i / (count - 1);
    const points = ridge(a, top + (bottom - top) * t, a.H * (0.07 + 0.05 * t), {
      scale: 1.4 + (1 - t) * 1.6,
      rough: 0.18,
      step: 40,
    });
    lines.push(points);
    const color = a.tone(mix(far, near, t), 0.55 * (1 - t));
    out += fillRidge(a, points, a.lit(color, 0.18), { mist: 0.3, depth: a.H * 0.2 });
    out += rimLine(points, a.lit(color, 0.5), 2 + 2 * t, 0.5);
  }
  return { out, lines };
}

/** A light brush line along a ridge. @param {Point[]} points @param {string} color @param {number} width @param {number} opacity */
export function rimLine(points, color, width, opacity) {
  return stroke(smooth(points, false), color, width, { 'stroke-opacity': opacity });
}

/** Curved furrows or rows running to a vanishing point; the plane below the horizon. @param {Art} a @param {number} horizon @param {number} vx @param {string[]} colors toned @param {{bottom?: number, rows?: number}} [o] */
export function rows(a, horizon, vx, colors, { bottom = a.H + 10, rows: count = 22 } = {}) {
  const spread = a.W * 2.6;
  let out = rect(0, horizon, a.W, bottom - horizon, colors[0]);
  for (let i = 0; i < count; i += 1) {
    const t0 = (i / count - 0.5) * spread;
    const t1 = ((i + 0.55) / count - 0.5) * spread;
    const q = horizon + (bottom - horizon) * 0.3;
    const bend = 0.2;
    out += path(
      `M${n(vx + t0 * 0.06)} ${n(horizon)}Q${n(vx + t0 * bend)} ${n(q)} ${n(vx + t0)} ${n(bottom)}L${n(vx + t1)} ${n(bottom)}Q${n(vx + t1 * bend)} ${n(q)} ${n(vx + t1 * 0.06)} ${n(horizon)}Z`,
      colors[1 + (i % (colors.length - 1))],
    );
  }
  return out;
}

/** Flat ground with long soft brush strokes. @param {Art} a @param {number} y @param {string} color untoned @param {{strokes?: number, far?: number}} [o] */
export function ground(a, y, color, { strokes = 22, far = 0.3 } = {}) {
  const { r, W, H } = a;
  const near = a.tone(color);
  const fill = a.gradient([
    [0, a.lit(a.tone(color, far), 0.25)],
    [0.35, a.lit(near, 0.12)],
    [1, a.dim(near, 0.22)],
  ]);
  let out = rect(0, y, W, H - y + 4, fill);
  for (let i = 0; i < strokes; i += 1) {
    const t = r.next();
    const py = y + (H - y) * t ** 1.4;
    const half = W * r.range(0.06, 0.22) * (0.4 + t);
    const px = r.range(0, W);
    const thick = 2 + 9 * t;
    out += path(
      `M${n(px - half)} ${n(py)}Q${n(px)} ${n(py - thick)} ${n(px + half)} ${n(py + r.range(-3, 3))}Q${n(px)} ${n(py + thick)} ${n(px - half)} ${n(py)}Z`,
      r.chance(0.55) ? a.lit(near, 0.35) : a.dim(near, 0.3),
      { 'fill-opacity': 0.3 },
    );
  }
  return out;
}

/** Tufts of grass. @param {Art} a @param {number} y0 @param {number} y1 @param {number} count @param {string} color untoned @param {number} [size] */
export function grass(a, y0, y1, count, color, size = 26) {
  const { r } = a;
  const base = a.tone(color);
  const shades = [a.lit(base, 0.35), a.dim(base, 0.25), a.dim(base, 0.5)];
  const tufts = [];
  for (let i = 0; i < count; i += 1) tufts.push([r.range(0, a.W), y0 + (y1 - y0) * r.next()]);
  tufts.sort((p, q) => p[1] - q[1]);
  let out = '';
  for (const [x, y] of tufts) {
    const s = size * (0.35 + 0.65 * ((y - y0) / (y1 - y0 + 1))) * r.range(0.7, 1.2);
    let d = '';
    for (let k = 0; k < 5; k += 1) {
      const bx = x + (k - 2) * s * 0.14;
      const tip = x + (k - 2) * s * 0.34 + r.range(-0.2, 0.2) * s;
      const h = s * r.range(0.6, 1.1);
      d += `M${n(bx - s * 0.05)} ${n(y)}Q${n(bx)} ${n(y - h * 0.6)} ${n(tip)} ${n(y - h)}Q${n(bx + s * 0.08)} ${n(y - h * 0.5)} ${n(bx + s * 0.07)} ${n(y)}Z`;
    }
    out += path(d, r.pick(shades), { 'fill-opacity': 0.85 });
  }
  return out;
}

/** Flowers scattered in grass. @param {Art} a @param {number} y0 @param {number} y1 @param {number} count @param {string[]} colors @param {number} [size] */
export function flowers(a, y0, y1, count, colors, size = 7) {
  const { r } = a;
  let out = '';
  const spots = [];
  for (let i = 0; i < count; i += 1) {
    spots.push([r.range(0, a.W), y0 + (y1 - y0) * r.next() ** 0.8]);
  }
  spots.sort((p, q) => p[1] - q[1]);
  for (const [x, y] of spots) {
    const s = size * (0.4 + 0.6 * ((y - y0) / (y1 - y0 + 1))) * r.range(0.7, 1.2);
    const c = a.tone(r.pick(colors));
    out += stroke(
      `M${n(x)} ${n(y + s * 2.2)}L${n(x)} ${n(y)}`,
      a.dim(a.tone('#4f7a3a'), 0.2),
      s * 0.25,
    );
    out += path(
      `M${n(x - s)} ${n(y - s * 0.7)}Q${n(x - s * 0.9)} ${n(y + s * 0.8)} ${n(x)} ${n(y + s * 0.8)}Q${n(x + s * 0.9)} ${n(y + s * 0.8)} ${n(x + s)} ${n(y - s * 0.7)}L${n(x + s * 0.4)} ${n(y - s * 0.2)}L${n(x)} ${n(y - s)}L${n(x - s * 0.4)} ${n(y - s * 0.2)}Z`,
      c,
    );
  }
  return out;
}

/** A path or road winding to the horizon. @param {Art} a @param {number} horizon @param {number} vx @param {number} x at the bottom @param {number} width at the bottom @param {string} color toned */
export function road(a, horizon, vx, x, width, color) {
  const { H } = a;
  const mid = horizon + (H - horizon) * 0.42;
  const bend = (vx + x) / 2 + (x - vx) * 0.5 + (vx > x ? -1 : 1) * a.W * 0.12;
  return path(
    `M${n(vx - 2)} ${n(horizon)}Q${n(bend - width * 0.14)} ${n(mid)} ${n(x - width / 2)} ${n(H + 4)}L${n(x + width / 2)} ${n(H + 4)}Q${n(bend + width * 0.2)} ${n(mid)} ${n(vx + 2)} ${n(horizon)}Z`,
    color,
  );
}

/** Cast shadow on the ground under something of width w. @param {Art} a @param {number} x @param {number} y @param {number} w @param {number} [opacity] @param {number} [long] */
export function castShadow(a, x, y, w, opacity = 0.32, long = 1) {
  const away = -a.side;
  return group(
    `<ellipse cx="${n(x + away * w * 0.22 * long)}" cy="${n(y)}" rx="${n(w * (0.5 + 0.2 * long))}" ry="${n(w * 0.075)}" fill="${a.m.shadow}"/>`,
    { opacity },
  );
}
