// SPDX-License-Identifier: MIT
// Writes the index of a grouped gallery: the table where a small gallery has its whole index, and a file a group.
import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { groupFileName, writeGroup } from '../../../web/engine/group_file.js';
import { writeGroupTable } from '../../../web/engine/group_table.js';
import { codeCentroids } from './code_centroids.js';

const pack = promisify(gzip);

/** @typedef {import('./grouping.js').Rows} Rows */

/** Files written at a time: packing runs on as many threads as Node has for it. */
const LANES = 4;

/**
 * @param {number} count
 * @param {(i: number) => Promise<void>} work
 */
export async function inLanes(count, work) {
  let next = 0;
  const lane = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/**
 * Files whose contents give their folder its name, so that a visitor's caches never mix two versions of a site.
 * @param {string} dir the gallery
 * @param {string} kind of folder
 * @param {number} count
 * @param {(i: number) => { name: string, bytes: Uint8Array }} file unpacked
 * @param {() => void} [onFile]
 * @returns {Promise<string>} the folder, relative to the gallery
 */
export async function writeNamedByContents(dir, kind, count, file, onFile) {
  const staging = join(dir, kind, 'new');
  await mkdir(staging, { recursive: true });
  /** @type {string[]} */
  const hashes = new Array(count);
  await inLanes(count, async (i) => {
    const { name, bytes } = file(i);
    hashes[i] = createHash('sha256').update(bytes).digest('hex');
    await writeFile(join(staging, name), await pack(bytes, { level: 9 }));
    onFile?.();
  });
  const version = createHash('sha256').update(hashes.join()).digest('hex').slice(0, 12);
  await rename(staging, join(dir, kind, version));
  return `${kind}/${version}`;
}

/**
 * The rows of blocked photos are few different ones; each is kept once, with a count.
 * @param {Rows} rows of the blocked photos, equal ones side by side
 * @param {number} dim
 */
export function countKinds({ embeddings, scales }, dim) {
  /** @type {number[]} */
  const firsts = [];
  const row = (/** @type {number} */ r) => embeddings.subarray(r * dim, (r + 1) * dim);
  scales.forEach((scale, r) => {
    const same = r > 0 && scale === scales[r - 1] && row(r).every((v, i) => v === row(r - 1)[i]);
    if (!same) firsts.push(r);
  });
  const blockedRows = new Int8Array(firsts.length * dim);
  firsts.forEach((r, kind) => blockedRows.set(row(r), kind * dim));
  return {
    blockedRows,
    blockedScales: Float32Array.from(firsts, (r) => scales[r]),
    blockedCounts: Int32Array.from(firsts, (r, i) => (firsts[i + 1] ?? scales.length) - r),
  };
}

/**
 * @typedef {object} GroupedIndexParts
 * @property {Rows} rows in the gallery's order, the blocked ones last
 * @property {number} dim
 * @property {Uint32Array} sizes (groups)
 * @property {Float32Array} centroids (groups, dim)
 * @property {{ embeddings: Int8Array, scales: Float32Array }} references the centroids in int8
 * @property {Float32Array} spreads (groups)
 * @property {string} modelSha256
 */

/**
 * @param {string} dir the gallery
 * @param {GroupedIndexParts} parts
 * @param {() => void} [onFile]
 * @returns {Promise<{ sha256: string }>} what gallery.json says of the index
 */
export async function writeGroupedIndex(dir, parts, onFile) {
  const { rows, dim, sizes, centroids, references, spreads, modelSha256 } = parts;
  const starts = new Uint32Array(sizes.length + 1);
  sizes.forEach((size, g) => (starts[g + 1] = starts[g] + size));
  const between = (/** @type {number} */ first, /** @type {number} */ end) => ({
    rows: rows.embeddings.subarray(first * dim, end * dim),
    scales: rows.scales.slice(first, end),
  });
  const folder = await writeNamedByContents(
    dir,
    'groups',
    sizes.length,
    (group) => ({
      name: groupFileName(group),
      bytes: writeGroup(between(starts[group], starts[group + 1]), {
        group,
        first: starts[group],
        reference: references.embeddings.subarray(group * dim, (group + 1) * dim),
        referenceScale: references.scales[group],
        modelSha256,
      }),
    }),
    onFile,
  );
  const shown = starts[sizes.length];
  const blocked = {
    embeddings: rows.embeddings.subarray(shown * dim),
    scales: rows.scales.subarray(shown),
  };
  const table = writeGroupTable({
    ...{ dim, spreads, folder, modelSha256 },
    ...codeCentroids(centroids, dim),
    sizes: Int32Array.from(sizes),
    ...countKinds(blocked, dim),
  });
  return writeIndexFile(dir, table);
}

/**
 * Writes the file that every search needs.
 * @param {string} dir the gallery
 * @param {Uint8Array} index a whole index, or the table of a grouped one
 * @returns {Promise<{ sha256: string }>} what gallery.json says of it: which index it belongs to
 */
export async function writeIndexFile(dir, index) {
  await writeFile(join(dir, 'index.safetensors.gz'), await pack(index, { level: 9 }));
  return { sha256: createHash('sha256').update(index).digest('hex') };
}
