// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "io/result.h"

namespace imago {

/// Reads a byte string from front to back. Every read is checked against the end, and one that would go past
/// it changes nothing and answers ErrorCode::truncated.
class ByteReader {
 public:
  /// The bytes must outlive the reader and what take() returns.
  explicit ByteReader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

  std::size_t position() const { return position_; }
  std::size_t remaining() const { return bytes_.size() - position_; }

  /// The next `count` bytes.
  Result<std::span<const std::uint8_t>> take(std::uint64_t count) {
    if (count > remaining()) {
      return Error{ErrorCode::truncated, "the input ends at byte " + std::to_string(bytes_.size()) + ", " +
                                             std::to_string(count - remaining()) + " too early"};
    }
    const auto taken = bytes_.subspan(position_, static_cast<std::size_t>(count));
    position_ += taken.size();
    return taken;
  }

  /// An unsigned number, least significant byte first.
  template <std::unsigned_integral T>
  Result<T> little() {
    const auto taken = take(sizeof(T));
    if (!taken) return taken.error();
    std::uint64_t value = 0;
    for (std::size_t i = sizeof(T); i-- > 0;) value = (value << 8) | (*taken)[i];
    return static_cast<T>(value);
  }

  /// An unsigned number, most significant byte first.
  template <std::unsigned_integral T>
  Result<T> big() {
    const auto taken = take(sizeof(T));
    if (!taken) return taken.error();
    std::uint64_t value = 0;
    for (const std::uint8_t byte : *taken) value = (value << 8) | byte;
    return static_cast<T>(value);
  }

 private:
  std::span<const std::uint8_t> bytes_;
  std::size_t position_ = 0;
};

}  // namespace imago
