// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "relevance/projection.h"

namespace imago::relevance {

/// Which groups of features a model sees, in the order in which they stand in a row. i and t are the reduced
/// coordinates (rank) of Projected.
struct FeatureSet {
  bool image = false;       ///< i
  bool text = false;        ///< t
  bool product = false;     ///< i⊙t: what lets words and picture interact
  bool difference = false;  ///< |i − t|
  bool cosine = false;      ///< the cosine c of all coordinates, c² and the part of c above 0.2

  friend bool operator==(const FeatureSet&, const FeatureSet&) = default;
};

/// Numbers in a row of features.
std::size_t feature_count(const FeatureSet& set, std::size_t rank);

/// Writes the features of a pair into out (feature_count(set, rank)). Both sides come from one Projection.
void write_features(const FeatureSet& set, const Projected& image, const Projected& text,
                    std::span<float> out);

}  // namespace imago::relevance
