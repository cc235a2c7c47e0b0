// SPDX-License-Identifier: MIT
/**
 * Reads gallery.json. What it says is checked here once, so that nothing after it has to doubt it.
 *
 * @typedef {{ id: number, blocked: false, file: string, thumb: string, title: string,
 *   width: number, height: number, date: string | null, thumbhash: string,
 *   captions: string[], original?: { name: string, bytes: number } }} Photo `original`: the file of a visitor's own
 * @typedef {{ id: number, blocked: true }} BlockedPhoto nothing else about it is on the site
 * @typedef {Photo | BlockedPhoto} Row
 * @typedef {object} Gallery
 * @property {string} title
 * @property {Row[]} rows the row at index i has id i; in a large gallery, only what has been loaded is there
 * @property {import('./policy.js').PublicPolicy} [policy]
 * @property {number} [shown] of a large gallery: photos that may be seen, those with the first ids
 * @property {(ids: number[]) => Promise<void>} [load] of a large gallery: puts these into `rows`
 */
import { ImagoError } from '../engine/errors.js';
import { KeptFiles } from '../engine/kept_files.js';
import { parsePolicy } from './policy.js';
import { checkPath, fail, parseRow, text } from './row.js';
import { RowBlocks } from './row_blocks.js';

const NAME = 'gallery.json';

/**
 * @param {unknown} json
 * @returns {Gallery} the row at index i has id i
 */
export function parseGallery(json) {
  const { format, title, photos, policy } = /** @type {any} */ (json ?? {});
  if (format === 2) return parseLargeGallery(json);
  if (format !== 1) fail('not a gallery of format 1');
  if (!Array.isArray(photos)) return fail('it lists no photos');
  return { title: text(title).trim(), rows: photos.map(parseRow), policy: parsePolicy(policy) };
}

/**
 * A large gallery lists no photos: they are in blocks, fetched when they are shown.
 * @param {any} json of format 2
 * @returns {Gallery & { folder: string }}
 */
function parseLargeGallery({ title, policy, total, shown, rows: folder }) {
  const isCount = (/** @type {unknown} */ n) => Number.isSafeInteger(n) && Number(n) >= 0;
  if (!isCount(total) || !isCount(shown) || shown > total || total >= 2 ** 32) {
    return fail('its numbers of photos are none');
  }
  /** @type {Row[]} */
  const rows = new Array(total);
  return {
    title: text(title).trim(),
    rows,
    policy: parsePolicy(policy),
    shown,
    folder: checkPath(folder, 'the folder of its rows'),
  };
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
  const gallery = parseGallery(json);
  const { folder } = /** @type {{ folder?: string }} */ (gallery);
  if (folder === undefined) return gallery;
  const blocks = new RowBlocks(gallery, new KeptFiles(new URL(`${folder}/`, url).href, { fetch }));
  return { ...gallery, load: (ids) => blocks.load(ids) };
}
