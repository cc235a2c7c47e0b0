// SPDX-License-Identifier: MIT
// Reads a BMP's headers (as Microsoft documents BITMAPCOREHEADER to BITMAPV5HEADER), checks that the pixels
// are all there and rewrites the file for stb_image: full palettes, explicit masks.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "image/decode_plan.h"

namespace imago {
namespace {

constexpr std::size_t kFileHeader = 14, kCoreHeader = 12, kInfoHeader = 40, kV4Header = 108;
constexpr std::uint32_t kUncompressed = 0, kRle8 = 1, kRle4 = 2, kBitfields = 3, kAlphaBitfields = 6;
constexpr std::size_t kFixedMemory = std::size_t{1} << 20;

std::uint32_t u16(ByteSpan b, std::size_t at) { return b[at] | std::uint32_t{b[at + 1]} << 8; }
std::uint32_t u32(ByteSpan b, std::size_t at) { return u16(b, at) | u16(b, at + 2) << 16; }

struct BmpHeader {
  std::size_t size = 0, pixel_offset = 0;
  std::int64_t width = 0, height = 0;  // a negative height: rows from the top down
  std::uint32_t bits = 0, compression = kUncompressed, colors_used = 0;
  std::array<std::uint32_t, 4> masks{};  // red, green, blue, alpha
  std::size_t palette_offset = 0;
};

Result<BmpHeader> read_header(ByteSpan bytes) {
  if (bytes.size() < kFileHeader + 4) return truncated_error();
  BmpHeader header;
  header.pixel_offset = u32(bytes, 10);
  header.size = u32(bytes, kFileHeader);
  header.palette_offset = kFileHeader + header.size;
  if (bytes.size() < header.palette_offset) return truncated_error();
  if (header.size == kCoreHeader) {
    header.width = u16(bytes, 18);
    header.height = u16(bytes, 20);
    header.bits = u16(bytes, 24);
    return header;
  }
  if (header.size < kInfoHeader) return unsupported_error("this BMP's header is of no known kind");
  header.width = static_cast<std::int32_t>(u32(bytes, 18));
  header.height = static_cast<std::int32_t>(u32(bytes, 22));
  header.bits = u16(bytes, 28);
  header.compression = u32(bytes, 30);
  header.colors_used = u32(bytes, 46);
  const bool bitfields = header.compression == kBitfields || header.compression == kAlphaBitfields;
  if (bitfields) {
    // The masks follow a 40-byte header and are part of the longer ones; an alpha mask is only in those (or
    // in the alpha variant).
    const std::size_t count = header.size >= 56 || header.compression == kAlphaBitfields ? 4 : 3;
    if (bytes.size() < kFileHeader + kInfoHeader + 4 * count) return truncated_error();
    for (std::size_t i = 0; i < count; ++i) header.masks[i] = u32(bytes, kFileHeader + kInfoHeader + 4 * i);
  } else if (header.bits == 16) {
    header.masks = {0x7c00, 0x03e0, 0x001f, 0};
  } else if (header.bits == 32) {
    header.masks = {0x00ff0000, 0x0000ff00, 0x000000ff, 0};
  }
  return header;
}

// A mask must be one run of at most 8 bits; stb_image knows no others.
bool is_usable_mask(std::uint32_t mask) {
  if (mask == 0) return false;
  while ((mask & 1) == 0) mask >>= 1;
  return mask <= 0xff && (mask & (mask + 1)) == 0;
}

Status check_kind(const BmpHeader& header) {
  if (header.compression == kRle8 || header.compression == kRle4) {
    return unsupported_error("run-length coded BMPs are not supported");
  }
  const bool bitfields = header.compression == kBitfields || header.compression == kAlphaBitfields;
  if (header.compression != kUncompressed && !bitfields)
    return unsupported_error("this BMP's compression is not supported");
  switch (header.bits) {
    case 1:
    case 4:
    case 8:
    case 24:
      return bitfields ? Status(malformed_error("this BMP's header contradicts itself")) : Status(Ok{});
    case 16:
    case 32:
      break;
    default:
      return unsupported_error("this BMP's bits a pixel are not supported");
  }
  for (std::size_t i = 0; i < 3; ++i) {
    if (!is_usable_mask(header.masks[i]))
      return unsupported_error("this BMP's colour masks are not supported");
  }
  if (header.masks[3] != 0 && !is_usable_mask(header.masks[3]))
    return unsupported_error("this BMP's colour masks are not supported");
  return Ok{};
}

// The canonical file: BITMAPV4HEADER with masks for 16 and 32 bits, BITMAPINFOHEADER and a full palette
// below.
std::vector<std::uint8_t> write_stream(ByteSpan bytes, const BmpHeader& header, std::size_t data_size) {
  const bool masked = header.bits == 16 || header.bits == 32;
  const std::size_t palette_colors = header.bits <= 8 ? std::size_t{1} << header.bits : 0;
  const std::size_t header_size = masked ? kV4Header : kInfoHeader;
  const std::size_t offset = kFileHeader + header_size + 4 * palette_colors;
  std::vector<std::uint8_t> out;
  out.reserve(offset + data_size);
  const auto put = [&](std::uint64_t value, int size) {
    for (int i = 0; i < size; ++i) out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
  };
  put('B' | 'M' << 8, 2);
  put(offset + data_size, 4);
  put(0, 4);
  put(offset, 4);
  put(header_size, 4);
  put(static_cast<std::uint32_t>(header.width), 4);
  put(static_cast<std::uint32_t>(header.height), 4);
  put(1, 2);
  put(header.bits, 2);
  put(masked ? kBitfields : kUncompressed, 4);
  put(data_size, 4);
  out.resize(kFileHeader + kInfoHeader);
  if (masked) {
    for (const std::uint32_t mask : header.masks) put(mask, 4);
    out.resize(offset);
  }

  // Colours of 3 bytes in the oldest header, 4 in the others; what the palette lacks is black.
  const std::size_t entry = header.size == kCoreHeader ? 3 : 4;
  const std::size_t end = std::min(header.pixel_offset, bytes.size());
  const std::size_t room = end > header.palette_offset ? (end - header.palette_offset) / entry : 0;
  const std::size_t colors =
      header.colors_used == 0 ? palette_colors : std::min<std::size_t>(header.colors_used, palette_colors);
  for (std::size_t i = 0; i < palette_colors; ++i) {
    for (std::size_t k = 0; k < 3; ++k) {
      out.push_back(i < colors && i < room ? bytes[header.palette_offset + entry * i + k] : std::uint8_t{0});
    }
    out.push_back(0);
  }
  const ByteSpan data = bytes.subspan(header.pixel_offset, data_size);
  out.insert(out.end(), data.begin(), data.end());
  return out;
}

}  // namespace

Result<DecodePlan> plan_bmp(ByteSpan bytes, const DecodeLimits& limits, PlanDepth depth) {
  const auto header = read_header(bytes);
  if (!header) return header.error();
  if (header->width < 0) return malformed_error("this BMP has a negative width");
  const auto height = static_cast<std::uint64_t>(std::abs(header->height));
  const auto status = check_dimensions(static_cast<std::uint64_t>(header->width), height, limits);
  if (!status) return status.error();

  DecodePlan plan;
  plan.width = static_cast<int>(header->width);
  plan.height = static_cast<int>(height);
  plan.has_alpha = header->masks[3] != 0;
  if (depth == PlanDepth::header) return plan;

  const auto kind = check_kind(*header);
  if (!kind) return kind.error();
  const std::uint64_t row = (static_cast<std::uint64_t>(plan.width) * header->bits + 31) / 32 * 4;
  if (header->pixel_offset > bytes.size() || bytes.size() - header->pixel_offset < row * height)
    return truncated_error();
  plan.stream = write_stream(bytes, *header, static_cast<std::size_t>(row * height));
  plan.memory_budget = std::size_t{8} * plan.width * plan.height + kFixedMemory;
  return plan;
}

}  // namespace imago
