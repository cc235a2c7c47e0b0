// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>

/// Compact Unicode tables: LEB128 numbers, written by scripts/unicode/generate.js, which documents each
/// layout. Only unicode.cpp and unicode_normalize.cpp read them.
namespace imago::unicode_tables {

extern const std::span<const std::uint8_t> letter_ranges;
extern const std::span<const std::uint8_t> number_ranges;
extern const std::span<const std::uint8_t> cased_ranges;
extern const std::span<const std::uint8_t> case_ignorable_ranges;
extern const std::span<const std::uint8_t> lower_runs;
extern const std::span<const std::uint8_t> mark_rank_runs;
extern const std::span<const std::uint8_t> decomposition_steps;

/// Reads LEB128 numbers. The tables are our own, so nothing is checked but the end.
class Varints {
 public:
  explicit Varints(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

  bool more() const { return at_ < bytes_.size(); }

  std::uint32_t next() {
    std::uint32_t value = 0;
    for (unsigned shift = 0; at_ < bytes_.size(); shift += 7) {
      const std::uint8_t byte = bytes_[at_++];
      value |= static_cast<std::uint32_t>(byte & 127u) << shift;
      if (byte < 128) break;
    }
    return value;
  }

  std::int32_t next_signed() {
    const std::uint32_t zigzag = next();
    const auto half = static_cast<std::int32_t>(zigzag >> 1);
    return (zigzag & 1u) != 0 ? -half - 1 : half;
  }

 private:
  std::span<const std::uint8_t> bytes_;
  std::size_t at_ = 0;
};

}  // namespace imago::unicode_tables
