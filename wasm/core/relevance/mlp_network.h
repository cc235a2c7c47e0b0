// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include <Eigen/Core>

#include "relevance/adam.h"
#include "relevance/mlp_training.h"
#include "relevance/random.h"

namespace imago::relevance {

/// Of the probability 1 / (1 + exp(−score)) against a target of 0..1.
double cross_entropy(double score, double target);

/// The networks of an Mlp while they are trained: side by side in one matrix, so that a step costs three
/// products.
class MlpNetwork {
 public:
  MlpNetwork(Eigen::Index features, const MlpOptions& options);

  /// One pass over the rows (n, features) named by `which`, in a new order each time. Returns the mean
  /// cross-entropy of the rows, each before the step that it took part in.
  double train_epoch(const FeatureRows& rows, std::span<const float> target,
                     std::span<const Eigen::Index> which);

  /// Averaged log-odds of the rows.
  Eigen::VectorXf score(const FeatureRows& rows) const;

  /// The trained networks for rows that are not yet standardised.
  Mlp to_model(const FeatureSet& set, const Scaling& scaling) const;

 private:
  /// Returns the batch's summed cross-entropy before the step.
  double train_batch(const FeatureRows& rows, std::span<const float> target,
                     std::span<const Eigen::Index> batch);
  /// (n, units) → (n, members): each network's log-odds.
  FeatureRows outputs(const FeatureRows& hidden) const;

  MlpOptions options_;
  Random random_;
  FeatureRows hidden_weight_;         // (members · hidden, features)
  Eigen::RowVectorXf hidden_bias_;    // (members · hidden)
  Eigen::RowVectorXf output_weight_;  // (members · hidden)
  Eigen::RowVectorXf output_bias_;    // (members)
  Adam hidden_weight_adam_;
  Adam hidden_bias_adam_;
  Adam output_weight_adam_;
  Adam output_bias_adam_;
};

}  // namespace imago::relevance
