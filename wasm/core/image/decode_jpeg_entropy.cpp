// SPDX-License-Identifier: MIT
// Section and figure numbers are those of ITU-T T.81.
#include <algorithm>
#include <bit>
#include <cstring>

#include "image/decode_jpeg.h"
#include "image/decode_plan.h"

namespace imago {
namespace {

// No block takes more: 64 codes of 16 bits with 15 bits each, or a refined block's correction bits.
constexpr std::size_t kLongestBlock = 64 * 31 / 8 + 1;
constexpr std::size_t kSlack = kLongestBlock + sizeof(std::uint64_t);

// The coefficients spectral_start..spectral_end.
std::uint64_t band_mask(int start, int end) {
  return (~std::uint64_t{0} >> (63 - end)) & (~std::uint64_t{0} << start);
}

std::size_t mcu_count(const JpegFrame& frame, const JpegScan& scan) {
  if (scan.components.size() > 1) return static_cast<std::size_t>(frame.mcus_x) * frame.mcus_y;
  const JpegComponent& component = frame.components[scan.components[0]];
  return static_cast<std::size_t>(component.blocks_x) * component.blocks_y;
}

void append_stuffed(std::span<const std::uint8_t> bytes, std::vector<std::uint8_t>& out) {
  while (!bytes.empty()) {
    const auto* ff = static_cast<const std::uint8_t*>(std::memchr(bytes.data(), 0xff, bytes.size()));
    const std::size_t run = ff == nullptr ? bytes.size() : static_cast<std::size_t>(ff - bytes.data()) + 1;
    out.insert(out.end(), bytes.begin(), bytes.begin() + run);
    if (ff != nullptr) out.push_back(0);
    bytes = bytes.subspan(run);
  }
}

}  // namespace

Result<JpegHuffman> JpegHuffman::create(std::span<const std::uint8_t, 16> counts,
                                        std::span<const std::uint8_t> symbols) {
  JpegHuffman table;
  table.symbols_.assign(symbols.begin(), symbols.end());
  std::uint32_t code = 0;
  std::size_t index = 0;
  for (std::uint32_t length = 1; length <= 16; ++length) {
    const std::uint32_t count = counts[length - 1];
    if (code + count > (1u << length) || index + count > symbols.size()) {
      return malformed_error("a Huffman table of this JPEG is impossible");
    }
    table.offset_[length] = static_cast<std::int32_t>(index) - static_cast<std::int32_t>(code);
    for (std::uint32_t i = 0; i < count; ++i, ++code, ++index) {
      if (length > kQuickBits) continue;
      const auto first = table.quick_.begin() + (code << (kQuickBits - length));
      std::fill_n(first, std::size_t{1} << (kQuickBits - length),
                  Code{static_cast<std::uint8_t>(length), symbols[index]});
    }
    table.end_[length] = code << (16 - length);
    code <<= 1;
  }
  return table;
}

JpegHuffman::Code JpegHuffman::find_long(std::uint64_t window) const {
  const auto top = static_cast<std::uint32_t>(window >> 48);
  for (std::uint32_t length = kQuickBits + 1; length <= 16; ++length) {
    if (top < end_[length]) {
      const auto code = static_cast<std::int32_t>(top >> (16 - length));
      return {static_cast<std::uint8_t>(length), symbols_[static_cast<std::size_t>(code + offset_[length])]};
    }
  }
  return {0, 0};
}

JpegEntropyReader::JpegEntropyReader(const JpegFrame& frame) : frame_(frame) {
  if (!frame.progressive) return;
  for (const auto& component : frame.components) {
    coded_.emplace_back(static_cast<std::size_t>(component.padded_x) * component.padded_y);
  }
}

// Copies an interval's bytes up to the next marker, a stuffed zero after each 0xff taken out (B.1.1.5).
JpegEntropyReader::Interval JpegEntropyReader::unstuff(std::span<const std::uint8_t> data) {
  Interval interval;
  bits_.clear();
  std::size_t at = 0;
  for (;;) {
    const auto* ff = static_cast<const std::uint8_t*>(std::memchr(data.data() + at, 0xff, data.size() - at));
    const std::size_t end = ff == nullptr ? data.size() : static_cast<std::size_t>(ff - data.data());
    bits_.insert(bits_.end(), data.begin() + at, data.begin() + end);
    std::size_t after = end;
    while (after < data.size() && data[after] == 0xff) ++after;  // fill bytes may precede a marker
    if (after >= data.size()) {
      interval.next = data.size();
      break;
    }
    if (data[after] != 0) {
      interval.next = after - 1;
      interval.ends_in_restart = data[after] >= 0xd0 && data[after] <= 0xd7;
      break;
    }
    bits_.push_back(0xff);
    at = after + 1;
    if (at >= data.size()) {
      interval.next = data.size();
      break;
    }
  }
  position_ = 0;
  end_ = 8 * bits_.size();
  bits_.resize(bits_.size() + kSlack);
  return interval;
}

Result<std::size_t> JpegEntropyReader::read_scan(const JpegScan& scan, std::span<const std::uint8_t> data,
                                                 std::vector<std::uint8_t>& out) {
  const std::size_t mcus = mcu_count(frame_, scan);
  const std::size_t step =
      scan.restart_interval == 0 ? mcus : static_cast<std::size_t>(scan.restart_interval);
  std::size_t at = 0;
  std::uint8_t restart = 0;
  for (std::size_t first = 0; first < mcus; first += step) {
    if (first > 0) {
      out.push_back(0xff);
      out.push_back(static_cast<std::uint8_t>(0xd0 + restart));
      restart = (restart + 1) & 7;
    }
    if (at >= data.size()) return truncated_error();
    const Interval interval = unstuff(data.subspan(at));
    const auto status = read_mcus(scan, first, std::min(first + step, mcus));
    if (!status) return status.error();
    append_stuffed({bits_.data(), (position_ + 7) / 8}, out);
    at += interval.next;
    // A restart marker after the last interval is superfluous but harmless.
    if (interval.ends_in_restart) {
      at += 2;
    } else if (first + step < mcus) {
      return truncated_error();
    }
  }
  return at;
}

// At least 57 bits from the current position on, left-aligned.
std::uint64_t JpegEntropyReader::window() const {
  std::uint64_t word;
  std::memcpy(&word, bits_.data() + position_ / 8, sizeof word);
  if constexpr (std::endian::native == std::endian::little) word = __builtin_bswap64(word);
  return word << (position_ % 8);
}

Status JpegEntropyReader::read_mcus(const JpegScan& scan, std::size_t first, std::size_t last) {
  end_of_band_run_ = 0;
  const bool interleaved = scan.components.size() > 1;
  const JpegComponent& single = frame_.components[scan.components[0]];
  for (std::size_t mcu = first; mcu < last; ++mcu) {
    bool valid = true;
    if (!frame_.progressive || scan.spectral_start == 0) {
      for (std::size_t slot = 0; valid && slot < scan.components.size(); ++slot) {
        const JpegComponent& component = frame_.components[scan.components[slot]];
        const int blocks = interleaved ? component.h * component.v : 1;
        for (int i = 0; valid && i < blocks; ++i) valid = position_ <= end_ && read_block(scan, slot);
      }
    } else {
      const std::size_t row = mcu / single.blocks_x, column = mcu % single.blocks_x;
      std::uint64_t& coded = coded_[scan.components[0]][row * single.padded_x + column];
      valid = scan.high == 0 ? read_progressive_ac(scan, coded) : refine_ac(scan, coded);
    }
    if (position_ > end_) return truncated_error();
    if (!valid) {
      // An unknown code at the very end is a code whose rest is missing.
      if (position_ + 16 > end_) return truncated_error();
      return malformed_error("this JPEG's data are damaged");
    }
  }
  return Ok{};
}

// A sequential block (F.2.2), or the DC coefficient of a progressive one (G.1.2.1).
bool JpegEntropyReader::read_block(const JpegScan& scan, std::size_t slot) {
  if (scan.high != 0) {  // refinement: one bit
    ++position_;
    return true;
  }
  const auto dc = scan.dc[slot]->find(window());
  if (dc.length == 0 || dc.symbol > 15) return false;
  position_ += std::size_t{dc.length} + dc.symbol;
  if (frame_.progressive) return true;

  const JpegHuffman& table = *scan.ac[slot];
  for (int k = 1; k < 64;) {
    const auto code = table.find(window());
    if (code.length == 0) return false;
    const int run = code.symbol >> 4, size = code.symbol & 15;
    position_ += std::size_t{code.length} + size;
    if (size == 0 && run != 15) break;
    k += run + 1;
    if (k > 64) return false;
  }
  return true;
}

bool JpegEntropyReader::read_end_of_band(int run_bits) {
  end_of_band_run_ = 1u << run_bits;
  if (run_bits > 0) end_of_band_run_ += static_cast<std::uint32_t>(window() >> (64 - run_bits));
  position_ += run_bits;
  return true;
}

// The first scan of a band of AC coefficients (G.1.2.2).
bool JpegEntropyReader::read_progressive_ac(const JpegScan& scan, std::uint64_t& coded) {
  for (int k = scan.spectral_start; end_of_band_run_ == 0 && k <= scan.spectral_end;) {
    const auto code = scan.ac[0]->find(window());
    if (code.length == 0) return false;
    position_ += code.length;
    const int run = code.symbol >> 4, size = code.symbol & 15;
    if (size == 0 && run != 15) {
      read_end_of_band(run);
      break;
    }
    k += run;
    if (k > 63) return false;
    if (size != 0) coded |= std::uint64_t{1} << k;
    position_ += size;
    ++k;
  }
  if (end_of_band_run_ > 0) --end_of_band_run_;
  return true;
}

// A refinement of a band (G.1.2.3): each coefficient that is already non-zero and passed over takes a bit.
bool JpegEntropyReader::refine_ac(const JpegScan& scan, std::uint64_t& coded) {
  const int end = scan.spectral_end;
  int k = scan.spectral_start;
  while (end_of_band_run_ == 0 && k <= end) {
    const auto code = scan.ac[0]->find(window());
    if (code.length == 0) return false;
    position_ += code.length;
    int run = code.symbol >> 4;
    const int size = code.symbol & 15;
    if (size > 1) return false;
    if (size == 0 && run != 15) {
      read_end_of_band(run);
      break;
    }
    position_ += size;  // the new coefficient's sign
    for (; k <= end; ++k) {
      if ((coded >> k & 1) != 0) {
        ++position_;
      } else if (run-- == 0) {
        if (size == 1) coded |= std::uint64_t{1} << k;
        ++k;
        break;
      }
    }
  }
  if (end_of_band_run_ > 0) {
    if (k <= end) position_ += std::popcount(coded & band_mask(k, end));
    --end_of_band_run_;
  }
  return true;
}

}  // namespace imago
