// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "relevance/features.h"

namespace imago::relevance {

/// Platt's calibration: what comes out of a model as a probability, 1 / (1 + exp(−(slope · s + offset))).
/// Strictly rising (slope > 0), so that it never changes an order.
/// J. Platt, "Probabilistic outputs for support vector machines" (1999).
struct Calibration {
  float slope = 1.0F;
  float offset = 0.0F;

  float probability(float score) const;
};

/// A linear model of the features.
struct LinearModel {
  FeatureSet features;
  std::vector<float> weight;  // (features)
  float bias = 0.0F;
  Calibration calibration;

  /// row is (features).
  float score(std::span<const float> row) const;
};

/// Networks with one hidden layer (ReLU) over standardised features; their scores, log-odds, are averaged.
struct Mlp {
  FeatureSet features;
  std::vector<float> mean;           // (features)
  std::vector<float> scale;          // (features): 1 / standard deviation
  std::size_t members = 0;           ///< networks
  std::size_t hidden = 0;            ///< units of each
  std::vector<float> hidden_weight;  // (members · hidden, features)
  std::vector<float> hidden_bias;    // (members · hidden)
  std::vector<float> output_weight;  // (members · hidden)
  std::vector<float> output_bias;    // (members)
  Calibration calibration;

  /// row is (features), not standardised.
  float score(std::span<const float> row) const;
};

/// The cosine of the centred vectors as it is, or through a calibration: the scorer without training.
struct CosineModel {
  Calibration calibration;
};

}  // namespace imago::relevance
