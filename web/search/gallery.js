// SPDX-License-Identifier: MIT
/**
 * Reads gallery.json. What it says is checked here once, so that nothing after it has to doubt it.
 *
 * @typedef {{ id: number, blocked: false, file: string, thumb: string, title: string,
 *   width: number, height: number, date: string | null, thumbhash: string,
 *   captions: string[] }} Photo
 * @typedef {{ id: number, blocked: true }} BlockedPhoto nothing else about it is on the site
 * @typedef {Photo | BlockedPhoto} Row
 * @typedef {{ title: string, rows: Row[], policy?: import('./policy.js').PublicPolicy }} Gallery
 */
import { ImagoError } from '../engine/errors.js';
import { parsePolicy } from './policy.js';

const NAME = 'gallery.json';

/** @param {string} why @returns {never} */
function fail(why) {
  throw new ImagoError('malformed', `${NAME}: ${why}`);
}

/**
 * Only a plain path below the gallery's folder: a gallery can't point the page elsewhere.
 * @param {unknown} path
 * @param {string} where
 */
function checkPath(path, where) {
  const plain =
    typeof path === 'string' && /^[^\\:?#]+$/.test(path) && !/^\/|(^|\/)\.\.?(\/|$)/.test(path);
  return plain ? /** @type {string} */ (path) : fail(`${where} is not a path inside the gallery`);
}

/** @param {any} value */
const text = (value) => (typeof value === 'string' ? value : '');

/** @param {any} value @param {string} where */
function checkSize(value, where) {
  return Number.isFinite(value) && value > 0 ? value : fail(`${where} is not a size`);
}

/**
 * @param {any} row
 * @param {number} id
 * @returns {Row}
 */
function parseRow(row, id) {
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

/**
 * @param {unknown} json
 * @returns {Gallery} the row at index i has id i
 */
export function parseGallery(json) {
  const { format, title, photos, policy } = /** @type {any} */ (json ?? {});
  if (format !== 1) fail('not a gallery of format 1');
  if (!Array.isArray(photos)) return fail('it lists no photos');
  return { title: text(title).trim(), rows: photos.map(parseRow), policy: parsePolicy(policy) };
}

/**
 * @param {string} url of the gallery's folder, ending in '/'
 * @param {typeof globalThis.fetch} [fetch]
 * @returns {Promise<Gallery>}
 */
export async function loadGallery(url, fetch = globalThis.fetch) {
  let response;
  try {
    response = await fetch(new URL(NAME, url).href);
  } catch (cause) {
    throw new ImagoError('network', `${NAME}: the server cannot be reached`, { cause });
  }
  if (!response.ok) throw new ImagoError('network', `${NAME}: HTTP ${response.status}`);
  let json;
  try {
    json = await response.json();
  } catch (cause) {
    throw new ImagoError('malformed', `${NAME}: cut short or not JSON`, { cause });
  }
  return parseGallery(json);
}
