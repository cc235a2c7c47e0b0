// SPDX-License-Identifier: MIT
// People search in single words, and the towers learned from sentences. A lone word's vector lies among names of things, a
// sentence with it among photos: so a word is asked for in a few frames, and their mean is what is looked for (prompt
// ensembling, Radford et al. 2021, section 3.1.4). English frames serve Russian words too: there is one text tower for both.
// DESIGN.md has the figures by which these were chosen.

/** @type {((word: string) => string)[]} */
const FRAMES = [
  (word) => word,
  (word) => `a scene with ${word}`,
  (word) => `${word} in the background`,
];

const ONE_WORD = /^((?:an?|the)\s+)?[\p{L}\p{M}][\p{L}\p{M}\p{N}'’-]*$/iu;

/**
 * @param {string} query
 * @returns {string[]} the sentences that stand for it: the query itself, alone unless it is one word with or without an article
 */
export function framesOf(query) {
  const word = query.trim().replace(/[.!?…]+$/u, '');
  return ONE_WORD.test(word) ? FRAMES.map((frame) => frame(word)) : [query];
}
