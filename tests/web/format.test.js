// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  captionsFor,
  formatDate,
  formatMegabytes,
  formatProbability,
  formatScore,
  megabytes,
} from '../../web/search/format.js';

test('bytes in megabytes, in the reader’s manner', () => {
  assert.equal(formatMegabytes(1_400_000, 'en'), '1.4');
  assert.equal(formatMegabytes(3_949_000, 'ru'), '3,9');
  assert.equal(formatMegabytes(0, 'en'), '0.0');
});

test('a score has two decimals and no negative zero', () => {
  assert.equal(formatScore(0.4249, 'en'), '0.42');
  assert.equal(formatScore(0.4249, 'ru'), '0,42');
  assert.equal(formatScore(-0.001, 'en'), '0.00');
});

test('a probability is a whole percentage, and never certainty', () => {
  assert.equal(formatProbability(0.873, 'en'), '87%');
  assert.equal(formatProbability(0.873, 'ru'), '87\u00a0%');
  assert.equal(formatProbability(0, 'en'), '1%');
  assert.equal(formatProbability(1, 'en'), '99%');
});

test('a date is the day as written, in no time zone', () => {
  assert.equal(formatDate('2025-03-01T23:59:59', 'en'), 'March 1, 2025');
  assert.equal(formatDate('2025-03-01', 'ru'), '1 марта 2025 г.');
  for (const date of [null, undefined, '', 'yesterday', '2025-02-31', '0000-00-00']) {
    assert.equal(formatDate(date, 'en'), '', String(date));
  }
});

test('captions in the reader’s script, or all when there are none', () => {
  const both = ['a boat', 'лодка'];
  assert.deepEqual(captionsFor(both, 'en'), ['a boat']);
  assert.deepEqual(captionsFor(both, 'ru'), ['лодка']);
  assert.deepEqual(captionsFor(['a boat'], 'ru'), ['a boat']);
  assert.deepEqual(captionsFor([], 'ru'), []);
});

test('no line break parts a size from its unit', () => {
  assert.equal(megabytes(1_400_000, 'en'), '1.4\u00a0MB');
  assert.equal(megabytes(1_400_000, 'ru'), '1,4\u00a0МБ');
});
