// SPDX-License-Identifier: MIT
import { thumbHashToDataURL } from 'thumbhash';

/** @type {Map<string, string>} */
const urls = new Map();

/** @param {string} thumbhash base64 @returns {string | null} its placeholder(), if that costs nothing */
export const decoded = (thumbhash) => (thumbhash === '' ? 'none' : (urls.get(thumbhash) ?? null));

/**
 * @param {string | undefined} thumbhash base64
 * @returns {string} CSS `url("data:…")` of the blurred picture, or `none` when there is no hash or
 *   it can't be read
 */
export function placeholder(thumbhash) {
  if (thumbhash === undefined || thumbhash === '') return 'none';
  let url = urls.get(thumbhash);
  if (url === undefined) {
    url = decode(thumbhash);
    urls.set(thumbhash, url);
  }
  return url;
}

/** @param {string} thumbhash */
function decode(thumbhash) {
  try {
    const bytes = Uint8Array.from(atob(thumbhash), (c) => c.charCodeAt(0));
    // The shortest hash there is: 5 bytes of header and one of detail.
    return bytes.length < 6 ? 'none' : `url("${thumbHashToDataURL(bytes)}")`;
  } catch {
    return 'none';
  }
}
