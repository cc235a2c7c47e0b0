// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "io/result.h"

namespace imago {

/// Byte-pair encoding of one word (Sennrich et al. 2016) over the 256 bytes, with the merges of a vocabulary.
class Bpe {
 public:
  using Vocabulary = std::unordered_map<std::string, std::int32_t>;

  struct Settings {
    std::string end_of_word_suffix{};  ///< what the last symbol of a word carries; may be empty
    std::int32_t unknown = kNone;      ///< stands for a byte that the vocabulary lacks; kNone drops it
  };

  static constexpr std::int32_t kNone = -1;

  /// `merges`: the best first. Errors: malformed when a merge names a token that the vocabulary lacks.
  static Result<Bpe> create(const Vocabulary& vocabulary,
                            std::span<const std::pair<std::string_view, std::string_view>> merges,
                            Settings settings);

  /// Appends the word's token ids. O(n log n) in its bytes.
  void encode(std::string_view word, std::vector<std::int32_t>& out) const;

 private:
  struct Merge {
    std::int32_t rank;
    std::int32_t id;
  };
  Bpe() = default;
  static std::uint64_t key(std::int32_t left, std::int32_t right) {
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(left)) << 32 |
           static_cast<std::uint32_t>(right);
  }
  const Merge* find_merge(std::int32_t left, std::int32_t right) const;

  std::array<std::int32_t, 256> inner_{};  ///< byte → token inside a word
  std::array<std::int32_t, 256> last_{};   ///< byte → token at a word's end
  std::unordered_map<std::uint64_t, Merge> merges_;
  std::int32_t unknown_ = kNone;
};

/// The printable stand-in for a byte in a byte-level vocabulary (GPT-2's table): itself where it is a
/// printable Latin-1 character, else the next of U+0100, U+0101, …
char32_t byte_symbol(std::uint8_t byte);

}  // namespace imago
