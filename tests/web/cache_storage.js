// SPDX-License-Identifier: MIT

/** A Cache Storage in memory. @param {{ delay?: number }} [options] milliseconds until something is put */
export function cacheStorage({ delay } = {}) {
  /** @type {Map<string, Map<string, Response>>} */
  const caches = new Map();
  const open = async (/** @type {string} */ name) => {
    const cache = caches.get(name) ?? new Map();
    caches.set(name, cache);
    return {
      match: async (/** @type {string} */ url) => cache.get(url)?.clone(),
      put: async (/** @type {string} */ url, /** @type {Response} */ response) => {
        if (delay !== undefined) await new Promise((resolve) => setTimeout(resolve, delay));
        cache.set(url, response);
        // And puts into a cache that was deleted meanwhile too, as one opened by its name again would be.
        caches.set(name, cache);
      },
      keys: async () => [...cache.keys()].map((url) => ({ url })),
      delete: async (/** @type {{ url: string }} */ { url }) => cache.delete(url),
    };
  };
  const keys = async () => [...caches.keys()];
  return { caches, open, keys, delete: async (/** @type {string} */ name) => caches.delete(name) };
}
