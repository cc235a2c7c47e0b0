// SPDX-License-Identifier: MIT
// Kendall's rank correlation in O(n log n): W. R. Knight, "A computer method for calculating Kendall's tau with
// ungrouped data", JASA 61 (1966); τ_b and τ_c as in SciPy's kendalltau.

/** @typedef {ArrayLike<number>} Numbers */

/**
 * Pairs of equal neighbours in runs: Σ t (t − 1) / 2 over runs of length t.
 * @param {number} length
 * @param {(i: number) => boolean} sameAsPrevious
 */
function tiedPairs(length, sameAsPrevious) {
  let pairs = 0;
  let run = 1;
  for (let i = 1; i <= length; i++) {
    if (i < length && sameAsPrevious(i)) {
      run++;
    } else {
      pairs += (run * (run - 1)) / 2;
      run = 1;
    }
  }
  return pairs;
}

/**
 * Counts pairs (i < j) with values[i] > values[j], and sorts the values on the way (merge sort).
 * @param {Float64Array<ArrayBuffer>} values sorted in place
 */
function countInversions(values) {
  let source = values;
  let target = new Float64Array(values.length);
  let inversions = 0;
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length);
      const end = Math.min(start + 2 * width, values.length);
      let left = start;
      let right = middle;
      for (let at = start; at < end; at++) {
        if (right >= end || (left < middle && source[left] <= source[right])) {
          target[at] = source[left++];
        } else {
          inversions += middle - left;
          target[at] = source[right++];
        }
      }
    }
    [source, target] = [target, source];
  }
  if (source !== values) values.set(source);
  return inversions;
}

/**
 * @param {Numbers} x
 * @param {Numbers} y of the same length
 */
function counts(x, y) {
  if (x.length !== y.length) throw new RangeError('both rankings must have the same length');
  const n = x.length;
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  order.sort((a, b) => x[a] - x[b] || y[a] - y[b]);
  const sameX = (/** @type {number} */ i) => x[order[i]] === x[order[i - 1]];
  const sameY = (/** @type {number} */ i) => y[order[i]] === y[order[i - 1]];
  const tiedX = tiedPairs(n, sameX);
  const tiedBoth = tiedPairs(n, (i) => sameX(i) && sameY(i));
  const sortedY = Float64Array.from(order, (i) => y[i]);
  const discordant = countInversions(sortedY);
  const tiedY = tiedPairs(n, (i) => sortedY[i] === sortedY[i - 1]);
  const all = (n * (n - 1)) / 2;
  const balance = all - tiedX - tiedY + tiedBoth - 2 * discordant; // concordant − discordant
  return { n, all, tiedX, tiedY, balance };
}

/**
 * Corrected for ties: (P − Q) / √((all − ties in x)(all − ties in y)).
 * @param {Numbers} x
 * @param {Numbers} y
 * @returns {number | null} −1..1; null where a ranking is constant or empty
 */
export function tauB(x, y) {
  const { all, tiedX, tiedY, balance } = counts(x, y);
  if (tiedX === all || tiedY === all) return null;
  return balance / Math.sqrt(all - tiedX) / Math.sqrt(all - tiedY);
}

/**
 * Stuart's: 2 (P − Q) / (n² (m − 1) / m), with m the smaller number of different values.
 * @param {Numbers} x
 * @param {Numbers} y
 * @returns {number | null} −1..1; null where a ranking is constant or empty
 */
export function tauC(x, y) {
  const { n, balance } = counts(x, y);
  const classes = Math.min(new Set(Array.from(x)).size, new Set(Array.from(y)).size);
  if (classes < 2) return null;
  return (2 * balance) / ((n * n * (classes - 1)) / classes);
}
