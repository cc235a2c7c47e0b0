// SPDX-License-Identifier: MIT
// What static hosts take. A site over a limit is refused at the upload, after hours of indexing perhaps, so the one who
// indexes is told at once.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const GB = 1e9;
const MB = 2 ** 20;

/**
 * @typedef {object} Host
 * @property {string} name
 * @property {number} [site] bytes of all files
 * @property {number} [file] bytes of one
 * @property {number} [files] how many
 */

/**
 * Without a paid plan, as of 2026-11.
 * GitHub: https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits; file: git's own limit there.
 * GitLab: https://docs.gitlab.com/user/gitlab_com/#gitlab-pages
 * Cloudflare: https://developers.cloudflare.com/pages/platform/limits/
 * @type {Host[]}
 */
const HOSTS = [
  { name: 'GitHub Pages', site: GB, file: 100 * MB },
  { name: 'GitLab Pages', site: GB, files: 200_000 },
  { name: 'Cloudflare Pages', file: 25 * MB, files: 20_000 },
];

/** @typedef {{ path: string, bytes: number }} SiteFile */

/** @param {number} n */
const count = (n) => n.toLocaleString('en');

/**
 * @param {'site' | 'file' | 'files'} limit
 * @param {number} value
 * @param {(limit: number) => string} shown
 * @returns {string | null} "GitHub Pages takes 1 GB, …": the hosts whose limit is below the value
 */
function refusing(limit, value, shown) {
  const over = HOSTS.filter((host) => value > (host[limit] ?? Infinity));
  const says = over.map((host) => `${host.name} takes ${shown(host[limit] ?? 0)}`);
  return says.length > 0 ? says.join(', ') : null;
}

/**
 * @param {SiteFile[]} files
 * @returns {string[]} sentences; empty where all is within the limits
 */
export function hostWarnings(files) {
  const warnings = [];
  const divide = 'use another host, or divide the photos among several sites';
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const small = refusing('site', total, (bytes) => `${bytes / GB} GB`);
  if (small) warnings.push(`The site has ${(total / GB).toFixed(2)} GB; ${small}: ${divide}.`);
  const few = refusing('files', files.length, count);
  if (few) warnings.push(`The site has ${count(files.length)} files; ${few}: ${divide}.`);
  for (const { path, bytes } of files) {
    const refused = refusing('file', bytes, (most) => `no file over ${most / MB} MB`);
    if (!refused) continue;
    warnings.push(`${path} has ${Math.round(bytes / MB)} MB; ${refused}: use another host.`);
  }
  return warnings;
}

/**
 * @param {string} site
 * @param {string[]} published top-level names; what the owner put beside them (.git) is no part of the site
 * @returns {Promise<SiteFile[]>} path: relative to the site
 */
export async function siteFiles(site, published) {
  /** @type {SiteFile[]} */
  const files = [];
  const walk = async (/** @type {string} */ path) => {
    const info = await stat(join(site, path));
    if (!info.isDirectory()) {
      files.push({ path, bytes: info.size });
      return;
    }
    for (const name of await readdir(join(site, path))) await walk(join(path, name));
  };
  for (const name of published) await walk(name);
  return files;
}
