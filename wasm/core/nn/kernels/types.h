// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "nn/kernels/found.h"

namespace imago::kernels {

/// Largest inner dimension of an integer product: |q| <= 255 times |w| <= 127, this often, still fits in 32
/// bits.
inline constexpr std::size_t kMaxInputs = 65536;

/// Scale of a ReLU6 activation kept in int8: value = (q + 128) · (6 / 255).
inline constexpr float kRelu6Scale = 6.0F / 255.0F;
/// Scale of a pixel kept in int8 as pixel − 128: value = (q + 128) / 255.
inline constexpr float kPixelScale = 1.0F / 255.0F;

/// What happens to y = x·Wᵀ + b on its way to memory.
enum class Epilogue {
  store,       ///< out = y
  accumulate,  ///< out = out + y: a residual connection
  relu6,       ///< out = min(max(y, 0), 6)
};

/// int8 rows with what they stand for: value = (q + offset) · scale.
struct RowsI8 {
  std::span<const std::int8_t> values;  ///< (rows, inputs)
  std::span<const float> scales;        ///< (rows), or (1) where all rows share one
  std::size_t rows = 0;
  std::int16_t offset = 0;  ///< 0, or 128 where q is an unsigned byte less 128
};

/// A linear layer's int8 weights, in an order that only the kernels that packed them understand.
struct PackedI8 {
  std::size_t outputs = 0;
  std::size_t inputs = 0;
  std::vector<std::int8_t> weights;
  std::vector<float> scales;  ///< (outputs, padded)
  std::vector<float> bias;    ///< (outputs, padded)
  /// (outputs, padded), Σ of each output's weights, where these are packed for the relaxed twin; else empty.
  std::vector<std::int32_t> sums;
};

/// The same in f32.
struct PackedF32 {
  std::size_t outputs = 0;
  std::size_t inputs = 0;
  std::vector<float> weights;
  std::vector<float> bias;  ///< (outputs, padded)
};

/// A 3×3 depthwise layer's int8 weights; `scales` already holds the input's scale too.
struct PackedDepthwiseI8 {
  std::size_t channels = 0;
  std::vector<std::int16_t> taps;
  std::vector<float> scales;         ///< (channels)
  std::vector<float> bias;           ///< (channels)
  std::vector<std::int8_t> padding;  ///< (channels) of −128: the pixel outside the picture
};

/// The same in f32.
struct PackedDepthwiseF32 {
  std::size_t channels = 0;
  std::vector<float> taps;     ///< (9, channels)
  std::vector<float> bias;     ///< (channels)
  std::vector<float> padding;  ///< (channels) of 0
};

/// Codes of a search's query keep to ±31: raised by 32 they are a relaxed dot product's second operand, and
/// the sum of two of its results still fits 16 bits (4 · 128 · 63 < 2^15).
inline constexpr int kQueryLevels = 31;

/// A search's query in the forms that the twins of scan_rows read.
struct PackedQuery {
  /// query is (dim), in −31..31, dim <= kMaxInputs.
  explicit PackedQuery(std::span<const std::int8_t> query);

  std::vector<std::int8_t> codes;    ///< (dim)
  std::vector<std::uint8_t> raised;  ///< (dim), codes + 32
  std::vector<std::int16_t>
      halves;  ///< (dim rounded down to 16): of every sixteen codes the odd, then the even ones
};

/// The rows of an index.
struct ScanRows {
  std::span<const std::int8_t> values;  ///< (n, dim)
  std::span<const float> scales;        ///< (n)
  std::span<const std::int32_t> sums;   ///< (n), Σ of each row's values, which the relaxed twin needs
};

/// A feature map's extent before a 3×3 layer with padding 1.
struct Extent {
  std::size_t height = 0;
  std::size_t width = 0;
};

/// Extent after a 3×3 layer with padding 1 and the given stride.
constexpr Extent strided(Extent in, std::size_t stride) {
  return {(in.height - 1) / stride + 1, (in.width - 1) / stride + 1};
}

}  // namespace imago::kernels
