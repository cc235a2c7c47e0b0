// SPDX-License-Identifier: MIT
#include "nn/linear.h"

#include "nn/weights.h"

namespace imago {

Rows Rows::from(std::size_t first) const {
  const std::size_t columns = f32.size() / rows;
  Rows rest{f32.subspan(first * columns), rows - first, {}};
  if (!i8.values.empty()) {
    rest.i8 = {i8.values.subspan(first * columns), i8.scales.subspan(first), rows - first, i8.offset};
  }
  return rest;
}

RowBuffers RowBuffers::cut(Arena::Cutter& cutter, std::uint64_t values, std::size_t rows,
                           std::size_t columns) {
  return {cutter.take<std::int8_t>(values), cutter.take<float>(rows),
          cutter.take<std::int16_t>(kernels::gemm_scratch(columns))};
}

Rows RowBuffers::prepare(std::span<const float> x, std::size_t rows, Precision precision) const {
  Rows prepared{x, rows, {}};
  if (precision == Precision::int8) {
    kernels::quantize_rows(x, rows, x.size() / rows, q, scales);
    prepared.i8 = {q.first(x.size()), scales.first(rows), rows, 0};
  }
  return prepared;
}

Result<Linear> Linear::load(const Safetensors& tensors, const std::string& name, std::size_t outputs,
                            std::size_t inputs, bool bias, Precision precision) {
  if (inputs > kernels::kMaxInputs) return Error{ErrorCode::too_large, name + " has too many inputs"};
  const auto weight = find_weight(tensors, name, {outputs, inputs}, kProductWeightLimit);
  if (!weight.ok()) return weight.error();
  std::span<const float> bias_values;
  if (bias) {
    const auto values = find_f32(tensors, name + ".bias", {outputs});
    if (!values.ok()) return values.error();
    bias_values = *values;
  }
  if (weight->quantised() && precision == Precision::int8) {
    return Linear(kernels::pack_i8(weight->i8, weight->scales, bias_values, outputs, inputs));
  }
  return Linear(kernels::pack_f32(weight->widened(), bias_values, outputs, inputs));
}

void Linear::forward(const Rows& x, kernels::Epilogue epilogue, std::span<float> y,
                     std::span<std::int16_t> scratch) const {
  if (const auto* w = i8()) {
    kernels::gemm_i8(x.i8, *w, epilogue, y, scratch);
  } else {
    kernels::gemm_f32(x.f32, x.rows, *f32(), epilogue, y);
  }
}

}  // namespace imago
