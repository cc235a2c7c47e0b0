# SPDX-License-Identifier: MIT
"""Where the training runs: a CUDA device if PyTorch sees one, else the processor."""
from pathlib import Path

import torch

DEVICE = torch.device('cuda' if torch.cuda.is_available() else 'cpu')
CPUINFO = Path('/proc/cpuinfo')
HAS_BFLOAT16 = DEVICE.type == 'cuda' or CPUINFO.exists() and 'avx512_bf16' in CPUINFO.read_text()

# Pictures, and sentences, that go through a tower at once without gradients: what fits the processor's caches, or
# fills a GPU.
PICTURES = 256 if DEVICE.type == 'cuda' else 16
SENTENCES = 8192 if DEVICE.type == 'cuda' else 128


def mixed():
    """The towers in bfloat16 where it is multiplied natively: twice as fast, and as good."""
    return torch.autocast(DEVICE.type, torch.bfloat16, enabled=HAS_BFLOAT16)
