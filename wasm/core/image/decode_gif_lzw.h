// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace imago {

/// Unpacks a GIF's LZW data (GIF89a, appendix F), fed sub-block by sub-block, to colour indices.
class GifLzwReader {
 public:
  /// `root_bits`: the image's minimum code size, 1..8. Pixels beyond `max_pixels` are dropped.
  GifLzwReader(int root_bits, std::size_t max_pixels);

  /// False where a code occurs that cannot be.
  bool feed(std::span<const std::uint8_t> block);

  const std::vector<std::uint8_t>& pixels() const { return pixels_; }

 private:
  struct Entry {
    std::uint16_t prefix;
    std::uint8_t first, last;
    std::uint16_t length;
  };
  static constexpr int kMaxCodes = 4096;

  bool take(int code);
  void reset();
  void write(int code);

  std::array<Entry, kMaxCodes> entries_;
  std::vector<std::uint8_t> pixels_;
  std::size_t max_pixels_;
  std::uint32_t bits_ = 0;
  int bit_count_ = 0, code_bits_ = 0, next_ = 0, previous_ = -1;
  int root_bits_, clear_;
  bool ended_ = false, cleared_ = false;
};

/// Packs indices the plainest way there is: 9-bit literal codes, the table cleared before it could grow.
/// Returns the code size byte, the sub-blocks and their terminator.
std::vector<std::uint8_t> gif_write_literals(std::span<const std::uint8_t> pixels);

}  // namespace imago
