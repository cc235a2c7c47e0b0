# SPDX-License-Identifier: MIT
"""Pictures as one array, and packed small for a machine elsewhere."""
import hashlib
import io
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from PIL import Image

QUALITY = 65  # of a packed picture: augmentation changes more


def kept_for(source, out):
    """Whether what an earlier run left at `out` was made of `source` (bytes); otherwise it goes, so that nothing of a
    picture that has been excluded since then stays in the training. What has no note of it is taken on trust."""
    key = hashlib.blake2b(source).hexdigest()
    note = out.with_suffix('.source')
    fits = out.exists() and (not note.exists() or note.read_text() == key)
    if not fits:
        out.unlink(missing_ok=True)
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


def packed(pixels, quality=QUALITY):
    """(size, size, 3) uint8 -> WebP bytes."""
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, 'WEBP', quality=quality, method=6)
    return out.getvalue()


def unpacked(pictures):
    """WebP bytes, all of one size -> (n, size, size, 3) uint8."""
    with ThreadPoolExecutor() as pool:
        return np.stack(list(pool.map(lambda p: np.asarray(Image.open(io.BytesIO(p)).convert('RGB')), pictures)))
