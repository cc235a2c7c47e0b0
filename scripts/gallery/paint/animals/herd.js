// SPDX-License-Identifier: MIT
// What makes a species: stripes, patches, manes, antlers, wool.

import { drawHead, pollOf, quadruped } from './quadruped.js';
import { BEAR, ELEPHANT } from './species_heavy.js';
import { CAMEL, COW, DEER, GIRAFFE, HORSE, SHEEP } from './species_hoofed.js';
import { DOG, FOX, WOLF } from './species_dogs.js';
import { LION } from './species_cats.js';
import { limb, n, oval, path, smooth, stroke } from '../svg.js';

/** @typedef {import('../art.js').Art} Art */
/** @typedef {import('../svg.js').Point} Point */
/** @typedef {import('./quadruped.js').Gait} Gait */
/** @typedef {{x: number, y: number, h: number, gait?: Gait | string, flip?: boolean, far?: number, color?: string, second?: string, dark?: string, collar?: string}} Beast */

/** A mane as overlapping locks behind the neck. @param {Art} a @param {string} color toned @param {number} [wide] */
const mane =
  (a, color, wide = 0.06) =>
  (/** @type {(x: number, y: number) => Point} */ p, /** @type {number} */ k) => {
    let d = '';
    for (let i = 0; i <= 8; i += 1) {
      const t = i / 8;
      const [x, y] = p(-0.115 + 0.02 * t, t);
      d += limb(
        [
          [x + 0.03 * k, y - 0.02 * k],
          [x - wide * 0.5 * k, y + 0.03 * k],
          [x - wide * k, y + 0.12 * k],
        ],
        [0.035 * k, 0.04 * k, 0.012 * k],
      );
    }
    return path(d, color);
  };

/** @param {Art} a @param {Beast} o */
export function horse(a, { color = '#7a4630', dark, far = 0, ...o }) {
  const hair = a.tone(dark ?? '#2e2322', far);
  return quadruped(
    a,
    { ...HORSE, mane: mane(a, hair), tail: { ...HORSE.tail, tip: 'dark' } },
    { color, dark: dark ?? '#2e2322', far, ...o },
  );
}

/** @param {Art} a @param {Beast} o */
export function zebra(a, { far = 0, ...o }) {
  const ink = a.tone('#2b2730', far);
  const pattern = (/** @type {(x: number, y: number) => Point} */ P, /** @type {number} */ k) => {
    let d = '';
    for (let i = 0; i < 13; i += 1) {
      const x = -0.62 + i * 0.105;
      const lean = (i - 6) * 0.012;
      const [x0, y0] = P(x - lean, -1.06);
      const [x1, y1] = P(x + lean * 2, -0.82);
      const [x2, y2] = P(x + lean * 3, -0.6);
      d += limb(
        [
          [x0, y0],
          [x1, y1],
          [x2, y2],
        ],
        [0.026 * k, 0.022 * k, 0.008 * k],
      );
    }
    for (let i = 0; i < 7; i += 1) {
      const t = 0.1 + i * 0.13;
      const [x0, y0] = P(0.36 + t * 0.28, -0.92 - t * 0.42);
      d += limb(
        [
          [x0 - 0.2 * k, y0 - 0.06 * k],
          [x0, y0 + 0.03 * k],
          [x0 + 0.18 * k, y0 + 0.02 * k],
        ],
        [0.02 * k, 0.02 * k, 0.01 * k],
      );
    }
    for (const [lx, top] of [
      [0.42, -0.5],
      [-0.44, -0.5],
    ]) {
      for (let i = 0; i < 6; i += 1) {
        const [x0, y0] = P(lx, top + i * 0.075);
        d += limb(
          [
            [x0 - 0.16 * k, y0],
            [x0, y0 + 0.01 * k],
            [x0 + 0.16 * k, y0],
          ],
          [0.012 * k, 0.012 * k, 0.012 * k],
        );
      }
    }
    return path(d, ink);
  };
  return quadruped(
    a,
    { ...HORSE, neck: { len: 0.4, angle: 40, r: [0.17, 0.11] }, mane: mane(a, ink, 0.03) },
    { color: '#f1ede4', dark: '#2b2730', far, pattern, ...o },
  );
}

