// SPDX-License-Identifier: MIT
// Trees, from pines to palms; (x, y) is the foot of the trunk and h the height.

import { circle, ellipse, group, limb, n, oval, path, poly, smooth, stroke } from './svg.js';

/** @typedef {import('./art.js').Art} Art */
/** @typedef {import('./svg.js').Point} Point */

/** @param {Art} a @param {number} x @param {number} y @param {number} h @param {{far?: number, color?: string, snow?: boolean}} [o] */
export function pine(a, x, y, h, { far = 0, color = '#2f5c4a', snow = false } = {}) {
  const { r } = a;
  const base = a.tone(color, far);
  const dark = a.dim(base, 0.35 * (1 - far));
  const light = snow ? a.lit(a.tone('#f4f6f4', far), 0.1) : a.lit(base, 0.4 * (1 - far));
  const tiers = h > 120 ? 7 : h > 50 ? 5 : 3;
  const half = h * r.range(0.19, 0.25);
  let left = '';
  let right = '';
  let d = '';
  for (let i = 0; i < tiers; i += 1) {
    const t = (i + 1) / tiers;
    const top = y - h + h * 0.86 * (i / tiers) * 0.92;
    const bottom = y - h + h * 0.9 * t;
    const w = half * (0.22 + 0.78 * t) * r.range(0.9, 1.1);
    const sag = h * 0.02;
    d += `M${n(x)} ${n(top)}Q${n(x + w * 0.35)} ${n(bottom - sag * 2)} ${n(x + w)} ${n(bottom)}L${n(x + w * 0.45)} ${n(bottom - sag)}L${n(x)} ${n(bottom + sag)}L${n(x - w * 0.5)} ${n(bottom - sag)}L${n(x - w)} ${n(bottom)}Q${n(x - w * 0.35)} ${n(bottom - sag * 2)} ${n(x)} ${n(top)}Z`;
    const s = a.side;
    left += `M${n(x)} ${n(top)}Q${n(x + s * w * 0.35)} ${n(bottom - sag * 2)} ${n(x + s * w)} ${n(bottom)}L${n(x + s * w * 0.45)} ${n(bottom - sag * 1.4)}Q${n(x + s * w * 0.2)} ${n(bottom - h * 0.05)} ${n(x)} ${n(top)}Z`;
    right += `M${n(x)} ${n(bottom + sag)}L${n(x - s * w * 0.5)} ${n(bottom - sag)}L${n(x - s * w)} ${n(bottom)}Q${n(x - s * w * 0.4)} ${n(bottom - h * 0.04)} ${n(x)} ${n(bottom - h * 0.05)}Z`;
  }
  const trunk = path(
    poly([
      [x - h * 0.018, y - h * 0.12],
      [x + h * 0.018, y - h * 0.12],
      [x + h * 0.026, y],
      [x - h * 0.026, y],
    ]),
    a.dim(a.tone('#5a4334', far), 0.3),
  );
  return (
    trunk +
    path(d, base) +
    (h > 34 ? path(right, dark, { 'fill-opacity': 0.7 }) : '') +
    path(left, light, { 'fill-opacity': snow ? 0.95 : 0.75 })
  );
}

/** A band of pines along a line. @param {Art} a @param {(x: number) => number} line @param {number} count @param {number} h @param {{far?: number, color?: string, snow?: boolean, from?: number, to?: number}} [o] */
export function pineBand(a, line, count, h, { from = 0, to = a.W, ...o } = {}) {
  const { r } = a;
  const xs = [];
  for (let i = 0; i < count; i += 1) xs.push(from + (to - from) * r.next());
  return xs
    .map((x) => ({ x, y: line(x) + r.range(0, h * 0.12) }))
    .sort((p, q) => p.y - q.y)
    .map(({ x, y }) => pine(a, x, y, h * r.range(0.6, 1.15), o))
    .join('');
}

