# SPDX-License-Identifier: MIT
"""The shipped image projection: one attention step over prototypes, in closed form.

Kernel ridge regression from pooled features to the mean embedding of a picture's sentences generalises far better than
a linear one: a picture's vector leans on the training pictures that it resembles. It would have to keep them all;
prototypes (k-means over the training pictures) in the space of the first principal components do as well. A softmax
over them is the Nadaraya-Watson form of a Gaussian kernel on unit vectors, its values are found by ridge regression.

One output is set aside for hubness: some pictures are close to every sentence (Radovanovic et al. 2010), and lose as
much as their nearest sentences are near on average (after CSLS, Conneau et al. 2018, arXiv:1710.04087). The text tower
puts a constant there, so that a plain cosine is all that a search needs.
"""
import copy

import torch
import torch.nn.functional as F

from batches import encode_many, mixed, pad
from head import pooled_features, sentence_means
from towers import ClipLite


def clusters(points, weights, count, rounds, seed):
    """Spherical k-means. points: unit vectors (n, d); weights (n) -> unit vectors (count, d)."""
    generator = torch.Generator().manual_seed(seed)
    centers = points[torch.multinomial(weights, count, generator=generator)].clone()
    for _ in range(rounds):
        nearest = (points @ centers.t()).argmax(1)
        sums = torch.zeros_like(centers).index_add_(0, nearest, points * weights[:, None])
        taken = torch.bincount(nearest, minlength=count)[:, None] > 0
        centers = torch.where(taken, F.normalize(sums, dim=1), centers)
    return centers


def ridge(x, y, weights, penalty):
    """Weighted, without an intercept: x (n, c), y (n, d) -> (c, d)."""
    gram = x.t() @ (weights[:, None] * x)
    gram += penalty * gram.diag().mean() * torch.eye(len(gram))
    return torch.linalg.solve(gram, x.t() @ (weights[:, None] * y))


def hubness(images, sentences, nearest, chunk=1024):
    """(n): mean cosine of each image and the sentences nearest to it; unit vectors (n, dim), (m, dim)."""
    return torch.cat([(images[i:i + chunk] @ sentences.t()).topk(nearest, 1).values.mean(1)
                      for i in range(0, len(images), chunk)])


def room_for_hubness(images, texts):
    """(dim, dim): the reflection that turns the direction which images and texts use least into the last axis. The other
    axes stay nearly what they were: along principal axes one component would set the step of a whole int8 row."""
    moment = images.t() @ images / len(images) + texts.t() @ texts / len(texts)
    least = torch.linalg.eigh(moment)[1][:, 0]
    last = torch.zeros_like(least)
    last[-1] = 1
    normal = F.normalize(least - last, dim=0)
    return torch.eye(len(least)) - 2 * torch.outer(normal, normal)


def fit(model, config, sources, tokens, bank, size, *, query, prototypes, sharpness, penalty, weights, rounds, hubs,
        constant, nearest, seed):
    """A copy of the model with this projection, and of the config that goes with it. sources: as in training. bank:
    sentences (token ids) of photos in general, to measure hubness with. hubs: how much of it is subtracted; constant: the share
    of a text's vector that is the same for all."""
    pooled = torch.cat([pooled_features(model.vision_model, s.array, size, int8=True) for s in sources])
    shares = torch.cat([torch.full((len(s.array),), weights[s.name]) for s in sources])
    targets = torch.cat([sentence_means(model, s, tokens, seed) for s in sources])
    with torch.no_grad(), mixed():
        texts = encode_many(model, bank)

    x = F.normalize(pooled.sqrt(), dim=1)
    middle = (shares[:, None] * x).sum(0) / shares.sum()
    centred = x - middle
    axes = torch.linalg.eigh(centred.t() @ (shares[:, None] * centred))[1][:, -query:]
    points = F.normalize(centred @ axes, dim=1)
    centers = clusters(points, shares, prototypes, rounds, seed)
    some = points[:len(sources[0].array)]
    temperature = (1 - some @ some.t()).median() / sharpness

    config = copy.deepcopy(config)
    config['vision_config'].update(query_size=query, prototypes=prototypes)
    result = ClipLite(config)
    result.load_state_dict(model.state_dict() | {k: v for k, v in result.state_dict().items() if 'visual_' in k or
                                                 k == 'text_projection.bias'})
    with torch.no_grad():
        result.visual_query.weight.copy_(axes.t())
        result.visual_query.bias.copy_(-(middle @ axes))
        result.visual_prototypes.weight.copy_(centers / temperature)
        result.visual_prototypes.bias.zero_()
        attention = result.attention(pooled)
        values = ridge(attention, targets, shares, penalty)
        images = F.normalize(attention @ values, dim=1)
        far = hubness(images, texts, nearest)
        far -= (shares * far).sum() / shares.sum()
        turn = room_for_hubness(images, texts)
        targets = targets @ turn
        # A text's last component is `constant`, the others shrink accordingly: cosines count as before, and the hubness
        # as often as `hubs` says.
        targets[:, -1] = -hubs * far * (1 - constant ** 2) ** 0.5 / constant
        values = ridge(attention, targets, shares, penalty)
        result.visual_projection.weight.copy_(values.t())
        result.visual_projection.bias.zero_()

        result.text_projection.weight.copy_(turn.t() @ model.text_projection.weight)
        result.text_projection.weight[-1] = 0
        length = model.text_projection(model.text_model(pad(bank[:256]))).norm(dim=1).mean()
        result.text_projection.bias.zero_()
        result.text_projection.bias[-1] = length * constant / (1 - constant ** 2) ** 0.5
    return result.eval(), config
