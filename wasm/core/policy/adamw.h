// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>
#include <cmath>
#include <cstddef>
#include <random>

namespace imago {

using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Random = std::mt19937_64;

/// Uniform in 0..1. std::uniform_real_distribution differs between standard libraries.
inline float uniform(Random& random) { return static_cast<float>(random() >> 40) * 0x1p-24F; }

/// How far a layer of so many inputs may begin from 0.
inline float reach_of(std::size_t inputs) { return 1.0F / std::sqrt(static_cast<float>(inputs)); }

/// Weights with what AdamW (Loshchilov and Hutter 2019, arXiv:1711.05101) remembers of each.
struct Parameter {
  Matrix value, mean, square;

  /// Uniform in −reach..reach.
  Parameter(Eigen::Index rows, Eigen::Index columns, float reach, Random& random)
      : value(rows, columns), mean(Matrix::Zero(rows, columns)), square(Matrix::Zero(rows, columns)) {
    for (float& v : value.reshaped()) v = (2.0F * uniform(random) - 1.0F) * reach;
  }

  /// t counts from 1.
  void step(const Matrix& gradient, float rate, float decay, std::size_t t) {
    constexpr float kFirst = 0.9F, kSecond = 0.999F, kLeast = 1e-8F;
    mean = kFirst * mean + (1.0F - kFirst) * gradient;
    square = kSecond * square + (1.0F - kSecond) * gradient.cwiseAbs2();
    const float first = 1.0F - std::pow(kFirst, static_cast<float>(t));
    const float second = 1.0F - std::pow(kSecond, static_cast<float>(t));
    value *= 1.0F - rate * decay;
    value.array() -= (rate / first) * mean.array() / ((square.array() / second).sqrt() + kLeast);
  }
};

}  // namespace imago