/** Broad-leaved tree with a clumped crown. @param {Art} a @param {number} x @param {number} y @param {number} h @param {{far?: number, color?: string, wide?: number, blossom?: string}} [o] */
export function tree(a, x, y, h, { far = 0, color = '#4f7d43', wide = 1, blossom } = {}) {
  const { r } = a;
  const leaf = a.tone(color, far);
  const bark = a.dim(a.tone('#6b4a38', far), 0.25);
  const crownY = y - h * 0.64;
  const rx = h * 0.34 * wide;
  const ry = h * 0.33;
  let trunk = limb(
    [
      [x, y + h * 0.02],
      [x + h * 0.008, y - h * 0.2],
      [x - h * 0.012, y - h * 0.45],
      [x, y - h * 0.7],
    ],
    [h * 0.045, h * 0.028, h * 0.022, h * 0.01],
  );
  trunk += limb(
    [
      [x, y - h * 0.34],
      [x + rx * 0.35, y - h * 0.5],
      [x + rx * 0.55, y - h * 0.62],
    ],
    [h * 0.018, h * 0.013, h * 0.006],
  );
  trunk += limb(
    [
      [x, y - h * 0.3],
      [x - rx * 0.35, y - h * 0.48],
      [x - rx * 0.6, y - h * 0.58],
    ],
    [h * 0.018, h * 0.013, h * 0.006],
  );
  /** @type {[number, number, number][]} */
  const clumps = [];
  const count = 11;
  for (let i = 0; i < count; i += 1) {
    const t = (i / count) * Math.PI * 2 + r.range(-0.2, 0.2);
    const k = i % 3 === 0 ? 0.35 : 0.68;
    clumps.push([
      x + Math.cos(t) * rx * k,
      crownY + Math.sin(t) * ry * k,
      h * r.range(0.115, 0.165),
    ]);
  }
  const d =
    clumps.map(([cx, cy, s]) => oval(cx, cy, s * 1.1, s)).join('') +
    oval(x, crownY, rx * 0.7, ry * 0.75);
  const crown = a.solid(d, leaf, {
    rim: h * 0.02,
    core: h * 0.2,
    light: a.lit(leaf, 0.4 * (1 - far)),
    shade: a.dim(leaf, 0.42 * (1 - far)),
  });
  let dabs = '';
  for (let i = 0; i < 26; i += 1) {
    const [cx, cy, s] = r.pick(clumps);
    const t = r.range(0, Math.PI * 2);
    const px = cx + Math.cos(t) * s * 0.75;
    const py = cy + Math.sin(t) * s * 0.75;
    const up = (crownY - py) / ry + (a.side * (px - x)) / rx;
    dabs += ellipse(
      px,
      py,
      h * r.range(0.012, 0.03),
      h * r.range(0.009, 0.018),
      blossom && r.chance(0.6)
        ? a.tone(blossom, far)
        : up > 0.1
          ? a.lit(leaf, 0.55)
          : a.dim(leaf, 0.5),
      { 'fill-opacity': blossom ? 0.9 : 0.5 * (1 - far) },
    );
  }
  return path(trunk, bark) + crown + dabs;
}

/** Birch: white trunk with dark marks. @param {Art} a @param {number} x @param {number} y @param {number} h @param {{color?: string, far?: number}} [o] */
export function birch(a, x, y, h, { color = '#d9a53c', far = 0 } = {}) {
  const { r } = a;
  const w = Math.max(4, h * 0.02);
  const lean = r.range(-0.03, 0.03) * h;
  const d = limb(
    [
      [x, y],
      [x + lean * 0.4, y - h * 0.4],
      [x + lean, y - h * 0.95],
    ],
    [w * 1.1, w * 0.8, w * 0.35],
  );
  let marks = '';
  for (let i = 0; i < 9; i += 1) {
    const t = r.range(0.03, 0.85);
    const side = r.chance(0.5) ? 1 : -1;
    marks += ellipse(
      x + lean * t + side * w * 0.5,
      y - h * t,
      w * r.range(0.4, 0.8),
      w * r.range(0.14, 0.3),
      a.tone('#3b3835', far),
    );
  }
  const trunk = a.solid(d, a.tone('#efe9dc', far), {
    rim: w * 0.4,
    core: w * 1.1,
    more: marks,
    shade: a.tone('#a9a49f', far),
  });
  const leaf = a.tone(color, far);
  let leaves = '';
  for (let i = 0; i < 22; i += 1) {
    const t = r.range(0.42, 1.03);
    const spread = h * 0.15 * Math.sin(Math.PI * (1.08 - t) * 1.1);
    const px = x + lean * t + r.range(-1, 1) * spread;
    leaves += ellipse(
      px,
      y - h * t,
      h * r.range(0.025, 0.05),
      h * r.range(0.015, 0.03),
      r.pick([leaf, a.lit(leaf, 0.45), a.dim(leaf, 0.3)]),
      { 'fill-opacity': 0.85 },
    );
  }
  return trunk + leaves;
}

