// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <Eigen/Core>

#include "relevance/features.h"

namespace imago::relevance {

using FeatureRows = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Pairs that a model is trained on.
struct TrainingPart {
  FeatureSet set;
  std::size_t rank = 0;
  FeatureRows rows;                         // (n, features)
  std::vector<double> target;               // (n), 0..1
  std::vector<std::uint8_t> image_group;    // (n)
  std::vector<std::uint8_t> caption_group;  // (n)

  std::size_t size() const { return target.size(); }
};

/// Standardisation by groups of features: each feature's mean is subtracted, and the features of one group
/// share one scale, which brings the group's total variance to 1. Within a group the projection's order of
/// variances stays, so that a penalty holds back the coordinates that carry little.
struct Scaling {
  Eigen::RowVectorXf mean;   // (features)
  Eigen::RowVectorXf scale;  // (features); 0 for a feature that never changes

  FeatureRows apply(const FeatureRows& rows) const;
};

Scaling fit_scaling(const FeatureSet& set, std::size_t rank, const FeatureRows& rows);

/// Which pairs an inner model is checked on, and which train it: none that shares the photo's or the
/// caption's group with a checked pair.
struct InnerFold {
  std::uint8_t image_group = 0;
  std::uint8_t caption_group = 0;

  bool checks(const TrainingPart& part, std::size_t i) const {
    return part.image_group[i] == image_group && part.caption_group[i] == caption_group;
  }
  bool trains(const TrainingPart& part, std::size_t i) const {
    return part.image_group[i] != image_group && part.caption_group[i] != caption_group;
  }
};

/// All combinations of the image and caption groups in the part that leave something to train on and to
/// check, or
/// (`diagonal`) only as many as there are groups, each group once on either side: a quarter of the work where
/// training is dear.
std::vector<InnerFold> inner_folds(const TrainingPart& part, bool diagonal);

}  // namespace imago::relevance
