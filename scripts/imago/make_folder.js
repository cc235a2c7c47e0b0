// SPDX-License-Identifier: MIT
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * A folder with those above it. Node's own `mkdir(…, { recursive: true })` never comes back from file systems that
 * answer ENOENT where nothing can be made, /proc for one.
 * @param {string} path
 * @param {number} [mode] permissions of what is made
 */
export async function makeFolder(path, mode = 0o777) {
  try {
    await mkdir(path, { mode });
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path), mode);
    await mkdir(path, { mode });
  }
}
