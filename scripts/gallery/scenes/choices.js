// SPDX-License-Identifier: MIT
// Choices that scenes of every kind make.

import { COLORS } from '../paint/words.js';

/** @typedef {import('../paint/art.js').Art} Art */

/** A colour among those given, by choice or by chance. @param {Art} a @param {string[]} ids @param {string} [name] */
export const hue = (a, ids, name = 'hue') => COLORS[a.choose(name, ids)];

/** With a capital letter. @param {string} text */
export const cap = (text) => text[0].toUpperCase() + text.slice(1);
