// SPDX-License-Identifier: MIT
// All scenes of the gallery.

import { countryScenes } from './country.js';
import { mountainScenes } from './mountains.js';
import { seaScenes } from './sea.js';

/** @type {import('./scene.js').Scene[]} */
export const scenes = [...mountainScenes, ...countryScenes, ...seaScenes];
