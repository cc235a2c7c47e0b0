# SPDX-License-Identifier: MIT
"""Stages 2 and 3: pictures meet sentences. Stage 2 trains the later blocks on cached early activations of several
augmented views; stage 3 trains every layer end to end, with the engine's int8 arithmetic in the loop."""
import math
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from batches import encode_many
from losses import info_nce
from pictures import augmented, batch_of
from stage_text import TextSampler, parameter_groups, schedule, text_losses

FRAMES = ('{}', 'a {}', 'a photo of a {}', 'a picture of a {}', 'a close up of a {}', 'there is a {}')


class Source:
    """One kind of picture: its pixels, its sentences, and the cached views of its early activations.

    labels: pictures of the same label belong together (an integer a picture), or None.
    """

    def __init__(self, name, array, sentences, cache=None, labels=None, framed=False):
        self.name, self.array, self.sentences = name, array, sentences
        self.cache, self.labels, self.framed = cache, labels, framed

    def sentence(self, rng, index):
        text = rng.choice(self.sentences[index])
        return rng.choice(FRAMES).format(text) if self.framed else text


class PictureSampler:
    """Draws, for one step, pictures of every source and two sentences for each."""

    def __init__(self, sources, shares, tokens, seed):
        self.sources, self.shares, self.tokens = sources, shares, tokens
        self.rng = random.Random(seed)
        self.numpy = np.random.default_rng(seed)

    def batch(self, from_cache):
        inputs, first, second, labels = [], [], [], []
        for number, source in enumerate(self.sources):
            chosen = self.rng.sample(range(len(source.array)), self.shares[source.name])
            for i in chosen:
                if from_cache:
                    view = self.rng.randrange(len(source.cache))
                    inputs.append(source.cache[view, i].astype(np.float32))
                else:
                    inputs.append(augmented(self.numpy, source.array[i]))
                first.append(self.tokens.varied(source.sentence(self.rng, i)))
                second.append(self.tokens.varied(source.sentence(self.rng, i)))
                group = i if source.labels is None else source.labels[i]
                labels.append(number * 1_000_000 + group)
        labels = torch.tensor(labels)
        if from_cache:
            pictures = torch.from_numpy(np.stack(inputs)).contiguous(memory_format=torch.channels_last)
        else:
            pictures = batch_of(inputs)
        return pictures, first + second, labels[:, None] == labels[None, :]


def split_batches(function, x, chunk, keep_graph):
    """Runs `function` over chunks of x (n, …) and concatenates the results."""
    context = torch.enable_grad() if keep_graph else torch.no_grad()
    with context:
        return torch.cat([function(x[i:i + chunk]) for i in range(0, len(x), chunk)])


def step_losses(model, sampler, text_sampler, image_function, scale, from_cache, text_sizes, int8, chunk):
    """Gradients of one step. The image tower's activations of a whole batch would not fit the caches (nor, end to
    end, the memory), so embeddings are computed first without a graph and its gradients are fed back chunk by
    chunk (gradient caching, Gao et al. 2021, arXiv:2101.06983)."""
    pictures, sentences, same = sampler.batch(from_cache)
    n = len(pictures)
    z = encode_many(model, sentences, int8=int8)
    images = split_batches(image_function, pictures, chunk, False).requires_grad_()
    loss = (info_nce(images, z[:n], scale, same) + info_nce(images, z[n:], scale, same)) / 2
    texts, parts = text_losses(model, text_sampler, scale, text_sizes)
    (loss + 0.5 * texts).backward()
    for i in range(0, n, chunk):
        image_function(pictures[i:i + chunk]).backward(images.grad[i:i + chunk])
    return {'image': loss.item(), **parts}


class Average:
    """An exponential moving average of the weights (Polyak): steadier than the last step's."""

    def __init__(self, model, decay):
        self.decay, self.count = decay, 0
        self.state = {k: v.detach().clone() for k, v in model.state_dict().items()}

    def update(self, model):
        self.count += 1
        decay = min(self.decay, (1 + self.count) / (10 + self.count))
        for k, v in model.state_dict().items():
            self.state[k].lerp_(v, 1 - decay)


def run(model, sources, corpus, tokens, checkpoint, log, validate, *, depth, steps, rates, text_sizes, chunk,
        shares, log_scale, int8=False, seed=2, every=20):
    """depth: blocks that come from the cache (0 = end to end). rates: learning rates of trunk, projection, text."""
    sampler = PictureSampler(sources, shares, tokens, seed)
    text_sampler = TextSampler(corpus, tokens.bpe, seed + 100)
    vision = model.vision_model
    trunk = [vision.head, *vision.blocks[depth:]] + ([vision.stem] if depth == 0 else [])
    groups = []
    for modules, rate in ((trunk, rates[0]), ([model.visual_projection], rates[1]),
                          ([model.text_model, model.text_projection], rates[2])):
        groups += [{**g, 'peak': rate} for g in parameter_groups(modules, 0.02)]
    groups.append({'params': [log_scale], 'weight_decay': 0.0, 'peak': rates[2]})
    optimizer = torch.optim.AdamW(groups, lr=1e-3, betas=(0.9, 0.98))
    average = Average(model, 0.98)
    start = 0
    if checkpoint.exists():
        state = torch.load(checkpoint)
        model.load_state_dict(state['model'])
        optimizer.load_state_dict(state['optimizer'])
        average.state, average.count = state['average'], state['step']
        log_scale.data.copy_(state['log_scale'])
        start = state['step']
        sampler.rng.seed(seed * 7919 + start)
        sampler.numpy = np.random.default_rng([seed, start])

    def image_function(x):
        hidden = vision.trunk(x, int8, depth) if depth else vision.trunk(x, int8)
        return F.normalize(model.visual_projection(vision.pooled(hidden, int8), int8), dim=-1)

    since = time.time()
    for step in range(start, steps):
        for group in optimizer.param_groups:
            group['lr'] = group['peak'] * schedule(step, steps, 30)
        optimizer.zero_grad()
        parts = step_losses(model, sampler, text_sampler, image_function, log_scale.exp().clamp(max=60),
                            depth > 0, text_sizes, int8, chunk)
        torch.nn.utils.clip_grad_norm_([p for g in groups for p in g['params']], 1.0)
        optimizer.step()
        average.update(model)
        if step % every == every - 1 or step + 1 == steps:
            log(stage='joint' if depth else 'full', step=step + 1, steps=steps,
                scale=math.exp(log_scale.item()), seconds=(time.time() - since) / every, **parts)
            since = time.time()
        if step % 50 == 49 or step + 1 == steps:
            torch.save({'model': model.state_dict(), 'optimizer': optimizer.state_dict(),
                        'average': average.state, 'log_scale': log_scale.data, 'step': step + 1}, checkpoint)
    model.load_state_dict(average.state)
    log(stage='joint' if depth else 'full', dev=validate(model))
