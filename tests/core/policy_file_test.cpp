// SPDX-License-Identifier: MIT
// What the policy file decides, and what becomes of a bad one.
#include <gtest/gtest.h>

#include <string>

#include "policy_fixture.h"

namespace imago {
namespace {

TEST(PolicyWords, SaysWhy) {
  const PolicyVerdict verdict = shipped().judge(PolicyRule::query, "photos of a 12-year-old");
  EXPECT_TRUE(verdict.blocked);
  EXPECT_EQ(verdict.matched, "12 year old");
  EXPECT_NE(verdict.reason.find("age"), std::string::npos);
  EXPECT_TRUE(shipped().judge(PolicyRule::query, "a boat").matched.empty());
}

TEST(PolicyWords, TheFileSetsAgeAndDisclaimer) {
  EXPECT_EQ(shipped().age(), 16);
  EXPECT_EQ(shipped().disclaimer("en"),
            "This image is unavailable in your country in compliance with local laws");
  EXPECT_NE(shipped().disclaimer("ru"), shipped().disclaimer("en"));
  EXPECT_EQ(shipped().disclaimer("xx"), shipped().disclaimer("en"));

  std::string words = read_words();
  words.replace(words.find("\"age\": 16"), 9, "\"age\": 18");
  const auto stricter = Policy::from_json(words);
  ASSERT_TRUE(stricter.ok());
  EXPECT_TRUE(stricter->query_blocked("a 17-year-old"));
  EXPECT_FALSE(stricter->query_blocked("an 18-year-old"));
}

TEST(PolicyWords, AnyInputIsAnswered) {
  std::string everything;
  for (int byte = 0; byte < 256; ++byte) everything += static_cast<char>(byte);
  const std::string letters(10000, 'b');
  std::string words, accents = "a";
  for (int i = 0; i < 5000; ++i) words += "one ";
  for (int i = 0; i < 10000; ++i) accents += "\u0301";
  for (const std::string& text :
       {std::string(), everything, letters, words, accents, std::string("!?.,;"), std::string(20000, '1')}) {
    EXPECT_FALSE(shipped().query_blocked(text));
    EXPECT_FALSE(shipped().caption_blocked(text));
  }
  EXPECT_TRUE(shipped().query_blocked(letters + " boy"));
}

TEST(PolicyWords, RefusesWhatIsNotAPolicy) {
  const auto code = [](std::string_view json) {
    const auto policy = Policy::from_json(json);
    return policy ? std::string("ok")
                  : std::to_string(static_cast<int>(policy.error().code)) + policy.error().message;
  };
  const auto with = [](std::string_view pattern) {
    return R"({"format":1,"age":16,"disclaimer":{"en":"x"},"numbers":{},"classes":{},"block":[{"reason":"r","patterns":[)" +
           std::string(pattern) + R"(]}],"allow":[],"typos":{"words":[],"known":[]}})";
  };
  EXPECT_EQ(code(with(R"("boy|girl* [?] <age>")")), "ok");
  for (const char* bad : {R"("")", R"("b0y")", R"("<nobody>")", R"("<9-3>")", R"("a  b")", R"("[a]")",
                          R"("a|")", R"("*")", "7", R"("a a a a a a a a a a a a a a a a a")"}) {
    EXPECT_NE(code(with(bad)), "ok") << bad;
  }
  for (const char* bad :
       {"", "[]", "{}", R"({"format":1})", R"({"format":1,"age":0})", R"({"format":"1"})"}) {
    EXPECT_NE(code(bad), "ok") << bad;
  }
  EXPECT_EQ(code(R"({"format":2})")[0], std::to_string(static_cast<int>(ErrorCode::unsupported))[0]);
}

}  // namespace
}  // namespace imago
