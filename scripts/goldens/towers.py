# SPDX-License-Identifier: MIT
"""A tiny random model and what both towers must answer for it: tests/golden/towers/.

Two references, neither of which shares code with the engine: PyTorch in f32 (the published layers, on the widened
weights) and NumPy doing the int8 arithmetic that the model card specifies. Run: python3 scripts/goldens/towers.py
"""

import json
import struct
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

OUT = Path(__file__).resolve().parents[2] / 'tests' / 'golden' / 'towers'
f32 = np.float32

# Sizes that are no multiples of a SIMD register, a first block without expansion but with a residual, both strides.
CONFIG = {
    'model_type': 'clip-lite',
    'projection_dim': 21,
    'logit_scale': 20.0,
    'text_config': {
        'vocab_size': 61, 'hidden_size': 36, 'num_hidden_layers': 2, 'num_attention_heads': 4,
        'intermediate_size': 70, 'max_position_embeddings': 12, 'hidden_act': 'quick_gelu', 'layer_norm_eps': 1e-5,
        'bos_token_id': 1, 'eos_token_id': 2, 'is_causal': True, 'pooling': 'eos',
    },
    'vision_config': {
        'image_size': 34, 'stem_channels': 8,
        'blocks': [[1, 8, 1, 1], [4, 12, 2, 2], [3, 12, 1, 1], [6, 20, 1, 2]], 'head_channels': 44,
        'query_size': 13, 'prototypes': 27, 'query_offset': True,
    },
}
TEXT, VISION, DIM = CONFIG['text_config'], CONFIG['vision_config'], CONFIG['projection_dim']
TOKENS = [[1, 2], [1, 17, 2], [1, 5, 60, 33, 2], [1, 9, 8, 7, 6, 5, 4, 3, 10, 11, 12, 2]]
PIXEL_SEEDS = [0, 1, 12345]
EXP_NOISE = None  # a random generator while stability is tested
VARIANTS = [(True, 'eos'), (False, 'eos'), (True, 'mean'), (False, 'mean')]


# The model: I8 weights with scales, F32 for the rest.

def block_shapes():
    channels, i = VISION['stem_channels'], 0
    for expansion, out, repeats, stride in VISION['blocks']:
        for repeat in range(repeats):
            yield i, channels, channels * expansion, out, stride if repeat == 0 else 1
            channels, i = out, i + 1


def make_weights(rng):
    tensors = {}

    def vector(name, n, mean=0.0, spread=0.1):
        tensors[name] = (mean + spread * rng.standard_normal(n)).astype(f32)

    def quantised(name, shape, limit=63, gain=1.0, bias=True, bias_mean=0.0):
        fan_in = int(np.prod(shape[1:]))
        tensors[name + '.weight'] = rng.integers(-limit, limit + 1, shape).astype(np.int8)
        scale = gain / (limit * 0.58 * np.sqrt(fan_in)) * rng.uniform(0.7, 1.3, shape[0])
        tensors[name + '.weight_scale'] = scale.astype(f32)
        if bias:
            vector(name + '.bias', shape[0], bias_mean)

    d = TEXT['hidden_size']
    quantised('text_model.embeddings.token_embedding', (TEXT['vocab_size'], d), 127, np.sqrt(d), bias=False)
    tensors['text_model.embeddings.position_embedding.weight'] = (
        0.3 * rng.standard_normal((TEXT['max_position_embeddings'], d))).astype(f32)
    norms = ['text_model.final_layer_norm']
    for i in range(TEXT['num_hidden_layers']):
        layer = f'text_model.encoder.layers.{i}.'
        norms += [layer + 'layer_norm1', layer + 'layer_norm2']
        for part in ('q_proj', 'k_proj', 'v_proj', 'out_proj'):
            quantised(layer + 'self_attn.' + part, (d, d), gain=1.5)
        quantised(layer + 'mlp.fc1', (TEXT['intermediate_size'], d), gain=1.5)
        quantised(layer + 'mlp.fc2', (d, TEXT['intermediate_size']), gain=1.5)
    for name in norms:
        vector(name + '.weight', d, 1.0)
        vector(name + '.bias', d)
    quantised('text_projection', (DIM, d))

    quantised('vision_model.stem', (VISION['stem_channels'], 3, 3, 3), gain=8.0, bias_mean=0.2)
    for i, inputs, expanded, out, _ in block_shapes():
        block = f'vision_model.blocks.{i}.'
        if expanded != inputs:
            quantised(block + 'expand', (expanded, inputs), gain=2.5, bias_mean=0.2)
        quantised(block + 'depthwise', (expanded, 3, 3), 127, gain=2.5, bias_mean=0.2)
        quantised(block + 'project', (out, expanded), gain=2.0)
    quantised('vision_model.head', (VISION['head_channels'], VISION['blocks'][-1][1]), gain=2.5, bias_mean=0.2)
    quantised('visual_query', (VISION['query_size'], VISION['head_channels']))
    quantised('visual_prototypes', (VISION['prototypes'], VISION['query_size']), gain=12.0)
    quantised('visual_projection', (DIM, VISION['prototypes']))
    vector('visual_offset', DIM, spread=0.1)
    vector('visual_filler', DIM, spread=0.25)
    return tensors


