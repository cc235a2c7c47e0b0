// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "policy/adamw.h"

namespace imago {

/// Which rows each step of a training reads: every epoch all of them, in an order of its own; those that fill
/// no whole batch are left to the next epoch.
class TrainingOrder {
 public:
  /// rows and batch: 1 or more.
  TrainingOrder(std::size_t rows, std::size_t batch, std::size_t epochs);

  /// The next step's rows; empty after the last.
  std::span<const std::uint32_t> next(Random& random);
  std::size_t batch() const { return batch_; }
  /// Steps begun, from 1 after the first next().
  std::size_t step() const { return step_; }
  /// The step's learning rate: falls from `first` to 0 along a half cosine.
  float rate(float first) const;

 private:
  std::vector<std::uint32_t> order_;
  std::size_t batch_, steps_, step_ = 0;
};

}  // namespace imago
