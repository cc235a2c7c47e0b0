// SPDX-License-Identifier: MIT
#include "text/tokenizer.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "io/json.h"
#include "text/tokenizer_words.h"
#include "text/unicode.h"

namespace imago {
namespace {

constexpr std::size_t kNoLimit = 1'000'000;
constexpr const char* kSmall = "tests/fixtures/tokenizer/small.json";

std::string read(const std::string& path) {
  std::ifstream file(std::string(IMAGO_SOURCE_DIR "/") + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Tokenizer load(std::string_view json) {
  auto tokenizer = Tokenizer::from_json(json);
  if (!tokenizer.ok()) ADD_FAILURE() << tokenizer.error().message;
  return std::move(*tokenizer);
}

const Tokenizer& small() {
  static const Tokenizer tokenizer = load(read(kSmall));
  return tokenizer;
}

/// UTF-16 with unpaired surrogates as the engine may get it: each surrogate in three bytes.
std::string bytes_of_units(const JsonView& units) {
  std::string out;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const auto unit = static_cast<char32_t>(*units.at(i).integer());
    if (unit < 0xD800 || unit > 0xDFFF) {
      utf8_append(out, unit);
      continue;
    }
    const auto next = i + 1 < units.size() ? static_cast<char32_t>(*units.at(i + 1).integer()) : 0;
    if (unit < 0xDC00 && next >= 0xDC00 && next <= 0xDFFF) {
      utf8_append(out, 0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00));
      ++i;
      continue;
    }
    for (const char32_t byte : {0xE0 | unit >> 12, 0x80 | (unit >> 6 & 63), 0x80 | (unit & 63)})
      out += static_cast<char>(byte);
  }
  return out;
}

TEST(Tokenizer, EqualsTheReferenceOnHardStrings) {
  const auto golden = Json::parse(read("tests/golden/tokenizer.json"));
  ASSERT_TRUE(golden.ok()) << "tests/golden/tokenizer.json: node scripts/goldens/tokenizer.js";
  const JsonView cases = *golden->root().get("cases");
  ASSERT_GE(cases.size(), 60U);
  const JsonView models = *golden->root().get("models");
  ASSERT_EQ(*models.at(0).get_string("path"), kSmall);
  for (std::size_t m = 0; m < models.size(); ++m) {
    const std::string path(*models.at(m).get_string("path"));
    const Tokenizer tokenizer = load(read(path));
    const JsonView all_ids = *models.at(m).get("ids");
    ASSERT_EQ(all_ids.size(), cases.size());
    for (std::size_t c = 0; c < cases.size(); ++c) {
      const auto text = cases.at(c).find("text");
      const std::string utf8 =
          text ? std::string(*text->string()) : bytes_of_units(*cases.at(c).get("utf16"));
      std::vector<std::int32_t> expected;
      const JsonView ids = all_ids.at(c);
      for (std::size_t i = 0; i < ids.size(); ++i)
        expected.push_back(static_cast<std::int32_t>(*ids.at(i).integer()));
      EXPECT_EQ(tokenizer.encode(utf8, kNoLimit), expected)
          << path << ": " << *cases.at(c).get_string("name");
    }
  }
}

TEST(Tokenizer, TheGoldensCoverTheShippedTokenizer) {
  if (read("models/clip-lite/tokenizer.json").empty())
    GTEST_SKIP() << "models/clip-lite/tokenizer.json is not there";
  EXPECT_NE(read("tests/golden/tokenizer.json").find("models/clip-lite/tokenizer.json"), std::string::npos)
      << "node scripts/goldens/tokenizer.js";
}

TEST(Tokenizer, CutsBeforeTheEndToken) {
  const std::string text = "the dogs and the cat running on the grass";
  const auto whole = small().encode(text, kNoLimit);
  ASSERT_GT(whole.size(), 10U);
  EXPECT_EQ(whole.front(), small().bos());
  EXPECT_EQ(whole.back(), small().eos());
  for (std::size_t limit = 2; limit <= whole.size(); ++limit) {
    auto expected = whole;
    expected.resize(limit);
    expected.back() = small().eos();
    EXPECT_EQ(small().encode(text, limit), expected) << limit;
  }
  EXPECT_EQ(small().encode(text, whole.size()), whole);
  EXPECT_EQ(small().encode(text, 1), std::vector<std::int32_t>{small().eos()});
  EXPECT_TRUE(small().encode(text, 0).empty());
}

TEST(Tokenizer, LongTextsTakeNoTimeToSpeakOf) {
  // 5,000 letters in one word: a quadratic search for the best pair would take seconds.
  std::string word;
  for (int i = 0; i < 25000; ++i) word += i % 3 == 0 ? "a" : "bc";
  const auto start = std::chrono::steady_clock::now();
  EXPECT_GT(small().encode(word, kNoLimit).size(), 1000U);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(2));
}

TEST(Tokenizer, AnyBytesAreAText) {
  const auto replacement = small().encode("\uFFFD", kNoLimit);
  for (const char* bytes : {"\x80", "\xFF", "\xC3", "\xED\xA0\x80", "\xED\xBF\xBF", "\xF4\x90", "\xE2\x82"}) {
    const auto ids = small().encode(bytes, kNoLimit);
    EXPECT_EQ(std::vector(ids.begin(), ids.begin() + 3),
              std::vector(replacement.begin(), replacement.begin() + 3));
  }
}

/// A little vocabulary in the form that a test asks for.
std::string file(const std::string& normalizer, const std::string& pre, const std::string& post,
                 const std::string& model_more = "", const std::string& added = "[]") {
  return R"({"added_tokens":)" + added + R"(,"normalizer":)" + normalizer + R"(,"pre_tokenizer":)" + pre +
         R"(,"post_processor":)" + post + R"(,"model":{"type":"BPE",)" + model_more +
         R"("vocab":{"a":0,"b":1,"A":2,"ab":3,"B":4,"C":5,"E":6,"Ġ":7,"abab":8},"merges":[["a","b"],["ab","ab"]]}})";
}

const std::string kSplit =
    R"({"type":"Split","pattern":{"Regex":"'s|'t|'re|'ve|'m|'ll|'d|[\\p{L}]+|[\\p{N}]|[^\\s\\p{L}\\p{N}]+"},"behavior":"Removed","invert":true})";
const std::string kPre = R"({"type":"Sequence","pretokenizers":[)" + kSplit +
                         R"(,{"type":"ByteLevel","add_prefix_space":false}]})";
const std::string kPost = R"({"type":"RobertaProcessing","sep":["E",6],"cls":["C",5]})";
const std::string kTemplate =
    R"({"type":"TemplateProcessing","single":[{"SpecialToken":{"id":"C","type_id":0}},{"Sequence":{"id":"A","type_id":0}},{"SpecialToken":{"id":"E","type_id":0}}]})";

TEST(Tokenizer, PairsOfMergesTemplatesAndNoNormalizer) {
  const Tokenizer tokenizer = load(file("null", kPre, kTemplate));
  EXPECT_EQ(tokenizer.vocab_size(), 9U);
  EXPECT_EQ(tokenizer.encode("abab Ab ab", kNoLimit), (std::vector<std::int32_t>{5, 8, 2, 1, 3, 6}));
  EXPECT_EQ(load(file(R"({"type":"Lowercase"})", kPre, kPost)).encode("AbA", kNoLimit),
            (std::vector<std::int32_t>{5, 3, 0, 6}));
}

TEST(Tokenizer, AByteThatTheVocabularyLacksIsUnknownOrDropped) {
  EXPECT_EQ(load(file("null", kPre, kPost)).encode("azb", kNoLimit), (std::vector<std::int32_t>{5, 0, 1, 6}));
  EXPECT_EQ(load(file("null", kPre, kPost, R"("unk_token":"B",)")).encode("azb", kNoLimit),
            (std::vector<std::int32_t>{5, 0, 4, 1, 6}));
}

TEST(Tokenizer, AddedTokensAreFoundWhole) {
  const Tokenizer tokenizer = load(file(
      R"({"type":"Lowercase"})", kPre, kPost, "",
      R"([{"id":9,"content":"<A>"},{"id":10,"content":"<A>b","special":true},{"id":11,"content":"[x]","normalized":false}])"));
  EXPECT_EQ(tokenizer.vocab_size(), 12U);
  EXPECT_EQ(tokenizer.encode("a<A>a<a>a", kNoLimit), (std::vector<std::int32_t>{5, 0, 9, 0, 9, 0, 6}));
  EXPECT_EQ(tokenizer.encode("<A>bb[x]a[X]", kNoLimit)[1], 10);
  EXPECT_EQ(tokenizer.encode("b[x]", kNoLimit), (std::vector<std::int32_t>{5, 1, 11, 6}));
}

TEST(Tokenizer, NamesWhatItDoesNotSupport) {
  const auto refuse = [](const std::string& json, const std::string& name) {
    const auto tokenizer = Tokenizer::from_json(json);
    ASSERT_FALSE(tokenizer.ok()) << name;
    EXPECT_EQ(tokenizer.error().code, ErrorCode::unsupported) << tokenizer.error().message;
    EXPECT_NE(tokenizer.error().message.find(name), std::string::npos) << tokenizer.error().message;
  };
  ASSERT_TRUE(Tokenizer::from_json(file("null", kPre, kPost)).ok());
  refuse(file(R"({"type":"BertNormalizer"})", kPre, kPost), "BertNormalizer");
  refuse(file(R"({"type":"Replace","pattern":{"String":"x"},"content":""})", kPre, kPost), "Replace");
  refuse(file("null", kSplit, kPost), "ByteLevel");
  refuse(file("null", R"({"type":"Whitespace"})", kPost), "Whitespace");
  refuse(file("null",
              R"({"type":"Sequence","pretokenizers":[)" + kSplit +
                  R"(,{"type":"ByteLevel","add_prefix_space":true}]})",
              kPost),
         "add_prefix_space");
  refuse(file("null", kPre, "null"), "post_processor");
  refuse(file("null", kPre, R"({"type":"BertProcessing"})"), "BertProcessing");
  refuse(file("null", kPre, R"({"type":"TemplateProcessing","single":[]})"), "TemplateProcessing");
  for (const char* option :
       {"dropout", "continuing_subword_prefix", "fuse_unk", "byte_fallback", "ignore_merges"}) {
    refuse(file("null", kPre, kPost, "\"" + std::string(option) + "\":true,"), option);
  }
  refuse(file("null", kPre, kPost, "", R"([{"id":1,"content":"b","lstrip":true}])"), "lstrip");
  refuse(R"({"model":{"type":"WordPiece","vocab":{}}})", "WordPiece");
}

TEST(Tokenizer, RefusesWhatContradictsItself) {
  std::string good = file("null", kPre, kPost);
  ASSERT_TRUE(Tokenizer::from_json(good).ok());
  const auto refuse = [](const std::string& json, const char* what) {
    const auto tokenizer = Tokenizer::from_json(json);
    ASSERT_FALSE(tokenizer.ok()) << what;
    EXPECT_EQ(tokenizer.error().code, ErrorCode::malformed) << what << ": " << tokenizer.error().message;
  };
  const auto changed = [&](const std::string& from, const std::string& to) {
    std::string json = good;
    json.replace(json.find(from), from.size(), to);
    return json;
  };
  refuse("", "empty");
  refuse("{}", "no model");
  refuse(good.substr(0, good.size() / 2), "truncated");
  refuse(changed(R"("abab":8)", R"("x":8)"), "a merge into no token");
  refuse(changed(R"(["ab","ab"])", R"(["ab"])"), "a merge of one");
  refuse(changed(R"(["ab","ab"])", R"("abab")"), "a merge without a space");
  refuse(changed(R"("b":1)", R"("b":-1)"), "a negative id");
  refuse(changed(R"("b":1)", R"("b":1.5)"), "an id that is no integer");
  refuse(changed(R"("b":1)", R"("b":99999999999)"), "a huge id");
  refuse(changed(R"(["E",6])", R"(["Z",6])"), "an end token that is not there");
  refuse(changed(R"(["E",6])", "6"), "an end token that is no token");
  refuse(changed("[],", R"([{"id":3,"content":"b"}],)"), "two ids for a token");
  refuse(changed("[],", R"([{"id":3}],)"), "an added token without content");
}

TEST(TokenizerWords, TheTwoSplits) {
  const auto join = [](const std::vector<std::u32string_view>& words) {
    std::string out;
    for (const auto word : words) out += utf8_encode(word) + "|";
    return out;
  };
  EXPECT_EQ(join(split_clip(U"it's  12 dogs'd!? 'x")), "it|'s|1|2|dogs|'d|!?|'|x|");
  EXPECT_EQ(join(split_gpt2(U"it's  12 dogs'd!? 'x  ")), "it|'s| | 12| dogs|'d|!?| '|x|  |");
  EXPECT_EQ(join(split_gpt2(U"!\uFEFF\uFEFF!")), "!|\uFEFF|\uFEFF|!|");
  EXPECT_EQ(join(split_clip(U"")), "");
}

}  // namespace
}  // namespace imago
