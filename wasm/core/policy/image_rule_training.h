// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "io/result.h"

namespace imago {

/// The defaults were chosen out of fold, on photos of the training and the dev split
/// (models/policy/README.md).
struct ImageRuleTraining {
  std::size_t hidden = 96;
  std::size_t epochs = 40;
  std::size_t batch = 128;
  float rate = 5e-4F;           ///< of the first step; falls to 0 along a half cosine
  float decay = 0.1F;           ///< decoupled weight decay
  float input_dropout = 0.4F;   ///< share of traits hidden from each step
  float hidden_dropout = 0.5F;  ///< share of hidden units left out of each step
  bool mixes = true;  ///< learns from mixtures of two photos each and their shares (Zhang et al. 2018, α = 1)
  std::uint64_t seed = 1;  ///< the same seed, rows and build give the same file
};

/// Trains an ImageRule and returns it as safetensors: cross-entropy on soft labels, dropout (Srivastava et
/// al. 2014), AdamW (Loshchilov and Hutter 2019). rows: (n, inputs) traits; shares: (n), what share of a
/// photo's captions names a person under the age, 0..1. Errors: mismatch (sizes), out_of_range (no photo, a
/// value that is not finite, a setting that makes no sense).
Result<std::vector<std::uint8_t>> train_image_rule(std::span<const float> rows, std::size_t inputs,
                                                   std::span<const float> shares,
                                                   const ImageRuleTraining& settings,
                                                   const std::map<std::string, std::string>& metadata);

}  // namespace imago
