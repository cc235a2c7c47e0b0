// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "image/image_rgb.h"
#include "image/sniff.h"
#include "io/result.h"

namespace imago {

/// Checked before any work is done.
struct DecodeLimits {
  std::uint64_t max_pixels = 100'000'000;
  std::size_t max_bytes = std::size_t{512} << 20;  ///< of the file
};

/// What a file says about itself, read without decoding its pixels.
struct ImageInfo {
  ImageFormat format = ImageFormat::unknown;
  int width = 0;  ///< of the upright picture, after the orientation is applied
  int height = 0;
  int orientation = 1;     ///< EXIF, 1..8
  bool has_alpha = false;  ///< the file can hold transparent pixels
  std::string captured;    ///< EXIF DateTimeOriginal, "YYYY:MM:DD HH:MM:SS"; empty where unknown
};

/// Recognises the format by its first bytes and reads size, orientation, alpha and capture date.
/// Errors: as `decode_image`, but damage in the pixel data goes unnoticed.
Result<ImageInfo> image_info(std::span<const std::uint8_t> bytes, const DecodeLimits& limits = {});

/// Decodes JPEG (baseline, progressive; grey, YCbCr, RGB, CMYK, YCCK), PNG (all colour types and depths,
/// interlaced, tRNS), the first frame of a GIF, and BMP (uncompressed) to an upright, opaque sRGB picture:
/// - 16-bit channels keep their high byte;
/// - ICC matrix/TRC profiles, and PNG's gAMA and cHRM where there is no profile, are brought to sRGB
/// (`icc.h`);
///   other profiles are ignored;
/// - CMYK becomes RGB by (255 − C)(255 − K)/255, without a profile;
/// - transparent pixels are composited over white (`over_white`), after the colours are sRGB;
/// - all eight EXIF orientations are applied (JPEG APP1, PNG eXIf).
///
/// A file that ends early is an error, never a half-grey picture: a JPEG without its end marker, or with one
/// but without all of its data; a PNG without IEND; a GIF that stops inside a block (a missing trailer is
/// forgiven).
///
/// Errors: `truncated`; `malformed`; `too_large` (before any work); `unsupported`: a feature that this engine
/// lacks, or a format that the caller has to give to another decoder (WebP, AVIF, HEIC: see `rgba_to_rgb`);
/// `out_of_memory`.
Result<ImageRgb> decode_image(std::span<const std::uint8_t> bytes, const DecodeLimits& limits = {});

/// Pixels from another decoder (the browser's, sharp's): already upright and sRGB, straight alpha; alpha is
/// composited over white. `rgba`: (height, width, 4). Errors: `mismatch` where the bytes are not
/// width·height·4; `too_large`; `out_of_memory`.
Result<ImageRgb> rgba_to_rgb(std::span<const std::uint8_t> rgba, int width, int height);

}  // namespace imago
