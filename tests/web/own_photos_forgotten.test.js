// SPDX-License-Identifier: MIT
// A visitor's own photos where the browser keeps nothing; and what is said of them, in both languages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownStrings } from '../../web/search/own_photos/strings.js';
import { found, openPhotos, shown } from './own_photos_page.js';

/** @typedef {import('../../web/search/own_photos/store.js').PhotoStore} PhotoStore */

/** A browser that refuses. @param {string} name of its error @returns {(store: PhotoStore) => void} */
const refusing = (name) => (store) => {
  const refuse = async () => {
    throw new DOMException('no', name);
  };
  for (const call of /** @type {const} */ (['stamp', 'contents', 'add', 'block', 'picture'])) {
    store[call] = refuse;
  }
};

test('where the browser keeps nothing, photos are here as long as the page', async (t) => {
  for (const name of ['SecurityError', 'InvalidStateError', 'UnknownError']) {
    const first = await openPhotos(t, { rig: refusing(name) });
    const { photos } = first;
    assert.deepEqual([photos.status, photos.forgets], ['ready', true], name);
    await photos.add(found({ 'a.jpg': '1', 'copy.jpg': '1', 'c.jpg': '2', 'b7 x.jpg': 'KEY' }));
    const { report } = photos;
    assert.deepEqual(
      [report?.added, report?.known, report?.blocked, report?.error],
      [2, 1, 1, null],
    );
    assert.equal(first.counts.persist, 0, 'there is nothing to be kept');
    const { count, rows } = await shown(photos);
    assert.equal(count, 2);
    assert.ok(rows[1].blocked === false);
    assert.equal(await (await fetch(rows[1].thumb)).text(), 'picture 2');
    assert.ok(photos.index());
    await photos.open();
    assert.deepEqual([photos.status, photos.shelf.size], ['ready', 3], 'looked at again');
    await photos.add(found({ 'b2 hidden.jpg': '1' }));
    assert.deepEqual((await shown(photos)).count, 1, 'a copy under a blocked name takes it along');

    const next = await openPhotos(t, { site: first.site });
    assert.equal(next.photos.shelf.size, 0, 'another page knows nothing of them');
    assert.equal(next.photos.forgets, false);
    await photos.remove();
    assert.deepEqual([photos.status, photos.shelf.size, photos.index()], ['ready', 0, null]);
    await photos.add(found({ 'd.jpg': '4' }));
    assert.equal(photos.shelf.shown, 1);
  }
});

test('a store that fails later, or is of a newer page, is no refusal: nothing is forgotten', async (t) => {
  const { photos, store } = await openPhotos(t);
  await photos.add(found({ 'a.jpg': '1' }));
  refusing('InvalidStateError')(store);
  await photos.open();
  assert.deepEqual([photos.status, photos.forgets], ['error', false]);
  const newer = await openPhotos(t, { rig: refusing('VersionError') });
  assert.deepEqual([newer.photos.status, newer.photos.forgets], ['error', false]);
});

test('both languages say everything of own photos, and why a file was skipped', () => {
  const { en, ru } = ownStrings;
  assert.deepEqual(Object.keys(ru).sort(), Object.keys(en).sort());
  for (const [key, value] of Object.entries(ru)) {
    assert.equal(typeof value, typeof en[/** @type {keyof typeof en} */ (key)]);
    if (typeof value === 'string') assert.match(value, /\p{Script=Cyrillic}/u, key);
  }
  const codes = /** @type {const} */ ([
    'truncated',
    'malformed',
    'unsupported',
    'too_large',
    'mismatch',
    'out_of_memory',
    'internal',
  ]);
  for (const code of codes) {
    const file = { path: 'x.jpg', code, reason: 'the file is odd' };
    assert.equal(en.reason(file), 'the file is odd');
    assert.match(ru.reason(file), /^[\p{Script=Cyrillic} ,:JPEG]+$/u);
  }
});
