// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <utility>
#include <vector>

#include "io/result.h"
#include "io/safetensors.h"

namespace imago {

/// Inputs are kept within so many deviations: a photo unlike all others must not be decided by one trait.
inline constexpr float kMostDeviations = 5.0F;

/// out = (x − mean) · scale within kMostDeviations. All are as long as out.
inline void standardise(std::span<const float> x, std::span<const float> mean, std::span<const float> scale,
                        std::span<float> out) {
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = std::clamp((x[i] - mean[i]) * scale[i], -kMostDeviations, kMostDeviations);
}

/// Outputs and inputs of a layer of the image rule, from its weights. Errors: malformed (absent, or no
/// matrix), too_large (none, or more than 4,096 outputs or 65,536 inputs).
Result<std::pair<std::size_t, std::size_t>> layer_shape(const Safetensors& tensors, const char* weight);

/// A tensor to be read.
struct Wanted {
  const char* name;
  std::size_t size;
  std::vector<float>& out;
};

/// Copies F32 tensors of one dimension. Errors: malformed (absent), mismatch (another type or length).
Status copy_tensors(const Safetensors& tensors, std::initializer_list<Wanted> wanted);

}  // namespace imago
