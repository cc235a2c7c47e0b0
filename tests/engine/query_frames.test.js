// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import test from 'node:test';
import { dot, meanDirection } from '../../web/engine/encoder.js';
import { framesOf } from '../../web/engine/query_frames.js';
import { tinyEngine } from './helpers/engine.js';

test('a single word is asked for in frames, with its article', () => {
  assert.deepEqual(framesOf('dog'), ['dog', 'a scene with dog', 'dog in the background']);
  assert.deepEqual(framesOf(' A dog. '), [
    'A dog',
    'a scene with A dog',
    'A dog in the background',
  ]);
  for (const word of ['собака', 'T-shirt', 'the sea', 'café', 'не́бо', 'ice!']) {
    assert.equal(framesOf(word).length, 3, word);
  }
});

test('whatever is more than a word, or none, is asked for as it is', () => {
  for (const query of ['two dogs', 'red car', 'собака на пляже', '16', '🐕', '?', 'dog, cat', '']) {
    assert.deepEqual(framesOf(query), [query], query);
  }
});

test('the mean direction is a unit vector between its parts; one vector stays itself', () => {
  const alone = Float32Array.of(0.6, 0.8);
  assert.equal(meanDirection([alone]), alone);
  const mean = meanDirection([Float32Array.of(1, 0), Float32Array.of(0, 1)]);
  assert.ok(Math.abs(mean[0] - Math.SQRT1_2) < 1e-6 && Math.abs(mean[1] - Math.SQRT1_2) < 1e-6);
});

test('the engine embeds a query by its frames and a sentence as it is', async () => {
  const engine = await tinyEngine();
  assert.deepEqual(engine.encodeQuery('the dog runs'), engine.encodeText('the dog runs'));
  const framed = engine.encodeQuery('dog');
  assert.ok(Math.abs(dot(framed, framed) - 1) < 1e-5);
  const expected = meanDirection(framesOf('dog').map((text) => engine.encodeText(text)));
  assert.deepEqual(framed, expected);
  assert.notDeepEqual(framed, engine.encodeText('dog'));
  assert.throws(() => engine.encodeQuery(/** @type {any} */ (5)), /query must be a string/);
  engine.close();
});
