// SPDX-License-Identifier: MIT
// What a static host takes. A site over its limits is refused at the upload, after hours of indexing perhaps, so the
// one who indexes is told at once.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const GB = 1e9;
const MB = 2 ** 20;

/** https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits; files: git's own limit there. */
const GITHUB_PAGES = { site: GB, file: 100 * MB };

/** @typedef {{ path: string, bytes: number }} SiteFile */

/**
 * @param {SiteFile[]} files
 * @returns {string[]} sentences; empty where all is within the limits
 */
export function hostWarnings(files) {
  const warnings = [];
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > GITHUB_PAGES.site) {
    warnings.push(
      `The site has ${(total / GB).toFixed(2)} GB; GitHub Pages takes 1 GB: use another host, or divide the photos among several sites.`,
    );
  }
  for (const { path, bytes } of files.filter((file) => file.bytes > GITHUB_PAGES.file)) {
    warnings.push(
      `${path} has ${Math.round(bytes / MB)} MB; GitHub takes no file over 100 MB: use another host.`,
    );
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
