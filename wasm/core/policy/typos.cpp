// SPDX-License-Identifier: MIT
#include "policy/typos.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace imago::policy {
namespace {

constexpr std::size_t kShortestWord = 5;  // shorter words have too many neighbours that mean something else
constexpr std::size_t kLongestWord = 40;
/// From this length on a wrong or missing first letter is taken for a typo too: what differs only there is
/// rare
/// ("laughter", "пальчик"), and listed as known.
constexpr std::size_t kLongWord = 7;

/// `word` begins as `wanted` does, but for the first letter, which is another one or missing.
bool only_the_first_letter(std::u32string_view word, const Element& target) {
  const std::u32string_view rest = std::u32string_view(target.text).substr(1);
  if (target.text.size() < kLongWord) return false;
  for (const std::u32string_view tail : {word, word.substr(1)}) {
    if (target.kind == Element::Kind::stem ? tail.starts_with(rest) : tail == rest) return true;
  }
  return false;
}

}  // namespace

bool one_edit_apart(std::u32string_view a, std::u32string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  if (a.size() < b.size()) return a.substr(i) == b.substr(i + 1);
  if (i == a.size()) return true;
  if (a.substr(i + 1) == b.substr(i + 1)) return true;
  return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2);
}

TypoFixer::TypoFixer(std::vector<Element> targets, std::vector<Element> known)
    : targets_(std::move(targets)), known_(std::move(known)) {}

bool TypoFixer::near(std::u32string_view word, const Element& target) const {
  const std::u32string_view wanted = target.text;
  if (only_the_first_letter(word, target)) return true;
  // The first letter is rarely the wrong one; holding it in shorter words halves the false alarms.
  const bool same_start = word[0] == wanted[0] || (word[0] == wanted[1] && word[1] == wanted[0]);
  if (!same_start) return false;
  if (target.kind == Element::Kind::word) return one_edit_apart(word, wanted);
  for (std::size_t length = wanted.size() - 1; length <= wanted.size() + 1 && length <= word.size();
       ++length) {
    if (one_edit_apart(word.substr(0, length), wanted)) return true;
  }
  return false;
}

void TypoFixer::fix(std::vector<Word>& words) const {
  for (Word& word : words) {
    if (word.text.size() < kShortestWord || word.text.size() > kLongestWord || word.number) continue;
    const auto target = std::find_if(targets_.begin(), targets_.end(), [&](const Element& t) {
      return t.text.size() >= kShortestWord && near(word.text, t);
    });
    if (target == targets_.end()) continue;
    const bool known =
        std::any_of(known_.begin(), known_.end(), [&](const Element& e) { return fits(e, word); });
    if (!known) word.text = target->text;
  }
}

}  // namespace imago::policy
