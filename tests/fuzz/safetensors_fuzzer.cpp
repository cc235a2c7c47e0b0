// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <numeric>
#include <string>
#include <vector>

#include "io/safetensors.h"

namespace {

/// Deliberate crash when the promise does not hold: the fuzzer reports the input.
void require(bool promise) {
  if (!promise) std::abort();
}

/// Touches every byte, so that a view outside its file is found.
std::size_t sum(std::span<const std::uint8_t> bytes) {
  return std::accumulate(bytes.begin(), bytes.end(), std::size_t{0});
}

}  // namespace

/// Any bytes as a safetensors file; what is accepted must be consistent and survive being written and read
/// again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto file = imago::Safetensors::parse({data, data + size});
  if (!file.ok()) {
    require(!file.error().message.empty());
    return 0;
  }
  std::map<std::string, imago::TensorView> tensors;
  for (const std::string_view name : file->names()) {
    const imago::TensorView* tensor = file->find(name);
    require(tensor != nullptr);
    require(tensor->bytes.size() == tensor->elements() * imago::dtype_size(tensor->dtype));
    (void)sum(tensor->bytes);
    if (const auto values = file->f32(name, tensor->shape)) require(values->size() == tensor->elements());
    if (const auto values = file->i32(name, tensor->shape)) require(values->size() == tensor->elements());
    tensors.emplace(name, *tensor);
  }
  const auto written = imago::write_safetensors(tensors, file->metadata());
  const auto again = imago::Safetensors::parse(written);
  require(again.ok());
  require(again->metadata() == file->metadata());
  require(again->names() == file->names());
  for (const std::string_view name : again->names()) {
    const imago::TensorView& a = *file->find(name);
    const imago::TensorView& b = *again->find(name);
    require(a.dtype == b.dtype && a.shape == b.shape &&
            std::equal(a.bytes.begin(), a.bytes.end(), b.bytes.begin(), b.bytes.end()));
  }
  return 0;
}
