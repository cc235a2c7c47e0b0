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
    return torch.eye(len(least), device=least.device) - 2 * torch.outer(normal, normal)


@torch.no_grad()
def attending(model, config, data, *, query, prototypes, sharpness, rounds, seed):
    """A copy of the model that attends to prototypes, their values yet to be found, and of the config that goes with it.
    data: head.Fit of the model, whose targets are not looked at."""
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
    old, new = model.state_dict(), result.state_dict()
    result.load_state_dict(old | {k: v for k, v in new.items() if 'visual_' in k or k not in old})
    result.visual_query.weight.copy_(axes.t())
    result.visual_query.bias.copy_(-(middle @ axes))
    result.visual_prototypes.weight.copy_(centers / temperature)
    result.visual_prototypes.bias.zero_()
    result.visual_projection.weight.zero_()
    result.visual_projection.bias.zero_()
    return result.eval(), config


@torch.no_grad()
def fit(model, config, data, *, penalty, **plan):
    """A copy of the model with this projection, and of the config that goes with it. data: head.Fit of the model."""
    result, config = attending(model, config, data, **plan)
    result.visual_projection.weight.copy_(ridge(result.attention(data.pooled), data.targets, data.shares, penalty).t())
    return result, config


@torch.no_grad()
def set_hubness_aside(model, data, bank, *, hubs, constant, nearest, penalty):
    """Turns the space so that its last axis is free, and puts the hubness there. data: head.Fit of the model; bank: token
    ids (m, longest) of sentences about photos in general, to measure hubness with; hubs: how much of it is subtracted;
    constant: the share of a text's vector that is the same for all."""
    lengths = torch.cat([model.text_projection(model.text_model(part)) for part in bank.split(1024)])
    texts = F.normalize(lengths, dim=1)
    attention = model.attention(data.pooled)
    images = F.normalize(attention @ model.visual_projection.weight.t(), dim=1)
    turn = room_for_hubness(images, texts)
    far = hubness(images, texts, nearest)
    far -= (data.shares * far).sum() / data.shares.sum()
    # A text's last component is `constant`, the others shrink accordingly: cosines count as before, and the hubness as
    # often as `hubs` says.
    targets = torch.cat([data.targets @ turn[:, :-1], -hubs * far[:, None] * (1 - constant ** 2) ** 0.5 / constant], 1)
    model.visual_projection.weight.copy_(ridge(attention, targets, data.shares, penalty).t())
    model.text_projection.weight.copy_(turn.t() @ model.text_projection.weight)
    model.text_projection.weight[-1] = 0
    model.text_projection.bias.copy_(turn.t() @ model.text_projection.bias)
    model.text_projection.bias[-1] = lengths.norm(dim=1).mean() * constant / (1 - constant ** 2) ** 0.5
