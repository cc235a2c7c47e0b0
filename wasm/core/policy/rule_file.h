// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "io/safetensors.h"
#include "policy/adamw.h"

namespace imago {

inline TensorView f32_view(std::span<const float> values) {
  return {DType::f32,
          {values.size()},
          {reinterpret_cast<const std::uint8_t*>(values.data()), values.size_bytes()}};
}

/// A matrix's values one after the other.
inline TensorView f32_view(const Matrix& values) {
  return f32_view(std::span(values.data(), static_cast<std::size_t>(values.size())));
}

/// A layer's weights as int8 codes, with a scale for each output.
struct Int8Layer {
  explicit Int8Layer(const Matrix& weight)
      : shape{static_cast<std::size_t>(weight.rows()), static_cast<std::size_t>(weight.cols())} {
    for (Eigen::Index r = 0; r < weight.rows(); ++r) {
      const float scale = std::max(weight.row(r).cwiseAbs().maxCoeff(), 1e-12F) / 127.0F;
      scales.push_back(scale);
      for (const float w : weight.row(r).reshaped())
        codes.push_back(static_cast<std::int8_t>(std::lrint(w / scale)));
    }
  }

  TensorView view() const {
    return {DType::i8, shape, {reinterpret_cast<const std::uint8_t*>(codes.data()), codes.size()}};
  }

  std::vector<std::size_t> shape;
  std::vector<std::int8_t> codes;
  std::vector<float> scales;
};

}  // namespace imago
