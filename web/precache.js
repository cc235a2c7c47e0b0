// SPDX-License-Identifier: MIT
// Writes into the service worker the list of files that a visitor's browser keeps from the first visit on.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const SERVICE_WORKER = 'service_worker.js';

/** Pages that work without a network from the first visit on; others once they have been looked at. */
const PAGES = ['index.html', 'how.html', 'offline.html'];

/** What they need, beside what they import: the engine, its worker, and what isn't built. */
const ENGINE = /^assets\/(worker-[\w-]+\.js|imago_search\.wasm-[\w-]+\.gz)$/;
const PUBLIC = ['theme.js', 'icon.svg', 'manifest.webmanifest'];

/** Where Workbox expects the list. */
const PLACE = /\b\w+\.__WB_MANIFEST\b/;

/** @param {string | Uint8Array} contents */
const hash = (contents) => createHash('sha256').update(contents).digest('hex').slice(0, 16);

/**
 * A page's chunks, with what they import from the start, and their styles.
 * @param {import('vite').Rolldown.OutputBundle} bundle
 * @param {string} page
 */
function chunksOf(bundle, page) {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  const queue = chunks.filter(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${page}`));
  /** @type {Set<string>} */
  const names = new Set();
  for (const { fileName, imports, viteMetadata } of /** @type {any[]} */ (queue)) {
    if (names.has(fileName)) continue;
    names.add(fileName);
    for (const style of viteMetadata?.importedCss ?? []) names.add(style);
    queue.push(...chunks.filter((chunk) => imports.includes(chunk.fileName)));
  }
  return names;
}

/**
 * @param {string} publicDir files that are published as they are
 * @returns {import('vite').Plugin}
 */
export const precacheList = (publicDir) => ({
  name: 'imago-precache-list',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const named = new Set(PAGES.flatMap((page) => [...chunksOf(bundle, page)]));
      for (const name of Object.keys(bundle)) if (ENGINE.test(name)) named.add(name);
      const entries = [
        ...PAGES.map((url) => {
          const page = bundle[url];
          if (page?.type !== 'asset') throw new Error(`${url} was not built`);
          return { url, revision: hash(page.source) };
        }),
        ...PUBLIC.map((url) => ({ url, revision: hash(readFileSync(join(publicDir, url))) })),
        // Named by their contents.
        ...[...named].sort().map((url) => ({ url, revision: null })),
      ];
      const worker = bundle[SERVICE_WORKER];
      const script = worker?.type === 'asset' ? String(worker.source) : '';
      if (!PLACE.test(script)) throw new Error(`${SERVICE_WORKER} has no place for the list`);
      /** @type {import('vite').Rolldown.OutputAsset} */ (worker).source = script.replace(
        PLACE,
        () => JSON.stringify(entries),
      );
    },
  },
});
