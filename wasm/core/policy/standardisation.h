// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace imago {

/// Mean and deviation of each column of rows that pass by once.
class Standardisation {
 public:
  explicit Standardisation(std::size_t columns) : sums_(columns), squares_(columns) {}

  void observe(std::span<const float> row) {
    ++rows_;
    for (std::size_t c = 0; c < row.size(); ++c) {
      const double v = row[c];
      sums_[c] += v;
      squares_[c] += v * v;
    }
  }

  std::vector<float> mean() const {
    std::vector<float> mean(sums_.size());
    for (std::size_t c = 0; c < mean.size(); ++c) mean[c] = static_cast<float>(sums_[c] / rows());
    return mean;
  }

  /// What a column is multiplied by to deviate by 1; less for one that hardly varies, which must not be blown
  /// up.
  std::vector<float> scale() const {
    std::vector<float> scale(sums_.size());
    double all = 0.0;
    for (std::size_t c = 0; c < scale.size(); ++c) all += deviation(c);
    const double least = 0.01 * all / static_cast<double>(scale.size()) + 1e-12;
    for (std::size_t c = 0; c < scale.size(); ++c)
      scale[c] = static_cast<float>(1.0 / (deviation(c) + least));
    return scale;
  }

 private:
  double rows() const { return static_cast<double>(rows_); }
  double deviation(std::size_t c) const {
    const double mean = sums_[c] / rows();
    const double variance = squares_[c] / rows() - mean * mean;
    return variance > 0.0 ? std::sqrt(variance) : 0.0;
  }

  std::size_t rows_ = 0;
  std::vector<double> sums_, squares_;
};

}  // namespace imago
