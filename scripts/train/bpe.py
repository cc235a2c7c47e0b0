# SPDX-License-Identifier: MIT
"""Byte-pair encoding (Sennrich et al. 2016) over bytes, in the form of CLIP's tokenizer: lower case, words ending in
`</w>`. `train` learns merges, `tokenizer_json` writes Hugging Face's format, `Bpe` encodes while training.
"""
import json
import re
import unicodedata
from collections import Counter, defaultdict

BOS, EOS = '<|startoftext|>', '<|endoftext|>'
# CLIP's pattern; Python's re has no \p{L}, and on the training texts this one splits the same way.
WORDS = re.compile(r"'s|'t|'re|'ve|'m|'ll|'d|[^\W\d_]+|\d|(?:[^\s\w]|_)+")
HF_PATTERN = r"'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+"


def byte_alphabet():
    """GPT-2's printable stand-in for each of the 256 bytes, in CLIP's order."""
    keep = [*range(33, 127), *range(161, 173), *range(174, 256)]
    table = {b: chr(b) for b in keep}
    for n, b in enumerate(b for b in range(256) if b not in table):
        table[b] = chr(256 + n)
    return table


ALPHABET = byte_alphabet()


def words_of(text):
    text = re.sub(r'\s+', ' ', unicodedata.normalize('NFC', text)).lower()
    return WORDS.findall(text)


def symbols_of(word):
    symbols = [ALPHABET[b] for b in word.encode('utf-8')]
    symbols[-1] += '</w>'
    return tuple(symbols)


def train(weighted_texts, merges_wanted, min_count=2):
    """weighted_texts: (text, weight) pairs -> the list of merges, most frequent pair first, ties by text."""
    counts = Counter()
    for text, weight in weighted_texts:
        for word in words_of(text):
            counts[word] += weight
    words = [(list(symbols_of(w)), c) for w, c in sorted(counts.items())]
    pairs, where = Counter(), defaultdict(set)
    for i, (symbols, count) in enumerate(words):
        for pair in zip(symbols, symbols[1:]):
            pairs[pair] += count
            where[pair].add(i)
    merges = []
    while len(merges) < merges_wanted:
        best = max(pairs, key=lambda p: (pairs[p], p))
        if pairs[best] < min_count:
            break
        merges.append(best)
        for i in list(where[best]):
            symbols, count = words[i]
            for pair in zip(symbols, symbols[1:]):
                pairs[pair] -= count
                where[pair].discard(i)
            joined, k = [], 0
            while k < len(symbols):
                if k + 1 < len(symbols) and (symbols[k], symbols[k + 1]) == best:
                    joined.append(symbols[k] + symbols[k + 1])
                    k += 2
                else:
                    joined.append(symbols[k])
                    k += 1
            words[i] = (joined, count)
            for pair in zip(joined, joined[1:]):
                pairs[pair] += count
                where[pair].add(i)
        pairs.pop(best, None)
    return merges


def vocabulary(merges):
    singles = [ALPHABET[b] for b in sorted(ALPHABET)]
    tokens = singles + [s + '</w>' for s in singles] + [a + b for a, b in merges] + [BOS, EOS]
    return {token: i for i, token in enumerate(tokens)}


def tokenizer_json(merges):
    """The same structure as the tokenizer.json of OpenAI's CLIP."""
    vocab = vocabulary(merges)
    special = lambda t: {'id': vocab[t], 'content': t, 'single_word': False, 'lstrip': False, 'rstrip': False,
                         'normalized': t == BOS, 'special': True}
    return json.dumps({
        'version': '1.0', 'truncation': None, 'padding': None,
        'added_tokens': [special(BOS), special(EOS)],
        'normalizer': {'type': 'Sequence', 'normalizers': [
            {'type': 'NFC'}, {'type': 'Replace', 'pattern': {'Regex': r'\s+'}, 'content': ' '},
            {'type': 'Lowercase'}]},
        'pre_tokenizer': {'type': 'Sequence', 'pretokenizers': [
            {'type': 'Split', 'pattern': {'Regex': HF_PATTERN}, 'behavior': 'Removed', 'invert': True},
            {'type': 'ByteLevel', 'add_prefix_space': False, 'trim_offsets': True}]},
        'post_processor': {'type': 'RobertaProcessing', 'sep': [EOS, vocab[EOS]], 'cls': [BOS, vocab[BOS]],
                           'trim_offsets': False, 'add_prefix_space': False},
        'decoder': {'type': 'ByteLevel', 'add_prefix_space': True, 'trim_offsets': True},
        'model': {'type': 'BPE', 'dropout': None, 'unk_token': EOS, 'continuing_subword_prefix': '',
                  'end_of_word_suffix': '</w>', 'fuse_unk': False, 'vocab': vocab,
                  'merges': [f'{a} {b}' for a, b in merges]},
    }, ensure_ascii=False, separators=(',', ':'))


class Bpe:
    """Encodes with a tokenizer.json written by `tokenizer_json`."""

    def __init__(self, text):
        model = json.loads(text)['model']
        self.vocab = model['vocab']
        self.ranks = {tuple(m.split(' ')): i for i, m in enumerate(model['merges'])}
        self.bos, self.eos = self.vocab[BOS], self.vocab[EOS]
        self.cache = {}

    def word(self, word):
        if word not in self.cache:
            symbols = list(symbols_of(word))
            while len(symbols) > 1:
                ranked = [(self.ranks.get(pair, 1 << 30), i) for i, pair in enumerate(zip(symbols, symbols[1:]))]
                rank, i = min(ranked)
                if rank == 1 << 30:
                    break
                symbols[i:i + 2] = [symbols[i] + symbols[i + 1]]
            self.cache[word] = [self.vocab[s] for s in symbols]
        return self.cache[word]

    def encode(self, text, max_tokens):
        ids = [i for word in words_of(text) for i in self.word(word)]
        return [self.bos, *ids[: max_tokens - 2], self.eos]