def write_safetensors(path, tensors):
    names = {np.dtype(np.int8): 'I8', np.dtype(f32): 'F32'}
    header, offset = {}, 0
    ordered = sorted(tensors.items(), key=lambda item: (-item[1].dtype.itemsize, item[0]))
    for name, value in ordered:
        header[name] = {'dtype': names[value.dtype], 'shape': list(value.shape),
                        'data_offsets': [offset, offset + value.nbytes]}
        offset += value.nbytes
    text = json.dumps(header, separators=(',', ':')).encode()
    text += b' ' * (-len(text) % 8)
    path.write_bytes(struct.pack('<Q', len(text)) + text + b''.join(v.tobytes() for _, v in ordered))


def picture(seed):
    """The test pictures, by a formula that the C++ test repeats; seed 0 is black."""
    size = VISION['image_size']
    i = np.arange(size * size * 3, dtype=np.uint64)
    values = ((i * i * 31 + i * 17 * seed + seed * 7919) & 0xFFFFFFFF) >> 7 & 255
    return (values * (seed != 0)).astype(np.uint8).reshape(size, size, 3)


# The f32 reference.

def widen(tensors):
    wide = {}
    for name, value in tensors.items():
        if value.dtype == np.int8:
            scale = tensors[name + '_scale'].reshape([-1] + [1] * (value.ndim - 1))
            value = value.astype(f32) * scale
        wide[name] = torch.from_numpy(value)
    return wide


