#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes int8 ONNX graphs of a CLIP-lite folder, the peers that ONNX Runtime's own int8 kernels run.

text_model_int8.onnx: every matrix product as DynamicQuantizeLinear + MatMulInteger, weights int8 per output channel.
vision_model_int8.onnx: every convolution as QLinearConv, weights int8 per channel, activations uint8 with static
scales: 6/255 after ReLU6, and measured ranges (--ranges, JSON by vision_ranges.js) for the linear outputs.

    python3 scripts/bench/onnx_int8.py --ranges build/onnx/ranges.json
    python3 scripts/bench/onnx_int8.py --probe     # the f32 vision tower with its linear outputs as graph outputs
"""
import argparse
import json
import sys
from pathlib import Path

import numpy as np
from onnx import TensorProto, helper

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / 'scripts' / 'export'))
import onnx_model as f32  # noqa: E402

RELU6_SCALE = np.float32(6 / 255)


def per_channel(weight):
    """(out, …) -> int8 of the same shape and scales (out), symmetric."""
    scale = (np.abs(weight).reshape(len(weight), -1).max(1).clip(1e-12) / 127).astype(np.float32)
    ints = np.rint(weight / scale.reshape(-1, *[1] * (weight.ndim - 1))).astype(np.int8)
    return ints, scale


class DynamicGraph(f32.Graph):
    """Matrix products with weights known beforehand run in int8; their inputs are quantised as they come."""

    def linear(self, x, weight, bias=None):
        ints, scale = per_channel(weight)
        names = [f'q{len(self.nodes)}_{part}' for part in ('values', 'scale', 'zero')]
        self.nodes.append(helper.make_node('DynamicQuantizeLinear', [x], names))
        product = self.node('MatMulInteger', names[0], self.constant(ints.T), names[2])
        both = self.node('Mul', names[1], self.constant(scale))
        y = self.node('Mul', self.node('Cast', product, to=TensorProto.FLOAT), both)
        return y if bias is None else self.node('Add', y, self.constant(bias))


class StaticGraph(f32.Graph):
    """Values travel as uint8 with a known scale and zero point: (name, scale, zero)."""

    def quantised(self, x, low, high):
        scale, zero = affine(low, high)
        args = self.constant(scale), self.constant(zero)
        return self.node('QuantizeLinear', x, *args), scale, zero

    def convolution(self, value, weight, bias, out_range, stride=1):
        x, scale, zero = value
        ints, scales = per_channel(weight)
        out_scale, out_zero = affine(*out_range)
        bias_ints = np.rint(bias / (scale * scales)).astype(np.int32)
        pad = weight.shape[2] // 2
        y = self.node('QLinearConv', x, self.constant(scale), self.constant(zero), self.constant(ints),
                      self.constant(scales), self.constant(np.zeros(len(weight), np.int8)), self.constant(out_scale),
                      self.constant(out_zero), self.constant(bias_ints), strides=[stride] * 2, pads=[pad] * 4,
                      group=weight.shape[0] if weight.shape[1] == 1 else 1)
        return y, out_scale, out_zero

    def floats(self, value):
        x, scale, zero = value
        return self.node('DequantizeLinear', x, self.constant(scale), self.constant(zero))


def affine(low, high):
    """Scale and zero point (uint8) of a range that holds 0."""
    low, high = min(low, 0.0), max(high, 1e-6)
    scale = np.float32((high - low) / 255)
    return scale, np.uint8(round(-low / float(scale)))


def vision_blocks(config):
    """(number, stride, residual) of every block."""
    vision, number = config['vision_config'], 0
    channels = vision['stem_channels']
    for _, outputs, repeats, stride in vision['blocks']:
        for repeat in range(repeats):
            step = stride if repeat == 0 else 1
            yield number, step, step == 1 and channels == outputs
            channels, number = outputs, number + 1


def export_vision(config, w, path, sha256, ranges):
    g = StaticGraph()
    relu6 = (0.0, 6.0)
    pointwise = lambda name: (w[name + '.weight'][:, :, None, None], w[name + '.bias'])
    x = g.quantised('pixel_values', 0.0, 1.0)
    x = g.convolution(x, w['vision_model.stem.weight'], w['vision_model.stem.bias'], relu6, 2)
    for number, stride, residual in vision_blocks(config):
        block = f'vision_model.blocks.{number}'
        y = g.convolution(x, *pointwise(block + '.expand'), relu6) if block + '.expand.weight' in w else x
        y = g.convolution(y, w[block + '.depthwise.weight'][:, None], w[block + '.depthwise.bias'], relu6, stride)
        low, high = ranges[f'project{number}']
        y = g.convolution(y, *pointwise(block + '.project'), (low, high))
        # ONNX has no quantised addition of its own, so the sum is a float one between two conversions.
        x = g.quantised(g.node('Add', g.floats(x), g.floats(y)), *ranges[f'sum{number}']) if residual else y
    head = g.convolution(x, *pointwise('vision_model.head'), relu6)
    pooled = g.node('Flatten', g.node('GlobalAveragePool', g.floats(head)))
    vector = f32.project_image(g, pooled, config['vision_config'], w)
    size = config['vision_config']['image_size']
    g.save(path, 'pixel_values', ['pictures', 3, size, size], TensorProto.FLOAT, 'image_embeds',
           ['pictures', config['projection_dim']], vector, sha256)


def export_probe(config, w, path):
    """The f32 tower; outputs project0…, sum0…: the values whose ranges the int8 graph must know."""
    g = f32.Graph()
    outputs = []

    def watched(name, value):
        g.nodes.append(helper.make_node('Identity', [value], [name]))
        outputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, None))
        return value

    pointwise = lambda x, name, relu6=True: f32.convolution(
        g, x, w[name + '.weight'][:, :, None, None], w[name + '.bias'], relu6=relu6)
    x = f32.convolution(g, 'pixel_values', w['vision_model.stem.weight'], w['vision_model.stem.bias'], stride=2)
    for number, stride, residual in vision_blocks(config):
        block = f'vision_model.blocks.{number}'
        y = pointwise(x, block + '.expand') if block + '.expand.weight' in w else x
        y = f32.convolution(g, y, w[block + '.depthwise.weight'][:, None], w[block + '.depthwise.bias'], stride)
        y = watched(f'project{number}', pointwise(y, block + '.project', relu6=False))
        x = watched(f'sum{number}', g.node('Add', x, y)) if residual else y
    size = config['vision_config']['image_size']
    source = helper.make_tensor_value_info('pixel_values', TensorProto.FLOAT, ['pictures', 3, size, size])
    graph = helper.make_graph(g.nodes, 'probe', [source], outputs, g.initializers)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid('', f32.OPSET)], ir_version=8)
    Path(path).write_bytes(model.SerializeToString())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--model', type=Path, default=ROOT / 'models' / 'clip-lite')
    parser.add_argument('--out', type=Path, default=ROOT / 'build' / 'onnx')
    parser.add_argument('--ranges', type=Path)
    parser.add_argument('--probe', action='store_true')
    options = parser.parse_args()
    config = json.loads((options.model / 'config.json').read_text(encoding='utf-8'))
    vision = f32.Weights(options.model / 'vision_model.safetensors')
    options.out.mkdir(parents=True, exist_ok=True)
    if options.probe:
        export_probe(config, vision, options.out / 'probe.onnx')
        return
    sha256 = f32.model_hash(options.model)
    text = f32.Weights(options.model / 'text_model.safetensors')
    f32.export_text(config, text, str(options.out / 'text_model_int8.onnx'), sha256, DynamicGraph())
    ranges = json.loads(options.ranges.read_text(encoding='utf-8'))
    export_vision(config, vision, str(options.out / 'vision_model_int8.onnx'), sha256, ranges)


if __name__ == '__main__':
    main()
