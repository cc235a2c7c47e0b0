// SPDX-License-Identifier: MIT
// The engine's kernels one by one, on made-up values of the towers' shapes, and what this machine can do at
// most: the kernels' multiply-accumulate with nothing to load, and reading memory with nothing to compute.
// measure.js times them.
#include <wasm_simd128.h>

#include <cstddef>
#include <cstdint>
#include <vector>

#include "nn/kernels/kernels.h"
#include "nn/kernels/relaxed.h"
#include "nn/kernels/scan_simd.h"

#define EXPORT(name) extern "C" __attribute__((export_name(#name)))

namespace {

using namespace imago::kernels;

/// One layer; its inputs and outputs lie in buffers that all share.
struct Layer {
  enum class Kind { linear, pointwise, depthwise } kind;
  std::size_t rows = 0;  // pixels or tokens
  Extent extent;
  std::size_t stride = 1;
  PackedI8 weights;
  PackedDepthwiseI8 taps;
};

std::vector<Layer> layers;
std::vector<std::int8_t> input, codes;
std::vector<float> output;
std::vector<std::int16_t> scratch;

std::vector<float> scales;        // (n)
std::vector<std::int32_t> sums;   // (n)
std::vector<std::int8_t> values;  // (n, dim)
std::vector<Found> found;
std::vector<std::int8_t> query;  // (dim)
constexpr std::size_t kBlock = 1024;
constexpr float kUnreachable = 1e30F;

/// Values in −63..63 without a pattern that matters.
std::vector<std::int8_t> some(std::size_t n) {
  std::vector<std::int8_t> made(n);
  std::uint32_t state = 1;
  for (auto& value : made) {
    state = state * 1664525U + 1013904223U;
    value = static_cast<std::int8_t>(static_cast<int>(state >> 24) % 127 - 63);
  }
  return made;
}

template <class T>
void grow(std::vector<T>& buffer, std::size_t n) {
  if (buffer.size() < n) buffer.resize(n);
}

const PackedQuery& packed() {
  static const PackedQuery query_forms(query);
  return query_forms;
}

}  // namespace

/// Layers that are added from now on are for the relaxed product at `place` of this module's table.
EXPORT(use_multiply) void use_multiply(std::uintptr_t place) {
  simd::use_relaxed_multiply(reinterpret_cast<RelaxedMultiply*>(place));
}

/// A layer (rows, inputs) → (rows, outputs): to f32, or where `relu6` is not 0 to int8 ReLU6 codes.
EXPORT(add_linear) void add_linear(std::size_t rows, std::size_t inputs, std::size_t outputs, int relu6) {
  const std::vector<float> scale(outputs, 0.001F);
  const auto kind = relu6 != 0 ? Layer::Kind::pointwise : Layer::Kind::linear;
  layers.push_back({kind, rows, {}, 1, pack_i8(some(outputs * inputs), scale, scale, outputs, inputs), {}});
  if (input.size() < rows * inputs) input = some(rows * inputs);
  grow(codes, rows * outputs);
  grow(output, rows * outputs);
  grow(scratch, gemm_scratch(inputs));
}

/// A 3×3 depthwise layer over a map (side, side, channels).
EXPORT(add_depthwise) void add_depthwise(std::size_t side, std::size_t channels, std::size_t stride) {
  const std::vector<float> scale(channels, 0.001F);
  layers.push_back({Layer::Kind::depthwise,
                    0,
                    {side, side},
                    stride,
                    {},
                    pack_depthwise_i8(some(channels * 9), scale, scale, channels)});
  if (input.size() < side * side * channels) input = some(side * side * channels);
  grow(codes, side * side * channels);
}

/// Runs the layers first..last − 1.
EXPORT(run_layers) void run_layers(std::size_t first, std::size_t last) {
  static const float scale = kRelu6Scale;
  for (std::size_t i = first; i < last; ++i) {
    const Layer& layer = layers[i];
    const RowsI8 x{input, {&scale, 1}, layer.rows, 128};
    if (layer.kind == Layer::Kind::depthwise)
      depthwise_i8(input, layer.extent, layer.stride, layer.taps, codes);
    if (layer.kind == Layer::Kind::pointwise) gemm_i8_relu6(x, layer.weights, codes, scratch);
    if (layer.kind == Layer::Kind::linear) gemm_i8(x, layer.weights, Epilogue::store, output, scratch);
  }
}

/// Makes n rows of an index, n a multiple of 4.
EXPORT(make_rows) void make_rows(std::size_t n, std::size_t dim) {
  values = some(n * dim);
  query = some(dim);
  for (auto& code : query) code = static_cast<std::int8_t>(code / 3);
  scales.assign(n, 0.01F);
  sums.assign(n, 0);
  found.resize(4 * kBlock);
}

/// A search's scan that finds nothing.
EXPORT(scan_all) std::size_t scan_all() {
  const std::size_t quarter = scales.size() / 4;
  std::size_t n = 0;
  for (std::size_t first = 0; first < quarter; first += kBlock) {
    const std::size_t count = std::min(kBlock, quarter - first);
    n += scan_rows({values, scales, sums}, packed(), first, count, kUnreachable, found);
  }
  return n;
}

/// What the relaxed module's scan_rows takes for the block from row `first` on; null past the last.
EXPORT(scan_arguments) const ScanArguments* scan_arguments(std::size_t first) {
  static ScanArguments arguments;
  const std::size_t dim = query.size();
  const std::size_t quarter = scales.size() / 4;
  if (first >= quarter) return nullptr;
  arguments = {values.data() + first * dim,
               scales.data() + first,
               sums.data() + first,
               packed().codes.data(),
               packed().raised.data(),
               packed().halves.data(),
               dim,
               quarter,
               static_cast<uint32_t>(first),
               static_cast<uint32_t>(std::min(kBlock, quarter - first)),
               kUnreachable,
               found.data()};
  return &arguments;
}

EXPORT(block_rows) std::size_t block_rows() { return kBlock; }

/// Reads the same rows and only adds them up.
EXPORT(read_all) std::int32_t read_all() {
  v128_t total[4] = {wasm_i32x4_splat(0), wasm_i32x4_splat(0), wasm_i32x4_splat(0), wasm_i32x4_splat(0)};
  for (std::size_t i = 0; i + 64 <= values.size(); i += 64) {
    for (std::size_t lane = 0; lane < 4; ++lane)
      total[lane] = wasm_i32x4_add(total[lane], wasm_v128_load(&values[i + 16 * lane]));
  }
  return wasm_i32x4_extract_lane(transpose_sum4(total[0], total[1], total[2], total[3]), 0);
}

/// The plain kernels' multiply-accumulate in registers: 96 products a round.
EXPORT(dot_only) std::int32_t dot_only(std::uint32_t rounds) {
  constexpr std::size_t kChains = 12;  // more than wait for one another
  v128_t acc[kChains];
  for (std::size_t i = 0; i < kChains; ++i) acc[i] = wasm_i32x4_splat(static_cast<int>(i));
  const v128_t weights = wasm_i16x8_splat(3);
  for (std::uint32_t r = 0; r < rounds; ++r) {
    for (auto& a : acc) a = wasm_i32x4_add(a, wasm_i32x4_dot_i16x8(a, weights));
  }
  for (std::size_t i = 1; i < kChains; ++i) acc[0] = wasm_i32x4_add(acc[0], acc[i]);
  return wasm_i32x4_extract_lane(acc[0], 0);
}
