// SPDX-License-Identifier: MIT
#include "policy/rule_set.h"

#include <utility>

namespace imago::policy {
namespace {

void note(std::vector<std::size_t>& list, std::size_t rule) {
  if (list.empty() || list.back() != rule) list.push_back(rule);
}

}  // namespace

void RuleSet::add(Rule rule) {
  const std::size_t index = rules_.size();
  for (const Place& place : rule.pattern) {
    for (const Element& element : place.elements) {
      switch (element.kind) {
        case Element::Kind::word:
        case Element::Kind::stem:
          note(by_letter_[element.text[0]], index);
          break;
        case Element::Kind::number:
          note(by_number_, index);
          break;
        case Element::Kind::ending:
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

}  // namespace imago::policy
