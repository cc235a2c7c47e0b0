// SPDX-License-Identifier: MIT
// Rooms, windows and tables.

import { circle, ellipse, limb, n, path, poly, rect, stroke } from './svg.js';

/** @typedef {import('./art.js').Art} Art */

/** A wall and a floor; returns the y where the floor begins. @param {Art} a @param {{wall: string, floor: string, at?: number, window?: boolean, pictures?: boolean}} o */
export function room(a, { wall, floor, at = 0.66, window: hasWindow = false, pictures = true }) {
  const { W, H } = a;
  a.timeless = true;
  const y = H * at;
  const w = a.tone(wall);
  a.add(
    rect(
      0,
      0,
      W,
      y,
      a.gradient([
        [0, a.dim(w, 0.25)],
        [1, a.lit(w, 0.15)],
      ]),
    ),
  );
  let stripes = '';
  for (let x = 0; x < W; x += 46) {
    stripes += rect(x, 0, 18, y, a.dim(w, 0.3), { 'fill-opacity': 0.13 });
  }
  a.add(stripes, rect(0, y - H * 0.035, W, H * 0.035, a.lit(a.tone('#efe4cc'), 0.1)));
  const f = a.tone(floor);
  a.add(
    rect(
      0,
      y,
      W,
      H - y,
      a.gradient([
        [0, a.dim(f, 0.3)],
        [1, a.lit(f, 0.12)],
      ]),
    ),
  );
  for (let i = 0; i < 5; i += 1) {
    a.add(
      stroke(`M0 ${n(y + (H - y) * (i / 5) ** 1.3)}H${W}`, a.dim(f, 0.45), 2, {
        'stroke-opacity': 0.5,
      }),
    );
  }
  if (hasWindow) {
    const x = W * (0.5 + a.side * 0.33);
    const s = H * 0.16;
    a.add(
      rect(x - s - 10, H * 0.1 - 10, s * 2 + 20, H * 0.4 + 20, a.tone('#f2e8d2')),
      rect(
        x - s,
        H * 0.1,
        s * 2,
        H * 0.4,
        a.gradient([
          [0, a.m.sky[1]],
          [1, a.m.sky[3]],
        ]),
      ),
      stroke(
        `M${n(x)} ${n(H * 0.1)}v${n(H * 0.4)}M${n(x - s)} ${n(H * 0.3)}h${n(s * 2)}`,
        a.tone('#f2e8d2'),
        9,
      ),
    );
    a.add(
      path(
        poly([
          [x - s, H * 0.12],
          [x + s, H * 0.12],
          [x + s - a.side * W * 0.42, H],
          [x - s - a.side * W * 0.5, H],
        ]),
        a.m.light,
        { 'fill-opacity': 0.22 },
      ),
    );
    const curtain = a.tone('#d9c49a');
    for (const k of [-1, 1]) {
      a.add(
        a.solid(
          poly([
            [x + k * (s + 26), H * 0.06],
            [x + k * s * 0.62, H * 0.06],
            [x + k * s * 0.9, H * 0.3],
            [x + k * (s + 8), H * 0.54],
            [x + k * (s + 30), H * 0.54],
          ]),
          curtain,
          { rim: 3, core: 14 },
        ),
      );
    }
  }
  if (pictures) {
    const x = W * (0.5 - a.side * 0.32);
    a.add(
      rect(x - W * 0.08, H * 0.14, W * 0.16, H * 0.2, a.tone('#6a4a34')),
      rect(
        x - W * 0.068,
        H * 0.14 + 10,
        W * 0.136,
        H * 0.2 - 20,
        a.gradient([
          [0, '#f0c890'],
          [0.55, '#d98a6a'],
          [0.56, '#5f8a9a'],
          [1, '#3a6a80'],
        ]),
      ),
      path(
        poly([
          [x - W * 0.06, H * 0.26],
          [x - W * 0.02, H * 0.2],
          [x + W * 0.02, H * 0.26],
        ]),
        '#6a6a86',
      ),
    );
  }
  return y;
}

/** A big window with a sill, a pot and curtains; `view` is what is outside. @param {Art} a @param {string} view */
export function windowPane(a, view) {
  const { W, H } = a;
  const frame = a.dim(a.tone('#c9a27a'), a.m.id === 'night' ? 0.3 : 0.05);
  const x0 = W * 0.1;
  const x1 = W * 0.9;
  const y0 = H * 0.06;
  const y1 = H * 0.74;
  const wall = a.dim(a.tone('#8a6a5a'), 0.25);
  a.add(rect(0, 0, W, H, wall));
  a.add(a.within(`M${n(x0)} ${n(y0)}H${n(x1)}V${n(y1)}H${n(x0)}Z`, view));
  a.add(
    stroke(`M${n(x0)} ${n(y0)}H${n(x1)}V${n(y1)}H${n(x0)}Z`, frame, 22, {
      'stroke-linejoin': 'miter',
    }),
    stroke(`M${n(W / 2)} ${n(y0)}V${n(y1)}M${n(x0)} ${n(H * 0.26)}H${n(x1)}`, frame, 13),
  );
  a.add(
    path(
      poly([
        [x0 + 30, y0 + 20],
        [x0 + 90, y0 + 20],
        [x0 + 20, y0 + 190],
        [x0 + 20, y0 + 90],
      ]),
      '#ffffff',
      { 'fill-opacity': 0.1 },
    ),
  );
  const cloth = a.tone('#b5604a');
  for (const k of [-1, 1]) {
    const e = k < 0 ? -10 : W + 10;
    a.add(
      a.solid(
        `M${n(e)} 0H${n(e - k * W * 0.2)}Q${n(e - k * W * 0.19)} ${n(H * 0.4)} ${n(e - k * W * 0.08)} ${n(H * 0.52)}Q${n(e - k * W * 0.13)} ${n(H * 0.66)} ${n(e - k * W * 0.12)} ${n(H * 0.8)}H${n(e)}Z`,
        cloth,
        { rim: 5, core: 26 },
      ),
    );
  }
  a.add(
    rect(0, H * 0.735, W, H * 0.05, a.lit(frame, 0.25)),
    rect(0, H * 0.785, W, H * 0.02, a.dim(frame, 0.4)),
    rect(0, H * 0.8, W, H * 0.2, a.dim(wall, 0.2)),
  );
  const px = W * (0.5 + a.side * 0.26);
  a.add(flowerPot(a, px, H * 0.745, H * 0.1));
}

