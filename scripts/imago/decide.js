// SPDX-License-Identifier: MIT
// One photo before the policy: its words, its pixels' probability, and what a person decided.
import { thresholdFor } from '../../web/engine/photo_policy.js';
import { titleFromName, wordsOfPhoto } from '../../web/engine/photo_words.js';

/** @typedef {import('./scan.js').FoundFile} FoundFile */

/**
 * @typedef {object} Rules
 * @property {import('../../web/engine/engine.js').Engine} engine with the policy loaded
 * @property {{ get(name: string): string[] }} book a photo's captions by its relative path
 * @property {import('../../web/engine/photo_policy.js').Thresholds} thresholds
 */

/**
 * @param {Rules} rules
 * @param {FoundFile[]} sorted
 */
function words({ engine, book }, sorted) {
  const captions = [...new Set(sorted.flatMap(({ name }) => book.get(name)))];
  const title = captions[0] ?? titleFromName(sorted[0].name);
  const asked = wordsOfPhoto(
    captions,
    sorted.map(({ name }) => name),
  );
  return { captions, title, cause: asked.find((text) => engine.captionBlocked(text)) };
}

/** @param {FoundFile[]} files */
const byPath = (files) => files.toSorted((a, b) => (a.path < b.path ? -1 : 1));

/**
 * What can be said before the photo is read.
 * @param {Rules} rules
 * @param {FoundFile[]} files
 * @returns {{ worded: boolean, threshold: number }} its words block it; from which probability on its pixels do
 */
export function judgeWords(rules, files) {
  const { captions, cause } = words(rules, byPath(files));
  return {
    worded: cause !== undefined,
    threshold: thresholdFor(rules.thresholds, captions.length),
  };
}

/**
 * Titles, captions and the verdict on one photo, which may lie in several files with the same contents. A person's
 * decision comes first, then the words, then the image rule.
 * @param {Rules} rules
 * @param {FoundFile[]} files
 * @param {{ underAge: number }} record
 * @param {import('./decisions.js').Verdict} [verdict] a person's
 */
export function decide(rules, files, { underAge }, verdict) {
  const sorted = byPath(files);
  const { captions, title, cause } = words(rules, sorted);
  const threshold = thresholdFor(rules.thresholds, captions.length);
  /** @type {string | null} */
  let reason = null;
  if (verdict === 'block') reason = 'a person decided so';
  else if (verdict === 'allow') reason = null;
  else if (cause !== undefined) reason = `caption rule: ${cause}`;
  else if (underAge >= threshold) {
    reason = `image rule: ${underAge.toFixed(3)} ≥ ${threshold.toFixed(3)}`;
  }
  const paths = sorted.map(({ path }) => path);
  return { paths, title, captions, threshold, blocked: reason !== null, reason };
}
