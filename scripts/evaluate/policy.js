// SPDX-License-Identifier: MIT
// The audit of the under-16 rules on the judged photos, by the frozen lists of eval/.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { thresholdFor } from '../../web/engine/photo_policy.js';
import {
  areaUnderCurve,
  byProbability,
  falseAlarmsWhere,
  interval,
  rates,
  thresholdForFound,
} from '../policy/detection.js';
import { byAgreement } from './policy_agreement.js';
import { errorsByKind } from './policy_kinds.js';
import { queryFigures } from './policy_queries.js';

/** @typedef {import('../../web/engine/engine.js').Engine} Engine */

/**
 * @typedef {object} AuditedPhoto
 * @property {string} name
 * @property {boolean} positive
 * @property {string[]} captions
 * @property {boolean[]} blocked by the caption rule, one a caption
 * @property {number} probability by the image rule
 */

const CURVE_POINTS = 60;

/** @param {string} path */
async function lines(path) {
  return (await readFile(path, 'utf8')).split(/\r?\n/).filter(Boolean);
}

/** @param {number[]} values */
const mean = (values) => values.reduce((sum, x) => sum + x, 0) / values.length;

/**
 * All choices of `size` of the indices 0 … count − 1.
 * @param {number} count
 * @param {number} size
 * @returns {number[][]}
 */
function choices(count, size) {
  if (size === 0) return [[]];
  return Array.from({ length: count }, (_, last) => last).flatMap((last) =>
    choices(last, size - 1).map((rest) => [...rest, last]),
  );
}

/**
 * Shares of found children and falsely blocked adults, with what they could be on other photos.
 * @param {AuditedPhoto[]} photos
 * @param {(photo: AuditedPhoto) => number} blocked 0..1, how much of it is blocked
 */
function shares(photos, blocked) {
  const valued = photos.map((photo) => ({ positive: photo.positive, value: blocked(photo) }));
  const share = (/** @type {boolean} */ wanted) => (/** @type {typeof valued} */ sample) =>
    mean(sample.filter(({ positive }) => positive === wanted).map(({ value }) => value));
  const [found, alarms] = [share(true), share(false)];
  return {
    tpr: found(valued),
    tpr_interval: interval(valued, found),
    fpr: alarms(valued),
    fpr_interval: interval(valued, alarms),
  };
}

/**
 * How much of a photo is blocked with `size` of its captions, over every choice of them.
 * @param {AuditedPhoto} photo
 * @param {number} size
 * @param {(probability: number) => boolean} byImage
 */
function blockedWith({ blocked, probability }, size, byImage) {
  if (byImage(probability)) return 1;
  const chosen = choices(blocked.length, Math.min(size, blocked.length));
  return mean(chosen.map((indices) => Number(indices.some((i) => blocked[i]))));
}

/** @param {AuditedPhoto[]} photos @returns {[number, number][]} [false alarms, found], from strict to lax */
function curve(photos) {
  const scored = byProbability(photos);
  return Array.from({ length: CURVE_POINTS + 1 }, (_, i) => {
    const threshold = thresholdForFound(scored, i / CURVE_POINTS);
    const { tpr, fpr } = rates(scored, i === 0 ? Infinity : threshold);
    return [Number(fpr), Number(tpr)];
  });
}

/**
 * @param {string} data root of the data
 * @param {Engine} engine
 * @param {import('./embeddings.js').Embedder} embedder
 * @returns {Promise<Record<'child' | 'adults' | 'unsure', AuditedPhoto[]>>}
 */
async function auditedPhotos(data, engine, embedder) {
  /** @type {Map<string, string[]>} */
  const captions = new Map();
  for (const line of await lines(join(data, 'flickr8k/captions_judged.tsv'))) {
    const [id, text] = line.split('\t');
    const name = id.replace(/#.*$/, '');
    captions.set(name, [...(captions.get(name) ?? []), text]);
  }
  const names = [...captions.keys()];
  const probabilities = await embedder.traits(
    join(data, 'practicum/train_images'),
    names,
    (traits) => engine.underAgeProbability(traits),
  );
  const listed = async (/** @type {string} */ file, /** @type {boolean} */ positive) =>
    (await lines(join(data, 'eval', file))).flatMap((name) => {
      const texts = captions.get(name);
      const probability = probabilities.get(name);
      if (!texts || probability === undefined) return [];
      const blocked = texts.map((text) => engine.captionBlocked(text));
      return [{ name, positive, captions: texts, blocked, probability }];
    });
  return {
    child: await listed('child.txt', true),
    adults: await listed('allowed_images.txt', false),
    unsure: await listed('unsure.txt', true),
  };
}

/**
 * @param {object} options
 * @param {string} options.data root of the data
 * @param {Engine} options.engine with the policy and the image rule loaded
 * @param {import('./embeddings.js').Embedder} options.embedder
 * @param {import('../../web/engine/photo_policy.js').Thresholds} options.thresholds
 */
export async function auditPolicy({ data, engine, embedder, thresholds }) {
  const { child, adults, unsure } = await auditedPhotos(data, engine, embedder);
  const photos = [...child, ...adults];
  const auc = (/** @type {AuditedPhoto[]} */ sample) => areaUnderCurve(byProbability(sample));
  const alone = (/** @type {AuditedPhoto} */ { probability }) =>
    Number(probability >= thresholds.no_caption);
  const fused = (/** @type {number} */ size) => (/** @type {AuditedPhoto} */ photo) =>
    blockedWith(photo, size, (p) => p >= thresholdFor(thresholds, size));
  const worded = (/** @type {number} */ size) => (/** @type {AuditedPhoto} */ photo) =>
    blockedWith(photo, size, () => false);
  const fprAt95 = (/** @type {AuditedPhoto[]} */ sample) =>
    falseAlarmsWhere(byProbability(sample), 0.95);
  return {
    photos: { child: child.length, adults: adults.length, unsure: unsure.length },
    caption: Object.fromEntries([1, 2, 3, 4, 5].map((n) => [n, shares(photos, worded(n))])),
    image: {
      auc: auc(photos),
      auc_interval: interval(photos, auc),
      ...shares(photos, alone),
      fpr_at_tpr95: fprAt95(photos),
      fpr_at_tpr95_interval: interval(photos, fprAt95),
      threshold: thresholds.no_caption,
      by_agreement: byAgreement(photos, alone),
    },
    fused_one_caption: { ...shares(photos, fused(1)), threshold: thresholds.one_caption },
    fused_all_captions: { ...shares(photos, fused(5)), threshold: thresholds.many_captions },
    unsure: {
      about: 'share blocked; 1 or 2 of 5 captions name somebody under the age, so nobody knows',
      image: mean(unsure.map(alone)),
      fused_one_caption: mean(unsure.map(fused(1))),
      fused_all_captions: mean(unsure.map(fused(5))),
    },
    query: await queryFigures(engine),
    errors: errorsByKind(photos, { image: alone, fused_one_caption: fused(1) }),
    curve: curve(photos),
  };
}
