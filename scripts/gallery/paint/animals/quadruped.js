// SPDX-License-Identifier: MIT
// Four-legged animals from one skeleton. Units: the height at the shoulder is 1, y grows downwards,
// the ground is y = 0, the animal looks to the right.

import { circle, limb, n, path, smooth, stroke } from '../svg.js';

/** @typedef {import('../art.js').Art} Art */
/** @typedef {import('../svg.js').Point} Point */
/** @typedef {[Point[], number[]]} Chain points and radii */
/** @typedef {[number, number, number]} LegPose upper angle, then two bends; 0 is down, + forward */

/**
 * @typedef {object} Head around the poll, looking right; 1 = the spec's headSize
 * @property {Chain[]} chains @property {Point[][]} [curves]
 * @property {Point[][]} [ears] drawn darker, in front @property {Point[][]} [farEars]
 * @property {Point} eye @property {[number, number, number]} [nose] x, y, r
 * @property {Chain[]} [muzzle] painted in the second colour
 * @property {(p: (q: Point) => Point, k: number) => string} [extra] horns and such
 */
/**
 * @typedef {object} Species
 * @property {number} length chest to rump @property {[number, number, number, number, number]} radii rump, loin, middle, ribs, chest
 * @property {number} [back] height of the spine at chest @property {number} [rump] height of the spine at the rump @property {number} [sag]
 * @property {{front: [number, number, number], hind: [number, number, number], wFront: number[], wHind: number[], foot: 'paw' | 'hoof' | 'pad'}} leg
 * @property {{len: number, angle: number, r: [number, number]}} neck angle from vertical, + forward
 * @property {Head} head @property {number} headSize @property {number} headAngle + nose down
 * @property {{points: Point[], radii: number[], tip?: string}} tail offsets from the rump
 * @property {Chain[]} [hump] @property {(p: (x: number, y: number) => Point, k: number) => string} [mane]
 */
/** @typedef {{legs: [LegPose, LegPose, LegPose, LegPose], rise?: number, pitch?: number, neck?: number, head?: number, tail?: number, lie?: boolean}} Gait legs: near front, far front, near hind, far hind */

/** @type {Record<string, Gait>} */
export const GAITS = {
  stand: {
    legs: [
      [0, 0, 0],
      [7, -4, 0],
      [12, -30, 22],
      [2, -26, 24],
    ],
  },
  walk: {
    legs: [
      [24, -12, 0],
      [-18, -10, 8],
      [-12, -26, 10],
      [34, -38, 14],
    ],
  },
  trot: {
    legs: [
      [42, -60, -10],
      [-28, -12, -20],
      [-34, -14, -10],
      [44, -48, 12],
    ],
    rise: 0.05,
  },
  gallop: {
    legs: [
      [66, -14, -6],
      [50, -10, -4],
      [-54, -16, -8],
      [-40, -22, -14],
    ],
    rise: 0.2,
    pitch: -3,
    neck: 14,
    head: -6,
    tail: 20,
  },
  gather: {
    legs: [
      [-20, -70, -10],
      [10, -80, -20],
      [52, -44, -10],
      [38, -40, -10],
    ],
    rise: 0.16,
    pitch: 4,
    neck: 10,
  },
  leap: {
    legs: [
      [58, -70, -20],
      [42, -70, -20],
      [-46, -22, -16],
      [-58, -22, -16],
    ],
    rise: 0.5,
    pitch: -18,
    neck: 4,
    tail: 25,
  },
  graze: {
    legs: [
      [6, 0, 0],
      [-8, 0, 0],
      [8, -28, 22],
      [0, -24, 24],
    ],
    neck: 82,
    head: 24,
  },
};

const RAD = Math.PI / 180;
/** @param {Point} from @param {number} degrees @param {number} length @returns {Point} */
const go = (from, degrees, length) => [
  from[0] + Math.sin(degrees * RAD) * length,
  from[1] + Math.cos(degrees * RAD) * length,
];

