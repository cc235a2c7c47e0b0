// SPDX-License-Identifier: MIT
#include "policy/policy.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "text/unicode.h"

namespace imago {
namespace {

constexpr std::int64_t kFormat = 1;
constexpr std::size_t kMaxBytesRead = 20000;
constexpr std::size_t kMaxPatterns = 10000;

Error malformed_words(std::string message) {
  return {ErrorCode::malformed, "policy words: " + std::move(message)};
}

/// One-word patterns (words, stems, alternatives of them) as a flat list.
Status read_elements(const JsonView& list, std::vector<policy::Element>& out) {
  if (!list.is_array()) return malformed_words("a list of words is expected");
  for (std::size_t i = 0; i < list.size(); ++i) {
    const auto text = list.at(i).string();
    if (!text) return text.error();
    auto pattern = policy::parse_pattern(*text, 0, {});
    if (!pattern) return pattern.error();
    if (pattern->size() != 1) return malformed_words("\"" + std::string(*text) + "\" should be one word");
    auto& elements = pattern->front().elements;
    out.insert(out.end(), std::make_move_iterator(elements.begin()), std::make_move_iterator(elements.end()));
  }
  return Ok{};
}

bool lists(const JsonView& rules, std::string_view name) {
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const auto rule = rules.at(i).string();
    if (rule && *rule == name) return true;
  }
  return false;
}

}  // namespace

Result<Policy> Policy::from_json(std::string_view words_json) {
  const auto json = Json::parse(words_json, {.max_bytes = std::size_t{4} << 20, .max_depth = 8});
  if (!json) return json.error();
  const JsonView root = json->root();
  const auto format = root.get_integer("format");
  if (!format) return format.error();
  if (*format != kFormat)
    return Error{ErrorCode::unsupported, "policy words of format " + std::to_string(*format)};

  Policy policy;
  const auto age = root.get_integer("age");
  if (!age) return age.error();
  if (*age < 1 || *age > 100) return malformed_words("\"age\" must be 1 to 100");
  policy.age_ = static_cast<int>(*age);

  const auto disclaimers = root.get("disclaimer");
  if (!disclaimers) return disclaimers.error();
  for (std::size_t i = 0; i < disclaimers->size(); ++i) {
    const auto text = disclaimers->at(i).string();
    if (!text) return text.error();
    policy.disclaimers_.emplace(disclaimers->key(i), *text);
  }
  if (!policy.disclaimers_.contains("en"))
    return malformed_words("\"disclaimer\" needs an English text (\"en\")");

  policy::Classes classes;
  for (const Status& status :
       {policy.read_numbers(root), policy.read_classes(root, classes),
        policy.read_groups(root, "block", classes, policy.block_),
        policy.read_groups(root, "allow", classes, policy.allow_), policy.read_typos(root)}) {
    if (!status) return status.error();
  }
  return policy;
}

Status Policy::read_numbers(const JsonView& root) {
  const auto languages = root.get("numbers");
  if (!languages) return languages.error();
  for (std::size_t l = 0; l < languages->size(); ++l) {
    const JsonView words = languages->at(l);
    for (std::size_t i = 0; i < words.size(); ++i) {
      const auto value = words.at(i).integer();
      if (!value || *value < 0 || *value > 9999) return malformed_words("numbers must be 0 to 9999");
      numbers_.emplace(policy::fold(utf8_decode(words.key(i))), static_cast<int>(*value));
    }
  }
  return Ok{};
}

Status Policy::read_classes(const JsonView& root, policy::Classes& classes) const {
  const auto named = root.get("classes");
  if (!named) return named.error();
  for (std::size_t i = 0; i < named->size(); ++i) {
    std::vector<policy::Element> elements;
    if (Status status = read_elements(named->at(i), elements); !status) return status;
    classes.emplace(named->key(i), std::move(elements));
  }
  return Ok{};
}

