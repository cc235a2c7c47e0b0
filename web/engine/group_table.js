// SPDX-License-Identifier: MIT
// The table of a grouped index: what is known of every group before any of them is fetched. It stands where a small
// gallery has its whole index, in the same file. DESIGN.md describes the format.
import { ImagoError } from './errors.js';
import { readSafetensors, writeSafetensors } from './safetensors.js';

/**
 * Centroids of all groups, and the few shared vectors that stand for blocked photos.
 * @typedef {object} TableParts
 * @property {number} dim
 * @property {Float32Array} centroids (groups, dim)
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
 * Measured on a million mixed photos with captions as queries: without it the recall of 1 % of the rows is 0.93, with
 * 0.2, 0.3 and 0.4 it is 0.967, 0.971 and 0.966.
 */
const SPREAD_WEIGHT = 0.3;

/** Centroids are stored in 4 bits: −7..7, plus 8. It costs 0.001 of recall and halves what a first query fetches. */
const LIMIT = 7;

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

/**
 * @param {Float32Array} centroids (groups, dim)
 * @param {number} dim
 * @returns {{ packed: Uint8Array, scales: Float32Array }} less their mean, which orders no group before another
 */
function packCentroids(centroids, dim) {
  const groups = centroids.length / dim;
  const mean = new Float64Array(dim);
  centroids.forEach((value, i) => (mean[i % dim] += value / groups));
  const width = Math.ceil(dim / 2);
  const packed = new Uint8Array(groups * width);
  const scales = new Float32Array(groups);
  for (let g = 0; g < groups; g++) {
    const rest = Float64Array.from(mean, (m, i) => centroids[g * dim + i] - m);
    scales[g] = rest.reduce((most, x) => Math.max(most, Math.abs(x)), 0) / LIMIT;
    for (let i = 0; i < dim; i++) {
      const code = scales[g] > 0 ? Math.round(rest[i] / scales[g]) : 0;
      const nibble = Math.max(-LIMIT, Math.min(LIMIT, code)) + 8;
      packed[g * width + (i >> 1)] |= nibble << (4 * (i & 1));
    }
  }
  return { packed, scales };
}

/** @param {TableParts} parts */
export function writeGroupTable(parts) {
  const { dim, centroids, spreads, sizes, blockedRows, blockedScales, blockedCounts } = parts;
  const groups = sizes.length;
  const kinds = blockedCounts.length;
  const { packed, scales } = packCentroids(centroids, dim);
  return writeSafetensors(
    {
      centroids: { dtype: 'U8', shape: [groups, Math.ceil(dim / 2)], data: packed },
      centroid_scales: { dtype: 'F32', shape: [groups], data: scales },
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
  #codes;
  #scales;
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
    const width = Math.ceil(this.dim / 2);
    this.#codes = unpackNibbles(
      take(tensors, 'centroids', 'U8', [groups, width]),
      this.dim,
      groups,
    );
    this.#scales = take(tensors, 'centroid_scales', 'F32', [groups]);
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
    const { dim } = this;
    const scores = Float64Array.from(this.sizes, (_, g) => {
      let sum = 0;
      for (let i = 0, at = g * dim; i < dim; i++, at++) sum += query[i] * this.#codes[at];
      return sum * this.#scales[g] + SPREAD_WEIGHT * this.#spreads[g];
    });
    const order = [...scores.keys()].sort((a, b) => scores[b] - scores[a] || a - b);
    let seen = 0;
    let count = 0;
    while (count < order.length && seen < rows) seen += this.sizes[order[count++]];
    return order.slice(0, count);
  }
}

/**
 * @param {Uint8Array} packed (groups, dim / 2)
 * @param {number} dim
 * @param {number} groups
 * @returns {Int8Array} (groups, dim)
 */
function unpackNibbles(packed, dim, groups) {
  const width = Math.ceil(dim / 2);
  const codes = new Int8Array(groups * dim);
  for (let g = 0; g < groups; g++) {
    for (let i = 0; i < dim; i++) {
      codes[g * dim + i] = ((packed[g * width + (i >> 1)] >> (4 * (i & 1))) & 15) - 8;
    }
  }
  return codes;
}
