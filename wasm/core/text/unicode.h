// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace imago {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

/// UTF-8 to code points, as the WHATWG decoder does it: each maximal ill-formed part becomes one U+FFFD.
/// One thing differs: a surrogate written in three bytes (what some encoders make of a lone JavaScript
/// surrogate) becomes one U+FFFD and not three, so that every route from JavaScript gives the same text.
std::u32string utf8_decode(std::string_view utf8);

/// Appends one code point; a surrogate or a value over U+10FFFF is written as U+FFFD.
void utf8_append(std::string& out, char32_t code_point);

std::string utf8_encode(std::u32string_view text);

bool is_letter(char32_t code_point);  ///< general category L
bool is_number(char32_t code_point);  ///< general category N
bool is_space(char32_t code_point);   ///< property White_Space

/// Full lower case as ECMAScript's toLowerCase: U+0130 becomes two code points, a sigma at a word's end
/// is final.
std::u32string to_lower(std::u32string_view text);

/// Normalization Form C (Unicode Standard Annex 15).
std::u32string normalize_nfc(std::u32string_view text);

}  // namespace imago
