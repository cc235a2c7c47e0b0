// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "image/decode.h"
#include "image/preprocess.h"

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
