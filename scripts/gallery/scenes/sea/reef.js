// SPDX-License-Identifier: MIT
// A scene: reef.

import { underwater } from './underwater.js';

/** @type {import('../scene.js').Scene} */
export const scene = {
  id: 'reef',
  aspect: 'soft',
  demos: [{ kind: 'fish' }, { kind: 'turtle' }, { kind: 'jellyfish' }],
  draw(a) {
    a.setMood('day');
    return underwater(a, a.choose('kind', ['fish', 'turtle', 'jellyfish']));
  },
};
