// SPDX-License-Identifier: MIT
// Does "a red ball and a blue box" differ from "a blue ball and a red box"? Captions that give two things a colour each,
// against the same captions with the colours exchanged: how often is the photo closer to the true one? Half is chance.
// (After Winoground, Thrush et al. 2022, arXiv:2204.03162, with pairs made from the captions at hand.)
import { dot } from '../../web/engine/encoder.js';
import { photoOfCaption } from '../../web/evaluate/data/records.js';

const COLOURS = new Set(
  'black white red blue green yellow orange brown pink purple grey gray tan golden'.split(' '),
);
/** After these a colour says nothing of a thing of its own ("black and white", "a black dog and a white one"). */
const NO_THINGS = new Set([...COLOURS, ...'and or in with is on one ones'.split(' ')]);

/** @param {string[]} words @param {number} i of a colour @returns {string | undefined} the word that it stands before */
function thingAfter(words, i) {
  const thing = /^([a-z-]+)[.,;:]?$/.exec(words[i + 1]?.toLowerCase())?.[1];
  return thing === undefined || NO_THINGS.has(thing) ? undefined : thing;
}

/**
 * @param {string} caption
 * @returns {string | null} with its two colours exchanged; null unless exactly two different ones stand before different
 *   things ("a black dog and a white dog" would stay as true as it was)
 */
export function exchanged(caption) {
  const words = caption.split(/\s+/);
  const at = words.flatMap((word, i) => (COLOURS.has(word.toLowerCase()) ? [i] : []));
  if (at.length !== 2) return null;
  const [first, second] = at;
  const [one, other] = at.map((i) => thingAfter(words, i));
  if (one === undefined || other === undefined || one === other) return null;
  if (words[first].toLowerCase() === words[second].toLowerCase()) return null;
  [words[first], words[second]] = [words[second], words[first]];
  for (const i of at) {
    // Or else the article would tell: of these colours, only orange begins with a vowel.
    if (/^an?$/i.test(words[i - 1] ?? '')) {
      words[i - 1] = words[i - 1][0] + (/^o/i.test(words[i]) ? 'n' : '');
    }
  }
  return words.join(' ');
}

/**
 * @param {import('./embeddings.js').Embedder} embedder
 * @param {Map<string, string>} captions id → text
 * @param {Map<string, Float32Array>} photos name → unit vector
 * @returns {Promise<{ pairs: number, right: number | null, any_photo: number | null, centred: number | null }>}
 *   per cent of the pairs; any_photo: where the mean of all photos is closer to the true one, which is how far words alone
 *   go; centred: where what the photo has beside that mean is closer, which no words alone can tell
 */
export async function wordOrder(embedder, captions, photos) {
  const pairs = [...captions].flatMap(([id, text]) => {
    const photo = photos.get(photoOfCaption(id));
    const other = exchanged(text);
    return photo && other ? [{ photo, text, other }] : [];
  });
  if (pairs.length === 0) return { pairs: 0, right: null, any_photo: null, centred: null };
  const vectors = await embedder.queries(pairs.flatMap(({ text, other }) => [text, other]));
  const mean = meanOf([...photos.values()]);
  /** @param {(pair: { photo: Float32Array }) => Float32Array} photoOf */
  const share = (photoOf) => {
    const right = pairs.filter((pair, i) => {
      const photo = photoOf(pair);
      return dot(photo, vectors[2 * i]) > dot(photo, vectors[2 * i + 1]);
    });
    return (100 * right.length) / pairs.length;
  };
  return {
    pairs: pairs.length,
    right: share(({ photo }) => photo),
    any_photo: share(() => mean),
    centred: share(({ photo }) => photo.map((value, i) => value - mean[i])),
  };
}

/** @param {Float32Array[]} vectors */
function meanOf(vectors) {
  const mean = new Float32Array(vectors[0].length);
  for (const vector of vectors) vector.forEach((value, i) => (mean[i] += value / vectors.length));
  return mean;
}
