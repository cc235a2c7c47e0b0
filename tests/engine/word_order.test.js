// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import test from 'node:test';
import { exchanged, wordOrder } from '../../scripts/evaluate/word_order.js';

test('two colours change places where each has a thing of its own', () => {
  assert.equal(exchanged('A red ball and a Blue box .'), 'A Blue ball and a red box .');
  assert.equal(exchanged('A red ball, a blue box.'), 'A blue ball, a red box.');
  assert.equal(exchanged('An orange cat on a red mat'), 'A red cat on an orange mat');
  for (const caption of [
    'A red ball .',
    'A black and white dog .',
    'A white dog and a white cat .',
    'A black dog and a white dog .',
    'A black dog and a white one .',
    'A man in red and a blue car .',
    'A red car , a blue car and a green car .',
    'The ball is red , the box blue .',
  ]) {
    assert.equal(exchanged(caption), null, caption);
  }
});

test('what is counted is how often the true sentence is closer', async () => {
  const captions = new Map([
    ['a.jpg#0', 'a red ball and a blue box'],
    ['b.jpg#0', 'a red ball and a blue box'],
    ['c.jpg#0', 'a dog'],
  ]);
  const photos = new Map([
    ['a.jpg', Float32Array.of(1, 0)],
    ['b.jpg', Float32Array.of(0, 1)],
    ['c.jpg', Float32Array.of(0, 1)],
  ]);
  const embedder = {
    queries: async (/** @type {string[]} */ sentences) =>
      sentences.map((s) => (s.startsWith('a red') ? Float32Array.of(1, 0) : Float32Array.of(0, 1))),
  };
  const measured = await wordOrder(/** @type {any} */ (embedder), captions, photos);
  // The mean photo is nearer to what stands for the exchanged ones.
  assert.deepEqual(measured, { pairs: 2, right: 50, any_photo: 0, centred: 50 });
});
