// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "io/result.h"
#include "io/safetensors.h"

namespace imago {

/// The half of the image rule that knows the whole picture: one hidden layer over the statistics of the image
/// tower's layers, trained by policy/perceptron_training.h.
class Perceptron {
 public:
  /// Tensors: `input.mean` and `input.scale` F32 (inputs), `hidden.weight` I8 (hidden, inputs),
  /// `hidden.scale` and `hidden.bias` F32 (hidden), `output.weight` F32 (hidden), `output.bias` F32 (1).
  /// Errors: malformed (a tensor absent), mismatch (shapes that disagree), too_large (more than 4,096 hidden
  /// units or 65,536 inputs).
  static Result<Perceptron> from_safetensors(const Safetensors& tensors);

  std::size_t inputs() const { return mean_.size(); }

  /// statistics: (inputs())
  float logit(std::span<const float> statistics) const;

 private:
  Perceptron() = default;

  std::vector<float> mean_, scale_;                // (inputs)
  std::vector<std::int8_t> hidden_weight_;         // (hidden, inputs)
  std::vector<float> hidden_scale_, hidden_bias_;  // (hidden)
  std::vector<float> output_weight_;               // (hidden)
  float output_bias_ = 0.0F;
};

}  // namespace imago
