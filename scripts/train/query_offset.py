# SPDX-License-Identifier: MIT
"""The image projection's last step, which makes cosines of different queries comparable.

Some sentences are close to every photo, others to none; a threshold, or a judgement of pairs, has to know. What a
sentence has in common with photos in general, predicted linearly from its embedding, is a direction: subtracted from
every picture's vector it is subtracted from every cosine, and no picture's place within a query changes (with hubness,
the other half of CSLS, Conneau et al. 2018, arXiv:1710.04087). A direction that sentences don't use fills the vectors up to one
length again, so that a plain cosine is still all that a search needs.
"""
import copy

import torch

from head import ridge
from prototypes import hubness


@torch.no_grad()
def set_query_offset(model, config, data, bank, *, share, nearest, penalty, reach):
    """-> config with the offset, which the model then has. data: head.Fit of the model; bank: token ids (m, longest) of
    sentences about photos in general; share: how much is subtracted of a sentence's mean cosine with the photos of the
    first source that are `nearest` to it; penalty: of the linear prediction; reach: the share of photos that the vectors
    are filled up for (the others end in their own direction)."""
    texts = torch.cat([model.encode_text(part) for part in bank.split(1024)])
    images = model.project_image(data.pooled)
    moment = images.t() @ images / len(images) + texts.t() @ texts / len(texts)
    unused = torch.linalg.eigh(moment)[1][:, 0]
    without = lambda rows: rows - torch.outer(unused, unused @ rows)
    for projection in (model.text_projection, model.visual_projection):
        projection.weight.copy_(without(projection.weight))
        projection.bias.copy_(without(projection.bias[:, None])[:, 0])
    near = hubness(texts, images[:data.first], nearest)
    offset = share * without(ridge(texts, near[:, None], torch.ones_like(near), penalty))[:, 0]
    lengths = (model.project_image(data.pooled) - offset).norm(dim=1)
    model.set_query_offset(offset, lengths.quantile(reach) * unused)
    config = copy.deepcopy(config)
    config['vision_config']['query_offset'] = True
    return config
