# SPDX-License-Identifier: MIT
"""The loop that both picture stages run: schedule, optimiser, averaged weights, checkpoints, log."""
import math
import time

import torch

from stage_text import parameter_groups, schedule


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


def parts_with_rates(model, trunk, rates, decay, log_scale):
    """Parameter groups with their peak learning rates: image trunk (modules), its projection, the text side."""
    groups = []
    for modules, rate in zip((trunk, [model.visual_projection], [model.text_model, model.text_projection]), rates):
        groups += [{**g, 'peak': rate} for g in parameter_groups(modules, decay)]
    return [*groups, {'params': [log_scale], 'weight_decay': 0.0, 'peak': rates[2]}]


def run(model, groups, step, samplers, checkpoint, log, validate, *, stage, steps, horizon, warmup, log_scale, averaging,
        seed, every, save_every, dev_every):
    """step(scale) -> {loss: value} after adding up gradients. samplers: restarted at the step that a run resumes at.
    validate(model) -> recalls. Leaves the averaged weights in the model."""
    optimizer = torch.optim.AdamW(groups, lr=1e-3, betas=(0.9, 0.98))
    average = Average(model, averaging)
    start = 0
    if checkpoint.exists():
        state = torch.load(checkpoint)
        model.load_state_dict(state['model'])
        optimizer.load_state_dict(state['optimizer'])
        average.state, average.count = state['average'], state['step']
        log_scale.data.copy_(state['log_scale'])
        start = state['step']
        if start >= steps:
            model.load_state_dict(average.state)
            return
    for sampler in samplers:
        sampler.restart(seed, start)

    def judged():
        trained = {k: v.clone() for k, v in model.state_dict().items()}
        model.load_state_dict(average.state)
        dev = validate(model)
        model.load_state_dict(trained)
        return dev

    since = time.time()
    for done in range(start + 1, steps + 1):
        for group in optimizer.param_groups:
            group['lr'] = group['peak'] * schedule(done - 1, horizon, warmup)
        optimizer.zero_grad()
        parts = step(log_scale.exp().clamp(max=60))
        torch.nn.utils.clip_grad_norm_([p for g in groups for p in g['params']], 1.0)
        optimizer.step()
        average.update(model)
        if done % every == 0 or done == steps:
            log(stage=stage, step=done, steps=steps, scale=math.exp(log_scale.item()),
                seconds=(time.time() - since) / every, **parts)
            since = time.time()
        if done % save_every == 0 or done == steps:
            torch.save({'model': model.state_dict(), 'optimizer': optimizer.state_dict(),
                        'average': average.state, 'log_scale': log_scale.data, 'step': done}, checkpoint)
        if done % dev_every == 0 and done < steps:
            log(stage=stage, step=done, dev=judged())
    model.load_state_dict(average.state)
    log(stage=stage, step=steps, dev=validate(model))
