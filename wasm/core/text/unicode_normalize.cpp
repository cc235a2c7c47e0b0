// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "text/unicode.h"
#include "text/unicode_tables.h"

namespace imago {
namespace {

// Hangul syllables are arithmetic (Unicode Standard, section 3.12).
constexpr char32_t kHangulBase = 0xAC00, kLeadBase = 0x1100, kVowelBase = 0x1161, kTrailBase = 0x11A7;
constexpr char32_t kLeadCount = 19, kVowelCount = 21, kTrailCount = 28;
constexpr char32_t kHangulCount = kLeadCount * kVowelCount * kTrailCount;

struct Step {
  char32_t from;
  char32_t first;
  char32_t second;  ///< 0: a single
};

struct RankRun {
  char32_t first;
  char32_t last;
  std::uint8_t rank;
};

struct Tables {
  std::vector<Step> decompose;  ///< by `from`
  std::vector<Step> compose;    ///< by (first, second)
  std::vector<RankRun> ranks;

  Tables() {
    char32_t at = 0;
    for (unicode_tables::Varints in(unicode_tables::decomposition_steps); in.more();) {
      at += in.next();
      const auto first = static_cast<char32_t>(static_cast<std::int64_t>(at) + in.next_signed());
      const std::uint32_t tail = in.next();
      const Step step{at, first, (tail >> 1) == 0 ? 0 : (tail >> 1) - 1};
      decompose.push_back(step);
      if ((tail & 1u) != 0) compose.push_back(step);
    }
    // Once, and in a fifth of std::sort's code. No two pairs are equal.
    std::make_heap(compose.begin(), compose.end(), pair_less);
    std::sort_heap(compose.begin(), compose.end(), pair_less);
    at = 0;
    for (unicode_tables::Varints in(unicode_tables::mark_rank_runs); in.more();) {
      const char32_t first = at + in.next();
      at = first + in.next() + 1;
      ranks.push_back({first, at - 1, static_cast<std::uint8_t>(in.next())});
    }
  }

  static bool pair_less(const Step& a, const Step& b) {
    return a.first != b.first ? a.first < b.first : a.second < b.second;
  }

  /// The order of the canonical combining class among all classes; 0 for a starter.
  std::uint8_t rank(char32_t c) const {
    auto run = std::upper_bound(ranks.begin(), ranks.end(), c,
                                [](char32_t x, const RankRun& r) { return x < r.first; });
    if (run == ranks.begin()) return 0;
    --run;
    return c <= run->last ? run->rank : std::uint8_t{0};
  }

  void decompose_into(std::u32string& out, char32_t c) const {
    if (c >= kHangulBase && c < kHangulBase + kHangulCount) {
      const char32_t index = c - kHangulBase;
      out.push_back(kLeadBase + index / (kVowelCount * kTrailCount));
      out.push_back(kVowelBase + index / kTrailCount % kVowelCount);
      if (index % kTrailCount != 0) out.push_back(kTrailBase + index % kTrailCount);
      return;
    }
    const auto step = std::lower_bound(decompose.begin(), decompose.end(), c,
                                       [](const Step& s, char32_t x) { return s.from < x; });
    if (step == decompose.end() || step->from != c) {
      out.push_back(c);
      return;
    }
    decompose_into(out, step->first);  // at most four deep in any Unicode version
    if (step->second != 0) decompose_into(out, step->second);
  }

  /// The composite of a pair, or 0.
  char32_t composite(char32_t a, char32_t b) const {
    if (a >= kLeadBase && a < kLeadBase + kLeadCount && b >= kVowelBase && b < kVowelBase + kVowelCount) {
      return kHangulBase + ((a - kLeadBase) * kVowelCount + (b - kVowelBase)) * kTrailCount;
    }
    if (a >= kHangulBase && a < kHangulBase + kHangulCount && (a - kHangulBase) % kTrailCount == 0 &&
        b > kTrailBase && b < kTrailBase + kTrailCount) {
      return a + (b - kTrailBase);
    }
    const Step pair{0, a, b};
    const auto found = std::lower_bound(compose.begin(), compose.end(), pair, pair_less);
    return found != compose.end() && found->first == a && found->second == b ? found->from : 0;
  }
};

}  // namespace

std::u32string normalize_nfc(std::u32string_view text) {
  // Nothing below U+0300 decomposes further than it composes back, combines or reorders.
  if (std::all_of(text.begin(), text.end(), [](char32_t c) { return c < 0x300; }))
    return std::u32string(text);
  static const Tables tables;

  std::u32string out;
  out.reserve(text.size());
  for (const char32_t c : text) tables.decompose_into(out, c);

  std::vector<std::uint8_t> ranks(out.size());
  for (std::size_t i = 0; i < out.size(); ++i) ranks[i] = tables.rank(out[i]);
  // Canonical order: a stable sort of each run of marks by class.
  std::vector<std::pair<std::size_t, std::size_t>> order;  // rank and place of a run's marks
  for (std::size_t i = 0; i < out.size();) {
    std::size_t end = i;
    while (end < out.size() && ranks[end] != 0) ++end;
    if (end > i + 1) {
      order.clear();
      for (std::size_t k = i; k < end; ++k) order.emplace_back(ranks[k], k - i);
      std::sort(order.begin(), order.end());
      const std::u32string marks(out, i, end - i);
      for (std::size_t k = i; k < end; ++k) {
        ranks[k] = static_cast<std::uint8_t>(order[k - i].first);
        out[k] = marks[order[k - i].second];
      }
    }
    i = std::max(end, i + 1);
  }

  // Compose: each code point joins the last starter unless one of its own or a higher class stands between.
  std::size_t length = 0;
  std::size_t starter = out.size();  // none yet
  std::uint8_t last_rank = 0;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const bool adjacent = starter < length && starter + 1 == length;
    if (starter < length && (adjacent || (last_rank != 0 && last_rank < ranks[i]))) {
      if (const char32_t joined = tables.composite(out[starter], out[i]); joined != 0) {
        out[starter] = joined;
        continue;
      }
    }
    if (ranks[i] == 0) starter = length;
    last_rank = ranks[i];
    out[length++] = out[i];
  }
  out.resize(length);
  return out;
}

}  // namespace imago
