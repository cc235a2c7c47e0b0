// SPDX-License-Identifier: MIT

/**
 * The pairs that a scorer judged worst and best.
 * @param {Float32Array} predicted 0..1
 * @param {Float32Array} target 0..1
 * @param {(i: number) => boolean} keep
 * @param {number} count of each
 * @returns {{ worst: number[], best: number[] }} by absolute error, ties in the order of the pairs
 */
export function extremePairs(predicted, target, keep, count) {
  const error = (/** @type {number} */ i) => Math.abs(predicted[i] - target[i]);
  const order = Array.from(target.keys())
    .filter(keep)
    .sort((a, b) => error(a) - error(b) || a - b);
  return { best: order.slice(0, count), worst: order.slice(-count).reverse() };
}

/**
 * @typedef {object} JudgedPair
 * @property {number} predicted 0..1
 * @property {number} human 0..1
 * @property {import('../dataset/data_service.js').ShownPair | null} shown null: nothing of it may be
 */

/**
 * @param {Record<'worst' | 'best', JudgedPair[]>} lists
 * @returns {string[][]} with a header; of a pair that may not be shown no name, no sentence and no figure
 */
export function pairRows(lists) {
  const rows = Object.entries(lists).flatMap(([list, pairs]) =>
    pairs.map(({ predicted, human, shown }, i) => {
      if (!shown) return [list, i + 1, 'unavailable', '', '', '', ''].map(String);
      return [list, i + 1, shown.image, shown.caption, shown.text, human, predicted].map(String);
    }),
  );
  return [['list', 'place', 'photo', 'caption', 'sentence', 'human', 'predicted'], ...rows];
}
