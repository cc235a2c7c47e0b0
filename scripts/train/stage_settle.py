# SPDX-License-Identifier: MIT
"""The text tower settles on pictures as the finished image tower sees them.

The projection in closed form is fitted to the pictures it is fitted to, all too well: what it says of them is no
measure of what it will say of others. So each picture's vector is that of a projection which was fitted without it (one
of several folds), and sentences learn to find their picture by it among all of them: what the image tower can't tell
apart, the sentences learn to do without. The vectors follow the sentences from time to time.
"""
from dataclasses import dataclass

import torch
import torch.nn.functional as F

import head
import loop
import prototypes
from batches import encode
from device import DEVICE, mixed
from settings import CONFIG
from stage_text import text_losses


@dataclass
class Looks:
    """What the image tower sees of the pictures, before its projection. whole, middle: the pictures, and their middle four
    fifths, (n, head_channels), one source after another; dev: the dev photos."""
    whole: torch.Tensor
    middle: torch.Tensor
    dev: torch.Tensor


class Folds:
    """Vectors of pictures by projections that were fitted without them. data: head.Fit; middle: as in Looks; plan: of the
    projection (PROTOTYPES of settings.py)."""

    def __init__(self, model, data, middle, folds, seed, *, penalty, **plan):
        generator = torch.Generator().manual_seed(seed)
        fold = torch.randint(folds, (len(data.shares),), generator=generator).to(DEVICE)
        self.folds = [self.fitted(model, data, middle, fold == k, penalty, {'seed': seed, **plan}) for k in range(folds)]

    @staticmethod
    @torch.no_grad()
    def fitted(model, data, middle, out, penalty, plan):
        """-> all of a fold but its targets: which pictures it judges, their attention, and the ridge regression of the
        others, factorised."""
        shares = data.shares[~out]
        others = head.Fit(data.pooled[~out], None, shares, int((~out[:data.first]).sum()))
        attends, _ = prototypes.attending(model, CONFIG, others, **plan)
        attention = attends.attention(others.pooled)
        weighted = shares[:, None] * attention
        gram = attention.t() @ weighted
        gram += penalty * gram.diag().mean() * torch.eye(len(gram), device=gram.device)
        return {'out': out, 'weighted': weighted, 'factor': torch.linalg.cholesky(gram),
                'whole': attends.attention(data.pooled[out]), 'middle': attends.attention(middle[out])}

    @torch.no_grad()
    def vectors(self, targets):
        """targets: unit vectors (n, dim) -> those of the pictures and of their middles, (2, n, dim)."""
        result = torch.zeros(2, *targets.shape, device=targets.device)
        for fold in self.folds:
            values = torch.cholesky_solve(fold['weighted'].t() @ targets[~fold['out']], fold['factor'])
            for view, name in enumerate(('whole', 'middle')):
                result[view, fold['out']] = F.normalize(fold[name] @ values, dim=1)
        return result


def finding(sentences, index, vectors, scale, generator):
    """Sentences (2 n, dim), the first and then the second of the pictures index (n), find theirs among all; each picture, whole
    or its middle, finds its sentence among those of the step. vectors: (2, all, dim)."""
    to_picture = F.cross_entropy(scale * sentences @ vectors[0].t(), index.repeat(2))
    view = torch.randint(2, index.shape, generator=generator).to(index.device)
    seen, own = vectors[view, index], torch.arange(len(index), device=index.device)
    to_sentence = sum(F.cross_entropy(scale * seen @ s.t(), own) for s in sentences.chunk(2)) / 2
    return (to_picture + to_sentence) / 2


def telling_apart(true, other, seen, scale):
    """Sentences (n, dim) against the same with their colours exchanged: which of both a picture's vector seen (n, dim) is
    nearer to."""
    return F.softplus(scale * (seen * (other - true)).sum(1)).mean()


class Following:
    """The pictures' vectors, which follow the text tower every so many steps. targets(model) -> unit means of the pictures'
    sentences (n, dim)."""

    def __init__(self, folds, targets, every):
        self.folds, self.targets, self.every = folds, targets, every
        self.asked, self.vectors = 0, None

    def __call__(self, model):
        if self.asked % self.every == 0:
            self.vectors = self.folds.vectors(self.targets(model))
        self.asked += 1
        return self.vectors


def run(model, following, sampler, objects, checkpoint, log, validate, *, steps, lr, drop, text_share, colour_share,
        log_scale, seed, dev_every):
    """following: Following; sampler: exchanged.WithColours. text_share, colour_share: how much the text objectives, and
    whose colour is whose, count beside the pictures."""
    generator = torch.Generator().manual_seed(seed)

    def step(item, scale):
        vectors = following(model)
        with mixed():
            sentences = encode(model, item['sentences'], drop=drop).float()
            true, other = encode(model, item['colours'], drop=drop).float().chunk(2)
        loss = finding(sentences, item['index'], vectors, scale, generator)
        colours = telling_apart(true, other, vectors[0, item['coloured']], scale)
        texts, parts = text_losses(model, item, objects, scale, sampler.texts.sizes, drop)
        (loss + colour_share * colours + text_share * texts).backward()
        return {'image': loss, 'colours': colours, **parts}

    groups = loop.groups_with_rates([([model.text_model, model.text_projection], lr)], 0.05, log_scale)
    loop.run(model, groups, step, sampler, checkpoint, log, validate, stage='settle', steps=steps, warmup=steps // 20,
             log_scale=log_scale, averaging=0.99, seed=seed, every=50, save_every=200, dev_every=dev_every)
