// SPDX-License-Identifier: MIT
// Are the packages in node_modules the ones that package-lock.json names?
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ version?: string, optional?: boolean, dev?: boolean, link?: boolean }} LockEntry */
/** @typedef {{ packages?: Record<string, LockEntry> }} Lock */

/**
 * @param {string} path
 * @returns {Lock | null}
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Compares the lock file with the record that npm keeps of what it installed. Packages for other platforms are
 * optional and rightly absent; a platform's own package that is absent is found by `required`.
 * @param {Lock | null} wanted
 * @param {Lock | null} installed
 * @param {{ dev?: boolean }} [options] dev: packages for tests have to be there too
 * @returns {string[]} names of packages that are missing, of another version, or too many
 */
export function differences(wanted, installed, { dev = true } = {}) {
  const want = wanted?.packages ?? {};
  const have = installed?.packages ?? {};
  const wrong = [];
  for (const [path, entry] of Object.entries(want)) {
    if (path === '') continue;
    const needed = !entry.optional && (dev || !entry.dev);
    if (!have[path] ? needed : have[path].version !== entry.version) wrong.push(path);
  }
  for (const path of Object.keys(have)) if (!want[path]) wrong.push(path);
  return wrong;
}

/**
 * @param {string} root the repository
 * @param {{ dev?: boolean }} [options]
 * @returns {string[]} what is wrong; empty when nothing has to be installed
 */
export function outdatedPackages(root, options) {
  const modules = join(root, 'node_modules');
  const installed = readLock(join(modules, '.package-lock.json'));
  const wrong = differences(readLock(join(root, 'package-lock.json')), installed, options);
  for (const path of Object.keys(installed?.packages ?? {})) {
    if (!existsSync(join(root, path, 'package.json'))) wrong.push(path);
  }
  return wrong;
}

/**
 * Install scripts stay off: every package that has a binary ships it as a package of its own.
 * @param {string} root
 * @param {{ dev?: boolean }} [options] dev: false leaves out what only tests need, most of the bytes
 * @returns {string | null} null when all went well, else what npm said
 */
export function installPackages(root, { dev = true } = {}) {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error, stdout, stderr } = spawnSync(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    [...args, ...(dev ? [] : ['--omit=dev'])],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  return status === 0 ? null : (error?.message ?? stdout + stderr).trim();
}