/**
 * @param {Art} a
 * @param {Species} s
 * @param {{x: number, y: number, h: number, gait?: Gait | string, color: string, second?: string, dark?: string, flip?: boolean, far?: number,
 *   pattern?: (at: (x: number, y: number) => Point, k: number) => string, collar?: string}} o `second` paints muzzle, belly and tail tip
 */
export function quadruped(
  a,
  s,
  { x, y, h, gait = 'stand', color, second, dark, flip = false, far = 0, pattern, collar },
) {
  const g = typeof gait === 'string' ? GAITS[gait] : gait;
  const k = h;
  const coat = a.tone(color, far);
  const shade = dark ? a.tone(dark, far) : a.dim(coat, 0.4);
  const pale = second ? a.tone(second, far) : a.lit(coat, 0.3);
  const back = s.back ?? 0.8;
  const rumpH = s.rump ?? back;
  const half = s.length / 2;
  const turn = (g.pitch ?? 0) * RAD;
  const rise = g.rise ?? 0;
  const P = (/** @type {number} */ px, /** @type {number} */ py) => {
    const qy = py + back;
    /** @type {Point} */
    const out = [
      (px * Math.cos(turn) - qy * Math.sin(turn)) * k,
      (-back - rise + px * Math.sin(turn) + qy * Math.cos(turn)) * k,
    ];
    return out;
  };
  const [r0, r1, r2, r3, r4] = s.radii.map((v) => v * k);
  const sag = s.sag ?? 0.01;
  const torso = limb(
    [
      P(-half, -rumpH),
      P(-half * 0.5, -(back + rumpH) / 2 + sag),
      P(0, -back + sag * 2),
      P(half * 0.55, -back + sag),
      P(half, -back),
    ],
    [r0, r1, r2, r3, r4],
  );

  const leg = (/** @type {number} */ i) => {
    const front = i < 2;
    const near = i % 2 === 0;
    const lens = front ? s.leg.front : s.leg.hind;
    const w = (front ? s.leg.wFront : s.leg.wHind).map((v) => v * k);
    const total = lens.reduce((u, v) => u + v, 0);
    const root = P(
      (front ? half * 0.82 : -half * 0.86) + (near ? 0.02 : -0.03),
      front ? -total - 0.0 : -hindReach(lens),
    );
    const [u, v, t] = g.legs[i];
    const p1 = go(root, u, lens[0] * k);
    const p2 = go(p1, u + v, lens[1] * k);
    const p3 = go(p2, u + v + t, lens[2] * k);
    const mid = /** @type {Point} */ ([(root[0] + p1[0]) / 2, (root[1] + p1[1]) / 2]);
    let d = limb([root, mid, p1, p2, p3], [w[0], w[0] * 0.86, w[1], w[2], w[2]]);
    const aim = u + v + t;
    if (s.leg.foot === 'paw') {
      d += limb([go(p3, aim, -w[2] * 0.3), go(p3, aim + 78, w[3] * 1.9)], [w[3], w[3] * 0.8]);
    } else if (s.leg.foot === 'pad') {
      d += limb([go(p3, aim + 180, w[2]), go(p3, aim, w[2] * 0.3)], [w[2], w[3]]);
    }
    const hoof =
      s.leg.foot === 'hoof'
        ? path(
            limb(
              [go(p3, aim, -w[3] * 0.2), go(p3, aim + 25, w[3] * 1.2)],
              [w[3] * 0.9, w[3] * 1.2],
            ),
            a.tone('#3a302c', far),
          )
        : '';
    return { d, hoof };
  };
  const legs = [0, 1, 2, 3].map(leg);

  const neckBase = P(half * 0.88, -back - s.radii[4] * 0.35);
  const neckAngle = s.neck.angle + (g.neck ?? 0);
  const poll = go(neckBase, 180 - neckAngle, s.neck.len * k);
  const neckMid = /** @type {Point} */ ([(neckBase[0] + poll[0]) / 2, (neckBase[1] + poll[1]) / 2]);
  const neck = limb(
    [P(half * 0.62, -back), neckBase, neckMid, poll],
    [r4 * 0.9, s.neck.r[0] * k, ((s.neck.r[0] + s.neck.r[1]) / 2) * k, s.neck.r[1] * k],
  );
  const swing = (g.tail ?? 0) * RAD;
  const tailRoot = P(-half - s.radii[0] * 0.55, -rumpH - s.radii[0] * 0.5);
  const tailPoints = s.tail.points.map(
    ([px, py]) =>
      /** @type {Point} */ ([
        tailRoot[0] + (px * Math.cos(swing) - py * Math.sin(swing)) * k,
        tailRoot[1] + (px * Math.sin(swing) + py * Math.cos(swing)) * k,
      ]),
  );
  const tail = limb(
    tailPoints,
    s.tail.radii.map((v) => v * k),
  );
  const humps = (s.hump ?? [])
    .map(([pts, radii]) =>
      limb(
        pts.map(([px, py]) => P(px, py)),
        radii.map((v) => v * k),
      ),
    )
    .join('');

  const opts = { rim: k * 0.018, core: k * 0.2, flip };
  const farCoat = a.dim(coat, 0.34);
  const last = tailPoints.length - 1;
  const tipStart = /** @type {Point} */ ([
    tailPoints[last - 1][0] * 0.45 + tailPoints[last][0] * 0.55,
    tailPoints[last - 1][1] * 0.45 + tailPoints[last][1] * 0.55,
  ]);
  const tipWidth = (s.tail.radii[last - 1] * 0.45 + s.tail.radii[last] * 0.55) * k;
  const tip = s.tail.tip
    ? path(
        limb([tipStart, tailPoints[last]], [tipWidth, s.tail.radii[last] * k]),
        s.tail.tip === 'second' ? pale : shade,
      )
    : '';
  const farSide =
    path(legs[1].d + legs[3].d, farCoat) +
    legs[1].hoof +
    legs[3].hoof +
    a.solid(tail, coat, { rim: k * 0.015, core: k * 0.06, flip, more: tip });
  const belly = second
    ? path(
        limb(
          [
            poll,
            P(half * 1.2, -back - s.radii[4] * 0.3),
            P(half * 1.02, -back + s.radii[4] * 0.75),
            P(half * 0.2, -back + s.radii[2] * 1.12),
            P(-half * 0.5, -back + s.radii[1] * 1.35),
          ],
          [0.06 * k, r4 * 0.42, r4 * 0.36, r2 * 0.22, r1 * 0.1],
        ),
        pale,
        { 'fill-opacity': 0.9 },
      )
    : '';
  const marks = pattern ? pattern(P, k) : '';
  const nearSide =
    a.solid(torso + neck + humps + legs[0].d + legs[2].d, coat, { ...opts, more: belly + marks }) +
    legs[0].hoof +
    legs[2].hoof;
  const mane = s.mane
    ? s.mane(
        (px, py) =>
          /** @type {Point} */ ([
            neckBase[0] + (poll[0] - neckBase[0]) * py + px * k * Math.cos(neckAngle * RAD),
            neckBase[1] + (poll[1] - neckBase[1]) * py + px * k * Math.sin(neckAngle * RAD),
          ]),
        k,
      )
    : '';
  const strap = collar
    ? band(neckBase, poll, (s.neck.r[0] + s.neck.r[1]) * 0.5 * k, k * 0.05, a.tone(collar, far))
    : '';
  const face = drawHead(a, s, { poll, k, nod: g.head ?? 0, coat, shade, pale, flip });
  return `<g transform="translate(${n(x)} ${n(y)})${flip ? ' scale(-1 1)' : ''}">${farSide}${nearSide}${mane}${strap}${face}</g>`;
}

