// SPDX-License-Identifier: MIT
/** Rows of a large gallery, fetched block by block when they are to be shown. */
import { ImagoError, asImagoError } from '../engine/errors.js';
import { parseJson, unpack } from '../engine/model_files.js';
import { BLOCK, blockFileName, blockOf } from '../engine/row_blocks.js';
import { parseRow } from './row.js';

/** Much more than a block's photos with all their captions come to. */
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * @param {Uint8Array} stored
 * @param {number} block
 * @param {number} shown photos of the gallery that may be seen
 * @returns {Promise<import('./gallery.js').Row[]>}
 */
export async function readBlock(stored, block, shown) {
  const name = blockFileName(block);
  const bytes = await unpack(stored, { name, limit: MOST_BYTES });
  const rows = parseJson(new TextDecoder().decode(bytes), name);
  const first = block * BLOCK;
  if (!Array.isArray(rows) || rows.length !== Math.min(BLOCK, shown - first)) {
    throw new ImagoError('mismatch', `${name}: not the photos that gallery.json counts`);
  }
  try {
    return rows.map((row, i) => parseRow(row, first + i));
  } catch (error) {
    const { code, message } = asImagoError(error);
    throw new ImagoError(code, `${name}: ${message}`, { cause: error });
  }
}

export class RowBlocks {
  /** @type {Map<number, Promise<void>>} */
  #loading = new Map();
  #rows;
  #shown;
  #files;

  /**
   * @param {import('./gallery.js').Gallery} gallery whose rows are filled in
   * @param {Pick<import('../engine/kept_files.js').KeptFiles, 'read'>} files
   */
  constructor({ rows, shown = 0 }, files) {
    this.#rows = rows;
    this.#shown = shown;
    this.#files = files;
  }

  /**
   * @param {number[]} ids those that no block holds, or no photo has, are passed over
   * @returns {Promise<void>} rejects when a file fails; what the others hold is there all the same
   */
  async load(ids) {
    const wanted = new Set();
    for (const id of ids) {
      if (id < 0 || id >= this.#rows.length || this.#rows[id] !== undefined) continue;
      // Of a blocked photo nothing is on the site.
      if (id >= this.#shown) this.#rows[id] = { id, blocked: true };
      else wanted.add(blockOf(id));
    }
    const loads = await Promise.allSettled([...wanted].map((block) => this.#load(block)));
    const failed = loads.find(({ status }) => status === 'rejected');
    if (failed) throw /** @type {PromiseRejectedResult} */ (failed).reason;
  }

  /** @param {number} block @returns {Promise<void>} */
  #load(block) {
    let loading = this.#loading.get(block);
    if (loading === undefined) {
      const decode = (/** @type {Uint8Array} */ stored) => readBlock(stored, block, this.#shown);
      loading = this.#files
        .read(blockFileName(block), decode)
        .then((rows) => rows.forEach((row) => (this.#rows[row.id] = row)))
        .finally(() => this.#loading.delete(block));
      this.#loading.set(block, loading);
    }
    return loading;
  }
}
