// SPDX-License-Identifier: MIT
// A gallery whose photos are listed in blocks, and what a visitor's browser keeps of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { ImagoError } from '../../web/engine/errors.js';
import { KeptFiles } from '../../web/engine/kept_files.js';
import { loadGallery } from '../../web/search/gallery.js';
import { SearchSession } from '../../web/search/session.js';
import { strings } from '../../web/search/strings.js';
import { cacheStorage } from './cache_storage.js';

const URL_ = 'https://photos.example.org/gallery/';
const SHOWN = 150;
const about = { format: 2, title: 'Large', total: 160, shown: SHOWN, rows: 'rows/0123abcd' };

/** @param {number} id */
const rowOf = (id) => ({
  ...{ id, file: `photos/${id}.webp`, thumb: `thumbs/${id}.webp`, title: `Picture ${id}` },
  ...{ width: 4, height: 3, date: null, thumbhash: '' },
});

/** @param {number} block @param {number} [count] */
const blockBytes = (block, count = Math.min(64, SHOWN - 64 * block)) =>
  gzipSync(JSON.stringify(Array.from({ length: count }, (_, i) => rowOf(64 * block + i))));

/** @param {object} [gallery] */
function host(gallery = about) {
  /** @type {string[]} */
  const requests = [];
  /** @type {Map<string, () => Response>} */
  const faults = new Map();
  /** @type {typeof globalThis.fetch} */
  const fetch = async (input) => {
    const path = String(input).slice(URL_.length);
    requests.push(path);
    const fault = faults.get(path);
    if (fault) return fault();
    if (path === 'gallery.json') return Response.json(gallery);
    return new Response(blockBytes(Number(/\d{6}/.exec(path)?.[0])));
  };
  return { fetch, requests, faults };
}

/** @param {number} block */
const path = (block) => `rows/0123abcd/00000${block}.json.gz`;

test('rows come block by block, once, and of blocked photos nothing is fetched', async () => {
  const { fetch, requests } = host();
  const { rows, shown, load } = await loadGallery(URL_, fetch);
  assert.deepEqual([rows.length, shown, Object.keys(rows)], [160, 150, []]);
  await Promise.all([load?.([70, 3]), load?.([64, 155, 999, -1])]);
  await load?.([3, 70, 100]);
  assert.deepEqual(requests.slice(1).sort(), [path(0), path(1)]);
  assert.equal(/** @type {any} */ (rows[70]).title, 'Picture 70');
  assert.deepEqual(rows[155], { id: 155, blocked: true });
  assert.equal(rows[149], undefined);
});

test('a damaged block is an error that names it; the others are there, and Retry mends it', async () => {
  const { fetch, faults } = host();
  const { rows, load } = await loadGallery(URL_, fetch);
  /** @type {[string, Response, string][]} */
  const damages = [
    ['cut', new Response(blockBytes(1).subarray(0, 60)), 'truncated'],
    ['too few', new Response(blockBytes(1, 9)), 'mismatch'],
    ['another block', new Response(blockBytes(0)), 'malformed'],
    ['no JSON', new Response('<!doctype html>'), 'malformed'],
    ['gone', new Response(null, { status: 404 }), 'network'],
  ];
  for (const [what, response, code] of damages) {
    faults.set(path(1), () => response);
    await assert.rejects(/** @type {any} */ (load)([1, 100]), (/** @type {any} */ error) => {
      assert.ok(error instanceof ImagoError, what);
      assert.equal(error.code, code, what);
      assert.match(error.message, /000001\.json\.gz/, what);
      return true;
    });
    assert.equal(rows[1]?.id, 1);
    assert.equal(rows[100], undefined);
  }
  faults.clear();
  await load?.([100]);
  assert.equal(rows[100]?.id, 100);
});

test('a gallery.json that contradicts itself is refused', async () => {
  for (const change of [{ shown: 161 }, { total: -1 }, { total: 'many' }, { rows: '../../x' }]) {
    await assert.rejects(loadGallery(URL_, host({ ...about, ...change }).fetch), {
      code: 'malformed',
    });
  }
});

/** @param {ReturnType<typeof host>} server @param {object} hits */
function openSession(server, hits) {
  const client = {
    open: async () => ({ size: 160, dim: 2, modelSha256: '', modelName: '' }),
    search: async () => hits,
    similar: async () => hits,
    close: () => undefined,
  };
  return new SearchSession({
    loadGallery: () => loadGallery(URL_, server.fetch),
    startClient: async () => /** @type {any} */ (client),
    files: { wasm: '', model: '', index: '' },
  });
}

