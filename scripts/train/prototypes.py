# SPDX-License-Identifier: MIT
"""The shipped image projection: one attention step over prototypes, in closed form.

Kernel ridge regression from pooled features to the mean embedding of a picture's sentences generalises far better than
a linear one: a picture's vector leans on the training pictures that it resembles. It would have to keep them all;
prototypes (k-means over the training pictures) in the space of the first principal components do as well. A softmax
over them is the Nadaraya-Watson form of a Gaussian kernel on unit vectors, its values are found by ridge regression.
"""
import copy

import torch
import torch.nn.functional as F

from device import DEVICE
from head import ridge
from towers import ClipLite


def clusters(points, weights, count, rounds, seed):
    """Spherical k-means. points: unit vectors (n, d); weights (n) -> unit vectors (count, d)."""
    generator = torch.Generator().manual_seed(seed)
    centers = points[torch.multinomial(weights.cpu(), count, generator=generator).to(points.device)].clone()
    for _ in range(rounds):
        nearest = (points @ centers.t()).argmax(1)
        sums = torch.zeros_like(centers).index_add_(0, nearest, points * weights[:, None])
        taken = torch.bincount(nearest, minlength=count)[:, None] > 0
        centers = torch.where(taken, F.normalize(sums, dim=1), centers)
    return centers


@torch.no_grad()
def fit(model, config, data, *, query, prototypes, sharpness, penalty, rounds, seed):
    """A copy of the model with this projection, and of the config that goes with it. data: head.Fit of the model."""
    total = data.shares.sum()
    x = F.normalize(data.pooled.sqrt(), dim=1)
    middle = (data.shares[:, None] * x).sum(0) / total
    centred = x - middle
    axes = torch.linalg.eigh(centred.t() @ (data.shares[:, None] * centred))[1][:, -query:]
    points = F.normalize(centred @ axes, dim=1)
    centers = clusters(points, data.shares, prototypes, rounds, seed)
    some = points[:data.first]
    temperature = (1 - some @ some.t()).median() / sharpness

    config = copy.deepcopy(config)
    config['vision_config'].update(query_size=query, prototypes=prototypes)
    result = ClipLite(config).to(DEVICE, memory_format=torch.channels_last)
    result.load_state_dict(model.state_dict() | {k: v for k, v in result.state_dict().items() if 'visual_' in k})
    result.visual_query.weight.copy_(axes.t())
    result.visual_query.bias.copy_(-(middle @ axes))
    result.visual_prototypes.weight.copy_(centers / temperature)
    result.visual_prototypes.bias.zero_()
    result.visual_projection.weight.copy_(ridge(result.attention(data.pooled), data.targets, data.shares, penalty).t())
    result.visual_projection.bias.zero_()
    return result.eval(), config
