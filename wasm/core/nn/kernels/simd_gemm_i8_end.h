// SPDX-License-Identifier: MIT
#pragma once

#include <cstring>

#include "nn/kernels/kernels.h"
#include "nn/kernels/simd.h"

/// The end of an int8 product: from the sums of a panel of rows to its outputs.
namespace imago::kernels::simd {

// A panel's rows, and the outputs whose sums lie side by side.
inline constexpr std::size_t kRows = 4;
inline constexpr std::size_t kColumns = 8;

/// What has to be added to the weights so that they are a relaxed product's second operand.
inline constexpr std::int8_t kRaise = 64;

// How eight outputs of one row reach memory.
struct Store {
  using Out = float;
  static void write(float* out, v128_t low, v128_t high) {
    wasm_v128_store(out, low);
    wasm_v128_store(out + 4, high);
  }
};

struct Accumulate {
  using Out = float;
  static void write(float* out, v128_t low, v128_t high) {
    wasm_v128_store(out, wasm_f32x4_add(wasm_v128_load(out), low));
    wasm_v128_store(out + 4, wasm_f32x4_add(wasm_v128_load(out + 4), high));
  }
};

struct Relu6 {
  using Out = float;
  static void write(float* out, v128_t low, v128_t high) {
    wasm_v128_store(out, relu6_4(low));
    wasm_v128_store(out + 4, relu6_4(high));
  }
};

struct Relu6Codes {
  using Out = std::int8_t;
  static void write(std::int8_t* out, v128_t low, v128_t high) {
    store_codes8(out, relu6_codes4(low), relu6_codes4(high));
  }
};

/// What stands between the sums of a panel and its outputs.
struct PanelEnd {
  const std::int32_t* sums;  // (blocks, computed, 8)
  std::size_t blocks;
  std::size_t rows;
  std::size_t computed;          // rows that have sums: 2 or 4
  std::size_t first;             // of the outputs
  float scales[kRows];           // (rows)
  std::int32_t row_sums[kRows];  // (rows), of a relaxed product
  std::int16_t offset;
};

/// Stands for the weights' sums where a product needs none.
inline constexpr std::int32_t kNoSums[kColumns] = {};

template <class Epilogue>
void finish(const PanelEnd& end, const PackedI8& w, void* values) {
  using Out = typename Epilogue::Out;
  auto* out = static_cast<Out*>(values);
  const v128_t offset = wasm_i32x4_splat(w.sums.empty() ? 0 : end.offset);
  const std::int32_t* column_sums = w.sums.empty() ? kNoSums : &w.sums[end.first];
  Out tile[kColumns] = {};
  const std::int32_t* sums = end.sums;
  for (std::size_t block = 0; block < end.blocks; ++block, sums += end.computed * kColumns) {
    const std::size_t n = end.first + block * kColumns;
    v128_t shift[2], scale[2], bias[2];
    for (std::size_t half = 0; half < 2; ++half) {
      shift[half] = wasm_i32x4_mul(offset, wasm_v128_load(column_sums + 4 * half));
      scale[half] = wasm_v128_load(&w.scales[n + 4 * half]);
      bias[half] = wasm_v128_load(&w.bias[n + 4 * half]);
    }
    if (!w.sums.empty()) column_sums += kColumns;
    const std::size_t columns = w.outputs - n;
    const bool whole = columns >= kColumns;
    for (std::size_t m = 0; m < end.rows; ++m) {
      const v128_t row_scale = wasm_f32x4_splat(end.scales[m]);
      const v128_t lift = wasm_i32x4_splat(kRaise * end.row_sums[m]);
      v128_t y[2];
      for (std::size_t half = 0; half < 2; ++half) {
        const v128_t products = wasm_v128_load(sums + m * kColumns + 4 * half);
        const v128_t sum = wasm_i32x4_add(products, wasm_i32x4_sub(shift[half], lift));
        const v128_t value =
            wasm_f32x4_mul(wasm_f32x4_convert_i32x4(sum), wasm_f32x4_mul(row_scale, scale[half]));
        y[half] = wasm_f32x4_add(value, bias[half]);
      }
      Out* target = out + m * w.outputs + n;
      // The last few outputs pass through a full-width copy.
      if (!whole) std::memcpy(tile, target, columns * sizeof(Out));
      Epilogue::write(whole ? target : tile, y[0], y[1]);
      if (!whole) std::memcpy(target, tile, columns * sizeof(Out));
    }
  }
}

}  // namespace imago::kernels::simd