const GROUPS = { searched: 3, total: 40, missing: 1 };
const hits = {
  ids: Uint32Array.of(149, 2, 155),
  scores: Float32Array.of(0.3, 0.2, 0.1),
  blocked: Uint8Array.of(0, 0, 1),
  blockedQuery: false,
  groups: GROUPS,
};

test('the wall is loaded as far as it is shown, an answer’s rows when they are', async () => {
  const server = host();
  const session = openSession(server, hits);
  await session.start();
  assert.deepEqual([session.visible.length, session.shown, server.requests.length], [24, 150, 2]);
  await session.showWall(72);
  assert.equal(session.visible.length, 72);
  await session.ask({ q: 'sea', like: null });
  assert.deepEqual(session.answer?.groups, GROUPS);
  assert.deepEqual(
    session.answer?.tiles.map(({ row }) => [row.id, row.blocked]),
    [
      [149, false],
      [2, false],
      [155, true],
    ],
  );
  await session.need(140);
  assert.equal(session.photo(140)?.title, 'Picture 140');
});

test('without a network an answer shows what is here; a wall that stops says so', async () => {
  const server = host();
  const session = openSession(server, hits);
  await session.start();
  for (const block of [1, 2]) {
    server.faults.set(path(block), () => new Response(null, { status: 503 }));
  }
  await session.ask({ q: 'sea', like: null });
  assert.deepEqual(
    session.answer?.tiles.map(({ row }) => row.id),
    [2, 155],
  );
  await session.need(149);
  const { length } = server.requests;
  await session.need(149);
  assert.equal(server.requests.length, length, 'no second try by itself');
  await session.showWall(100);
  assert.match(String(session.wallError), /000001/);
  assert.equal(session.visible.length, 64);
  server.faults.clear();
  await session.retry();
  assert.deepEqual([session.wallError, session.visible.length], [null, 100]);
});

test('what was fetched is kept, what is damaged is not, an older version goes', async () => {
  const store = cacheStorage();
  let requests = 0;
  const fetch = async () => {
    requests += 1;
    return new Response('abc');
  };
  const options = { fetch, storage: /** @type {any} */ (store) };
  const text = async (/** @type {Uint8Array} */ bytes) => new TextDecoder().decode(bytes);
  const refuse = () => Promise.reject(new ImagoError('malformed', 'damaged'));
  const files = new KeptFiles(`${URL_}groups/one/`, options);
  await assert.rejects(files.read('a', refuse), { code: 'malformed' });
  assert.equal(await files.read('a', text), 'abc');
  assert.equal(await files.read('a', text), 'abc');
  assert.equal(await new KeptFiles(`${URL_}groups/one/`, options).read('a', text), 'abc');
  assert.equal(requests, 2);
  await new KeptFiles(`${URL_}rows/one/`, options).read('a', text);
  await new KeptFiles(`${URL_}groups/two/`, options).read('a', text);
  assert.deepEqual(
    [...store.caches.keys()].map((name) => name.split('/gallery/')[1]),
    ['rows/one/', 'groups/two/'],
  );
});

test('a browser that keeps nothing is no reason to fail', async () => {
  const fetch = async () => new Response('abc');
  const refuse = () => Promise.reject(new Error('quota'));
  const broken = { keys: refuse, open: refuse };
  const full = { keys: async () => [], open: async () => ({ match: refuse, put: refuse }) };
  for (const kept of [null, broken, full]) {
    const files = new KeptFiles(`${URL_}groups/one/`, {
      fetch,
      storage: /** @type {any} */ (kept),
    });
    assert.equal(await files.read('a', async (bytes) => bytes.length), 3);
  }
});

test('the line under an answer says how much was searched', () => {
  const some = { searched: 47, total: 4000, missing: 0 };
  assert.equal(
    strings.en.closestInGroups(24, 1_000_000, some),
    'The closest 24. Searched the 47 nearest of 4,000 groups, 1,000,000 pictures in all',
  );
  assert.match(strings.en.closestInGroups(24, 1e6, { ...some, missing: 2 }), /; 2 more could not/);
  assert.match(strings.ru.closestInGroups(24, 1e6, some), /47 из 4\s000/);
});