def text_f32(w, tokens, causal, pooling):
    d, heads, n = TEXT['hidden_size'], TEXT['num_attention_heads'], len(tokens)
    norm = lambda x, name: F.layer_norm(x, (d,), w[name + '.weight'], w[name + '.bias'], TEXT['layer_norm_eps'])
    linear = lambda x, name: F.linear(x, w[name + '.weight'], w[name + '.bias'])
    x = w['text_model.embeddings.token_embedding.weight'][tokens]
    x = x + w['text_model.embeddings.position_embedding.weight'][:n]
    mask = torch.full((n, n), float('-inf')).triu(1) if causal else torch.zeros(n, n)
    for i in range(TEXT['num_hidden_layers']):
        layer = f'text_model.encoder.layers.{i}.'
        h = norm(x, layer + 'layer_norm1')
        q, k, v = (linear(h, layer + f'self_attn.{p}_proj').view(n, heads, -1).transpose(0, 1) for p in 'qkv')
        weights = torch.softmax(q @ k.transpose(1, 2) / (d // heads) ** 0.5 + mask, -1)
        x = x + linear((weights @ v).transpose(0, 1).reshape(n, d), layer + 'self_attn.out_proj')
        h = linear(norm(x, layer + 'layer_norm2'), layer + 'mlp.fc1')
        x = x + linear(h * torch.sigmoid(1.702 * h), layer + 'mlp.fc2')
    x = norm(x, 'text_model.final_layer_norm')
    pooled = x[-1] if pooling == 'eos' else x.mean(0)
    return F.normalize(F.linear(pooled, w['text_projection.weight'], w['text_projection.bias']), dim=0)


def image_f32(w, pixels):
    x = torch.from_numpy(pixels).permute(2, 0, 1)[None].float() / 255
    x = F.relu6(F.conv2d(x, w['vision_model.stem.weight'], w['vision_model.stem.bias'], stride=2, padding=1))
    for i, inputs, expanded, out, stride in block_shapes():
        block, before = f'vision_model.blocks.{i}.', x
        if expanded != inputs:
            x = F.relu6(F.conv2d(x, w[block + 'expand.weight'][:, :, None, None], w[block + 'expand.bias']))
        x = F.relu6(F.conv2d(x, w[block + 'depthwise.weight'][:, None], w[block + 'depthwise.bias'], stride=stride,
                             padding=1, groups=expanded))
        x = F.conv2d(x, w[block + 'project.weight'][:, :, None, None], w[block + 'project.bias'])
        if stride == 1 and inputs == out:
            x = x + before
    x = F.relu6(F.conv2d(x, w['vision_model.head.weight'][:, :, None, None], w['vision_model.head.bias']))
    linear = lambda x, name: F.linear(x, w[name + '.weight'], w[name + '.bias'])
    query = F.normalize(linear(F.normalize(x.mean((2, 3))[0].sqrt(), dim=0), 'visual_query'), dim=0)
    shares = torch.softmax(linear(query, 'visual_prototypes'), 0)
    x = F.normalize(linear(shares, 'visual_projection'), dim=0) - w['visual_offset']
    rest = (w['visual_filler'].square().sum() - x.square().sum()).clamp_min(0).sqrt()
    return F.normalize(x + rest * F.normalize(w['visual_filler'], dim=0), dim=0)


# The int8 reference. Every intermediate is float32, as specified.

def quantise_rows(x):
    """(rows, n) → codes, scale of each row."""
    largest = np.abs(x).max(1, keepdims=True)
    inverse = np.divide(f32(127), largest, out=np.zeros_like(largest), where=largest > 0)
    return np.clip(np.rint(x * inverse), -127, 127).astype(np.int64), (largest / f32(127)).astype(f32)


def product(codes, scale, w, name):
    acc = codes @ w[name + '.weight'].reshape(len(w[name + '.weight_scale']), -1).astype(np.int64).T
    y = acc.astype(f32) * (scale * w[name + '.weight_scale'])
    return y + w[name + '.bias'] if name + '.bias' in w else y


def dynamic(x, w, name):
    return product(*quantise_rows(x), w, name)


def relu6_levels(y):
    """ReLU6 codes plus 128: 0..255."""
    return np.rint(np.clip(y, f32(0), f32(6)) * f32(255 / 6)).astype(np.int64)


def lane_sum(x):
    """Σ over the last axis in four lanes, in f32."""
    x = np.concatenate([x, np.zeros(x.shape[:-1] + (-x.shape[-1] % 4,), f32)], -1)
    lanes = np.zeros(x.shape[:-1] + (4,), f32)
    for i in range(0, x.shape[-1], 4):
        lanes = lanes + x[..., i:i + 4]
    return (lanes[..., 0] + lanes[..., 1]) + (lanes[..., 2] + lanes[..., 3])


def exponential(x):
    """exp, up to the last bit: EXP_NOISE moves it by about one unit in the last place, as another library would."""
    noise = 1 if EXP_NOISE is None else 1 + 1.2e-7 * EXP_NOISE.uniform(-1, 1, np.shape(x))
    return (np.exp(x.astype(np.float64)) * noise).astype(f32)


def softmax(x):
    e = exponential(x - x.max())
    return e * (f32(1) / lane_sum(e))


def unit(x):
    return x / np.sqrt(lane_sum(x * x))


def windows(x, stride):
    """(h, w, c) → (h', w', 9, c), zeros outside."""
    h, w, _ = x.shape
    padded = np.pad(x, ((1, 1), (1, 1), (0, 0)))
    taps = [padded[ky:ky + h:stride, kx:kx + w:stride] for ky in range(3) for kx in range(3)]
    return np.stack(taps, 2)


def text_int8(w, tokens, causal, pooling):
    d, heads, n = TEXT['hidden_size'], TEXT['num_attention_heads'], len(tokens)

    def norm(x, name):
        centred = x - (lane_sum(x) / f32(d))[:, None]
        inverse = f32(1) / np.sqrt(lane_sum(centred * centred) / f32(d) + f32(TEXT['layer_norm_eps']))
        return centred * inverse[:, None] * w[name + '.weight'] + w[name + '.bias']

    table = 'text_model.embeddings.token_embedding.weight'
    x = w[table][tokens].astype(f32) * w[table + '_scale'][tokens][:, None]
    x = x + w['text_model.embeddings.position_embedding.weight'][:n]
    for i in range(TEXT['num_hidden_layers']):
        layer = f'text_model.encoder.layers.{i}.'
        h = norm(x, layer + 'layer_norm1')
        q, k, v = (dynamic(h, w, layer + f'self_attn.{p}_proj').reshape(n, heads, -1) for p in 'qkv')
        mixed = np.zeros((n, heads, d // heads), f32)
        for head in range(heads):
            for t in range(n):
                seen = t + 1 if causal else n
                scores = lane_sum(q[t, head] * k[:seen, head]) * (f32(1) / np.sqrt(f32(d // heads)))
                weights = softmax(scores)
                for j in range(seen):
                    mixed[t, head] += weights[j] * v[j, head]
        x = x + dynamic(mixed.reshape(n, d), w, layer + 'self_attn.out_proj')
        h = dynamic(norm(x, layer + 'layer_norm2'), w, layer + 'mlp.fc1')
        x = x + dynamic(h / (f32(1) + exponential(-(f32(1.702) * h))), w, layer + 'mlp.fc2')
    x = norm(x, 'text_model.final_layer_norm')
    pooled = x[-1] if pooling == 'eos' else np.add.reduce(x, 0) / f32(n)
    return unit(dynamic(pooled[None], w, 'text_projection')[0])


def image_int8(w, pixels):
    def flat(x):
        return x.reshape(-1, x.shape[-1])

    taps = windows(pixels.astype(np.int64), 2)  # zero padding is black
    size = taps.shape[0]
    codes = flat(taps.transpose(0, 1, 3, 2).reshape(size, size, 27))
    levels = relu6_levels(product(codes, f32(1 / 255), w, 'vision_model.stem')).reshape(size, size, -1)
    x = levels.astype(f32) * f32(6 / 255)
    for i, inputs, expanded, out, stride in block_shapes():
        block, before = f'vision_model.blocks.{i}.', x
        if expanded != inputs:
            levels = relu6_levels(dynamic(flat(x), w, block + 'expand')).reshape(x.shape[:2] + (expanded,))
        filters = w[block + 'depthwise.weight'].reshape(expanded, 9).astype(np.int64).T
        acc = (windows(levels, stride) * filters).sum(2)
        y = acc.astype(f32) * (f32(6 / 255) * w[block + 'depthwise.weight_scale']) + w[block + 'depthwise.bias']
        levels = relu6_levels(y)
        x = product(flat(levels), f32(6 / 255), w, block + 'project').reshape(levels.shape[:2] + (out,))
        if stride == 1 and inputs == out:
            x = before + x
    h = np.clip(dynamic(flat(x), w, 'vision_model.head'), f32(0), f32(6))
    pooled = np.add.reduce(h, 0) / f32(len(h))
    query = unit(dynamic(unit(np.sqrt(pooled))[None], w, 'visual_query')[0])
    shares = softmax(dynamic(query[None], w, 'visual_prototypes')[0])
    x = unit(dynamic(shares[None], w, 'visual_projection')[0]) - w['visual_offset']
    filler = w['visual_filler']
    rest = np.sqrt(max(lane_sum(filler * filler) - lane_sum(x * x), f32(0)))
    return unit(x + rest * unit(filler))


def answers(w):
    """Every int8 vector of the texts and of the pictures."""
    texts = [text_int8(w, tokens, causal, pooling) for causal, pooling in VARIANTS for tokens in TOKENS]
    return texts + [image_int8(w, picture(seed)) for seed in PIXEL_SEEDS]


def stable(w):
    """Whether no activation lies so near the edge between two codes that exp's last bit decides it."""
    global EXP_NOISE
    EXP_NOISE = None
    exact = answers(w)
    for seed in range(3):
        EXP_NOISE = np.random.default_rng(seed)
        noisy = answers(w)
        if max(np.abs(a - b).max() for a, b in zip(noisy, exact)) > 2e-6:
            return False
    EXP_NOISE = None
    return True


def main():
    models = (make_weights(np.random.default_rng(seed)) for seed in range(20261124, 20261324))
    w = next(w for w in models if stable(w))
    wide = widen(w)
    numbers = lambda v: [float(f'{x:.8g}') for x in np.asarray(v, f32)]
    texts = [{'tokens': tokens, 'is_causal': causal, 'pooling': pooling,
              'f32': numbers(text_f32(wide, tokens, causal, pooling)),
              'int8': numbers(text_int8(w, tokens, causal, pooling))}
             for causal, pooling in VARIANTS for tokens in TOKENS]
    images = [{'seed': seed, 'f32': numbers(image_f32(wide, picture(seed))),
               'int8': numbers(image_int8(w, picture(seed)))} for seed in PIXEL_SEEDS]
    for case in texts + images:
        cosine = float(np.dot(case['f32'], case['int8']))
        print(case.get('tokens', case.get('seed')), f'cosine of int8 with f32: {cosine:.5f}')

    black, noise = (np.array(images[i]['f32']) for i in (0, 1))
    print(f'cosine of two pictures: {black @ noise:.3f}')

    OUT.mkdir(parents=True, exist_ok=True)
    write_safetensors(OUT / 'model.safetensors', w)
    (OUT / 'config.json').write_text(json.dumps(CONFIG, indent=1) + '\n')
    lines = lambda cases: ',\n'.join('  ' + json.dumps(case) for case in cases)
    (OUT / 'expected.json').write_text(f'{{"text": [\n{lines(texts)}\n], "image": [\n{lines(images)}\n]}}\n')


if __name__ == '__main__':
    torch.manual_seed(0)
    main()