/** @param {Art} a @param {number} x @param {number} y @param {number} h @param {{lean?: number, far?: number}} [o] */
export function palm(a, x, y, h, { lean = 0.2, far = 0 } = {}) {
  const { r } = a;
  const tx = x + lean * h;
  const ty = y - h;
  const bark = a.tone('#8a6548', far);
  const trunk = limb(
    [
      [x, y],
      [x + lean * h * 0.2, y - h * 0.35],
      [x + lean * h * 0.6, y - h * 0.72],
      [tx, ty],
    ],
    [h * 0.035, h * 0.022, h * 0.017, h * 0.015],
  );
  let out = a.solid(trunk, bark, { rim: h * 0.007, core: h * 0.022 });
  const leaf = a.tone('#3f7a4a', far);
  for (let i = 0; i < 9; i += 1) {
    const t = -Math.PI * (0.04 + (i / 8) * 0.92) + r.range(-0.1, 0.1);
    const len = h * r.range(0.36, 0.46);
    const dx = Math.cos(t);
    const up = Math.sin(t);
    const ex = tx + dx * len;
    const ey = ty + up * len * 0.55 + len * (0.22 + 0.34 * Math.abs(dx));
    const cx = tx + dx * len * 0.55;
    const cy = ty + up * len * 0.75 - len * 0.06;
    const wide = h * 0.055;
    const color = dx * a.side > 0 === (i % 2 === 0) ? a.lit(leaf, 0.35) : a.dim(leaf, 0.3);
    out += path(
      `M${n(tx)} ${n(ty)}Q${n(cx)} ${n(cy - wide)} ${n(ex)} ${n(ey)}Q${n(cx + wide * 0.4)} ${n(cy + wide * 1.3)} ${n(tx)} ${n(ty)}Z`,
      color,
    );
    out += stroke(
      `M${n(tx)} ${n(ty)}Q${n(cx)} ${n(cy)} ${n(ex)} ${n(ey)}`,
      a.lit(leaf, 0.55),
      h * 0.005,
      { 'stroke-opacity': 0.7 },
    );
  }
  return (
    out +
    circle(tx + h * 0.014, ty + h * 0.03, h * 0.02, a.tone('#7a5232')) +
    circle(tx - h * 0.02, ty + h * 0.026, h * 0.019, a.tone('#6a4429'))
  );
}

/** Flame-shaped cypress or poplar. @param {Art} a @param {number} x @param {number} y @param {number} h @param {{far?: number, color?: string}} [o] */
export function cypress(a, x, y, h, { far = 0, color = '#34563f' } = {}) {
  const w = h * 0.09;
  const d = smooth([
    [x, y - h],
    [x + w * 0.7, y - h * 0.6],
    [x + w, y - h * 0.22],
    [x + w * 0.5, y],
    [x - w * 0.5, y],
    [x - w, y - h * 0.22],
    [x - w * 0.7, y - h * 0.6],
  ]);
  return a.solid(d, a.tone(color, far), { rim: w * 0.3, core: w * 0.9 });
}

