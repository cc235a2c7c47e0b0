// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { createNodeTrainer } from '../../scripts/relevance/node_trainer.js';

const trainer = await createNodeTrainer();
const tauB = (/** @type {number[]} */ x, /** @type {number[]} */ y) =>
  trainer.tauB(Float64Array.from(x), Float64Array.from(y));
const tauC = (/** @type {number[]} */ x, /** @type {number[]} */ y) =>
  trainer.tauC(Float64Array.from(x), Float64Array.from(y));
const golden = JSON.parse(readFileSync(new URL('../golden/kendall.json', import.meta.url), 'utf8'));

/**
 * @param {number | null} actual
 * @param {number | null} expected
 * @param {string} what
 */
function close(actual, expected, what) {
  if (expected === null || actual === null) assert.equal(actual, expected, what);
  else assert.ok(Math.abs(actual - expected) < 1e-9, `${what}: ${actual} instead of ${expected}`);
}

test('τ_b and τ_c equal SciPy to 1e-9', () => {
  assert.ok(golden.cases.length >= 20);
  for (const { name, x, y, tau_b: b, tau_c: c } of golden.cases) {
    close(tauB(x, y), b, `τ_b, ${name}, n = ${x.length}`);
    close(tauC(x, y), c, `τ_c, ${name}, n = ${x.length}`);
  }
});

test('a constant or empty ranking has no τ', () => {
  assert.equal(tauB([1, 1, 1], [1, 2, 3]), null);
  assert.equal(tauC([1, 1, 1], [1, 2, 3]), null);
  assert.equal(tauB([], []), null);
  assert.equal(tauC([], []), null);
});

test('rankings of different lengths are a mistake of the caller', () => {
  assert.throws(() => tauB([1, 2], [1]), { code: 'out_of_range' });
});
