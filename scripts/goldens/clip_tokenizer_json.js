// SPDX-License-Identifier: MIT
// The shape of a CLIP-lite `tokenizer.json`, around whatever words a small tokenizer of ours knows.

export const BOS = '<|startoftext|>';
export const EOS = '<|endoftext|>';

/** GPT-2's printable stand-ins for the 256 bytes, in their order. */
export function byteSymbols() {
  const printable = (/** @type {number} */ b) => (b > 32 && b < 127) || (b > 160 && b !== 173);
  let next = 256;
  return Array.from({ length: 256 }, (_, b) => String.fromCodePoint(printable(b) ? b : next++));
}

/**
 * Ids: the bytes, the bytes that end a word, what merges join, and the two special tokens.
 * @param {Iterable<string>} joined
 * @returns {Record<string, number>} token → id
 */
export function clipVocabulary(joined) {
  const symbols = byteSymbols();
  const tokens = [...symbols, ...symbols.map((s) => `${s}</w>`), ...joined, BOS, EOS];
  return Object.fromEntries(tokens.map((token, id) => [token, id]));
}

/**
 * @param {object} words
 * @param {Record<string, number>} words.vocab
 * @param {string[]} words.merges "left right", the first first
 * @param {boolean} words.normalizedStart whether the start token is looked for in the text as the normaliser leaves it
 */
export function clipTokenizerJson({ vocab, merges, normalizedStart }) {
  const special = (/** @type {string} */ content) => ({
    id: vocab[content],
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: content === BOS && normalizedStart,
    special: true,
  });
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [special(BOS), special(EOS)],
    normalizer: {
      type: 'Sequence',
      normalizers: [
        { type: 'NFC' },
        { type: 'Replace', pattern: { Regex: '\\s+' }, content: ' ' },
        { type: 'Lowercase' },
      ],
    },
    pre_tokenizer: {
      type: 'Sequence',
      pretokenizers: [
        {
          type: 'Split',
          pattern: { Regex: "'s|'t|'re|'ve|'m|'ll|'d|[\\p{L}]+|[\\p{N}]|[^\\s\\p{L}\\p{N}]+" },
          behavior: 'Removed',
          invert: true,
        },
        { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true },
      ],
    },
    post_processor: {
      type: 'RobertaProcessing',
      sep: [EOS, vocab[EOS]],
      cls: [BOS, vocab[BOS]],
      trim_offsets: false,
      add_prefix_space: false,
    },
    decoder: { type: 'ByteLevel', add_prefix_space: true, trim_offsets: true },
    model: {
      type: 'BPE',
      dropout: null,
      unk_token: EOS,
      continuing_subword_prefix: '',
      end_of_word_suffix: '</w>',
      fuse_unk: false,
      vocab,
      merges,
    },
  };
}
