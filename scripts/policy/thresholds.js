// SPDX-License-Identifier: MIT
// From the policy's targets to the image rule's thresholds, on photos that it did not learn from.
import { CliError } from '../imago/exit.js';
import { rates, thresholdForFalseAlarms, thresholdForFound } from './detection.js';

/** @typedef {{ positive: boolean, probability: number, blocked: boolean[] }} JudgedPhoto blocked: by caption */
/** @typedef {{ found: number } | { false_alarms: number }} Target shares, 0..1 */
/** @typedef {Record<keyof import('../../web/engine/photo_policy.js').Thresholds, Target>} Targets */

/**
 * The image rule with one caption beside it, for each caption of each photo; what the caption rule blocks is found at
 * any threshold.
 * @param {JudgedPhoto[]} photos
 * @returns {import('./detection.js').Scored[]}
 */
export function withOneCaption(photos) {
  return photos.flatMap(({ positive, probability, blocked }) =>
    blocked.map((worded) => ({ positive, score: worded ? Infinity : probability })),
  );
}

/**
 * The image rule with all captions of a photo beside it.
 * @param {JudgedPhoto[]} photos
 * @returns {import('./detection.js').Scored[]}
 */
export function withAllCaptions(photos) {
  return photos.map(({ positive, probability, blocked }) => ({
    positive,
    score: blocked.includes(true) ? Infinity : probability,
  }));
}

/** @param {JudgedPhoto[]} photos @returns {import('./detection.js').Scored[]} */
export const pixelsAlone = (photos) =>
  photos.map(({ positive, probability }) => ({ positive, score: probability }));

/**
 * @param {import('./detection.js').Scored[]} scored
 * @param {Target} target
 */
function thresholdFor(scored, target) {
  if ('found' in target) return thresholdForFound(scored, target.found);
  if ('false_alarms' in target) return thresholdForFalseAlarms(scored, target.false_alarms);
  throw new CliError('words.json: a target of the image rule is "found" or "false_alarms".');
}

/**
 * @param {JudgedPhoto[]} photos
 * @param {Targets} targets
 */
export function chooseThresholds(photos, targets) {
  const alone = pixelsAlone(photos);
  const captioned = withOneCaption(photos);
  const all = withAllCaptions(photos);
  const none = thresholdFor(alone, targets.no_caption);
  // More evidence that nobody is there never makes the rule stricter.
  const one = Math.max(none, Math.min(1, thresholdFor(captioned, targets.one_caption)));
  const more = Math.max(one, thresholdFor(alone, targets.more_captions));
  const many = Math.max(more, Math.min(1, thresholdFor(all, targets.many_captions)));
  return {
    thresholds: { no_caption: none, one_caption: one, more_captions: more, many_captions: many },
    reached: {
      no_caption: rates(alone, none),
      one_caption: rates(captioned, one),
      more_captions: rates(alone, more),
      many_captions: rates(all, many),
    },
  };
}
