// SPDX-License-Identifier: MIT
// From what was read to the rows of the gallery: their order and their vectors.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nearestRow, parsePrototypes, rowOf } from '../../web/engine/prototypes.js';
import { CliError } from './exit.js';

/** @typedef {import('./state.js').PhotoState} PhotoState */
/** @typedef {Omit<PhotoState, 'id'> & { embedding: Float32Array }} Entry */
/** @typedef {import('../../web/engine/prototypes.js').Rows} Rows */

/**
 * The few vectors that stand for blocked photos, shared by all galleries of a model.
 * @param {string} policyDir
 * @param {string} modelSha256
 * @returns {Promise<Rows & { bytes: Uint8Array }>} bytes: the file
 */
export async function readPrototypes(policyDir, modelSha256) {
  const path = join(policyDir, 'prototypes.safetensors');
  const bytes = await readFile(path).catch(() => null);
  const advice = 'run `npm run rebuild-models`';
  if (!bytes) throw new CliError(`${path} is missing, and blocked photos need it: ${advice}.`);
  try {
    return { bytes, ...parsePrototypes(bytes, modelSha256) };
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    throw new CliError(`${policyDir}: ${message}: ${advice}.`);
  }
}

/**
 * Numbers the photos and gives each its row. Neither tells anything of a blocked photo: the shown ones come first, by
 * path; the blocked ones follow in the order of the shared vectors that stand for them, which are public.
 * @param {Entry[]} entries
 * @param {number} dim
 * @param {Rows | null} prototypes needed as soon as one is blocked
 * @returns {{ photos: PhotoState[], vectors: Float32Array }} vectors: (photos, dim)
 */
export function arrangeRows(entries, dim, prototypes) {
  const rows = entries.map(({ embedding, ...photo }) => {
    if (!photo.blocked) return { photo, prototype: -1, vector: embedding };
    if (!prototypes) throw new Error('blocked photos need prototypes');
    const prototype = nearestRow(prototypes, embedding);
    return { photo, prototype, vector: rowOf(prototypes, prototype) };
  });
  rows.sort((a, b) => a.prototype - b.prototype || (a.photo.paths[0] < b.photo.paths[0] ? -1 : 1));
  const vectors = new Float32Array(rows.length * dim);
  rows.forEach(({ vector }, i) => vectors.set(vector, i * dim));
  return { photos: rows.map(({ photo }, id) => ({ ...photo, id })), vectors };
}
