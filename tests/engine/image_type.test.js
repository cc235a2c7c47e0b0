// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import test from 'node:test';
import { sniffImageType, typeByName } from '../../web/engine/image_type.js';
import { picture } from './helpers/pictures.js';

test('types are told by the bytes', async () => {
  for (const type of /** @type {const} */ (['jpeg', 'png', 'gif', 'webp', 'avif', 'tiff'])) {
    assert.equal(sniffImageType(await picture(1).toFormat(type).toBuffer()), type);
  }
  assert.equal(sniffImageType(new TextEncoder().encode('BM......')), 'bmp');
  assert.equal(sniffImageType(new TextEncoder().encode('....ftypheic....')), 'heic');
  assert.equal(sniffImageType(new TextEncoder().encode('....ftypmif1....avif')), 'avif');
});

test('text, scripts and short files are no pictures', () => {
  for (const text of ['', 'B', '\x89PN', '<svg/>', 'RIFF....WAVE', '....ftypisom', 'GIF88a']) {
    assert.equal(sniffImageType(new TextEncoder().encode(text)), null, text);
  }
});

test('what a name claims, however it is written', () => {
  const claims = ['a.JPG', 'trip/x.jpeg', 'C:\\photos\\y.HEIF', 'a.b.tif', 'b.webp'].map(
    typeByName,
  );
  assert.deepEqual(claims, ['jpeg', 'jpeg', 'heic', 'tiff', 'webp']);
  for (const name of ['.jpg', 'trip/.png', 'jpg', 'x.jpg/readme', 'a.constructor', 'a.', 'a.mp4']) {
    assert.equal(typeByName(name), null, name);
  }
});
