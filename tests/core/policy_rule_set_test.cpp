// SPDX-License-Identifier: MIT
#include "policy/rule_set.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "text/unicode.h"

namespace imago::policy {
namespace {

const char* const kPatterns[] = {
    "boy|boys",
    "*boy|*boys|*by",
    "school* boy",
    "[little] boy*|girl",
    "? baby",
    "<number> year*",
    "b*",
    "<5-9>|boy club",
    "boys|b*|*y",
    "*s",
    "$",
    "[a] [b] school|<age> boys",
    "seven|<5-9>|? boys",
};

RuleSet all_rules() {
  RuleSet rules;
  for (const char* text : kPatterns) {
    auto pattern = parse_pattern(text, 16, {});
    if (!pattern) ADD_FAILURE() << text;
    rules.add({std::move(*pattern)});
  }
  return rules;
}

using Found = std::vector<std::pair<const Rule*, std::size_t>>;

TEST(RuleSet, FindsWhatTryingEveryRuleFinds) {
  const RuleSet rules = all_rules();
  const NumberWords numbers{{U"seven", 7}};
  for (const char* text : {"a b schoolboys baby", "seven years, little boys club", "b a school boy 7 boys",
                           "playboy 9 boy clubs by a lazy baby", "y 17 boys", "seven boys"}) {
    const auto words = split_words(utf8_decode(text), numbers);
    for (std::size_t begin = 0; begin < words.size(); ++begin) {
      Found expected, found;
      for (const Rule& rule : rules.all()) {
        if (const auto end = match_at(rule.pattern, words, begin)) expected.emplace_back(&rule, *end);
      }
      rules.matches(words, begin, [&](const Rule& rule, std::size_t end) { found.emplace_back(&rule, end); });
      std::sort(found.begin(), found.end());
      EXPECT_EQ(found, expected) << text << ", word " << begin;
    }
  }
}

TEST(RuleSet, RulesThatNameTheWordComeInTheirOrderBeforeEndings) {
  const RuleSet rules = all_rules();
  const auto words = split_words(U"bigboys", {});
  std::vector<std::size_t> order;
  rules.matches(words, 0, [&](const Rule& rule, std::size_t) {
    order.push_back(static_cast<std::size_t>(&rule - rules.all().data()));
  });
  EXPECT_EQ(order, (std::vector<std::size_t>{6, 8, 1, 9}));
}

}  // namespace
}  // namespace imago::policy
