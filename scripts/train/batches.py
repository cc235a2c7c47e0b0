# SPDX-License-Identifier: MIT
"""Token batches: sampling, augmentation of sentences, and encoding in chunks of similar length."""
import torch

from device import DEVICE, SENTENCES


def pad(sequences, length=None):
    """Lists of ids -> (n, length) padded with -1; as long as the longest where `length` is not given."""
    out = torch.full((len(sequences), length or max(map(len, sequences))), -1, dtype=torch.long)
    for i, s in enumerate(sequences):
        out[i, : len(s)] = torch.tensor(s)
    return out


def encode(model, tokens, **options):
    """Unit vectors (n, dim) of tokens (n, longest) padded with -1; in chunks of like length, so that little padding is
    computed."""
    if len(tokens) <= SENTENCES:
        return model.encode_text(tokens, **options)
    lengths = (tokens >= 0).sum(1)
    order = lengths.argsort()
    longest = lengths[order].tolist()
    parts = [model.encode_text(tokens[order[k:k + SENTENCES], :longest[min(k + SENTENCES, len(order)) - 1]], **options)
             for k in range(0, len(order), SENTENCES)]
    return torch.cat(parts)[order.argsort()]


def encode_many(model, sequences, **options):
    """Unit vectors (n, dim) of lists of ids."""
    return encode(model, pad(sequences).to(DEVICE), **options)


def shortened(rng, sentence, chance=0.2):
    """People search with fragments: now and then keep only a run of three to seven words of a sentence."""
    words = sentence.split()
    if rng.random() > chance or len(words) < 6:
        return sentence
    n = rng.randint(3, min(7, len(words) - 1))
    start = rng.randint(0, len(words) - n)
    return ' '.join(words[start:start + n])


def mistyped(rng, sentence, chance=0.06):
    """One typo (a letter doubled, dropped or swapped with its neighbour) in a few sentences."""
    if rng.random() > chance or len(sentence) < 8:
        return sentence
    i = rng.randrange(1, len(sentence) - 2)
    kind = rng.randrange(3)
    if kind == 0:
        return sentence[:i] + sentence[i + 1:]
    if kind == 1:
        return sentence[:i] + sentence[i] + sentence[i:]
    return sentence[:i] + sentence[i + 1] + sentence[i] + sentence[i + 2:]


class Tokens:
    """Encodes sentences, with augmentation, through one tokenizer."""

    def __init__(self, bpe, rng, max_tokens=32):
        self.bpe, self.rng, self.max_tokens = bpe, rng, max_tokens

    def plain(self, sentence):
        return self.bpe.encode(sentence, self.max_tokens)

    def varied(self, sentence):
        return self.plain(mistyped(self.rng, shortened(self.rng, sentence)))
