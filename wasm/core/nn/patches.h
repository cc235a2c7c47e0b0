// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

namespace imago {

/// A 3×3 patch of three channels, in the order (row, column, channel), filled up to a round number.
inline constexpr std::size_t kPatch = 27;
inline constexpr std::size_t kPatchColumns = 32;

/// Writes the picture (size, size, 3) into `padded` (size + 2, size + 2, 3), whose border stays as it is.
template <class T, class Convert>
void copy_inside(std::span<const std::uint8_t> rgb, std::size_t size, std::span<T> padded,
                 Convert&& convert) {
  const std::size_t row = size * 3;
  for (std::size_t y = 0; y < size; ++y) {
    const std::uint8_t* from = rgb.data() + y * row;
    T* to = padded.data() + (y + 1) * (row + 6) + 3;
    for (std::size_t i = 0; i < row; ++i) to[i] = convert(from[i]);
  }
}

/// The patches (width, kPatchColumns) below output row `oy` of a stride-2 layer; the columns past kPatch stay
/// as they are.
template <class T>
void gather_patches(std::span<const T> padded, std::size_t size, std::size_t oy, std::size_t width,
                    std::span<T> patches) {
  const std::size_t row = (size + 2) * 3;
  for (std::size_t ox = 0; ox < width; ++ox) {
    const T* corner = padded.data() + 2 * oy * row + 2 * ox * 3;
    T* patch = patches.data() + ox * kPatchColumns;
    for (std::size_t ky = 0; ky < 3; ++ky) std::copy_n(corner + ky * row, 9, patch + ky * 9);
  }
}

}  // namespace imago
