// SPDX-License-Identifier: MIT
// A visitor's own photos without a browser: what is kept in IndexedDB, and how files become photos of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ImagoError } from '../../web/engine/errors.js';
import { readSafetensors } from '../../web/engine/safetensors.js';
import { stampOf } from '../../web/search/own_photos/own_photos.js';
import { pictureSize, shrink } from '../../web/search/own_photos/picture.js';
import { poolSize } from '../../web/search/own_photos/photo_pool.js';
import { databaseName } from '../../web/search/own_photos/store.js';
import { DIM, found, look, manifest, openPhotos, shown } from './own_photos_page.js';

test('photos are kept over a reload, with their pictures; what is blocked is a shared row', async (t) => {
  const first = await openPhotos(t);
  await first.photos.add(
    found({ 'trip/a.jpg': '1', 'trip/b7 secret.jpg': 'SECRET', 'trip/c.jpg': '2' }),
  );
  const { report } = first.photos;
  assert.deepEqual([report?.added, report?.blocked, report?.known], [2, 1, 0]);

  const { photos } = await openPhotos(t, { site: first.site });
  assert.equal(photos.status, 'ready');
  const { count, rows } = await shown(photos);
  assert.equal(count, 2);
  assert.deepEqual(rows[2], { id: 2, blocked: true });
  const [row] = rows;
  assert.ok(row.blocked === false);
  assert.equal(row.title, 'a.jpg');
  assert.equal(await (await fetch(row.thumb)).text(), 'picture 1');

  const { tensors, metadata } = readSafetensors(/** @type {Uint8Array} */ (photos.index()));
  assert.equal(metadata.model_sha256, 'model');
  assert.deepEqual([...tensors.blocked.data], [0, 0, 1]);
  assert.deepEqual(
    [...tensors.embeddings.data],
    [1, 2, 107].flatMap((v) => Array(DIM).fill(v)),
  );
});

test('nothing of a blocked photo is in the store: neither name, contents nor key', async (t) => {
  const { photos, site } = await openPhotos(t);
  await photos.add(found({ 'trip/b3 hidden.jpg': 'THE-KEY', 'trip/a.jpg': '1' }));
  photos.close();
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName(site));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const stored = [];
  for (const name of database.objectStoreNames) {
    const records = await new Promise((resolve) => {
      const request = database.transaction(name).objectStore(name).getAll();
      request.onsuccess = () => resolve(request.result);
    });
    for (const record of records) {
      stored.push(record instanceof Blob ? await record.text() : JSON.stringify(record));
    }
  }
  database.close();
  assert.ok(stored.some((text) => text.includes('a.jpg')));
  for (const text of stored) assert.doesNotMatch(text, /hidden|THE-KEY/);
});

test('the same contents are added once, in one go and in the next', async (t) => {
  const first = await openPhotos(t);
  await first.photos.add(
    found({ 'a.jpg': '1', 'copy.jpg': '1', 'b1.jpg': 'k', 'b1 copy.jpg': 'k' }),
  );
  const { report } = first.photos;
  assert.deepEqual([report?.added, report?.known, report?.blocked], [1, 2, 1]);
  const { photos } = await openPhotos(t, { site: first.site });
  await photos.add(found({ 'again.jpg': '1', 'b1.jpg': 'k' }));
  assert.deepEqual([photos.report?.added, photos.report?.known], [0, 1]);
  assert.equal(photos.shelf.size, 2, 'a blocked photo that is added again adds no row');
});

test('a copy whose name blocks it takes along the photo that was shown', async (t) => {
  const { photos, site } = await openPhotos(t);
  await photos.add(found({ 'a.jpg': '1', 'c.jpg': '2' }));
  await shown(photos);
  await photos.add(found({ 'b2.jpg': '1', 'harmless.jpg': '1' }));
  for (const one of [photos, (await openPhotos(t, { site })).photos]) {
    const { count, rows } = await shown(one);
    assert.equal(count, 1);
    assert.ok(rows[0].blocked === false);
    assert.equal(rows[0].title, 'c.jpg');
    assert.deepEqual(rows[1], { id: 1, blocked: true });
  }
});

