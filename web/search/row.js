// SPDX-License-Identifier: MIT
/** One photo's row of a gallery, checked. */
import { ImagoError } from '../engine/errors.js';

const NAME = 'gallery.json';

/** @param {string} why @returns {never} */
export function fail(why) {
  throw new ImagoError('malformed', `${NAME}: ${why}`);
}

/**
 * Only a plain path below the gallery's folder: a gallery can't point the page elsewhere.
 * @param {unknown} path
 * @param {string} where
 */
export function checkPath(path, where) {
  const plain =
    typeof path === 'string' && /^[^\\:?#]+$/.test(path) && !/^\/|(^|\/)\.\.?(\/|$)/.test(path);
  return plain ? /** @type {string} */ (path) : fail(`${where} is not a path inside the gallery`);
}

/** @param {any} value */
export const text = (value) => (typeof value === 'string' ? value : '');

/** @param {any} value @param {string} where */
function checkSize(value, where) {
  return Number.isFinite(value) && value > 0 ? value : fail(`${where} is not a size`);
}

/**
 * @param {any} row
 * @param {number} id
 * @returns {import('./gallery.js').Row}
 */
export function parseRow(row, id) {
  if (row?.id !== id) return fail(`photo ${id} is out of order`);
  if (row.blocked === true) return { id, blocked: true };
  return {
    id,
    blocked: false,
    file: checkPath(row.file, `the file of photo ${id}`),
    thumb: checkPath(row.thumb, `the thumb of photo ${id}`),
    title: text(row.title).trim(),
    width: checkSize(row.width, `the width of photo ${id}`),
    height: checkSize(row.height, `the height of photo ${id}`),
    date: typeof row.date === 'string' ? row.date : null,
    thumbhash: text(row.thumbhash),
    captions: Array.isArray(row.captions) ? row.captions.map(text).filter(Boolean) : [],
  };
}
