// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace imago {

/// Fractional bits of a weight: 32, less 8 for the pixel and 2 for the filter's overshoot and sign.
inline constexpr int kResizeBits = 32 - 8 - 2;

/// Weights of one axis. Output i is the weighted sum of the inputs first[i] .. first[i] + (start[i + 1] −
/// start[i]) − 1.
struct ResizeAxis {
  std::vector<std::int32_t> first;  // (out)
  std::vector<std::size_t> start;   // (out + 1), into weights
  std::vector<std::int32_t> weights;

  std::span<const std::int32_t> weights_of(std::size_t i) const {
    return std::span(weights).subspan(start[i], start[i + 1] - start[i]);
  }
};

/// Rounds a weighted sum (which holds the half already) to a byte.
constexpr std::uint8_t resize_clip(std::int32_t sum) {
  const std::int32_t value = sum >> kResizeBits;
  return static_cast<std::uint8_t>(value < 0 ? 0 : value > 255 ? 255 : value);
}

// The scalar functions are the specification; the others are their SIMD twins and must agree with them
// exactly.

/// One output row of the horizontal pass. `in`: (in_width, 3); `out`: (out_width, 3).
void resize_row_scalar(const ResizeAxis& axis, std::span<const std::uint8_t> in, std::span<std::uint8_t> out);
/// One output row of the vertical pass: the weighted sum of rows, `stride` bytes apart, from `in` on.
void resize_column_scalar(std::span<const std::int32_t> weights, const std::uint8_t* in, std::size_t stride,
                          std::span<std::uint8_t> out);

#if defined(__wasm_simd128__)
void resize_row_simd128(const ResizeAxis& axis, std::span<const std::uint8_t> in,
                        std::span<std::uint8_t> out);
void resize_column_simd128(std::span<const std::int32_t> weights, const std::uint8_t* in, std::size_t stride,
                           std::span<std::uint8_t> out);
#endif

}  // namespace imago
