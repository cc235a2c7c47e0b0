// SPDX-License-Identifier: MIT
// An index too large to download: a query fetches the groups near it, and what was fetched is searched exactly. The same
// for the page's worker and the command line, which differ in how they read a file.
import { ImagoError, asImagoError } from './errors.js';
import { groupFileName, readGroup } from './group_file.js';
import { unpack } from './model_files.js';
import { writeSafetensors } from './safetensors.js';

/**
 * Reads a file of the groups' folder, as stored, and hands it to `decode`; what `decode` throws, it throws.
 * @typedef {<T>(name: string, decode: (stored: Uint8Array) => Promise<T>, signal?: AbortSignal) => Promise<T>} ReadFile
 */

/** @typedef {import('./group_file.js').GroupRows} GroupRows */

/**
 * Rows gathered for one question: a small index of its own.
 * @typedef {object} Gathered
 * @property {Uint8Array} index safetensors, for Engine.loadIndex
 * @property {(rows: Uint32Array) => Uint32Array} idsOf the gallery's ids for rows of that index
 * @property {Groups} groups
 */
/** How much of an index was searched: groups. @typedef {{ searched: number, total: number, missing: number }} Groups */

/**
 * Rows that a question looks at: this share of all, and never fewer than that. Of a million photos they hold 0.982 of the
 * true ten best, as `npm run bench` measures it; 8,192 rows hold 0.991, for a quarter more bytes.
 */
export const PROBED_SHARE = 0.006;
export const LEAST_ROWS = 6000;

/** And so many for each answer that is wanted, so that paging goes further out. */
const ROWS_PER_ANSWER = 40;

/** Unpacked rows kept in memory. */
const KEPT_ROWS = 200_000;

export class GroupedIndex {
  /** Groups in memory, the one used longest ago first. @type {Map<number, GroupRows>} */
  #kept = new Map();
  #keptRows = 0;
  #read;

  /**
   * @param {import('./group_table.js').GroupTable} table
   * @param {ReadFile} read
   * @param {{ keptRows?: number }} [options] rows to keep in memory
   */
  constructor(table, read, { keptRows = KEPT_ROWS } = {}) {
    this.table = table;
    this.#read = read;
    this.keptRows = keptRows;
  }

  /**
   * @param {Float32Array} query (dim)
   * @param {number} k answers that are wanted
   * @returns {number[]} groups to search, the most promising first
   */
  probes(query, k) {
    const share = Math.ceil(this.table.shown * PROBED_SHARE);
    return this.table.nearest(query, Math.max(LEAST_ROWS, share, k * ROWS_PER_ANSWER));
  }

  /**
   * @param {Float32Array} query (dim)
   * @param {number} k
   * @param {AbortSignal} [signal]
   * @returns {Promise<Gathered>} without the groups that cannot be reached, as long as any can; a damaged one fails
   */
  async gather(query, k, signal) {
    if (query.length !== this.table.dim) {
      throw new ImagoError('mismatch', "the vector has another length than the index's rows");
    }
    const probes = this.probes(query, k).sort((a, b) => a - b);
    const loads = await Promise.allSettled(probes.map((group) => this.#group(group, signal)));
    /** @type {{ group: number, rows: GroupRows }[]} */
    const found = [];
    /** @type {ImagoError | null} */
    let unreachable = null;
    loads.forEach((load, i) => {
      if (load.status === 'fulfilled') found.push({ group: probes[i], rows: load.value });
      else {
        unreachable = asImagoError(load.reason);
        if (unreachable.code !== 'network') throw unreachable;
      }
    });
    if (unreachable !== null && found.length === 0) throw unreachable;
    const missing = probes.length - found.length;
    const groups = { searched: found.length, total: this.table.groups, missing };
    return { ...this.#assemble(found, k), groups };
  }

  /**
   * @param {number} id of a photo that may be seen
   * @param {AbortSignal} [signal]
   * @returns {Promise<Float32Array>} its row as it was quantised (dim)
   */
  async row(id, signal) {
    const { dim, starts } = this.table;
    const group = this.table.groupOf(id);
    const { rows, scales } = await this.#group(group, signal);
    const at = id - starts[group];
    return Float32Array.from(rows.subarray(at * dim, (at + 1) * dim), (v) => v * scales[at]);
  }

  /**
   * @param {number} group
   * @param {AbortSignal} [signal]
   * @returns {Promise<GroupRows>}
   */
  async #group(group, signal) {
    const kept = this.#kept.get(group);
    if (kept) {
      this.#keep(group, kept);
      return kept;
    }
    const { dim, starts, sizes, modelSha256 } = this.table;
    const name = groupFileName(group);
    const expected = { group, first: starts[group], size: sizes[group], dim, modelSha256 };
    // Four times the rows is more than their tensors and header can come to.
    const limit = 65536 + 4 * sizes[group] * (dim + 4);
    const rows = await this.#read(
      name,
      async (stored) => readGroup(await unpack(stored, { name, limit }), expected),
      signal,
    );
    this.#keep(group, rows);
    return rows;
  }

  /** @param {number} group @param {GroupRows} rows */
  #keep(group, rows) {
    if (!this.#kept.delete(group)) this.#keptRows += rows.scales.length;
    this.#kept.set(group, rows);
    for (const [oldest, { scales }] of this.#kept) {
      if (this.#keptRows <= this.keptRows || oldest === group) break;
      this.#kept.delete(oldest);
      this.#keptRows -= scales.length;
    }
  }

  /**
   * Rows by ascending id, so that equal scores come out in the order of a whole index; of each shared row of blocked
   * photos as many as could be among k answers.
   * @param {{ group: number, rows: GroupRows }[]} found by ascending number
   * @param {number} k
   */
  #assemble(found, k) {
    const { dim, starts, blocked, modelSha256 } = this.table;
    const copies = Array.from(blocked.counts, (count) => Math.min(count, k));
    const shown = found.reduce((sum, { rows }) => sum + rows.scales.length, 0);
    const size = copies.reduce((sum, count) => sum + count, shown);
    const embeddings = new Int8Array(size * dim);
    const scales = new Float32Array(size);
    const ids = new Uint32Array(size);
    let at = 0;
    for (const { group, rows } of found) {
      embeddings.set(rows.rows, at * dim);
      scales.set(rows.scales, at);
      for (let i = 0; i < rows.scales.length; i++) ids[at++] = starts[group] + i;
    }
    let first = this.table.shown;
    copies.forEach((count, kind) => {
      const row = blocked.rows.subarray(kind * dim, (kind + 1) * dim);
      for (let i = 0; i < count; i++, at++) {
        embeddings.set(row, at * dim);
        scales[at] = blocked.scales[kind];
        ids[at] = first + i;
      }
      first += blocked.counts[kind];
    });
    const index = writeSafetensors(
      {
        embeddings: { dtype: 'I8', shape: [size, dim], data: embeddings },
        scales: { dtype: 'F32', shape: [size], data: scales },
        blocked: { dtype: 'U8', shape: [size], data: new Uint8Array(size).fill(1, shown) },
      },
      { model_sha256: modelSha256 },
    );
    return { index, idsOf: (/** @type {Uint32Array} */ rows) => rows.map((row) => ids[row]) };
  }
}
