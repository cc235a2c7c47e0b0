// SPDX-License-Identifier: MIT
// What short queries are learnt from: words that captions of the judged photos use, and words that none of them uses.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { writeSafetensors } from '../../web/engine/safetensors.js';
import { crc32 } from '../../web/evaluate/data/crc32.js';
import { photoOfCaption } from '../../web/evaluate/data/records.js';

const unzip = promisify(gunzip);

/** A word is shown when captions of so many photos that may train use it. */
const LEAST_PHOTOS = 15;
/** Words that nothing shows, of either source. */
const ABSENT = 300;
/** Words of captions that name nothing. */
const FUNCTION_WORDS = new Set(
  `about above across after against along also and another are around away back before behind being below beneath beside
  between both but can close down each edge end far for four from front full get gets group has have having her herself
  him himself his holding inside into its just large left like little look looking looks many near next off onto one
  other others out outside over pair part past piece put right row set several she side sits small some something
  standing stands that the their them there these they this three through together top toward towards two type
  under up very view waiting wearing wears what while who with without`.split(/\s+/),
);

/**
 * Names that a report asks for and that therefore train nothing: words by the parity of their CRC-32.
 * @param {string} name
 */
export const heldOut = (name) => crc32(name) % 2 === 1;

/** @param {string} text */
export const wordsOf = (text) => text.toLowerCase().match(/[a-z]+/g) ?? [];

/**
 * Photos by the words that their captions use; a plural counts as its singular too.
 * @param {Map<string, string>} captions id → text
 * @returns {Map<string, Set<string>>}
 */
export function photosByWord(captions) {
  /** @type {Map<string, Set<string>>} */
  const photos = new Map();
  const add = (/** @type {string} */ word, /** @type {string} */ photo) => {
    const known = photos.get(word) ?? new Set();
    photos.set(word, known.add(photo));
  };
  for (const [id, text] of captions) {
    for (const word of wordsOf(text)) {
      add(word, photoOfCaption(id));
      if (word.length > 3 && word.endsWith('s')) add(word.slice(0, -1), photoOfCaption(id));
    }
  }
  return photos;
}

/**
 * Names of one or two words that no caption uses any word of.
 * @param {Iterable<string>} names
 * @param {Map<string, Set<string>>} photos by word
 */
export function absentNames(names, photos) {
  const known = (/** @type {string} */ word) =>
    photos.has(word) || photos.has(word.replace(/e?s$/, ''));
  return [...new Set(names)].filter((name) => {
    const words = name.split(' ');
    return words.length <= 2 && words.every((word) => /^[a-z]{3,}$/.test(word) && !known(word));
  });
}

/** @param {Uint8Array} tokenizer tokenizer.json @returns {string[]} whole English words of the vocabulary */
export function vocabularyWords(tokenizer) {
  const { model } = JSON.parse(new TextDecoder().decode(tokenizer));
  return Object.keys(model.vocab)
    .filter((token) => /^[a-z]{3,}<\/w>$/.test(token))
    .map((token) => token.slice(0, -'</w>'.length));
}

/** @param {string} root of the data @returns {Promise<string[]>} nouns of WordNet; none if the data has no list */
export async function wordNetNouns(root) {
  const path = join(root, 'text', 'wordnet_noun_synsets.tsv.gz');
  if (!existsSync(path)) return [];
  const text = (await unzip(await readFile(path))).toString('utf8');
  return text
    .split('\n')
    .slice(1)
    .flatMap((line) => (line.split('\t')[1] ?? '').split(', '))
    .map((name) => name.toLowerCase());
}

/** In an order that nobody chose. @param {string[]} names @param {number} count */
function sample(names, count) {
  return names.toSorted((a, b) => crc32(a) - crc32(b) || (a < b ? -1 : 1)).slice(0, count);
}

/**
 * @param {object} parts
 * @param {string} parts.root of the data
 * @param {import('../../web/evaluate/data/judged_data.js').JudgedData} parts.data
 * @param {Awaited<ReturnType<typeof import('./pack.js').makePack>>} parts.pack
 * @param {import('../../web/engine/engine.js').Engine} parts.engine with text tower and policy
 * @param {Uint8Array} parts.tokenizer
 */
export async function makeWordSet({ root, data, pack, engine, tokenizer }) {
  const everywhere = photosByWord(data.captions);
  const usable = (/** @type {string} */ name) => !heldOut(name) && !engine.queryBlocked(name);
  const { images, captions } = pack.allowed;
  const training = new Map(
    [...data.captions].filter(([id]) => {
      const photo = photoOfCaption(id);
      return captions.has(id) && images.has(photo) && !data.flagged.has(photo);
    }),
  );
  const shown = [...photosByWord(training)].filter(
    ([word, photos]) =>
      photos.size >= LEAST_PHOTOS && word.length >= 3 && !FUNCTION_WORDS.has(word) && usable(word),
  );
  const known = vocabularyWords(tokenizer);
  const absent = [
    ...sample(absentNames(known, everywhere).filter(usable), ABSENT),
    ...sample(absentNames(await wordNetNouns(root), everywhere).filter(usable), ABSENT),
  ];
  const words = [...new Set([...shown.map(([word]) => word).sort(), ...absent])];
  const dim = engine.dim;
  const vectors = new Float32Array(words.length * dim);
  const grid = new Uint8Array(words.length * pack.photos.length);
  const byWord = new Map(shown);
  words.forEach((word, w) => {
    vectors.set(engine.encodeQuery(word), w * dim);
    const photos = byWord.get(word);
    if (!photos) return;
    pack.photos.forEach((photo, i) => {
      grid[w * pack.photos.length + i] = Number(photos.has(photo));
    });
  });
  const bytes = writeSafetensors({
    words: { dtype: 'F32', shape: [words.length, dim], data: vectors },
    word_pieces: {
      dtype: 'F32',
      shape: [words.length],
      data: Float32Array.from(words, (word) => engine.queryShape(word).extraPieces),
    },
    word_shown: { dtype: 'U8', shape: [words.length, pack.photos.length], data: grid },
  });
  return { bytes, shown: shown.length, absent: absent.length };
}
