// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import {
  Progress,
  fetchBytes,
  fetchModelFile,
  parseManifest,
  unpack,
} from '../../web/engine/model_files.js';
import { KeptModel } from '../../web/engine/kept_model.js';
import { cacheStorage } from '../web/cache_storage.js';
import { failsWith } from './helpers/engine.js';

const BASE = 'https://example.org/model/';
const CONTENT = new TextEncoder().encode('weights '.repeat(5000));

/** @param {Uint8Array} bytes */
function manifestOf(bytes, path = 'w.bin.gz', packed = gzipSync(bytes).length) {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const entry = { path, bytes: bytes.length, packed, sha256 };
  return { format: 1, name: 'm', sha256: 'x', files: { 'w.bin': entry } };
}

/**
 * A server that hands out one answer in pieces of 1,000 bytes.
 * @param {Uint8Array} body
 * @param {ResponseInit} [init]
 */
function server(body, init) {
  return async () => {
    const pieces = new ReadableStream({
      start(controller) {
        for (let at = 0; at < body.length; at += 1000) {
          controller.enqueue(body.slice(at, at + 1000));
        }
        controller.close();
      },
    });
    return new Response(pieces, init);
  };
}

test('a packed file is unpacked and checked, its progress counted as stored', async () => {
  const packed = gzipSync(CONTENT, { level: 0 });
  /** @type {number[]} */
  const seen = [];
  const bytes = await fetchModelFile(
    BASE,
    manifestOf(CONTENT, 'w.bin.gz', packed.length),
    'w.bin',
    {
      fetch: server(packed),
      onBytes: (loaded) => seen.push(loaded),
    },
  );
  assert.deepEqual(bytes, CONTENT);
  assert.ok(seen.length > 10);
  assert.equal(seen.at(-1), packed.length);
});

test('a server that has unpacked the file already is fine', async () => {
  const bytes = await fetchModelFile(BASE, manifestOf(CONTENT), 'w.bin', {
    fetch: server(CONTENT),
  });
  assert.deepEqual(bytes, CONTENT);
});

test('truncated, altered, oversized and missing files are told apart', async () => {
  const manifest = manifestOf(CONTENT);
  const packed = gzipSync(CONTENT);
  const altered = Uint8Array.from(CONTENT);
  altered[100] ^= 1;
  const get = (/** @type {typeof globalThis.fetch} */ fetch) =>
    fetchModelFile(BASE, manifest, 'w.bin', { fetch });
  await assert.rejects(get(server(packed.subarray(0, packed.length - 20))), failsWith('truncated'));
  await assert.rejects(get(server(CONTENT.subarray(0, 500))), failsWith('truncated'));
  await assert.rejects(get(server(altered)), failsWith('malformed'));
  await assert.rejects(get(server(gzipSync(new Uint8Array(10_000_000)))), failsWith('too_large'));
  await assert.rejects(get(server(packed, { status: 404 })), failsWith('network'));
  const offline = () => Promise.reject(new TypeError('fetch failed'));
  await assert.rejects(get(offline), failsWith('network'));
  await assert.rejects(
    fetchModelFile(BASE, manifest, 'absent', { fetch: server(packed) }),
    failsWith('mismatch'),
  );
});

test('an abort is an abort, not a broken network', async () => {
  const controller = new AbortController();
  const fetch = /** @type {typeof globalThis.fetch} */ (
    async (_url, init) => {
      controller.abort();
      init?.signal?.throwIfAborted();
      return new Response('x');
    }
  );
  await assert.rejects(
    fetchBytes(BASE, { fetch, signal: controller.signal }),
    failsWith('aborted'),
  );
});

test('unpacking leaves what is not packed, whatever its name', async () => {
  assert.equal(await unpack(CONTENT, { name: 'x.gz' }), CONTENT);
  assert.equal((await unpack(new Uint8Array(0), { name: 'x' })).length, 0);
});

test('a manifest is checked before it is believed', () => {
  const bytes = (/** @type {unknown} */ value) => new TextEncoder().encode(JSON.stringify(value));
  assert.equal(parseManifest(bytes(manifestOf(CONTENT))).name, 'm');
  assert.throws(() => parseManifest(new TextEncoder().encode('{')), failsWith('malformed'));
  assert.throws(() => parseManifest(bytes(null)), failsWith('unsupported'));
  assert.throws(() => parseManifest(bytes({ format: 2, files: {} })), failsWith('unsupported'));
  assert.throws(
    () => parseManifest(bytes({ format: 1, files: { a: {} } })),
    failsWith('malformed'),
  );
});

test('progress has no total before every size is known', () => {
  /** @type {any[]} */
  const events = [];
  const progress = new Progress((event) => events.push(event));
  const a = progress.file('a', 100);
  const b = progress.file('b');
  a(10, null);
  progress.seal();
  a(50, null);
  b(5, 20);
  a(200, null); // unpacked on the way: never more than is stored
  assert.deepEqual(events, [
    { loaded: 10, total: null },
    { loaded: 50, total: null },
    { loaded: 55, total: 120 },
    { loaded: 105, total: 120 },
  ]);
});

test('a file that was kept is not downloaded again, a damaged one is, one no longer listed goes', async () => {
  const packed = gzipSync(CONTENT);
  const manifest = manifestOf(CONTENT);
  const store = /** @type {any} */ (cacheStorage());
  let requests = 0;
  const fetch = async (/** @type {any} */ url) => {
    requests += 1;
    assert.match(
      String(url),
      /w\.bin\.gz\?[0-9a-f]{64}$/,
      'an address of its own for each version',
    );
    return new Response(packed);
  };
  /** @type {number[]} */
  const seen = [];
  const read = (of = manifest) =>
    fetchModelFile(BASE, of, 'w.bin', {
      fetch,
      kept: new KeptModel(BASE, { storage: store, pause: 0 }),
      onBytes: (loaded) => seen.push(loaded),
    });
  assert.deepEqual(await read(), CONTENT);
  const [cache] = store.caches.values();
  while (cache.size === 0) await new Promise(setImmediate);
  seen.length = 0;
  assert.deepEqual(await read(), CONTENT);
  assert.equal(requests, 1);
  assert.deepEqual(seen, [packed.length]);

  cache.set([...cache.keys()][0], new Response(packed.subarray(0, 100)));
  assert.deepEqual(await read(), CONTENT);
  assert.equal(requests, 2);

  await new KeptModel(BASE, { storage: store }).dropOthers(manifest);
  assert.equal(cache.size, 1);
  await new KeptModel(BASE, { storage: store }).dropOthers(manifestOf(CONTENT.subarray(1)));
  assert.equal(cache.size, 0);
});

test('a browser that keeps no files is no reason to fail', async () => {
  const refuse = () => Promise.reject(new Error('quota'));
  const broken = { open: refuse };
  const full = { open: async () => ({ match: refuse, put: refuse, keys: refuse }) };
  for (const storage of [null, broken, full]) {
    const kept = new KeptModel(BASE, { storage: /** @type {any} */ (storage), pause: 0 });
    await kept.dropOthers(manifestOf(CONTENT));
    const fetch = server(gzipSync(CONTENT));
    assert.deepEqual(
      await fetchModelFile(BASE, manifestOf(CONTENT), 'w.bin', { fetch, kept }),
      CONTENT,
    );
  }
});
