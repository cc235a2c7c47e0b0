# SPDX-License-Identifier: MIT
"""The last stage, with the engine's int8 arithmetic in the loop: one image tower follows several (an ensemble is better
than any one of them), on views and on mixtures of pictures, and the text tower goes on learning against it."""
import copy

import torch
import torch.nn.functional as F

import loop
import quantize as q
from batches import encode
from device import DEVICE, mixed
from losses import ranking
from stage_joint import contrast
from stage_text import text_losses
from views import augmented, mixtures

WEIGHTS = {'teacher': 10.0, 'ranking': 1.0, 'image': 0.2, 'text': 0.1, 'rounding': 10.0}


class Teacher:
    """The averaged embeddings of several float models (their image side)."""

    def __init__(self, models):
        self.models = [copy.deepcopy(m).requires_grad_(False) for m in models]

    @torch.no_grad()
    def encode_image(self, pictures, int8=False):
        """(n, 3, size, size) -> unit vectors (n, dim)."""
        with mixed():
            return F.normalize(sum(m.encode_image(pictures, int8) for m in self.models), dim=1)

    def encode_text(self, tokens, **options):
        return self.models[-1].encode_text(tokens, **options)


def picture_losses(model, pictures, teacher, sentences, scale):
    """One chunk: embeddings (n, dim), 1 - cosine to the teacher's, how far the order of the sentences is from the
    teacher's, and what the rounding of activations moves."""
    with mixed():
        pooled = model.vision_model(pictures, True)
        images = model.project_image(pooled, True)
        with torch.no_grad(), q.exact_activations():
            exact = model.vision_model(pictures[:2], True).float()
    wanted = teacher.encode_image(pictures)
    rounding = 1 - F.cosine_similarity(pooled[:2].float(), exact).mean()
    return images, 1 - (images * wanted).sum(1).mean(), ranking(images, wanted, sentences, scale), rounding


def run(model, teacher, pixels, sampler, objects, checkpoint, log, validate, *, size, steps, rates, chunk,
        mixed_share, drop, soft, decay, log_scale, seed, dev_every):
    """pixels: (all pictures, 3, s, s) uint8. rates: learning rates of the image trunk, its projection, the text side.
    mixed_share: of the pictures of a step, these come as mixtures, for the teacher only."""
    generator = torch.Generator(DEVICE).manual_seed(seed)

    def step(item, scale):
        pictures = augmented(pixels[item['index']], size, generator)
        n = len(pictures)
        order = torch.randperm(n, generator=generator, device=DEVICE)
        own, others = order.split([n - int(mixed_share * n), int(mixed_share * n)])
        if len(others):
            pictures[others] = mixtures(pictures[others], generator)
        with mixed():
            first, second = encode(model, item['sentences'], int8=True, drop=drop).chunk(2)
        parts = [picture_losses(model, pictures[i:i + chunk], teacher, first.detach(), scale.detach())
                 for i in range(0, n, chunk)]
        images = torch.cat([p[0] for p in parts])
        losses = dict(zip(('teacher', 'ranking', 'rounding'), (torch.stack([p[i] for p in parts]).mean()
                                                               for i in (1, 2, 3))))
        losses['image'] = contrast(images[own], first[own], second[own], scale, item['labels'][own], soft)
        losses['text'], _ = text_losses(model, item, objects, scale, sampler.texts.sizes, drop)
        sum(WEIGHTS[name] * loss for name, loss in losses.items()).backward()
        return losses

    image_side = [m for name, m in model.named_children() if name.startswith('visual_')]
    groups = loop.groups_with_rates([([model.vision_model], rates[0]), (image_side, rates[1]),
                                     ([model.text_model, model.text_projection], rates[2])], decay, log_scale)
    loop.run(model, groups, step, sampler, checkpoint, log, lambda m: validate(m, True), stage='follow', steps=steps,
             warmup=steps // 20, log_scale=log_scale, averaging=0.99, seed=seed, every=50, save_every=steps,
             dev_every=dev_every)