/** @param {Art} a @param {Beast & {patch?: string}} o */
export function cow(a, { color = '#f2ecdf', patch = '#2f2a2c', far = 0, ...o }) {
  const { r } = a;
  const ink = a.tone(patch, far);
  const pattern = (/** @type {(x: number, y: number) => Point} */ P, /** @type {number} */ k) => {
    let out = '';
    for (const [x, y, s] of [
      [-0.5, -0.84, 0.22],
      [-0.06, -0.8, 0.2],
      [0.42, -0.74, 0.24],
      [0.1, -0.5, 0.1],
      [0.74, -0.92, 0.1],
    ]) {
      /** @type {Point[]} */
      const pts = [];
      for (let i = 0; i < 8; i += 1) {
        const t = (i / 8) * Math.PI * 2;
        const u = s * r.range(0.7, 1.15);
        const [px, py] = P(x + Math.cos(t) * u * 0.85, y + Math.sin(t) * u * 0.8);
        pts.push([px, py]);
      }
      out += path(smooth(pts), ink);
    }
    return out + path(oval(...P(-0.36, -0.45), 0.1 * k, 0.08 * k), a.tone('#e3a99c', far));
  };
  const extra = (/** @type {(q: Point) => Point} */ H, /** @type {number} */ k) =>
    path(
      limb([H([0.0, -0.18]), H([0.04, -0.34]), H([0.14, -0.42])], [0.05 * k, 0.04 * k, 0.015 * k]),
      a.tone('#d8c9a4', far),
    );
  return quadruped(
    a,
    { ...COW, head: { ...COW.head, extra } },
    {
      color,
      dark: patch,
      second: undefined,
      far,
      pattern: patch === color ? undefined : pattern,
      ...o,
    },
  );
}

/** @param {Art} a @param {Beast} o */
export function sheep(a, { x, y, h, far = 0, flip = false, color = '#f2ece0', ...o }) {
  const { r } = a;
  const wool = a.tone(color, far);
  let d = '';
  const k = h;
  for (let i = 0; i < 15; i += 1) {
    const t = (i / 15) * Math.PI * 2;
    d += oval(
      Math.cos(t) * 0.52 * k,
      -0.68 * k + Math.sin(t) * 0.21 * k,
      0.155 * k * r.range(0.9, 1.15),
    );
  }
  d += oval(0, -0.68 * k, 0.52 * k, 0.24 * k) + oval(0.52 * k, -0.92 * k, 0.17 * k);
  const fleece = `<g transform="translate(${n(x)} ${n(y)})${flip ? ' scale(-1 1)' : ''}">${a.solid(d, wool, { rim: k * 0.03, core: k * 0.2, flip })}</g>`;
  const body = quadruped(a, SHEEP, { x, y, h, far, flip, color: '#4a403c', dark: '#3a3230', ...o });
  // The fleece lies over the body; the head is drawn again in front of it.
  const coat = a.tone('#4a403c', far);
  const face = drawHead(a, SHEEP, {
    ...pollOf(SHEEP, o.gait ?? 'stand', k),
    k,
    coat,
    shade: a.dim(coat, 0.4),
    pale: coat,
    flip,
  });
  return (
    body +
    fleece +
    `<g transform="translate(${n(x)} ${n(y)})${flip ? ' scale(-1 1)' : ''}">${face}</g>`
  );
}

/** Stag with antlers, or a hind. @param {Art} a @param {Beast & {stag?: boolean}} o */
export function deer(a, { stag = true, color = '#a06338', far = 0, ...o }) {
  const bone = a.tone('#d9c39a', far);
  const extra = stag
    ? (/** @type {(q: Point) => Point} */ H, /** @type {number} */ k) => {
        const line = (/** @type {Point[]} */ pts, /** @type {number} */ w) =>
          stroke(smooth(pts.map(H), false), bone, w * k);
        const antler = (/** @type {number} */ dx) =>
          line(
            [
              [0.02 + dx, -0.2],
              [-0.14 + dx, -0.52],
              [-0.1 + dx, -0.86],
              [0.08 + dx, -1.14],
            ],
            0.055,
          ) +
          line(
            [
              [-0.1 + dx, -0.42],
              [0.1 + dx, -0.58],
              [0.18 + dx, -0.76],
            ],
            0.042,
          ) +
          line(
            [
              [-0.12 + dx, -0.74],
              [-0.34 + dx, -0.92],
              [-0.4 + dx, -1.1],
            ],
            0.042,
          ) +
          line(
            [
              [-0.06 + dx, -0.92],
              [0.16 + dx, -0.98],
              [0.26 + dx, -1.14],
            ],
            0.036,
          );
        return antler(-0.06) + antler(0.12);
      }
    : undefined;
  return quadruped(
    a,
    { ...DEER, head: { ...DEER.head, extra } },
    { color, second: '#ead6b4', far, ...o },
  );
}

