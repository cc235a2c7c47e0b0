// SPDX-License-Identifier: MIT

/** "1 photo", "2 photos". @param {number} n @param {string} [what] one of them */
export const counted = (n, what = 'photo') => `${n} ${what}${n === 1 ? '' : 's'}`;
