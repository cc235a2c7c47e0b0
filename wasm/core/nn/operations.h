// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>

#include "nn/kernels/kernels.h"
#include "nn/kernels/numerics.h"

/// Loops without a sum across lanes: compilers vectorise them as they stand, so they need no twin.
namespace imago {

/// out[c] = Σ_r x[r][c] / rows, r ascending. x is (rows, out.size()).
inline void mean_rows(std::span<const float> x, std::size_t rows, std::span<float> out) {
  for (float& v : out) v = 0.0F;
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t c = 0; c < out.size(); ++c) out[c] += x[r * out.size() + c];
  }
  for (float& v : out) v /= static_cast<float>(rows);
}

/// To length 1; what has no direction (zero, or not finite) becomes zero.
inline void normalize(std::span<float> x) {
  const float square = kernels::dot_f32(x, x);
  const bool usable = square > 0.0F && std::isfinite(square);
  const float inverse = usable ? 1.0F / std::sqrt(square) : 0.0F;
  for (float& v : x) v = usable ? v * inverse : 0.0F;
}

/// int8 ReLU6 codes to values and back.
inline void widen_relu6(std::span<const std::int8_t> codes, std::span<float> values) {
  for (std::size_t i = 0; i < codes.size(); ++i)
    values[i] = static_cast<float>(codes[i] + 128) * kernels::kRelu6Scale;
}

inline void narrow_relu6(std::span<const float> values, std::span<std::int8_t> codes) {
  for (std::size_t i = 0; i < values.size(); ++i) codes[i] = kernels::relu6_i8(values[i]);
}

}  // namespace imago
