// SPDX-License-Identifier: MIT
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { defineConfig } from 'vite';
import { SERVICE_WORKER, precacheList } from './precache.js';

/** @param {string} path relative to this file */
const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * `import url from './x.wasm?gz'`: the file is published compressed, and the engine unpacks it. So
 * a visitor of the dullest server downloads as little as one of a server that compresses.
 * @returns {import('vite').Plugin}
 */
const packed = () => ({
  name: 'imago-packed',
  enforce: 'pre',
  async load(id) {
    if (!id.endsWith('?gz')) return null;
    const path = id.slice(0, -'?gz'.length);
    this.addWatchFile(path);
    const source = gzipSync(await readFile(path), { level: 9 });
    const name = `${path.split('/').pop()}.gz`;
    return `export default import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name, source })};`;
  },
});

/**
 * Emscripten's glue names its own .wasm, which the engine never lets it fetch; without this it
 * would be published a second time.
 * @returns {import('vite').Plugin}
 */
const withoutGlueAsset = () => ({
  name: 'imago-without-glue-asset',
  enforce: 'pre',
  transform: {
    filter: { id: /build\/wasm\/imago(_search|_relevance)?\.mjs$/ },
    handler: (code) => ({
      code: code.replace(/new URL\((["'])(imago\w*\.wasm)\1, ?import\.meta\.url\)/g, '"$2"'),
      map: null,
    }),
  },
});

export default defineConfig({
  root: at('./site'),
  // Every link is relative, so that the site works from any sub-path of any file server.
  base: './',
  plugins: [packed(), precacheList(at('./site/public'))],
  build: {
    outDir: at('../build/web'),
    emptyOutDir: true,
    target: 'es2022',
    // Nothing is inlined as a data: URL: the policy in index.html lets no such script or style in.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index', 'how', 'evaluate', 'offline'].map((name) => at(`./site/${name}.html`)),
    },
  },
  // One module without imports: it starts from a blob: URL, from where no relative import resolves.
  worker: {
    format: 'es',
    plugins: () => [withoutGlueAsset()],
    rolldownOptions: {
      output: {
        codeSplitting: false,
        // A service worker answers for what lies beside and below it, and is found again under its name.
        entryFileNames: ({ name }) =>
          `${name}.js` === SERVICE_WORKER ? SERVICE_WORKER : 'assets/[name]-[hash].js',
      },
    },
  },
});