Status Policy::read_groups(const JsonView& root, std::string_view name, const policy::Classes& classes,
                           policy::RuleSet& out) {
  const auto groups = root.get(name);
  if (!groups) return groups.error();
  if (!groups->is_array()) return malformed_words("\"" + std::string(name) + "\" should be a list of groups");
  for (std::size_t g = 0; g < groups->size(); ++g) {
    const JsonView group = groups->at(g);
    const auto reason = group.get_string("reason");
    if (!reason) return reason.error();
    const auto patterns = group.get("patterns");
    if (!patterns) return patterns.error();
    if (!patterns->is_array()) return malformed_words("\"patterns\" should be a list");
    const auto rules = group.find("rules");
    reasons_.emplace_back(*reason);
    for (std::size_t i = 0; i < patterns->size(); ++i) {
      const auto text = patterns->at(i).string();
      if (!text) return text.error();
      auto pattern = policy::parse_pattern(*text, age_, classes);
      if (!pattern) return pattern.error();
      if (out.size() == kMaxPatterns) return Error{ErrorCode::too_large, "policy words: too many patterns"};
      out.add({std::move(*pattern), reasons_.size() - 1, !rules || lists(*rules, "caption"),
               !rules || lists(*rules, "query")});
    }
  }
  return Ok{};
}

Status Policy::read_typos(const JsonView& root) {
  const auto typos = root.get("typos");
  if (!typos) return typos.error();
  const auto targets = typos->get("words");
  if (!targets) return targets.error();
  const auto known = typos->get("known");
  if (!known) return known.error();
  std::vector<policy::Element> target_elements, known_elements;
  if (Status status = read_elements(*targets, target_elements); !status) return status;
  if (Status status = read_elements(*known, known_elements); !status) return status;
  // A word that some pattern names is not a typo of another.
  for (const policy::RuleSet* rules : {&block_, &allow_}) {
    for (const policy::Rule& rule : rules->all()) {
      for (const policy::Place& place : rule.pattern) {
        for (const policy::Element& element : place.elements) {
          using Kind = policy::Element::Kind;
          // A stem inside a phrase ("школьн* форм*") says nothing of a word that stands alone.
          const bool stem = element.kind == Kind::stem && rule.pattern.size() == 1;
          if (element.kind == Kind::word || stem) known_elements.push_back(element);
        }
      }
    }
  }
  typos_ = policy::TypoFixer(std::move(target_elements), std::move(known_elements));
  return Ok{};
}

PolicyVerdict Policy::judge(PolicyRule rule, std::string_view utf8) const {
  const std::u32string text = utf8_decode(utf8.substr(0, kMaxBytesRead));
  PolicyVerdict verdict = judge_reading(rule, text);
  if (verdict.blocked) return verdict;
  for (const std::u32string& reading : policy::other_readings(text)) {
    verdict = judge_reading(rule, reading);
    if (verdict.blocked) return verdict;
  }
  return verdict;
}

PolicyVerdict Policy::judge_reading(PolicyRule rule, std::u32string_view text) const {
  std::vector<policy::Word> words = policy::split_words(text, numbers_);
  typos_.fix(words);

  const auto applies = [&](const policy::Rule& r) {
    return rule == PolicyRule::caption ? r.captions : r.queries;
  };
  PolicyVerdict verdict;
  std::size_t excused_to = 0;  // the furthest end of an allowed phrase that begins at or before word i
  for (std::size_t i = 0; i < words.size() && !verdict.blocked; ++i) {
    allow_.matches(words, i, [&](const policy::Rule& r, std::size_t end) {
      if (applies(r)) excused_to = std::max(excused_to, end);
    });
    block_.matches(words, i, [&](const policy::Rule& r, std::size_t end) {
      if (verdict.blocked || !applies(r) || end <= excused_to) return;
      verdict = {true, {}, reasons_[r.reason]};
      for (std::size_t k = i; k < end; ++k) {
        if (k > i) verdict.matched += ' ';
        verdict.matched += utf8_encode(words[k].text);
      }
    });
  }
  return verdict;
}

std::string_view Policy::disclaimer(std::string_view language) const {
  auto found = disclaimers_.find(language);
  if (found == disclaimers_.end()) found = disclaimers_.find("en");
  return found->second;
}

}  // namespace imago
