// SPDX-License-Identifier: MIT
// The table of a grouped index: what is known of every group before any of them is fetched. It stands where a small
// gallery has its whole index, in the same file. DESIGN.md describes the format.
import { ImagoError } from './errors.js';
import { readSafetensors, writeSafetensors } from './safetensors.js';

/**
 * Centroids of all groups, and the few shared vectors that stand for blocked photos.
 * @typedef {object} TableParts
 * @property {number} dim
 * @property {Int8Array} basis (kept, dim) directions that the centroids vary in
 * @property {Float32Array} basisScales (kept)
 * @property {Int8Array} codes (kept, groups) a centroid, but for what all share, is Σ codes · basisScales · basis
 * @property {Float32Array} spreads (groups) root of the mean square distance of a group's rows from its centroid
 * @property {Int32Array} sizes (groups) rows
 * @property {Int8Array} blockedRows (kinds, dim)
 * @property {Float32Array} blockedScales (kinds)
 * @property {Int32Array} blockedCounts (kinds) photos that such a row stands for
 * @property {string} folder of the groups' files, relative to the gallery
 * @property {string} modelSha256
 */

/**
 * What a group's spread adds to the score of its centroid: a wide group's best rows lie further from its centroid.
 * Measured on a million mixed photos with captions as queries: with 0.2, 0.3, 0.4 and 0.5 the recall of 0.8 % of the
 * rows is 0.970, 0.976, 0.979 and 0.971.
 */
const SPREAD_WEIGHT = 0.4;

/**
 * @param {Uint8Array} bytes unpacked
 * @returns {boolean} true where the file is the table of a grouped index, not a whole index
 */
export function isGroupTable(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.length < 8 ? 0 : Number(view.getBigUint64(0, true));
  // A whole index has a short header; the search does not run into its rows.
  const header = new TextDecoder().decode(bytes.subarray(8, 8 + Math.min(length, 4096)));
  return header.includes('"centroids"');
}

/** @param {TableParts} parts */
export function writeGroupTable(parts) {
  const { dim, spreads, sizes, blockedRows, blockedScales, blockedCounts } = parts;
  const { basis, basisScales, codes } = parts;
  const groups = sizes.length;
  const kinds = blockedCounts.length;
  const kept = basisScales.length;
  return writeSafetensors(
    {
      basis: { dtype: 'I8', shape: [kept, dim], data: basis },
      basis_scales: { dtype: 'F32', shape: [kept], data: basisScales },
      centroids: { dtype: 'I8', shape: [kept, groups], data: codes },
      spreads: { dtype: 'F32', shape: [groups], data: spreads },
      sizes: { dtype: 'I32', shape: [groups], data: sizes },
      blocked_rows: { dtype: 'I8', shape: [kinds, dim], data: blockedRows },
      blocked_scales: { dtype: 'F32', shape: [kinds], data: blockedScales },
      blocked_counts: { dtype: 'I32', shape: [kinds], data: blockedCounts },
    },
    { folder: parts.folder, model_sha256: parts.modelSha256 },
  );
}

/**
 * @param {Record<string, import('./safetensors.js').Tensor>} tensors
 * @param {string} name
 * @param {import('./safetensors.js').DType} dtype
 * @param {(number | null)[]} shape null: any length
 * @returns {any} the tensor's data
 */
function take(tensors, name, dtype, shape) {
  const tensor = tensors[name];
  const fits =
    tensor?.dtype === dtype &&
    tensor.shape.length === shape.length &&
    shape.every((length, i) => length === null || length === tensor.shape[i]);
  if (!fits) {
    throw new ImagoError('mismatch', `the index's table of groups has no ${name} of its shape`);
  }
  return tensor.data;
}

export class GroupTable {
  /** (kept, dim) */
  #basis;
  /** @type {Float32Array} (kept) */
  #basisScales;
  /** (kept, groups) */
  #codes;
  #spreads;

