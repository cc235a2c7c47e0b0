// SPDX-License-Identifier: MIT
#include "policy/rule_set.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace imago::policy {
namespace {

void note(std::vector<std::size_t>& list, std::size_t rule) {
  if (list.empty() || list.back() != rule) list.push_back(rule);
}

using Lists = std::map<std::u32string, std::vector<std::size_t>, std::less<>>;

/// Adds those rules that aren't there yet; `out` from `sorted_from` on stays in order.
void merge(std::span<const std::size_t> rules, std::size_t sorted_from, std::vector<std::size_t>& out) {
  for (const std::size_t rule : rules) {
    if (std::find(out.begin(), out.end(), rule) != out.end()) continue;  // named twice, as "boys|b*"
    const auto begin = out.begin() + static_cast<std::ptrdiff_t>(sorted_from);
    out.insert(std::upper_bound(begin, out.end(), rule), rule);
  }
}

std::span<const std::size_t> listed(const Lists& lists, std::u32string_view text) {
  const auto found = lists.find(text);
  return found == lists.end() ? std::span<const std::size_t>() : found->second;
}

}  // namespace

void RuleSet::add(Rule rule) {
  const std::size_t index = rules_.size();
  for (const Place& place : rule.pattern) {
    for (const Element& element : place.elements) {
      switch (element.kind) {
        case Element::Kind::word:
          note(by_word_[element.text], index);
          break;
        case Element::Kind::stem:
          note(by_stem_[element.text], index);
          break;
        case Element::Kind::number:
          note(by_number_, index);
          break;
        case Element::Kind::ending:
          note(by_ending_[element.text], index);
          break;
        case Element::Kind::any:
        case Element::Kind::end:
          note(by_any_, index);
          break;
      }
    }
    if (!place.optional) break;
  }
  rules_.push_back(std::move(rule));
}

RuleSet::Indices RuleSet::candidates(const Word& word) const {
  const std::u32string_view text = word.text;
  Indices out;
  merge(listed(by_word_, text), 0, out);
  for (std::size_t length = 1; length <= text.size(); ++length)
    merge(listed(by_stem_, text.substr(0, length)), 0, out);
  if (word.number) merge(by_number_, out.size(), out);
  const std::size_t named = out.size();
  for (std::size_t begin = 0; begin < text.size(); ++begin)
    merge(listed(by_ending_, text.substr(begin)), named, out);
  merge(by_any_, out.size(), out);
  return out;
}

}  // namespace imago::policy
