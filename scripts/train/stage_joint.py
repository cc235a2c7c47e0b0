# SPDX-License-Identifier: MIT
"""Stages 2 and 3: pictures meet sentences. Stage 2 trains the later blocks on cached early activations of several
augmented views; stage 3 trains every layer end to end, with the engine's int8 arithmetic in the loop."""
import math
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

import quantize as q
from batches import encode_many, mixed
from losses import info_nce
from pictures import augmented, batch_of
from stage_text import parameter_groups, schedule, text_losses

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

    def __init__(self, sources, shares, tokens, russian, seed):
        self.sources, self.shares, self.tokens, self.russian = sources, shares, tokens, russian
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
                    inputs.append(augmented(self.numpy, source.array[i]))
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


def step_losses(model, sampler, text_sampler, pooled_function, scale, from_cache, *, text_sizes, int8, chunk, drop, soft,
                rounding):
    """Gradients of one step. Pictures go through in chunks that fit the processor's caches. Two photos of dogs on grass
    are no opposites: a share (`soft`) of each target goes to the pictures whose sentences the text tower finds alike
    (after Gao et al. 2023, SoftCLIP, arXiv:2303.17561)."""
    pictures, sentences, same = sampler.batch(from_cache)
    n = len(pictures)
    with mixed():
        z = encode_many(model, sentences, int8=int8, drop=drop)
        pooled = torch.cat([pooled_function(pictures[i:i + chunk]) for i in range(0, n, chunk)])
        images = model.project_image(F.dropout(pooled, drop), int8)
    first, second = z.split(n)
    with torch.no_grad():
        alike = scale * second @ first.t()  # of picture i's second sentence and picture j's first
    loss = (info_nce(images, first, scale, same, alike, soft) + info_nce(images, second, scale, same, alike.t(), soft)) / 2
    texts, parts = text_losses(model, text_sampler, scale, text_sizes, drop)
    loss_of_rounding = rounding_loss(pooled_function, pictures[::max(1, n // chunk)]) if rounding else torch.zeros(())
    (loss + 0.5 * texts + rounding * loss_of_rounding).backward()
    return {'image': loss.item(), 'rounding': loss_of_rounding.item(), **parts}


def rounding_loss(pooled_function, pictures):
    """1 - cosine between the pooled features of int8 and of exact activations: a tower that rounding moves little
    gives the same answers in the engine's int8 and in anybody's float runtime."""
    with mixed():
        rounded = pooled_function(pictures).float()
        with torch.no_grad(), q.exact_activations():
            exact = pooled_function(pictures).float()
    return 1 - F.cosine_similarity(rounded, exact).mean()


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


def run(model, sampler, text_sampler, checkpoint, log, validate, *, depth, steps, horizon, rates, text_sizes, chunk, log_scale,
        drop, decay, soft, rounding=0, int8=False, seed, every=20, dev_every=300):
    """depth: blocks that come from the cache (0 = end to end). rates: learning rates of trunk, projection, text."""
    stage = 'joint' if depth else 'full'
    vision = model.vision_model
    trunk = [vision.head, *vision.blocks[depth:]] + ([vision.stem] if depth == 0 else [])
    groups = []
    for modules, rate in ((trunk, rates[0]), ([model.visual_projection], rates[1]),
                          ([model.text_model, model.text_projection], rates[2])):
        groups += [{**g, 'peak': rate} for g in parameter_groups(modules, decay)]
    groups.append({'params': [log_scale], 'weight_decay': 0.0, 'peak': rates[2]})
    optimizer = torch.optim.AdamW(groups, lr=1e-3, betas=(0.9, 0.98))
    average = Average(model, 0.99)
    start = 0
    if checkpoint.exists():
        state = torch.load(checkpoint)
        model.load_state_dict(state['model'])
        optimizer.load_state_dict(state['optimizer'])
        average.state, average.count = state['average'], state['step']
        log_scale.data.copy_(state['log_scale'])
        start = state['step']
    sampler.restart(seed, start)
    text_sampler.restart(seed, start)

    def pooled_function(x):
        return vision.pooled(vision.trunk(x, int8, depth), int8)

    def judged():
        trained = {k: v.clone() for k, v in model.state_dict().items()}
        model.load_state_dict(average.state)
        dev = validate(model, int8)
        model.load_state_dict(trained)
        return dev

    since = time.time()
    for step in range(start, steps):
        for group in optimizer.param_groups:
            group['lr'] = group['peak'] * schedule(step, horizon, 30)
        optimizer.zero_grad()
        parts = step_losses(model, sampler, text_sampler, pooled_function, log_scale.exp().clamp(max=60), depth > 0,
                            text_sizes=text_sizes, int8=int8, chunk=chunk, drop=drop, soft=soft, rounding=rounding)
        torch.nn.utils.clip_grad_norm_([p for g in groups for p in g['params']], 1.0)
        optimizer.step()
        average.update(model)
        if step % every == every - 1 or step + 1 == steps:
            log(stage=stage, step=step + 1, steps=steps, scale=math.exp(log_scale.item()),
                seconds=(time.time() - since) / every, **parts)
            since = time.time()
        if step % 50 == 49 or step + 1 == steps:
            torch.save({'model': model.state_dict(), 'optimizer': optimizer.state_dict(),
                        'average': average.state, 'log_scale': log_scale.data, 'step': step + 1}, checkpoint)
        if step % dev_every == dev_every - 1 and step + 1 < steps:
            log(stage=stage, step=step + 1, dev=judged())
    model.load_state_dict(average.state)
    log(stage=stage, step=steps, dev=validate(model, int8))
