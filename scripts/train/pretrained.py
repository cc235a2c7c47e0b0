# SPDX-License-Identifier: MIT
"""Starts the image tower from ImageNet's MobileNetV2 (batch norm folded), and folds the input normalisation in."""
import onnx
import torch
from onnx import numpy_helper

MEAN = torch.tensor([0.485, 0.456, 0.406])
STD = torch.tensor([0.229, 0.224, 0.225])


def start_from(vision, path):
    """Copies the convolutions in order. The stem then reads pixels in 0..1: w/std, and b − Σ w·mean/std."""
    graph = onnx.load(str(path)).graph
    tensors = {t.name: torch.from_numpy(numpy_helper.to_array(t).copy()) for t in graph.initializer}
    convs = [(tensors[n.input[1]], tensors[n.input[2]]) for n in graph.node if n.op_type == 'Conv']
    layers = [m for m in vision.modules() if hasattr(m, 'groups')]
    assert len(layers) == len(convs)
    for layer, (weight, bias) in zip(layers, convs):
        assert layer.weight.shape == weight.shape
        layer.weight.data.copy_(weight)
        layer.bias.data.copy_(bias)
    stem = vision.stem
    stem.bias.data -= (stem.weight.data * (MEAN / STD).view(1, 3, 1, 1)).sum((1, 2, 3))
    stem.weight.data /= STD.view(1, 3, 1, 1)
