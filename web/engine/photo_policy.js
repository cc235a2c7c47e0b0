// SPDX-License-Identifier: MIT
// How the image rule and the captions decide together, wherever a photo is judged: indexing, evaluation, the browser.
import { ImagoError } from './errors.js';
import { parseJson } from './model_files.js';

/** How often the image tower looks at a photo for the image rule: at all of it, and at its middle (core/image/crop.h). */
export const VIEWS = 2;

/**
 * From which probability on the image rule blocks a photo whose captions name nobody under the age. Each silent caption
 * is evidence, so the more there are, the surer the image rule has to be.
 * @typedef {object} Thresholds
 * @property {number} no_caption
 * @property {number} one_caption
 * @property {number} more_captions from two on
 * @property {number} many_captions from five on
 */

/** So many silent captions are many: as many as the photos have on which the thresholds are chosen. */
export const MANY = 5;

/**
 * @param {Thresholds} thresholds
 * @param {number} captions how many captions the photo has
 */
export function thresholdFor(thresholds, captions) {
  if (captions === 0) return thresholds.no_caption;
  if (captions === 1) return thresholds.one_caption;
  return captions < MANY ? thresholds.more_captions : thresholds.many_captions;
}

/**
 * Whether the rules block a photo.
 * @param {object} judged
 * @param {boolean} judged.worded its words name somebody under the age
 * @param {number} judged.underAge the image rule's probability, 0..1
 * @param {number} judged.threshold from which probability on the image rule blocks
 */
export const blocks = ({ worded, underAge, threshold }) => worded || underAge >= threshold;

/**
 * @param {any} thresholds as read from image_rule.json
 * @returns {Thresholds}
 */
export function checkThresholds(thresholds) {
  const { no_caption, one_caption, more_captions, many_captions } = thresholds ?? {};
  const all = [no_caption, one_caption, more_captions, many_captions];
  const fits = all.every((t) => typeof t === 'number' && t >= 0 && t <= 1);
  if (!fits) throw new ImagoError('malformed', 'image_rule.json: thresholds must be 0 to 1');
  return thresholds;
}

/**
 * @param {Record<string, Uint8Array>} files of a site's model
 * @returns {{ bytes: Uint8Array, thresholds: Thresholds } | null} the image rule; null where the site has none
 */
export function readImageRule(files) {
  const bytes = files['image_rule.safetensors'];
  if (!bytes) return null;
  const json = parseJson(new TextDecoder().decode(files['image_rule.json']), 'image_rule.json');
  return { bytes, thresholds: checkThresholds(json?.thresholds) };
}
