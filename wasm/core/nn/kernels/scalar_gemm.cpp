// SPDX-License-Identifier: MIT
#include <algorithm>

#include "nn/kernels/kernels.h"
#include "nn/kernels/numerics.h"

namespace imago::kernels::scalar {
namespace {

/// Columns of f32 weights that lie together, so that the inner loop runs over them and compilers vectorise it
/// without touching the order of any sum.
constexpr std::size_t kColumns = 8;

std::size_t padded(std::size_t outputs) { return (outputs + kColumns - 1) / kColumns * kColumns; }

float finish(float y, Epilogue epilogue, float before) {
  switch (epilogue) {
    case Epilogue::accumulate:
      return before + y;
    case Epilogue::relu6:
      return relu6(y);
    case Epilogue::store:
      break;
  }
  return y;
}

std::int32_t dot_offset(const std::int8_t* q, std::int32_t offset, const std::int8_t* w, std::size_t n) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < n; ++i) sum += (q[i] + offset) * w[i];
  return sum;
}

/// The product with bias, for row r and output n, before any epilogue.
float linear_i8(const RowsI8& x, const PackedI8& w, std::size_t r, std::size_t n) {
  const std::int32_t acc = dot_offset(&x.values[r * w.inputs], x.offset, &w.weights[n * w.inputs], w.inputs);
  const float scale = x.scales[x.scales.size() == 1 ? 0 : r];
  return static_cast<float>(acc) * (scale * w.scales[n]) + w.bias[n];
}

}  // namespace

PackedI8 pack_i8(std::span<const std::int8_t> weights, std::span<const float> scales,
                 std::span<const float> bias, std::size_t outputs, std::size_t inputs) {
  PackedI8 w{outputs, inputs, {}, {}, {}, {}};
  w.weights.assign(weights.begin(), weights.end());
  w.scales.assign(scales.begin(), scales.end());
  w.bias.assign(outputs, 0.0F);
  std::copy(bias.begin(), bias.end(), w.bias.begin());
  return w;
}

void gemm_i8(const RowsI8& x, const PackedI8& w, Epilogue epilogue, std::span<float> out,
             std::span<std::int16_t>) {
  for (std::size_t r = 0; r < x.rows; ++r) {
    for (std::size_t n = 0; n < w.outputs; ++n) {
      float& y = out[r * w.outputs + n];
      y = finish(linear_i8(x, w, r, n), epilogue, y);
    }
  }
}

void gemm_i8_relu6(const RowsI8& x, const PackedI8& w, std::span<std::int8_t> out, std::span<std::int16_t>) {
  for (std::size_t r = 0; r < x.rows; ++r) {
    for (std::size_t n = 0; n < w.outputs; ++n) out[r * w.outputs + n] = relu6_i8(linear_i8(x, w, r, n));
  }
}

PackedF32 pack_f32(std::span<const float> weights, std::span<const float> bias, std::size_t outputs,
                   std::size_t inputs) {
  PackedF32 w{outputs, inputs, std::vector<float>(padded(outputs) * inputs),
              std::vector<float>(padded(outputs))};
  for (std::size_t n = 0; n < outputs; ++n) {
    float* block = &w.weights[n / kColumns * kColumns * inputs];  // (inputs, kColumns)
    for (std::size_t k = 0; k < inputs; ++k) block[k * kColumns + n % kColumns] = weights[n * inputs + k];
  }
  std::copy(bias.begin(), bias.end(), w.bias.begin());
  return w;
}

void gemm_f32(std::span<const float> x, std::size_t rows, const PackedF32& w, Epilogue epilogue,
              std::span<float> out) {
  for (std::size_t r = 0; r < rows; ++r) {
    const float* row = &x[r * w.inputs];
    for (std::size_t n = 0; n < w.outputs; n += kColumns) {
      const float* block = &w.weights[n * w.inputs];
      float sums[kColumns] = {};
      for (std::size_t k = 0; k < w.inputs; ++k) {
        for (std::size_t c = 0; c < kColumns; ++c) sums[c] += row[k] * block[k * kColumns + c];
      }
      for (std::size_t c = 0; c < std::min(kColumns, w.outputs - n); ++c) {
        float& y = out[r * w.outputs + n + c];
        y = finish(sums[c] + w.bias[n + c], epilogue, y);
      }
    }
  }
}

}  // namespace imago::kernels::scalar