/** @param {Art} a @param {Beast} o */
export function giraffe(a, { far = 0, ...o }) {
  const ink = a.tone('#96582e', far);
  const { r } = a;
  const pattern = (/** @type {(x: number, y: number) => Point} */ P) => {
    let out = '';
    const spot = (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ s) => {
      /** @type {Point[]} */
      const pts = [];
      for (let i = 0; i < 6; i += 1) {
        const t = (i / 6) * Math.PI * 2 + 0.3;
        const u = s * r.range(0.8, 1.15);
        pts.push(P(x + Math.cos(t) * u, y + Math.sin(t) * u));
      }
      out += path(smooth(pts, true, 0.5), ink);
    };
    for (let row = 0; row < 4; row += 1) {
      for (let c = 0; c < 7; c += 1) {
        spot(-0.42 + c * 0.125 + (row % 2) * 0.06, -1.04 + row * 0.125, 0.05);
      }
    }
    for (let i = 0; i < 9; i += 1) {
      for (let c = 0; c < 2; c += 1) {
        spot(
          0.3 + i * 0.043 + c * 0.11 - 0.03 + (i % 2) * 0.04,
          -1.0 - i * 0.093,
          0.042 - i * 0.0016,
        );
      }
    }
    for (let i = 0; i < 4; i += 1) {
      spot(0.25 + (i % 2) * 0.05, -0.64 + i * 0.09, 0.034);
      spot(-0.27 + (i % 2) * 0.05, -0.62 + i * 0.09, 0.034);
    }
    return out;
  };
  return quadruped(
    a,
    { ...GIRAFFE, mane: mane(a, a.tone('#8a4f2c', far), 0.02) },
    { color: '#e8b964', dark: '#8a5a30', far, pattern, ...o },
  );
}

/** @param {Art} a @param {Beast & {male?: boolean}} o */
export function lion(a, { far = 0, x, y, h, flip = false, gait = 'walk', ...o }) {
  const hair = a.tone('#8a4a24', far);
  const maneFn = (/** @type {(x: number, y: number) => Point} */ p, /** @type {number} */ k) => {
    let d = '';
    const [cx, cy] = p(0.0, 0.82);
    for (let i = 0; i < 16; i += 1) {
      const t = (i / 16) * Math.PI * 2;
      d += limb(
        [
          [cx, cy],
          [cx + Math.cos(t) * 0.2 * k, cy + Math.sin(t) * 0.22 * k],
          [cx + Math.cos(t + 0.25) * 0.33 * k, cy + Math.sin(t + 0.25) * 0.36 * k],
        ],
        [0.12 * k, 0.1 * k, 0.03 * k],
      );
    }
    return a.solid(d, hair, { rim: k * 0.02, core: k * 0.2, flip });
  };
  return quadruped(
    a,
    { ...LION, mane: maneFn },
    { x, y, h, flip, gait, color: '#d8a050', second: '#ecd3a0', dark: '#8a4a24', far, ...o },
  );
}

/** Simple ones, in their usual coats. */
/** @param {Art} a @param {Beast} o */
export const elephant = (a, o) =>
  quadruped(
    a,
    {
      ...ELEPHANT,
      head: {
        ...ELEPHANT.head,
        extra: (H, k) =>
          path(
            limb(
              [H([0.36, 0.3]), H([0.56, 0.52]), H([0.84, 0.5])],
              [0.06 * k, 0.05 * k, 0.015 * k],
            ),
            a.tone('#f2e8d2', o.far ?? 0),
          ),
      },
    },
    { color: '#8a8d96', dark: '#75777f', gait: 'walk', ...o },
  );
/** @param {Art} a @param {Beast} o */
export const bear = (a, o) =>
  quadruped(a, BEAR, { color: '#6b4329', second: '#b08a60', gait: 'walk', ...o });
/** @param {Art} a @param {Beast} o */
export const fox = (a, o) =>
  quadruped(a, FOX, { color: '#d0662a', second: '#f4e8d6', dark: '#3a2a28', gait: 'trot', ...o });
/** @param {Art} a @param {Beast} o */
export const wolf = (a, o) =>
  quadruped(a, WOLF, { color: '#7d8288', second: '#d8d4c8', gait: 'walk', ...o });
/** @param {Art} a @param {Beast} o */
export const camel = (a, o) => quadruped(a, CAMEL, { color: '#c4925a', gait: 'walk', ...o });
/** @param {Art} a @param {Beast} o */
export const dog = (a, o) => quadruped(a, DOG, { color: '#a5683c', ...o });
