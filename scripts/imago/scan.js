// SPDX-License-Identifier: MIT
// Finds the pictures under the folders that the owner names.
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { typeByName } from '../../web/engine/image_type.js';
import { CliError, printable } from './exit.js';

/** @typedef {{ path: string, name: string }} FoundFile path: absolute; name: relative to the folder named */
/** @typedef {{ file: string, reason: string }} Skipped */

/**
 * @param {string} path
 * @returns {Promise<string>} resolved as far as it exists
 */
export async function realpathOr(path) {
  return realpath(path).catch(() => resolve(path));
}

/**
 * Walks folders, following links but never twice into one folder.
 * @param {string[]} roots folders or single files, as the owner typed them
 * @param {string[]} excluded absolute folders to stay out of (the site itself)
 * @returns {Promise<{ files: FoundFile[], skipped: Skipped[] }>} sorted by path
 */
export async function findPhotos(roots, excluded) {
  /** @type {FoundFile[]} */
  const files = [];
  /** @type {Skipped[]} */
  const skipped = [];
  const visited = new Set(excluded);

  /**
   * @param {string} path
   * @param {string} root
   */
  async function visit(path, root) {
    let info;
    try {
      info = await stat(path);
      if (info.isDirectory()) {
        const real = await realpath(path);
        if (visited.has(real)) return;
        visited.add(real);
        for (const name of (await readdir(path)).sort()) {
          if (!name.startsWith('.')) await visit(join(path, name), root);
        }
        return;
      }
    } catch (error) {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      if (typeByName(path) || info) {
        skipped.push({ file: path, reason: `cannot be opened (${code})` });
      }
      return;
    }
    if (!typeByName(path)) return;
    if (info.isFile()) files.push({ path, name: relative(root, path) || basename(path) });
    else skipped.push({ file: path, reason: 'is not a regular file' });
  }

  for (const typed of roots) {
    const root = resolve(typed);
    const info = await stat(root).catch(() => null);
    if (!info) throw new CliError(`There is no folder ${printable(typed)}: check the path.`);
    if (info.isFile() && !typeByName(root)) {
      throw new CliError(`${printable(typed)} is no picture: name folders or picture files.`);
    }
    await visit(root, root);
  }
  files.sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
  const seen = new Set();
  const unique = files.filter(({ path }) => !seen.has(path) && seen.add(path));
  return { files: unique, skipped };
}
