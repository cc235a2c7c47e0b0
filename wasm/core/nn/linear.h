// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <variant>

#include "io/result.h"
#include "io/safetensors.h"
#include "nn/arena.h"
#include "nn/kernels/kernels.h"
#include "nn/model_config.h"

namespace imago {

/// f32 rows (rows, columns) and the same rows in int8, so that layers of either kind can read them.
struct Rows {
  std::span<const float> f32;
  std::size_t rows = 0;
  kernels::RowsI8 i8;  ///< empty in Precision::f32

  /// The rows from `first` on.
  Rows from(std::size_t first) const;
};

/// Where rows are quantised to, and what products need besides.
struct RowBuffers {
  std::span<std::int8_t> q;
  std::span<float> scales;
  std::span<std::int16_t> scratch;

  /// For up to `values` quantised values in up to `rows` rows of up to `columns`.
  static RowBuffers cut(Arena::Cutter& cutter, std::uint64_t values, std::size_t rows, std::size_t columns);

  /// x is (rows, columns); quantises it (one scale a row) unless the precision is f32. Valid until the next
  /// call.
  Rows prepare(std::span<const float> x, std::size_t rows, Precision precision) const;
};

/// y = x·Wᵀ + b with W in int8 or f32, whichever the file has; in Precision::f32 always f32.
class Linear {
 public:
  Linear() = default;

  /// `name`.weight (outputs, inputs) and, if `bias`, `name`.bias (outputs).
  static Result<Linear> load(const Safetensors& tensors, const std::string& name, std::size_t outputs,
                             std::size_t inputs, bool bias, Precision precision);

  explicit Linear(kernels::PackedI8 weights) : weights_(std::move(weights)) {}
  explicit Linear(kernels::PackedF32 weights) : weights_(std::move(weights)) {}

  /// y is (rows, outputs).
  void forward(const Rows& x, kernels::Epilogue epilogue, std::span<float> y,
               std::span<std::int16_t> scratch) const;

  /// The int8 weights, or null.
  const kernels::PackedI8* i8() const { return std::get_if<kernels::PackedI8>(&weights_); }
  /// The f32 weights, or null.
  const kernels::PackedF32* f32() const { return std::get_if<kernels::PackedF32>(&weights_); }

 private:
  std::variant<kernels::PackedI8, kernels::PackedF32> weights_;
};

}  // namespace imago
