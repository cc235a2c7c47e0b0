// SPDX-License-Identifier: MIT
// People: a skeleton with joints, dressed. Angles are in degrees. In side view 0 is straight down
// and + is forward; in front view + is outward. Elbows bend forward, knees backward.

import { mix } from './color.js';
import { head } from './head.js';
import { limb, n, oval, path, place, smooth } from './svg.js';

/** @typedef {import('./art.js').Art} Art */
/** @typedef {import('./svg.js').Point} Point */
/** @typedef {[number, number]} Limb upper angle and bend */
/** @typedef {{hip: Point, shoulder: Point, head: Point, hands: Point[], knees: Point[], feet: Point[], elbows: Point[], size: number}} Joints */

/**
 * @typedef {object} Pose
 * @property {'side' | 'front' | 'back'} [view]
 * @property {number} [lean]   torso, + forward
 * @property {number} [nod]    head, + forward
 * @property {[Limb, Limb]} [arms]  near and far (front view: right and left of the picture)
 * @property {[Limb, Limb]} [legs]
 * @property {[number, number]} [feet]  pitch of the feet, + toes up
 * @property {number} [tilt]   the whole figure about its feet
 */

/**
 * @typedef {object} Look
 * @property {string} [top] @property {string} [bottom] @property {string} [shoes] @property {string} [skin]
 * @property {string} [hair] @property {string} [hairStyle] @property {string} [hat] @property {string} [hatColor]
 * @property {'trousers' | 'shorts' | 'skirt' | 'dress' | 'coat' | 'gown'} [wear]
 * @property {'long' | 'short' | 'none'} [sleeve]
 * @property {boolean} [child] @property {string} [scarf] @property {boolean} [bare] no shirt
 * @property {string} [apron]
 */

const ADULT = {
  head: 0.066,
  neck: 0.036,
  torso: 0.292,
  thigh: 0.248,
  shin: 0.246,
  upper: 0.162,
  fore: 0.146,
  shoulder: 0.088,
  hip: 0.046,
  thick: 1,
};
const CHILD = {
  head: 0.106,
  neck: 0.02,
  torso: 0.282,
  thigh: 0.21,
  shin: 0.205,
  upper: 0.142,
  fore: 0.128,
  shoulder: 0.08,
  hip: 0.046,
  thick: 1.12,
};
const RAD = Math.PI / 180;

/** @param {Point} from @param {number} degrees @param {number} length @returns {Point} */
const go = (from, degrees, length) => [
  from[0] + Math.sin(degrees * RAD) * length,
  from[1] + Math.cos(degrees * RAD) * length,
];

/**
 * Draw a person standing (or sitting, or flying) at (x, y), the lowest foot on y.
 * @param {Art} a
 * @param {{x: number, y: number, h: number, pose?: Pose, look?: Look, flip?: boolean, far?: number, under?: (j: Joints) => string, over?: (j: Joints) => string}} o
 *   `under`/`over` draw in the figure's own coordinates (origin at the ground, facing right) below or above the near arm
 */
