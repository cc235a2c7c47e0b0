// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "io/result.h"
#include "io/safetensors.h"
#include "policy/perceptron.h"
#include "policy/region_net.h"

namespace imago {

/// How probable it is that a photo shows a person under the policy's age, from the image tower's traits
/// (image/traits.h): the mean of what a net over the regions and one over the statistics say.
class ImageRule {
 public:
  /// The tensors of both nets, and `model_sha256` among the metadata. Errors: theirs.
  static Result<ImageRule> from_safetensors(const Safetensors& tensors);

  /// Length of the traits of one view of a photo.
  std::size_t inputs() const { return regions_.inputs() + statistics_.inputs(); }
  /// Hash of the model whose traits it was trained on; empty if the file doesn't say.
  const std::string& model_sha256() const { return model_sha256_; }

  /// traits: (views, inputs()), at least one view; what the views say is averaged. 0..1; 1 where the traits
  /// are not finite: when in doubt, block. Errors: mismatch (another length).
  Result<float> probability(std::span<const float> traits) const;

 private:
  ImageRule(RegionNet regions, Perceptron statistics);

  RegionNet regions_;
  Perceptron statistics_;
  std::string model_sha256_;
};

}  // namespace imago
