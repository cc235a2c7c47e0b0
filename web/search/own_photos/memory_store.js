// SPDX-License-Identifier: MIT
// A visitor's own photos where the browser lets the page keep nothing: a store of the same calls as PhotoStore, gone with
// the page.

/** @typedef {import('./store.js').Stamp} Stamp */
/** @typedef {import('./store.js').StoredPhoto} StoredPhoto */
/** @typedef {import('./store.js').BlockedRow} BlockedRow */
/** @typedef {import('./store.js').PhotoStore} PhotoStore */

/** What browsers say in private windows, with storage switched off, with a full disk, or with broken files of theirs. */
const REFUSALS = new Set(
  'SecurityError InvalidStateError NotAllowedError UnknownError QuotaExceededError'.split(' '),
);

/**
 * @param {unknown} error of the very first look into IndexedDB
 * @returns {boolean} whether the browser keeps nothing for the page
 */
export function isRefusal(error) {
  const { name = '' } = /** @type {{ name?: string }} */ (error ?? {});
  return REFUSALS.has(name) || (globalThis.indexedDB ?? null) === null;
}

export class MemoryStore {
  /** @type {Stamp | null} */
  #stamp = null;
  /** By key. @type {Map<string, StoredPhoto>} */
  #photos = new Map();
  /** By id. @type {Map<number, Blob>} */
  #pictures = new Map();
  /** By prototype. @type {Map<number, BlockedRow>} */
  #blocked = new Map();
  #next = 1;

  async stamp() {
    return this.#stamp;
  }

  async contents() {
    return { photos: [...this.#photos.values()], blocked: [...this.#blocked.values()] };
  }

  /** @type {PhotoStore['add']} */
  async add(stamp, photo, picture) {
    if (this.#photos.has(photo.key)) return null;
    const id = this.#next++;
    this.#photos.set(photo.key, { ...photo, id });
    this.#pictures.set(id, picture);
    this.#stamp = stamp;
    return id;
  }

  /** @type {PhotoStore['block']} */
  async block(stamp, { key, prototype, vector }) {
    const id = this.#photos.get(key)?.id ?? null;
    this.#photos.delete(key);
    if (id !== null) this.#pictures.delete(id);
    this.#blocked.set(prototype, { prototype, vector });
    this.#stamp = stamp;
    return id;
  }

  /** @type {PhotoStore['picture']} */
  async picture(id) {
    return this.#pictures.get(id) ?? null;
  }

  async remove() {
    this.close();
  }

  close() {
    this.#stamp = null;
    this.#photos.clear();
    this.#pictures.clear();
    this.#blocked.clear();
  }
}
