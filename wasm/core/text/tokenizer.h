// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/json.h"
#include "io/result.h"
#include "text/tokenizer_bpe.h"

namespace imago {

/// Text to token ids, as a Hugging Face `tokenizer.json` of CLIP's kind prescribes.
class Tokenizer {
 public:
  /// Reads what CLIP's file uses: normalizers NFC, Replace (\s+ by a space) and Lowercase, each optional; the
  /// pre-tokenizers Split (CLIP's expression, matches kept) and ByteLevel; BPE with merges as strings or
  /// pairs; a post-processor that puts one token before and one after; added tokens. `truncation`, `padding`
  /// and `decoder` are not read. Errors: unsupported (anything else, by name), malformed, too_large.
  static Result<Tokenizer> from_json(std::string_view json);

  /// bos, the text's tokens, eos: at most `max_tokens`, and when they are cut, eos is still the last. The
  /// text is UTF-8; ill-formed parts of it and unpaired surrogates count as U+FFFD. With `max_tokens` of 1
  /// only eos is left.
  std::vector<std::int32_t> encode(std::string_view utf8, std::size_t max_tokens) const;

  /// One more than the largest id.
  std::size_t vocab_size() const { return vocab_size_; }
  std::int32_t bos() const { return bos_; }
  std::int32_t eos() const { return eos_; }

 private:
  enum class Normalizer { nfc, spaces, lower };
  using AddedTokens = std::map<std::u32string, std::int32_t, std::less<>>;

  explicit Tokenizer(Bpe bpe) : bpe_(std::move(bpe)) {}

  Status read_normalizer(const JsonView& json);
  Status read_pre_tokenizer(const JsonView& json);
  Status read_added_tokens(const JsonView& root, const Bpe::Vocabulary& vocabulary);
  Status read_post_processor(const JsonView& json, const Bpe::Vocabulary& vocabulary);
  Status read_roberta(const JsonView& json, std::string& first, std::string& last) const;
  Status read_template(const JsonView& json, std::string& first, std::string& last) const;

  std::u32string normalize(std::u32string_view text) const;
  void encode_section(std::u32string_view raw, std::size_t limit, std::vector<std::int32_t>& ids) const;
  void encode_words(std::u32string_view normalized, std::size_t limit, std::vector<std::int32_t>& ids) const;

  std::vector<Normalizer> normalizers_;
  bool split_again_ = true;                        ///< ByteLevel's own expression runs over each word
  AddedTokens added_;                              ///< all, by content and by normalised content
  std::vector<std::u32string> raw_tokens_;         ///< found in the text as it is
  std::vector<std::u32string> normalized_tokens_;  ///< found in the normalised text
  Bpe bpe_;
  std::size_t vocab_size_ = 0;
  std::int32_t bos_ = 0;
  std::int32_t eos_ = 0;
};

}  // namespace imago
