# SPDX-License-Identifier: MIT
"""Text→image retrieval on the dev photos: what training is steered by (the judged photos are never looked at)."""
import torch

from batches import encode_many
from pictures import batch_of, plain


def embed_images(model, array, int8=False, chunk=32):
    with torch.no_grad():
        parts = [model.encode_image(batch_of([plain(p) for p in array[i:i + chunk]]), int8)
                 for i in range(0, len(array), chunk)]
    return torch.cat(parts)


def recall(images, texts, owner, ks=(1, 5, 10)):
    """images (n, d), texts (m, d), owner (m): row of the photo that each text describes -> percentages."""
    scores = texts @ images.t()
    own = scores.gather(1, owner[:, None])
    rank = (scores > own).sum(1)
    return {f'r{k}': round(100 * (rank < k).float().mean().item(), 2) for k in ks}


def dev_recall(model, tokens, array, captions, allowed, int8=False):
    """captions: five a photo, in the order of `array`; allowed (n) bool -> recall among all and the allowed."""
    images = embed_images(model, array, int8)
    with torch.no_grad():
        texts = encode_many(model, [tokens.plain(c) for cs in captions for c in cs], int8=int8)
    owner = torch.arange(len(array)).repeat_interleave(5)
    keep = torch.tensor(allowed)
    renumber = torch.cumsum(keep, 0) - 1
    some = keep[owner]
    return {'all': recall(images, texts, owner),
            'allowed': recall(images[keep], texts[some], renumber[owner[some]])}
