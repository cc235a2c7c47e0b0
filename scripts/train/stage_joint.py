# SPDX-License-Identifier: MIT
"""Pictures meet sentences: the whole image tower, in augmented views, against two sentences of each picture, while the
text objectives go on."""
import torch
import torch.nn.functional as F

import loop
from batches import encode
from device import DEVICE, mixed
from losses import info_nce
from stage_text import text_losses
from views import augmented


def contrast(images, first, second, scale, labels, soft):
    """Pictures (n, dim) against two sentences of each. Two photos of dogs on grass are no opposites: a share (`soft`) of
    each target goes to the pictures whose sentences the text tower finds alike (after Gao et al. 2023, SoftCLIP,
    arXiv:2303.17561)."""
    same = labels[:, None] == labels[None, :]
    with torch.no_grad():
        alike = scale * second @ first.t()  # of picture i's second sentence and picture j's first
    return (info_nce(images, first, scale, same, alike, soft) + info_nce(images, second, scale, same, alike.t(), soft)) / 2


def in_chunks(tower, pictures, chunk):
    """tower(pictures), a chunk at a time: what fits the processor's caches."""
    return torch.cat([tower(pictures[i:i + chunk]) for i in range(0, len(pictures), chunk)])


def run(model, pixels, sampler, objects, checkpoint, log, validate, *, stage, size, steps, rates, chunk, drop, soft, decay,
        log_scale, seed, dev_every, view=augmented):
    """pixels: (all pictures, 3, s, s) uint8. rates: learning rates of the image trunk, its projection, the text side.
    view(pixels, size, generator): what the tower sees of them."""
    generator = torch.Generator(DEVICE).manual_seed(seed)

    def step(item, scale):
        pictures = view(pixels[item['index']], size, generator)
        with mixed():
            first, second = encode(model, item['sentences'], drop=drop).chunk(2)
            images = model.project_image(F.dropout(in_chunks(model.vision_model, pictures, chunk), drop))
        loss = contrast(images, first, second, scale, item['labels'], soft)
        texts, parts = text_losses(model, item, objects, scale, sampler.texts.sizes, drop)
        (loss + 0.5 * texts).backward()
        return {'image': loss, **parts}

    groups = loop.groups_with_rates([([model.vision_model], rates[0]), ([model.visual_projection], rates[1]),
                                     ([model.text_model, model.text_projection], rates[2])], decay, log_scale)
    loop.run(model, groups, step, sampler, checkpoint, log, validate, stage=stage, steps=steps, warmup=steps // 20,
             log_scale=log_scale, averaging=0.99, seed=seed, every=50, save_every=steps, dev_every=dev_every)
