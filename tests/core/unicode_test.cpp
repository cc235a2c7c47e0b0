// SPDX-License-Identifier: MIT
#include "text/unicode.h"

#include <gtest/gtest.h>

#include <string>

namespace imago {
namespace {

std::string lower(std::u32string_view text) { return utf8_encode(to_lower(text)); }
std::string nfc(std::u32string_view text) { return utf8_encode(normalize_nfc(text)); }

TEST(Unicode, Utf8RoundTripsEveryScalarValue) {
  std::u32string all;
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c < 0xD800 || c > 0xDFFF) all.push_back(c);
  }
  EXPECT_EQ(utf8_decode(utf8_encode(all)), all);
}

TEST(Unicode, EachIllFormedPartIsOneReplacement) {
  // The maximal subparts of the Unicode Standard, table 3-8, as browsers decode them.
  EXPECT_EQ(utf8_decode("\xF1\x80\x80\xE1\x80\xC2"
                        "b\x80"
                        "c\x80\xBF"
                        "d"),
            U"\uFFFD\uFFFD\uFFFDb\uFFFDc\uFFFD\uFFFDd");
  EXPECT_EQ(utf8_decode("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82"
                        "A"),
            U"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA");
  EXPECT_EQ(utf8_decode("\xF4\x91\x92\x93\xFF"
                        "A\x80\xBF"
                        "B"),
            U"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA\uFFFD\uFFFDB");
  EXPECT_EQ(utf8_decode("\xE2\x82"), U"\uFFFD");
  EXPECT_EQ(utf8_decode("\xED\xA0\x80x\xED\xBF\xBF"), U"\uFFFDx\uFFFD") << "surrogates in three bytes";
}

TEST(Unicode, UnencodableCodePointsAreReplaced) {
  std::string out;
  utf8_append(out, 0xD800);
  utf8_append(out, 0x110000);
  utf8_append(out, U'a');
  EXPECT_EQ(out, "\uFFFD\uFFFDa");
}

TEST(Unicode, Classes) {
  for (const char32_t c : {U'a', U'Z', U'я', U'é', U'犬', U'א', U'\u0294', U'\u02B0', U'\U0001D521'})
    EXPECT_TRUE(is_letter(c)) << +c;
  for (const char32_t c : {U'1', U'_', U'\u0301', U'½', U'😀', U' ', U'\u0378'})
    EXPECT_FALSE(is_letter(c)) << +c;
  for (const char32_t c : {U'0', U'½', U'²', U'Ⅷ', U'٣', U'①', U'\U0001D7D9'})
    EXPECT_TRUE(is_number(c)) << +c;
  for (const char32_t c : {U'a', U'.', U'\u4E00'}) EXPECT_FALSE(is_number(c)) << +c;
  for (const char32_t c : {U' ', U'\t', U'\n', U'\u0085', U'\u00A0', U'\u2003', U'\u2028', U'\u3000'})
    EXPECT_TRUE(is_space(c)) << +c;
  for (const char32_t c : {U'\uFEFF', U'\u200B', U'\u180E', U'\u001C', U'a'}) EXPECT_FALSE(is_space(c)) << +c;
}

TEST(Unicode, LowerCase) {
  EXPECT_EQ(lower(U"ABC xyz ÀÉ ЁЖ ΑΩ Ǆǅ ẞ Ａ Ⅷ Ⓐ \U00010400 Ꭰ"),
            "abc xyz àé ёж αω ǆǆ ß ａ ⅷ ⓐ \U00010428 ꭰ");
  EXPECT_EQ(lower(U"İI"), "i\u0307i");
  EXPECT_EQ(lower(U"ΑΣ ΑΣΑ Σ ΣΑ"), "ας ασα σ σα");
  EXPECT_EQ(lower(U"ΑΣ\u0301' ΑΣ\u00AD\u0391 1Σ"), "ας\u0301' ασ\u00ADα 1σ");
}

TEST(Unicode, NormalizationFormC) {
  EXPECT_EQ(nfc(U"cafe\u0301 И\u0306 И\u0306\u0301"), "caf\u00E9 \u0419 \u0419\u0301");
  EXPECT_EQ(nfc(U"\u212B \u2126 \u0340"), "\u00C5 \u03A9 \u0300") << "singletons";
  EXPECT_EQ(nfc(U"\u0958\uFB2C"), "\u0915\u093C\u05E9\u05BC\u05C1") << "composition exclusions";
  EXPECT_EQ(nfc(U"q\u0307\u0323"), "q\u0323\u0307") << "canonical order";
  EXPECT_EQ(nfc(U"s\u0323\u0307"), "\u1E69");
  std::u32string marks = U"q", above = U"q", below;  // two above and one below, forty times
  for (int i = 0; i < 40; ++i) {
    marks += U"\u0307\u0316\u0308";
    above += U"\u0307\u0308";
    below += U"\u0316";
  }
  EXPECT_EQ(nfc(marks), utf8_encode(above.insert(1, below))) << "equal classes keep their order";
  EXPECT_EQ(nfc(U"a\u0327\u0301"), "\u00E1\u0327") << "past a lower class";
  EXPECT_EQ(nfc(U"a\u0300\u0301"), "\u00E0\u0301") << "blocked by its own class";
  EXPECT_EQ(nfc(U"\u1112\u1161\u11AB\u1100\u116E\u11A8"), "한국");
  EXPECT_EQ(nfc(U"\uAC00\u11A7\uAC01\u11A8"), "\uAC00\u11A7\uAC01\u11A8") << "no trailing consonant there";
  EXPECT_EQ(nfc(U"\u0301a\u0301"), "\u0301\u00E1");
  EXPECT_EQ(nfc(U"\U0001D15E"), "\U0001D157\U0001D165");
}

TEST(Unicode, NormalizationIsIdempotent) {
  // Planes 4 to 13 are unassigned, 15 and 16 private: nothing in them has a decomposition.
  for (char32_t c = 0; c < 0xF0000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    if (c >= 0x40000 && c < 0xE0000 && c % 0x100 != 0) continue;
    const char32_t text[] = {U'a', c, U'\u0323', U'\u0301'};
    const auto once = normalize_nfc(std::u32string_view(text, 4));
    ASSERT_EQ(normalize_nfc(once), once) << +c;
  }
}

}  // namespace
}  // namespace imago
