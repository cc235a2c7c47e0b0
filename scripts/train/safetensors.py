# SPDX-License-Identifier: MIT
"""Reads and writes safetensors (https://github.com/huggingface/safetensors#format) with numpy alone."""
import json
import struct

import numpy as np

DTYPES = {'F32': np.float32, 'F16': np.float16, 'I8': np.int8, 'U8': np.uint8, 'I32': np.int32, 'I64': np.int64}
NAMES = {np.dtype(v): k for k, v in DTYPES.items()}


def save(path, tensors, metadata=None):
    header, offset, blobs = ({'__metadata__': metadata} if metadata else {}), 0, []
    for name in sorted(tensors, key=lambda n: (-tensors[n].dtype.itemsize, n)):  # wide types first: aligned
        array = np.ascontiguousarray(tensors[name])
        header[name] = {'dtype': NAMES[array.dtype], 'shape': list(array.shape),
                        'data_offsets': [offset, offset + array.nbytes]}
        offset += array.nbytes
        blobs.append(array.tobytes())
    text = json.dumps(header, separators=(',', ':')).encode()
    text += b' ' * (-len(text) % 8)
    with open(path, 'wb') as f:
        f.write(struct.pack('<Q', len(text)) + text + b''.join(blobs))


def load(path):
    """-> (tensors, metadata)"""
    with open(path, 'rb') as f:
        header = json.loads(f.read(struct.unpack('<Q', f.read(8))[0]))
        body = f.read()
    metadata = header.pop('__metadata__', {})
    return {n: np.frombuffer(body[h['data_offsets'][0]:h['data_offsets'][1]], DTYPES[h['dtype']])
            .reshape(h['shape']) for n, h in header.items()}, metadata
