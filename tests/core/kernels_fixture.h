// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "nn/kernels/kernels.h"

/// What the tests of the kernels share: sizes that are awkward for vectors, and seeded values.
namespace imago::kernels {

inline constexpr std::size_t kSizes[] = {1, 2, 3, 5, 7, 8, 15, 16, 17, 31, 33, 63, 64, 65, 511, 512, 513};
inline constexpr std::int16_t kOffsets[] = {0, 128};
inline constexpr Epilogue kEpilogues[] = {Epilogue::store, Epilogue::accumulate, Epilogue::relu6};

/// Seeded values that are the same with every standard library.
class Random {
 public:
  explicit Random(std::uint32_t seed) : engine_(seed) {}

  std::vector<std::int8_t> bytes(std::size_t n, int low, int high) {
    std::vector<std::int8_t> values(n);
    for (auto& v : values) {
      v = static_cast<std::int8_t>(low +
                                   static_cast<int>(engine_() % static_cast<std::uint32_t>(high - low + 1)));
    }
    return values;
  }

  std::vector<float> floats(std::size_t n, float low, float high) {
    std::vector<float> values(n);
    for (auto& v : values) v = low + (high - low) * static_cast<float>(engine_() >> 8) / 16777216.0F;
    return values;
  }

 private:
  std::mt19937 engine_;
};

}  // namespace imago::kernels
