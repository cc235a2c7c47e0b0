// SPDX-License-Identifier: MIT
#include "text/tokenizer_words.h"

#include <cstddef>

#include "text/unicode.h"

namespace imago {
namespace {

bool is_ecma_space(char32_t c) { return c == 0xFEFF || (c != 0x85 && is_space(c)); }

/// Length of an English contraction's ending at `at`, or 0.
std::size_t contraction(std::u32string_view text, std::size_t at) {
  const std::u32string_view rest = text.substr(at, 3);
  if (rest.empty() || rest[0] != U'\'') return 0;
  for (const std::u32string_view ending : {U"'s", U"'t", U"'re", U"'ve", U"'m", U"'ll", U"'d"}) {
    if (rest.starts_with(ending)) return ending.size();
  }
  return 0;
}

template <class Inside>
std::size_t run_end(std::u32string_view text, std::size_t at, Inside inside) {
  while (at < text.size() && inside(text[at])) ++at;
  return at;
}

}  // namespace

std::vector<std::u32string_view> split_clip(std::u32string_view text) {
  const auto other = [](char32_t c) { return !is_space(c) && !is_letter(c) && !is_number(c); };
  std::vector<std::u32string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    if (const std::size_t length = contraction(text, at); length > 0) {
      end = at + length;
    } else if (is_letter(text[at])) {
      end = run_end(text, at, is_letter);
    } else if (is_space(text[at])) {
      ++at;
      continue;
    } else if (!is_number(text[at])) {
      end = run_end(text, at, other);
    }
    words.push_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

std::vector<std::u32string_view> split_gpt2(std::u32string_view text) {
  const auto other = [](char32_t c) { return !is_ecma_space(c) && !is_letter(c) && !is_number(c); };
  std::vector<std::u32string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + contraction(text, at);
    if (end == at) {
      const std::size_t first = text[at] == U' ' && at + 1 < text.size() ? at + 1 : at;
      const char32_t c = text[first];
      if (is_letter(c)) {
        end = run_end(text, first, is_letter);
      } else if (is_number(c)) {
        end = run_end(text, first, is_number);
      } else if (other(c)) {
        end = run_end(text, first, other);
      } else {
        // White space: all of it at the end, else all but the last, which the next word may want.
        end = run_end(text, at, is_ecma_space);
        if (end < text.size() && end - at > 1) --end;
      }
    }
    words.push_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

}  // namespace imago
