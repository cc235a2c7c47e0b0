// SPDX-License-Identifier: MIT
#include "policy/pattern.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "text/unicode.h"

namespace imago::policy {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::optional<int> small_number(std::string_view text) {
  if (text.empty() || text.size() > 4) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

Element number_element(int low, int high) {
  Element element;
  element.kind = Element::Kind::number;
  element.low = low;
  element.high = high;
  return element;
}

/// Letters before an ending: "skids" are not kids.
constexpr std::size_t kShortestRest = 3;

/// What stands between < and >.
bool add_named(std::string_view name, int age, const Classes& classes, std::vector<Element>& out) {
  constexpr int kOldest = 130;
  if (name == "age") {
    out.push_back(number_element(0, age - 1));
  } else if (name == "adult") {
    out.push_back(number_element(age, kOldest));
  } else if (name == "limit") {
    out.push_back(number_element(0, age));
  } else if (name == "months") {
    out.push_back(number_element(0, age * 12 - 1));
  } else if (name == "number") {
    out.push_back(number_element(0, 9999));
  } else if (const auto found = classes.find(name); found != classes.end()) {
    out.insert(out.end(), found->second.begin(), found->second.end());
  } else {
    const std::size_t dash = name.find('-');
    if (dash == std::string_view::npos) return false;
    const auto low = small_number(name.substr(0, dash));
    const auto high = small_number(name.substr(dash + 1));
    if (!low || !high || *low > *high) return false;
    out.push_back(number_element(*low, *high));
  }
  return true;
}

bool add_alternative(std::string_view part, int age, const Classes& classes, std::vector<Element>& out) {
  if (part.size() > 2 && part.front() == '<' && part.back() == '>') {
    return add_named(part.substr(1, part.size() - 2), age, classes, out);
  }
  Element element;
  if (part == "?" || part == "$") {
    element.kind = part == "?" ? Element::Kind::any : Element::Kind::end;
    out.push_back(std::move(element));
    return true;
  }
  if (!part.empty() && part.back() == '*') {
    element.kind = Element::Kind::stem;
    part.remove_suffix(1);
  } else if (!part.empty() && part.front() == '*') {
    element.kind = Element::Kind::ending;
    part.remove_prefix(1);
  }
  element.text = fold(utf8_decode(part));
  const bool letters = std::all_of(element.text.begin(), element.text.end(), is_letter);
  const bool picture = element.text.size() == 1 && is_pictograph(element.text[0]);
  if (element.text.empty() || !(letters || picture)) return false;
  out.push_back(std::move(element));
  return true;
}

void longest(const Pattern& pattern, std::size_t place, std::span<const Word> words, std::size_t begin,
             std::size_t at, std::optional<std::size_t>& best) {
  if (place == pattern.size()) {
    if (!best || at > *best) best = at;
    return;
  }
  const bool over = at == words.size() || (at > begin && words[at].after_pause);
  for (const Element& element : pattern[place].elements) {
    if (element.kind == Element::Kind::end) {
      if (over) longest(pattern, place + 1, words, begin, at, best);
    } else if (!over && fits(element, words[at])) {
      longest(pattern, place + 1, words, begin, at + 1, best);
      break;  // another alternative of the same place would lead on from the same word
    }
  }
  if (pattern[place].optional) longest(pattern, place + 1, words, begin, at, best);
}

}  // namespace

Result<Pattern> parse_pattern(std::string_view utf8, int age, const Classes& classes) {
  const auto fail = [&](const char* why) {
    return Error{ErrorCode::malformed, "policy pattern \"" + std::string(utf8) + "\" " + why};
  };
  constexpr std::size_t kMaxPlaces = 16;
  Pattern pattern;
  for (std::string_view part : split(utf8, ' ')) {
    Place place;
    if (part.size() > 2 && part.front() == '[' && part.back() == ']') {
      place.optional = true;
      part = part.substr(1, part.size() - 2);
    }
    for (const std::string_view alternative : split(part, '|')) {
      if (!add_alternative(alternative, age, classes, place.elements)) return fail("is not in the notation");
    }
    pattern.push_back(std::move(place));
    if (pattern.size() > kMaxPlaces) return fail("is too long");
  }
  const bool solid = std::any_of(pattern.begin(), pattern.end(), [](const Place& p) { return !p.optional; });
  if (!solid) return fail("would match nothing at all");
  return pattern;
}

bool fits(const Element& element, const Word& word) {
  switch (element.kind) {
    case Element::Kind::word:
      return word.text == element.text;
    case Element::Kind::stem:
      return word.text.starts_with(element.text);
    case Element::Kind::ending:
      return word.text.size() >= element.text.size() + kShortestRest && word.text.ends_with(element.text);
    case Element::Kind::any:
      return true;
    case Element::Kind::number:
      return word.number && *word.number >= element.low && *word.number <= element.high;
    case Element::Kind::end:
      return false;
  }
  return false;
}

std::optional<std::size_t> match_at(const Pattern& pattern, std::span<const Word> words, std::size_t begin) {
  std::optional<std::size_t> best;
  longest(pattern, 0, words, begin, begin, best);
  return best && *best > begin ? best : std::nullopt;
}

}  // namespace imago::policy
