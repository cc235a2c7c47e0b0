// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "relevance/judgements.h"
#include "relevance/projection.h"
#include "relevance/training_part.h"

namespace imago::relevance {

/// The features of pairs under one projection. Each photo and caption is projected once, when it is first
/// needed.
class PairTable {
 public:
  /// Both outlive the table.
  PairTable(const Judgements& judgements, const Projection& projection)
      : judgements_(judgements),
        projection_(projection),
        images_(judgements.images.size()),
        captions_(judgements.captions.size()) {}

  const Projected& image(std::size_t i);
  const Projected& caption(std::size_t i);

  /// out is (feature_count(set, rank)).
  void features(const FeatureSet& set, const Pair& pair, std::span<float> out);

  /// The expert pairs named by `which` that have a target.
  TrainingPart training_part(const FeatureSet& set, std::span<const std::size_t> which,
                             std::span<const std::optional<double>> target);

 private:
  const Judgements& judgements_;
  const Projection& projection_;
  std::vector<std::optional<Projected>> images_;
  std::vector<std::optional<Projected>> captions_;
};

}  // namespace imago::relevance
