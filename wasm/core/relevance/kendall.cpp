// SPDX-License-Identifier: MIT
#include "relevance/kendall.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace imago::relevance {
namespace {

struct Counts {
  std::int64_t all = 0;     ///< pairs
  std::int64_t tied_x = 0;  ///< pairs equal in x
  std::int64_t tied_y = 0;
  std::int64_t balance = 0;     ///< concordant − discordant pairs
  std::size_t different_x = 0;  ///< different values
  std::size_t different_y = 0;
};

struct Ties {
  std::int64_t pairs = 0;
  std::size_t runs = 0;
};

/// Runs of neighbours that are equal: Σ t (t − 1) / 2 and their number.
template <class SameAsPrevious>
Ties ties(std::size_t n, SameAsPrevious same) {
  Ties found;
  std::int64_t run = 1;
  for (std::size_t i = 1; i <= n; ++i) {
    if (i < n && same(i)) {
      ++run;
      continue;
    }
    found.pairs += run * (run - 1) / 2;
    ++found.runs;
    run = 1;
  }
  return found;
}

/// Counts i < j with values[i] > values[j] and sorts the values on the way (merge sort, bottom up).
std::int64_t count_inversions(std::vector<double>& values) {
  std::vector<double> target(values.size());
  std::int64_t inversions = 0;
  for (std::size_t width = 1; width < values.size(); width *= 2) {
    for (std::size_t start = 0; start < values.size(); start += 2 * width) {
      const std::size_t middle = std::min(start + width, values.size());
      const std::size_t end = std::min(start + 2 * width, values.size());
      std::size_t left = start;
      std::size_t right = middle;
      for (std::size_t at = start; at < end; ++at) {
        if (right >= end || (left < middle && values[left] <= values[right])) {
          target[at] = values[left++];
        } else {
          inversions += static_cast<std::int64_t>(middle - left);
          target[at] = values[right++];
        }
      }
    }
    values.swap(target);
  }
  return inversions;
}

Counts count(std::span<const double> x, std::span<const double> y) {
  const std::size_t n = x.size();
  std::vector<std::uint32_t> order(n);
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return x[a] != x[b] ? x[a] < x[b] : y[a] < y[b]; });
  const auto same_x = [&](std::size_t i) { return x[order[i]] == x[order[i - 1]]; };
  const auto same_both = [&](std::size_t i) { return same_x(i) && y[order[i]] == y[order[i - 1]]; };
  const Ties in_x = ties(n, same_x);
  const Ties in_both = ties(n, same_both);
  std::vector<double> sorted(n);
  for (std::size_t i = 0; i < n; ++i) sorted[i] = y[order[i]];
  const std::int64_t discordant = count_inversions(sorted);
  const Ties in_y = ties(n, [&](std::size_t i) { return sorted[i] == sorted[i - 1]; });
  const auto size = static_cast<std::int64_t>(n);
  const std::int64_t all = size * (size - 1) / 2;
  return {.all = all,
          .tied_x = in_x.pairs,
          .tied_y = in_y.pairs,
          .balance = all - in_x.pairs - in_y.pairs + in_both.pairs - 2 * discordant,
          .different_x = in_x.runs,
          .different_y = in_y.runs};
}

}  // namespace

std::optional<double> kendall_tau_b(std::span<const double> x, std::span<const double> y) {
  if (x.size() != y.size() || x.empty()) return std::nullopt;
  const Counts c = count(x, y);
  if (c.tied_x == c.all || c.tied_y == c.all) return std::nullopt;
  return static_cast<double>(c.balance) / std::sqrt(static_cast<double>(c.all - c.tied_x)) /
         std::sqrt(static_cast<double>(c.all - c.tied_y));
}

std::optional<double> kendall_tau_c(std::span<const double> x, std::span<const double> y) {
  if (x.size() != y.size() || x.empty()) return std::nullopt;
  const Counts c = count(x, y);
  const auto classes = static_cast<double>(std::min(c.different_x, c.different_y));
  if (classes < 2) return std::nullopt;
  const auto n = static_cast<double>(x.size());
  return 2.0 * static_cast<double>(c.balance) / (n * n * (classes - 1.0) / classes);
}

}  // namespace imago::relevance
