// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include "policy/adamw.h"

namespace imago {

/// What both nets of the image rule learn from and how.

inline bool is_dropout(float share) { return share >= 0.0F && share < 1.0F; }

inline bool are_shares(std::span<const float> shares) {
  return std::all_of(shares.begin(), shares.end(), [](float v) { return v >= 0.0F && v <= 1.0F; });
}

/// Row `row` becomes part of itself and, for the rest, row `other`.
struct Mixed {
  Eigen::Index row, other;
  float part;
};

/// A partner for each row of a batch and how much is left of the row itself (mixup, Zhang et al. 2018,
/// arXiv:1710.09412, α = 1).
inline std::vector<Mixed> mixture(std::size_t batch, Random& random) {
  std::vector<Eigen::Index> others(batch);
  std::iota(others.begin(), others.end(), Eigen::Index{0});
  for (std::size_t i = batch - 1; i > 0; --i) std::swap(others[i], others[random() % (i + 1)]);
  std::vector<Mixed> all;
  for (std::size_t i = 0; i < batch; ++i)
    all.push_back({static_cast<Eigen::Index>(i), others[i], uniform(random)});
  return all;
}

/// d loss / d logit of the cross-entropy of soft labels, averaged over the batch. Both are (batch, 1).
inline Matrix cross_entropy_gradient(const Matrix& logit, const Matrix& label) {
  return ((1.0F + (-logit.array()).exp()).inverse() - label.array()) / static_cast<float>(label.size());
}

}  // namespace imago
