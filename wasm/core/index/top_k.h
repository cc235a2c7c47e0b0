// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include "index/embedding_index.h"

namespace imago {

/// Larger scores first, equal ones by id: the order of results.
inline bool ranks_before(const Hit& a, const Hit& b) {
  return a.score != b.score ? a.score > b.score : a.id < b.id;
}

/// Keeps the k best of a stream whose ids ascend. Scores are not NaN.
class TopK {
 public:
  explicit TopK(std::size_t k) : k_(k) { heap_.reserve(k); }

  /// Scores of the rows first_id, first_id + 1, …
  void add(std::uint32_t first_id, std::span<const float> scores) {
    for (std::size_t i = 0; i < scores.size(); ++i) {
      // A score equal to the worst kept has a larger id than it, so only a larger one can enter: one
      // comparison a row.
      if (scores[i] > threshold_ || heap_.size() < k_)
        insert({first_id + static_cast<std::uint32_t>(i), scores[i]});
    }
  }

  /// The hits, best first.
  std::vector<Hit> take() && {
    std::sort(heap_.begin(), heap_.end(), ranks_before);
    return std::move(heap_);
  }

 private:
  void insert(Hit hit) {
    if (k_ == 0) return;
    if (heap_.size() == k_) {
      std::pop_heap(heap_.begin(), heap_.end(), ranks_before);
      heap_.pop_back();
    }
    heap_.push_back(hit);
    std::push_heap(heap_.begin(), heap_.end(), ranks_before);
    if (heap_.size() == k_) threshold_ = heap_.front().score;
  }

  std::size_t k_;
  std::vector<Hit> heap_;  // the worst of them in front
  float threshold_ = -std::numeric_limits<float>::infinity();
};

}  // namespace imago
