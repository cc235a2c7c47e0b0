// SPDX-License-Identifier: MIT
#include "nn/weights.h"

#include <algorithm>
#include <cmath>

namespace imago {
namespace {

std::string shape_name(const std::vector<std::size_t>& shape) {
  std::string text = "(";
  for (const std::size_t n : shape) text += (text.size() > 1 ? ", " : "") + std::to_string(n);
  return text + ")";
}

/// The tensor, if it is there with that shape.
Result<const TensorView*> find_shaped(const Safetensors& tensors, const std::string& name,
                                      const std::vector<std::size_t>& shape) {
  const TensorView* tensor = tensors.find(name);
  if (tensor == nullptr) return Error{ErrorCode::malformed, "the weights have no tensor " + name};
  if (tensor->shape != shape) {
    return Error{ErrorCode::mismatch, "tensor " + name + " has shape " + shape_name(tensor->shape) +
                                          ", the configuration asks for " + shape_name(shape)};
  }
  return tensor;
}

}  // namespace

std::vector<float> Weight::widened() const {
  if (!quantised()) return {f32.begin(), f32.end()};
  std::vector<float> values(i8.size());
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<float>(i8[i]) * scales[i / inputs];
  return values;
}

Result<Weight> find_weight(const Safetensors& tensors, const std::string& name,
                           const std::vector<std::size_t>& shape, int limit) {
  const std::string full_name = name + ".weight";
  const auto tensor = find_shaped(tensors, full_name, shape);
  if (!tensor.ok()) return tensor.error();
  Weight weight;
  weight.outputs = shape.front();
  weight.inputs = (*tensor)->elements() / weight.outputs;
  if ((*tensor)->dtype == DType::f32) {
    const auto values = find_f32(tensors, full_name, shape);
    if (!values.ok()) return values.error();
    weight.f32 = *values;
    return weight;
  }
  if ((*tensor)->dtype != DType::i8) {
    return Error{ErrorCode::unsupported, "tensor " + full_name + " is neither F32 nor I8"};
  }
  const auto values = tensors.i8(full_name, shape);
  if (!values.ok()) return values.error();
  const auto scales = find_f32(tensors, full_name + "_scale", {weight.outputs});
  if (!scales.ok()) return scales.error();
  const auto too_large = [limit](std::int8_t q) { return q > limit || q < -limit; };
  if (std::any_of(values->begin(), values->end(), too_large)) {
    return Error{ErrorCode::malformed,
                 "tensor " + full_name + " has weights outside ±" + std::to_string(limit)};
  }
  weight.i8 = *values;
  weight.scales = *scales;
  return weight;
}

Result<std::span<const float>> find_f32(const Safetensors& tensors, const std::string& name,
                                        const std::vector<std::size_t>& shape) {
  const auto tensor = find_shaped(tensors, name, shape);
  if (!tensor.ok()) return tensor.error();
  auto values = tensors.f32(name, shape);
  if (!values.ok()) return values;
  if (!std::all_of(values->begin(), values->end(), [](float v) { return std::isfinite(v); })) {
    return Error{ErrorCode::malformed, "tensor " + name + " has a value that is not finite"};
  }
  return values;
}

}  // namespace imago
