#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes tests/golden/parity.safetensors: what PyTorch answers in f32 for the shipped model.

The engine only decodes, resizes and tokenizes (each checked by goldens of its own); the towers are the modules that
were trained, with the shipped int8 weights times their scales. Needs IMAGO_DATA for the 100 test photos, of which only
the vectors are stored.
"""
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import torch

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / 'scripts' / 'train'))
import export  # noqa: E402
import safetensors  # noqa: E402

INPUTS = ROOT / 'build' / 'parity' / 'inputs.safetensors'
OUT = ROOT / 'tests' / 'golden' / 'parity.safetensors'
NODE = os.environ.get('IMAGO_NODE', 'node')


def encode_images(model, pixels):
    x = torch.from_numpy(pixels.astype(np.float32) / 255).permute(0, 3, 1, 2)
    return torch.cat([model.encode_image(part) for part in x.split(10)]).numpy()


def encode_texts(model, tokens):
    rows = [model.encode_text(torch.from_numpy(row[row >= 0].astype(np.int64))[None]) for row in tokens]
    return torch.cat(rows).numpy()


def main():
    subprocess.run([NODE, str(ROOT / 'scripts/goldens/parity/write_inputs.js'), str(INPUTS)], check=True)
    inputs, metadata = safetensors.load(INPUTS)
    model = export.read(ROOT / 'models' / 'clip-lite')
    with torch.no_grad():
        vectors = {'texts': encode_texts(model, inputs['tokens']),
                   'pictures': encode_images(model, inputs['pictures']),
                   'photos': encode_images(model, inputs['photos'])}
    safetensors.save(OUT, vectors, {**metadata, 'torch': torch.__version__})
    print({name: rows.shape for name, rows in vectors.items()})


if __name__ == '__main__':
    main()
