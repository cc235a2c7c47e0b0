// SPDX-License-Identifier: MIT
#include "policy/training_order.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>

namespace imago {

TrainingOrder::TrainingOrder(std::size_t rows, std::size_t batch, std::size_t epochs)
    : order_(rows), batch_(std::min(batch, rows)), steps_(rows / batch_ * epochs) {
  std::iota(order_.begin(), order_.end(), 0U);
}

std::span<const std::uint32_t> TrainingOrder::next(Random& random) {
  if (step_ == steps_) return {};
  const std::size_t begin = step_++ % (order_.size() / batch_) * batch_;
  if (begin == 0) {
    for (std::size_t i = order_.size() - 1; i > 0; --i) std::swap(order_[i], order_[random() % (i + 1)]);
  }
  return std::span<const std::uint32_t>(order_).subspan(begin, batch_);
}

float TrainingOrder::rate(float first) const {
  const float done = static_cast<float>(step_ - 1) / static_cast<float>(steps_);
  return first * 0.5F * (1.0F + std::cos(std::numbers::pi_v<float> * done));
}

}  // namespace imago
