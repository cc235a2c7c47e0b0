// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace imago::policy {

/// One word of a text as the patterns see it.
struct Word {
  std::u32string text;        ///< lower case; a run of letters, a run of digits, or one pictograph
  std::optional<int> number;  ///< its value, for digits (up to 9999) and number words
  bool after_pause = false;  ///< a comma, a full stop or the like stands before it, and no phrase goes across
};

/// Emoji and other pictures: each is a word of its own (a family in one emoji is several).
bool is_pictograph(char32_t code_point);

using NumberWords = std::map<std::u32string, int, std::less<>>;

/// The spelling that patterns are written in: NFC, lower case, ё as е, without stress marks and invisible
/// characters.
std::u32string fold(std::u32string_view text);

/// Splits a text into words. A possessive 's is dropped, other apostrophes join; digits and letters part
/// ("12yo" is two words); Cyrillic letters that look Latin inside a Latin word, and the reverse, are taken
/// for what they look like; "twenty two" becomes one word of value 22.
std::vector<Word> split_words(std::u32string_view text, const NumberWords& numbers);

/// Other ways to read the same text, to be judged like the text itself: camelCase parted ("MyKids.jpg"),
/// stretched letters shortened ("kiiids"), digits inside words taken for letters ("b0ys"), single letters
/// joined
/// ("b o y"), the keys of the other alphabet ("ltnb" for "дети"). Only readings that differ are returned.
std::vector<std::u32string> other_readings(std::u32string_view text);

}  // namespace imago::policy
