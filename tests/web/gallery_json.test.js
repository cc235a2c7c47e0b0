// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadGallery, parseGallery } from '../../web/search/gallery.js';

const photo = {
  id: 0,
  file: 'photos/a.webp',
  thumb: 'thumbs/a.webp',
  title: '<b>A boat</b> ',
  width: 4,
  height: 3,
  date: null,
  thumbhash: 'AAAA',
};

/** @param {object} change */
const withPhoto = (change) => ({ format: 1, title: 'G', photos: [{ ...photo, ...change }] });

test('a gallery is read as it is written', () => {
  const { title, rows } = parseGallery({
    format: 1,
    title: 'Sample',
    photos: [photo, { id: 1, blocked: true }],
  });
  assert.equal(title, 'Sample');
  assert.deepEqual(rows[0], { ...photo, blocked: false, title: '<b>A boat</b>', captions: [] });
  assert.deepEqual(rows[1], { id: 1, blocked: true });
});

test('whatever else a blocked row says is not kept', () => {
  const { rows } = parseGallery(withPhoto({ blocked: true, captions: ['a secret'] }));
  assert.deepEqual(rows, [{ id: 0, blocked: true }]);
});

test('a gallery can’t point outside its folder', () => {
  for (const file of [
    'https://example.org/x.webp',
    '//example.org/x.webp',
    '/x.webp',
    '../x.webp',
    'photos/../../x.webp',
    'photos\\..\\x.webp',
    'data:image/png,x',
    '',
    undefined,
    7,
  ]) {
    assert.throws(() => parseGallery(withPhoto({ file })), { code: 'malformed' }, String(file));
    assert.throws(() => parseGallery(withPhoto({ thumb: file })), { code: 'malformed' });
  }
});

test('what is no gallery is named', () => {
  for (const json of [null, 3, [], {}, { format: 2, photos: [] }, { format: 1, photos: {} }]) {
    assert.throws(() => parseGallery(json), { code: 'malformed', message: /^gallery\.json: / });
  }
  assert.throws(() => parseGallery(withPhoto({ id: 1 })), { code: 'malformed' });
  assert.throws(() => parseGallery(withPhoto({ width: 0 })), { code: 'malformed' });
  assert.throws(() => parseGallery(withPhoto({ height: '3' })), { code: 'malformed' });
});

/** @param {Response | Error} answer */
const fetchOf = (answer) => async () => {
  if (answer instanceof Error) throw answer;
  return answer;
};

test('missing, cut short and unreachable are told apart', async () => {
  const url = 'http://localhost/gallery/';
  await assert.rejects(loadGallery(url, fetchOf(new Response('', { status: 404 }))), {
    code: 'network',
    message: 'gallery.json: HTTP 404',
  });
  await assert.rejects(loadGallery(url, fetchOf(new Response('{"format":1,"pho'))), {
    code: 'malformed',
  });
  await assert.rejects(loadGallery(url, fetchOf(new TypeError('no route'))), { code: 'network' });
});
