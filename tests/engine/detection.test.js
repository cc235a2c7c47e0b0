// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {
  areaUnderCurve,
  interval,
  rates,
  thresholdForFalseAlarms,
  thresholdForFound,
} from '../../scripts/policy/detection.js';
import { chooseThresholds } from '../../scripts/policy/thresholds.js';
import { thresholdFor } from '../../web/engine/photo_policy.js';

const scoredLists = fc
  .array(fc.record({ positive: fc.boolean(), score: fc.integer({ min: 0, max: 9 }) }), {
    minLength: 2,
    maxLength: 60,
  })
  .filter((list) => list.some((s) => s.positive) && list.some((s) => !s.positive));

test('the area is the share of pairs in the right order, ties counted by half', () => {
  fc.assert(
    fc.property(scoredLists, (list) => {
      const positives = list.filter((s) => s.positive);
      const negatives = list.filter((s) => !s.positive);
      let sum = 0;
      for (const p of positives) {
        for (const n of negatives) sum += p.score > n.score ? 1 : p.score === n.score ? 0.5 : 0;
      }
      const expected = sum / (positives.length * negatives.length);
      assert.ok(Math.abs(Number(areaUnderCurve(list)) - expected) < 1e-12);
    }),
  );
});

test('thresholds reach their targets, and the next one would not', () => {
  fc.assert(
    fc.property(scoredLists, fc.double({ min: 0.01, max: 1, noNaN: true }), (list, share) => {
      const found = thresholdForFound(list, share);
      assert.ok(Number(rates(list, found).tpr) >= share - 1e-9);
      const higher = list.map(({ score }) => score).filter((score) => score > found);
      if (higher.length > 0) {
        const next = list.filter((s) => s.positive && s.score > found).length;
        assert.ok(next / list.filter((s) => s.positive).length < share);
      }
      const alarms = thresholdForFalseAlarms(list, share);
      assert.ok(Number(rates(list, alarms).fpr) <= share + 1e-9 || alarms === 1);
    }),
  );
});

test('an interval holds the statistic of its sample and narrows with more photos', () => {
  const sample = (/** @type {number} */ n) =>
    Array.from({ length: n }, (_, i) => ({ positive: i % 2 === 0, score: (i * 37) % 10 }));
  const found = (/** @type {ReturnType<typeof sample>} */ photos) => rates(photos, 5).tpr;
  const width = (/** @type {number} */ n) => {
    const [low, high] = interval(sample(n), found, { rounds: 300 });
    const value = Number(found(sample(n)));
    assert.ok(low <= value && value <= high);
    return high - low;
  };
  assert.ok(width(1600) < width(100));
});

test('more silent captions never make the image rule stricter', () => {
  const dev = Array.from({ length: 200 }, (_, i) => ({
    positive: i % 4 === 0,
    probability: ((i * 61) % 200) / 200,
    blocked: [i % 4 === 0 && i % 8 === 0, false],
  }));
  const { thresholds } = chooseThresholds(dev, {
    no_caption: { found: 0.5 },
    one_caption: { found: 0.99 },
    more_captions: { false_alarms: 0.05 },
    many_captions: { found: 0.9 },
  });
  const used = [0, 1, 2, 5].map((n) => thresholdFor(thresholds, n));
  assert.deepEqual(
    used,
    used.toSorted((a, b) => a - b),
  );
  assert.equal(thresholdFor(thresholds, 4), used[2]);
  assert.equal(thresholdFor(thresholds, 9), used[3]);
});
