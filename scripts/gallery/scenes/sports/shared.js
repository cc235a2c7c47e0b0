// SPDX-License-Identifier: MIT
// What the scenes of this folder share.

/** @typedef {import('../../paint/art.js').Art} Art */

/** @param {Art} a */
export const sex = (a) =>
  a.choose('who', ['man', 'woman']) === 'woman'
    ? /** @type {const} */ ('f')
    : /** @type {const} */ ('m');
