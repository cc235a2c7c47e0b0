// SPDX-License-Identifier: MIT
/** What a visitor's browser keeps of a site, and when it has done so. */
import { gunzipSync } from 'node:zlib';

/** @typedef {{ cache: string, url: string, headers: string, body: Buffer }} Entry */

/**
 * Every byte of every entry of the Cache Storage.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<Entry[]>}
 */
export async function readCaches(page) {
  const entries = await page.evaluate(async () => {
    const found = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const response = /** @type {Response} */ (await cache.match(request));
        const bytes = new Uint8Array(await response.arrayBuffer());
        let binary = '';
        for (let at = 0; at < bytes.length; at += 8192) {
          binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
        }
        const headers = JSON.stringify([...response.headers]);
        found.push({ cache: name, url: request.url, headers, body: btoa(binary) });
      }
    }
    return found;
  });
  return entries.map(({ body, ...entry }) => ({ ...entry, body: Buffer.from(body, 'base64') }));
}

/** An entry as text to look for words in, unpacked where it is packed. @param {Entry} entry */
export function textOf({ cache, url, headers, body }) {
  const packed = body[0] === 0x1f && body[1] === 0x8b;
  return [cache, url, headers, (packed ? gunzipSync(body) : body).toString('utf8')].join('\n');
}

/**
 * Until the service worker has kept what it is to keep.
 * @param {import('playwright-core').Page} page
 * @param {string[]} paths that must be there, from the site's address
 * @param {string[]} [gone] that must not
 */
export async function untilKept(page, paths, gone = []) {
  for (let tries = 0; tries < 600; tries++) {
    const { active, kept } = await page.evaluate(async () => {
      const urls = [];
      for (const name of await caches.keys()) {
        for (const { url } of await (await caches.open(name)).keys()) urls.push(url.split('?')[0]);
      }
      const { scope, active: worker } = (await navigator.serviceWorker.getRegistration()) ?? {};
      return {
        active: worker?.state === 'activated' && navigator.serviceWorker.controller !== null,
        kept: urls.map((url) => url.slice(scope?.length)),
      };
    });
    const all = paths.every((path) => kept.includes(path));
    if (active && all && !gone.some((path) => kept.includes(path))) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`not kept after a minute: ${paths.join(', ')}`);
}

/** What every first visit ends with. */
export const FIRST_VISIT = [
  'gallery/gallery.json',
  'gallery/index.safetensors.gz',
  'model/model.json',
  'model/text_model.safetensors.gz',
];
