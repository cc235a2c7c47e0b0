# SPDX-License-Identifier: MIT
"""The last stage: every layer end to end with the engine's int8 arithmetic in the loop. The image tower follows its
teachers, float towers whose embeddings are averaged (an ensemble is better than any one of them), and the text tower
goes on learning against the pictures."""
import copy

import torch
import torch.nn.functional as F

import loop
import quantize as q
from batches import encode_many, mixed
from stage_joint import contrast
from stage_text import text_losses

WEIGHTS = {'teacher': 10.0, 'image': 0.2, 'text': 0.1, 'rounding': 10.0}


class Teacher:
    """The averaged embeddings of several float models (their image side)."""

    def __init__(self, models):
        self.models = [copy.deepcopy(m).requires_grad_(False) for m in models]

    @torch.no_grad()
    def __call__(self, pictures):
        """(n, 3, size, size) -> unit vectors (n, dim)."""
        return self.encode_image(pictures)

    def encode_image(self, pictures, int8=False):
        with mixed():
            return F.normalize(sum(m.encode_image(pictures, int8) for m in self.models), dim=1)

    def encode_text(self, tokens, **options):
        return self.models[0].encode_text(tokens, **options)


def picture_losses(model, pictures, teacher):
    """One chunk: embeddings (n, dim), 1 - cosine to the teacher's, and what the rounding of activations moves."""
    with mixed():
        pooled = model.vision_model(pictures, True)
        images = model.project_image(pooled, True)
        with torch.no_grad(), q.exact_activations():
            exact = model.vision_model(pictures[:2], True).float()
    rounding = 1 - F.cosine_similarity(pooled[:2].float(), exact).mean()
    return images, 1 - (images * teacher(pictures)).sum(1).mean(), rounding


def step_losses(model, teacher, sampler, text_sampler, scale, *, text_sizes, chunk, drop, soft):
    """Gradients of one step."""
    pictures, sentences, same = sampler.batch(False)
    n = len(pictures)
    with mixed():
        first, second = encode_many(model, sentences, int8=True, drop=drop).split(n)
    parts = [picture_losses(model, pictures[i:i + chunk], teacher) for i in range(0, n, chunk)]
    images = torch.cat([p[0] for p in parts])
    followed, rounding = (torch.stack([p[i] for p in parts]).mean() for i in (1, 2))
    images_loss = contrast(images, first, second, scale, same, soft)
    texts, names = text_losses(model, text_sampler, scale, text_sizes, drop)
    w = WEIGHTS
    (w['teacher'] * followed + w['image'] * images_loss + w['text'] * texts + w['rounding'] * rounding).backward()
    return {'teacher': followed.item(), 'image': images_loss.item(), 'rounding': rounding.item(), **names}


def run(model, teacher, sampler, text_sampler, checkpoint, log, validate, *, steps, rates, log_scale, decay, seed,
        **options):
    """rates: learning rates of the image trunk, its projection, and the text side."""
    groups = loop.parts_with_rates(model, [model.vision_model], rates, decay, log_scale)
    step = lambda scale: step_losses(model, teacher, sampler, text_sampler, scale, **options)
    loop.run(model, groups, step, [sampler, text_sampler], checkpoint, log, lambda m: validate(m, True), stage='full',
             steps=steps, horizon=steps, warmup=20, log_scale=log_scale, averaging=0.98, seed=seed, every=10,
             save_every=25, dev_every=steps)
