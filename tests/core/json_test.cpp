// SPDX-License-Identifier: MIT
#include "io/json.h"

#include <gtest/gtest.h>

#include <string>

namespace imago {
namespace {

ErrorCode code_of(std::string_view text, const JsonLimits& limits = {}) {
  const auto json = Json::parse(text, limits);
  EXPECT_FALSE(json.ok()) << text;
  return json.ok() ? ErrorCode::not_loaded : json.error().code;
}

TEST(Json, GivesTypedValues) {
  const auto json =
      Json::parse(R"({"s":"a\u00e9\ud83d\ude00\u0000b","i":-7,"x":2.5,"t":true,"n":null,"a":[1,[2]]})");
  ASSERT_TRUE(json.ok()) << json.error().message;
  const JsonView root = json->root();
  ASSERT_TRUE(root.is_object());
  EXPECT_EQ(root.size(), 6U);
  EXPECT_EQ(root.key(1), "i");
  EXPECT_EQ(*root.get_string("s"), std::string_view("a\xC3\xA9\xF0\x9F\x98\x80\0b", 9));
  EXPECT_EQ(*root.get_integer("i"), -7);
  EXPECT_EQ(*root.get_number("x"), 2.5);
  EXPECT_EQ(*root.get_number("i"), -7.0);
  EXPECT_TRUE(*root.get_boolean("t"));
  EXPECT_TRUE(root.find("n")->is_null());
  EXPECT_EQ(*root.get("a")->at(1).at(0).integer(), 2);
}

TEST(Json, AWrongTypeIsAnErrorThatNamesTheKey) {
  const auto json = Json::parse(R"({"s":"a","x":2.5,"big":9223372036854775808,"a":[]})");
  ASSERT_TRUE(json.ok());
  const JsonView root = json->root();
  for (const auto& result : {root.get_integer("s"), root.get_integer("x"), root.get_integer("big"),
                             root.get_integer("a"), root.get_integer("absent")}) {
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, ErrorCode::malformed);
  }
  EXPECT_NE(root.get_integer("x").error().message.find("\"x\""), std::string::npos);
  EXPECT_FALSE(root.get_string("x").ok());
  EXPECT_FALSE(root.get_boolean("s").ok());
  EXPECT_FALSE(root.get_number("s").ok());
}

TEST(Json, WhatIsNotThereIsNull) {
  const auto json = Json::parse(R"({"a":[1],"x":5})");
  ASSERT_TRUE(json.ok());
  const JsonView root = json->root();
  EXPECT_TRUE(root.get("a")->at(1).is_null());
  EXPECT_TRUE(root.get("x")->at(0).is_null());
  EXPECT_EQ(root.get("x")->size(), 0U);
  EXPECT_EQ(root.key(9), "");
  EXPECT_FALSE(root.get("x")->find("y").has_value());
  EXPECT_TRUE(root.get("a")->at(1).at(3).at(0).is_null());
}

TEST(Json, RefusesWhatIsNotJson) {
  for (const char* text :
       {"", " ", "{", "[1,]", "{\"a\":1,}", "{'a':1}", "nul", "NaN", "[Infinity]", "01", "1 2", "\"\xFF\"",
        "\"\xED\xA0\x80\"", R"("\ud800")", "\"\x01\"", "[1e999]", "/* */ 1"}) {
    EXPECT_EQ(code_of(text), ErrorCode::malformed);
  }
  EXPECT_EQ(code_of(std::string_view("{}\0{", 4)), ErrorCode::malformed);
}

TEST(Json, NumbersAtTheEdges) {
  const auto json = Json::parse("[0e-1111,-0.0,1e-400,1e308,123456789012345678901234567890,0.1,1e-05]");
  ASSERT_TRUE(json.ok());
  const JsonView root = json->root();
  EXPECT_EQ(*root.at(0).number(), 0.0);
  EXPECT_EQ(*root.at(2).number(), 0.0);
  EXPECT_DOUBLE_EQ(*root.at(3).number(), 1e308);
  EXPECT_DOUBLE_EQ(*root.at(4).number(), 123456789012345678901234567890.0);
  EXPECT_EQ(static_cast<float>(*root.at(5).number()), 0.1F);
  EXPECT_EQ(static_cast<float>(*root.at(6).number()), 1e-05F);
}

TEST(Json, LimitsComeBeforeWork) {
  EXPECT_EQ(code_of(std::string(100, ' '), {.max_bytes = 99, .max_depth = 9}), ErrorCode::too_large);
  const std::string deep = std::string(65, '[') + std::string(65, ']');
  EXPECT_EQ(code_of(deep), ErrorCode::too_large);
  EXPECT_EQ(code_of(std::string(1'000'000, '[')), ErrorCode::too_large);
  EXPECT_TRUE(Json::parse(deep.substr(1, 128)).ok());
  EXPECT_TRUE(Json::parse(R"(["[[[[\"[[[["])", {.max_bytes = 99, .max_depth = 1}).ok());
}

TEST(Json, QuotesBackToTheSame) {
  const std::string text("a\"\\\n\x01\0/é😀\x7F", 14);
  const auto json = Json::parse(json_quote(text));
  ASSERT_TRUE(json.ok()) << json.error().message;
  EXPECT_EQ(*json->root().string(), text);
}

}  // namespace
}  // namespace imago
