# SPDX-License-Identifier: MIT
"""The engine's int8 arithmetic as differentiable operations (straight-through estimator, Bengio et al. 2013).

Weights: symmetric, one scale per output channel. Activations: a row (a token, or the channels of one pixel) is
scaled by its own largest magnitude; ReLU6 outputs use the fixed step 6/255.
"""
from contextlib import contextmanager

import torch

LINEAR_LEVELS = 63  # 7 bits: the relaxed-SIMD dot product needs weight + 64 in 1..127
DEPTHWISE_LEVELS = 127
EMBEDDING_LEVELS = 127


_rounds_activations = True


@contextmanager
def exact_activations():
    """Inside, int8 rounds weights only: what the engine's f32 mode computes."""
    global _rounds_activations
    _rounds_activations = False
    try:
        yield
    finally:
        _rounds_activations = True


class Through(torch.autograd.Function):
    """Forward the quantised values, backward identity."""

    @staticmethod
    def forward(ctx, x, quantised):
        return quantised

    @staticmethod
    def backward(ctx, gradient):
        return gradient, None


class Relu6(torch.autograd.Function):
    """clamp(x, 0, 6), rounded to the step 6/255 on request; in bfloat16 many times faster than PyTorch's own."""

    @staticmethod
    def forward(ctx, x, rounded):
        y = x.clamp(0, 6)
        ctx.save_for_backward(y)
        return torch.round(y * (255 / 6)).mul_(6 / 255) if rounded else y

    @staticmethod
    def backward(ctx, gradient):
        y, = ctx.saved_tensors
        mask = torch.ops.aten.threshold_backward
        return mask(mask(gradient, y, 0), 6 - y, 0), None


def relu6(x, rounded=False):
    if x.is_cuda and not rounded:
        return torch.nn.functional.relu6(x)
    return Relu6.apply(x, rounded and _rounds_activations)


def weight_scale(w, levels):
    """(out, …) -> (out): the step of each output channel."""
    return w.detach().flatten(1).abs().amax(1).clamp_min(1e-12) / levels


def quantise_weight(w, levels):
    """-> int8 (out, …) and its scales (out)."""
    scale = weight_scale(w, levels)
    view = scale.view(-1, *[1] * (w.dim() - 1))
    return torch.round(w.detach() / view).clamp(-levels, levels).to(torch.int8), scale


def fake_weight(w, levels):
    ints, scale = quantise_weight(w, levels)
    return Through.apply(w, ints.to(w.dtype) * scale.view(-1, *[1] * (w.dim() - 1)))


def fake_rows(x, dim):
    if not _rounds_activations:
        return x
    step = x.detach().abs().amax(dim, keepdim=True).clamp_min(1e-12) / 127
    return Through.apply(x, torch.round(x.detach() / step).clamp(-127, 127) * step)
