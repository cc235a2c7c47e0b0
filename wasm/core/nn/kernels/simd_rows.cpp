// SPDX-License-Identifier: MIT
#if defined(__wasm_simd128__)

#include <algorithm>
#include <cmath>

#include "nn/kernels/kernels.h"
#include "nn/kernels/simd.h"

namespace imago::kernels::simd {
namespace {

/// Largest of four lanes; NaN was already skipped.
float maximum4(v128_t v, float maximum) {
  float lanes[4];
  wasm_v128_store(lanes, v);
  for (const float lane : lanes) maximum = at_least(lane, maximum);
  return maximum;
}

v128_t symmetric_codes4(const float* x, v128_t inverse) {
  const v128_t scaled = wasm_f32x4_mul(wasm_v128_load(x), inverse);
  return round4(at_most4(at_least4(scaled, wasm_f32x4_splat(-127.0F)), wasm_f32x4_splat(127.0F)));
}

void quantize_row(const float* x, std::size_t n, std::int8_t* q, float& scale) {
  v128_t maxima = wasm_f32x4_splat(0.0F);
  std::size_t i = 0;
  for (; i + 4 <= n; i += 4) maxima = at_least4(wasm_f32x4_abs(wasm_v128_load(x + i)), maxima);
  float maximum = maximum4(maxima, 0.0F);
  for (; i < n; ++i) maximum = at_least(std::fabs(x[i]), maximum);
  if (!quantisable(maximum)) {
    std::fill_n(q, n, std::int8_t{0});
    scale = 0.0F;
    return;
  }
  scale = maximum / 127.0F;
  const float inverse = 127.0F / maximum;
  const v128_t inverses = wasm_f32x4_splat(inverse);
  for (i = 0; i + 8 <= n; i += 8) {
    store_codes8(q + i, symmetric_codes4(x + i, inverses), symmetric_codes4(x + i + 4, inverses));
  }
  for (; i < n; ++i) q[i] = symmetric_i8(x[i], inverse);
}

}  // namespace

void quantize_rows(std::span<const float> x, std::size_t rows, std::size_t columns, std::span<std::int8_t> q,
                   std::span<float> scales) {
  for (std::size_t r = 0; r < rows; ++r) {
    quantize_row(x.data() + r * columns, columns, q.data() + r * columns, scales[r]);
  }
}

void layer_norm(std::span<const float> x, std::size_t rows, std::span<const float> weight,
                std::span<const float> bias, float epsilon, std::span<float> y) {
  const std::size_t n = weight.size();
  for (std::size_t r = 0; r < rows; ++r) {
    const float* row = x.data() + r * n;
    float* target = y.data() + r * n;
    const auto load = [&](std::size_t i) { return wasm_v128_load(row + i); };
    const float mean = lane_sum(n, load, [&](std::size_t i) { return row[i]; }) / static_cast<float>(n);
    const v128_t means = wasm_f32x4_splat(mean);
    const auto square4 = [&](std::size_t i) {
      const v128_t d = wasm_f32x4_sub(wasm_v128_load(row + i), means);
      return wasm_f32x4_mul(d, d);
    };
    const auto square = [&](std::size_t i) { return (row[i] - mean) * (row[i] - mean); };
    const float inverse = 1.0F / std::sqrt(lane_sum(n, square4, square) / static_cast<float>(n) + epsilon);
    const v128_t inverses = wasm_f32x4_splat(inverse);
    std::size_t i = 0;
    for (; i + 4 <= n; i += 4) {
      const v128_t unit = wasm_f32x4_mul(wasm_f32x4_sub(wasm_v128_load(row + i), means), inverses);
      wasm_v128_store(target + i, wasm_f32x4_add(wasm_f32x4_mul(unit, wasm_v128_load(&weight[i])),
                                                 wasm_v128_load(&bias[i])));
    }
    for (; i < n; ++i) target[i] = (row[i] - mean) * inverse * weight[i] + bias[i];
  }
}

void softmax(std::span<float> row) {
  const std::size_t n = row.size();
  float* x = row.data();
  v128_t maxima = wasm_f32x4_splat(x[0]);
  std::size_t i = 0;
  for (; i + 4 <= n; i += 4) maxima = at_least4(wasm_v128_load(x + i), maxima);
  float maximum = maximum4(maxima, x[0]);
  for (; i < n; ++i) maximum = at_least(x[i], maximum);

  const v128_t shift = wasm_f32x4_splat(maximum);
  for (i = 0; i + 4 <= n; i += 4) wasm_v128_store(x + i, exp4(wasm_f32x4_sub(wasm_v128_load(x + i), shift)));
  for (; i < n; ++i) x[i] = exp_f32(x[i] - maximum);

  const float sum = lane_sum(
      n, [&](std::size_t j) { return wasm_v128_load(x + j); }, [&](std::size_t j) { return x[j]; });
  const float inverse = 1.0F / sum;
  const v128_t inverses = wasm_f32x4_splat(inverse);
  for (i = 0; i + 4 <= n; i += 4) wasm_v128_store(x + i, wasm_f32x4_mul(wasm_v128_load(x + i), inverses));
  for (; i < n; ++i) x[i] *= inverse;
}

void quick_gelu(std::span<float> values) {
  float* x = values.data();
  const v128_t one = wasm_f32x4_splat(1.0F);
  std::size_t i = 0;
  for (; i + 4 <= values.size(); i += 4) {
    const v128_t v = wasm_v128_load(x + i);
    const v128_t e = exp4(wasm_f32x4_neg(wasm_f32x4_mul(wasm_f32x4_splat(kQuickGelu), v)));
    wasm_v128_store(x + i, wasm_f32x4_div(v, wasm_f32x4_add(one, e)));
  }
  for (; i < values.size(); ++i) x[i] = quick_gelu_one(x[i]);
}

float dot_f32(std::span<const float> a, std::span<const float> b) {
  return lane_sum(
      a.size(), [&](std::size_t i) { return wasm_f32x4_mul(wasm_v128_load(&a[i]), wasm_v128_load(&b[i])); },
      [&](std::size_t i) { return a[i] * b[i]; });
}

void add_scaled(std::span<float> y, float factor, std::span<const float> x) {
  const v128_t factors = wasm_f32x4_splat(factor);
  std::size_t i = 0;
  for (; i + 4 <= x.size(); i += 4) {
    const v128_t product = wasm_f32x4_mul(factors, wasm_v128_load(&x[i]));
    wasm_v128_store(&y[i], wasm_f32x4_add(wasm_v128_load(&y[i]), product));
  }
  for (; i < x.size(); ++i) y[i] += factor * x[i];
}

}  // namespace imago::kernels::simd

#endif
