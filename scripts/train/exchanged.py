# SPDX-License-Identifier: MIT
"""Whose colour is whose: sentences that give two things a colour each, beside the same with the colours exchanged. The
latter describe another picture, in the same words (hard negatives after Yuksekgonul et al. 2023, arXiv:2210.01936).
What is measured is made so as well (scripts/evaluate/word_order.js), of other photos' captions."""
import random
import re

import torch

from batches import Tokens, pad
from samplers import LONGEST

ENGLISH = frozenset('black white red blue green yellow orange brown pink purple grey gray tan golden'.split())
HARD = 'ый ой ая ое ые ого ому ую ым ом ых ыми'.split()
SOFT = dict(zip('ий ей яя ее ие его ему юю им ем их ими'.split(), HARD))
RUSSIAN = re.compile(
    "(?:чёрн|черн|бел|красн|зелён|зелен|жёлт|желт|оранжев|коричнев|розов|фиолетов|сер|золотист|голуб)"
    f"({'|'.join(HARD)})"
    f"|(?:син|рыж)({'|'.join([*SOFT, 'ая', 'ую'])})")
# After these a colour says nothing of a thing of its own ("black and white").
JOINS = frozenset('and or in with is on и или в с на'.split())
THING = re.compile('([a-zа-яё-]+)[.,;:]?')


def colour(word):
    """-> what a word has to share with another for the two to change places (language; case, gender and number); None if it
    is no colour, or its form could be two."""
    if word in ENGLISH:
        return 'english'
    found = RUSSIAN.fullmatch(word)
    return None if not found or word == 'голубой' else found[1] or SOFT.get(found[2], found[2])


def thing_after(said, i):
    """-> the word that a colour stands before; None if it says nothing of a thing."""
    found = THING.fullmatch(said[i + 1].lower()) if i + 1 < len(said) else None
    word = found and found[1]
    return None if word in JOINS or word in ('one', 'ones') or word and colour(word) else word


def exchanged(sentence):
    """-> the sentence with its two colours exchanged; None unless exactly two different ones of like form stand before
    different things."""
    said = sentence.split()
    kinds = [colour(word.lower()) for word in said]
    at = [i for i, kind in enumerate(kinds) if kind]
    if len(at) != 2 or kinds[at[0]] != kinds[at[1]] or said[at[0]].lower() == said[at[1]].lower():
        return None
    first, second = at
    things = thing_after(said, first), thing_after(said, second)
    if None in things or things[0] == things[1]:
        return None
    said[first], said[second] = said[second], said[first]
    for i in at:  # or else the article would tell
        if i > 0 and said[i - 1].lower() in ('a', 'an'):
            said[i - 1] = said[i - 1][0] + ('n' if said[i][0] in 'oO' else '')
    return ' '.join(said)


def colour_pairs(sources):
    """-> (row of a picture, sentence, the same with its colours exchanged) of all pictures, one source after another."""
    found, offset = [], 0
    for source in sources:
        for i, said in enumerate(source.sentences):
            found += [(offset + i, s, other) for s in said for other in [exchanged(s)] if other]
        offset += len(source.array)
    return found


class WithColours:
    """What a PictureSampler draws, and so many pairs besides: rows of pictures (count), and tokens (2 count, longest), first
    what is true of each."""

    def __init__(self, sampler, pairs, bpe, count):
        self.sampler, self.pairs, self.count, self.texts = sampler, pairs, count, sampler.texts
        self.tokens = Tokens(bpe, random.Random(), LONGEST)

    def __call__(self, seed, step):
        drawn = random.Random(seed * 9176 + step).choices(self.pairs, k=self.count)
        rows, true, other = zip(*drawn)
        return {**self.sampler(seed, step), 'coloured': torch.tensor(rows),
                'colours': pad([self.tokens.plain(s) for s in true + other])}
