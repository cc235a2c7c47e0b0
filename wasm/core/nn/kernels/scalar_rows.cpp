// SPDX-License-Identifier: MIT
#include <cmath>

#include "nn/kernels/kernels.h"
#include "nn/kernels/numerics.h"

namespace imago::kernels::scalar {
namespace {

/// Σ term(i) for i < n in the fixed four-lane order.
template <class Term>
float lane_sum(std::size_t n, Term&& term) {
  float lanes[4] = {};
  const std::size_t whole = n / 4 * 4;
  for (std::size_t i = 0; i < whole; i += 4) {
    for (std::size_t l = 0; l < 4; ++l) lanes[l] += term(i + l);
  }
  for (std::size_t i = whole; i < n; ++i) lanes[i - whole] += term(i);
  return sum_lanes(lanes);
}

}  // namespace

void quantize_rows(std::span<const float> x, std::size_t rows, std::size_t columns, std::span<std::int8_t> q,
                   std::span<float> scales) {
  for (std::size_t r = 0; r < rows; ++r) {
    const auto row = x.subspan(r * columns, columns);
    float maximum = 0.0F;
    for (const float v : row) maximum = at_least(std::fabs(v), maximum);
    const bool usable = quantisable(maximum);
    const float inverse = usable ? 127.0F / maximum : 0.0F;
    scales[r] = usable ? maximum / 127.0F : 0.0F;
    for (std::size_t i = 0; i < columns; ++i)
      q[r * columns + i] = usable ? symmetric_i8(row[i], inverse) : std::int8_t{0};
  }
}

void layer_norm(std::span<const float> x, std::size_t rows, std::span<const float> weight,
                std::span<const float> bias, float epsilon, std::span<float> y) {
  const std::size_t n = weight.size();
  for (std::size_t r = 0; r < rows; ++r) {
    const auto row = x.subspan(r * n, n);
    const float mean = lane_sum(n, [&](std::size_t i) { return row[i]; }) / static_cast<float>(n);
    const float variance =
        lane_sum(n, [&](std::size_t i) { return (row[i] - mean) * (row[i] - mean); }) / static_cast<float>(n);
    const float inverse = 1.0F / std::sqrt(variance + epsilon);
    for (std::size_t i = 0; i < n; ++i) y[r * n + i] = (row[i] - mean) * inverse * weight[i] + bias[i];
  }
}

void softmax(std::span<float> row) {
  float maximum = row[0];
  for (const float v : row) maximum = at_least(v, maximum);
  for (float& v : row) v = exp_f32(v - maximum);
  const float inverse = 1.0F / lane_sum(row.size(), [&](std::size_t i) { return row[i]; });
  for (float& v : row) v *= inverse;
}

void quick_gelu(std::span<float> x) {
  for (float& v : x) v = quick_gelu_one(v);
}

float dot_f32(std::span<const float> a, std::span<const float> b) {
  return lane_sum(a.size(), [&](std::size_t i) { return a[i] * b[i]; });
}

void add_scaled(std::span<float> y, float factor, std::span<const float> x) {
  for (std::size_t i = 0; i < x.size(); ++i) y[i] += factor * x[i];
}

std::size_t scan_rows(const ScanRows& rows, const PackedQuery& query, std::size_t first, std::size_t count,
                      float bound, std::span<Found> found) {
  const std::size_t dim = query.codes.size();
  const std::size_t quarter = rows.scales.size() / 4;
  std::size_t n = 0;
  for (std::size_t r = 0; r < count; ++r) {
    for (std::size_t s = 0; s < 4; ++s) {
      const std::size_t id = first + r + s * quarter;
      std::int32_t dot = 0;
      for (std::size_t k = 0; k < dim; ++k) dot += rows.values[id * dim + k] * query.codes[k];
      const float estimate = static_cast<float>(dot) * rows.scales[id];
      if (estimate >= bound) found[n++] = {static_cast<std::uint32_t>(id), estimate};
    }
  }
  return n;
}

}  // namespace imago::kernels::scalar
