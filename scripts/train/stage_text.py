# SPDX-License-Identifier: MIT
"""Stage 1: the text tower alone. Captions of one photo mean the same, so do parallel sentences and synonyms; CLIP's
embeddings of object names teach which things are alike."""
import loop
from batches import encode
from device import mixed
from losses import info_nce, relational

WEIGHTS = {'paraphrase': 1.0, 'parallel': 0.5, 'gloss': 0.3, 'synonym': 0.15, 'object': 0.2}


def text_losses(model, item, objects, scale, sizes, drop=0.0):
    """One step's weighted loss. item: a draw of TextSampler with these sizes; objects (n, 512): the teacher's unit
    vectors."""
    with mixed():
        z = encode(model, item['texts'], drop=drop)
    *pairs, named = z.split([2 * sizes[0], 2 * sizes[1], 2 * sizes[2], 2 * sizes[3], sizes[4]])
    losses = {name: info_nce(*both.chunk(2), scale)
              for name, both in zip(('paraphrase', 'parallel', 'gloss', 'synonym'), pairs) if len(both)}
    if len(named):
        losses['object'] = relational(named, objects[item['objects']])
    return sum(WEIGHTS[k] * v for k, v in losses.items()), losses


def run(model, sampler, objects, checkpoint, log, validate, *, steps, lr, drop, log_scale, seed, dev_every):
    def step(item, scale):
        loss, parts = text_losses(model, item, objects, scale, sampler.sizes, drop)
        loss.backward()
        return parts

    groups = loop.groups_with_rates([([model.text_model, model.text_projection], lr)], 0.05, log_scale)
    loop.run(model, groups, step, sampler, checkpoint, log, validate, stage='text', steps=steps, warmup=100,
             log_scale=log_scale, averaging=0.995, seed=seed, every=100, save_every=500, dev_every=dev_every)