  /** @param {Uint8Array} bytes unpacked */
  constructor(bytes) {
    const { tensors, metadata } = readSafetensors(bytes);
    /** @type {Int32Array} rows of each group */
    this.sizes = take(tensors, 'sizes', 'I32', [null]);
    const groups = this.sizes.length;
    const kinds = tensors.blocked_rows?.shape[0] ?? 0;
    this.dim = tensors.blocked_rows?.shape[1] ?? 0;
    /** @type {{ rows: Int8Array, scales: Float32Array, counts: Int32Array }} (kinds, dim), (kinds), (kinds) */
    this.blocked = {
      rows: take(tensors, 'blocked_rows', 'I8', [kinds, this.dim]),
      scales: take(tensors, 'blocked_scales', 'F32', [kinds]),
      counts: take(tensors, 'blocked_counts', 'I32', [kinds]),
    };
    const kept = tensors.basis?.shape[0] ?? 0;
    this.#basis = take(tensors, 'basis', 'I8', [kept, this.dim]);
    this.#basisScales = take(tensors, 'basis_scales', 'F32', [kept]);
    this.#codes = take(tensors, 'centroids', 'I8', [kept, groups]);
    this.#spreads = take(tensors, 'spreads', 'F32', [groups]);
    this.modelSha256 = metadata.model_sha256 ?? '';
    this.folder = metadata.folder ?? '';
    if (!/^[\w-]+(\/[\w-]+)*$/.test(this.folder)) {
      throw new ImagoError('malformed', "the index's table names no folder of its groups");
    }
    /** Id of each group's first row, and after the last one's the number of photos shown. */
    this.starts = new Uint32Array(groups + 1);
    for (let g = 0; g < groups; g++) {
      if (!(this.sizes[g] > 0)) {
        throw new ImagoError('malformed', "the index's table has a group without rows");
      }
      this.starts[g + 1] = this.starts[g] + this.sizes[g];
    }
    if (this.blocked.counts.some((count) => !(count > 0))) {
      throw new ImagoError('malformed', "the index's table counts no photos for a blocked row");
    }
  }

  get groups() {
    return this.sizes.length;
  }

  /** Photos that may be seen: ids from 0 to this. */
  get shown() {
    return this.starts[this.groups];
  }

  /** All photos: the blocked ones have the last ids. */
  get size() {
    return this.blocked.counts.reduce((sum, count) => sum + count, this.shown);
  }

  /**
   * @param {number} id of a photo that may be seen
   * @returns {number} its group
   */
  groupOf(id) {
    let low = 0;
    let high = this.groups - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= id) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /**
   * @param {number} id of a blocked photo
   * @returns {Float32Array} the shared row that stands for it (dim)
   */
  sharedRow(id) {
    const { rows, scales, counts } = this.blocked;
    let kind = 0;
    for (let end = this.shown + counts[0]; id >= end; end += counts[kind]) kind++;
    const row = rows.subarray(kind * this.dim, (kind + 1) * this.dim);
    return Float32Array.from(row, (v) => v * scales[kind]);
  }

  /**
   * @param {Float32Array} query (dim)
   * @param {number} rows that are to be looked at, at least
   * @returns {number[]} groups whose best rows are most promising, that one first
   */
  nearest(query, rows) {
    const { dim, groups } = this;
    const scores = Float64Array.from(this.#spreads, (spread) => SPREAD_WEIGHT * spread);
    this.#basisScales.forEach((scale, k) => {
      let along = 0;
      for (let i = 0, at = k * dim; i < dim; i++, at++) along += query[i] * this.#basis[at];
      along *= scale;
      for (let g = 0, at = k * groups; g < groups; g++, at++) scores[g] += along * this.#codes[at];
    });
    const order = [...scores.keys()].sort((a, b) => scores[b] - scores[a] || a - b);
    let seen = 0;
    let count = 0;
    while (count < order.length && seen < rows) seen += this.sizes[order[count++]];
    return order.slice(0, count);
  }
}
