// SPDX-License-Identifier: MIT
// What the scenes of this folder share.

/** @typedef {import('../../paint/art.js').Art} Art */

/** @param {Art} a @returns {{f: 'm' | 'f', w: boolean, en: string, ru: string}} */
export function who(a) {
  const w = a.choose('who', ['man', 'woman']) === 'woman';
  return { f: w ? 'f' : 'm', w, en: w ? 'woman' : 'man', ru: w ? 'женщина' : 'мужчина' };
}
