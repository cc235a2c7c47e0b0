// SPDX-License-Identifier: MIT
#include "text/unicode.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "text/unicode_tables.h"

namespace imago {
namespace {

/// A set of code points as sorted boundaries: inside from an even entry up to the next odd one.
class RangeSet {
 public:
  explicit RangeSet(std::span<const std::uint8_t> bytes) {
    char32_t at = 0;
    for (unicode_tables::Varints in(bytes); in.more();) {
      at += in.next();
      bounds_.push_back(at);
      at += in.next() + 1;
      bounds_.push_back(at);
    }
  }

  bool contains(char32_t c) const {
    return (std::upper_bound(bounds_.begin(), bounds_.end(), c) - bounds_.begin()) % 2 == 1;
  }

 private:
  std::vector<char32_t> bounds_;
};

struct LowerRun {
  char32_t first;
  char32_t last;
  std::uint32_t stride;
  std::int32_t delta;
};

std::vector<LowerRun> read_lower_runs() {
  std::vector<LowerRun> runs;
  char32_t at = 0;
  for (unicode_tables::Varints in(unicode_tables::lower_runs); in.more();) {
    LowerRun run{};
    run.first = at + in.next();
    const std::uint32_t steps = in.next();
    run.stride = in.next();
    run.delta = in.next_signed();
    run.last = run.first + steps * run.stride;
    at = run.last;
    runs.push_back(run);
  }
  return runs;
}

char32_t simple_lower(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
  static const std::vector<LowerRun> runs = read_lower_runs();
  auto run = std::upper_bound(runs.begin(), runs.end(), c,
                              [](char32_t x, const LowerRun& r) { return x < r.first; });
  // Runs of stride two may interleave (Latin pairs), so the one before can hold it too; two are always
  // enough.
  for (int tries = 0; tries < 2 && run != runs.begin(); ++tries) {
    --run;
    if (c <= run->last && (c - run->first) % run->stride == 0) {
      return static_cast<char32_t>(static_cast<std::int64_t>(c) + run->delta);
    }
  }
  return c;
}

/// Final_Sigma of the Unicode Standard, section 3.13: a cased letter before it and none after, ignorables
/// skipped.
bool sigma_is_final(std::u32string_view text, std::size_t at) {
  static const RangeSet cased(unicode_tables::cased_ranges);
  static const RangeSet ignorable(unicode_tables::case_ignorable_ranges);
  std::size_t before = at;
  while (before > 0 && ignorable.contains(text[before - 1])) --before;
  if (before == 0 || !cased.contains(text[before - 1])) return false;
  std::size_t after = at + 1;
  while (after < text.size() && ignorable.contains(text[after])) ++after;
  return after == text.size() || !cased.contains(text[after]);
}

}  // namespace

std::u32string utf8_decode(std::string_view utf8) {
  std::u32string out;
  out.reserve(utf8.size());
  const auto byte_at = [&](std::size_t i) -> unsigned {
    return i < utf8.size() ? static_cast<unsigned char>(utf8[i]) : 0u;
  };
  for (std::size_t i = 0; i < utf8.size();) {
    const unsigned lead = byte_at(i++);
    if (lead < 0x80) {
      out.push_back(lead);
      continue;
    }
    const unsigned rest = lead >= 0xF0 && lead <= 0xF4   ? 3
                          : lead >= 0xE0 && lead <= 0xEF ? 2
                          : lead >= 0xC2 && lead <= 0xDF ? 1
                                                         : 0;
    // The second byte's narrower range keeps out overlong forms and values over U+10FFFF.
    const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xF4 ? 0x8F : 0xBF;
    char32_t value = rest == 3 ? lead & 7u : rest == 2 ? lead & 15u : lead & 31u;
    unsigned read = 0;
    for (; read < rest; ++read) {
      const unsigned next = byte_at(i);
      if (next < (read == 0 ? low : 0x80) || next > (read == 0 ? high : 0xBF)) break;
      value = (value << 6) | (next & 63u);
      ++i;
    }
    const bool whole = rest > 0 && read == rest && !(value >= 0xD800 && value <= 0xDFFF);
    out.push_back(whole ? value : kReplacementCharacter);
  }
  return out;
}

void utf8_append(std::string& out, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = kReplacementCharacter;
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6));
    put(0x80 | (c & 63));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 63));
    put(0x80 | (c & 63));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 63));
    put(0x80 | ((c >> 6) & 63));
    put(0x80 | (c & 63));
  }
}

std::string utf8_encode(std::u32string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char32_t c : text) utf8_append(out, c);
  return out;
}

bool is_letter(char32_t c) {
  static const RangeSet letters(unicode_tables::letter_ranges);
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  return letters.contains(c);
}

bool is_number(char32_t c) {
  static const RangeSet numbers(unicode_tables::number_ranges);
  if (c < 0x80) return c >= U'0' && c <= U'9';
  return numbers.contains(c);
}

bool is_space(char32_t c) {
  return (c >= 9 && c <= 13) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

std::u32string to_lower(std::u32string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    if (c == 0x130) {  // İ: the only code point whose lower case is two
      out += U"i\u0307";
    } else if (c == 0x3A3) {  // Σ
      out.push_back(sigma_is_final(text, i) ? 0x3C2 : 0x3C3);
    } else {
      out.push_back(simple_lower(c));
    }
  }
  return out;
}

}  // namespace imago
