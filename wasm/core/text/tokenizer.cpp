// SPDX-License-Identifier: MIT
#include "text/tokenizer.h"

#include <utility>

#include "text/tokenizer_words.h"
#include "text/unicode.h"

namespace imago {
namespace {

/// Cuts `text` at every occurrence of one of `tokens`, the longest at each place, and calls `use` for each
/// part, the tokens included, until it returns false.
template <class Use>
void for_each_part(std::u32string_view text, const std::vector<std::u32string>& tokens, Use use) {
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = 0;
    for (const std::u32string& token : tokens) {
      if (token.size() > length && text.substr(at).starts_with(token)) length = token.size();
    }
    if (length == 0) {
      ++at;
      continue;
    }
    if (at > start && !use(text.substr(start, at - start))) return;
    if (!use(text.substr(at, length))) return;
    at += length;
    start = at;
  }
  if (start < text.size()) use(text.substr(start));
}

std::u32string collapse_spaces(std::u32string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_space(text[i])) {
      out.push_back(text[i]);
    } else if (i == 0 || !is_space(text[i - 1])) {
      out.push_back(U' ');
    }
  }
  return out;
}

}  // namespace

std::u32string Tokenizer::normalize(std::u32string_view text) const {
  std::u32string out(text);
  for (const Normalizer step : normalizers_) {
    switch (step) {
      case Normalizer::nfc:
        out = normalize_nfc(out);
        break;
      case Normalizer::spaces:
        out = collapse_spaces(out);
        break;
      case Normalizer::lower:
        out = to_lower(out);
        break;
    }
  }
  return out;
}

std::vector<std::int32_t> Tokenizer::encode(std::string_view utf8, std::size_t max_tokens) const {
  std::vector<std::int32_t> ids;
  if (max_tokens == 0) return ids;
  if (max_tokens > 1) ids.push_back(bos_);
  const std::size_t limit = max_tokens - 1;  // eos's place
  for_each_part(utf8_decode(utf8), raw_tokens_, [&](std::u32string_view section) {
    encode_section(section, limit, ids);
    return ids.size() < limit;
  });
  if (ids.size() > limit) ids.resize(limit);
  ids.push_back(eos_);
  return ids;
}

void Tokenizer::encode_section(std::u32string_view raw, std::size_t limit,
                               std::vector<std::int32_t>& ids) const {
  if (const auto token = added_.find(raw); token != added_.end()) {
    ids.push_back(token->second);
    return;
  }
  for_each_part(normalize(raw), normalized_tokens_, [&](std::u32string_view part) {
    // Any added token counts here when it is the whole part, as in the reference implementation.
    if (const auto token = added_.find(part); token != added_.end()) {
      ids.push_back(token->second);
    } else {
      encode_words(part, limit, ids);
    }
    return ids.size() < limit;
  });
}

void Tokenizer::encode_words(std::u32string_view normalized, std::size_t limit,
                             std::vector<std::int32_t>& ids) const {
  for (const std::u32string_view word : split_clip(normalized)) {
    if (ids.size() >= limit) return;
    if (!split_again_) {
      bpe_.encode(utf8_encode(word), ids);
      continue;
    }
    for (const std::u32string_view piece : split_gpt2(word)) bpe_.encode(utf8_encode(piece), ids);
  }
}

}  // namespace imago
