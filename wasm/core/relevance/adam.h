// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>

#include <Eigen/Core>

namespace imago::relevance {

/// Adam (Kingma and Ba, ICLR 2015) for one matrix of weights, with decoupled decay.
class Adam {
 public:
  Adam(Eigen::Index rows, Eigen::Index columns)
      : first_(Eigen::ArrayXXf::Zero(rows, columns)), second_(Eigen::ArrayXXf::Zero(rows, columns)) {}

  /// weights −= rate · (step of the gradient + decay · weights). All are (rows, columns).
  template <class Weights, class Gradient>
  void step(Weights& weights, const Gradient& gradient, float rate, float decay) {
    power1_ *= kBeta1;
    power2_ *= kBeta2;
    first_ = kBeta1 * first_ + (1.0F - kBeta1) * gradient.array();
    second_ = kBeta2 * second_ + (1.0F - kBeta2) * gradient.array().square();
    const float size = rate / (1.0F - power1_);
    const float spread = 1.0F / std::sqrt(1.0F - power2_);
    weights.array() =
        weights.array() * (1.0F - rate * decay) - size * first_ / (second_.sqrt() * spread + kEpsilon);
  }

 private:
  static constexpr float kBeta1 = 0.9F;
  static constexpr float kBeta2 = 0.999F;
  static constexpr float kEpsilon = 1e-8F;

  Eigen::ArrayXXf first_;
  Eigen::ArrayXXf second_;
  float power1_ = 1.0F;
  float power2_ = 1.0F;
};

}  // namespace imago::relevance
