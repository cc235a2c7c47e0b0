# SPDX-License-Identifier: MIT
"""Turns the space of both towers so that the first components of a vector hold nearly all of it. Cosines stay what they
are; a search that reads the first components of a row knows nearly its score, and skips the rest of most rows
(wasm/core/index/embedding_index.h)."""
import torch

HEAD = 64  # components, the fewest that the engine reads at first


def hadamard(n):
    """(n, n), orthogonal, every entry of one size; n a power of 2 (Sylvester's construction)."""
    h = torch.ones(1, 1)
    while len(h) < n:
        h = torch.cat([torch.cat([h, h], 1), torch.cat([h, -h], 1)])
    return h / n ** 0.5


def turn(images, texts):
    """(dim, dim), orthogonal, for unit vectors (n, dim), (m, dim): principal axes of both, largest first, then mixed
    evenly in blocks of HEAD. Along bare axes one component would set the int8 step of a whole row."""
    moment = images.t() @ images / len(images) + texts.t() @ texts / len(texts)
    axes = torch.linalg.eigh(moment)[1].flip(1)
    return axes @ torch.block_diag(*[hadamard(HEAD)] * (len(axes) // HEAD)).to(axes.device)


@torch.no_grad()
def compact(model, pooled, tokens):
    """Turns the model's projections in place. pooled: features of pictures (n, head_channels); tokens: of sentences
    (m, longest). -> the share of their squared lengths that the first HEAD components hold."""
    texts = torch.cat([model.encode_text(part) for part in tokens.split(1024)])
    turned = turn(model.project_image(pooled), texts)
    model.visual_projection.weight.copy_(turned.t() @ model.visual_projection.weight)
    model.visual_projection.bias.copy_(turned.t() @ model.visual_projection.bias)
    if model.visual_offset is not None:
        model.set_query_offset(turned.t() @ model.visual_offset, turned.t() @ model.visual_filler)
    model.text_projection.weight.copy_(turned.t() @ model.text_projection.weight)
    model.text_projection.bias.copy_(turned.t() @ model.text_projection.bias)
    held = lambda vectors: (vectors[:, :HEAD] ** 2).sum(1).mean().item()
    return {'images': held(model.project_image(pooled)), 'texts': held(texts @ turned)}
