// SPDX-License-Identifier: MIT
#include "relevance/model.h"

#include <algorithm>

#include "nn/kernels/kernels.h"
#include "nn/kernels/numerics.h"

namespace imago::relevance {

float Calibration::probability(float score) const {
  return 1.0F / (1.0F + kernels::exp_f32(-(slope * score + offset)));
}

float LinearModel::score(std::span<const float> row) const { return kernels::dot_f32(weight, row) + bias; }

float Mlp::score(std::span<const float> row) const {
  std::vector<float> standard(row.size());
  for (std::size_t k = 0; k < row.size(); ++k) standard[k] = (row[k] - mean[k]) * scale[k];
  const std::span<const float> weights(hidden_weight);
  float total = 0.0F;
  for (std::size_t m = 0; m < members; ++m) {
    float score = output_bias[m];
    for (std::size_t u = m * hidden; u < (m + 1) * hidden; ++u) {
      const float input =
          kernels::dot_f32(weights.subspan(u * row.size(), row.size()), standard) + hidden_bias[u];
      score += std::max(input, 0.0F) * output_weight[u];
    }
    total += score;
  }
  return members == 0 ? 0.0F : total / static_cast<float>(members);
}

}  // namespace imago::relevance
