// SPDX-License-Identifier: MIT
// What is loaded when somebody turns to photos of their own, and not before.
import { startWorker } from '../worker_host.js';
import { createOwnSession } from './own_client.js';
import { OwnPhotos } from './own_photos.js';
import { poolSize } from './photo_pool.js';
import { PhotoStore, databaseName } from './store.js';
import { ownStrings } from './strings.js';
import wasmUrl from '../../../build/wasm/imago.wasm?gz';
import workerUrl from './photo_worker.js?worker&url';
import './imago_own_photos.js';

export { ownStrings };

/**
 * @param {object} options
 * @param {import('../session.js').SearchSession} options.main the gallery's session
 * @param {string} options.site URL of the folder that the site lies in
 * @returns {Promise<{ photos: OwnPhotos, session: import('../session.js').SearchSession }>}
 */
export async function openOwnPhotos({ main, site }) {
  const wasm = new URL(wasmUrl, document.baseURI).href;
  const { model } = main.options.files;
  const name = databaseName(site);
  const photos = new OwnPhotos({
    store: new PhotoStore(name),
    channel: new BroadcastChannel(name),
    files: { wasm, model },
    startWorker: () => startWorker(workerUrl),
    workers: poolSize(navigator.hardwareConcurrency),
    persist: async () => navigator.storage?.persist?.(),
  });
  await photos.open();
  const session = createOwnSession(main, photos);
  void session.start();
  return { photos, session };
}
