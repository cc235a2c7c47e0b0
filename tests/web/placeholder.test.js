// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rgbaToThumbHash } from 'thumbhash';
import { placeholder } from '../../web/search/placeholder.js';

test('a hash becomes a picture', () => {
  const rgba = Uint8Array.from({ length: 8 * 6 * 4 }, (_, i) =>
    i % 4 === 3 ? 255 : (i * 5) % 251,
  );
  const hash = Buffer.from(rgbaToThumbHash(8, 6, rgba)).toString('base64');
  assert.match(placeholder(hash), /^url\("data:image\/png;base64,[\w+/=]+"\)$/);
});

test('what is no hash becomes nothing', () => {
  for (const hash of ['', '!!', 'AA==', '");} body { display: none } x("']) {
    assert.equal(placeholder(hash), 'none');
  }
});
