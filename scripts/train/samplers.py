# SPDX-License-Identifier: MIT
"""Draws the sentences of every text objective, and pictures with their sentences, for one step."""
import random

import torch

from batches import Tokens, pad
from settings import CONFIG

FRAMES = ('{}', 'a {}', 'a photo of a {}', 'a picture of a {}', 'a close up of a {}', 'there is a {}')
GLOSSED = 0.12
NAMED = 0.2  # of a picture's sentences, where it has a name as well
LONGEST = CONFIG['text_config']['max_position_embeddings']


class TextSampler:
    """sizes: pairs a step of paraphrases, parallel sentences, glosses and synonyms, and object names; 0 leaves one out."""

    def __init__(self, texts, bpe, sizes):
        self.texts, self.sizes = texts, sizes
        self.rng = random.Random()
        self.tokens = Tokens(bpe, self.rng, LONGEST)

    def __call__(self, seed, step):
        """-> texts (pairs' firsts and seconds by objective, then objects; longest) and objects: rows of the teacher."""
        self.rng.seed(seed * 1000003 + step)
        a, b, g, c, d = self.sizes
        named, rows = self.objects(d)
        drawn = self.paraphrases(a) + self.parallel(b) + self.glosses(g) + self.synonyms(c) + named
        return {'texts': pad(drawn), 'objects': torch.tensor(rows, dtype=torch.long)}

    def paraphrases(self, n):
        chosen = [self.rng.sample(g, 2) for g in self.rng.sample(self.texts.groups, n)]
        return [self.tokens.varied(s) for pair in zip(*chosen) for s in pair]

    def parallel(self, n):
        chosen = self.rng.sample(self.texts.pairs, n)
        return ([self.tokens.varied(p[1]) for p in chosen]
                + [self.tokens.varied(self.texts.russian.reworded(self.rng, p[2])) for p in chosen])

    def glosses(self, n):
        """Captions and, word by word in Russian, themselves or another caption of the same photo."""
        chosen = []
        while len(chosen) < n:
            group = self.rng.choice(self.texts.groups)
            gloss = self.texts.russian.gloss(self.rng, self.rng.choice(group))
            if gloss:
                chosen.append((self.rng.choice(group), gloss))
        return [self.tokens.varied(s) for pair in zip(*chosen) for s in pair]

    def synonyms(self, n):
        chosen = [self.rng.sample(s, 2) for s in self.rng.sample(self.texts.synsets, n)]
        return [self.tokens.plain(s) for pair in zip(*chosen) for s in pair]

    def objects(self, n):
        names = self.texts.objects[0]
        index = self.rng.sample(range(len(names)), n)
        frames = ('{}', 'a {}', 'a photo of a {}', 'there is a {} in the picture')
        return [self.tokens.plain(self.rng.choice(frames).format(self.rng.choice(names[i]))) for i in index], index


class PictureSampler:
    """shares: pictures of each source a step. Each comes with two sentences."""

    def __init__(self, sources, shares, russian, bpe, texts):
        self.sources, self.shares, self.russian, self.texts = sources, shares, russian, texts
        self.rng = random.Random()
        self.tokens = Tokens(bpe, self.rng, LONGEST)

    def __call__(self, seed, step):
        """-> index (n): rows of the sources' pictures, one after another; labels (n): equal where pictures belong
        together; sentences (2 n, longest): the first of every picture, then the second; and what the text objectives
        draw."""
        self.rng.seed(seed * 7919 + step)
        index, first, second, labels, offset = [], [], [], [], 0
        for number, source in enumerate(self.sources):
            for i in self.drawn(number, self.shares[source.name]):
                index.append(offset + i)
                first.append(self.sentence(source, i))
                second.append(self.sentence(source, i))
                labels.append(number * 1_000_000 + (i if source.labels is None else source.labels[i]))
            offset += len(source.array)
        return {'index': torch.tensor(index), 'labels': torch.tensor(labels), 'sentences': pad(first + second),
                **self.texts(seed, step)}

    def drawn(self, number, count):
        """Rows of so many pictures of a source."""
        return self.rng.sample(range(len(self.sources[number].array)), count)

    def sentence(self, source, index):
        said = source.sentences[index]
        if source.names and (not said or self.rng.random() < NAMED):
            text = self.rng.choice(FRAMES).format(self.rng.choice(source.names[index]))
            return self.tokens.varied(text)
        text = self.rng.choice(said)
        if self.rng.random() < GLOSSED:
            text = self.russian.gloss(self.rng, text) or text
        return self.tokens.varied(text)