/** @param {Art} a @param {number} x @param {number} y @param {number} h */
export function flowerPot(a, x, y, h) {
  const { r } = a;
  const pot = a.tone('#c2663f');
  let out = '';
  for (let i = 0; i < 9; i += 1) {
    const t = (i - 4) * 0.24;
    const len = h * r.range(0.9, 1.4);
    out += path(
      limb(
        [
          [x, y - h * 0.8],
          [x + Math.sin(t) * len * 0.6, y - h * 0.8 - Math.cos(t) * len * 0.6],
          [x + Math.sin(t * 1.5) * len, y - h * 0.8 - Math.cos(t * 1.3) * len],
        ],
        [h * 0.03, h * 0.08, h * 0.015],
      ),
      i % 2 ? a.tone('#4f8a4c') : a.dim(a.tone('#4f8a4c'), 0.3),
    );
  }
  for (let i = 0; i < 5; i += 1) {
    out += circle(x + r.range(-0.5, 0.5) * h, y - h * r.range(1.3, 2), h * 0.12, a.tone('#e4586a'));
  }
  return (
    out +
    a.solid(
      poly([
        [x - h * 0.42, y - h * 0.85],
        [x + h * 0.42, y - h * 0.85],
        [x + h * 0.3, y],
        [x - h * 0.3, y],
      ]),
      pot,
      { rim: 3, core: h * 0.3 },
    ) +
    rect(x - h * 0.48, y - h * 0.95, h * 0.96, h * 0.2, a.lit(pot, 0.15))
  );
}

/** A table top seen from the front, with a wall behind; returns the y of the middle of the table. @param {Art} a @param {{wall: string, table: string, cloth?: string, at?: number}} o */
export function table(a, { wall, table: top, cloth, at = 0.58 }) {
  const { W, H } = a;
  a.timeless = true;
  const w = a.tone(wall);
  const y = H * at;
  a.add(
    rect(
      0,
      0,
      W,
      y + 4,
      a.gradient([
        [0, a.dim(w, 0.22)],
        [1, w],
      ]),
    ),
  );
  a.add(
    ellipse(
      W * (0.5 + a.side * 0.3),
      H * 0.2,
      W * 0.5,
      H * 0.45,
      a.radial([
        [0, a.m.light, 0.55],
        [1, a.m.light, 0],
      ]),
    ),
  );
  const { r } = a;
  for (let i = 0; i < 7; i += 1) {
    a.add(
      path(
        limb(
          [
            [r.range(-50, W), r.range(0, y)],
            [r.range(0, W), r.range(0, y)],
          ],
          [r.range(10, 26), r.range(6, 20)],
        ),
        a.lit(w, 0.3),
        { 'fill-opacity': 0.1 },
      ),
    );
  }
  const t = a.tone(cloth ?? top);
  a.add(
    rect(
      0,
      y,
      W,
      H - y,
      a.gradient([
        [0, a.dim(t, 0.15)],
        [0.4, a.lit(t, 0.12)],
        [1, a.dim(t, 0.2)],
      ]),
    ),
  );
  if (cloth) {
    let lines = '';
    for (let i = -12; i < 13; i += 1) {
      lines += `M${n(W / 2 + i * W * 0.05)} ${n(y)}L${n(W / 2 + i * W * 0.13)} ${n(H)}`;
    }
    for (let i = 0; i < 7; i += 1) lines += `M0 ${n(y + (H - y) * (i / 7) ** 1.4)}H${W}`;
    a.add(stroke(lines, a.lit(t, 0.6), 7, { 'stroke-opacity': 0.35 }));
  } else {
    let grain = '';
    for (let i = 0; i < 22; i += 1) {
      const py = y + (H - y) * r.next();
      const px = r.range(-50, W);
      grain += `M${n(px)} ${n(py)}q${n(W * 0.1)} ${n(r.range(-4, 4))} ${n(W * r.range(0.15, 0.35))} 0`;
    }
    a.add(stroke(grain, a.dim(t, 0.4), 2, { 'stroke-opacity': 0.4 }));
  }
  a.add(rect(0, y, W, 3, a.lit(t, 0.6), { 'fill-opacity': 0.6 }));
  return y + (H - y) * 0.42;
}
