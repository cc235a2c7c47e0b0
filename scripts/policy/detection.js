// SPDX-License-Identifier: MIT
// How good a yes-or-no rule is: rates, the area under its curve, intervals.
import { random } from './random.js';

/** A photo, or a photo with some of its captions. @typedef {{ positive: boolean, score: number }} Scored */

/**
 * @param {{ positive: boolean, probability: number }[]} photos
 * @returns {Scored[]}
 */
export function byProbability(photos) {
  return photos.map(({ positive, probability }) => ({ positive, score: probability }));
}

/**
 * Area under the ROC curve: how often a positive has the larger score, ties counted by half (Mann and Whitney 1947).
 * @param {Scored[]} scored
 */
export function areaUnderCurve(scored) {
  const sorted = scored.toSorted((a, b) => a.score - b.score);
  const positives = sorted.filter(({ positive }) => positive).length;
  let rankSum = 0;
  for (let i = 0; i < sorted.length;) {
    let end = i;
    while (end < sorted.length && sorted[end].score === sorted[i].score) end++;
    const rank = (i + 1 + end) / 2; // the mean of the ranks i + 1 … end
    for (; i < end; i++) if (sorted[i].positive) rankSum += rank;
  }
  const pairs = positives * (sorted.length - positives);
  return pairs === 0 ? null : (rankSum - (positives * (positives + 1)) / 2) / pairs;
}

/**
 * The highest threshold that finds at least `share` of the positives (score ≥ threshold).
 * @param {Scored[]} scored
 * @param {number} share 0..1
 */
export function thresholdForFound(scored, share) {
  const scores = scored.filter(({ positive }) => positive).map(({ score }) => score);
  scores.sort((a, b) => b - a);
  return scores[Math.max(0, Math.ceil(share * scores.length - 1e-9) - 1)] ?? 0;
}

/**
 * The lowest threshold, among the scores, that is reached by at most `share` of the negatives.
 * @param {Scored[]} scored
 * @param {number} share 0..1
 */
export function thresholdForFalseAlarms(scored, share) {
  const negatives = scored.filter(({ positive }) => !positive).map(({ score }) => score);
  negatives.sort((a, b) => b - a);
  const most = Math.floor(share * negatives.length + 1e-9);
  const above = negatives[most] ?? -Infinity; // the first that must not be blocked
  const scores = scored.map(({ score }) => score).filter((score) => score > above);
  return scores.length === 0 ? 1 : Math.min(...scores);
}

/**
 * @param {Scored[]} scored
 * @param {number} threshold
 * @returns {{ tpr: number | null, fpr: number | null }}
 */
export function rates(scored, threshold) {
  const share = (/** @type {boolean} */ wanted) => {
    const group = scored.filter(({ positive }) => positive === wanted);
    if (group.length === 0) return null;
    return group.filter(({ score }) => score >= threshold).length / group.length;
  };
  return { tpr: share(true), fpr: share(false) };
}

/**
 * The share of false alarms at the threshold that finds at least `found` of the positives.
 * @param {Scored[]} scored
 * @param {number} found 0..1
 */
export function falseAlarmsWhere(scored, found) {
  return rates(scored, thresholdForFound(scored, found)).fpr;
}

/**
 * 95 % of what a statistic would be on other photos of the same kind: percentile bootstrap (Efron 1979) over photos,
 * positives and negatives apart.
 * @template {{ positive: boolean }} P
 * @param {P[]} photos
 * @param {(sample: P[]) => number | null} statistic
 * @returns {[number, number]}
 */
export function interval(photos, statistic, { rounds = 1000, seed = 7 } = {}) {
  const next = random(seed);
  const groups = [true, false].map((wanted) => photos.filter((p) => p.positive === wanted));
  const values = Array.from({ length: rounds }, () =>
    Number(
      statistic(
        groups.flatMap((group) => group.map(() => group[Math.floor(next() * group.length)])),
      ),
    ),
  ).sort((a, b) => a - b);
  return [values[Math.floor(0.025 * rounds)], values[Math.ceil(0.975 * rounds) - 1]];
}
