// SPDX-License-Identifier: MIT
// How the plain cosine agrees with people, computed the published way (Flickr8k-Expert τ_c, Flickr8k-CF τ_b).
import { photoOfCaption } from '../../web/evaluate/data/records.js';

/** @typedef {import('./dataset.js').ExpertPair} ExpertPair */
/** @typedef {import('./dataset.js').CrowdPair} CrowdPair */
/** @typedef {(image: string, caption: string) => number | null} Score null where it cannot be computed */
/** @typedef {(image: string, caption: string) => boolean} Allowed */
/** @typedef {(x: Float64Array, y: Float64Array) => number | null} Tau */

/**
 * τ_c over every single rating: a pair's score stands three times, once beside each expert. Pairs of a photo and one
 * of its own captions are left out.
 * @param {ExpertPair[]} pairs
 * @param {Score} score
 * @param {Allowed} allowed
 * @param {Tau} tauC
 */
export function expertTauC(pairs, score, allowed, tauC) {
  /** @type {number[]} */
  const scores = [];
  /** @type {number[]} */
  const ratings = [];
  let count = 0;
  for (const { image, caption, ratings: given } of pairs) {
    if (photoOfCaption(caption) === image || !allowed(image, caption)) continue;
    const value = score(image, caption);
    if (value === null) return { tau: null, pairs: 0 };
    count++;
    for (const rating of given) {
      scores.push(value);
      ratings.push(rating);
    }
  }
  return { tau: tauC(Float64Array.from(scores), Float64Array.from(ratings)), pairs: count };
}

/**
 * τ_b against the share of people who said that the caption fits.
 * @param {CrowdPair[]} pairs
 * @param {Score} score
 * @param {Allowed} allowed
 * @param {Tau} tauB
 */
export function crowdTauB(pairs, score, allowed, tauB) {
  const kept = pairs.filter(({ image, caption }) => allowed(image, caption));
  const scores = kept.map(({ image, caption }) => score(image, caption));
  if (scores.includes(null)) return { tau: null, pairs: 0 };
  const tau = tauB(
    Float64Array.from(/** @type {number[]} */ (scores)),
    Float64Array.from(kept, ({ share }) => share),
  );
  return { tau, pairs: kept.length };
}
