# SPDX-License-Identifier: MIT
"""Starts the image tower from ImageNet's MobileNetV2 (batch norm folded), and folds the input normalisation in."""
import torch

MEAN = torch.tensor([0.485, 0.456, 0.406])
STD = torch.tensor([0.229, 0.224, 0.225])


def convolutions(path):
    """An ONNX file -> [(weight, bias)] of its convolutions, in order."""
    import onnx
    from onnx import numpy_helper
    graph = onnx.load(str(path)).graph
    tensors = {t.name: torch.from_numpy(numpy_helper.to_array(t).copy()) for t in graph.initializer}
    return [(tensors[n.input[1]], tensors[n.input[2]]) for n in graph.node if n.op_type == 'Conv']


def start_from(vision, convs):
    """Copies the convolutions in order. The stem then reads pixels in 0..1: w/std, and b − Σ w·mean/std."""
    layers = [m for m in vision.modules() if hasattr(m, 'groups')]
    assert len(layers) == len(convs)
    for layer, (weight, bias) in zip(layers, convs):
        assert layer.weight.shape == weight.shape
        layer.weight.data.copy_(weight)
        layer.bias.data.copy_(bias)
    stem, mean, std = vision.stem, *(t.view(1, 3, 1, 1).to(vision.stem.weight.device) for t in (MEAN, STD))
    stem.bias.data -= (stem.weight.data * mean / std).sum((1, 2, 3))
    stem.weight.data /= std
