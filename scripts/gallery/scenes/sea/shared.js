// SPDX-License-Identifier: MIT
// What the scenes of this folder share.

import { heavens } from '../../paint/stages.js';
import { ranges } from '../../paint/terrain.js';
import { glitter, water } from '../../paint/water.js';

/** Sea to the horizon with light on it. @param {import('../../paint/art.js').Art} a @param {number} y @param {boolean} [land] */
export function openSea(a, y, land = true) {
  const s = heavens(a, y);
  if (land) a.add(ranges(a, y + 2, 1, '#5f86a4', a.H * 0.09));
  a.add(water(a, y, { ripples: 120 }));
  if (a.m.id !== 'overcast' && a.m.id !== 'storm' && a.m.id !== 'rain') {
    a.add(glitter(a, s.x, y, { count: a.m.id === 'day' ? 34 : 70 }));
  }
  return s;
}
