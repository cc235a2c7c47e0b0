// SPDX-License-Identifier: MIT
// From quantised rows to a grouped index: which rows form a group, and their new order.
import { arrangeGroups, takeRows } from './arrange.js';
import { groupRows } from './grouping.js';

/** @typedef {import('./grouping.js').Rows} Rows */

/**
 * Only photos that may be seen are grouped: were the others part of it, a centroid would tell of them.
 * @param {Rows} rows in the gallery's order, those that may be seen first
 * @param {object} options
 * @param {number} options.shown rows that may be seen
 * @param {number} options.dim
 * @param {number} options.groups
 * @param {(rows: Float32Array) => Rows} options.quantize
 * @param {(total: number) => void} [options.onStart]
 * @param {() => void} [options.onStep]
 * @returns {Promise<{ order: Uint32Array, parts: Omit<import('./write_index.js').GroupedIndexParts, 'modelSha256'> }>}
 *   order (shown): old numbers in the new order
 */
export async function buildGroups(rows, { shown, dim, groups, quantize, onStart, onStep }) {
  const visible = {
    embeddings: rows.embeddings.subarray(0, shown * dim),
    scales: rows.scales.subarray(0, shown),
  };
  const grouping =
    shown > 0
      ? await groupRows(visible, { dim, groups: Math.min(groups, shown), onStart, onStep })
      : {
          groupOf: new Uint32Array(0),
          centroids: new Float32Array(0),
          spreads: new Float32Array(0),
        };
  const { order, sizes, sources } = arrangeGroups(grouping.groupOf, grouping.spreads.length);
  const embeddings = rows.embeddings.slice();
  const scales = rows.scales.slice();
  embeddings.set(takeRows(visible.embeddings, order, dim));
  scales.set(takeRows(visible.scales, order, 1));
  const centroids = takeRows(grouping.centroids, sources, dim);
  return {
    order,
    parts: {
      rows: { embeddings, scales },
      ...{ dim, sizes, centroids },
      references: quantize(centroids),
      spreads: takeRows(grouping.spreads, sources, 1),
    },
  };
}
