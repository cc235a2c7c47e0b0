// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import test from 'node:test';
import { falseAlarmsWhere } from '../../scripts/policy/detection.js';
import { crossedFigures, foldsOf, outOfFold } from '../../scripts/policy/out_of_fold.js';

/** 30 photos; every third shows somebody under the age, every fifth is one of which nobody is sure. */
const PHOTOS = Array.from({ length: 30 }, (_, i) => ({
  name: `${i}.jpg`,
  captions: ['a', 'b', 'c', 'd', 'e'],
  blocked: [],
  share: i % 5 === 0 ? 0.4 : i % 3 === 0 ? 1 : 0,
  number: i,
}));

test('every photo is judged once, by a rule trained without it and with all others', async () => {
  /** @type {number[]} */
  const judged = [];
  /** @type {number[]} */
  const sizes = [];
  const outcome = await outOfFold({
    photos: PHOTOS,
    folds: 4,
    train: (photos) => {
      sizes.push(photos.length);
      return Promise.resolve(Uint8Array.from(photos, ({ number }) => number));
    },
    judge: (learned, photos) =>
      photos.map(({ number, share }) => {
        assert.ok(!learned.includes(number), `${number} was learned from`);
        judged.push(number);
        return share === 1 ? 0.9 - number / 100 : number / 100;
      }),
  });
  const sure = PHOTOS.filter(({ share }) => share !== 0.4).map(({ number }) => number);
  assert.deepEqual(
    judged.toSorted((a, b) => a - b),
    sure,
  );
  assert.deepEqual(sizes, [22, 22, 23, 23], 'unsure photos are learned from too');
  const positives = sure.filter((i) => i % 3 === 0);
  const figures = crossedFigures(outcome);
  assert.equal(figures.positives, positives.length);
  assert.equal(figures.negatives, sure.length - positives.length);
  assert.equal(figures.auc, 1, 'all scores of positives are above all others');
  assert.equal(figures.fpr_at_tpr95, 0);
});

test('folds are of one size, and not the photos in a row', () => {
  const folds = foldsOf(103, 4);
  const sizes = [0, 1, 2, 3].map((k) => folds.filter((fold) => fold === k).length);
  assert.deepEqual(sizes, [26, 26, 26, 25]);
  assert.ok(new Set(folds.slice(0, 26)).size > 1);
  assert.deepEqual(foldsOf(103, 4), folds, 'the same ones every time');
});

test('false alarms are counted where enough is found', () => {
  const scored = [0.9, 0.8, 0.3].map((score) => ({ positive: true, score }));
  scored.push(...[0.85, 0.5, 0.2].map((score) => ({ positive: false, score })));
  assert.equal(falseAlarmsWhere(scored, 0.6), 1 / 3);
  assert.equal(falseAlarmsWhere(scored, 1), 2 / 3);
});
