// SPDX-License-Identifier: MIT
// Proportions of dogs, wolves and foxes: shoulder height 1, see quadruped.js.

/** @typedef {import('./quadruped.js').Species} Species */
/** @typedef {import('./quadruped.js').Head} Head */

/** @type {Head} */
const DOG_HEAD = {
  chains: [
    [
      [
        [-0.1, 0.06],
        [0.12, 0],
      ],
      [0.2, 0.24],
    ],
    [
      [
        [0.15, 0.02],
        [0.4, 0.1],
        [0.62, 0.14],
      ],
      [0.2, 0.135, 0.1],
    ],
  ],
  ears: [
    [
      [-0.02, -0.2],
      [0.1, -0.08],
      [0.06, 0.2],
      [-0.06, 0.38],
      [-0.2, 0.22],
      [-0.16, -0.06],
    ],
  ],
  eye: [0.26, -0.06],
  nose: [0.7, 0.08, 0.062],
};

/** @type {Species} */
export const DOG = {
  length: 1.0,
  radii: [0.16, 0.13, 0.155, 0.19, 0.18],
  back: 0.79,
  rump: 0.8,
  sag: 0.012,
  leg: {
    front: [0.3, 0.27, 0.05],
    hind: [0.3, 0.26, 0.14],
    wFront: [0.1, 0.055, 0.038, 0.045],
    wHind: [0.14, 0.066, 0.037, 0.045],
    foot: 'paw',
  },
  neck: { len: 0.26, angle: 38, r: [0.15, 0.125] },
  head: DOG_HEAD,
  headSize: 0.62,
  headAngle: 4,
  tail: {
    points: [
      [0, 0],
      [-0.16, -0.05],
      [-0.32, -0.2],
      [-0.4, -0.4],
    ],
    radii: [0.06, 0.055, 0.05, 0.025],
    tip: 'second',
  },
};

/** @type {Species} Prick ears, for shepherds, huskies and wolves. */
export const WOLF = {
  ...DOG,
  radii: [0.16, 0.14, 0.165, 0.2, 0.2],
  headAngle: 6,
  head: {
    ...DOG_HEAD,
    chains: [
      [
        [
          [-0.12, 0.05],
          [0.12, 0],
        ],
        [0.22, 0.24],
      ],
      [
        [
          [0.15, 0.03],
          [0.42, 0.1],
          [0.66, 0.13],
        ],
        [0.19, 0.115, 0.075],
      ],
    ],
    curves: [
      [
        [-0.16, -0.1],
        [-0.14, -0.46],
        [0.1, -0.18],
      ],
    ],
    farEars: [
      [
        [0.0, -0.12],
        [0.06, -0.44],
        [0.22, -0.14],
      ],
    ],
    ears: [],
    muzzle: [
      [
        [
          [0.3, 0.16],
          [0.62, 0.18],
        ],
        [0.1, 0.06],
      ],
    ],
    nose: [0.72, 0.09, 0.05],
  },
  tail: {
    points: [
      [0, 0],
      [-0.16, 0.1],
      [-0.28, 0.3],
      [-0.34, 0.5],
    ],
    radii: [0.06, 0.085, 0.09, 0.03],
    tip: 'second',
  },
};

/** @type {Species} */
export const FOX = {
  ...WOLF,
  length: 1.1,
  radii: [0.14, 0.125, 0.145, 0.16, 0.155],
  leg: {
    front: [0.3, 0.27, 0.05],
    hind: [0.28, 0.26, 0.14],
    wFront: [0.08, 0.05, 0.034, 0.04],
    wHind: [0.12, 0.06, 0.034, 0.04],
    foot: 'paw',
  },
  neck: { len: 0.2, angle: 46, r: [0.14, 0.13] },
  headSize: 0.66,
  head: {
    ...DOG_HEAD,
    chains: [
      [
        [
          [-0.1, 0.04],
          [0.12, 0],
        ],
        [0.22, 0.24],
      ],
      [
        [
          [0.14, 0.04],
          [0.42, 0.12],
          [0.66, 0.17],
        ],
        [0.17, 0.085, 0.04],
      ],
    ],
    curves: [
      [
        [-0.2, -0.08],
        [-0.2, -0.52],
        [0.08, -0.2],
      ],
    ],
    ears: [],
    farEars: [
      [
        [0.0, -0.12],
        [0.08, -0.5],
        [0.24, -0.12],
      ],
    ],
    muzzle: [
      [
        [
          [0.0, 0.18],
          [0.3, 0.2],
          [0.6, 0.21],
        ],
        [0.12, 0.09, 0.035],
      ],
    ],
    nose: [0.7, 0.15, 0.04],
    eye: [0.25, -0.02],
  },
  tail: {
    points: [
      [0, 0],
      [-0.22, 0.04],
      [-0.5, 0.16],
      [-0.82, 0.16],
    ],
    radii: [0.05, 0.11, 0.14, 0.04],
    tip: 'second',
  },
};
