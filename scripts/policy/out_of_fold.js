// SPDX-License-Identifier: MIT
// Photos judged by an image rule that did not learn from them, though it learned from all others: what it is worth, and
// where its thresholds have to be.
import { labelOf } from './captioned_photos.js';
import { areaUnderCurve, falseAlarmsWhere, interval } from './detection.js';
import { random } from './random.js';
import { pixelsAlone } from './thresholds.js';

/** @typedef {import('./captioned_photos.js').CaptionedPhoto} CaptionedPhoto */
/** @typedef {import('./thresholds.js').JudgedPhoto} JudgedPhoto */

/**
 * Which fold each photo belongs to: as many in one as in another, whatever the order of the photos' names.
 * @param {number} count
 * @param {number} folds
 * @returns {number[]} 0..folds − 1
 */
export function foldsOf(count, folds, seed = 3) {
  const next = random(seed);
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  const fold = Array(count).fill(0);
  order.forEach((photo, place) => (fold[photo] = place % folds));
  return fold;
}

/**
 * @template {CaptionedPhoto} Photo
 * @param {object} set
 * @param {Photo[]} set.photos
 * @param {number} set.folds 2 or more
 * @param {(photos: Photo[]) => Promise<Uint8Array>} set.train on these and on whatever no fold holds back; all folds' are
 *   begun at once
 * @param {(rule: Uint8Array, photos: Photo[]) => number[]} set.judge by that rule
 * @returns {Promise<JudgedPhoto[]>} those whose label is sure
 */
export async function outOfFold({ photos, folds, train, judge }) {
  const fold = foldsOf(photos.length, folds);
  const parts = Array.from({ length: folds }, async (_, k) => {
    const held = photos.filter((photo, i) => fold[i] === k && labelOf(photo) !== null);
    const probabilities = judge(await train(photos.filter((_, i) => fold[i] !== k)), held);
    return held.map((photo, i) => ({
      positive: labelOf(photo) === true,
      probability: probabilities[i],
      blocked: photo.blocked,
    }));
  });
  return (await Promise.all(parts)).flat();
}

/**
 * The probabilities of all folds are ranked together, as if one rule had given them.
 * @param {JudgedPhoto[]} judged
 */
export function crossedFigures(judged) {
  const scored = pixelsAlone(judged);
  const falseAlarms = (/** @type {import('./detection.js').Scored[]} */ sample) =>
    falseAlarmsWhere(sample, 0.95);
  return {
    positives: scored.filter(({ positive }) => positive).length,
    negatives: scored.filter(({ positive }) => !positive).length,
    auc: areaUnderCurve(scored),
    auc_interval: interval(scored, areaUnderCurve),
    fpr_at_tpr95: falseAlarms(scored),
    fpr_at_tpr95_interval: interval(scored, falseAlarms),
  };
}
