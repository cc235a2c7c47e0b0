# SPDX-License-Identifier: MIT
"""Small writers of PNG, BMP, GIF, EXIF and ICC, for the variants that Pillow can read but not write."""
import struct
import zlib

import numpy as np


def png(samples, color_type, depth, *, palette=None, transparency=None, interlaced=False, extra=()):
    """samples: int array (height, width, channels). `extra`: (type, body) chunks put before the data."""
    height, width, channels = samples.shape

    def pack(row):
        values = row.reshape(-1)
        if depth == 16:
            return values.astype(">u2").tobytes()
        if depth == 8:
            return values.astype(np.uint8).tobytes()
        bits = "".join(format(int(v), f"0{depth}b") for v in values)
        bits += "0" * (-len(bits) % 8)
        return int(bits, 2).to_bytes(len(bits) // 8, "big")

    def filtered(block):
        # Each row takes another filter, so that all five are used.
        bytes_per_pixel = max(1, channels * depth // 8)
        out, before = b"", None
        for y, row in enumerate(block):
            raw = pack(row)
            before = before or bytes(len(raw))
            kind = y % 5
            line = bytearray()
            for i, value in enumerate(raw):
                left = raw[i - bytes_per_pixel] if i >= bytes_per_pixel else 0
                corner = before[i - bytes_per_pixel] if i >= bytes_per_pixel else 0
                up = before[i]
                guess = left + up - corner
                paeth = min((abs(guess - left), 0, left), (abs(guess - up), 1, up), (abs(guess - corner), 2, corner))[2]
                line.append((value - (0, left, up, (left + up) // 2, paeth)[kind]) & 255)
            out += bytes([kind]) + bytes(line)
            before = raw
        return out

    if interlaced:
        passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
        blocks = [samples[y::dy, x::dx] for x, y, dx, dy in passes]
        raw = b"".join(filtered(b) for b in blocks if b.size)
    else:
        raw = filtered(samples)

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    out = b"\x89PNG\r\n\x1a\n"
    out += chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, color_type, 0, 0, int(interlaced)))
    for kind, body in extra:
        out += chunk(kind, body)
    if palette is not None:
        out += chunk(b"PLTE", np.asarray(palette, np.uint8).tobytes())
    if transparency is not None:
        out += chunk(b"tRNS", transparency)
    data = zlib.compress(raw, 9)
    half = len(data) // 2
    return out + chunk(b"IDAT", data[:half]) + chunk(b"IDAT", data[half:]) + chunk(b"IEND", b"")


def iccp(profile):
    return b"iCCP", b"icc\0\0" + zlib.compress(profile, 9)


def exif(orientation, captured=None, order="<"):
    """A TIFF structure with an orientation and, in the Exif directory, DateTimeOriginal."""
    head = (b"II" if order == "<" else b"MM") + struct.pack(order + "HI", 42, 8)
    entries = [struct.pack(order + "HHIHH", 0x0112, 3, 1, orientation, 0)]
    if captured:
        sub = 8 + 2 + 12 * 2 + 4
        entries.append(struct.pack(order + "HHII", 0x8769, 4, 1, sub))
        text = captured.encode() + b"\0"
        tail = struct.pack(order + "H", 1) + struct.pack(order + "HHII", 0x9003, 2, len(text), sub + 18)
        tail += struct.pack(order + "I", 0) + text
    else:
        tail = b""
    return head + struct.pack(order + "H", len(entries)) + b"".join(entries) + struct.pack(order + "I", 0) + tail


def bmp(rows, width, height, bits, *, palette=(), masks=None, header=40, top_down=False):
    """rows: one bytes object a row, from the bottom up (or from the top down), without padding."""
    data = b"".join(row + bytes(-len(row) % 4) for row in rows)
    if header == 12:
        info = struct.pack("<IHHHH", 12, width, height, 1, bits)
        colors = b"".join(bytes(c[::-1]) for c in palette)
    else:
        info = struct.pack("<IiiHHIIiiII", header, width, -height if top_down else height, 1, bits,
                           3 if masks else 0, len(data), 2835, 2835, len(palette), 0)
        mask_bytes = b"".join(struct.pack("<I", m) for m in masks or ())
        info += mask_bytes + bytes(max(0, header - 40 - len(mask_bytes)))
        colors = b"".join(bytes(c[::-1]) + b"\0" for c in palette)
    offset = 14 + len(info) + len(colors)
    return b"BM" + struct.pack("<IHHI", offset + len(data), 0, 0, offset) + info + colors + data


def gif(screen, frame, indices, palette, *, transparent=None, background=0, interlaced=False):
    """screen: (width, height); frame: (left, top, width, height); 9-bit literal codes only."""
    left, top, width, height = frame
    rows = np.asarray(indices, np.uint8).reshape(height, width)
    if interlaced:
        rows = np.concatenate([rows[0::8], rows[4::8], rows[2::4], rows[1::2]])
    bits, size = 0, 0
    for i, value in enumerate(rows.reshape(-1)):
        codes = [256, int(value)] if i % 254 == 0 else [int(value)]
        for code in codes:
            bits |= code << size
            size += 9
    bits |= 257 << size
    packed = bits.to_bytes((size + 9 + 7) // 8, "little")
    blocks = b"".join(bytes([len(packed[i:i + 255])]) + packed[i:i + 255] for i in range(0, len(packed), 255))
    colors = np.zeros((256, 3), np.uint8)
    colors[: len(palette)] = palette
    out = b"GIF89a" + struct.pack("<HHBBB", *screen, 0xF7, background, 0) + colors.tobytes()
    if transparent is not None:
        out += struct.pack("<BBBBHBB", 0x21, 0xF9, 4, 1, 0, transparent, 0)
    out += struct.pack("<BHHHHB", 0x2C, left, top, width, height, 0x40 if interlaced else 0)
    return out + b"\x08" + blocks + b"\0;"


# ICC. XYZ numbers are s15Fixed16, the colorants are adapted to D50 by Bradford's transform.

def fixed(value):
    return struct.pack(">i", round(value * 65536))


def curve_gamma(gamma):
    return b"curv" + bytes(4) + struct.pack(">IH", 1, round(gamma * 256))


def curve_identity():
    return b"curv" + bytes(4) + struct.pack(">I", 0)


def curve_table(function, count):
    values = [round(65535 * function(i / (count - 1))) for i in range(count)]
    return b"curv" + bytes(4) + struct.pack(f">I{count}H", count, *values)


def curve_parametric(kind, *parameters):
    return b"para" + bytes(4) + struct.pack(">HH", kind, 0) + b"".join(map(fixed, parameters))


def srgb_curve(x):
    return x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4


def colorants(red, green, blue, white):
    bradford = np.array([[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]])
    xyz = lambda p: np.array([p[0] / p[1], 1.0, (1 - p[0] - p[1]) / p[1]])
    columns = np.stack([xyz(red), xyz(green), xyz(blue)], 1)
    native = columns * np.linalg.solve(columns, xyz(white))
    gains = (bradford @ np.array([0.9642, 1.0, 0.8249])) / (bradford @ xyz(white))
    return np.linalg.inv(bradford) @ np.diag(gains) @ bradford @ native


def icc(tags, *, space=b"RGB ", version=4, pcs=b"XYZ ", device=b"mntr"):
    body, table, offset = b"", b"", 128 + 4 + 12 * len(tags)
    for name, data in tags:
        data += bytes(-len(data) % 4)
        table += name + struct.pack(">II", offset + len(body), len(data))
        body += data
    size = offset + len(body)
    header = struct.pack(">I4sI4s4s4s", size, b"none", version << 24, device, space, pcs)
    header += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + bytes(28)
    header += fixed(0.9642) + fixed(1.0) + fixed(0.8249)
    return header.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + body


def xyz_tag(values):
    return b"XYZ " + bytes(4) + b"".join(map(fixed, values))


def text_tag(version, text):
    if version == 2:
        return b"desc" + bytes(4) + struct.pack(">I", len(text) + 1) + text.encode() + bytes(1 + 78)
    return b"mluc" + bytes(4) + struct.pack(">II2s2sII", 1, 12, b"en", b"US", 2 * len(text), 28) + text.encode("utf-16-be")


def rgb_profile(primaries, curves, version=4):
    matrix = colorants(*primaries)
    curves = curves if isinstance(curves, list) else [curves] * 3
    tags = [(b"desc", text_tag(version, "test")), (b"wtpt", xyz_tag((0.9642, 1.0, 0.8249)))]
    tags += [(name, xyz_tag(matrix[:, i])) for i, name in enumerate((b"rXYZ", b"gXYZ", b"bXYZ"))]
    tags += list(zip((b"rTRC", b"gTRC", b"bTRC"), curves))
    return icc(tags, version=version)


def gray_profile(curve, version=2):
    return icc([(b"desc", text_tag(version, "test")), (b"wtpt", xyz_tag((0.9642, 1.0, 0.8249))), (b"kTRC", curve)],
               space=b"GRAY", version=version)
