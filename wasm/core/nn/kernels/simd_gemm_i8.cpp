// SPDX-License-Identifier: MIT
#if defined(__wasm_simd128__)

#include <algorithm>
#include <cstring>

#include "nn/kernels/kernels.h"
#include "nn/kernels/multiply_arguments.h"
#include "nn/kernels/relaxed.h"
#include "nn/kernels/simd.h"
#include "nn/kernels/simd_gemm_i8_end.h"

// i32x4.dot_i16x8_s multiplies eight int16 and adds neighbours. With two consecutive k in the neighbouring
// places and four outputs across the lanes, each lane is one output's running sum, so nothing has to be added
// across lanes at the end. Four rows times eight outputs are eight accumulators, two weight vectors and one
// broadcast pair of the row: all fit the sixteen registers that engines have. 35–40 GMAC/s in Node 20 on one
// core of an EPYC, from K = 16 on; a 4×4 tile of row products, the usual choice, spills (20), and unrolling k
// costs 10 %.
namespace imago::kernels::simd {
namespace {

std::size_t pairs_of(std::size_t inputs) { return (inputs + 1) / 2; }

/// Widens up to four rows (inputs) into panel (pairs, 4, 2), adding the offset; an odd last pair ends in 0.
/// Rows past `count` repeat the last one.
void pack_panel(const std::int8_t* x, std::size_t count, std::size_t inputs, std::int16_t offset,
                std::int16_t* panel) {
  const std::int8_t* rows[kRows];
  for (std::size_t m = 0; m < kRows; ++m) rows[m] = x + std::min(m, count - 1) * inputs;
  const v128_t offsets = wasm_i16x8_splat(offset);
  std::size_t k = 0;
  for (; k + 8 <= inputs; k += 8, panel += 32) {
    const v128_t a = wasm_i16x8_add(wasm_i16x8_load8x8(rows[0] + k), offsets);
    const v128_t b = wasm_i16x8_add(wasm_i16x8_load8x8(rows[1] + k), offsets);
    const v128_t c = wasm_i16x8_add(wasm_i16x8_load8x8(rows[2] + k), offsets);
    const v128_t d = wasm_i16x8_add(wasm_i16x8_load8x8(rows[3] + k), offsets);
    const v128_t ab_low = wasm_i32x4_shuffle(a, b, 0, 4, 1, 5);
    const v128_t ab_high = wasm_i32x4_shuffle(a, b, 2, 6, 3, 7);
    const v128_t cd_low = wasm_i32x4_shuffle(c, d, 0, 4, 1, 5);
    const v128_t cd_high = wasm_i32x4_shuffle(c, d, 2, 6, 3, 7);
    wasm_v128_store(panel, wasm_i64x2_shuffle(ab_low, cd_low, 0, 2));
    wasm_v128_store(panel + 8, wasm_i64x2_shuffle(ab_low, cd_low, 1, 3));
    wasm_v128_store(panel + 16, wasm_i64x2_shuffle(ab_high, cd_high, 0, 2));
    wasm_v128_store(panel + 24, wasm_i64x2_shuffle(ab_high, cd_high, 1, 3));
  }
  for (; k < inputs; k += 2, panel += 8) {
    for (std::size_t m = 0; m < kRows; ++m) {
      panel[2 * m] = static_cast<std::int16_t>(rows[m][k] + offset);
      panel[2 * m + 1] =
          k + 1 < inputs ? static_cast<std::int16_t>(rows[m][k + 1] + offset) : std::int16_t{0};
    }
  }
}

/// What multiply reads and writes: as MultiplyArguments, in pairs of int16.
struct Panel {
  const std::int16_t* values;  // (pairs, 4, 2)
  const std::int8_t* weights;  // (blocks, pairs, 8, 2)
  std::size_t pairs;
  std::size_t blocks;
  std::int32_t* sums;  // (blocks, M, 8)
};

template <std::size_t M>
void multiply(const Panel& a) {
  const std::int8_t* weights = a.weights;
  std::int32_t* sums = a.sums;
  for (std::size_t block = 0; block < a.blocks; ++block) {
    v128_t acc[M * 2];
    for (std::size_t i = 0; i < M * 2; ++i) acc[i] = wasm_i32x4_splat(0);
    const std::int16_t* panel = a.values;
    for (std::size_t k = 0; k < a.pairs; ++k, panel += 2 * kRows, weights += 2 * kColumns) {
      const v128_t low = wasm_i16x8_load8x8(weights);
      const v128_t high = wasm_i16x8_load8x8(weights + 8);
      for (std::size_t m = 0; m < M; ++m) {
        const v128_t pair = wasm_v128_load32_splat(panel + 2 * m);
        acc[2 * m] = wasm_i32x4_add(acc[2 * m], wasm_i32x4_dot_i16x8(pair, low));
        acc[2 * m + 1] = wasm_i32x4_add(acc[2 * m + 1], wasm_i32x4_dot_i16x8(pair, high));
      }
    }
    for (std::size_t i = 0; i < M * 2; ++i, sums += 4) wasm_v128_store(sums, acc[i]);
  }
}

// The relaxed twin: Σ (q + offset) · w = Σ q · (w + 64) − 64 · Σ q + offset · Σ w.

RelaxedMultiply* relaxed_multiply = nullptr;

std::size_t quads_of(std::size_t inputs) { return (inputs + 3) / 4; }

/// Lays up to four rows (inputs) into panel (quads, 4, 4) and sums each; the rest of the last quad is 0.
void pack_quads(const std::int8_t* x, std::size_t count, std::size_t inputs, std::int8_t* panel,
                std::int32_t* sums) {
  std::memset(panel + (quads_of(inputs) - 1) * 16, 0, 16);
  for (std::size_t m = 0; m < count; ++m) {
    const std::int8_t* row = x + m * inputs;
    v128_t total = wasm_i32x4_splat(0);
    std::size_t k = 0;
    for (; k + 16 <= inputs; k += 16) {
      const v128_t values = wasm_v128_load(row + k);
      total =
          wasm_i32x4_add(total, wasm_i32x4_extadd_pairwise_i16x8(wasm_i16x8_extadd_pairwise_i8x16(values)));
      std::int8_t* to = panel + 4 * k + 4 * m;
      wasm_v128_store32_lane(to, values, 0);
      wasm_v128_store32_lane(to + 16, values, 1);
      wasm_v128_store32_lane(to + 32, values, 2);
      wasm_v128_store32_lane(to + 48, values, 3);
    }
    sums[m] = wasm_i32x4_extract_lane(transpose_sum4(total, total, total, total), 0);
    for (; k < inputs; ++k) {
      panel[k / 4 * 16 + 4 * m + k % 4] = row[k];
      sums[m] += row[k];
    }
  }
}

/// Outputs whose sums lie on the stack at a time, in eights.
constexpr std::size_t kBlocks = 32;

/// Takes a panel's sums to its rows of the output.
using Finish = void(const PanelEnd&, const PackedI8&, void* out);

/// A value of the output has `size` bytes.
void gemm(const RowsI8& x, const PackedI8& w, std::span<std::int16_t> scratch, Finish* finish_panel,
          void* out, std::size_t size) {
  const bool shared = x.scales.size() == 1;
  const bool raised = !w.sums.empty();
  std::int16_t* panel = scratch.data();
  auto* quads = reinterpret_cast<std::int8_t*>(panel);
  std::int32_t sums[kBlocks * kColumns * kRows];
  PanelEnd end{sums, 0, 0, 0, 0, {}, {}, x.offset};
  for (std::size_t r = 0; r < x.rows; r += kRows) {
    end.rows = std::min(kRows, x.rows - r);
    end.computed = end.rows > 2 ? 4 : 2;
    const std::int8_t* rows = x.values.data() + r * w.inputs;
    if (raised) {
      pack_quads(rows, end.rows, w.inputs, quads, end.row_sums);
    } else {
      pack_panel(rows, end.rows, w.inputs, x.offset, panel);
    }
    for (std::size_t m = 0; m < end.rows; ++m) end.scales[m] = x.scales[shared ? 0 : r + m];
    for (end.first = 0; end.first < w.outputs; end.first += kBlocks * kColumns) {
      end.blocks = std::min(kBlocks, (w.outputs - end.first + kColumns - 1) / kColumns);
      if (raised) {
        const std::size_t inputs = quads_of(w.inputs);
        const std::int8_t* weights = w.weights.data() + end.first * inputs * 4;
        relaxed_multiply({quads, weights, inputs, end.blocks, end.computed, sums});
      } else {
        const std::size_t inputs = pairs_of(w.inputs);
        const Panel product{panel, w.weights.data() + end.first * inputs * 2, inputs, end.blocks, sums};
        end.computed == 2 ? multiply<2>(product) : multiply<4>(product);
      }
      finish_panel(end, w, static_cast<std::byte*>(out) + r * w.outputs * size);
    }
  }
}

template <class Epilogue>
void run(const RowsI8& x, const PackedI8& w, std::span<typename Epilogue::Out> out,
         std::span<std::int16_t> scratch) {
  gemm(x, w, scratch, &finish<Epilogue>, out.data(), sizeof(typename Epilogue::Out));
}

}  // namespace

void use_relaxed_multiply(RelaxedMultiply* multiply) { relaxed_multiply = multiply; }

PackedI8 pack_i8(std::span<const std::int8_t> weights, std::span<const float> scales,
                 std::span<const float> bias, std::size_t outputs, std::size_t inputs) {
  const std::size_t padded = (outputs + kColumns - 1) / kColumns * kColumns;
  const bool raised =
      relaxed_multiply != nullptr &&
      std::all_of(weights.begin(), weights.end(), [](std::int8_t w) { return w >= -kRaise && w < kRaise; });
  const std::size_t group = raised ? 4 : 2;
  const std::size_t groups = (inputs + group - 1) / group;
  PackedI8 w{outputs,
             inputs,
             std::vector<std::int8_t>(padded * groups * group),
             std::vector<float>(padded),
             std::vector<float>(padded),
             std::vector<std::int32_t>(raised ? padded : 0)};
  for (std::size_t n = 0; n < outputs; ++n) {
    std::int8_t* block = &w.weights[n / kColumns * kColumns * groups * group];  // (groups, kColumns, group)
    for (std::size_t k = 0; k < inputs; ++k) {
      const std::int8_t weight = weights[n * inputs + k];
      block[(k / group * kColumns + n % kColumns) * group + k % group] =
          static_cast<std::int8_t>(raised ? weight + kRaise : weight);
      if (raised) w.sums[n] += weight;
    }
  }
  std::copy(scales.begin(), scales.end(), w.scales.begin());
  std::copy(bias.begin(), bias.end(), w.bias.begin());
  return w;
}

void gemm_i8(const RowsI8& x, const PackedI8& w, Epilogue epilogue, std::span<float> out,
             std::span<std::int16_t> scratch) {
  switch (epilogue) {
    case Epilogue::store:
      return run<Store>(x, w, out, scratch);
    case Epilogue::accumulate:
      return run<Accumulate>(x, w, out, scratch);
    case Epilogue::relu6:
      return run<Relu6>(x, w, out, scratch);
  }
}

void gemm_i8_relu6(const RowsI8& x, const PackedI8& w, std::span<std::int8_t> out,
                   std::span<std::int16_t> scratch) {
  run<Relu6Codes>(x, w, out, scratch);
}

}  // namespace imago::kernels::simd

#endif
