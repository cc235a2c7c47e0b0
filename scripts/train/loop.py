# SPDX-License-Identifier: MIT
"""The loop that every stage runs: schedule, optimiser, averaged weights, checkpoints, log."""
import math
import time

import torch

import feed
from device import DEVICE


def schedule(step, total, warmup):
    """Linear warm-up, then a cosine down to 2 % of the peak."""
    if step < warmup:
        return (step + 1) / warmup
    return 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * (step - warmup) / max(1, total - warmup)))


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


def groups_with_rates(rated, decay, log_scale):
    """Parameter groups of (modules, peak learning rate); weight decay for matrices only."""
    groups = []
    for modules, rate in rated:
        params = [p for m in modules for p in m.parameters()]
        groups += [{'params': [p for p in params if p.dim() > 1], 'weight_decay': decay, 'peak': rate},
                   {'params': [p for p in params if p.dim() <= 1], 'weight_decay': 0.0, 'peak': rate}]
    return [*groups, {'params': [log_scale], 'weight_decay': 0.0, 'peak': rated[-1][1]}]


def run(model, groups, step, draw, checkpoint, log, validate, *, stage, steps, warmup, log_scale, averaging, seed, every,
        save_every, dev_every):
    """step(item, scale) -> {name: loss} after adding up gradients; item: what draw(seed, step) gave. validate(model) ->
    recalls. Leaves the averaged weights in the model."""
    optimizer = torch.optim.AdamW(groups, lr=1e-3, betas=(0.9, 0.98))
    average = Average(model, averaging)
    start = 0
    if checkpoint.exists():
        state = torch.load(checkpoint, map_location=DEVICE)
        model.load_state_dict(state['model'])
        optimizer.load_state_dict(state['optimizer'])
        average.state, average.count = state['average'], state['step']
        log_scale.data.copy_(state['log_scale'])
        start = state['step']
        if start >= steps:
            model.load_state_dict(average.state)
            return

    def judged():
        trained = {k: v.clone() for k, v in model.state_dict().items()}
        model.load_state_dict(average.state)
        dev = validate(model)
        model.load_state_dict(trained)
        return dev

    since, last = time.time(), start
    for done, item in enumerate(feed.stream(draw, seed, start), start + 1):
        for group in optimizer.param_groups:
            group['lr'] = group['peak'] * schedule(done - 1, steps, warmup)
        optimizer.zero_grad(set_to_none=True)
        parts = step(item, log_scale.exp().clamp(max=60))
        torch.nn.utils.clip_grad_norm_([p for g in groups for p in g['params']], 1.0)
        optimizer.step()
        average.update(model)
        if done % every == 0 or done == steps:
            log(stage=stage, step=done, steps=steps, scale=math.exp(log_scale.item()),
                seconds=(time.time() - since) / (done - last), **{k: v.item() for k, v in parts.items()})
            since, last = time.time(), done
        if done % save_every == 0 or done == steps:
            torch.save({'model': model.state_dict(), 'optimizer': optimizer.state_dict(),
                        'average': average.state, 'log_scale': log_scale.data, 'step': done}, checkpoint)
        if done == steps:
            break
        if done % dev_every == 0:
            log(stage=stage, step=done, dev=judged())
    model.load_state_dict(average.state)
    log(stage=stage, step=steps, dev=validate(model))
