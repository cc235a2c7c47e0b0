// SPDX-License-Identifier: MIT
// Reads texts, one a line, from standard input and prints `blocked` or `ok` a line, in order.
//
//     imago_policy_captions [--query] [--why] WORDS_JSON < lines.txt
//
// --query applies the query rule instead of the caption rule; --why adds the deciding words and the reason,
// after tabs.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include "policy/policy.h"

int main(int argc, char** argv) {
  constexpr int kFailed = 1, kUsage = 2;
  auto rule = imago::PolicyRule::caption;
  bool why = false;
  std::string path;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--query") {
      rule = imago::PolicyRule::query;
    } else if (argument == "--why") {
      why = true;
    } else if (path.empty() && !argument.starts_with("--")) {
      path = argument;
    } else {
      path.clear();
      break;
    }
  }
  if (path.empty()) {
    std::cerr << "usage: imago_policy_captions [--query] [--why] WORDS_JSON < lines.txt\n";
    return kUsage;
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::cerr << "cannot read " << path << '\n';
    return kFailed;
  }
  const std::string json{std::istreambuf_iterator<char>(file), {}};
  const auto policy = imago::Policy::from_json(json);
  if (!policy) {
    std::cerr << path << ": " << policy.error().message << '\n';
    return kFailed;
  }
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    const imago::PolicyVerdict verdict = policy->judge(rule, line);
    std::cout << (verdict.blocked ? "blocked" : "ok");
    if (why && verdict.blocked) std::cout << '\t' << verdict.matched << '\t' << verdict.reason;
    std::cout << '\n';
  }
  return 0;
}
