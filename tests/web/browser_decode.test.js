// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { halvings } from '../../web/engine/browser_decode.js';

test('a picture is halved while its shorter side stays long enough', () => {
  assert.equal(halvings(4000, 3000, 448), 2);
  assert.equal(halvings(1792, 9000, 448), 2, 'exactly enough');
  assert.equal(halvings(9000, 1791, 448), 1);
  assert.equal(halvings(895, 895, 448), 0);
  assert.equal(halvings(100, 100, 448), 0, 'never enlarged');
  assert.equal(halvings(4000, 3000, 0), 0, 'unasked');
});
