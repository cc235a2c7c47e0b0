// SPDX-License-Identifier: MIT
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "policy/policy.h"

namespace imago {

inline std::string read_words() {
  std::ifstream file(IMAGO_SOURCE_DIR "/models/policy/words.json", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline const Policy& shipped() {
  static const Result<Policy> policy = Policy::from_json(read_words());
  EXPECT_TRUE(policy.ok()) << (policy ? "" : policy.error().message);
  return *policy;
}

/// Both rules must give the same answer to every text; the reason is shown where one does not.
inline void expect_all(bool blocked, const std::vector<const char*>& texts) {
  for (const PolicyRule rule : {PolicyRule::caption, PolicyRule::query}) {
    for (const char* text : texts) {
      const PolicyVerdict verdict = shipped().judge(rule, text);
      EXPECT_EQ(verdict.blocked, blocked)
          << (rule == PolicyRule::query ? "query" : "caption") << " \"" << text << "\" by \""
          << verdict.matched << "\" (" << verdict.reason << ")";
    }
  }
}

}  // namespace imago
