// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "image/decode.h"
#include "image/preprocess.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

// Info and picture from the same bytes: no crash, no leak, no memory beyond the limits, and no contradiction.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::span<const std::uint8_t> bytes(data, size);
  const imago::DecodeLimits limits{.max_pixels = 1'000'000, .max_bytes = std::size_t{1} << 22};
  const auto info = imago::image_info(bytes, limits);
  const auto image = imago::decode_image(bytes, limits);
  if (!image) return 0;
  if (!info || info->width != image->width || info->height != image->height) std::abort();
  if (image->pixels.size() != std::size_t{3} * image->width * image->height) std::abort();
  imago::PreprocessConfig config;
  config.shortest_edge = 0;
  config.resize_width = config.resize_height = 16;
  config.do_center_crop = false;
  if (!imago::preprocess(*image, config)) std::abort();
  return 0;
}

// A mutated PNG would fail at its first checksum, so its checksums are made right again (mostly).
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                               unsigned int seed) {
  size = LLVMFuzzerMutate(data, size, max_size);
  if (imago::sniff_format({data, size}) != imago::ImageFormat::png || seed % 16 == 0) return size;
  for (std::size_t at = 8; at + 12 <= size;) {
    const std::size_t length =
        std::size_t{data[at]} << 24 | data[at + 1] << 16 | data[at + 2] << 8 | data[at + 3];
    if (length > size - at - 12) break;
    std::uint32_t crc = ~0u;
    for (std::size_t i = at + 4; i < at + 8 + length; ++i) {
      crc ^= data[i];
      for (int bit = 0; bit < 8; ++bit) crc = (crc & 1) != 0 ? 0xedb88320u ^ crc >> 1 : crc >> 1;
    }
    at += 8 + length;
    for (int shift = 24; shift >= 0; shift -= 8) data[at++] = static_cast<std::uint8_t>(~crc >> shift);
  }
  return size;
}