export function person(a, { x, y, h, pose = {}, look = {}, flip = false, far = 0, under, over }) {
  const {
    view = 'side',
    lean = 0,
    nod = 0,
    arms = [
      [8, 10],
      [-8, 10],
    ],
    legs = [
      [4, 2],
      [-4, 2],
    ],
    feet = [0, 0],
    tilt = 0,
  } = pose;
  const p = look.child ? CHILD : ADULT;
  const {
    top = '#b5483a',
    bottom = '#3c4a63',
    shoes = '#3a2e2a',
    skin = '#e0a883',
    hair = '#4a3226',
    wear = 'trousers',
    sleeve = 'long',
  } = look;
  const t = (/** @type {string} */ c) => a.tone(c, far);
  const side = view === 'side';
  const k = h;
  const w = p.thick * k;

  // Skeleton, with the hips at the origin first.
  /** @type {Point} */
  const hip = [0, 0];
  const shoulder = go(hip, 180 - lean, p.torso * k);
  const hipX = side ? 0.012 : p.hip;
  const shX = side ? 0.012 : p.shoulder;
  const leg = (/** @type {number} */ i) => {
    const dir = side ? 1 : i === 0 ? 1 : -1;
    const [thigh, bend] = legs[i];
    /** @type {Point} */
    const root = [(i === 0 ? 1 : -1) * hipX * k, 0];
    const knee = go(root, dir * thigh, p.thigh * k);
    const shin = side ? thigh - bend : dir * (thigh - bend);
    const ankle = go(knee, shin, p.shin * k);
    return { root, knee, ankle, shin };
  };
  const arm = (/** @type {number} */ i) => {
    const dir = side ? 1 : i === 0 ? 1 : -1;
    const [upper, bend] = arms[i];
    /** @type {Point} */
    const root = [shoulder[0] + (i === 0 ? 1 : -1) * shX * k, shoulder[1] + 0.02 * k];
    const elbow = go(root, dir * upper, p.upper * k);
    const wrist = go(elbow, dir * (upper + bend), p.fore * k);
    const hand = go(wrist, dir * (upper + bend), 0.02 * k);
    return { root, elbow, wrist, hand };
  };
  const L = [leg(0), leg(1)];
  const A = [arm(0), arm(1)];
  const groundY = Math.max(L[0].ankle[1], L[1].ankle[1]) + 0.022 * k;
  const neck = go(shoulder, 180 - lean - nod * 0.4, p.neck * k);
  const skull = go(neck, 180 - lean - nod, p.head * k * 0.85);
  const up = (/** @type {Point} */ q) => /** @type {Point} */ ([q[0], q[1] - groundY]);

  /** @type {Joints} */
  const joints = {
    hip: up(hip),
    shoulder: up(shoulder),
    head: up(skull),
    size: p.head * k,
    hands: A.map((q) => up(q.hand)),
    elbows: A.map((q) => up(q.elbow)),
    knees: L.map((q) => up(q.knee)),
    feet: L.map((q) => up(q.ankle)),
  };

  const solid = (/** @type {string} */ d, /** @type {string} */ c) =>
    a.solid(d, c, { rim: k * 0.011, core: k * 0.055, flip });
  const bone = (/** @type {Point} */ q, /** @type {Point} */ s, /** @type {number} */ u) =>
    /** @type {Point} */ ([q[0] + (s[0] - q[0]) * u, q[1] + (s[1] - q[1]) * u]);

  const drawLeg = (/** @type {number} */ i) => {
    const q = L[i];
    const shade = side && i === 1 ? 0.28 : 0;
    const cloth = a.dim(t(bottom), shade);
    const flesh = mix(t(skin), '#8a4a3c', shade * 0.9);
    const bareLeg = wear === 'shorts' || wear === 'skirt' || wear === 'dress';
    const full = limb(
      [q.root, bone(q.root, q.knee, 0.5), q.knee, bone(q.knee, q.ankle, 0.35), q.ankle],
      [
        0.05 * w,
        0.047 * w,
        0.034 * w,
        bareLeg ? 0.032 * w : 0.033 * w,
        bareLeg ? 0.018 * w : 0.026 * w,
      ],
    );
    let out = solid(full, bareLeg ? flesh : cloth);
    if (wear === 'shorts') {
      out += solid(
        limb(
          [q.root, bone(q.root, q.knee, 0.5), bone(q.root, q.knee, 0.85)],
          [0.053 * w, 0.053 * w, 0.046 * w],
        ),
        cloth,
      );
    }
    // Foot: toes forward in side view, foreshortened in front view.
    const dir = side ? 1 : i === 0 ? 0.5 : -0.5;
    const heel = [q.ankle[0] - dir * 0.02 * k, q.ankle[1] + 0.01 * k];
    const pitch = (side ? -(q.shin + feet[i]) : 0) * RAD;
    const len = 0.088 * k * (side ? 1 : 0.55) * (p.thick > 1 ? 0.9 : 1);
    const turned = (/** @type {number} */ px, /** @type {number} */ py) =>
      /** @type {Point} */ ([
        heel[0] +
          dir * Math.sign(dir) * (px * Math.cos(pitch * 0.6) * Math.sign(dir)) -
          py * Math.sin(pitch * 0.6),
        heel[1] + py * Math.cos(pitch * 0.6) + px * Math.sin(pitch * 0.6),
      ]);
    out += path(
      smooth(
        [
          turned(-0.012 * k, -0.022 * k),
          turned(0.03 * k, -0.02 * k),
          turned(len, 0.002 * k),
          turned(len, 0.014 * k),
          turned(-0.012 * k, 0.014 * k),
        ],
        true,
        0.8,
      ),
      a.dim(t(shoes), shade),
    );
    return out;
  };

  const drawArm = (/** @type {number} */ i) => {
    const q = A[i];
    const shade = side && i === 1 ? 0.28 : 0.04;
    const cloth = a.dim(t(top), shade);
    const flesh = mix(t(skin), '#8a4a3c', shade * 0.9);
    const bare = look.bare || sleeve !== 'long';
    const chain = limb(
      [q.root, bone(q.root, q.elbow, 0.5), q.elbow, q.wrist],
      [0.034 * w, 0.031 * w, 0.026 * w, bare ? 0.017 * w : 0.021 * w],
    );
    let out =
      path(oval(q.hand[0], q.hand[1], 0.022 * w), flesh) + solid(chain, bare ? flesh : cloth);
    if (!look.bare && sleeve === 'short') {
      out += solid(limb([q.root, bone(q.root, q.elbow, 0.62)], [0.037 * w, 0.036 * w]), cloth);
    }
    return out;
  };

  const torsoColor = look.bare ? t(skin) : t(top);
  const waist = bone(hip, shoulder, 0.3);
  const chest = bone(hip, shoulder, 0.72);
  const torsoPath = side
    ? limb([hip, waist, chest, shoulder], [0.058 * w, 0.05 * w, 0.062 * w, 0.04 * w])
    : smooth(
        [
          [shoulder[0] + 0.035 * k, shoulder[1] - 0.012 * k],
          [shoulder[0] + p.shoulder * 1.1 * k, shoulder[1] + 0.018 * k],
          [chest[0] + p.shoulder * 0.92 * k, chest[1]],
          [waist[0] + 0.066 * w, waist[1]],
          [hip[0] + 0.084 * w, hip[1] + 0.01 * k],
          [hip[0], hip[1] + 0.045 * k],
          [hip[0] - 0.084 * w, hip[1] + 0.01 * k],
          [waist[0] - 0.066 * w, waist[1]],
          [chest[0] - p.shoulder * 0.92 * k, chest[1]],
          [shoulder[0] - p.shoulder * 1.1 * k, shoulder[1] + 0.018 * k],
          [shoulder[0] - 0.035 * k, shoulder[1] - 0.012 * k],
        ],
        true,
        0.8,
      );
  const body = solid(torsoPath, torsoColor);
  const skirted = wear === 'skirt' || wear === 'dress' || wear === 'coat' || wear === 'gown';
  let skirt = '';
  if (skirted) {
    const reach = wear === 'coat' ? 0.72 : wear === 'gown' ? 1.75 : look.child ? 0.8 : 0.95;
    const ends = L.map((q) =>
      reach <= 1 ? bone(q.root, q.knee, reach) : bone(q.knee, q.ankle, reach - 1),
    );
    const flare = wear === 'gown' ? 0.1 : wear === 'coat' ? 0.055 : 0.075;
    const right = Math.max(ends[0][0], ends[1][0]) + flare * k;
    const left = Math.min(ends[0][0], ends[1][0]) - flare * k;
    const hem = Math.max(ends[0][1], ends[1][1]);
    const color = wear === 'skirt' ? t(bottom) : t(top);
    const half = side ? 0.05 * w : 0.068 * w;
    skirt = solid(
      `M${n(waist[0] - half)} ${n(waist[1])}L${n(waist[0] + half)} ${n(waist[1])}Q${n(hip[0] + half * 1.5)} ${n(hip[1])} ${n(right)} ${n(hem - 0.01 * k)}Q${n((left + right) / 2)} ${n(hem + 0.025 * k)} ${n(left)} ${n(hem - 0.005 * k)}Q${n(hip[0] - half * 1.5)} ${n(hip[1])} ${n(waist[0] - half)} ${n(waist[1])}Z`,
      color,
    );
  }
  if (look.apron) {
    const reachY = hip[1] + p.thigh * k * 0.75;
    skirt += path(
      smooth(
        [
          [chest[0] - (side ? -0.01 : 0.045) * k, chest[1]],
          [chest[0] + 0.05 * k, chest[1]],
          [hip[0] + 0.075 * k, hip[1]],
          [hip[0] + 0.075 * k, reachY],
          [hip[0] - (side ? 0 : 0.07) * k, reachY],
          [hip[0] - (side ? -0.01 : 0.07) * k, hip[1]],
        ],
        true,
        0.5,
      ),
      t(look.apron),
    );
  }
  const neckPath = path(
    limb([shoulder, bone(neck, skull, 0.4)], [0.03 * w, 0.026 * w]),
    mix(t(skin), '#8a4a3c', 0.25),
  );
  const headDraw = place(
    head(a, { size: p.head * k, view, look: { ...look, skin, hair }, far, flip }),
    skull[0],
    skull[1],
    1,
    1,
    side ? lean + nod : 0,
  );
  const scarf = look.scarf
    ? path(
        limb(
          [
            [neck[0] - 0.035 * k, neck[1] + 0.012 * k],
            [neck[0] + 0.035 * k, neck[1] + 0.012 * k],
          ],
          [0.026 * k, 0.026 * k],
        ),
        t(look.scarf),
      )
    : '';

  // In front view an arm that bends lies over the chest, a hanging one joins behind the shoulder.
  const bent = (/** @type {number} */ i) => Math.abs(arms[i][1]) > 50;
  const hanging = side
    ? ''
    : [0, 1]
        .filter((i) => !bent(i))
        .map(drawArm)
        .join('');
  const reaching = side ? '' : [0, 1].filter(bent).map(drawArm).join('');
  const shift = (/** @type {string} */ s) => place(s, 0, -groundY);
  const base = side
    ? drawArm(1) + drawLeg(1) + drawLeg(0) + neckPath + body + skirt + scarf + headDraw
    : view === 'back'
      ? drawLeg(0) + drawLeg(1) + reaching + hanging + neckPath + body + skirt + headDraw + scarf
      : drawLeg(0) + drawLeg(1) + hanging + neckPath + body + skirt + headDraw + scarf;
  const front = view === 'back' ? '' : side ? drawArm(0) : reaching;
  const inner =
    (under ? under(joints) : '') + shift(base) + shift(front) + (over ? over(joints) : '');

  const c = Math.cos(tilt * RAD);
  const s = Math.sin(tilt * RAD);
  const world = (/** @type {Point} */ [px, py]) =>
    /** @type {Point} */ ([x + (flip ? -1 : 1) * (px * c - py * s), y + px * s + py * c]);
  const svg = `<g transform="translate(${n(x)} ${n(y)})${flip ? ' scale(-1 1)' : ''}${tilt ? ` rotate(${n(tilt)})` : ''}">${inner}</g>`;
  return {
    svg,
    hands: joints.hands.map(world),
    head: world(joints.head),
    hip: world(joints.hip),
    shoulder: world(joints.shoulder),
    feet: joints.feet.map(world),
    knees: joints.knees.map(world),
    size: joints.size,
  };
}
