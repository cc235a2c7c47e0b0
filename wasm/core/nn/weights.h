// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "io/result.h"
#include "io/safetensors.h"

namespace imago {

/// Largest magnitude of an int8 weight: 63 for products (see kernels::pack_i8), 127 elsewhere.
inline constexpr int kProductWeightLimit = 63;
inline constexpr int kOtherWeightLimit = 127;

/// A weight tensor as it is stored: f32, or int8 with a scale for each index of its first dimension.
/// Spans point into the Safetensors.
struct Weight {
  std::size_t outputs = 0;  ///< first dimension
  std::size_t inputs = 0;   ///< all others multiplied
  std::span<const float> f32;
  std::span<const std::int8_t> i8;
  std::span<const float> scales;  ///< (outputs), of i8

  bool quantised() const { return !i8.empty(); }

  /// (outputs, inputs) in f32, whichever it was.
  std::vector<float> widened() const;
};

/// The tensor `name` + ".weight" of that shape. Errors: malformed (absent, or values outside their range: not
/// finite, |q| > limit), mismatch (another shape), unsupported (neither F32 nor I8). Messages name the
/// tensor.
Result<Weight> find_weight(const Safetensors& tensors, const std::string& name,
                           const std::vector<std::size_t>& shape, int limit);

/// The F32 tensor of exactly this name and shape; all values finite.
Result<std::span<const float>> find_f32(const Safetensors& tensors, const std::string& name,
                                        const std::vector<std::size_t>& shape);

}  // namespace imago
