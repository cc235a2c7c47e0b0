// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "policy/pattern.h"

namespace imago::policy {

/// Whether one letter wrong, missing, added or swapped with its neighbour (at most) lies between two words.
bool one_edit_apart(std::u32string_view a, std::u32string_view b);

/// Brings mistyped words back to the words that the patterns are made of.
class TypoFixer {
 public:
  TypoFixer() = default;
  /// `targets`: words and stems to recognise. `known`: words and stems that are themselves whatever they
  /// resemble.
  TypoFixer(std::vector<Element> targets, std::vector<Element> known);

  void fix(std::vector<Word>& words) const;

 private:
  bool near(std::u32string_view word, const Element& target) const;

  std::vector<Element> targets_;
  std::vector<Element> known_;
};

}  // namespace imago::policy
