// SPDX-License-Identifier: MIT
// Files of a site's model that a visitor has fetched once: kept in the browser's Cache Storage, where it has one, under
// an address that names their contents. So a second visit downloads no model, and needs no network for it.

/** @typedef {import('./model_files.js').ModelManifest} ModelManifest */

const PREFIX = 'imago-model ';

/** Milliseconds until a file that was fetched is written down: the first answer doesn't share the disk with it. */
const PAUSE = 2000;

/**
 * The address of one version of a file. The hash makes it another one for every cache on the way, the browser's own and
 * a server's, so that none of them can mix two versions.
 * @param {string} base URL of the model's folder, ending in '/'
 * @param {import('./model_files.js').FileEntry} entry
 */
export const modelFileUrl = (base, { path, sha256 }) => new URL(`${path}?${sha256}`, base).href;

/** The files of one model's folder. Where the browser keeps nothing (a private window, plain HTTP), nothing is kept. */
export class KeptModel {
  #base;
  #cache;
  #pause;

  /**
   * @param {string} base URL of the model's folder, ending in '/'
   * @param {{ storage?: CacheStorage | null, pause?: number }} [options]
   */
  constructor(base, { storage = globalThis.caches ?? null, pause = PAUSE } = {}) {
    this.#base = base;
    this.#pause = pause;
    // Opened beside the manifest's download, so that no file has to wait for it.
    const opening = async () => (await storage?.open(PREFIX + base)) ?? null;
    /** @type {Promise<Cache | null>} */
    this.#cache = opening().catch(() => null);
  }

  /**
   * @param {string} url
   * @returns {Promise<Uint8Array | null>} as stored; null where it is not kept
   */
  async find(url) {
    const kept = await (await this.#cache)?.match(url).catch(() => undefined);
    return kept === undefined ? null : new Uint8Array(await kept.arrayBuffer());
  }

  /** @param {string} url @param {Uint8Array} stored what was checked */
  async keep(url, stored) {
    if ((await this.#cache) === null) return;
    await new Promise((resolve) => setTimeout(resolve, this.#pause));
    // A full disk is no reason to fail.
    const response = new Response(/** @type {BodyInit} */ (stored));
    await (await this.#cache)?.put(url, response).catch(() => undefined);
  }

  /** Drops what the manifest no longer lists. @param {ModelManifest} manifest */
  async dropOthers({ files }) {
    const cache = await this.#cache;
    const listed = new Set(Object.values(files).map((entry) => modelFileUrl(this.#base, entry)));
    const kept = (await cache?.keys().catch(() => [])) ?? [];
    await Promise.all(kept.map((entry) => !listed.has(entry.url) && cache?.delete(entry)));
  }
}
