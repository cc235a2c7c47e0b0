// SPDX-License-Identifier: MIT
// `imago serve`: a plain file server for looking at a site before it is uploaded.
import { createReadStream, existsSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { COMMAND } from './command_name.js';
import { CliError, EXIT_DONE } from './exit.js';

/** @type {Record<string, string>} */
const MIME = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.gz': 'application/gzip',
};

/**
 * The file that a request asks for, or null. Nothing outside the site is reached, be it by `..` or by a link.
 * @param {string} root real path of the site
 * @param {string} base '/' or '/sub/path/'
 * @param {string} url
 */
export async function resolveRequest(root, base, url) {
  let path;
  try {
    // Not parsed as a URL: `//name/` would be read as a host.
    path = decodeURIComponent(url.split(/[?#]/)[0]);
  } catch {
    return null;
  }
  if (!path.startsWith(base) || path.includes('\0')) return null;
  const wanted = join(root, path.slice(base.length));
  const file = path.endsWith('/') ? join(wanted, 'index.html') : wanted;
  const real = await realpath(file).catch(() => null);
  if (!real || !real.startsWith(root + sep)) return null;
  const info = await stat(real);
  return info.isFile() ? { path: real, size: info.size } : null;
}

/** @param {string} base */
function normaliseBase(base) {
  const inner = base.split('/').filter(Boolean).join('/');
  return inner ? `/${inner}/` : '/';
}

/**
 * @param {string} site
 * @param {{ port?: number, host?: string, base?: string }} [options]
 * @returns {Promise<{ server: import('node:http').Server, url: string }>}
 */
export async function startServer(site, { port = 8000, host = '127.0.0.1', base = '/' } = {}) {
  if (!existsSync(join(site, 'index.html'))) {
    throw new CliError(
      `${site} is no Imago site: make one with \`${COMMAND} index PHOTOS --out ${site}\`.`,
    );
  }
  const root = await realpath(site);
  const prefix = normaliseBase(base);
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const file = await resolveRequest(root, prefix, request.url ?? '/').catch(() => null);
    if (!file) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
      return;
    }
    response.writeHead(200, {
      'Content-Type': MIME[extname(file.path).toLowerCase()] ?? 'application/octet-stream',
      'Content-Length': file.size,
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
    });
    if (request.method === 'HEAD') response.end();
    else {
      createReadStream(file.path)
        .on('error', () => response.destroy())
        .pipe(response);
    }
  });
  await new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      reject(
        code === 'EADDRINUSE'
          ? new CliError(
              `Port ${port} is in use: choose another with --port, or 0 for any free one (npm start -- --port 0).`,
            )
          : new CliError(
              `Cannot listen on ${host}:${port} (${code}): choose another --port or --host.`,
            ),
      );
    });
    server.listen(port, host, () => resolve(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  const name = host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host;
  return { server, url: `http://${name}:${address.port}${prefix}` };
}

/**
 * @param {string} site
 * @param {{ port?: number, host?: string, base?: string }} options
 * @returns {Promise<number>} exit code, once the server is stopped
 */
export async function serveCommand(site, options) {
  const { server, url } = await startServer(site, options);
  process.stdout.write(`${site} is at ${url}  (Ctrl-C stops)\n`);
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve);
  });
  server.close();
  server.closeAllConnections();
  return EXIT_DONE;
}
