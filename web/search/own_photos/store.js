// SPDX-License-Identifier: MIT
// A visitor's own photos in IndexedDB: what the page needs to search and show them, and nothing of those that the
// under-16 rules block. DESIGN.md describes the format.
import { deleteDB, openDB } from 'idb';

/** @typedef {import('./photo_service.js').SeenPhoto} SeenPhoto */
/** @typedef {import('./photo_service.js').QuantizedRow} QuantizedRow */

/** What a photo's vector and verdict depend on. @typedef {{ model: string, rules: string }} Stamp */
/** @typedef {SeenPhoto & { id: number }} StoredPhoto id: by the order of adding */
/** @typedef {{ prototype: number, vector: QuantizedRow }} BlockedRow a shared vector that stands for one photo or many */
/** @typedef {{ photos: StoredPhoto[], blocked: BlockedRow[] }} Contents photos by ascending id */

const PREFIX = 'imago-photos ';
const VERSION = 1;

/**
 * @param {string} site URL of the folder that the site lies in; two sites of one host keep their photos apart, since
 *   each has its own rules
 */
export const databaseName = (site) => PREFIX + new URL(site).pathname;

/**
 * @template T
 * @param {import('idb').IDBPTransaction<any, any, 'readwrite'>} change
 * @param {() => Promise<T>} work in it: all of it is kept, or nothing
 * @returns {Promise<T>}
 */
async function within(change, work) {
  const done = change.done.then(
    () => null,
    (/** @type {unknown} */ reason) => ({ reason }),
  );
  try {
    const result = await work();
    const failed = await done;
    if (failed) throw failed.reason;
    return result;
  } catch (error) {
    try {
      change.abort();
    } catch {
      // It has ended already.
    }
    // A full disk ends the transaction; what was being written only hears that it was ended.
    const failed = await done;
    const isEcho = error instanceof DOMException && error.name === 'AbortError';
    throw isEcho && failed ? failed.reason : error;
  }
}

export class PhotoStore {
  #name;
  /** @type {Promise<import('idb').IDBPDatabase> | null} */
  #opening = null;

  /** @param {string} name databaseName() */
  constructor(name) {
    this.#name = name;
  }

  /** @returns {Promise<import('idb').IDBPDatabase>} */
  #database() {
    this.#opening ??= openDB(this.#name, VERSION, {
      upgrade(database) {
        database.createObjectStore('about');
        const photos = database.createObjectStore('photos', { keyPath: 'id', autoIncrement: true });
        photos.createIndex('key', 'key', { unique: true });
        database.createObjectStore('pictures');
        database.createObjectStore('blocked', { keyPath: 'prototype' });
      },
      // Another tab removes everything, or a newer page has another format: this one must not hold it up.
      blocking: (_current, _blocked, event) => {
        /** @type {IDBDatabase} */ (event.target).close();
        this.#opening = null;
      },
      terminated: () => {
        this.#opening = null;
      },
    }).catch((error) => {
      this.#opening = null;
      throw error;
    });
    return this.#opening;
  }

  /** @returns {Promise<Stamp | null>} of the photos that are kept; null: none are */
  async stamp() {
    return (await (await this.#database()).get('about', 'stamp')) ?? null;
  }

  /** @returns {Promise<Contents>} without the pictures */
  async contents() {
    const database = await this.#database();
    const [photos, blocked] = await Promise.all([
      database.getAll('photos'),
      database.getAll('blocked'),
    ]);
    return { photos, blocked };
  }

  /**
   * @param {Stamp} stamp
   * @param {SeenPhoto} photo
   * @param {Blob} picture
   * @returns {Promise<number | null>} its id; null where the same contents are kept already
   */
  async add(stamp, photo, picture) {
    const database = await this.#database();
    const change = database.transaction(['about', 'photos', 'pictures'], 'readwrite');
    return within(change, async () => {
      const photos = change.objectStore('photos');
      if ((await photos.index('key').getKey(photo.key)) !== undefined) return null;
      const id = /** @type {number} */ (await photos.add(photo));
      await change.objectStore('pictures').put(picture, id);
      await change.objectStore('about').put(stamp, 'stamp');
      return id;
    });
  }

  /**
   * A blocked photo's row; a copy of the photo that was kept under a harmless name goes.
   * @param {Stamp} stamp
   * @param {BlockedRow & { key: string }} photo key: of its contents, which is not kept
   * @returns {Promise<number | null>} id of the copy that went
   */
  async block(stamp, { key, prototype, vector }) {
    const database = await this.#database();
    const names = ['about', 'photos', 'pictures', 'blocked'];
    const change = database.transaction(names, 'readwrite');
    return within(change, async () => {
      const photos = change.objectStore('photos');
      const id = /** @type {number | undefined} */ (await photos.index('key').getKey(key));
      if (id !== undefined) {
        await photos.delete(id);
        await change.objectStore('pictures').delete(id);
      }
      await change.objectStore('blocked').put({ prototype, vector });
      await change.objectStore('about').put(stamp, 'stamp');
      return id ?? null;
    });
  }

  /** @param {number} id @returns {Promise<Blob | null>} null: the photo is no longer kept */
  async picture(id) {
    return (await (await this.#database()).get('pictures', id)) ?? null;
  }

  /** @param {string} what @returns {Promise<boolean>} whether it is asked for the first time since all was removed */
  async first(what) {
    const change = (await this.#database()).transaction('about', 'readwrite');
    return within(change, async () => {
      const about = change.objectStore('about');
      const before = await about.get(what);
      await about.put(true, what);
      return before === undefined;
    });
  }

  /** Removes everything. */
  async remove() {
    const database = await this.#database();
    // First, and for certain: another tab may keep the empty database open for a while.
    const names = [...database.objectStoreNames];
    const change = database.transaction(names, 'readwrite');
    await within(change, () => Promise.all(names.map((name) => change.objectStore(name).clear())));
    this.close();
    await deleteDB(this.#name, { blocked: () => undefined });
  }

  close() {
    void this.#opening?.then(
      (database) => database.close(),
      () => undefined,
    );
    this.#opening = null;
  }
}
