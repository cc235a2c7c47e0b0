# SPDX-License-Identifier: MIT
"""Writes a trained ClipLite as the Hugging Face folder that the engine reads, int8 weights with their scales; and
reads such a folder back as a float model (the reference of the parity tests and of the ONNX export)."""
import json

import numpy as np
import torch

import quantize as q
import safetensors
from towers import ClipLite

PREPROCESSOR = {
    'image_processor_type': 'CLIPImageProcessor', 'do_convert_rgb': True, 'do_resize': True, 'resample': 3,
    'do_center_crop': False, 'do_rescale': True, 'rescale_factor': 1 / 255, 'do_normalize': False,
    'image_mean': [0.0, 0.0, 0.0], 'image_std': [1.0, 1.0, 1.0],
}


def levels_of(name):
    """None for what stays float: biases, norms and positions."""
    if not name.endswith('.weight') or 'norm' in name or 'position' in name:
        return None
    if 'depthwise' in name:
        return q.DEPTHWISE_LEVELS
    return q.EMBEDDING_LEVELS if 'token_embedding' in name else q.LINEAR_LEVELS


def stored_shape(name, tensor):
    """1x1 convolutions are matrices (out, in), depthwise ones (channels, 3, 3)."""
    if tensor.dim() == 4 and tensor.shape[2] == 1:
        return tensor[:, :, 0, 0]
    return tensor[:, 0] if 'depthwise' in name and tensor.dim() == 4 else tensor


def quantised(state):
    """A state dict -> {name: array}, int8 weights beside their `_scale`."""
    tensors = {}
    for name, value in state.items():
        value = stored_shape(name, value)
        levels = levels_of(name)
        if levels is None:
            tensors[name] = value.float().numpy()
            continue
        ints, scale = q.quantise_weight(value, levels)
        tensors[name], tensors[name + '_scale'] = ints.numpy(), scale.numpy()
    return tensors


def write(model, config, tokenizer, folder):
    folder.mkdir(parents=True, exist_ok=True)
    tensors = quantised({name: value.cpu() for name, value in model.state_dict().items()})
    weight_map = {}
    for file, prefixes in (('text_model.safetensors', ('text_',)), ('vision_model.safetensors', ('vis',))):
        part = {n: t for n, t in tensors.items() if n.startswith(prefixes)}
        safetensors.save(folder / file, part, {'format': 'pt'})
        weight_map.update({n: file for n in part})
    size = sum(t.nbytes for t in tensors.values())
    index = {'metadata': {'total_size': size}, 'weight_map': dict(sorted(weight_map.items()))}
    image_size = config['vision_config']['image_size']
    texts = {
        'config.json': json.dumps(config, indent=2) + '\n',
        'preprocessor_config.json': json.dumps(
            {**PREPROCESSOR, 'size': {'height': image_size, 'width': image_size}}, indent=2) + '\n',
        'model.safetensors.index.json': json.dumps(index, indent=1) + '\n',
        'tokenizer.json': tokenizer,
    }
    for file, text in texts.items():
        (folder / file).write_text(text, encoding='utf-8')


def read(folder):
    """-> the float ClipLite whose weights are exactly the folder's int8 weights times their scales."""
    config = json.loads((folder / 'config.json').read_text())
    tensors = {}
    for file in ('text_model.safetensors', 'vision_model.safetensors'):
        tensors.update(safetensors.load(folder / file)[0])
    model = ClipLite(config)
    state = {}
    for name, wanted in model.state_dict().items():
        value = tensors[name].astype(np.float32)
        if name + '_scale' in tensors:
            scale = tensors[name + '_scale']
            value = value * scale.reshape(-1, *[1] * (value.ndim - 1))
        state[name] = torch.from_numpy(value.reshape(wanted.shape).copy())
    model.load_state_dict(state)
    return model.eval()
