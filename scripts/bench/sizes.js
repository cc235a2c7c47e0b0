// SPDX-License-Identifier: MIT

/** The largest gallery that is promised. */
export const LARGEST = 1_000_000;

/** Rows that are searched in the page. */
export const SEARCHED = [1000, 25_000, 100_000, LARGEST];

/** Photos that are indexed and searched, half a power of ten apart, so that a growth can be fitted. */
export const GROWING = [1000, 3000, 10_000, 30_000, 100_000, 300_000, LARGEST];

/**
 * @param {number[]} sizes ascending
 * @param {number} most
 * @returns {number[]} those below it, and that
 */
export const upTo = (sizes, most) => [...sizes.filter((n) => n < most), most];
