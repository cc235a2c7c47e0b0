// SPDX-License-Identifier: MIT
// A blocked photo keeps a row in the gallery, and nothing of it is published.
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { gunzipSync } from 'node:zlib';
import { readSafetensors } from '../../web/engine/safetensors.js';
import { PROTOTYPES, Workshop } from './helpers/cli.js';
import { phonePhoto, picture } from './helpers/pictures.js';
import { TINY_DIM } from './helpers/tiny_model.js';

/** @param {Workshop} shop */
function index(shop) {
  const packed = readFileSync(join(shop.site, 'gallery', 'index.safetensors.gz'));
  return readSafetensors(gunzipSync(packed)).tensors;
}

/** @param {Workshop} shop */
function ownEmbeddings(shop) {
  const { tensors } = readSafetensors(
    readFileSync(join(`${shop.site}.imago`, 'embeddings.safetensors')),
  );
  return /** @type {Float32Array} */ (tensors.embeddings.data);
}

/**
 * @param {import('node:test').TestContext} t
 * @returns {Promise<Workshop>} three photos, of which the middle one is blocked by its caption
 */
async function workshop(t) {
  const shop = new Workshop(t);
  shop.add('album/a_boat.jpg', await picture(1).jpeg().toBuffer());
  shop.add('album/m_zebrafish.jpg', await phonePhoto(2));
  shop.add('album/z_hill.png', await picture(3).png().toBuffer());
  writeFileSync(
    shop.path('captions.tsv'),
    'm_zebrafish.jpg\tQuixotic sunflowers\nm_zebrafish.jpg\tA little girl holds quixotic sunflowers\n',
  );
  const { code, stderr } = await shop.index(['--captions', shop.path('captions.tsv')]);
  assert.equal(code, 0, stderr);
  return shop;
}

test('the gallery has its row, with a shared prototype instead of its own vector', async (t) => {
  const shop = await workshop(t);
  assert.deepEqual(shop.gallery().photos.at(-1), { id: 2, blocked: true });
  const { embeddings, scales, blocked } = index(shop);
  assert.deepEqual([...blocked.data], [0, 0, 1]);
  const row = Array.from(embeddings.data.subarray(2 * TINY_DIM), (q) => q * scales.data[2]);
  const cosine = (/** @type {ArrayLike<number>} */ other) =>
    row.reduce((sum, x, i) => sum + x * other[i], 0);
  const prototypes = Array.from({ length: PROTOTYPES }, (_, i) =>
    shop.prototypes.subarray(i * TINY_DIM, (i + 1) * TINY_DIM),
  );
  assert.ok(prototypes.some((prototype) => cosine(prototype) > 0.999));
  const own = ownEmbeddings(shop).subarray(2 * TINY_DIM, 3 * TINY_DIM);
  assert.ok(cosine(own) < 0.999, 'the owner keeps the true vector, the site does not have it');
});

test('no byte of the site tells its name, captions, date, hash or picture', async (t) => {
  const shop = await workshop(t);
  const state = shop.state();
  const hidden = state.photos.find((/** @type {any} */ photo) => photo.blocked);
  assert.equal(hidden.paths.length, 1);
  assert.match(hidden.reason, /caption rule/);
  assert.deepEqual([hidden.view, hidden.thumb, hidden.thumbhash], [null, null, null]);
  const own = ownEmbeddings(shop).subarray(2 * TINY_DIM, 3 * TINY_DIM);
  const secrets = [
    'zebrafish',
    'uixotic',
    'little girl',
    'album',
    'SECRET',
    '2019',
    hidden.sha256,
    hidden.sha256.slice(0, 16),
    Buffer.from(own.buffer, own.byteOffset, 16),
  ];
  for (const { path, bytes } of shop.published()) {
    // The policy's word list is published, and speaks of children by its nature.
    if (path.startsWith('model/')) continue;
    const contents = [bytes, path.endsWith('.gz') ? gunzipSync(bytes) : bytes];
    for (const secret of secrets) {
      assert.ok(!contents.some((content) => content.includes(secret)), `${path} holds ${secret}`);
      assert.ok(typeof secret !== 'string' || !path.includes(secret), path);
    }
  }
  const pictures = shop.published().filter(({ path }) => path.endsWith('.webp'));
  assert.equal(pictures.length, 4, 'two photos, each with its thumbnail');
});

