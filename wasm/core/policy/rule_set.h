// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <vector>

#include "policy/pattern.h"
#include "policy/words.h"

namespace imago::policy {

struct Rule {
  Pattern pattern;
  std::size_t reason = 0;  ///< which group it came from
  bool captions = true;
  bool queries = true;
};

/// Rules found by how a phrase may begin: a text has few words that any of them begins with.
class RuleSet {
 public:
  void add(Rule rule);

  std::size_t size() const { return rules_.size(); }
  const std::vector<Rule>& all() const { return rules_; }

  /// Calls `use(rule, end)` for each rule that matches from words[begin] on, `end` as in match_at.
  template <class Use>
  void matches(std::span<const Word> words, std::size_t begin, Use use) const {
    const auto try_each = [&](const std::vector<std::size_t>& candidates) {
      for (const std::size_t i : candidates) {
        if (const auto end = match_at(rules_[i].pattern, words, begin)) use(rules_[i], *end);
      }
    };
    if (const auto found = by_letter_.find(words[begin].text[0]); found != by_letter_.end())
      try_each(found->second);
    if (words[begin].number) try_each(by_number_);
    try_each(by_any_);
  }

 private:
  std::vector<Rule> rules_;
  std::map<char32_t, std::vector<std::size_t>> by_letter_;  ///< first letter of the first word → rules
  std::vector<std::size_t> by_number_;
  std::vector<std::size_t> by_any_;
};

}  // namespace imago::policy