/** Leafless tree drawn by branching. @param {Art} a @param {number} x @param {number} y @param {number} h @param {{far?: number, color?: string}} [o] */
export function bareTree(a, x, y, h, { far = 0, color = '#4d3a35' } = {}) {
  const { r } = a;
  let d = '';
  const grow = (
    /** @type {Point} */ from,
    /** @type {number} */ angle,
    /** @type {number} */ len,
    /** @type {number} */ w,
    /** @type {number} */ depth,
  ) => {
    const bend = r.range(-0.18, 0.18);
    /** @type {Point} */
    const mid = [from[0] + Math.cos(angle) * len * 0.5, from[1] + Math.sin(angle) * len * 0.5];
    /** @type {Point} */
    const end = [
      mid[0] + Math.cos(angle + bend) * len * 0.5,
      mid[1] + Math.sin(angle + bend) * len * 0.5,
    ];
    d += limb([from, mid, end], [w, w * 0.82, w * 0.62]);
    if (depth === 0) return;
    const kids = depth > 2 ? 2 : r.int(2, 3);
    for (let i = 0; i < kids; i += 1) {
      grow(
        end,
        angle + bend + (i - (kids - 1) / 2) * r.range(0.6, 0.95),
        len * r.range(0.66, 0.8),
        w * 0.6,
        depth - 1,
      );
    }
  };
  grow([x, y], -Math.PI / 2 + r.range(-0.06, 0.06), h * 0.32, h * 0.035, 4);
  return path(d, a.dim(a.tone(color, far), 0.2));
}

/** Rounded bush. @param {Art} a @param {number} x @param {number} y @param {number} w @param {{far?: number, color?: string}} [o] */
export function bush(a, x, y, w, { far = 0, color = '#4c7a45' } = {}) {
  const { r } = a;
  let d = '';
  for (let i = 0; i < 6; i += 1) {
    const t = (i + 0.5) / 6 - 0.5;
    const s = w * (0.16 + 0.12 * Math.cos(t * Math.PI)) * r.range(0.85, 1.15);
    d += oval(x + t * w * 0.8, y - s * 0.7, s, s * 0.9);
  }
  return a.solid(d, a.tone(color, far), { rim: w * 0.03, core: w * 0.16 });
}

/** Dark leafy boughs reaching into the picture from a top corner. @param {Art} a @param {number} side −1 left, 1 right @param {string} [color] @param {number} [reach] */
export function overhang(a, side, color = '#2d4a3c', reach = 0.34) {
  const { r, W, H } = a;
  const base = a.dim(a.tone(color), 0.4);
  const x0 = side < 0 ? -12 : W + 12;
  const dir = -side;
  const shades = [base, a.dim(base, 0.35), a.lit(base, 0.22)];
  let out = '';
  for (let b = 0; b < 3; b += 1) {
    const y0 = H * (-0.02 + b * 0.085);
    const len = W * reach * (1 - b * 0.26) * r.range(0.85, 1.05);
    const end = y0 + H * r.range(0.05, 0.12);
    const at = (/** @type {number} */ t) =>
      /** @type {Point} */ ([x0 + dir * len * t, y0 + (end - y0) * t * t]);
    out += path(limb([at(0), at(0.35), at(0.7), at(1)], [7 - b, 5 - b, 3, 1.2]), a.dim(base, 0.5));
    for (let i = 0; i < 26; i += 1) {
      const t = 0.04 + (i / 25) * 0.98;
      const [lx, ly] = at(t);
      const s = r.range(24, 40) * (1 - b * 0.12);
      const tilt = (i % 2 ? 1 : -1) * r.range(24, 62) + 14;
      out += group(
        path(
          `M0 0Q${n(s * 0.42)} ${n(-s * 0.34)} ${n(s)} 0Q${n(s * 0.42)} ${n(s * 0.34)} 0 0Z`,
          r.pick(shades),
        ),
        {
          transform: `translate(${n(lx)} ${n(ly)}) scale(${dir} 1) rotate(${n(tilt)})`,
        },
      );
    }
  }
  return out;
}
