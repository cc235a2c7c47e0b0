#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fixtures in tests/fixtures/images/ and what Pillow makes of them in tests/golden/decode/ (one PNM each).

Every picture is painted by a formula. Needs Pillow with littlecms, numpy, and jpegtran for restart markers and odd
scans. The file name says which feature a fixture has; tests/core/decode_test.cpp holds the tolerances.
"""
import io
import pathlib
import struct
import subprocess
import zlib

import numpy as np
from PIL import Image, ImageCms, ImageOps

from decode_formats import (bmp, curve_gamma, curve_identity, curve_parametric, curve_table, exif, gif, gray_profile,
                            icc, iccp, png, rgb_profile, srgb_curve)

ROOT = pathlib.Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "tests/fixtures/images"
GOLDEN = ROOT / "tests/golden/decode"
SEEDS = ROOT / "tests/fuzz/corpus/decode"

NO_OPTIMIZE = 0x0100  # littlecms' shortcut for 8 bits costs it accuracy
D50, D65 = (0.3457, 0.3585), (0.3127, 0.3290)
SRGB = ((0.64, 0.33), (0.30, 0.60), (0.15, 0.06), D65)
DISPLAY_P3 = ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060), D65)
ADOBE_RGB = ((0.64, 0.33), (0.21, 0.71), (0.15, 0.06), D65)
PROPHOTO = ((0.7347, 0.2653), (0.1596, 0.8404), (0.0366, 0.0001), D50)
SRGB_PARAMETRIC = curve_parametric(3, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
PROPHOTO_CURVE = curve_parametric(3, 1.8, 1, 0, 1 / 16, 0.031248)

made = []


def save(name, data, rgb):
    """Writes a fixture and its expected upright sRGB pixels (None: it has no golden)."""
    (FIXTURES / name).write_bytes(data)
    made.append(name)
    if rgb is not None:
        rgb = np.asarray(rgb, np.uint8)
        gray = np.all(rgb == rgb[..., :1])
        header = f"P{5 if gray else 6}\n{rgb.shape[1]} {rgb.shape[0]}\n255\n".encode()
        (GOLDEN / (name + ".pnm")).write_bytes(header + (rgb[..., 0] if gray else rgb).tobytes())


def opened(data):
    return Image.open(io.BytesIO(data))


def over_white(image):
    white = Image.new("RGBA", image.size, (255, 255, 255, 255))
    return np.asarray(Image.alpha_composite(white, image.convert("RGBA")).convert("RGB"))


def to_srgb(image, profile):
    """littlecms, relative colorimetric, without black point compensation."""
    source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    return np.asarray(ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), renderingIntent=1,
                                                outputMode="RGB", flags=NO_OPTIMIZE))


def painting(width=32, height=24):
    """Smooth, not symmetric in any way, with a coloured block."""
    y, x = np.mgrid[0:height, 0:width]
    rgb = np.stack([255 * x // (width - 1), 255 * y // (height - 1), (3 * x + 5 * y + 40) % 256], -1)
    rgb[height // 4: height // 2, width // 8: width // 2] = (220, 40, 30)
    rgb[-height // 4:, -width // 4:] = (20, 60, 200)
    return rgb.astype(np.uint8)


def color_cube():
    """Eight levels of red and green, sixteen of blue: (32, 32, 3)."""
    i = np.arange(1024)
    return np.stack([(i % 8) * 255 // 7, (i // 8 % 8) * 255 // 7, (i // 64) * 17], -1).reshape(32, 32, 3).astype(np.uint8)


def jpeg(image, **options):
    out = io.BytesIO()
    image.save(out, "JPEG", quality=92, **options)
    return out.getvalue()


def segments(data):
    """(marker, whole segment) up to the first scan, then the rest."""
    at, found = 2, []
    while data[at + 1] != 0xDA:
        size = 2 + struct.unpack(">H", data[at + 2: at + 4])[0]
        found.append((data[at + 1], data[at: at + size]))
        at += size
    return found, data[at:]


def rebuilt(data, drop=(), add=()):
    found, rest = segments(data)
    return b"\xff\xd8" + b"".join(add) + b"".join(s for m, s in found if m not in drop) + rest


def segment(marker, body):
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def adobe(transform):
    return segment(0xEE, b"Adobe" + struct.pack(">HHHB", 100, 0, 0, transform))


def jpegtran(data, *options):
    return subprocess.run(["jpegtran", *options], input=data, stdout=subprocess.PIPE, check=True).stdout


def jpegs():
    image = Image.fromarray(painting())
    large = Image.fromarray(painting(83, 61))
    baseline = jpeg(large, subsampling=2)
    for name, data in {
        "jpeg_420.jpg": baseline,
        "jpeg_422.jpg": jpeg(large, subsampling=1),
        "jpeg_444.jpg": jpeg(large, subsampling=0),
        "jpeg_440.jpg": jpegtran(jpeg(large.transpose(Image.ROTATE_90), subsampling=1), "-rotate", "90"),
        "jpeg_progressive.jpg": jpeg(large, progressive=True),
        "jpeg_progressive_444.jpg": jpeg(large, progressive=True, subsampling=0),
        "jpeg_optimized.jpg": jpeg(large, optimize=True),
        "jpeg_restart.jpg": jpegtran(baseline, "-restart", "1"),
        "jpeg_restart_3_blocks.jpg": jpegtran(baseline, "-restart", "3B"),
        "jpeg_progressive_restart.jpg": jpegtran(baseline, "-progressive", "-restart", "2B"),
        "jpeg_gray.jpg": jpeg(large.convert("L")),
        "jpeg_gray_progressive.jpg": jpeg(large.convert("L"), progressive=True),
        "jpeg_one_pixel.jpg": jpeg(image.resize((1, 1))),
        "jpeg_8x8.jpg": jpeg(image.resize((8, 8))),
        "jpeg_wide.jpg": jpeg(image.resize((130, 3))),
        "jpeg_data_after_end.jpg": baseline + b"\0\1\2\xff\xd8\xff\xe0",
    }.items():
        save(name, data, np.asarray(opened(data).convert("RGB")))

    scans = ROOT / "build/scans.txt"
    scans.parent.mkdir(exist_ok=True)
    scans.write_text("0;\n1;\n2;\n")
    data = jpegtran(baseline, "-scans", str(scans))
    save("jpeg_not_interleaved.jpg", data, np.asarray(opened(data).convert("RGB")))
    scans.unlink()
    save("jpeg_arithmetic.jpg", jpegtran(baseline, "-arithmetic"), None)

    # Four channels. Pillow writes CMYK with Adobe's marker, inverted.
    cyan = 255 - painting().astype(int)
    key = cyan.min(2)
    ink = np.concatenate([cyan - key[..., None] // 2, key[..., None] // 2], -1).astype(np.uint8)
    cmyk = jpeg(Image.fromarray(ink, "CMYK"))
    save("jpeg_cmyk_adobe.jpg", cmyk, np.asarray(opened(cmyk).convert("RGB")))
    data = rebuilt(cmyk, drop=[0xEE])
    save("jpeg_cmyk_plain.jpg", data, np.asarray(opened(data).convert("RGB")))
    # YCCK: the colours of the inverted inks as YCbCr, in an unconverted file whose marker is then changed.
    ycc = np.asarray(Image.fromarray(ink[..., :3]).convert("YCbCr"))
    stored = np.concatenate([255 - ycc, ink[..., 3:]], -1)
    data = rebuilt(jpeg(Image.fromarray(stored, "CMYK")), drop=[0xEE], add=[adobe(2)])
    save("jpeg_ycck_adobe.jpg", data, np.asarray(opened(data).convert("RGB")))
    # RGB without conversion: written as if it were YCbCr already.
    stored = jpeg(Image.frombytes("YCbCr", image.size, image.tobytes()), subsampling=0)
    data = rebuilt(stored, drop=[0xE0], add=[adobe(0)])
    save("jpeg_rgb_adobe.jpg", data, np.asarray(opened(data).convert("RGB")))


def orientations():
    image = Image.fromarray(painting())
    for orientation in range(1, 9):
        block = exif(orientation, "2026:11:24 10:20:3%d" % orientation, "<" if orientation % 2 else ">")
        data = jpeg(image, exif=b"Exif\0\0" + block, subsampling=0)
        save(f"exif_orientation_{orientation}.jpg", data, np.asarray(ImageOps.exif_transpose(opened(data))))
    data = png(painting(), 2, 8, extra=[(b"eXIf", exif(6, "2001:02:03 04:05:06"))])
    save("exif_orientation_6.png", data, np.asarray(ImageOps.exif_transpose(opened(data))))
    for name, block in {
        "exif_orientation_9.jpg": exif(9),
        "exif_cut_short.jpg": exif(6, "2026:11:24 10:20:30")[:11],
        "exif_blank_date.jpg": exif(1, "    :  :     :  :  "),
    }.items():
        data = jpeg(image, exif=b"Exif\0\0" + block, subsampling=0)
        save(name, data, np.asarray(opened(data).convert("RGB")))


def pngs():
    paint = painting(21, 13).astype(int)
    gray = paint.mean(2).astype(int)[..., None]
    alpha = (np.arange(21 * 13) * 255 // (21 * 13 - 1)).reshape(13, 21, 1)
    levels = np.arange(256)
    palette = np.stack([levels, 255 - levels, levels * 7 % 256], -1)
    index = (np.arange(21 * 13).reshape(13, 21, 1) * 5) % 256
    wide = lambda a: a * 257 - (a % 3) * 40 * (a > 0)  # 16 bits whose low byte is not the high one
    for interlaced in (False, True):
        tail = "_interlaced.png" if interlaced else ".png"
        option = {"interlaced": interlaced}
        for depth in (1, 2, 4, 8):
            data = png(gray >> (8 - depth), 0, depth, **option)
            save(f"png_gray{depth}{tail}", data, np.asarray(opened(data).convert("RGB")))
            data = png(index % (1 << depth), 3, depth, palette=palette[: 1 << depth], **option)
            save(f"png_palette{depth}{tail}", data, np.asarray(opened(data).convert("RGB")))
        # Pillow's own conversion of 16-bit grey clips instead of scaling; the reference is the high byte.
        save(f"png_gray16{tail}", png(wide(gray), 0, 16, **option), np.repeat(wide(gray) >> 8, 3, 2))
        for name, samples, kind in (("rgb", paint, 2), ("gray_alpha", np.concatenate([gray, alpha], -1), 4),
                                    ("rgba", np.concatenate([paint, alpha], -1), 6)):
            data = png(samples, kind, 8, **option)
            save(f"png_{name}8{tail}", data, over_white(opened(data)))
            data = png(wide(samples), kind, 16, **option)
            save(f"png_{name}16{tail}", data, over_white(opened(data)))
    data = png(index, 3, 8, palette=palette, transparency=bytes(levels[::-1].astype(np.uint8)))
    save("png_palette_transparent.png", data, over_white(opened(data)))
    data = png(gray, 0, 8, transparency=struct.pack(">H", int(gray[6, 6, 0])))
    save("png_gray_transparent.png", data, over_white(opened(data)))
    data = png(paint, 2, 8, transparency=struct.pack(">3H", *map(int, paint[4, 4])))
    save("png_rgb_transparent.png", data, over_white(opened(data)))
    transparent = np.all(wide(paint) == wide(paint)[4, 4], -1, keepdims=True)
    save("png_rgb16_transparent.png", png(wide(paint), 2, 16, transparency=struct.pack(">3H", *map(int, wide(paint)[4, 4]))),
         np.where(transparent, 255, wide(paint) >> 8))
    # Every pair of value and alpha there is.
    pairs = np.stack(np.meshgrid(levels, levels), -1)
    data = png(pairs, 4, 8)
    save("png_all_alphas.png", data, over_white(opened(data)))
    data = png(np.full((1, 1, 3), (9, 99, 199)), 2, 8)
    save("png_one_pixel.png", data, np.asarray(opened(data)))
    # A small picture whose data unpack to 16 MB.
    bomb = png(np.zeros((8, 8, 1), int), 0, 8)
    head, tail = bomb.index(b"IDAT") - 4, bomb.index(b"IEND") - 4
    body = zlib.compress(bytes(16 << 20), 9)
    chunk = struct.pack(">I", len(body)) + b"IDAT" + body + struct.pack(">I", zlib.crc32(b"IDAT" + body))
    save("png_unpacks_to_16_mb.png", bomb[:head] + chunk + bomb[tail:], None)
    # Indices beyond the palette are black.
    save("png_palette_too_short.png", png(index, 3, 8, palette=palette[:10]),
         np.where(index < 10, palette[index[..., 0]], 0))


def gifs():
    paint = Image.fromarray(painting(21, 13)).quantize(60)
    palette = np.array(paint.getpalette()[:180]).reshape(-1, 3)
    index = np.asarray(paint)
    colors = palette[index]
    out = io.BytesIO()
    paint.save(out, "GIF")
    save("gif_plain.gif", out.getvalue(), np.asarray(opened(out.getvalue()).convert("RGB")))
    out = io.BytesIO()
    paint.save(out, "GIF", save_all=True, append_images=[paint.transpose(Image.FLIP_TOP_BOTTOM)], duration=100)
    save("gif_animated.gif", out.getvalue(), np.asarray(opened(out.getvalue()).convert("RGB")))
    save("gif_interlaced.gif", gif((21, 13), (0, 0, 21, 13), index, palette, interlaced=True), colors)
    clear = int(index[6, 6])
    save("gif_transparent.gif", gif((21, 13), (0, 0, 21, 13), index, palette, transparent=clear, background=3),
         np.where((index == clear)[..., None], 255, colors))
    framed = np.full((20, 30, 3), 255)
    framed[4:17, 6:27] = colors
    save("gif_frame_smaller_than_screen.gif", gif((30, 20), (6, 4, 21, 13), index, palette, background=5), framed)
    save("gif_frame_larger_than_screen.gif", gif((10, 10), (0, 0, 21, 13), index, palette), colors)


def bmps():
    paint = painting(21, 13)
    height, width = paint.shape[:2]
    pil = Image.fromarray(paint)
    for name, image in (("bmp_24.bmp", pil), ("bmp_8.bmp", pil.quantize(100)), ("bmp_gray.bmp", pil.convert("L")),
                        ("bmp_1.bmp", pil.convert("1"))):
        out = io.BytesIO()
        image.save(out, "BMP")
        save(name, out.getvalue(), np.asarray(opened(out.getvalue()).convert("RGB")))
    bgr = [paint[y, :, ::-1].tobytes() for y in range(height)]
    save("bmp_24_top_down.bmp", bmp(bgr, width, height, 24, top_down=True), paint)
    save("bmp_24_core_header.bmp", bmp(bgr[::-1], width, height, 24, header=12), paint)
    # 32 bits: the fourth byte means nothing without a mask.
    junk = [np.concatenate([row[:, ::-1], np.full((width, 1), 7, np.uint8)], -1).tobytes() for row in paint[::-1]]
    save("bmp_32.bmp", bmp(junk, width, height, 32), paint)
    alpha = (np.arange(width * height) * 255 // (width * height - 1)).reshape(height, width, 1).astype(np.uint8)
    rgba = np.concatenate([paint, alpha], -1)
    rows = [row[:, [2, 1, 0, 3]].tobytes() for row in rgba[::-1]]
    data = bmp(rows, width, height, 32, header=108, masks=(0xFF0000, 0xFF00, 0xFF, 0xFF000000))
    save("bmp_32_alpha.bmp", data, over_white(Image.fromarray(rgba)))
    five = paint.astype(int) >> 3
    words = five[..., 0] << 10 | five[..., 1] << 5 | five[..., 2]
    data = bmp([w.astype("<u2").tobytes() for w in words[::-1]], width, height, 16)
    save("bmp_16_555.bmp", data, np.asarray(opened(data).convert("RGB")))
    six = paint[..., 1].astype(int) >> 2
    words = five[..., 0] << 11 | six << 5 | five[..., 2]
    data = bmp([w.astype("<u2").tobytes() for w in words[::-1]], width, height, 16, masks=(0xF800, 0x07E0, 0x001F))
    save("bmp_16_565.bmp", data, np.asarray(opened(data).convert("RGB")))
    palette = [(17 * i, 255 - 9 * i, (53 * i) % 256) for i in range(16)]
    index = (np.arange(width * height).reshape(height, width) * 3) % 16
    padded = np.pad(index, ((0, 0), (0, 1)))
    rows = [(r[0::2] << 4 | r[1::2]).astype(np.uint8).tobytes() for r in padded[::-1]]
    save("bmp_4.bmp", bmp(rows, width, height, 4, palette=palette), np.array(palette)[index])


def profiles():
    cube = color_cube()
    image = Image.fromarray(cube)
    for name, profile in {
        "icc_display_p3": rgb_profile(DISPLAY_P3, SRGB_PARAMETRIC),
        "icc_adobe_rgb_v2": rgb_profile(ADOBE_RGB, curve_gamma(2.19921875), version=2),
        "icc_prophoto": rgb_profile(PROPHOTO, PROPHOTO_CURVE),
        "icc_prophoto_v2": rgb_profile(PROPHOTO, curve_gamma(1.8), version=2),
        "icc_linear": rgb_profile(SRGB, curve_identity()),
        "icc_table_1024": rgb_profile(DISPLAY_P3, curve_table(srgb_curve, 1024), version=2),
        "icc_table_13": rgb_profile(ADOBE_RGB, curve_table(lambda x: x ** 2, 13), version=2),
        "icc_parametric_0": rgb_profile(SRGB, curve_parametric(0, 1.5)),
        "icc_parametric_1": rgb_profile(SRGB, curve_parametric(1, 2.2, 1.1, -0.1)),
        "icc_parametric_2": rgb_profile(SRGB, curve_parametric(2, 2.2, 0.95, -0.05, 0.1)),
        "icc_parametric_4": rgb_profile(DISPLAY_P3, curve_parametric(4, 2.4, 0.93, 0.05, 0.09, 0.05, 0.01, 0.004)),
        "icc_curves_differ": rgb_profile(SRGB, [curve_gamma(1.5), curve_gamma(2.0), curve_gamma(2.5)], version=2),
    }.items():
        save(name + ".png", png(cube, 2, 8, extra=[iccp(profile)]), to_srgb(image, profile))

    gray = np.arange(256).reshape(8, 32, 1)
    for name, curve in {"icc_gray_gamma_1_8": curve_gamma(1.8), "icc_gray_table": curve_table(lambda x: x ** 3, 100)}.items():
        profile = gray_profile(curve)
        data = png(gray, 0, 8, extra=[iccp(profile)])
        save(name + ".png", data, to_srgb(Image.fromarray(gray[..., 0].astype(np.uint8)), profile))

    p3 = rgb_profile(DISPLAY_P3, SRGB_PARAMETRIC)
    alpha = (np.arange(1024) % 256).reshape(32, 32, 1)
    converted = np.concatenate([to_srgb(image, p3), alpha.astype(np.uint8)], -1)
    save("icc_display_p3_alpha.png", png(np.concatenate([cube, alpha], -1), 6, 8, extra=[iccp(p3)]),
         over_white(Image.fromarray(converted)))

    # What is sRGB, or of no use here, leaves the pixels as they are.
    lut_only = icc([(b"A2B0", b"mft2" + bytes(60))])
    for name, profile in {
        "icc_srgb_v4": rgb_profile(SRGB, SRGB_PARAMETRIC),
        "icc_srgb_v2_table": rgb_profile(SRGB, curve_table(srgb_curve, 1024), version=2),
        "icc_lut_only_ignored": lut_only,
        "icc_cmyk_ignored": icc([(b"A2B0", b"mft2" + bytes(60))], space=b"CMYK", pcs=b"Lab ", device=b"prtr"),
        "icc_gray_for_rgb_ignored": gray_profile(curve_gamma(1.8)),
        "icc_cut_short_ignored": rgb_profile(DISPLAY_P3, SRGB_PARAMETRIC)[:300],
    }.items():
        save(name + ".png", png(cube, 2, 8, extra=[iccp(profile)]), cube)

    # JPEG: one segment, and three of them in the wrong order.
    paint = Image.fromarray(painting())
    data = jpeg(paint, icc_profile=p3, subsampling=0)
    save("icc_display_p3.jpg", data, to_srgb(opened(data), p3))
    plain = jpeg(paint, subsampling=0)
    cuts = (p3[:200], p3[200:300], p3[300:])
    parts = [segment(0xE2, b"ICC_PROFILE\0" + bytes([i + 1, 3]) + part) for i, part in enumerate(cuts)]
    save("icc_in_three_segments.jpg", rebuilt(plain, add=[parts[2], parts[0], parts[1]]), to_srgb(opened(plain), p3))
    save("icc_segment_missing_ignored.jpg", rebuilt(plain, add=parts[:2]), np.asarray(opened(plain)))
    profile = gray_profile(curve_gamma(1.8))
    data = jpeg(paint.convert("L"), icc_profile=profile)
    save("icc_gray.jpg", data, to_srgb(opened(data), profile))

    # PNG's own colour chunks; the references are the same spaces as profiles.
    def chrm(primaries):
        red, green, blue, white = primaries
        return b"cHRM", struct.pack(">8I", *(round(100000 * v) for p in (white, red, green, blue) for v in p))

    def gama(exponent):
        return b"gAMA", struct.pack(">I", round(100000 * exponent))

    linear = to_srgb(image, rgb_profile(SRGB, curve_identity()))
    save("png_gama_linear.png", png(cube, 2, 8, extra=[gama(1)]), linear)
    save("png_gama_chrm.png", png(cube, 2, 8, extra=[gama(1 / 1.8), chrm(ADOBE_RGB)]),
         to_srgb(image, rgb_profile(ADOBE_RGB, curve_parametric(0, 1.8))))
    save("png_gama_chrm_p3.png", png(cube, 2, 8, extra=[gama(0.45455), chrm(DISPLAY_P3)]), to_srgb(image, p3))
    save("png_gama_chrm_srgb.png", png(cube, 2, 8, extra=[gama(0.45455), chrm(SRGB)]), cube)
    save("png_srgb_beats_gama.png", png(cube, 2, 8, extra=[(b"sRGB", b"\0"), gama(1)]), cube)
    save("png_iccp_beats_srgb.png", png(cube, 2, 8, extra=[iccp(p3), (b"sRGB", b"\0")]), to_srgb(image, p3))
    save("png_chrm_alone_ignored.png", png(cube, 2, 8, extra=[chrm(ADOBE_RGB)]), cube)


def fuzz_seeds():
    """Starting points for the fuzzer that are no pictures: each one is a fixture with one thing wrong."""
    def seed(name, data):
        (SEEDS / name).write_bytes(data)

    read = lambda name: (FIXTURES / name).read_bytes()
    gray = read("jpeg_gray.jpg")
    scan = gray.index(b"\xff\xda")
    seed("jpeg_end_marker_too_early", gray[: scan + 60] + b"\xff\xd9")
    seed("jpeg_two_frames", gray[:scan] + gray[gray.index(b"\xff\xc0"): scan] + gray[scan:])
    seed("jpeg_scan_twice", gray[:-2] + gray[scan:])
    restart = read("jpeg_restart.jpg")
    mark = restart.index(b"\xff\xd0")
    seed("jpeg_restart_missing", restart[:mark] + restart[mark + 2:])
    seed("png_cut_in_data", read("png_rgba8_interlaced.png")[:-40])
    seed("gif_cut_in_data", read("gif_interlaced.gif")[:-30])
    seed("bmp_palette_missing", read("bmp_8.bmp")[:54] + read("bmp_8.bmp")[-400:])
    seed("heic_by_name_only", struct.pack(">I", 24) + b"ftypheic" + bytes(4) + b"mif1heic")


def main():
    for folder in (FIXTURES, GOLDEN, SEEDS):
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.iterdir():
            old.unlink()
    for make in (jpegs, orientations, pngs, gifs, bmps, profiles, fuzz_seeds):
        make()
    size = sum(p.stat().st_size for folder in (FIXTURES, GOLDEN) for p in folder.iterdir())
    print(f"decode: {len(made)} fixtures, {size // 1024} kB with goldens, Pillow {Image.__version__}")


if __name__ == "__main__":
    main()
