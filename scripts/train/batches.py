# SPDX-License-Identifier: MIT
"""Token batches: sampling, augmentation of sentences, and encoding in chunks of similar length."""
from pathlib import Path

import torch

CPUINFO = Path('/proc/cpuinfo')
HAS_BFLOAT16 = CPUINFO.exists() and 'avx512_bf16' in CPUINFO.read_text()


def mixed():
    """The towers in bfloat16 where the processor multiplies it natively: twice as fast, and as good."""
    return torch.autocast('cpu', torch.bfloat16, enabled=HAS_BFLOAT16)


def pad(sequences):
    """Lists of ids -> (n, longest) padded with -1."""
    out = torch.full((len(sequences), max(map(len, sequences))), -1, dtype=torch.long)
    for i, s in enumerate(sequences):
        out[i, : len(s)] = torch.tensor(s)
    return out


def encode_many(model, sequences, chunk=128, **options):
    """Unit vectors (n, dim) of many token lists; sorted by length first, so that little padding is computed."""
    order = sorted(range(len(sequences)), key=lambda i: len(sequences[i]))
    parts = [model.encode_text(pad([sequences[i] for i in order[k:k + chunk]]), **options)
             for k in range(0, len(order), chunk)]
    back = torch.empty(len(order), dtype=torch.long)
    back[torch.tensor(order)] = torch.arange(len(order))
    return torch.cat(parts)[back]


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
