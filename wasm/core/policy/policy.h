// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "io/json.h"
#include "io/result.h"
#include "policy/pattern.h"
#include "policy/rule_set.h"
#include "policy/typos.h"
#include "policy/words.h"

namespace imago {

enum class PolicyRule {
  caption,  ///< words that describe a photo: a caption, a title, a file name
  query,    ///< words that ask for photos
};

struct PolicyVerdict {
  bool blocked = false;
  std::string matched;  ///< the words that decided, as they were read; empty when not blocked
  std::string reason;   ///< the reason of the group of patterns, as the file gives it
};

/// Decides from words alone whether a person under the policy's age is meant. The words are data
/// (models/policy/words.json); this class is their only interpreter.
class Policy {
 public:
  /// Errors: malformed (not the format, or a pattern that cannot be read), unsupported (another `format`),
  /// too_large.
  static Result<Policy> from_json(std::string_view words_json);

  /// Text of any length, any bytes; only the first 20,000 bytes are read.
  PolicyVerdict judge(PolicyRule rule, std::string_view utf8) const;

  bool caption_blocked(std::string_view utf8) const { return judge(PolicyRule::caption, utf8).blocked; }
  bool query_blocked(std::string_view utf8) const { return judge(PolicyRule::query, utf8).blocked; }

  /// People of this age and above are not the policy's concern.
  int age() const { return age_; }

  /// What stands in place of a blocked picture, in `language` ("en", "ru"); English when there is no
  /// translation.
  std::string_view disclaimer(std::string_view language) const;

 private:
  Policy() = default;
  Status read_numbers(const JsonView& root);
  Status read_classes(const JsonView& root, policy::Classes& classes) const;
  Status read_groups(const JsonView& root, std::string_view name, const policy::Classes& classes,
                     policy::RuleSet& out);
  Status read_typos(const JsonView& root);
  PolicyVerdict judge_reading(PolicyRule rule, std::u32string_view text) const;

  int age_ = 0;
  std::map<std::string, std::string, std::less<>> disclaimers_;
  policy::NumberWords numbers_;
  std::vector<std::string> reasons_;
  policy::RuleSet block_;
  policy::RuleSet allow_;
  policy::TypoFixer typos_;
};

}  // namespace imago
