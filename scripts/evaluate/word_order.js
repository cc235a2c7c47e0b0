// SPDX-License-Identifier: MIT
// Does "a red ball and a blue box" differ from "a blue ball and a red box"? Captions that give two things a colour each,
// against the same captions with the colours exchanged: how often is the photo closer to the true one? Half is chance.
// (After Winoground, Thrush et al. 2022, arXiv:2204.03162, with pairs made from the captions at hand.)
import { dot } from '../../web/engine/encoder.js';
import { photoOfCaption } from '../../web/evaluate/data/records.js';

const COLOURS = new Set(
  'black white red blue green yellow orange brown pink purple grey gray tan golden'.split(' '),
);
/** Words after which a colour says nothing of a thing of its own ("black and white"). */
const JOINS = new Set(['and', 'or', 'in', 'with', 'is', 'on']);

/**
 * @param {string} caption
 * @returns {string | null} with its two colours exchanged; null unless exactly two different ones stand before a thing
 */
export function exchanged(caption) {
  const words = caption.split(/\s+/);
  const at = words.flatMap((word, i) => (COLOURS.has(word.toLowerCase()) ? [i] : []));
  if (at.length !== 2) return null;
  const [first, second] = at;
  const stands = at.every((i) => {
    const next = words[i + 1]?.toLowerCase();
    return next && /^[a-z-]+$/.test(next) && !JOINS.has(next) && !COLOURS.has(next);
  });
  if (!stands || words[first].toLowerCase() === words[second].toLowerCase()) return null;
  [words[first], words[second]] = [words[second], words[first]];
  return words.join(' ');
}

/**
 * @param {import('./embeddings.js').Embedder} embedder
 * @param {Map<string, string>} captions id → text
 * @param {Map<string, Float32Array>} photos name → unit vector
 * @returns {Promise<{ pairs: number, right: number | null }>} right: per cent of the pairs
 */
export async function wordOrder(embedder, captions, photos) {
  const pairs = [...captions].flatMap(([id, text]) => {
    const photo = photos.get(photoOfCaption(id));
    const other = exchanged(text);
    return photo && other ? [{ photo, text, other }] : [];
  });
  if (pairs.length === 0) return { pairs: 0, right: null };
  const vectors = await embedder.queries(pairs.flatMap(({ text, other }) => [text, other]));
  const right = pairs.filter(
    ({ photo }, i) => dot(photo, vectors[2 * i]) > dot(photo, vectors[2 * i + 1]),
  );
  return { pairs: pairs.length, right: (100 * right.length) / pairs.length };
}
