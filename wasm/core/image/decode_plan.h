// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "image/color.h"
#include "image/decode.h"
#include "image/exif.h"
#include "image/icc.h"
#include "io/result.h"

namespace imago {

/// What a format's own reader makes of a file before stb_image sees it.
///
/// Each reader walks the whole container, checks it (every length, table, checksum, and that the coded data
/// really cover the picture) and writes a canonical stream that holds only what the decoder needs. So a file
/// that is cut short, lies about itself or is hostile ends in one error here, and stb_image meets no stream
/// that it would have to guess about.
struct DecodePlan {
  int width = 0;  ///< as stored, before the orientation is applied
  int height = 0;
  bool has_alpha = false;
  ColorModel model = ColorModel::rgb;
  Exif exif;
  std::optional<ColorTransform> to_srgb;  ///< absent: the pixels are sRGB, or are taken to be
  std::vector<std::uint8_t> stream;       ///< canonical file; empty after `PlanDepth::header`
  std::size_t memory_budget = 0;          ///< bytes that decoding the stream may hold at once
};

enum class PlanDepth {
  header,  ///< size, alpha and metadata only; pixel data are not looked at
  whole,
};

using ByteSpan = std::span<const std::uint8_t>;

Result<DecodePlan> plan_jpeg(ByteSpan bytes, const DecodeLimits& limits, PlanDepth depth);
Result<DecodePlan> plan_png(ByteSpan bytes, const DecodeLimits& limits, PlanDepth depth);
Result<DecodePlan> plan_gif(ByteSpan bytes, const DecodeLimits& limits, PlanDepth depth);
Result<DecodePlan> plan_bmp(ByteSpan bytes, const DecodeLimits& limits, PlanDepth depth);

/// Checked before anything is allocated. Errors: `malformed` (no pixels), `too_large`.
Status check_dimensions(std::uint64_t width, std::uint64_t height, const DecodeLimits& limits);

inline Error truncated_error() { return {ErrorCode::truncated, "the picture's file is cut short"}; }
inline Error malformed_error(const char* what) { return {ErrorCode::malformed, what}; }
inline Error unsupported_error(const char* what) { return {ErrorCode::unsupported, what}; }

}  // namespace imago
