// SPDX-License-Identifier: MIT
import { titleFromName, wordsOfName } from './captions.js';

/**
 * Titles, captions and the caption rule for one photo, which may lie in several files with the same contents.
 * @param {import('../../web/engine/engine.js').Engine} engine with the policy loaded
 * @param {import('./captions.js').CaptionBook} book
 * @param {import('./scan.js').FoundFile[]} files
 * @returns {{ paths: string[], title: string, captions: string[], blocked: boolean, reason: string | null }}
 */
export function decide(engine, book, files) {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const captions = [...new Set(sorted.flatMap(({ name }) => book.get(name)))];
  const title = captions[0] ?? titleFromName(sorted[0].name);
  // The folders below the one that was named speak too: holiday/kids/001.jpg.
  const asked = [...captions, title, ...sorted.flatMap(({ name }) => [name, wordsOfName(name)])];
  const cause = asked.find((text) => engine.captionBlocked(text));
  return {
    paths: sorted.map(({ path }) => path),
    title,
    captions,
    blocked: cause !== undefined,
    reason: cause === undefined ? null : `caption rule: ${cause}`,
  };
}

/**
 * @param {{ data: Float32Array, dim: number }} rows unit vectors (count, dim)
 * @param {Float32Array} vector (dim)
 * @returns {number} the row with the largest cosine, the first of equals
 */
export function nearestRow({ data, dim }, vector) {
  let best = -1;
  let bestScore = -Infinity;
  for (let row = 0; row * dim < data.length; row++) {
    let score = 0;
    for (let i = 0; i < dim; i++) score += data[row * dim + i] * vector[i];
    if (score > bestScore) [best, bestScore] = [row, score];
  }
  return best;
}
