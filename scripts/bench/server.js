// SPDX-License-Identifier: MIT
// A static host as the usual ones are: it gzips text and WebAssembly on the fly and sends everything else as stored.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css',
  '.gz': 'application/gzip',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
};
const PACKED = new Set(['.css', '.html', '.js', '.json', '.mjs', '.svg', '.wasm', '.webmanifest']);

/**
 * @param {(path: string) => string | null} locate the file of a path without its leading slash; null: none
 * @returns {Promise<{ url: string, sent: Map<string, number>, close(): void }>} sent: bytes of each body
 */
export async function serve(locate) {
  /** @type {Map<string, number>} */
  const sent = new Map();
  /** @type {Map<string, Buffer>} */
  const packed = new Map();
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    const file = locate(path.slice(1));
    const bytes = file === null ? null : await readFile(file).catch(() => null);
    if (file === null || bytes === null) {
      response.writeHead(404).end();
      return;
    }
    const ending = extname(file);
    const pack = PACKED.has(ending) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    if (pack && !packed.has(file)) packed.set(file, gzipSync(bytes, { level: 6 }));
    const body = pack ? /** @type {Buffer} */ (packed.get(file)) : bytes;
    sent.set(path, body.length);
    response.writeHead(200, {
      'content-type': TYPES[ending] ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': 'max-age=600',
      ...(pack && { 'content-encoding': 'gzip' }),
    });
    response.end(body);
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(null));
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}/`,
    sent,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** @param {string} folder */
export const inFolder = (folder) => (/** @type {string} */ path) =>
  join(folder, path.endsWith('/') || path === '' ? `${path}index.html` : path);
