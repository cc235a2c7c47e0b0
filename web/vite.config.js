// SPDX-License-Identifier: MIT
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** @param {string} path relative to this file */
const at = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('./site'),
  // Every link is relative, so that the site works from any sub-path of any file server.
  base: './',
  build: {
    outDir: at('../build/web'),
    emptyOutDir: true,
    target: 'es2022',
    // Nothing is inlined as a data: URL: the policy in index.html lets no such script or style in.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: [at('./site/index.html'), at('./site/how.html')] },
  },
  // One module without imports: it starts from a blob: URL, from where no relative import resolves.
  worker: { format: 'es', rolldownOptions: { output: { codeSplitting: false } } },
});
