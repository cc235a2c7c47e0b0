# SPDX-License-Identifier: MIT
"""Pictures meet sentences: the later blocks of the image tower, on cached early activations of several augmented
views, against two sentences of each picture, while the text objectives go on."""
import random

import numpy as np
import torch
import torch.nn.functional as F

import loop
from batches import encode_many, mixed
from losses import info_nce
from pictures import augmented, batch_of
from stage_text import text_losses

FRAMES = ('{}', 'a {}', 'a photo of a {}', 'a picture of a {}', 'a close up of a {}', 'there is a {}')


GLOSSED = 0.12


class Source:
    """One kind of picture: its pixels, its sentences, and the cached views of its early activations.

    labels: pictures of the same label belong together (an integer a picture), or None.
    """

    def __init__(self, name, array, sentences, cache=None, labels=None, framed=False):
        self.name, self.array, self.sentences = name, array, sentences
        self.cache, self.labels, self.framed = cache, labels, framed

    def sentence(self, rng, index, russian):
        text = rng.choice(self.sentences[index])
        if self.framed:
            return rng.choice(FRAMES).format(text)
        return (russian.gloss(rng, text) if rng.random() < GLOSSED else '') or text


class PictureSampler:
    """Draws, for one step, pictures of every source and two sentences for each."""

    def __init__(self, sources, shares, tokens, russian, size, seed):
        self.sources, self.shares, self.tokens, self.russian, self.size = sources, shares, tokens, russian, size
        self.restart(seed, 0)

    def restart(self, seed, step):
        """The random state that a run resumed at `step` goes on with."""
        self.rng = random.Random(seed * 7919 + step)
        self.numpy = np.random.default_rng([seed, step])

    def batch(self, from_cache):
        inputs, first, second, labels = [], [], [], []
        for number, source in enumerate(self.sources):
            chosen = self.rng.sample(range(len(source.array)), self.shares[source.name])
            for i in chosen:
                if from_cache:
                    view = self.rng.randrange(len(source.cache))
                    inputs.append(source.cache[view, i].astype(np.float32))
                else:
                    inputs.append(augmented(self.numpy, source.array[i], self.size))
                first.append(self.tokens.varied(source.sentence(self.rng, i, self.russian)))
                second.append(self.tokens.varied(source.sentence(self.rng, i, self.russian)))
                group = i if source.labels is None else source.labels[i]
                labels.append(number * 1_000_000 + group)
        labels = torch.tensor(labels)
        if from_cache:
            pictures = torch.from_numpy(np.stack(inputs)).contiguous(memory_format=torch.channels_last)
        else:
            pictures = batch_of(inputs)
        return pictures, first + second, labels[:, None] == labels[None, :]


def step_losses(model, sampler, text_sampler, depth, scale, *, text_sizes, chunk, drop, soft):
    """Gradients of one step. Pictures go through in chunks that fit the processor's caches. Two photos of dogs on grass
    are no opposites: a share (`soft`) of each target goes to the pictures whose sentences the text tower finds alike
    (after Gao et al. 2023, SoftCLIP, arXiv:2303.17561)."""
    pictures, sentences, same = sampler.batch(True)
    n, vision = len(pictures), model.vision_model
    with mixed():
        first, second = encode_many(model, sentences, drop=drop).split(n)
        pooled = torch.cat([vision.pooled(vision.trunk(pictures[i:i + chunk], start=depth)) for i in range(0, n, chunk)])
        images = model.project_image(F.dropout(pooled, drop))
    loss = contrast(images, first, second, scale, same, soft)
    texts, parts = text_losses(model, text_sampler, scale, text_sizes, drop)
    (loss + 0.5 * texts).backward()
    return {'image': loss.item(), **parts}


def contrast(images, first, second, scale, same, soft):
    """Pictures (n, dim) against two sentences of each."""
    with torch.no_grad():
        alike = scale * second @ first.t()  # of picture i's second sentence and picture j's first
    return (info_nce(images, first, scale, same, alike, soft) + info_nce(images, second, scale, same, alike.t(), soft)) / 2


def run(model, sampler, text_sampler, checkpoint, log, validate, *, stage, depth, steps, horizon, rates, log_scale,
        decay, seed, dev_every=300, **options):
    """depth: blocks that come from the cache. rates: learning rates of trunk, projection, text."""
    vision = model.vision_model
    groups = loop.parts_with_rates(model, [vision.head, *vision.blocks[depth:]], rates, decay, log_scale)
    step = lambda scale: step_losses(model, sampler, text_sampler, depth, scale, **options)
    loop.run(model, groups, step, [sampler, text_sampler], checkpoint, log, validate, stage=stage, steps=steps,
             horizon=horizon, warmup=30, log_scale=log_scale, averaging=0.99, seed=seed, every=20, save_every=50,
             dev_every=dev_every)