test('what cannot be read is named with its reason, and the others are added', async (t) => {
  const { photos, counts } = await openPhotos(t);
  const files = {
    'trip/!broken.jpg': '0',
    'trip/notes.txt': '0',
    'trip/.DS_Store': '0',
    'trip/x.jpg': '0',
    'trip/a.jpg': '1',
    'trip/c.jpg': '2',
    'trip/d.jpg': '3',
  };
  await photos.add(found(files, ['trip/locked']));
  assert.equal(photos.report?.added, 3);
  const skipped = new Map(
    photos.report?.skipped.map(({ path, code, reason }) => [path, `${code}: ${reason}`]),
  );
  assert.deepEqual([...skipped.keys()].sort(), [
    'trip/!broken.jpg',
    'trip/locked',
    'trip/notes.txt',
    'trip/x.jpg',
  ]);
  assert.equal(skipped.get('trip/!broken.jpg'), 'malformed: the file holds no picture');
  assert.equal(counts.started, 3, 'a worker that died is replaced');
});

test('cancelling keeps what was added; more files join the queue', async (t) => {
  let going = 0;
  const { photos, site } = await openPhotos(t, {
    photo: async (args) => {
      if (++going > 3) await new Promise(() => {});
      return look(args);
    },
  });
  const many = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`${i}.jpg`, `${i + 1}`]));
  const adding = photos.add(found(many));
  void photos.add(found({ 'later.jpg': '10' }));
  assert.equal(photos.adding?.speed.total, 9);
  while ((photos.adding?.speed.done ?? 9) < 3) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.equal(photos.adding?.speed.total, 10);
  photos.cancel();
  await adding;
  assert.equal(photos.adding, null);
  assert.deepEqual([photos.report?.added, photos.report?.cancelled], [3, true]);
  const reopened = await openPhotos(t, { site });
  assert.equal(reopened.photos.shelf.shown, 3);
});

test('one worker is enough; without any it fails once, and names no photo', async (t) => {
  const many = found({ 'a.jpg': '1', 'e.jpg': '2', 'c.jpg': '3' });
  const one = await openPhotos(t, {
    starting: (started) => {
      if (started > 1) throw new ImagoError('out_of_memory', 'no more workers');
    },
  });
  await one.photos.add(many);
  assert.deepEqual([one.photos.report?.added, one.photos.report?.error], [3, null]);
  const none = await openPhotos(t, {
    starting: () => {
      throw new ImagoError('network', 'worker.js: HTTP 404');
    },
  });
  await none.photos.add(many);
  assert.equal(/** @type {any} */ (none.photos.report?.error)?.code, 'network');
  assert.deepEqual(none.photos.report?.skipped, []);
});

test('a full disk ends it, is told, and loses nothing', async (t) => {
  const { photos } = await openPhotos(t, {
    rig: (store) => {
      const add = store.add.bind(store);
      store.add = async (stamp, photo, picture) => {
        if (photo.key === '3') throw new DOMException('no room', 'QuotaExceededError');
        return add(stamp, photo, picture);
      };
    },
  });
  await photos.add(found({ 'a.jpg': '1', 'e.jpg': '2', 'c.jpg': '3', 'd.jpg': '4' }));
  assert.equal(/** @type {any} */ (photos.report?.error)?.name, 'QuotaExceededError');
  assert.ok((photos.report?.added ?? 0) >= 1);
  assert.equal(photos.shelf.shown, photos.report?.added);
});

