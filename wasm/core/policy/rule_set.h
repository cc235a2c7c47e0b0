// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <span>
#include <string>
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

/// Rules found by the word that a phrase may begin with: a text has few words that any of them begins with.
class RuleSet {
 public:
  void add(Rule rule);

  std::size_t size() const { return rules_.size(); }
  const std::vector<Rule>& all() const { return rules_; }

  /// Calls `use(rule, end)` for each rule that matches from words[begin] on, `end` as in match_at.
  template <class Use>
  void matches(std::span<const Word> words, std::size_t begin, Use use) const {
    for (const std::size_t i : candidates(words[begin])) {
      if (const auto end = match_at(rules_[i].pattern, words, begin)) use(rules_[i], *end);
    }
  }

 private:
  using Indices = std::vector<std::size_t>;

  /// The rules that may begin with a word: those that name it or its stem, in their order, then the others.
  Indices candidates(const Word& word) const;

  std::vector<Rule> rules_;
  std::map<std::u32string, Indices, std::less<>> by_word_, by_stem_, by_ending_;
  Indices by_number_;
  Indices by_any_;
};

}  // namespace imago::policy
