# SPDX-License-Identifier: MIT
"""Pictures as one array, their augmented views, and a cache of the image tower's early activations."""
import hashlib

import numpy as np
import torch
from PIL import Image


def kept_for(source, out):
    """Whether what an earlier run left at `out` was made of `source` (bytes); otherwise it goes, so that nothing of a
    picture that has been excluded since then stays in the training. What has no note of it is taken on trust."""
    key = hashlib.blake2b(source).hexdigest()
    note = out.with_suffix('.source')
    fits = out.exists() and (not note.exists() or note.read_text() == key)
    if not fits:
        for path in (out, out.with_suffix('.done')):
            path.unlink(missing_ok=True)
    note.write_text(key)
    return fits


def load(paths, size, out):
    """Decodes and stretches every picture to size x size (Pillow's bicubic, as the engine does); kept in `out`
    (n, size, size, 3) uint8, which is made once for a list of pictures and memory-mapped afterwards."""
    names = '\n'.join('/'.join(path.parts[-3:]) for path in paths)  # wherever the data lies
    if not kept_for(names.encode(), out):
        array = np.lib.format.open_memmap(out.with_suffix('.part'), 'w+', np.uint8, (len(paths), size, size, 3))
        for i, path in enumerate(paths):
            with Image.open(path) as picture:
                array[i] = np.asarray(picture.convert('RGB').resize((size, size), Image.BICUBIC))
        array.flush()
        out.with_suffix('.part').rename(out)
    array = np.load(out, mmap_mode='r')
    assert len(array) == len(paths), f'{out} belongs to another list of pictures: delete it'
    return array


def augmented(rng, pixels, out):
    """A random crop (half to all of the area) at (out, out), perhaps mirrored, with changed light and colour."""
    size = pixels.shape[0]
    area, ratio = rng.uniform(0.5, 1.0), rng.uniform(0.8, 1.25)
    w = min(size, int(size * (area * ratio) ** 0.5))
    h = min(size, int(size * (area / ratio) ** 0.5))
    x, y = rng.integers(0, size - w + 1), rng.integers(0, size - h + 1)
    picture = Image.fromarray(pixels[y:y + h, x:x + w])
    if rng.random() < 0.5:
        picture = picture.transpose(Image.FLIP_LEFT_RIGHT)
    a = np.asarray(picture.resize((out, out), Image.BILINEAR), dtype=np.float32) / 255
    grey = a.mean((0, 1), keepdims=True).mean(2, keepdims=True)
    a = grey + (a - grey) * rng.uniform(0.75, 1.25)  # contrast
    luma = a.mean(2, keepdims=True)
    a = luma + (a - luma) * rng.uniform(0.6, 1.4)  # saturation
    return np.clip(a * rng.uniform(0.8, 1.2), 0, 1)  # brightness


def batch_of(arrays):
    """Float pictures (size, size, 3) in 0..1 -> (n, 3, size, size), channels last in memory."""
    x = torch.from_numpy(np.stack(arrays)).permute(0, 3, 1, 2)
    return x.contiguous(memory_format=torch.channels_last)


def plain(pixels, out=None):
    """(size, size, 3) uint8 -> (out, out, 3) in 0..1."""
    if out and out != len(pixels):
        pixels = np.asarray(Image.fromarray(pixels).resize((out, out), Image.BICUBIC))
    return pixels.astype(np.float32) / 255


def cache_views(vision, array, size, views, depth, out, seed, chunk=16):
    """Activations after `depth` blocks for `views` augmented views of each picture at (size, size), float16
    (views, n, channels, h, w). Resumes where it stopped."""
    n = len(array)
    with torch.no_grad():
        shape = vision.trunk(batch_of([plain(array[0], size)]), stop=depth).shape[1:]
    done_file = out.with_suffix('.done')
    mode = 'r+' if kept_for(array, out) else 'w+'
    cache = np.lib.format.open_memmap(out, mode, np.float16, (views, n, *shape))
    done = int(done_file.read_text()) if done_file.exists() and mode == 'r+' else 0
    flat = cache.reshape(views * n, *shape)
    for start in range(done, views * n, chunk):
        index = range(start, min(start + chunk, views * n))
        pictures = [augmented(np.random.default_rng([seed, i]), array[i % n], size) for i in index]
        with torch.no_grad():
            flat[start:start + len(index)] = vision.trunk(batch_of(pictures), stop=depth).contiguous().half().numpy()
        if (start // chunk) % 50 == 49 or index[-1] + 1 == views * n:
            cache.flush()
            done_file.write_text(str(index[-1] + 1))
    return cache
