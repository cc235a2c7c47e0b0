// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { fileOf, kindOf } from '../../web/site/offline/addresses.js';
import { GalleryVersions } from '../../web/site/offline/gallery_versions.js';
import { cacheStorage } from './cache_storage.js';

const SCOPE = 'https://host.example/repo/';
const GALLERY = `${SCOPE}gallery/gallery.json`;
const INDEX = `${SCOPE}gallery/index.safetensors.gz`;
const THUMB = `${SCOPE}gallery/thumbs/one.webp`;

test('the worker answers for the site’s own files only', () => {
  const kinds = {
    '': 'page',
    '?q=a+boat': 'page',
    'index.html#x': 'page',
    'theme.js': 'page',
    'assets/index-BnRZHSIN.js': 'asset',
    'assets/imago.wasm-DgHfKHm2.gz': 'asset',
    'assets/owner.js': null,
    'gallery/gallery.json': 'gallery',
    'gallery/index.safetensors.gz': 'index',
    'gallery/thumbs/25d3b661304d74869238.webp': 'picture',
    'gallery/groups/0a1b/00017.safetensors.gz': null,
    'gallery/rows/0a1b/000000.json.gz': null,
    'model/model.json': 'manifest',
    'model/text_model.safetensors.gz?25d3': null,
    'service_worker.js': null,
    CNAME: null,
  };
  for (const [path, kind] of Object.entries(kinds)) {
    assert.equal(kindOf(SCOPE + path, SCOPE), kind, path);
  }
  assert.equal(kindOf('https://host.example/', SCOPE), null);
  assert.equal(kindOf('https://other.example/repo/', SCOPE), null);
});

test('the words of an address are no part of its file', () => {
  assert.equal(fileOf(`${SCOPE}?q=a+boat&photo=3`), `${SCOPE}index.html`);
  assert.equal(fileOf(`${SCOPE}how.html?q=x#y`), `${SCOPE}how.html`);
});

/** A site whose files may change, behind a network that may be off. */
function host() {
  const index = new TextEncoder().encode('rows');
  const sha256 = createHash('sha256').update(index).digest('hex');
  /** @type {Map<string, BodyInit>} */
  const files = new Map([
    [GALLERY, JSON.stringify({ photos: ['one'], index: { sha256 } })],
    [INDEX, /** @type {any} */ (gzipSync(index))],
    [THUMB, 'pixels'],
  ]);
  const state = {
    files,
    online: true,
    /** @type {string[]} */
    requests: [],
    // Slow enough for other things to happen meanwhile, as the real one is.
    store: cacheStorage({ delay: 1 }),
    /** @type {Promise<unknown>[]} */
    work: [],
  };
  /** @type {any} */
  const fetch = async (/** @type {Request} */ { url, cache }) => {
    assert.equal(cache, 'no-cache', 'the browser’s own cache may be older than the site');
    state.requests.push(url.slice(SCOPE.length));
    if (!state.online) throw new TypeError('no network');
    const body = files.get(url);
    return body === undefined ? new Response(null, { status: 404 }) : new Response(body);
  };
  const start = (options = {}) =>
    new GalleryVersions(SCOPE, { storage: /** @type {any} */ (state.store), fetch, ...options });
  const versions = start();
  const wait = (/** @type {Promise<unknown>} */ done) => state.work.push(done);
  const ask = async (/** @type {string} */ url, by = versions) => {
    const request = new Request(url);
    const kind = kindOf(url, SCOPE);
    if (kind === 'gallery') return by.gallery(request);
    return kind === 'index' ? by.index(request, wait) : by.picture(request, wait);
  };
  const settled = () => Promise.all(state.work);
  const kept = () =>
    [...state.store.caches].flatMap(([, cache]) =>
      [...cache.keys()].map((url) => url.slice(SCOPE.length)),
    );
  return { ...state, state, start, ask, settled, kept };
}

test('without a network, gallery, index and pictures are those of the last visit', async () => {
  const { state, ask, settled, start } = host();
  for (const url of [GALLERY, INDEX, THUMB]) await ask(url);
  await settled();
  state.online = false;
  const later = start();
  assert.match(await (await ask(GALLERY, later)).text(), /"photos":\["one"\]/);
  assert.equal((await ask(INDEX, later)).status, 200);
  assert.equal(await (await ask(THUMB, later)).text(), 'pixels');
  await assert.rejects(ask(`${SCOPE}gallery/thumbs/two.webp`, later), TypeError);
});

