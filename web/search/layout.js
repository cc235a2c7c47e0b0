// SPDX-License-Identifier: MIT
/**
 * The wall is a justified one: each tile grows in proportion to its width/height, so that the tiles
 * of a row share one height and no picture is cropped. CSS does that (see styles.js); here are the
 * numbers it needs, and which tile lies where for the arrow keys.
 *
 * @typedef {{ left: number, right: number, top: number, bottom: number }} Box
 */

/** Panoramas and skyscrapers beyond these are cropped in their tile (never in the detail view). */
export const MIN_RATIO = 0.5;
export const MAX_RATIO = 2.8;

/**
 * @param {number} width
 * @param {number} height
 * @returns {number} width/height of the tile; 4/3 when the size is unknown
 */
export function tileRatio(width, height) {
  const ratio = width / height;
  if (!Number.isFinite(ratio) || ratio <= 0) return 4 / 3;
  return Math.round(Math.min(MAX_RATIO, Math.max(MIN_RATIO, ratio)) * 1000) / 1000;
}

/** @param {Box} a @param {Box} b */
function overlap(a, b) {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left);
}

/**
 * @param {Box[]} boxes of the tiles, in reading order
 * @param {number} from index of the present tile
 * @param {string} key of a KeyboardEvent
 * @returns {number} index to move to; `from` where there is nothing in that direction; −1 for a key
 *   that moves nothing
 */
export function neighbour(boxes, from, key) {
  const last = boxes.length - 1;
  switch (key) {
    case 'ArrowRight':
      return Math.min(last, from + 1);
    case 'ArrowLeft':
      return Math.max(0, from - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowDown':
      return inNextRow(boxes, from, 1);
    case 'ArrowUp':
      return inNextRow(boxes, from, -1);
    default:
      return -1;
  }
}

/**
 * @param {Box[]} boxes
 * @param {number} from
 * @param {1 | -1} step
 */
function inNextRow(boxes, from, step) {
  const here = boxes[from];
  let best = from;
  let row = null;
  for (let i = from + step; i >= 0 && i < boxes.length; i += step) {
    const box = boxes[i];
    const apart = step > 0 ? box.top >= here.bottom : box.bottom <= here.top;
    if (!apart) continue;
    row ??= box;
    if (Math.abs(box.top - row.top) > 1) break;
    if (best === from || overlap(box, here) > overlap(boxes[best], here)) best = i;
  }
  return best;
}
