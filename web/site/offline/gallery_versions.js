// SPDX-License-Identifier: MIT
/**
 * What is kept of a gallery: gallery.json, the index, the pictures that were looked at, all in one cache whose name is
 * the hash of gallery.json. gallery.json always comes from the network where there is one. When it has changed, all that
 * was kept before goes before the page sees the new one: a picture that the owner has blocked since, or taken away, must
 * not stay on a visitor's disk.
 */
import { parseJson, sha256Hex, unpack } from '../../engine/model_files.js';

/** Pictures kept; beyond that, those kept first go. */
const MOST_PICTURES = 4000;

/** The site is asked whether it still has the file: the browser's own cache may hold what it no longer has. */
const ASKING = /** @type {const} */ ({ cache: 'no-cache' });

export class GalleryVersions {
  #storage;
  #fetch;
  #prefix;
  #siblings;
  #most;
  /** The version that is kept, once what is on the way has arrived. @type {Promise<string | null> | null} */
  #version = null;

  /**
   * @param {string} scope the site's address, ending in '/'
   * @param {{ storage?: CacheStorage, fetch?: typeof globalThis.fetch, most?: number }} [options]
   */
  constructor(
    scope,
    {
      storage = globalThis.caches,
      fetch = (...args) => globalThis.fetch(...args),
      most = MOST_PICTURES,
    } = {},
  ) {
    this.#storage = storage;
    this.#fetch = fetch;
    this.#most = most;
    this.#prefix = `imago-gallery ${scope} `;
    // What web/engine/kept_files.js keeps of a large gallery.
    this.#siblings = `imago-kept ${scope}gallery/`;
  }

  /**
   * gallery.json, from the network; from what is kept without one.
   * @param {Request} request
   * @returns {Promise<Response>}
   */
  async gallery(request) {
    const before = this.#current();
    // One after the other, so that the answer to an older question never comes last.
    const arriving = before.then((version) => this.#arrive(request, version));
    this.#version = arriving.then(({ version }) => version).catch(() => before);
    return (await arriving).response;
  }

  /**
   * @param {Request} request
   * @param {string | null} before the version that is kept
   * @returns {Promise<{ response: Response, version: string | null }>}
   */
  async #arrive(request, before) {
    let response;
    try {
      response = await this.#fetch(new Request(request, ASKING));
    } catch (error) {
      const kept = await (await this.#open(before))?.match(request.url);
      if (kept === undefined) throw error;
      return { response: kept, version: before };
    }
    if (!response.ok) return { response, version: before };
    const version = await sha256Hex(new Uint8Array(await response.clone().arrayBuffer()));
    await this.#dropAllBut(version);
    const cache = await this.#open(version);
    // A full disk is no reason to fail.
    await cache?.put(request.url, response.clone()).catch(() => undefined);
    return { response, version };
  }

  /**
   * index.safetensors.gz, from what is kept if it belongs to the gallery.json that the network has.
   * @param {Request} request
   * @param {(work: Promise<unknown>) => void} waitUntil
   */
  index(request, waitUntil) {
    return this.#keptFirst(request, waitUntil, async (stored, cache) => {
      const gallery = await cache.match(new URL('gallery.json', request.url).href);
      const { index } = parseJson((await gallery?.text()) ?? '{}', 'gallery.json');
      // While a site is being uploaded, an index may come that is another's than gallery.json's.
      const bytes = await unpack(new Uint8Array(await stored.arrayBuffer()), { name: 'index' });
      return index?.sha256 === (await sha256Hex(bytes));
    });
  }

  /**
   * A picture, whose name is the hash of its contents.
   * @param {Request} request
   * @param {(work: Promise<unknown>) => void} waitUntil
   */
  picture(request, waitUntil) {
    return this.#keptFirst(request, waitUntil, async (_stored, cache) => {
      const kept = (await cache.keys()).filter(({ url }) => /\/(thumbs|photos)\//.test(url));
      const tooMany = kept.slice(0, Math.max(0, kept.length + 1 - this.#most));
      await Promise.all(tooMany.map((entry) => cache.delete(entry)));
      return true;
    });
  }

  /**
   * @param {Request} request
   * @param {(work: Promise<unknown>) => void} waitUntil
   * @param {(stored: Response, cache: Cache) => Promise<boolean>} accepts whether it is to be kept
   * @returns {Promise<Response>}
   */
  async #keptFirst(request, waitUntil, accepts) {
    const version = await this.#current();
    const cache = await this.#open(version);
    const kept = await cache?.match(request.url);
    if (kept !== undefined) return kept;
    const response = await this.#fetch(new Request(request, ASKING));
    if (cache === null || response.status !== 200) return response;
    const copy = response.clone();
    const keep = async () => {
      if (!(await accepts(copy.clone(), cache))) return;
      await cache.put(request.url, copy);
      // Meanwhile another gallery.json may have come, and this have been kept after all else was dropped.
      if ((await this.#current()) !== version) await this.#drop(version);
    };
    waitUntil(keep().catch(() => undefined));
    return response;
  }

  #current() {
    this.#version ??= this.#find();
    return this.#version;
  }

  /** The version that an earlier life of this worker kept. */
  async #find() {
    const name = (await this.#storage.keys()).find((each) => each.startsWith(this.#prefix));
    return name?.slice(this.#prefix.length) ?? null;
  }

  /** @param {string | null} version */
  async #open(version) {
    return version === null ? null : this.#storage.open(this.#prefix + version);
  }

  /** @param {string | null} version */
  #drop(version) {
    return this.#storage.delete(this.#prefix + version);
  }

  /** @param {string | null} version */
  async #dropAllBut(version) {
    const names = await this.#storage.keys();
    const old = names.filter(
      (name) => name.startsWith(this.#prefix) && name !== this.#prefix + version,
    );
    if (old.length === 0) return;
    const siblings = names.filter((name) => name.startsWith(this.#siblings));
    await Promise.all([...old, ...siblings].map((name) => this.#storage.delete(name)));
  }
}
