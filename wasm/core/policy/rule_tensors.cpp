// SPDX-License-Identifier: MIT
#include "policy/rule_tensors.h"

#include <string>

namespace imago {

Result<std::pair<std::size_t, std::size_t>> layer_shape(const Safetensors& tensors, const char* weight) {
  constexpr std::size_t kMostInputs = 65536;
  constexpr std::size_t kMostOutputs = 4096;
  const TensorView* found = tensors.find(weight);
  if (!found || found->shape.size() != 2)
    return Error{ErrorCode::malformed, std::string("the image rule has no ") + weight + " (outputs, inputs)"};
  const std::size_t outputs = found->shape[0], inputs = found->shape[1];
  if (outputs == 0 || inputs == 0 || outputs > kMostOutputs || inputs > kMostInputs)
    return Error{ErrorCode::too_large, "the image rule has no units, or too many"};
  return std::pair{outputs, inputs};
}

Status copy_tensors(const Safetensors& tensors, std::initializer_list<Wanted> wanted) {
  for (const auto& [name, size, out] : wanted) {
    const auto values = tensors.f32(name, {size});
    if (!values) return values.error();
    out.assign(values->begin(), values->end());
  }
  return Ok{};
}

}  // namespace imago
