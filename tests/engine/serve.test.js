// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { startServer } from '../../scripts/imago/serve_command.js';

/** @param {import('node:test').TestContext} t */
function folder(t) {
  const dir = mkdtempSync(join(tmpdir(), 'imago-serve-'));
  t.after(() => rmSync(dir, { recursive: true, force: true }));
  const site = join(dir, 'site');
  mkdirSync(join(site, 'gallery'), { recursive: true });
  writeFileSync(join(site, 'index.html'), '<p>page');
  writeFileSync(join(site, 'a b.js'), '1');
  writeFileSync(join(site, 'imago.wasm'), '2');
  writeFileSync(join(site, 'gallery', 'x.safetensors.gz'), '3');
  writeFileSync(join(dir, 'secret.txt'), 'secret');
  symlinkSync(join(dir, 'secret.txt'), join(site, 'link.txt'));
  return site;
}

/**
 * Sends a path as it is: fetch would tidy it up.
 * @param {string} base
 * @param {string} path
 * @returns {Promise<{ status: number | undefined, type: string | undefined, body: string, encoding: string | undefined }>}
 */
function get(base, path, method = 'GET') {
  const { port } = new URL(base);
  return new Promise((resolve, reject) => {
    const sent = request({ port, path, method, host: '127.0.0.1' }, (response) => {
      let body = '';
      response.on('data', (data) => (body += data));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          type: response.headers['content-type'],
          encoding: response.headers['content-encoding'],
          body,
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('files have their types and nothing outside the site is served', async (t) => {
  const { server, url } = await startServer(folder(t), { port: 0 });
  t.after(() => server.close());
  assert.deepEqual(await get(url, '/'), {
    status: 200,
    type: 'text/html; charset=utf-8',
    encoding: undefined,
    body: '<p>page',
  });
  assert.equal((await get(url, '/a%20b.js')).type, 'text/javascript; charset=utf-8');
  assert.equal((await get(url, '/imago.wasm?v=1')).type, 'application/wasm');
  const packed = await get(url, '/gallery/x.safetensors.gz');
  assert.deepEqual(
    [packed.type, packed.encoding, packed.body],
    ['application/gzip', undefined, '3'],
  );
  assert.deepEqual(
    [(await get(url, '/', 'HEAD')).body, (await get(url, '/', 'POST')).status],
    ['', 405],
  );
  for (const path of [
    '/absent',
    '/gallery',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/link.txt',
    '/%ff',
    '/a%00b',
    '//secret.txt',
    '/gallery/../../secret.txt',
  ]) {
    const { status, body } = await get(url, path);
    assert.deepEqual([status, body.includes('secret')], [404, false], path);
  }
});

test('a sub-path is served like the root', async (t) => {
  const { server, url } = await startServer(folder(t), { port: 0, base: 'my/photos' });
  t.after(() => server.close());
  assert.match(url, /\/my\/photos\/$/);
  assert.equal((await get(url, '/my/photos/')).body, '<p>page');
  assert.equal((await get(url, '/')).status, 404);
});

test('a port in use and a folder without a page are told in one line', async (t) => {
  const site = folder(t);
  const { server, url } = await startServer(site, { port: 0 });
  t.after(() => server.close());
  await assert.rejects(
    startServer(site, { port: Number(new URL(url).port) }),
    /is in use: choose another/,
  );
  await assert.rejects(startServer(join(site, 'gallery')), /is no Imago site/);
});
