// SPDX-License-Identifier: MIT
// All scenes of the gallery.

import { birdScenes } from './birdlife.js';
import { childrenMoreScenes } from './children_more.js';
import { childrenOutScenes } from './children_out.js';
import { cityScenes } from './city.js';
import { countryScenes } from './country.js';
import { dogCatScenes } from './dogs_cats.js';
import { foodScenes } from './food.js';
import { mountainScenes } from './mountains.js';
import { peopleScenes } from './people.js';
import { seaScenes } from './sea.js';
import { sportScenes } from './sports.js';
import { transportScenes } from './transport.js';
import { wildlifeScenes } from './wildlife.js';

/** @type {import('./scene.js').Scene[]} */
export const scenes = [...mountainScenes, ...countryScenes, ...seaScenes, ...cityScenes, ...dogCatScenes, ...wildlifeScenes, ...birdScenes, ...transportScenes, ...sportScenes, ...foodScenes, ...peopleScenes, ...childrenOutScenes, ...childrenMoreScenes];
