// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "io/result.h"

namespace imago {

struct StbDeleter {
  void operator()(std::uint8_t* pixels) const;
};

/// Pixels in stb_image's own memory, 8 bits a channel.
struct StbPixels {
  std::unique_ptr<std::uint8_t[], StbDeleter> data;  // (height, width, channels)
  int width = 0;
  int height = 0;
  int channels = 0;

  std::size_t size() const { return static_cast<std::size_t>(width) * height * channels; }
};

/// Runs stb_image on a JPEG, PNG, GIF or BMP stream. stb_image trusts its input more than a stranger's file
/// deserves (it keeps undefined tables, reads palettes past their end, fills up what is missing), so it is
/// only given streams that this engine's own readers have checked and rewritten (`decode_plan.h`).
///
/// `channels` is 3 or 4. `memory_budget` bounds the bytes that stb_image may hold at once.
/// Errors: `malformed`, `out_of_memory`.
Result<StbPixels> stb_decode(std::span<const std::uint8_t> stream, int channels, std::size_t memory_budget);

/// Unpacks a zlib stream of at most `max_bytes` bytes of content.
/// Errors: `malformed` (which includes "more than max_bytes"), `out_of_memory`.
Result<std::vector<std::uint8_t>> stb_inflate(std::span<const std::uint8_t> zlib, std::size_t max_bytes);

}  // namespace imago