test('its number does not tell where it stood among the names', async (t) => {
  const shop = await workshop(t);
  const before = shop.published().find(({ path }) => path.endsWith('gallery.json'));
  const bytes = readFileSync(join(shop.photos, 'album/m_zebrafish.jpg'));
  rmSync(join(shop.photos, 'album/m_zebrafish.jpg'));
  shop.add('0 first.jpg', bytes);
  writeFileSync(shop.path('captions.tsv'), '0 first.jpg\tA baby\n');
  await shop.index(['--captions', shop.path('captions.tsv')]);
  const after = shop.published().find(({ path }) => path.endsWith('gallery.json'));
  assert.deepEqual(after, before, 'another name and another caption, the same gallery to the byte');
});

test('a search meets it without file and title; a blocked query gets nothing else', async (t) => {
  const shop = await workshop(t);
  const { query, blocked_query: blockedQuery, results } = await shop.search('a boat');
  assert.deepEqual([query, blockedQuery, results.length], ['a boat', false, 3]);
  for (const { id, file, title, score, probability, blocked } of results) {
    assert.equal(blocked, id === 2);
    assert.equal(file === null, blocked);
    assert.equal(title === null, blocked);
    assert.equal(typeof score, 'number');
    assert.equal(probability, null);
  }
  const asked = await shop.search('children playing');
  assert.equal(asked.blocked_query, true);
  for (const { file, title, blocked } of asked.results) {
    assert.deepEqual([file, title, blocked], [null, null, true]);
  }
});

test('a name of the file or of a folder is enough', async (t) => {
  const shop = new Workshop(t);
  shop.add('IMG_my-babyGirl2.png', await picture(1).png().toBuffer());
  shop.add('kids/001.png', await picture(2).png().toBuffer());
  shop.add('plain.png', await picture(3).png().toBuffer());
  await shop.index();
  assert.deepEqual(
    shop.gallery().photos.map((/** @type {any} */ p) => p.blocked ?? false),
    [false, true, true],
  );
});

test('a new caption blocks a published photo, and its removal brings it back', async (t) => {
  const shop = new Workshop(t);
  shop.add('a.png', await picture(1).png().toBuffer());
  await shop.index();
  const [shown] = shop.gallery().photos;
  const captions = shop.path('captions.tsv');
  writeFileSync(captions, 'a.png\tA boy on a swing\n');
  const hiding = JSON.parse((await shop.index(['--captions', captions, '--json'])).stdout);
  assert.deepEqual([hiding.blocked, hiding.read], [1, 0]);
  assert.ok(!shop.published().some(({ path }) => path.endsWith('.webp')));
  assert.equal((await shop.index()).code, 0);
  assert.deepEqual(shop.gallery().photos, [shown]);
  assert.equal(shop.published().filter(({ path }) => path.endsWith('.webp')).length, 2);
});

test('prototypes of another model, or none, stop the publishing and are named', async (t) => {
  const shop = await workshop(t);
  const before = shop.published();
  const captions = ['--captions', shop.path('captions.tsv')];
  const path = join(shop.policy, 'prototypes.safetensors');
  const bytes = readFileSync(path);
  const other = Buffer.from(
    bytes.toString('latin1').replace(/(model_sha256":")./, '$1_'),
    'latin1',
  );
  writeFileSync(path, other);
  const mismatch = await shop.index(captions);
  assert.equal(mismatch.code, 1);
  assert.match(
    mismatch.stderr,
    /prototypes\.safetensors was made for another model: run `npm run rebuild-models`/,
  );
  rmSync(path);
  const missing = await shop.index(captions);
  assert.equal(missing.code, 1);
  assert.match(missing.stderr, /prototypes\.safetensors is missing/);
  assert.deepEqual(shop.published(), before);
});
