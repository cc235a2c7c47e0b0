// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace imago {

/// A picture as the rest of the engine sees it: upright, opaque, sRGB.
struct ImageRgb {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;  // (height, width, 3)
};

/// The longest side of any picture, in pixels. It bounds row buffers and resampling tables; the number of
/// pixels has a limit of its own (`DecodeLimits`).
inline constexpr int kMaxSide = 1 << 20;

}  // namespace imago
