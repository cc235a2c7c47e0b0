// SPDX-License-Identifier: MIT
// Whether a gallery's index is cut into groups, and the gallery in their order.
import { ProgressBar } from '../progress.js';
import { buildGroups } from './build.js';
import { GROUPED_FROM, groupsFor } from './grouping.js';

/** @typedef {import('../state.js').PhotoState} PhotoState */
/** @typedef {import('./grouping.js').Rows} Rows */
/** @typedef {Omit<import('./write_index.js').GroupedIndexParts, 'modelSha256' | 'rows' | 'dim'>} GalleryGroups */

/**
 * @param {number} shown photos that may be seen
 * @param {number | 'auto' | 'none'} [clusters] what was asked for
 * @returns {number} groups; 0: the index stays in one piece
 */
export function groupCount(shown, clusters) {
  if (clusters === 'none' || shown === 0) return 0;
  if (typeof clusters === 'number') return Math.min(clusters, shown);
  return clusters === 'auto' || shown >= GROUPED_FROM ? groupsFor(shown) : 0;
}

/**
 * @param {{ photos: PhotoState[], rows: Rows }} gallery photos that may be seen come first
 * @param {object} options
 * @param {number | 'auto' | 'none'} [options.clusters]
 * @param {number} options.dim
 * @param {(rows: Float32Array) => Rows} options.quantize
 * @returns {Promise<{ photos: PhotoState[], rows: Rows, groups: GalleryGroups | null }>} renumbered
 */
export async function groupGallery({ photos, rows }, { clusters, dim, quantize }) {
  const shown = photos.filter(({ blocked }) => !blocked).length;
  const count = groupCount(shown, clusters);
  if (count === 0) return { photos, rows, groups: null };
  /** @type {ProgressBar | null} */
  let bar = null;
  const { order, parts } = await buildGroups(rows, {
    ...{ shown, dim, quantize, groups: count },
    onStart: (total) => (bar = new ProgressBar(total, 'steps of grouping')),
    onStep: () => bar?.tick(),
  });
  /** @type {ProgressBar | null} */ (bar)?.stop();
  const { rows: ordered, ...groups } = parts;
  const renumbered = [...Array.from(order, (old) => photos[old]), ...photos.slice(shown)];
  return { photos: renumbered.map((photo, id) => ({ ...photo, id })), rows: ordered, groups };
}
