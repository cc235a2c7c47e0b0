// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "nn/kernels/types.h"

namespace imago::kernels {

/// Calls visit(taps, pixel) for every output pixel of a 3×3 layer with padding 1: taps[ky · 3 + kx] points at
/// the channels of that input pixel, or at `padding` where it lies outside the map (height, width, channels).
template <class T, class Visit>
inline void for_each_window(const T* map, Extent extent, std::size_t channels, std::size_t stride,
                            const T* padding, Visit&& visit) {
  const Extent out = strided(extent, stride);
  for (std::size_t oy = 0; oy < out.height; ++oy) {
    for (std::size_t ox = 0; ox < out.width; ++ox) {
      const T* taps[9];
      for (std::size_t ky = 0; ky < 3; ++ky) {
        const std::size_t y =
            oy * stride + ky - 1;  // wraps above the first row, which makes it too large as well
        for (std::size_t kx = 0; kx < 3; ++kx) {
          const std::size_t x = ox * stride + kx - 1;
          const bool inside = y < extent.height && x < extent.width;
          taps[ky * 3 + kx] = inside ? map + (y * extent.width + x) * channels : padding;
        }
      }
      visit(taps, oy * out.width + ox);
    }
  }
}

}  // namespace imago::kernels
