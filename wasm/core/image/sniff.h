// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace imago {

/// What a file is by its first bytes. A file's name is never asked: it may lie.
enum class ImageFormat {
  unknown,
  jpeg,
  png,
  gif,
  bmp,
  webp,  ///< recognised, decoded by the caller's own decoder
  avif,  ///< likewise
  heic,  ///< likewise
};

/// Recognises a format by its signature; `unknown` where none fits (or the input is too short to tell).
ImageFormat sniff_format(std::span<const std::uint8_t> bytes);

/// The format's usual name ("JPEG"), for messages.
std::string_view format_name(ImageFormat format);

/// True where this engine decodes the format itself; the others go to the browser's decoder (or sharp).
bool format_is_native(ImageFormat format);

}  // namespace imago
