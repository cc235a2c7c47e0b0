// SPDX-License-Identifier: MIT
/**
 * Registers the service worker, from a frame of its own: the search page's policy lets workers start from blob: URLs
 * only, which a service worker can't, and isn't loosened for it.
 */
import workerUrl from './service_worker.js?worker&url';

const frame = /** @type {HTMLIFrameElement} */ (window.frameElement);

/** What the visit that is going on has fetched without the worker, to be kept as well. */
function seen() {
  const fetched = window.parent.performance.getEntriesByType('resource').map(({ name }) => name);
  // The engine's own requests aren't in the page's list.
  const more = ['gallery/gallery.json', 'gallery/index.safetensors.gz', 'model/model.json'];
  const urls = more.map((path) => new URL(path, document.baseURI).href);
  return [...new Set([...urls, ...fetched])];
}

async function register() {
  const { serviceWorker } = navigator;
  const isFirst = window.parent.navigator.serviceWorker.controller === null;
  await serviceWorker.register(new URL(workerUrl, document.baseURI));
  if (!isFirst) return;
  const { active } = await serviceWorker.ready;
  active?.postMessage({ type: 'CACHE_URLS', payload: { urlsToCache: seen() } });
}

// Where the browser refuses (a private window, storage switched off), the site works as ever, with a network.
void register()
  .catch(() => undefined)
  .then(() => frame.remove());
