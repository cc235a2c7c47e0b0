// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sphericalKMeans } from '../../scripts/policy/kmeans.js';

/** Unit vectors in the plane at the given degrees. @param {number[]} degrees */
const at = (degrees) =>
  degrees.map((d) => Float32Array.of(Math.cos((d * Math.PI) / 180), Math.sin((d * Math.PI) / 180)));

/** @param {Float32Array} v */
const angle = (v) => Math.round((Math.atan2(v[1], v[0]) * 180) / Math.PI);

test('finds the centres of two groups, the larger first', () => {
  const vectors = at([88, 90, 92, 89, 91, -2, 0, 2]);
  const centres = sphericalKMeans(vectors, { count: 2, minimum: 2 });
  assert.deepEqual(centres.map(angle), [90, 0]);
});

test('never keeps a centre that stands for fewer photos than the minimum', () => {
  const vectors = at([0, 1, 2, 3, 4, 5, 6, 7, 180]); // one lonely vector
  for (let seed = 1; seed <= 20; seed++) {
    for (const centre of sphericalKMeans(vectors, { count: 3, minimum: 4, seed })) {
      assert.ok(centre[0] > 0.9, `seed ${seed}: a centre at ${angle(centre)}°`);
    }
  }
});

test('copes with equal vectors', () => {
  const centres = sphericalKMeans(at([7, 7, 7, 7]), { count: 3, minimum: 2 });
  assert.deepEqual(centres.map(angle), [7]);
});

test('is the same for the same seed, and says when there are too few vectors', () => {
  const vectors = at([0, 10, 20, 120, 130, 140, 240, 250, 260]);
  const run = () => sphericalKMeans(vectors, { count: 3, minimum: 2, seed: 5 });
  assert.deepEqual(run(), run());
  assert.throws(
    () => sphericalKMeans(at([0, 1]), { count: 2, minimum: 3 }),
    /2 vectors are too few/,
  );
});