test('what is kept is not asked for again, gallery.json is', async () => {
  const { state, ask, settled } = host();
  for (const url of [GALLERY, INDEX, THUMB]) await ask(url);
  await settled();
  for (const url of [GALLERY, INDEX, THUMB]) await ask(url);
  const names = ['gallery/gallery.json', 'gallery/index.safetensors.gz', 'gallery/thumbs/one.webp'];
  assert.deepEqual(state.requests, [...names, names[0]]);
});

test('another gallery.json takes all with it that was kept before', async () => {
  const { state, ask, settled, kept, files, store } = host();
  for (const url of [GALLERY, INDEX, THUMB]) await ask(url);
  await settled();
  for (const name of [
    `imago-kept ${SCOPE}gallery/rows/1/`,
    'imago-kept https://host.example/gallery/rows/1/',
  ]) {
    await (await store.open(name)).put(`${SCOPE}gallery/rows/1/0`, new Response('of one'));
  }
  files.set(GALLERY, JSON.stringify({ photos: [] }));
  files.delete(THUMB);
  await ask(GALLERY);
  assert.deepEqual(
    [...store.caches.keys()].filter((name) => name.startsWith('imago-kept')),
    ['imago-kept https://host.example/gallery/rows/1/'],
    'another site’s stay',
  );
  await store.delete('imago-kept https://host.example/gallery/rows/1/');
  assert.deepEqual(kept(), ['gallery/gallery.json']);
  assert.equal((await ask(THUMB)).status, 404);
  await settled();
  assert.deepEqual(kept(), ['gallery/gallery.json']);
  assert.equal(state.store.caches.size, 1);
});

test('an index that is not the one gallery.json names is used, as ever, but not kept', async () => {
  const { ask, settled, kept, files } = host();
  files.set(INDEX, /** @type {any} */ (gzipSync('rows of another version')));
  await ask(GALLERY);
  assert.equal((await ask(INDEX)).status, 200);
  await settled();
  assert.deepEqual(kept(), ['gallery/gallery.json']);
});

test('the index waits for the gallery.json that is on the way', async () => {
  const { ask, settled, files, state } = host();
  for (const url of [GALLERY, INDEX]) await ask(url);
  await settled();
  const rows = new TextEncoder().encode('other rows');
  const sha256 = createHash('sha256').update(rows).digest('hex');
  files.set(GALLERY, JSON.stringify({ index: { sha256 } }));
  files.set(INDEX, /** @type {any} */ (gzipSync(rows)));
  const [, index] = await Promise.all([ask(GALLERY), ask(INDEX)]);
  assert.deepEqual(Buffer.from(await index.arrayBuffer()), gzipSync(rows));
  assert.equal(state.requests.filter((path) => path.endsWith('.gz')).length, 2);
});

test('[regression] a picture that arrives while another gallery.json does is not kept', async () => {
  const { ask, settled, kept, files } = host();
  await ask(GALLERY);
  const late = ask(THUMB);
  files.set(GALLERY, JSON.stringify({ photos: [] }));
  await Promise.all([late, ask(GALLERY)]);
  await settled();
  assert.deepEqual(kept(), ['gallery/gallery.json']);
});

test('a server in trouble changes nothing that is kept', async () => {
  const { ask, settled, kept, files } = host();
  for (const url of [GALLERY, THUMB]) await ask(url);
  await settled();
  files.delete(GALLERY);
  assert.equal((await ask(GALLERY)).status, 404);
  assert.deepEqual(kept(), ['gallery/gallery.json', 'gallery/thumbs/one.webp']);
});

test('of very many pictures, those kept first go', async () => {
  const { ask, settled, start, files, kept } = host();
  const versions = start({ most: 3 });
  await ask(GALLERY, versions);
  for (let i = 0; i < 6; i++) {
    const url = `${SCOPE}gallery/thumbs/${i}.webp`;
    files.set(url, 'pixels');
    await ask(url, versions);
    await settled();
  }
  assert.deepEqual(kept(), [
    'gallery/gallery.json',
    ...[3, 4, 5].map((i) => `gallery/thumbs/${i}.webp`),
  ]);
});
