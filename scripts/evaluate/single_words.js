// SPDX-License-Identifier: MIT
// People search in single words more often than in sentences, and no published benchmark asks for any. Here a photo is right
// for a word that two or more of its captions use.
import { dot } from '../../web/engine/encoder.js';
import { photoOfCaption } from '../../web/evaluate/data/records.js';
import { NOUNS } from './nouns.js';

const LEAST_CAPTIONS = 2;
/** A word that fewer photos show says little about a ranking. */
const LEAST_PHOTOS = 5;
const SHOWN = 10;

/**
 * Means over the words, in 0..100.
 * @typedef {object} WordFigures
 * @property {number} precision_at_10 right ones among the first ten, of as many as there could be
 * @property {number} average_precision over the whole ranking (mean average precision)
 */

/**
 * @typedef {object} SingleWords
 * @property {number} words
 * @property {WordFigures | null} search as a search asks for them; null without words
 * @property {WordFigures | null} bare by the vector of the word alone
 */

/**
 * @param {Map<string, string>} captions id → text
 * @returns {Map<string, Set<string>>} word → the photos that are right for it
 */
export function rightPhotos(captions) {
  /** @type {Map<string, Map<string, number>>} */
  const counts = new Map();
  for (const [id, text] of captions) {
    const photo = photoOfCaption(id);
    for (const word of new Set(text.toLowerCase().match(/[a-z]+/g))) {
      const photos = counts.get(word) ?? new Map();
      counts.set(word, photos.set(photo, (photos.get(photo) ?? 0) + 1));
    }
  }
  return new Map(
    [...counts].map(([word, photos]) => [
      word,
      new Set([...photos].flatMap(([photo, n]) => (n >= LEAST_CAPTIONS ? [photo] : []))),
    ]),
  );
}

/**
 * @param {Float32Array} vector of the words
 * @param {Map<string, Float32Array>} photos name → unit vector
 * @param {Set<string>} right
 */
function judgeRanking(vector, photos, right) {
  const ranked = [...photos]
    .map(([name, photo]) => ({ score: dot(vector, photo), isRight: right.has(name) }))
    .sort((a, b) => b.score - a.score);
  let found = 0;
  let precisions = 0;
  ranked.forEach(({ isRight }, rank) => {
    if (isRight) precisions += ++found / (rank + 1);
  });
  const first = ranked.slice(0, SHOWN).filter(({ isRight }) => isRight).length;
  return { precision: first / Math.min(SHOWN, right.size), average: precisions / right.size };
}

/**
 * @param {import('../../web/engine/engine.js').Engine} engine with the text tower
 * @param {Map<string, string>} captions id → text
 * @param {Map<string, Float32Array>} photos name → unit vector; those that are searched
 * @returns {SingleWords}
 */
export function singleWords(engine, captions, photos) {
  const known = rightPhotos(captions);
  const asked = NOUNS.flatMap((word) => {
    const right = new Set([...(known.get(word) ?? [])].filter((photo) => photos.has(photo)));
    return right.size >= LEAST_PHOTOS ? [{ word, right }] : [];
  });
  /** @param {(word: string) => Float32Array} encode */
  const figures = (encode) => {
    if (asked.length === 0) return null;
    const judged = asked.map(({ word, right }) => judgeRanking(encode(word), photos, right));
    const mean = (/** @type {number[]} */ values) =>
      (100 * values.reduce((sum, value) => sum + value, 0)) / values.length;
    return {
      precision_at_10: mean(judged.map(({ precision }) => precision)),
      average_precision: mean(judged.map(({ average }) => average)),
    };
  };
  return {
    words: asked.length,
    search: figures((word) => engine.encodeQuery(word)),
    bare: figures((word) => engine.encodeText(word)),
  };
}
