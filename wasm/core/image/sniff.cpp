// SPDX-License-Identifier: MIT
#include "image/sniff.h"

#include <algorithm>
#include <cstddef>

namespace imago {
namespace {

using namespace std::string_view_literals;

bool matches(std::span<const std::uint8_t> bytes, std::size_t offset, std::string_view signature) {
  if (bytes.size() < offset + signature.size()) return false;
  return std::equal(signature.begin(), signature.end(), bytes.begin() + offset,
                    [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
}

// ISO base media files name their brands in a first box "ftyp": size, "ftyp", major brand, version,
// compatible brands. An image that is both (mif1 with avif and heic brands) is what its first known brand
// says.
ImageFormat sniff_brands(std::span<const std::uint8_t> bytes) {
  if (!matches(bytes, 4, "ftyp"sv)) return ImageFormat::unknown;
  const std::size_t box =
      std::size_t{bytes[0]} << 24 | std::size_t{bytes[1]} << 16 | std::size_t{bytes[2]} << 8 | bytes[3];
  const std::size_t end = std::min(bytes.size(), box);
  for (std::size_t at = 8; at + 4 <= end; at += at == 8 ? 8 : 4) {
    if (matches(bytes, at, "avif"sv) || matches(bytes, at, "avis"sv)) return ImageFormat::avif;
    for (const auto brand : {"heic"sv, "heix"sv, "hevc"sv, "hevx"sv, "heim"sv, "heis"sv}) {
      if (matches(bytes, at, brand)) return ImageFormat::heic;
    }
  }
  // A HEIF file that names no codec: HEIC is the likeliest, and the routing is the same.
  return matches(bytes, 8, "mif1"sv) ? ImageFormat::heic : ImageFormat::unknown;
}

}  // namespace

ImageFormat sniff_format(std::span<const std::uint8_t> bytes) {
  if (matches(bytes, 0, "\xff\xd8\xff"sv)) return ImageFormat::jpeg;
  if (matches(bytes, 0, "\x89PNG\r\n\x1a\n"sv)) return ImageFormat::png;
  if (matches(bytes, 0, "GIF87a"sv) || matches(bytes, 0, "GIF89a"sv)) return ImageFormat::gif;
  if (matches(bytes, 0, "RIFF"sv) && matches(bytes, 8, "WEBP"sv)) return ImageFormat::webp;
  // "BM" alone is too common a start for a text; the size of the second header settles it.
  if (matches(bytes, 0, "BM"sv) && matches(bytes, 15, "\0\0\0"sv)) {
    for (const int size : {12, 40, 52, 56, 64, 108, 124}) {
      if (bytes[14] == size) return ImageFormat::bmp;
    }
  }
  return sniff_brands(bytes);
}

std::string_view format_name(ImageFormat format) {
  switch (format) {
    case ImageFormat::jpeg:
      return "JPEG"sv;
    case ImageFormat::png:
      return "PNG"sv;
    case ImageFormat::gif:
      return "GIF"sv;
    case ImageFormat::bmp:
      return "BMP"sv;
    case ImageFormat::webp:
      return "WebP"sv;
    case ImageFormat::avif:
      return "AVIF"sv;
    case ImageFormat::heic:
      return "HEIC"sv;
    case ImageFormat::unknown:
      break;
  }
  return "unknown"sv;
}

bool format_is_native(ImageFormat format) {
  return format == ImageFormat::jpeg || format == ImageFormat::png || format == ImageFormat::gif ||
         format == ImageFormat::bmp;
}

}  // namespace imago
