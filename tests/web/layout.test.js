// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_RATIO, MIN_RATIO, neighbour, tileRatio } from '../../web/search/layout.js';

test('a tile has the shape of its picture, within reason', () => {
  assert.equal(tileRatio(1200, 800), 1.5);
  assert.equal(tileRatio(10_000, 100), MAX_RATIO);
  assert.equal(tileRatio(100, 10_000), MIN_RATIO);
  for (const [w, h] of [
    [0, 0],
    [NaN, 1],
    [-3, 2],
  ]) {
    assert.equal(tileRatio(w, h), 4 / 3);
  }
});

/** Two rows of three and two tiles: 0 1 2 above 3 4, of different widths. */
const boxes = [
  { left: 0, right: 100, top: 0, bottom: 80 },
  { left: 110, right: 160, top: 0, bottom: 80 },
  { left: 170, right: 300, top: 0, bottom: 80 },
  { left: 0, right: 180, top: 90, bottom: 170 },
  { left: 190, right: 300, top: 90.4, bottom: 170 },
];

test('arrows move along the row, and to where the next row overlaps most', () => {
  assert.equal(neighbour(boxes, 0, 'ArrowRight'), 1);
  assert.equal(neighbour(boxes, 2, 'ArrowRight'), 3);
  assert.equal(neighbour(boxes, 3, 'ArrowLeft'), 2);
  assert.equal(neighbour(boxes, 0, 'ArrowDown'), 3);
  assert.equal(neighbour(boxes, 1, 'ArrowDown'), 3);
  assert.equal(neighbour(boxes, 2, 'ArrowDown'), 4);
  assert.equal(neighbour(boxes, 4, 'ArrowUp'), 2);
  assert.equal(neighbour(boxes, 3, 'ArrowUp'), 0);
});

test('the ends hold', () => {
  assert.equal(neighbour(boxes, 0, 'ArrowLeft'), 0);
  assert.equal(neighbour(boxes, 4, 'ArrowRight'), 4);
  assert.equal(neighbour(boxes, 1, 'ArrowUp'), 1);
  assert.equal(neighbour(boxes, 3, 'ArrowDown'), 3);
  assert.equal(neighbour(boxes, 3, 'Home'), 0);
  assert.equal(neighbour(boxes, 0, 'End'), 4);
});

test('other keys are left alone', () => {
  for (const key of ['Enter', 'a', 'Tab', 'PageDown']) assert.equal(neighbour(boxes, 0, key), -1);
});