/** How far a standing hind leg reaches down, its zigzag included. @param {number[]} lens */
function hindReach(lens) {
  const [u, v, t] = GAITS.stand.legs[2];
  return (
    lens[0] * Math.cos(u * RAD) +
    lens[1] * Math.cos((u + v) * RAD) +
    lens[2] * Math.cos((u + v + t) * RAD)
  );
}

/** Where the head sits, for a level gait. @param {Species} s @param {Gait | string} gait @param {number} k */
export function pollOf(s, gait, k) {
  const g = typeof gait === 'string' ? GAITS[gait] : gait;
  /** @type {Point} */
  const base = [
    (s.length / 2) * 0.88 * k,
    (-(s.back ?? 0.8) - s.radii[4] * 0.35 - (g.rise ?? 0)) * k,
  ];
  return { poll: go(base, 180 - s.neck.angle - (g.neck ?? 0), s.neck.len * k), nod: g.head ?? 0 };
}

/** A collar across the neck. @param {Point} from @param {Point} to @param {number} r @param {number} w @param {string} color */
export function band(from, to, r, w, color) {
  const len = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const nx = -(to[1] - from[1]) / len;
  const ny = (to[0] - from[0]) / len;
  const mx = from[0] * 0.5 + to[0] * 0.5;
  const my = from[1] * 0.5 + to[1] * 0.5;
  return stroke(
    `M${n(mx + nx * r)} ${n(my + ny * r)}L${n(mx - nx * r)} ${n(my - ny * r)}`,
    color,
    w,
  );
}

