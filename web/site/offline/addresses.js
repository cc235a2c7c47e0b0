// SPDX-License-Identifier: MIT
// Which of a site's addresses the service worker answers, and as what. All others it leaves to the browser: a large
// gallery's groups and rows and the model's files (web/engine keeps those itself), ranges, and whatever else the owner
// has put beside the site.

/** @typedef {'page' | 'asset' | 'gallery' | 'index' | 'picture' | 'manifest'} Kind */

/** In this order. @type {[Kind, RegExp][]} */
const KINDS = [
  ['gallery', /^gallery\/gallery\.json$/],
  ['index', /^gallery\/index\.safetensors\.gz$/],
  ['picture', /^gallery\/(thumbs|photos)\/[^/]+$/],
  ['manifest', /^model\/model\.json$/],
  // Named by their contents, so that they never change.
  ['asset', /^assets\/[^/]+-[\w-]{8}\.\w+$/],
  ['page', /^(|(index|how|evaluate|offline)\.html|theme\.js|icon\.svg|manifest\.webmanifest)$/],
];

/**
 * @param {string} url
 * @param {string} scope the site's own address, ending in '/'
 * @returns {Kind | null} null: not to be answered
 */
export function kindOf(url, scope) {
  if (!url.startsWith(scope)) return null;
  const path = url.slice(scope.length).replace(/[?#].*$/s, '');
  return KINDS.find(([, pattern]) => pattern.test(path))?.[0] ?? null;
}

/**
 * The file of a page's address, without the words that are asked in it.
 * @param {string} url
 */
export function fileOf(url) {
  const bare = url.replace(/[?#].*$/s, '');
  return bare.endsWith('/') ? `${bare}index.html` : bare;
}
