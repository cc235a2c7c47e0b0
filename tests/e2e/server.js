// SPDX-License-Identifier: MIT
/**
 * A plain static file server, as dull as the one that a visitor's host runs: no compression, no
 * headers but the type and the length. What a test wants to go wrong goes wrong here.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css',
  '.gz': 'application/gzip',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
};

/**
 * @typedef {object} Fault
 * @property {RegExp} path of the requests that it meets, from the site's root
 * @property {number} [status] answered instead of the file
 * @property {number} [keep] only so many bytes are sent, as if the file had been cut when uploaded
 * @property {Buffer | string} [body] sent instead of the file
 * @property {number} [delay] milliseconds before the answer
 * @property {number} [bytesPerSecond]
 */

/**
 * @param {string[]} folders looked through in this order
 * @param {{ base?: string, faults?: Fault[] }} [options] `base`: the sub-path that the site lies at
 * @returns {Promise<{ url: string, faults: Fault[], requests: string[], addresses: string[],
 *   quiet(): Promise<void>, close(): Promise<void> }>} `faults` may be changed while the server runs; `requests` are
 *   paths, `addresses` with all that was asked in them; `quiet` is when nobody has asked for a second
 */
export async function serveSite(folders, { base = '/', faults = [] } = {}) {
  /** @type {string[]} */
  const requests = [];
  /** @type {string[]} */
  const addresses = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    requests.push(path);
    addresses.push(request.url ?? '');
    if (!path.startsWith(base)) {
      response.writeHead(404).end('outside the site');
      return;
    }
    const relative = path.slice(base.length) || 'index.html';
    await answer(
      response,
      folders,
      relative,
      faults.find((fault) => fault.path.test(relative)),
    );
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(null));
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}${base}`,
    faults,
    requests,
    addresses,
    quiet: async () => {
      for (let before = -1; before < requests.length;) {
        before = requests.length;
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string[]} folders
 * @param {string} relative
 * @param {Fault | undefined} fault
 */
async function answer(response, folders, relative, fault) {
  if (fault?.delay !== undefined) await new Promise((resolve) => setTimeout(resolve, fault.delay));
  const bytes = fault?.body ?? (await read(folders, relative));
  if (fault?.status !== undefined || bytes === null) {
    response.writeHead(fault?.status ?? 404).end();
    return;
  }
  const type = TYPES[extname(relative)] ?? 'application/octet-stream';
  const whole = Buffer.from(bytes);
  const body = whole.subarray(0, fault?.keep ?? whole.length);
  response.writeHead(200, { 'content-type': type, 'content-length': body.length });
  await trickle(response, body, fault?.bytesPerSecond ?? Infinity);
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {Buffer} body
 * @param {number} bytesPerSecond
 */
async function trickle(response, body, bytesPerSecond) {
  const step = Math.max(1, Math.min(body.length, Math.ceil(bytesPerSecond / 20)));
  for (let at = 0; at < body.length && !response.destroyed; at += step) {
    response.write(body.subarray(at, at + step));
    if (Number.isFinite(bytesPerSecond)) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  response.end();
}

/**
 * Whole, so that a file that goes while it is asked for is one that was not there, whoever took it away.
 * @param {string[]} folders
 * @param {string} relative
 * @returns {Promise<Buffer | null>}
 */
async function read(folders, relative) {
  const inside = normalize(relative);
  if (inside.startsWith('..') || inside.startsWith(sep)) return null;
  for (const folder of folders) {
    const bytes = await readFile(join(folder, inside)).catch(() => null);
    if (bytes !== null) return bytes;
  }
  return null;
}
