#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the ONNX export of a CLIP-lite folder: the same weights in f32, for ONNX Runtime Web.

text_model.onnx:   input_ids int64 (1, tokens), any number of tokens -> text_embeds (1, dim)
vision_model.onnx: pixel_values f32 (pictures, 3, size, size), pixel / 255 -> image_embeds (pictures, dim)

Both outputs are unit vectors. Each file records the model's hash. Needs numpy and onnx, no PyTorch.
"""
import argparse
import hashlib
import json
import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / 'scripts' / 'train'))
import safetensors  # noqa: E402

OPSET = 17  # the first with LayerNormalization
HASHED = ('text_model.safetensors', 'vision_model.safetensors', 'tokenizer.json', 'config.json',
          'preprocessor_config.json')


class Weights:
    """Tensors of one file, int8 ones multiplied by their scales."""

    def __init__(self, path):
        self.tensors, _ = safetensors.load(path)

    def __contains__(self, name):
        return name in self.tensors

    def __getitem__(self, name):
        value = self.tensors[name].astype(np.float32)
        scale = self.tensors.get(name + '_scale')
        return value if scale is None else value * scale.reshape(-1, *[1] * (value.ndim - 1))


class Graph:
    """Collects nodes; every method returns the name of what it computes."""

    def __init__(self):
        self.nodes, self.initializers = [], []

    def constant(self, value):
        name = f'c{len(self.initializers)}'
        self.initializers.append(numpy_helper.from_array(np.array(value, order="C"), name))
        return name

    def node(self, op, *inputs, **attributes):
        name = f'n{len(self.nodes)}'
        self.nodes.append(helper.make_node(op, list(inputs), [name], **attributes))
        return name

    def linear(self, x, weight, bias=None):
        """weight: (out, in)"""
        y = self.node('MatMul', x, self.constant(weight.T))
        return y if bias is None else self.node('Add', y, self.constant(bias))

    def save(self, path, source, shape, elem_type, output, out_shape, result, sha256):
        """The tensor `result` of the graph becomes its output."""
        self.nodes.append(helper.make_node('Identity', [result], [output]))
        graph = helper.make_graph(
            self.nodes, Path(path).stem, [helper.make_tensor_value_info(source, elem_type, shape)],
            [helper.make_tensor_value_info(output, TensorProto.FLOAT, out_shape)], self.initializers)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid('', OPSET)], ir_version=8,
                                  producer_name='imago')
        helper.set_model_props(model, {'model_sha256': sha256})
        onnx.checker.check_model(model, full_check=True)
        onnx.save(model, path)
        print(f'{path}: {Path(path).stat().st_size:,} bytes')


def layer_norm(g, x, w, name, eps):
    return g.node('LayerNormalization', x, g.constant(w[name + '.weight']), g.constant(w[name + '.bias']),
                  axis=-1, epsilon=eps)


def attention(g, x, w, prefix, config, mask):
    """x: (1, tokens, hidden)"""
    heads, hidden = config['num_attention_heads'], config['hidden_size']
    split = g.constant(np.array([0, 0, heads, hidden // heads], np.int64))

    def project(name, order):
        y = g.linear(x, w[f'{prefix}.{name}.weight'], w[f'{prefix}.{name}.bias'])
        return g.node('Transpose', g.node('Reshape', y, split), perm=order)

    query = project('q_proj', [0, 2, 1, 3])  # (1, heads, tokens, width)
    key = project('k_proj', [0, 2, 3, 1])    # (1, heads, width, tokens)
    value = project('v_proj', [0, 2, 1, 3])
    scale = g.constant(np.float32((hidden // heads) ** -0.5))
    scores = g.node('Mul', g.node('MatMul', query, key), scale)
    if mask:
        scores = g.node('Add', scores, mask)
    mixed = g.node('MatMul', g.node('Softmax', scores, axis=-1), value)
    merge = g.constant(np.array([0, 0, hidden], np.int64))
    mixed = g.node('Reshape', g.node('Transpose', mixed, perm=[0, 2, 1, 3]), merge)
    return g.linear(mixed, w[prefix + '.out_proj.weight'], w[prefix + '.out_proj.bias'])


def mlp(g, x, w, prefix):
    y = g.linear(x, w[prefix + '.fc1.weight'], w[prefix + '.fc1.bias'])
    gate = g.node('Sigmoid', g.node('Mul', y, g.constant(np.float32(1.702))))  # quick_gelu
    return g.linear(g.node('Mul', y, gate), w[prefix + '.fc2.weight'], w[prefix + '.fc2.bias'])


def causal_mask(g, tokens, positions):
    """(tokens, tokens): -inf above the diagonal"""
    whole = g.constant(np.triu(np.full((positions, positions), -np.inf, np.float32), 1))
    zeros = g.constant(np.zeros(2, np.int64))
    ends = g.node('Concat', tokens, tokens, axis=0)
    return g.node('Slice', whole, zeros, ends, g.constant(np.array([0, 1], np.int64)))


def export_text(config, w, path, sha256, g=None):
    """g: a Graph whose way to write matrix products is used."""
    text, dim = config['text_config'], config['projection_dim']
    g = g or Graph()
    one = g.constant(np.array([1], np.int64))
    tokens = g.node('Gather', g.node('Shape', 'input_ids'), one, axis=0)  # (1): how many
    prefix = 'text_model.embeddings.'
    positions = g.node('Slice', g.constant(w[prefix + 'position_embedding.weight']),
                       g.constant(np.zeros(1, np.int64)), tokens)
    table = g.constant(w[prefix + 'token_embedding.weight'])
    x = g.node('Add', g.node('Gather', table, 'input_ids', axis=0), positions)
    mask = causal_mask(g, tokens, text['max_position_embeddings']) if text['is_causal'] else None
    eps = text['layer_norm_eps']
    for i in range(text['num_hidden_layers']):
        layer = f'text_model.encoder.layers.{i}'
        normed = layer_norm(g, x, w, layer + '.layer_norm1', eps)
        x = g.node('Add', x, attention(g, normed, w, layer + '.self_attn', text, mask))
        x = g.node('Add', x, mlp(g, layer_norm(g, x, w, layer + '.layer_norm2', eps), w, layer + '.mlp'))
    x = layer_norm(g, x, w, 'text_model.final_layer_norm', eps)
    if text['pooling'] == 'mean':
        x = g.node('ReduceMean', x, axes=[1], keepdims=0)
    else:
        x = g.node('Gather', x, g.constant(np.array(-1, np.int64)), axis=1)
    bias = w['text_projection.bias'] if 'text_projection.bias' in w else None
    x = unit(g, g.linear(x, w['text_projection.weight'], bias))
    g.save(path, 'input_ids', [1, 'tokens'], TensorProto.INT64, 'text_embeds', [1, dim], x, sha256)


def unit(g, x):
    return g.node('LpNormalization', x, axis=-1, p=2)


def project_image(g, pooled, vision, w):
    """pooled features (pictures, head_channels) -> unit vectors (pictures, dim)"""
    def linear(x, name):
        return Graph.linear(g, x, w[name + '.weight'], w[name + '.bias'])

    x = pooled
    if vision.get('prototypes'):
        query = unit(g, linear(unit(g, g.node('Sqrt', pooled)), 'visual_query'))
        x = g.node('Softmax', linear(query, 'visual_prototypes'), axis=-1)
    x = unit(g, linear(x, 'visual_projection'))
    return shifted(g, x, w['visual_offset'], w['visual_filler']) if vision.get('query_offset') else x


def shifted(g, x, offset, filler):
    """What ImageProjection ends with where there is a query offset; x (pictures, dim)."""
    length = np.sqrt((filler ** 2).sum())
    x = g.node('Sub', x, g.constant(offset))
    square = g.node('ReduceSumSquare', x, axes=[1], keepdims=1)
    rest = g.node('Sqrt', g.node('Relu', g.node('Sub', g.constant(np.float32(length ** 2)), square)))
    return unit(g, g.node('Add', x, g.node('Mul', rest, g.constant(filler / length))))


def convolution(g, x, weight, bias, stride=1, relu6=True):
    """weight: (out, in / groups, k, k); depthwise where in / groups is 1"""
    pad = weight.shape[2] // 2
    y = g.node('Conv', x, g.constant(weight), g.constant(bias), strides=[stride] * 2, pads=[pad] * 4,
               group=weight.shape[0] if weight.shape[1] == 1 else 1)
    if not relu6:
        return y
    return g.node('Clip', y, g.constant(np.float32(0)), g.constant(np.float32(6)))


def export_vision(config, w, path, sha256):
    vision, dim = config['vision_config'], config['projection_dim']
    g = Graph()

    def pointwise(x, name, relu6=True):
        return convolution(g, x, w[name + '.weight'][:, :, None, None], w[name + '.bias'], relu6=relu6)

    x = convolution(g, 'pixel_values', w['vision_model.stem.weight'], w['vision_model.stem.bias'], stride=2)
    channels, i = vision['stem_channels'], 0
    for _, outputs, repeats, stride in vision['blocks']:
        for repeat in range(repeats):
            block, step = f'vision_model.blocks.{i}', stride if repeat == 0 else 1
            y = pointwise(x, block + '.expand') if block + '.expand.weight' in w else x
            y = convolution(g, y, w[block + '.depthwise.weight'][:, None], w[block + '.depthwise.bias'], step)
            y = pointwise(y, block + '.project', relu6=False)
            x = g.node('Add', x, y) if step == 1 and channels == outputs else y
            channels, i = outputs, i + 1
    pooled = g.node('Flatten', g.node('GlobalAveragePool', pointwise(x, 'vision_model.head')))
    vector = project_image(g, pooled, vision, w)
    size = vision['image_size']
    g.save(path, 'pixel_values', ['pictures', 3, size, size], TensorProto.FLOAT, 'image_embeds',
           ['pictures', dim], vector, sha256)


def model_hash(folder):
    digest = hashlib.sha256()
    for name in HASHED:
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--model', type=Path, default=ROOT / 'models' / 'clip-lite')
    parser.add_argument('--out', type=Path, default=ROOT / 'build' / 'onnx')
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    config = json.loads((options.model / 'config.json').read_text(encoding='utf-8'))
    sha256 = model_hash(options.model)
    text = Weights(options.model / 'text_model.safetensors')
    vision = Weights(options.model / 'vision_model.safetensors')
    export_text(config, text, str(options.out / 'text_model.onnx'), sha256)
    export_vision(config, vision, str(options.out / 'vision_model.onnx'), sha256)


if __name__ == '__main__':
    main()
