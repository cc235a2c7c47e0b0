// SPDX-License-Identifier: MIT
// Files of a large gallery that a visitor has fetched once: kept in the browser's Cache Storage, where it has one, so
// that asking again costs nothing and works without a network. A folder's name changes with its contents, so that what
// is kept is never out of date.
import { fetchBytes } from './model_files.js';

const PREFIX = 'imago-kept ';

/** One folder of such files. */
export class KeptFiles {
  #folder;
  #fetch;
  #storage;
  /** @type {Promise<Cache | null> | null} */
  #cache = null;

  /**
   * @param {string} folder URL, ending in '/'
   * @param {{ fetch?: typeof globalThis.fetch, storage?: CacheStorage | null }} [options]
   */
  constructor(folder, { fetch, storage = globalThis.caches ?? null } = {}) {
    this.#folder = folder;
    this.#fetch = fetch;
    this.#storage = storage;
  }

  /**
   * @template T
   * @param {string} name
   * @param {(stored: Uint8Array) => Promise<T>} decode only what it accepts is kept
   * @param {AbortSignal} [signal]
   * @returns {Promise<T>}
   */
  async read(name, decode, signal) {
    const url = new URL(name, this.#folder).href;
    this.#cache ??= this.#open();
    const cache = await this.#cache;
    const kept = await cache?.match(url).catch(() => undefined);
    if (kept !== undefined) return decode(new Uint8Array(await kept.arrayBuffer()));
    const stored = await fetchBytes(url, { signal, fetch: this.#fetch });
    const decoded = await decode(stored);
    // A full disk, or a private window, is no reason to fail.
    void cache?.put(url, new Response(/** @type {BodyInit} */ (stored))).catch(() => undefined);
    return decoded;
  }

  /** Opens this folder's cache, and drops what was kept of the folder's earlier versions. */
  async #open() {
    if (this.#storage === null) return null;
    try {
      const name = PREFIX + this.#folder;
      const siblings = PREFIX + new URL('..', this.#folder).href;
      for (const other of await this.#storage.keys()) {
        if (other.startsWith(siblings) && other !== name) await this.#storage.delete(other);
      }
      return await this.#storage.open(name);
    } catch {
      return null;
    }
  }
}
