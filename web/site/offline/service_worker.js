// SPDX-License-Identifier: MIT
/**
 * The service worker: after a first visit, the search page works without a network. Pages and whatever may change under
 * its name come from the network where there is one, so that nobody sees an old site; what is named by its contents
 * comes from the caches first.
 *
 * No policy of the page reaches this script (a `<meta>` can't, and a host that sends none sends none here). So it is
 * small, answers for the site's own addresses only, and takes the words out of a page's address before it asks for it.
 */
import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, matchPrecache, precache } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { fileOf, kindOf } from './addresses.js';
import { GalleryVersions } from './gallery_versions.js';

/** @typedef {import('workbox-core/types.js').RouteHandlerCallbackOptions} Asked */

/** TypeScript's own library of service workers excludes that of pages, which all else here needs. @type {any} */
const worker = self;
/** @type {string} */
const scope = worker.registration.scope;
/** The page's other chunks, those that only some visitors need. */
const ASSETS = `imago-assets ${scope}`;

// The page's own files, all of one build (web/precache.js writes the list).
precache(worker.__WB_MANIFEST);
cleanupOutdatedCaches();
// Safe at any time: what an open page may still ask for is named by its contents.
worker.skipWaiting();
clientsClaim();
worker.addEventListener('activate', (/** @type {any} */ event) => {
  // Another build has other chunks.
  event.waitUntil(caches.delete(ASSETS));
});

const gallery = new GalleryVersions(scope);
const assets = new CacheFirst({ cacheName: ASSETS });
const others = new NetworkFirst({
  cacheName: `imago-pages ${scope}`,
  fetchOptions: { cache: 'no-cache' },
});

/** @param {Asked} asked */
async function page({ request, event }) {
  const file = fileOf(request.url);
  const kept = await matchPrecache(file);
  if (kept === undefined) return others.handle({ request: new Request(file), event });
  // A page is asked for as it is now; what it loads may come from the browser's own cache.
  const cache = request.mode === 'navigate' ? 'no-cache' : 'default';
  return fetch(file, { cache }).catch(() => kept);
}

/** @type {Record<import('./addresses.js').Kind, (asked: Asked) => Promise<Response>>} */
const answers = {
  page,
  asset: async ({ request, event }) =>
    (await matchPrecache(request.url)) ?? assets.handle({ request, event }),
  manifest: ({ request, event }) => others.handle({ request, event }),
  gallery: ({ request }) => gallery.gallery(request),
  index: ({ request, event }) => gallery.index(request, (work) => event.waitUntil(work)),
  picture: ({ request, event }) => gallery.picture(request, (work) => event.waitUntil(work)),
};

for (const [kind, answer] of Object.entries(answers)) {
  registerRoute(
    ({ url, request }) => !request.headers.has('range') && kindOf(url.href, scope) === kind,
    answer,
  );
}
