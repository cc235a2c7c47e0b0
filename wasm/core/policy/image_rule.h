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

/// How probable it is that a photo shows a person under the policy's age, from the image tower's traits: a
/// perceptron with one hidden layer, trained by policy/image_rule_training.h for one model.
class ImageRule {
 public:
  /// Tensors: `input.mean` and `input.scale` F32 (inputs), `hidden.weight` I8 (hidden, inputs),
  /// `hidden.scale` and `hidden.bias` F32 (hidden), `output.weight` F32 (hidden), `output.bias` F32 (1).
  /// Errors: malformed (a tensor absent), mismatch (shapes that disagree), too_large (more than 4,096 hidden
  /// units or 65,536 inputs).
  static Result<ImageRule> from_safetensors(const Safetensors& tensors);

  /// Length of the traits of one view of a photo.
  std::size_t inputs() const { return mean_.size(); }
  /// Hash of the model whose traits it was trained on; empty if the file doesn't say.
  const std::string& model_sha256() const { return model_sha256_; }

  /// traits: (views, inputs()), at least one view; what the views say is averaged. 0..1; 1 where the traits
  /// are not finite: when in doubt, block. Errors: mismatch (another length).
  Result<float> probability(std::span<const float> traits) const;

 private:
  ImageRule() = default;
  float logit(std::span<const float> traits) const;

  std::string model_sha256_;
  std::vector<float> mean_, scale_;                // (inputs)
  std::vector<std::int8_t> hidden_weight_;         // (hidden, inputs)
  std::vector<float> hidden_scale_, hidden_bias_;  // (hidden)
  std::vector<float> output_weight_;               // (hidden)
  float output_bias_ = 0.0F;
};

/// Inputs are kept within so many deviations: a photo unlike all others must not be decided by one trait.
inline constexpr float kMostDeviations = 5.0F;

}  // namespace imago
