// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "io/safetensors.h"

namespace imago::rule_fixture {

template <class T>
TensorView view(DType dtype, std::vector<std::size_t> shape, const std::vector<T>& values) {
  return {dtype,
          std::move(shape),
          {reinterpret_cast<const std::uint8_t*>(values.data()), values.size() * sizeof(T)}};
}

/// What of a net the file of its training holds.
template <class Net>
Result<Net> load(std::vector<std::uint8_t> file) {
  const auto tensors = Safetensors::parse(std::move(file));
  if (!tensors) return tensors.error();
  return Net::from_safetensors(*tensors);
}

template <class T>
std::vector<T> rows_of(std::span<const T> rows, std::size_t length, std::span<const std::uint32_t> wanted) {
  std::vector<T> out;
  for (const std::size_t i : wanted) {
    const auto row = rows.subspan(i * length, length);
    out.insert(out.end(), row.begin(), row.end());
  }
  return out;
}

/// Hands a training all it asks for. rows: (shares.size(), length)
template <class Training, class T>
Status teach(Training& training, std::span<const T> rows, std::size_t length, std::span<const float> shares) {
  if (Status status = training.observe(rows); !status) return status;
  for (auto wanted = training.next(); !wanted.empty(); wanted = training.next()) {
    const std::vector<T> some = rows_of(rows, length, wanted);
    const std::vector<float> known = rows_of(shares, 1, wanted);
    if (Status status = training.learn(some, known); !status) return status;
  }
  return Ok{};
}

}  // namespace imago::rule_fixture