test('other rules or another model make them stale; removing empties everything', async (t) => {
  const { photos, site, counts } = await openPhotos(t);
  await photos.add(found({ 'a.jpg': '1', 'b1.jpg': 'k' }));
  await photos.add(found({ 'c.jpg': '2' }));
  assert.equal(counts.persist, 1, 'asked once');
  photos.close();
  const later = await openPhotos(t, { site, rule: 'other' });
  assert.equal(later.photos.status, 'stale');
  assert.equal(later.photos.shelf.size, 0);
  assert.equal(later.photos.index(), null);
  await later.photos.remove();
  assert.equal(later.photos.status, 'ready');
  const known = await indexedDB.databases();
  assert.ok(!known.some(({ name }) => name === databaseName(site)));
  await later.photos.add(found({ 'a.jpg': '1' }));
  assert.equal(later.photos.shelf.shown, 1);
});

test('removing waits for what is just being added', async (t) => {
  /** @type {() => void} */
  let release = () => {};
  const { photos, store } = await openPhotos(t, {
    photo: async (args) => {
      if (args.path === 'slow.jpg') await new Promise((resolve) => (release = () => resolve(null)));
      return look(args);
    },
  });
  const adding = photos.add(found({ 'a.jpg': '1', 'slow.jpg': '2' }));
  while ((photos.adding?.speed.done ?? 0) < 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  const removing = photos.remove();
  release();
  await Promise.all([adding, removing]);
  assert.equal(photos.shelf.size, 0);
  assert.deepEqual(await store.contents(), { photos: [], blocked: [] });
});

test('another tab sees what is added and removed', async (t) => {
  const { photos: here, site } = await openPhotos(t);
  const { photos: there } = await openPhotos(t, { site });
  /** @param {number} count */
  const until = (count) =>
    new Promise((resolve) => {
      there.addEventListener('contents', () => there.shelf.size === count && resolve(null));
    });
  await Promise.all([until(2), here.add(found({ 'a.jpg': '1', 'b1.jpg': 'k' }))]);
  assert.equal(there.shelf.shown, 1);
  await Promise.all([until(0), here.remove()]);
  assert.equal(there.status, 'ready');
  assert.equal(there.index(), null);
});

test('a site without rules for photos takes none', () => {
  const { sha256, files } = manifest('r');
  delete files['image_rule.json'];
  assert.equal(stampOf({ format: 1, name: 'm', sha256, files }).rules, '');
});

test('sites of one host keep their photos apart', () => {
  assert.notEqual(databaseName('https://me.github.io/a/'), databaseName('https://me.github.io/b/'));
});

test('a kept picture has no side over 800 pixels, and is never enlarged', () => {
  assert.deepEqual(pictureSize(4000, 3000), { width: 800, height: 600 });
  assert.deepEqual(pictureSize(30, 40), { width: 30, height: 40 });
  assert.deepEqual(pictureSize(20_000, 3), { width: 800, height: 1 });
});

test('a big photo is halved by means, a small one only becomes RGBA', () => {
  const small = shrink({ data: Uint8Array.of(1, 2, 3, 4, 5, 6), width: 2, height: 1 });
  assert.deepEqual([...small.data], [1, 2, 3, 255, 4, 5, 6, 255]);
  const [width, height] = [3300, 4];
  const data = Uint8Array.from({ length: 3 * width * height }, (_, i) =>
    i % 3 === 0 ? (Math.floor(i / 3) % width) & 1 : 200,
  );
  const big = shrink({ data: data.map((v, i) => (i % 3 === 0 ? 100 * v : v)), width, height });
  assert.deepEqual([big.width, big.height], [1650, 2]);
  assert.deepEqual([...big.data.subarray(0, 4)], [50, 200, 200, 255]);
  assert.deepEqual([...big.data.subarray(-4)], [50, 200, 200, 255]);
  const line = shrink({ data: new Uint8Array(3 * 20_000).fill(9), width: 20_000, height: 1 });
  assert.equal(line.height, 1);
});

test('a core is left for the search', () => {
  assert.deepEqual([undefined, 1, 2, 4, 16].map(poolSize), [1, 1, 1, 3, 4]);
});
