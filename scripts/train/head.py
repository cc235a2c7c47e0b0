# SPDX-License-Identifier: MIT
"""The image projection in closed form: ridge regression from pooled features to the mean embedding of a picture's
sentences. With a few thousand pictures it generalises better than a projection that contrastive steps have found, and
it fits a trunk that was averaged out of several."""
import random
from dataclasses import dataclass, replace

import torch
import torch.nn.functional as F

from batches import encode_many
from device import DEVICE, PICTURES, mixed
from samplers import FRAMES
from views import plain

SENTENCES = 12  # of a picture, at most
NAMES = 2  # of the thing on it, where sentences say more of it


@dataclass
class Fit:
    """What a closed form sees. pooled: features (n, head_channels); targets: unit means of the pictures' sentences
    (n, dim); shares: how much each picture counts (n); first: pictures of the first source come first, so many."""
    pooled: torch.Tensor
    targets: torch.Tensor
    shares: torch.Tensor
    first: int


def pooled_features(vision, pixels, size, int8=False):
    """(n, head_channels) of pictures (n, 3, s, s) as they are; int8: with the engine's arithmetic."""
    parts = []
    for start in range(0, len(pixels), PICTURES):
        with torch.no_grad(), mixed():
            parts.append(vision(plain(pixels[start:start + PICTURES], size), int8).float())
    return torch.cat(parts)


def sentence_means(model, source, tokens, seed):
    """(n, dim): unit mean of the embeddings of every picture's sentences."""
    rng, sentences, owners = random.Random(seed), [], []
    for i, said in enumerate(source.sentences):
        names = source.names[i] if source.names else []
        framed = [rng.choice(FRAMES).format(s) for s in (names[:NAMES] if said else names)]
        for sentence in [*said, *framed][:SENTENCES]:
            sentences.append(tokens.plain(sentence))
            owners.append(i)
    with torch.no_grad(), mixed():
        embeddings = encode_many(model, sentences)
    sums = torch.zeros(len(source.sentences), embeddings.shape[1], device=DEVICE)
    return F.normalize(sums.index_add_(0, torch.tensor(owners, device=DEVICE), embeddings.float()), dim=1)


def targets(model, sources, tokens, seed):
    """(n, dim) of all pictures of the sources, one source after another."""
    return torch.cat([sentence_means(model, s, tokens, seed) for s in sources])


def untaught(pooled, sources, weights):
    """A Fit whose targets are yet to be known. pooled: features of the sources' pictures (n, head_channels); weights: how much
    a picture of each source counts."""
    shares = torch.cat([torch.full((len(s.array),), weights[s.name], device=DEVICE) for s in sources])
    return Fit(pooled, None, shares, len(sources[0].array))


def fit_of(model, pooled, sources, tokens, weights, seed):
    """The same, with the model's targets."""
    return replace(untaught(pooled, sources, weights), targets=targets(model, sources, tokens, seed))


def measured(model, pixels, sources, tokens, size, weights, seed, int8=False):
    """The same, of pictures (n, 3, s, s) that are yet to be looked at."""
    return fit_of(model, pooled_features(model.vision_model, pixels, size, int8), sources, tokens, weights, seed)


def ridge(x, y, shares, penalty):
    """Weighted ridge regression without an intercept: x (n, c), y (n, d), shares (n) -> (c, d). penalty: a share of the
    columns' mean variance, times n."""
    gram = x.t() @ (shares[:, None] * x)
    gram += penalty * gram.diag().mean() * torch.eye(len(gram), device=gram.device)
    return torch.linalg.solve(gram, x.t() @ (shares[:, None] * y))


def fit(model, data, penalty):
    """Replaces the model's linear image projection."""
    total = data.shares.sum()
    center = (data.shares[:, None] * data.pooled).sum(0) / total
    middle = (data.shares[:, None] * data.targets).sum(0) / total
    weight = ridge(data.pooled - center, data.targets - middle, data.shares, penalty).t()
    model.visual_projection.weight.data.copy_(weight)
    model.visual_projection.bias.data.copy_(middle - weight @ center)
