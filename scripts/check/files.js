// SPDX-License-Identifier: MIT
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { inRoot, ROOT } from '../run/paths.js';

/**
 * Files that are in the repository or would be with the next `git add`.
 * @param {...string} patterns git's pathspecs
 * @returns {string[]} paths relative to the root
 */
export function trackedFiles(...patterns) {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...patterns];
  return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 })
    .split('\0')
    .filter((path) => path !== '' && existsSync(inRoot(path)));
}

/** @returns {string[]} absolute paths */
export function cppFiles() {
  return trackedFiles('*.cpp', '*.h').map((path) => inRoot(path));
}
