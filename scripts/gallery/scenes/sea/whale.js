// SPDX-License-Identifier: MIT
// A scene: whale.

import { underwater } from './underwater.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'whale',
  aspect: 'wide',
  demos: [{}],
  draw(a) {
    a.setMood('day');
    return underwater(a, 'whale');
  },
};
