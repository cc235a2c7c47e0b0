// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "relevance/features.h"
#include "relevance/mlp_training.h"

namespace imago::relevance {

/// How the scorers are trained. The defaults are those that inner folds of the task's data favoured.
struct TrainingOptions {
  std::size_t rank = 64;  ///< coordinates kept of an embedding
  FeatureSet linear{.image = false, .text = true, .product = true, .difference = false, .cosine = true};
  FeatureSet mlp{.image = false, .text = true, .product = true, .difference = false, .cosine = true};
  std::vector<double> penalties = {3, 10, 30, 100, 300};
  MlpOptions network;
  double most_lost =
      0.05;  ///< share of queries with a fitting photo that may be answered with "nothing fits"
};

/// The known failure: without a term in which words and picture meet, every query gets the same photos.
inline constexpr FeatureSet kConcatenation{.image = true, .text = true};

}  // namespace imago::relevance
