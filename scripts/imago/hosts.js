// SPDX-License-Identifier: MIT
// Limits of well-known static hosts, told before an upload fails on them.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const MB = 1024 * 1024;

/**
 * What the hosts' documentation says of their limits; a host may change them, so that this is a warning, not an error.
 * @typedef {{ name: string, files?: number, bytes?: number, fileBytes?: number }} Host most files, bytes in all, bytes
 *   of one file
 * @type {Host[]}
 */
export const HOSTS = [
  { name: 'GitHub Pages', bytes: 1024 * MB, fileBytes: 100 * MB },
  { name: 'Cloudflare Pages (free)', files: 20_000, fileBytes: 25 * MB },
  { name: 'GitLab Pages', files: 200_000, bytes: 1024 * MB },
];

/**
 * @param {{ files: number, bytes: number, largest: number }} site
 * @returns {string[]} a line for each host that the site is too large for
 */
export function hostWarnings({ files, bytes, largest }) {
  const megabytes = (/** @type {number} */ n) => `${Math.ceil(n / MB).toLocaleString('en')} MB`;
  return HOSTS.flatMap((host) => {
    const over = [
      files > (host.files ?? Infinity) && `${host.files?.toLocaleString('en')} files`,
      bytes > (host.bytes ?? Infinity) && `${megabytes(host.bytes ?? 0)} in all`,
      largest > (host.fileBytes ?? Infinity) && `${megabytes(host.fileBytes ?? 0)} a file`,
    ].filter(Boolean);
    if (over.length === 0) return [];
    const size = `${files.toLocaleString('en')} files, ${megabytes(bytes)}`;
    return [`Too large for ${host.name}, which takes ${over.join(' and ')}: the site has ${size}.`];
  });
}

/**
 * @param {string} site folder
 * @param {(line: string) => void} say
 */
export async function warnOfHosts(site, say) {
  const size = { files: 0, bytes: 0, largest: 0 };
  for (const entry of await readdir(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const { size: bytes } = await stat(join(entry.parentPath, entry.name));
    size.files += 1;
    size.bytes += bytes;
    size.largest = Math.max(size.largest, bytes);
  }
  for (const line of hostWarnings(size)) say(line);
}
