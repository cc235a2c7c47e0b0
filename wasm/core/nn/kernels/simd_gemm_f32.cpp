// SPDX-License-Identifier: MIT
#if defined(__wasm_simd128__)

#include <algorithm>

#include "nn/kernels/kernels.h"
#include "nn/kernels/simd.h"

// The same four rows by eight outputs as the integer product, one k at a time: each lane is one output's
// single accumulator, which is the specification's order.
namespace imago::kernels::simd {
namespace {

constexpr std::size_t kRows = 4;
constexpr std::size_t kColumns = 8;

v128_t finish(v128_t y, Epilogue epilogue, v128_t before) {
  switch (epilogue) {
    case Epilogue::accumulate:
      return wasm_f32x4_add(before, y);
    case Epilogue::relu6:
      return relu6_4(y);
    case Epilogue::store:
      break;
  }
  return y;
}

/// M rows (M, inputs) against every output.
template <std::size_t M>
void rows_times_weights(const float* x, const PackedF32& w, Epilogue epilogue, float* out) {
  for (std::size_t n = 0; n < w.outputs; n += kColumns) {
    const float* weights = w.weights.data() + n * w.inputs;  // (inputs, kColumns)
    v128_t acc[M * 2];
    for (std::size_t i = 0; i < M * 2; ++i) acc[i] = wasm_f32x4_splat(0.0F);
    for (std::size_t k = 0; k < w.inputs; ++k, weights += kColumns) {
      const v128_t low = wasm_v128_load(weights);
      const v128_t high = wasm_v128_load(weights + 4);
      for (std::size_t m = 0; m < M; ++m) {
        const v128_t value = wasm_v128_load32_splat(x + m * w.inputs + k);
        acc[2 * m] = wasm_f32x4_add(acc[2 * m], wasm_f32x4_mul(value, low));
        acc[2 * m + 1] = wasm_f32x4_add(acc[2 * m + 1], wasm_f32x4_mul(value, high));
      }
    }
    const std::size_t columns = std::min(kColumns, w.outputs - n);
    for (std::size_t m = 0; m < M; ++m) {
      float tile[kColumns] = {};
      float* target = out + m * w.outputs + n;
      if (epilogue == Epilogue::accumulate) std::copy_n(target, columns, tile);
      for (std::size_t half = 0; half < 2; ++half) {
        const v128_t y = wasm_f32x4_add(acc[2 * m + half], wasm_v128_load(&w.bias[n + 4 * half]));
        wasm_v128_store(tile + 4 * half, finish(y, epilogue, wasm_v128_load(tile + 4 * half)));
      }
      std::copy_n(tile, columns, target);
    }
  }
}

}  // namespace

PackedF32 pack_f32(std::span<const float> weights, std::span<const float> bias, std::size_t outputs,
                   std::size_t inputs) {
  return scalar::pack_f32(weights, bias, outputs, inputs);
}

void gemm_f32(std::span<const float> x, std::size_t rows, const PackedF32& w, Epilogue epilogue,
              std::span<float> out) {
  // What is left over of fours goes one by one: code for two and three would be for the f32 towers alone.
  for (std::size_t r = 0; r < rows;) {
    const float* source = x.data() + r * w.inputs;
    float* target = out.data() + r * w.outputs;
    const bool whole = rows - r >= kRows;
    whole ? rows_times_weights<kRows>(source, w, epilogue, target)
          : rows_times_weights<1>(source, w, epilogue, target);
    r += whole ? kRows : 1;
  }
}

}  // namespace imago::kernels::simd

#endif
