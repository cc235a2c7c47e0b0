// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "io/result.h"
#include "policy/words.h"

namespace imago::policy {

/// What one place of a pattern accepts.
struct Element {
  enum class Kind { word, stem, ending, any, number, end };
  Kind kind = Kind::word;
  std::u32string text{};  ///< for `word` the whole word, for `stem` its beginning, for `ending` its end
  int low = 0;            ///< for `number`, inclusive
  int high = 0;
};

struct Place {
  std::vector<Element> elements;
  bool optional = false;
};

/// A phrase: places one after another. The notation is described in models/policy/README.md.
using Pattern = std::vector<Place>;

using Classes = std::map<std::string, std::vector<Element>, std::less<>>;

/// Reads the notation. `age` gives <age>, <adult>, <limit> and <months> their ranges.
/// Errors: malformed, with the pattern in the message.
Result<Pattern> parse_pattern(std::string_view utf8, int age, const Classes& classes);

/// Whether a single word fits an element.
bool fits(const Element& element, const Word& word);

/// The end of the longest match of `pattern` that begins at words[begin], if there is one that takes a word
/// at all.
std::optional<std::size_t> match_at(const Pattern& pattern, std::span<const Word> words, std::size_t begin);

}  // namespace imago::policy
