# SPDX-License-Identifier: MIT
"""Retrieval on the dev photos: what training is steered by (the judged photos are never looked at)."""
import torch
import torch.nn.functional as F

from batches import encode_many
from device import DEVICE, PICTURES
from exchanged import exchanged
from views import plain


def recall(images, texts, owner, ks=(1, 5, 10)):
    """images (n, d), texts (m, d), owner (m): row of the photo that each text describes -> percentages. Equal scores, and
    scores that are no numbers, count against."""
    scores = texts @ images.t()
    own = scores.gather(1, owner[:, None])
    rank = (~(scores < own)).sum(1) - 1
    return {f'r{k}': round(100 * (rank < k).float().mean().item(), 2) for k in ks}


def pooled_ap(images, texts, owner):
    """Average precision of all pairs (m, n) in one list, in per cent: whether one threshold fits every query, as human
    judgements of pairs ask for."""
    right = torch.zeros(len(texts), len(images), device=images.device).scatter_(1, owner[:, None], 1.0)
    hits = right.flatten()[(texts @ images.t()).flatten().argsort(descending=True)]
    precision = hits.cumsum(0) / torch.arange(1, len(hits) + 1, device=images.device)
    return round(100 * ((precision * hits).sum() / hits.sum()).item(), 2)


class Dev:
    """pixels: (n, 3, s, s) uint8; captions: five a photo; allowed: (n) bool; russian: (photo, sentence) of some of the
    allowed."""

    def __init__(self, pixels, captions, allowed, russian, tokens):
        self.russian_tokens = [tokens.plain(sentence) for _, sentence in russian]
        self.russian_owner = torch.tensor([photo for photo, _ in russian], dtype=torch.long, device=DEVICE)
        self.pixels, self.allowed = pixels, torch.tensor(allowed, device=DEVICE)
        self.captions = [c for cs in captions for c in cs]
        self.plain = tokens.plain
        self.tokens = [tokens.plain(c) for c in self.captions]
        self.owner = torch.arange(len(pixels), device=DEVICE).repeat_interleave(5)

    @torch.no_grad()
    def texts(self, model, int8=False):
        """One caption of five, for the photo that the other four describe: how much of the meaning the text tower keeps."""
        z = encode_many(model, self.tokens, int8=int8)
        photos = z.view(-1, 5, z.shape[1])
        found = [recall(F.normalize(photos.sum(1) - photos[:, k], dim=1), photos[:, k], self.owner[::5])
                 for k in range(5)]
        return {'texts': {r: round(sum(f[r] for f in found) / 5, 2) for r in found[0]}}

    def recalls(self, images, texts, owner):
        """images (n, dim); texts (m, dim), each of the photo owner (m) -> recall among all photos and among the allowed."""
        renumber = torch.cumsum(self.allowed, 0) - 1
        some = self.allowed[owner]
        return {'all': recall(images, texts, owner),
                'allowed': recall(images[self.allowed], texts[some], renumber[owner[some]])}

    @torch.no_grad()
    def russian(self, model, images, int8=False):
        """The Russian sentences, among the allowed photos; None where there are none."""
        if not self.russian_tokens:
            return None
        renumber = torch.cumsum(self.allowed, 0) - 1
        return recall(images[self.allowed], encode_many(model, self.russian_tokens, int8=int8),
                      renumber[self.russian_owner])

    @torch.no_grad()
    def colours(self, model, images):
        """Of the captions that give two things a colour each: how many, in per cent, are nearer to their photo than the same
        with the colours exchanged; None where there are none."""
        pairs = [(i, other) for i, c in enumerate(self.captions) for other in [exchanged(c)] if other]
        if not pairs:
            return None
        true = encode_many(model, [self.tokens[i] for i, _ in pairs])
        other = encode_many(model, [self.plain(other) for _, other in pairs])
        seen = images[self.owner[torch.tensor([i for i, _ in pairs], device=DEVICE)]]
        return round(100 * ((seen * (true - other)).sum(1) > 0).float().mean().item(), 1)

    @torch.no_grad()
    def images(self, model, size, int8=False):
        return torch.cat([model.encode_image(plain(self.pixels[i:i + PICTURES], size), int8)
                          for i in range(0, len(self.pixels), PICTURES)])

    @torch.no_grad()
    def __call__(self, model, size, int8=False):
        return self.recalls(self.images(model, size, int8), encode_many(model, self.tokens, int8=int8), self.owner)

    @torch.no_grad()
    def glossed(self, model, images, gloss, int8=False):
        """The same for the captions word by word in Russian, those of which most words are known. gloss(caption) -> the
        sentence, or ''."""
        sentences = [gloss(c) for c in self.captions]
        known = [i for i, sentence in enumerate(sentences) if sentence]
        texts = encode_many(model, [self.plain(sentences[i]) for i in known], int8=int8)
        return {'captions': len(known), **self.recalls(images, texts, self.owner[torch.tensor(known, device=DEVICE)])}
