// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <utility>
#include <vector>

#include "index/embedding_index.h"

namespace imago {

/// Larger scores first, equal ones by id: the order of results.
inline bool ranks_before(const Hit& a, const Hit& b) {
  return a.score != b.score ? a.score > b.score : a.id < b.id;
}

/// Of a stream of estimates, keeps the k best and all that are less than `margin` below them. Estimates are
/// not NaN.
class Candidates {
 public:
  Candidates(std::size_t k, float margin) : k_(k), margin_(margin), prune_at_(4 * k + kRoom) {
    best_.reserve(k);
  }

  /// Nothing below this will be kept.
  float bound() const { return lowest_; }

  /// The k-th best estimate, once there are k.
  float kth() const { return best_.front(); }

  void add(std::uint32_t id, float estimate) {
    if (estimate < lowest_) return;
    kept_.push_back({id, estimate});
    raise(estimate);
    if (kept_.size() > prune_at_) prune();
  }

  /// The candidates in any order, at least k if the stream had so many; their scores are the estimates.
  std::vector<Hit> take() && {
    prune();
    return std::move(kept_);
  }

 private:
  static constexpr std::size_t kRoom = 4096;

  /// best_ holds the k best estimates, the worst of them in front.
  void raise(float estimate) {
    if (best_.size() == k_) {
      if (estimate <= best_.front()) return;
      std::pop_heap(best_.begin(), best_.end(), std::greater<>());
      best_.pop_back();
    }
    best_.push_back(estimate);
    std::push_heap(best_.begin(), best_.end(), std::greater<>());
    if (best_.size() == k_) lowest_ = best_.front() - margin_;
  }

  void prune() {
    std::erase_if(kept_, [this](const Hit& hit) { return hit.score < lowest_; });
    prune_at_ = std::max(prune_at_, 2 * kept_.size());
  }

  std::size_t k_;
  float margin_;
  std::size_t prune_at_;
  std::vector<float> best_;
  std::vector<Hit> kept_;
  float lowest_ = -std::numeric_limits<float>::infinity();
};

}  // namespace imago
