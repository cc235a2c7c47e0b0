// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { debounce } from '../../web/search/debounce.js';

test('runs once after the silence, with the latest arguments', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  /** @type {string[]} */
  const seen = [];
  const call = debounce((/** @type {string} */ text) => seen.push(text), 120);
  call('a');
  t.mock.timers.tick(119);
  call('ab');
  t.mock.timers.tick(119);
  assert.deepEqual(seen, []);
  t.mock.timers.tick(1);
  assert.deepEqual(seen, ['ab']);
  t.mock.timers.tick(1000);
  assert.deepEqual(seen, ['ab']);
});

test('cancel drops what waits, flush runs it at once and only once', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  /** @type {string[]} */
  const seen = [];
  const call = debounce((/** @type {string} */ text) => seen.push(text), 120);
  call('a');
  call.cancel();
  t.mock.timers.tick(500);
  assert.deepEqual(seen, []);
  call('b');
  call.flush();
  call.flush();
  t.mock.timers.tick(500);
  assert.deepEqual(seen, ['b']);
});
