// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FIRST_VISIT, readCaches, textOf, untilKept } from './kept.js';
import { site, visit } from './site.js';

/** A server of another origin that counts who comes. @param {import('node:test').TestContext} t */
async function stranger(t) {
  /** @type {string[]} */
  const calls = [];
  const server = createServer((request, response) => {
    calls.push(request.url ?? '');
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('hello');
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(null));
  });
  t.after(() => server.close());
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, calls };
}

test('a whole visit asks for nothing from any other origin, and breaks no policy', async (t) => {
  const { page, server, record, box, tiles, dialog, answered } = await visit(t);
  await box.fill('a red car');
  await answered();
  await tiles.first().click();
  await dialog.locator('img').waitFor();
  await page.getByRole('button', { name: 'More like this' }).click();
  await page.locator('imago-search .status h2', { hasText: 'Like' }).waitFor();
  await page.locator('#theme').click();
  await page.getByRole('link', { name: 'How it works' }).click();
  await page.locator('#theme').click();
  const origin = new URL(server.url).origin;
  const foreign = record.requests.filter(
    (url) =>
      !url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith(`blob:${origin}`),
  );
  assert.deepEqual(foreign, []);
  assert.deepEqual(record.errors, []);
});

test('only the text half of the model is downloaded', async (t) => {
  const { server, answered } = await visit(t, { path: '?q=sea' });
  await answered();
  assert.deepEqual(
    server.requests.filter((path) => /vision|imago\.wasm/.test(path)),
    [],
  );
});

test('the page can’t reach another origin', async (t) => {
  const other = await stranger(t);
  const { page, loaded } = await visit(t);
  await loaded();
  const reached = await page.evaluate(async (url) => {
    const image = new Image();
    const seen = new Promise((resolve) => {
      image.onload = () => resolve('loaded');
      image.onerror = () => resolve('refused');
    });
    image.src = url;
    return [await fetch(url).then(String, () => 'refused'), await seen, navigator.sendBeacon(url)];
  }, other.url);
  assert.deepEqual(reached.slice(0, 2), ['refused', 'refused']);
  await page.waitForTimeout(200);
  assert.deepEqual(other.calls, []);
});

test('nor can its worker', async (t) => {
  const other = await stranger(t);
  const { page, loaded } = await visit(t);
  await loaded();
  const [worker] = page.workers();
  assert.match(worker.url(), /^blob:/);
  const reached = await worker.evaluate(async (url) => {
    const socket = await new Promise((resolve) => {
      try {
        const ws = new WebSocket(url.replace('http', 'ws'));
        ws.onerror = () => resolve('refused');
        ws.onopen = () => resolve('open');
      } catch {
        resolve('refused');
      }
    });
    const module = await import(url).then(String, () => 'refused');
    return [await fetch(url).then(String, () => 'refused'), socket, module];
  }, other.url);
  assert.deepEqual(reached, ['refused', 'refused', 'refused']);
  assert.deepEqual(other.calls, []);
});

const PROBE = `;globalThis.probe = (() => {
  try { return String((0, eval)('1 + 1')); } catch (error) { return error.name; }
})();`;

test('text never becomes code, neither in the page nor in its worker', async (t) => {
  const worker = readdirSync(join(site, 'assets')).find((name) => name.startsWith('worker-'));
  const { page, loaded } = await visit(t, {
    faults: [
      { path: /theme\.js/, body: PROBE },
      { path: /worker-/, body: (await readFile(join(site, 'assets', worker ?? ''))) + PROBE },
    ],
  });
  await loaded();
  const probe = () => /** @type {any} */ (globalThis).probe;
  assert.equal(await page.evaluate(probe), 'EvalError');
  assert.equal(await page.workers()[0].evaluate(probe), 'EvalError');
});

test('a worker from a file, which would have no policy, is refused', async (t) => {
  const { page, loaded } = await visit(t);
  await loaded();
  const answer = await page.evaluate(async () => {
    const { trustedTypes } = /** @type {any} */ (window);
    if (trustedTypes === undefined) return 'refused';
    try {
      trustedTypes.createPolicy('another', { createScriptURL: (/** @type {string} */ url) => url });
      return 'a second policy was allowed';
    } catch {
      // Trusted Types refuse the string itself.
    }
    try {
      return await new Promise((resolve) => {
        const started = new Worker('./theme.js');
        started.onerror = () => resolve('refused');
        setTimeout(() => resolve('started'), 1000);
      });
    } catch {
      return 'refused';
    }
  });
  assert.equal(answer, 'refused');
});

test('the service worker, which no policy reaches, names no other origin and no way around fetch', async () => {
  const built = await readFile(join(site, 'service_worker.js'), 'utf8');
  // Part of a warning of Workbox's.
  const script = built.replace('https://bit.ly/wb-precache', '');
  const ways =
    /https?:|\/\/\w|WebSocket|EventSource|WebTransport|importScripts|import\(|sendBeacon/;
  assert.doesNotMatch(script, ways);
});

test('nothing is stored but the theme and the site’s own files', async (t) => {
  const { page, server, record, answered } = await visit(t, { path: '?q=quixotic+sea' });
  await answered();
  await untilKept(page, FIRST_VISIT);
  await page.locator('#theme').click();
  const stored = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
  }));
  assert.deepEqual(stored, {
    local: ['imago-theme'],
    session: [],
    cookies: '',
    databases: 0,
  });
  for (const entry of await readCaches(page)) {
    assert.ok(entry.url.startsWith(server.url), entry.url);
    assert.doesNotMatch(textOf(entry), /quixotic/, 'no words that were asked');
  }
  const theme = await page.locator('html').getAttribute('data-theme');
  await page.reload();
  assert.equal(await page.locator('html').getAttribute('data-theme'), theme);
  assert.deepEqual(record.errors, []);
});
