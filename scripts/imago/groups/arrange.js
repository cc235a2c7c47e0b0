// SPDX-License-Identifier: MIT
// From k-means to the order of a grouped gallery: ids run group by group, so that a group's files need no list of ids.

/** @typedef {import('./grouping.js').Grouping} Grouping */

/** Rows in one file at most: a thousand copies of one photo make no longer download than others do. */
export const MOST_ROWS = 4096;

/**
 * @typedef {object} Arranged
 * @property {Uint32Array} order (shown) the old number of each row, in the new order
 * @property {Uint32Array} sizes (groups) rows; none is empty
 * @property {Uint32Array} sources (groups) the number that k-means gave it: of its centroid and spread
 */

/**
 * Within a group, rows keep their order. Groups keep k-means' order; an empty one is left out, one that is too large
 * is cut.
 * @param {Uint32Array} groupOf (shown)
 * @param {number} groups
 * @param {number} [mostRows]
 * @returns {Arranged}
 */
export function arrangeGroups(groupOf, groups, mostRows = MOST_ROWS) {
  const counts = new Uint32Array(groups);
  for (const group of groupOf) counts[group]++;
  const next = new Uint32Array(groups);
  for (let g = 1; g < groups; g++) next[g] = next[g - 1] + counts[g - 1];
  const order = new Uint32Array(groupOf.length);
  groupOf.forEach((group, row) => (order[next[group]++] = row));
  /** @type {number[]} */
  const sizes = [];
  /** @type {number[]} */
  const sources = [];
  counts.forEach((count, group) => {
    for (let left = count; left > 0; left -= mostRows) {
      sizes.push(Math.min(left, mostRows));
      sources.push(group);
    }
  });
  return { order, sizes: Uint32Array.from(sizes), sources: Uint32Array.from(sources) };
}

/**
 * @template {Int8Array | Float32Array} T
 * @param {T} rows (n, dim)
 * @param {Uint32Array} order
 * @param {number} dim
 * @returns {T} (order, dim)
 */
export function takeRows(rows, order, dim) {
  const kind = /** @type {any} */ (rows.constructor);
  /** @type {T} */
  const out = new kind(order.length * dim);
  order.forEach((row, i) => out.set(rows.subarray(row * dim, (row + 1) * dim), i * dim));
  return out;
}