/**
 * The head alone, so that sitting and lying animals share it.
 * @param {Art} a @param {Species} s
 * @param {{poll: Point, k: number, nod?: number, coat: string, shade: string, pale: string, flip?: boolean, closed?: boolean}} o `nod` + down
 */
export function drawHead(
  a,
  s,
  { poll, k, nod = 0, coat, shade, pale, flip = false, closed = false },
) {
  const turn = (s.headAngle + nod) * RAD;
  const hs = s.headSize * k;
  const H = (/** @type {Point} */ [px, py]) =>
    /** @type {Point} */ ([
      poll[0] + (px * Math.cos(turn) - py * Math.sin(turn)) * hs,
      poll[1] + (px * Math.sin(turn) + py * Math.cos(turn)) * hs,
    ]);
  const chains = (/** @type {Chain[] | undefined} */ list) =>
    (list ?? [])
      .map(([pts, radii]) =>
        limb(
          pts.map(H),
          radii.map((v) => v * hs),
        ),
      )
      .join('');
  const curves = (/** @type {Point[][] | undefined} */ list) =>
    (list ?? []).map((pts) => smooth(pts.map(H))).join('');
  const [ex, ey] = H(s.head.eye);
  const eye = closed
    ? stroke(
        `M${n(ex - hs * 0.06)} ${n(ey)}q${n(hs * 0.06)} ${n(hs * 0.05)} ${n(hs * 0.12)} 0`,
        '#1d1718',
        Math.max(0.8, hs * 0.03),
      )
    : circle(ex, ey, Math.max(0.8, hs * 0.034), '#1d1718') +
      circle(ex + hs * 0.01, ey - hs * 0.012, Math.max(0.3, hs * 0.011), '#fff');
  return (
    path(curves(s.head.farEars), a.dim(coat, 0.45)) +
    a.solid(chains(s.head.chains) + curves(s.head.curves), coat, {
      rim: k * 0.014,
      core: k * 0.11,
      flip,
      more: path(chains(s.head.muzzle), pale),
    }) +
    path(curves(s.head.ears), shade) +
    eye +
    (s.head.nose
      ? circle(...H([s.head.nose[0], s.head.nose[1]]), s.head.nose[2] * hs, '#2a2022')
      : '') +
    (s.head.extra ? s.head.extra(H, hs) : '')
  );
}
