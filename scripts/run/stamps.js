// SPDX-License-Identifier: MIT
// Remembers, by content, what each product was made from, so that what is up to date is not made again.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot, ROOT } from './paths.js';

/**
 * @param {string} path
 * @returns {string[]} the files at or below it, sorted
 */
function filesAt(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && name !== '__pycache__')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name }) => filesAt(join(path, name)));
}

/**
 * @param {string[]} inputs files and folders, relative to the root; what is absent counts as absent
 * @param {string[]} [facts] what else decides, such as a compiler's version
 * @param {string} [root]
 */
export function fingerprint(inputs, facts = [], root = ROOT) {
  const hash = createHash('sha256');
  for (const fact of facts) hash.update(`fact ${fact}\n`);
  for (const input of inputs) {
    for (const path of filesAt(join(root, input))) {
      const content = createHash('sha256').update(readFileSync(path)).digest('hex');
      hash.update(`${path.slice(root.length)} ${content}\n`);
    }
  }
  return hash.digest('hex');
}

/**
 * @typedef {object} Product
 * @property {string} name
 * @property {string[]} inputs
 * @property {string[]} outputs paths that must exist, relative to the root
 * @property {string[]} [facts]
 */

/** @param {string} name */
const stampPath = (name) => inRoot('build/stamps', name);

/**
 * Makes a product unless it was made from these very inputs.
 * @param {Product} product
 * @param {() => Promise<string>} make returns a note
 * @returns {Promise<string>}
 */
export async function makeOnce({ name, inputs, outputs, facts }, make) {
  const stamp = stampPath(name);
  const wanted = fingerprint(inputs, facts);
  const made = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (made === wanted && outputs.every((output) => existsSync(inRoot(output)))) return 'up to date';
  const note = await make();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  return note;
}
