// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include <Eigen/Core>

#include "relevance/model.h"
#include "relevance/training_part.h"

namespace imago::relevance {

/// The sums that ridge regression is solved from. They add up, so that a model without some of the pairs
/// costs additions instead of another pass over the rows.
class NormalEquations {
 public:
  explicit NormalEquations(Eigen::Index features);

  NormalEquations& operator+=(const NormalEquations& other);

  struct Solution {
    Eigen::VectorXd weight;  // (features)
    double bias = 0.0;
  };
  /// argmin Σ (row · weight + bias − target)² + penalty · |weight|², the bias free. penalty > 0.
  Solution solve(double penalty) const;

 private:
  friend NormalEquations sum_rows(const FeatureRows& rows, std::span<const double> target,
                                  std::span<const Eigen::Index> which);

  double count_ = 0.0;
  double target_ = 0.0;
  Eigen::VectorXd row_;     // (features): Σ row
  Eigen::VectorXd moment_;  // (features): Σ row · target
  Eigen::MatrixXd gram_;    // (features, features): Σ rowᵀ row, lower triangle
};

/// The sums over the rows named by `which`.
NormalEquations sum_rows(const FeatureRows& rows, std::span<const double> target,
                         std::span<const Eigen::Index> which);

struct RidgeFit {
  LinearModel model;
  double penalty = 0.0;
  double inner_error = 0.0;  ///< mean squared error of the inner folds at that penalty, before calibration
};

/// Ridge regression in closed form (Hoerl and Kennard, 1970). The penalty is the one, of `penalties`, with
/// the least error over the inner folds, whose predictions also make the calibration.
RidgeFit fit_ridge(const TrainingPart& part, std::span<const double> penalties);

}  // namespace imago::relevance
