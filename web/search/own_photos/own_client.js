// SPDX-License-Identifier: MIT
// A session over the visitor's own photos: it asks the same worker as the gallery's, for the other index.
import { ImagoError } from '../../engine/errors.js';
import { SearchSession } from '../session.js';

/** @typedef {import('./own_photos.js').OwnPhotos} OwnPhotos */
/** @typedef {import('../../engine/client.js').Client} EngineClient */

/**
 * @param {EventTarget} session
 * @param {() => boolean} holds looked at now and after each change
 * @returns {Promise<void>}
 */
function until(session, holds) {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds()) return;
      session.removeEventListener('change', look);
      resolve();
    };
    session.addEventListener('change', look);
    look();
  });
}

/** @implements {Pick<import('../session.js').Client, 'open' | 'search' | 'similar' | 'close'>} */
class OwnClient {
  #main;
  #photos;
  /** What the worker has been given. @type {{ client: EngineClient, version: number } | null} */
  #given = null;

  /** @param {SearchSession} main @param {OwnPhotos} photos */
  constructor(main, photos) {
    this.#main = main;
    this.#photos = photos;
  }

  /**
   * Waits for the gallery's own start, and tries it again where it has failed.
   * @param {unknown} _files
   * @param {import('../../engine/client.js').ClientCallOptions} [options]
   * @returns {Promise<any>}
   */
  async open(_files, { onProgress } = {}) {
    const main = this.#main;
    if (main.model.status === 'error') void main.retry();
    await until(main, () => {
      const { status, loaded, total } = main.model;
      onProgress?.({ loaded, total });
      return status !== 'loading';
    });
    if (main.model.status === 'error') throw main.model.error;
  }

  /** @type {EngineClient['search']} */
  async search(args, options) {
    const client = await this.#ready(options);
    return client.search({ ...args, own: true }, options);
  }

  /** @type {EngineClient['similar']} */
  async similar(args, options) {
    const client = await this.#ready(options);
    return client.similar({ ...args, own: true }, options);
  }

  /** @param {{ signal?: AbortSignal }} [options] */
  async #ready({ signal } = {}) {
    const client = /** @type {EngineClient | null} */ (this.#main.client);
    if (client === null) throw new ImagoError('not_loaded', 'the model has not been loaded');
    const { version } = this.#photos;
    if (this.#given?.client === client && this.#given.version === version) return client;
    const index = this.#photos.index();
    if (index === null) throw new ImagoError('not_loaded', 'no photos have been added');
    const transfer = /** @type {ArrayBufferLike[]} */ ([index.buffer]);
    await client.openOwn({ index }, { signal, transfer });
    this.#given = { client, version };
    return client;
  }

  close() {
    this.#given = null;
  }
}

/**
 * @param {SearchSession} main the gallery's session
 * @param {OwnPhotos} photos opened
 * @returns {SearchSession} follows what is added and removed
 */
export function createOwnSession(main, photos) {
  const session = new SearchSession({
    loadGallery: async () => {
      await until(main, () => main.gallery.status !== 'loading');
      return { title: '', policy: main.policy, ...photos.shelf.gallery() };
    },
    startClient: async () => new OwnClient(main, photos),
    files: main.options.files,
  });
  photos.addEventListener('contents', () => {
    // What a visitor is just looking at is not shuffled under their eyes while photos come in.
    void session.update(photos.shelf.gallery(), { again: photos.adding === null });
  });
  return session;
}
