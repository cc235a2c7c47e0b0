// SPDX-License-Identifier: MIT
// A visitor's own photos as the search sees them: a gallery whose rows are read from the store when they are shown, and
// an index of the same order.
import { writeSafetensors } from '../../engine/safetensors.js';

/** @typedef {import('./store.js').StoredPhoto} StoredPhoto */
/** @typedef {import('./store.js').BlockedRow} BlockedRow */
/** @typedef {import('../gallery.js').Row} Row */

/**
 * @param {import('./photo_service.js').QuantizedRow[]} vectors
 * @param {number} shown how many of them may be seen, those in front
 * @param {string} modelSha256
 * @returns {Uint8Array} index.safetensors
 */
export function indexOf(vectors, shown, modelSha256) {
  const size = vectors.length;
  const dim = vectors[0].row.length;
  const embeddings = new Int8Array(size * dim);
  vectors.forEach(({ row }, i) => embeddings.set(row, i * dim));
  return writeSafetensors(
    {
      embeddings: { dtype: 'I8', shape: [size, dim], data: embeddings },
      scales: {
        dtype: 'F32',
        shape: [size],
        data: Float32Array.from(vectors, ({ scale }) => scale),
      },
      blocked: { dtype: 'U8', shape: [size], data: new Uint8Array(size).fill(1, shown) },
    },
    { model_sha256: modelSha256 },
  );
}

export class Shelf {
  /** @type {StoredPhoto[]} in the order of their ids in the store */
  #photos = [];
  /** By prototype. @type {Map<number, BlockedRow>} */
  #blocked = new Map();
  /** What the search shows of them, by place; filled when it is needed. @type {Row[]} */
  #rows = [];
  /** Object URLs of pictures, by id in the store. @type {Map<number, string>} */
  #urls = new Map();
  #picture;

  /** @param {(id: number) => Promise<Blob | null>} picture of the photo with that id in the store */
  constructor(picture) {
    this.#picture = picture;
  }

  /** Photos that may be seen. */
  get shown() {
    return this.#photos.length;
  }

  /** Rows: those, and what stands for blocked ones. */
  get size() {
    return this.#photos.length + this.#blocked.size;
  }

  /** @returns {string[]} of the contents of all photos that may be seen */
  keys() {
    return this.#photos.map(({ key }) => key);
  }

  /** @param {import('./store.js').Contents} contents */
  fill({ photos, blocked }) {
    this.clear();
    this.#photos = photos;
    for (const row of blocked) this.block(row, null);
    this.#rows.length = this.size;
  }

  /** @param {StoredPhoto} photo */
  add(photo) {
    this.#rows.length = this.shown; // the blocked ones move up
    this.#photos.push(photo);
    this.#rows.length = this.size;
  }

  /**
   * @param {BlockedRow} row
   * @param {number | null} gone id in the store of a copy that was shown until now
   */
  block(row, gone) {
    this.#blocked.set(row.prototype, row);
    if (gone !== null) {
      const at = this.#photos.findIndex(({ id }) => id === gone);
      if (at >= 0) this.#photos.splice(at, 1);
      this.#forget(gone);
      this.#rows = []; // every place after it has changed
    }
    this.#rows.length = this.size;
  }

  /** @param {number} id in the store */
  #forget(id) {
    const url = this.#urls.get(id);
    if (url !== undefined) URL.revokeObjectURL(url);
    this.#urls.delete(id);
  }

  clear() {
    for (const id of [...this.#urls.keys()]) this.#forget(id);
    this.#photos = [];
    this.#blocked.clear();
    this.#rows = [];
  }

  /**
   * @param {string} modelSha256
   * @returns {Uint8Array | null} null: there is nothing to search
   */
  index(modelSha256) {
    if (this.size === 0) return null;
    const vectors = [...this.#photos, ...this.#blocked.values()].map(({ vector }) => vector);
    return indexOf(vectors, this.shown, modelSha256);
  }

  /** @returns {Required<Pick<import('../gallery.js').Gallery, 'rows' | 'shown' | 'load'>>} as it stands now */
  gallery() {
    return { rows: this.#rows, shown: this.shown, load: (places) => this.#load(places) };
  }

  /** @param {number[]} places */
  async #load(places) {
    const rows = this.#rows;
    const missing = places.filter((at) => at >= 0 && at < rows.length && rows[at] === undefined);
    await Promise.all(missing.map((at) => this.#loadRow(at, rows)));
  }

  /** @param {number} at @param {Row[]} rows */
  async #loadRow(at, rows) {
    const photo = this.#photos[at];
    if (photo === undefined) {
      rows[at] = { id: at, blocked: true };
      return;
    }
    let url = this.#urls.get(photo.id);
    if (url === undefined) {
      const picture = await this.#picture(photo.id);
      // Another tab may have removed it meanwhile, or the photos here have moved.
      if (picture === null || this.#photos[at] !== photo) return;
      url = this.#urls.get(photo.id) ?? URL.createObjectURL(picture);
      this.#urls.set(photo.id, url);
    }
    const { title, width, height, date, name, bytes } = photo;
    rows[at] = {
      ...{ id: at, blocked: false, file: url, thumb: url, title, width, height, date },
      ...{ thumbhash: '', captions: [], original: { name, bytes } },
    };
  }
}
