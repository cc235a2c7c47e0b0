// SPDX-License-Identifier: MIT
// Whether anything found fits what was asked: the same for the page and the command line.

/**
 * @param {import('./search_engine.js').SearchEngine} engine with text tower, index and scorers
 * @param {object} question
 * @param {string} question.text
 * @param {Float32Array} question.vector of the text
 * @param {Uint32Array} question.ids what was found, best first
 * @param {Uint8Array} question.hidden not 0 where that must not be shown
 * @param {import('./search_engine.js').ScorerName} [question.scorer]
 * @returns {{ probabilities: Float32Array, fits: boolean | null }} NaN for what is hidden; fits is null where nothing
 *   may be shown, so that an answer tells nothing of it
 */
export function judgeHits(engine, { text, vector, ids, hidden, scorer }) {
  const { probabilities, threshold } = engine.probabilities(text, vector, ids, scorer);
  let best = -1;
  probabilities.forEach((probability, i) => {
    if (hidden[i]) probabilities[i] = NaN;
    else best = Math.max(best, probability);
  });
  return { probabilities, fits: best < 0 ? null : best >= threshold };
}
