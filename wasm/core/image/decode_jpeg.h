// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "io/result.h"

namespace imago {

/// One Huffman table of a JPEG (ITU-T T.81, annex C), ready to measure codes: only lengths matter here.
class JpegHuffman {
 public:
  /// `counts`: codes of each length 1..16; `symbols`: their values in order.
  /// Errors: `malformed` where the lengths are no prefix code.
  static Result<JpegHuffman> create(std::span<const std::uint8_t, 16> counts,
                                    std::span<const std::uint8_t> symbols);

  struct Code {
    std::uint8_t length;  // 0: no such code
    std::uint8_t symbol;
  };
  /// The code that the top 16 bits of `window` start with.
  Code find(std::uint64_t window) const {
    const Code quick = quick_[window >> (64 - kQuickBits)];
    return quick.length != 0 ? quick : find_long(window);
  }

 private:
  static constexpr int kQuickBits = 9;
  Code find_long(std::uint64_t window) const;

  std::array<Code, 1 << kQuickBits> quick_{};
  std::array<std::uint32_t, 17> end_{};    // first code beyond those of a length, left-aligned to 16 bits
  std::array<std::int32_t, 17> offset_{};  // index of a length's first symbol, less its first code
  std::vector<std::uint8_t> symbols_;
};

struct JpegComponent {
  std::uint8_t id = 0;
  int h = 1, v = 1;  // sampling factors
  int quantization = 0;
  int blocks_x = 0, blocks_y = 0;  // 8 × 8 blocks that hold pixels
  int padded_x = 0, padded_y = 0;  // blocks with the padding of whole MCUs
};

struct JpegFrame {
  bool progressive = false;
  int width = 0, height = 0;
  int mcus_x = 0, mcus_y = 0;
  std::vector<JpegComponent> components;
};

struct JpegScan {
  std::vector<int> components;                   // indices into the frame's
  std::array<const JpegHuffman*, 4> dc{}, ac{};  // for each of them; null where not defined
  int spectral_start = 0, spectral_end = 63;
  int high = 0, low = 0;     // successive approximation
  int restart_interval = 0;  // MCUs; 0: none
};

/// Follows the entropy-coded data of a JPEG code by code, without computing a pixel, to prove that they are
/// valid and cover the whole picture: decoders fill up what is missing (with grey, or with whatever was in
/// memory) and say nothing. It costs about a tenth of the decoding.
class JpegEntropyReader {
 public:
  explicit JpegEntropyReader(const JpegFrame& frame);

  /// Checks the scan whose data start at `data`, and appends them to `out`, trimmed to the bytes that are
  /// needed. Returns how many bytes of `data` the scan took, up to the marker that ends it. Errors:
  /// `truncated`, `malformed`.
  Result<std::size_t> read_scan(const JpegScan& scan, std::span<const std::uint8_t> data,
                                std::vector<std::uint8_t>& out);

 private:
  struct Interval {
    std::size_t next = 0;  // where the marker that ends it starts
    bool ends_in_restart = false;
  };
  Interval unstuff(std::span<const std::uint8_t> data);
  Status read_mcus(const JpegScan& scan, std::size_t first, std::size_t last);
  bool read_block(const JpegScan& scan, std::size_t slot);
  bool read_progressive_ac(const JpegScan& scan, std::uint64_t& coded);
  bool refine_ac(const JpegScan& scan, std::uint64_t& coded);
  bool read_end_of_band(int run_bits);

  std::uint64_t window() const;

  const JpegFrame& frame_;
  std::vector<std::uint8_t> bits_;  // an interval without stuffing, then zeros
  std::size_t position_ = 0;        // in bits
  std::size_t end_ = 0;             // of the real bits
  std::uint32_t end_of_band_run_ = 0;
  // Progressive only: for each block of a component, which coefficients are known to be non-zero. (Refinement
  // scans carry one bit for each of those.)
  std::vector<std::vector<std::uint64_t>> coded_;
};

}  // namespace imago
