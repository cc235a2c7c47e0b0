# SPDX-License-Identifier: MIT
"""Stage 1: the text tower alone. Captions of one photo mean the same, so do parallel sentences and synonyms; CLIP's
embeddings of object names teach which things are alike."""
import math
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from batches import Tokens, encode_many, mixed
from losses import info_nce, relational


def schedule(step, total, warmup=100):
    """Linear warm-up, then a cosine down to 2 % of the peak."""
    if step < warmup:
        return (step + 1) / warmup
    return 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * (step - warmup) / max(1, total - warmup)))


def parameter_groups(modules, decay):
    """Weight decay for matrices only."""
    params = [p for m in modules for p in m.parameters()]
    return [{'params': [p for p in params if p.dim() > 1], 'weight_decay': decay},
            {'params': [p for p in params if p.dim() <= 1], 'weight_decay': 0.0}]


WEIGHTS = {'paraphrase': 1.0, 'parallel': 0.5, 'gloss': 0.3, 'synonym': 0.15, 'object': 0.2}


class TextSampler:
    """Draws the batches of every text objective."""

    def __init__(self, corpus, russian, bpe, seed):
        self.russian = russian
        self.rng = random.Random(seed)
        self.tokens = Tokens(bpe, self.rng)
        self.groups = corpus.caption_groups()
        self.pairs = corpus.russian_pairs()
        self.synsets = [s for s in corpus.names() if len(s) > 1] + [
            s for s in corpus.imagenet().values() if len(s) > 1 for _ in range(10)]
        self.lvis_names, teacher = corpus.lvis()
        self.teacher = F.normalize(torch.from_numpy(teacher.astype(np.float32)), dim=1)

    def restart(self, seed, step):
        """The random state that a run resumed at `step` goes on with."""
        self.rng.seed(seed * 1000003 + step)

    def paraphrases(self, n):
        chosen = [self.rng.sample(g, 2) for g in self.rng.sample(self.groups, n)]
        return [self.tokens.varied(s) for pair in zip(*chosen) for s in pair]

    def parallel(self, n):
        chosen = self.rng.sample(self.pairs, n)
        return ([self.tokens.varied(p[1]) for p in chosen]
                + [self.tokens.varied(self.russian.reworded(self.rng, p[2])) for p in chosen])

    def glosses(self, n):
        """Captions and, word by word in Russian, themselves or another caption of the same photo."""
        chosen = []
        while len(chosen) < n:
            group = self.rng.choice(self.groups)
            gloss = self.russian.gloss(self.rng, self.rng.choice(group))
            if gloss:
                chosen.append((self.rng.choice(group), gloss))
        return [self.tokens.varied(s) for pair in zip(*chosen) for s in pair]

    def synonyms(self, n):
        chosen = [self.rng.sample(s, 2) for s in self.rng.sample(self.synsets, n)]
        return [self.tokens.plain(s) for pair in zip(*chosen) for s in pair]

    def objects(self, n):
        index = self.rng.sample(range(len(self.lvis_names)), n)
        names = [self.rng.choice(self.lvis_names[i]) for i in index]
        frames = ('{}', 'a {}', 'a photo of a {}', 'there is a {} in the picture')
        return [self.tokens.plain(self.rng.choice(frames).format(s)) for s in names], self.teacher[index]


def text_losses(model, sampler, scale, sizes, drop=0.0):
    """One step's weighted loss; sizes = (paraphrase, parallel, gloss, synonym, object) pairs, 0 leaves one out."""
    a, b, g, c, d = sizes
    named, teacher = sampler.objects(d)
    batch = sampler.paraphrases(a) + sampler.parallel(b) + sampler.glosses(g) + sampler.synonyms(c) + named
    with mixed():
        z = encode_many(model, batch, drop=drop)
    *pairs, objects = z.split([2 * a, 2 * b, 2 * g, 2 * c, d])
    losses = {name: info_nce(*both.chunk(2), scale)
              for name, both in zip(('paraphrase', 'parallel', 'gloss', 'synonym'), pairs) if len(both)}
    if len(objects):
        losses['object'] = relational(objects, teacher)
    weighted = sum(WEIGHTS[k] * v for k, v in losses.items())
    return weighted, {k: v.item() for k, v in losses.items()}


def run(model, sampler, checkpoint, log, *, steps, lr, sizes, drop, seed):
    modules = [model.text_model, model.text_projection]
    log_scale = torch.nn.Parameter(torch.tensor(math.log(20.0)))
    optimizer = torch.optim.AdamW(
        parameter_groups(modules, 0.05) + [{'params': [log_scale], 'weight_decay': 0.0}], lr=lr, betas=(0.9, 0.98))
    start = 0
    if checkpoint.exists():
        state = torch.load(checkpoint)
        model.load_state_dict(state['model'])
        optimizer.load_state_dict(state['optimizer'])
        log_scale.data.copy_(state['log_scale'])
        start = state['step']
    sampler.restart(seed, start)
    since = time.time()
    for step in range(start, steps):
        for group in optimizer.param_groups:
            group['lr'] = lr * schedule(step, steps)
        loss, parts = text_losses(model, sampler, log_scale.exp().clamp(max=60), sizes, drop)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_([p for g in optimizer.param_groups for p in g['params']], 1.0)
        optimizer.step()
        if step % 20 == 19:
            log(stage='text', step=step + 1, steps=steps, loss=loss.item(), scale=log_scale.exp().item(),
                seconds=(time.time() - since) / 20, **parts)
            since = time.time()
        if step % 100 == 99 or step + 1 == steps:
            torch.save({'model': model.state_dict(), 'optimizer': optimizer.state_dict(),
                        'log_scale': log_scale.data, 'step': step + 1}, checkpoint)
    return model
