#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Golden hashes of Pillow's antialiased bicubic: tests/golden/resize.tsv.

Every picture is made by a formula that tests/core/resize_test.cpp repeats, so the file holds sizes and hashes alone.
"""
import pathlib

import numpy as np
from PIL import Image

ROOT = pathlib.Path(__file__).resolve().parents[2]

# kind: "noise" (every value), "edges" (0 and 255 only: the filter overshoots, the clipping shows).
CASES = [
    # name, kind, (in width, height), (out width, height)
    ("identity", "noise", (37, 23), (37, 23)),
    ("one_pixel_to_one", "noise", (1, 1), (1, 1)),
    ("one_pixel_up", "noise", (1, 1), (7, 5)),
    ("to_one_pixel", "noise", (31, 17), (1, 1)),
    ("two_to_three", "noise", (2, 2), (3, 3)),
    ("three_to_two", "noise", (3, 3), (2, 2)),
    ("width_only_down", "noise", (53, 29), (20, 29)),
    ("width_only_up", "noise", (13, 29), (40, 29)),
    ("height_only_down", "noise", (53, 29), (53, 11)),
    ("height_only_up", "noise", (17, 9), (17, 50)),
    ("down_across_up_along", "noise", (64, 12), (15, 48)),
    ("up_across_down_along", "noise", (12, 64), (48, 15)),
    ("half", "noise", (64, 48), (32, 24)),
    ("double", "noise", (32, 24), (64, 48)),
    ("third", "noise", (63, 48), (21, 16)),
    ("one_less", "noise", (48, 48), (47, 47)),
    ("one_more", "noise", (48, 48), (49, 49)),
    ("odd_down", "noise", (101, 67), (33, 19)),
    ("odd_up", "noise", (19, 33), (67, 101)),
    ("prime_sizes", "noise", (127, 89), (61, 53)),
    ("model_from_landscape", "noise", (500, 333), (192, 192)),
    ("model_from_portrait", "noise", (333, 500), (192, 192)),
    ("model_from_square", "noise", (224, 224), (192, 192)),
    ("model_up", "noise", (100, 75), (192, 192)),
    ("clip_size", "noise", (375, 500), (224, 298)),
    ("photo_down", "noise", (1024, 683), (192, 192)),
    ("panorama", "noise", (2000, 20), (192, 192)),
    ("tower", "noise", (20, 2000), (192, 192)),
    ("line_across", "noise", (1000, 1), (192, 192)),
    ("line_along", "noise", (1, 1000), (192, 192)),
    ("row_to_pixel", "noise", (777, 1), (1, 1)),
    ("far_down", "noise", (1500, 3), (3, 3)),
    ("far_up", "noise", (3, 2), (300, 200)),
    ("sixteen_plus_one", "noise", (40, 40), (17, 33)),
    ("edges_down", "edges", (90, 70), (31, 27)),
    ("edges_up", "edges", (11, 9), (64, 61)),
    ("edges_model", "edges", (640, 427), (192, 192)),
    ("edges_half", "edges", (64, 64), (32, 32)),
    ("edges_line", "edges", (301, 1), (100, 7)),
    ("edges_up_one_axis", "edges", (9, 30), (100, 30)),
]


def picture(kind, width, height):
    """uint8 (height, width, 3); the same integers as `formula_picture` in resize_test.cpp."""
    i = np.arange(width * height * 3, dtype=np.uint64)
    h = (i * np.uint64(2654435761)) & np.uint64(0xFFFFFFFF)
    h ^= h >> np.uint64(15)
    h = (h * np.uint64(2246822519)) & np.uint64(0xFFFFFFFF)
    h ^= h >> np.uint64(13)
    values = (h >> np.uint64(3)) & np.uint64(255)
    if kind == "edges":
        values = np.where(values < 128, 0, 255)
    return values.astype(np.uint8).reshape(height, width, 3)


def fnv1a(data):
    h = 0xCBF29CE484222325
    for byte in data:
        h = ((h ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return h


def main():
    rows = ["# name\tkind\tin_width\tin_height\tout_width\tout_height\tfnv1a64 of the output's bytes"]
    for name, kind, size, out in CASES:
        image = Image.fromarray(picture(kind, *size), "RGB").resize(out, Image.BICUBIC)
        rows.append("\t".join(map(str, (name, kind, *size, *out, f"{fnv1a(image.tobytes()):016x}"))))
    (ROOT / "tests/golden/resize.tsv").write_text("\n".join(rows) + "\n")
    print(f"resize: {len(CASES)} cases, Pillow {Image.__version__}")


if __name__ == "__main__":
    main()
