// SPDX-License-Identifier: MIT
// What a scene is.

/**
 * @typedef {object} Told title and captions of what was painted
 * @property {string} title
 * @property {string[]} en five sentences
 * @property {string[]} ru five sentences
 */
/**
 * @typedef {object} Scene
 * @property {string} id
 * @property {import('../paint/art.js').Aspect} aspect
 * @property {Record<string, string | number>[]} demos  choices of the demo gallery, one picture each
 * @property {boolean} [children]  shows people under 16
 * @property {(a: import('../paint/art.js').Art) => Told} draw
 */

export {};
