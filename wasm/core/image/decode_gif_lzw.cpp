// SPDX-License-Identifier: MIT
#include "image/decode_gif_lzw.h"

#include <algorithm>

namespace imago {

GifLzwReader::GifLzwReader(int root_bits, std::size_t max_pixels)
    : max_pixels_(max_pixels), root_bits_(root_bits), clear_(1 << root_bits) {
  for (int i = 0; i < clear_; ++i) {
    const auto index = static_cast<std::uint8_t>(i);
    entries_[i] = {0, index, index, 1};
  }
  reset();
}

void GifLzwReader::reset() {
  code_bits_ = root_bits_ + 1;
  next_ = clear_ + 2;
  previous_ = -1;
}

bool GifLzwReader::feed(std::span<const std::uint8_t> block) {
  for (const std::uint8_t byte : block) {
    if (ended_) return true;
    bits_ |= std::uint32_t{byte} << bit_count_;
    bit_count_ += 8;
    while (bit_count_ >= code_bits_ && !ended_) {
      const auto code = static_cast<int>(bits_ & ((1u << code_bits_) - 1));
      bits_ >>= code_bits_;
      bit_count_ -= code_bits_;
      if (!take(code)) return false;
    }
  }
  return true;
}

bool GifLzwReader::take(int code) {
  if (code == clear_) {
    reset();
    cleared_ = true;
    return true;
  }
  if (code == clear_ + 1) {
    ended_ = true;
    return true;
  }
  // A full table stays as it is until it is cleared ("deferred clear").
  const bool can_grow = previous_ >= 0 && next_ < kMaxCodes;
  if (!cleared_ || code > next_ || (code == next_ && !can_grow)) return false;
  if (can_grow) {
    // The previous string and the first pixel of this one, which may be that very string.
    const Entry& previous = entries_[previous_];
    entries_[next_] = {static_cast<std::uint16_t>(previous_), previous.first,
                       code == next_ ? previous.first : entries_[code].first,
                       static_cast<std::uint16_t>(previous.length + 1)};
    ++next_;
    if (next_ == 1 << code_bits_ && code_bits_ < 12) ++code_bits_;
  }
  write(code);
  previous_ = code;
  return true;
}

// Strings are chained from their ends.
void GifLzwReader::write(int code) {
  const std::size_t start = pixels_.size();
  const std::size_t length = entries_[code].length;
  const std::size_t kept = std::min(length, max_pixels_ - start);
  pixels_.resize(start + kept);
  for (std::size_t i = length; i-- > 0; code = entries_[code].prefix) {
    if (i < kept) pixels_[start + i] = entries_[code].last;
  }
  if (pixels_.size() == max_pixels_) ended_ = true;
}

std::vector<std::uint8_t> gif_write_literals(std::span<const std::uint8_t> pixels) {
  constexpr std::uint32_t kRootBits = 8, kCodeBits = 9, kClear = 256, kEnd = 257;
  constexpr std::size_t kLiteralsPerClear = 254;
  std::vector<std::uint8_t> packed;
  packed.reserve(pixels.size() + pixels.size() / 7 + 16);
  std::uint32_t bits = 0, bit_count = 0;
  const auto put = [&](std::uint32_t code) {
    bits |= code << bit_count;
    for (bit_count += kCodeBits; bit_count >= 8; bit_count -= 8, bits >>= 8) {
      packed.push_back(static_cast<std::uint8_t>(bits));
    }
  };
  for (std::size_t i = 0; i < pixels.size(); ++i) {
    if (i % kLiteralsPerClear == 0) put(kClear);
    put(pixels[i]);
  }
  put(kEnd);
  packed.push_back(static_cast<std::uint8_t>(bits));

  std::vector<std::uint8_t> out{kRootBits};
  out.reserve(packed.size() + packed.size() / 255 + 4);
  for (std::size_t i = 0; i < packed.size(); i += 255) {
    const std::size_t length = std::min<std::size_t>(255, packed.size() - i);
    out.push_back(static_cast<std::uint8_t>(length));
    out.insert(out.end(), packed.begin() + i, packed.begin() + i + length);
  }
  out.push_back(0);
  return out;
}

}  // namespace imago
