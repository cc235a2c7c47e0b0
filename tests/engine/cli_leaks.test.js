// SPDX-License-Identifier: MIT
// Every byte of a published site, packed files unpacked, is searched for what a blocked photo is, however it came to be
// blocked: at once or after it was published, by its words, its pixels or a person.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { readSafetensors } from '../../web/engine/safetensors.js';
import { BLOCKS_NONE, Workshop } from './helpers/cli.js';
import { phonePhoto, picture } from './helpers/pictures.js';
import { TINY_DIM } from './helpers/tiny_model.js';

const NAME = 'Zyzzyva-07.jpg';
const CAPTION = 'Quixotic marmalade over Vladivostok';
const BLOCKING = 'A little girl with quixotic marmalade';

/** @typedef {{ what: string, bytes: Buffer }} Secret */

/** @param {Uint8Array} bytes @param {number} length */
const slices = (bytes, length) =>
  [0.2, 0.5, 0.8].map((at) => {
    const begin = Math.floor(at * (bytes.length - length));
    return Buffer.from(bytes.subarray(begin, begin + length));
  });

/** @param {import('node:test').TestContext} t */
async function workshop(t) {
  const shop = new Workshop(t);
  shop.add('a_boat.jpg', await picture(1).jpeg().toBuffer());
  shop.add(`Xanthippe/${NAME}`, await phonePhoto(2));
  shop.add('hill.png', await picture(3).png().toBuffer());
  return shop;
}

/** @param {Workshop} shop @param {string} caption */
async function index(shop, caption) {
  writeFileSync(shop.path('captions.tsv'), `${NAME}\t${caption}\n`);
  const { code, stderr } = await shop.index(['--captions', shop.path('captions.tsv')]);
  assert.equal(code, 0, stderr);
}

/** @param {Workshop} shop */
const hiddenPhoto = (shop) =>
  shop.state().photos.find((/** @type {any} */ photo) => photo.paths[0].endsWith(NAME));

/**
 * What of the photo must be nowhere, as long as it was published: its pictures' bytes are read from the site.
 * @param {Workshop} shop
 * @returns {Secret[]}
 */
function secretsOfPublished(shop) {
  const photo = hiddenPhoto(shop);
  const picturesOf = (/** @type {string} */ name, /** @type {string} */ folder) =>
    readFileSync(join(shop.site, 'gallery', folder, name));
  const packed = readFileSync(join(shop.site, 'gallery', 'index.safetensors.gz'));
  const { embeddings } = readSafetensors(gunzipSync(packed)).tensors;
  const row = embeddings.data.subarray(photo.id * TINY_DIM, (photo.id + 1) * TINY_DIM);
  return [
    ...[picturesOf(photo.view, 'photos'), picturesOf(photo.thumb, 'thumbs')].flatMap((bytes) =>
      slices(bytes, 24).map((slice) => ({ what: 'its picture', bytes: slice })),
    ),
    { what: 'the name of its picture', bytes: Buffer.from(photo.view.slice(0, 12)) },
    { what: 'the name of its thumbnail', bytes: Buffer.from(photo.thumb.slice(0, 12)) },
    { what: 'its ThumbHash', bytes: Buffer.from(photo.thumbhash) },
    { what: 'its packed ThumbHash', bytes: Buffer.from(photo.thumbhash, 'base64') },
    { what: 'its row', bytes: Buffer.from(Int8Array.from(row).buffer, 0, 12) },
  ];
}

/**
 * @param {Workshop} shop
 * @returns {Secret[]} what is known whether it was ever published or not
 */
function secretsOfOwner(shop) {
  const photo = hiddenPhoto(shop);
  const { tensors } = readSafetensors(
    readFileSync(join(`${shop.site}.imago`, 'embeddings.safetensors')),
  );
  const own = /** @type {Float32Array} */ (tensors.embeddings.data).slice(
    photo.id * TINY_DIM,
    (photo.id + 1) * TINY_DIM,
  );
  const words = ['yzzyva', 'anthippe', 'uixotic', 'armalade', 'ladivostok', 'ittle girl'];
  words.push('2019', '10:20:30', 'SECRET', photo.sha256.slice(0, 10));
  return [
    ...words.map((word) => ({ what: word, bytes: Buffer.from(word) })),
    ...slices(readFileSync(join(shop.photos, 'Xanthippe', NAME)), 24).map((bytes) => ({
      what: 'its file',
      bytes,
    })),
    { what: 'its vector', bytes: Buffer.from(own.buffer, 0, 12) },
  ];
}

