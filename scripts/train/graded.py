# SPDX-License-Identifier: MIT
"""Pairs of a dev photo and a caption of another, judged by words: in place of people, whose judgements are of the photos
that are reported. How far a caption fits a photo is how much it shares with the photo's own captions, words weighed by
how rare they are; a model's cosines should order all pairs, of whatever caption, alike (Kendall's tau-b)."""
import math
import random
import re
from collections import Counter

import torch
import torch.nn.functional as F

SEED = 1
DRAWN = ((10, 2), (100, 2), (None, 2))  # of a caption's so many most alike photos (None: of all), so many are judged


def overlap(captions):
    """captions: five a photo, in order -> (captions, photos): mean of the two largest tf-idf cosines with the photo's
    captions, a caption with itself aside."""
    words = [re.findall('[a-z]+', caption.lower()) for caption in captions]
    counts = Counter(word for found in words for word in set(found))
    number = {word: i for i, word in enumerate(counts)}
    rows = torch.zeros(len(captions), len(counts))
    for row, found in zip(rows, words):
        for word in found:
            row[number[word]] = math.log(len(captions) / counts[word])
    rows = F.normalize(rows, dim=1)
    return (rows @ rows.t()).fill_diagonal_(0).view(len(captions), -1, 5).topk(2, 2).values.mean(2)


def drawn(overlaps):
    """One caption a photo, and photos more and less like it -> captions, photos: rows of `overlaps`, its columns."""
    rng, pairs = random.Random(SEED), []
    for photo in range(overlaps.shape[1]):
        caption = 5 * photo + rng.randrange(5)
        order = overlaps[caption].argsort(descending=True).tolist()
        pairs += sorted({(caption, i) for most, count in DRAWN for i in rng.sample(order[:most], count)})
    return torch.tensor(pairs).t()


def kendall_tau_b(a, b, chunk=512):
    """Of two sequences (n); equal values count for neither side (Kendall 1945)."""
    agree = ties_a = ties_b = 0
    for i in range(0, len(a), chunk):
        x, y = (a[i:i + chunk, None] - a).sign(), (b[i:i + chunk, None] - b).sign()
        agree += (x * y).sum().item()
        ties_a += x.abs().sum().item()
        ties_b += y.abs().sum().item()
    return agree / math.sqrt(ties_a * ties_b)


class Graded:
    """captions: of the dev photos, five each."""

    def __init__(self, captions):
        overlaps = overlap(captions)
        self.captions, self.photos = drawn(overlaps)
        self.grades = overlaps[self.captions, self.photos]

    def __call__(self, images, texts):
        """images (n, dim), texts (5 n, dim) -> tau-b, in per cent."""
        images, texts = images.cpu(), texts.cpu()
        scores = (images[self.photos] * texts[self.captions]).sum(1)
        return round(100 * kendall_tau_b(scores, self.grades), 2)
