// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import test from 'node:test';
import { rightPhotos, singleWords } from '../../scripts/evaluate/single_words.js';

test('a photo is right for a word that two of its captions use, however often one of them does', () => {
  const right = rightPhotos(
    new Map([
      ['a.jpg#0', 'A dog and a dog .'],
      ['a.jpg#1', 'The snow'],
      ['b.jpg#0', 'a Dog'],
      ['b.jpg#1', 'one dog in snow'],
    ]),
  );
  assert.deepEqual([...(right.get('dog') ?? [])], ['b.jpg']);
  assert.deepEqual([...(right.get('snow') ?? [])], []);
});

test('precision and average precision of a ranking that is known', () => {
  const captions = new Map();
  const photos = new Map();
  // Twelve photos in a row by their closeness to the query; the first, third and the last three show a dog.
  for (let i = 0; i < 12; i++) {
    const name = `${String.fromCharCode(97 + i)}.jpg`;
    photos.set(name, Float32Array.of(1 - i / 20, 0));
    const text = [0, 2, 9, 10, 11].includes(i) ? 'a dog' : 'a cat on a tree';
    captions.set(`${name}#0`, text).set(`${name}#1`, text);
  }
  const engine = {
    encodeQuery: () => Float32Array.of(1, 0),
    encodeText: (/** @type {string} */ text) => Float32Array.of(text === 'dog' ? -1 : 1, 0),
  };
  const { words, search, bare } = singleWords(/** @type {any} */ (engine), captions, photos);
  assert.equal(words, 3, 'dog, cat and tree');
  const near = (/** @type {number | undefined} */ x, /** @type {number} */ y) =>
    assert.ok(Math.abs((x ?? NaN) - y) < 1e-9, `${x} is not ${y}`);
  const dog = (1 + 2 / 3 + 3 / 10 + 4 / 11 + 5 / 12) / 5;
  const cat = (1 / 2 + 2 / 4 + 3 / 5 + 4 / 6 + 5 / 7 + 6 / 8 + 7 / 9) / 7;
  near(search?.average_precision, (100 * (dog + 2 * cat)) / 3);
  near(search?.precision_at_10, (100 * (3 / 5 + 2 * (7 / 7))) / 3);
  const dogReversed = (1 + 1 + 1 + 4 / 10 + 5 / 12) / 5;
  near(bare?.average_precision, (100 * (dogReversed + 2 * cat)) / 3);
});

test('without words that enough photos show there is nothing to say', () => {
  const none = singleWords(/** @type {any} */ ({}), new Map(), new Map());
  assert.deepEqual(none, { words: 0, search: null, bare: null });
});