/** @param {Workshop} shop @param {Secret[]} secrets */
function findings(shop, secrets) {
  return shop.published().flatMap(({ path, bytes }) => {
    // The page's own word list speaks of girls, and every model file is the same for every photo.
    const isPolicy = path.startsWith('model/words.json');
    const forms = [bytes, Buffer.from(path)];
    if (path.endsWith('.gz')) forms.push(gunzipSync(bytes));
    return secrets
      .filter(({ what, bytes: secret }) => {
        if (isPolicy && what === 'ittle girl') return false;
        return forms.some((form) => form.includes(secret));
      })
      .map(({ what }) => `${path} holds ${what}`);
  });
}

/** An 8 × 8 picture of it. @param {string | Uint8Array} file */
const gist = (file) =>
  sharp(file).rotate().resize(8, 8, { fit: 'fill' }).removeAlpha().raw().toBuffer();

/** @param {Workshop} shop */
async function looksLikeIt(shop) {
  const own = await gist(join(shop.photos, 'Xanthippe', NAME));
  /** @type {string[]} */
  const alike = [];
  for (const { path, bytes } of shop.published()) {
    if (!/\.(webp|jpe?g|png|avif)$/.test(path)) continue;
    const other = await gist(bytes);
    const distance = own.reduce((sum, v, i) => sum + Math.abs(v - other[i]), 0) / own.length;
    if (distance < 12) alike.push(path);
  }
  return alike;
}

/** @param {Workshop} shop @param {Secret[]} secrets @param {RegExp} reason */
async function assertGone(shop, secrets, reason) {
  const photo = hiddenPhoto(shop);
  assert.equal(photo.blocked, true);
  assert.match(photo.reason, reason);
  assert.deepEqual(shop.gallery().photos.at(-1), { id: 2, blocked: true });
  assert.deepEqual(findings(shop, secrets), []);
  assert.deepEqual(await looksLikeIt(shop), []);
  const pictures = shop.published().filter(({ path }) => path.endsWith('.webp'));
  assert.equal(pictures.length, 4, 'two other photos, each with its thumbnail');
}

test('the search itself finds all of it while the photo is published', async (t) => {
  const shop = await workshop(t);
  await index(shop, CAPTION);
  const secrets = [...secretsOfPublished(shop), ...secretsOfOwner(shop)];
  const found = findings(shop, secrets).join('\n');
  for (const what of [
    'its picture',
    'its ThumbHash',
    'its row',
    'uixotic',
    '2019',
    'name of its',
  ]) {
    assert.match(found, new RegExp(what));
  }
  assert.equal((await looksLikeIt(shop)).length, 2);
});

test('blocked from the start by its words', async (t) => {
  const shop = await workshop(t);
  await index(shop, BLOCKING);
  await assertGone(shop, secretsOfOwner(shop), /^caption rule/);
});

/** Each takes a published photo away: the second run's reason and how it comes about. */
const SECOND_RUNS = {
  'a new caption': {
    reason: /^caption rule/,
    caption: BLOCKING,
    change: async () => {},
  },
  'a person': {
    reason: /^a person decided so/,
    caption: CAPTION,
    change: async (/** @type {Workshop} */ shop) => {
      const { code, stderr } = await shop.review([
        '--block',
        hiddenPhoto(shop).sha256.slice(0, 10),
      ]);
      assert.equal(code, 0, stderr);
    },
  },
  'a stricter image rule': {
    reason: /^image rule/,
    caption: CAPTION,
    change: async (/** @type {Workshop} */ shop) => {
      // The other two have no captions, so that one threshold is this photo's alone.
      shop.setThresholds({ ...BLOCKS_NONE, one_caption: hiddenPhoto(shop).underAge });
    },
  },
};

for (const [name, { reason, caption, change }] of Object.entries(SECOND_RUNS)) {
  test(`published first, then blocked by ${name}`, async (t) => {
    const shop = await workshop(t);
    await index(shop, CAPTION);
    const published = secretsOfPublished(shop);
    await change(shop);
    await index(shop, caption);
    await assertGone(shop, [...published, ...secretsOfOwner(shop)], reason);
  });
}
