// SPDX-License-Identifier: MIT
// Proportions of cats: shoulder height 1, see quadruped.js.

/** @typedef {import('./quadruped.js').Species} Species */

/** @type {Species} */
export const CAT = {
  length: 1.1,
  radii: [0.18, 0.15, 0.165, 0.17, 0.15],
  back: 0.74,
  rump: 0.76,
  sag: 0.01,
  leg: {
    front: [0.28, 0.26, 0.05],
    hind: [0.27, 0.25, 0.14],
    wFront: [0.095, 0.06, 0.045, 0.055],
    wHind: [0.15, 0.07, 0.042, 0.055],
    foot: 'paw',
  },
  neck: { len: 0.16, angle: 44, r: [0.14, 0.13] },
  headSize: 0.62,
  headAngle: 4,
  head: {
    chains: [
      [
        [
          [-0.04, 0.02],
          [0.14, 0.02],
        ],
        [0.26, 0.27],
      ],
      [
        [
          [0.2, 0.08],
          [0.36, 0.12],
        ],
        [0.16, 0.11],
      ],
    ],
    curves: [
      [
        [-0.22, -0.08],
        [-0.16, -0.42],
        [0.06, -0.2],
      ],
    ],
    farEars: [
      [
        [0.08, -0.16],
        [0.2, -0.42],
        [0.3, -0.1],
      ],
    ],
    eye: [0.26, -0.02],
    nose: [0.46, 0.1, 0.035],
  },
  tail: {
    points: [
      [0, 0.04],
      [-0.2, 0.02],
      [-0.36, -0.16],
      [-0.36, -0.42],
      [-0.26, -0.52],
    ],
    radii: [0.055, 0.05, 0.048, 0.045, 0.03],
  },
};

/** @type {Species} */
export const LION = {
  ...CAT,
  length: 1.14,
  radii: [0.19, 0.16, 0.18, 0.2, 0.2],
  back: 0.76,
  rump: 0.76,
  neck: { len: 0.2, angle: 50, r: [0.2, 0.18] },
  headSize: 0.56,
  headAngle: 6,
  head: {
    chains: [
      [
        [
          [-0.04, 0.02],
          [0.14, 0.02],
        ],
        [0.25, 0.26],
      ],
      [
        [
          [0.2, 0.08],
          [0.46, 0.14],
        ],
        [0.18, 0.13],
      ],
    ],
    farEars: [],
    eye: [0.28, -0.02],
    nose: [0.58, 0.08, 0.05],
  },
  tail: {
    points: [
      [0, 0.06],
      [-0.14, 0.16],
      [-0.2, 0.4],
      [-0.32, 0.5],
    ],
    radii: [0.04, 0.03, 0.026, 0.06],
    tip: 'dark',
  },
};
