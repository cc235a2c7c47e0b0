# SPDX-License-Identifier: MIT
"""Augmented views of a batch of pictures, drawn where the training runs."""
import torch
import torch.nn.functional as F


def plain(pixels, size):
    """(n, 3, s, s) uint8 -> (n, 3, size, size) in 0..1, as the engine stretches a picture (bicubic)."""
    x = pixels.float() / 255
    if x.shape[-1] != size:
        x = F.interpolate(x, size=(size, size), mode='bicubic', align_corners=False, antialias=True).clamp(0, 1)
    return x.contiguous(memory_format=torch.channels_last)


def middle(pixels):
    """(n, 3, s, s) -> the middle four fifths, (n, 3, t, t)."""
    margin = round(pixels.shape[-1] / 10)
    return pixels[..., margin:-margin, margin:-margin]


def uniform(generator, n, low, high):
    """(n, 1, 1, 1)"""
    return torch.empty(n, 1, 1, 1, device=generator.device).uniform_(low, high, generator=generator)


def crops(generator, n):
    """(n, 2, 3): affine maps of random crops, half to all of the area, four to five to five to four, perhaps mirrored."""
    area, ratio = uniform(generator, n, 0.5, 1.0), uniform(generator, n, 0.8, 1.25)
    width, height = (area * ratio).sqrt().clamp(max=1), (area / ratio).sqrt().clamp(max=1)
    x = uniform(generator, n, -1, 1) * (1 - width)
    y = uniform(generator, n, -1, 1) * (1 - height)
    width = width * (uniform(generator, n, -1, 1) > 0).mul(2).sub(1)
    nothing = torch.zeros_like(x)
    return torch.cat([torch.cat([width, nothing, x], 3), torch.cat([nothing, height, y], 3)], 2)[:, 0]


def augmented(pixels, size, generator):
    """(n, 3, s, s) uint8 -> (n, 3, size, size) in 0..1: cropped, perhaps mirrored, with changed light and colour."""
    n = len(pixels)
    grid = F.affine_grid(crops(generator, n), (n, 3, size, size), align_corners=False)
    a = F.grid_sample(pixels.float() / 255, grid, padding_mode='border', align_corners=False)
    grey = a.mean((1, 2, 3), keepdim=True)
    a = grey + (a - grey) * uniform(generator, n, 0.75, 1.25)  # contrast
    luma = a.mean(1, keepdim=True)
    a = luma + (a - luma) * uniform(generator, n, 0.6, 1.4)  # saturation
    a = (a * uniform(generator, n, 0.8, 1.2)).clamp(0, 1)  # brightness
    return a.contiguous(memory_format=torch.channels_last)


def mixtures(pictures, generator):
    """Every picture blended with another of the batch (mixup, Zhang et al. 2018, arXiv:1710.09412), or with a rectangle of
    it pasted in (CutMix, Yun et al. 2019, arXiv:1905.04899), half and half: pictures that nobody has captioned, which a
    student can follow its teacher on (Beyer et al. 2022, arXiv:2106.05237)."""
    n, size = len(pictures), pictures.shape[-1]
    others = pictures[torch.randperm(n, generator=generator, device=generator.device)]
    share = uniform(generator, n, 0, 1)
    side = share.sqrt() / 2  # of a rectangle as large as the other's share, in picture widths
    at = (torch.arange(size, device=pictures.device) + 0.5) / size
    near = lambda axis: (at.view(axis) - uniform(generator, n, 0, 1)).abs() < side
    pasted = (near((1, 1, 1, size)) & near((1, 1, size, 1))).to(pictures.dtype)
    cut = uniform(generator, n, 0, 1) < 0.5
    return pictures.lerp(others, torch.where(cut, pasted, share)).contiguous(memory_format=torch.channels_last)
