// SPDX-License-Identifier: MIT
#include "nn/kernels/kernels.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

#include "kernels_fixture.h"

namespace imago::kernels {
namespace {

std::vector<std::int32_t> row_sums(std::span<const std::int8_t> rows, std::size_t n) {
  std::vector<std::int32_t> sums(rows.size() / n);
  for (std::size_t i = 0; i < rows.size(); ++i) sums[i / n] += rows[i];
  return sums;
}

/// What a scan finds, by ascending row.
using Scan = std::size_t(const ScanRows&, const PackedQuery&, std::size_t, std::size_t, float,
                         std::span<Found>);
std::vector<std::pair<std::uint32_t, float>> found_by(Scan* scan, const ScanRows& rows,
                                                      const PackedQuery& query, std::size_t first,
                                                      std::size_t count, float bound) {
  std::vector<Found> found(4 * count);
  found.resize(scan(rows, query, first, count, bound, found));
  std::vector<std::pair<std::uint32_t, float>> sorted;
  for (const Found& f : found) sorted.emplace_back(f.row, f.estimate);
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

constexpr float kNoBound = -std::numeric_limits<float>::infinity();

TEST(Kernels, ScanRowsIsExactAtTheExtremes) {
  for (const std::size_t n : {513, 1024, 2048, 2049}) {
    for (const int code : {-kQueryLevels, kQueryLevels}) {
      const std::vector<std::int8_t> values(8 * n, -128), query(n, static_cast<std::int8_t>(code));
      const std::vector<float> scales(8, 1.0F);
      const auto sums = row_sums(values, n);
      const auto found = found_by(scan_rows, {values, scales, sums}, PackedQuery(query), 0, 2, kNoBound);
      ASSERT_EQ(found.size(), 8U);
      for (const auto& [row, dot] : found)
        EXPECT_EQ(dot, static_cast<float>(-128 * code * static_cast<int>(n)));
    }
  }
}

TEST(Kernels, ScanRowsFindsWhatReachesTheBoundInAPartOfEachQuarter) {
  // One dimension: the rows' values are the estimates.
  const std::vector<std::int8_t> values = {5, 1, 7, 3, 6, 2, 9, 4, 8, 7, 0, 5, 99};
  const std::vector<float> scales(13, 1.0F);
  const auto sums = row_sums(values, 1);
  const auto found =
      found_by(scan_rows, {values, scales, sums}, PackedQuery(std::vector<std::int8_t>{1}), 1, 2, 5.0F);
  // Rows 1 and 2, 4 and 5, 7 and 8, 10 and 11 are looked at.
  EXPECT_EQ(found, (std::vector<std::pair<std::uint32_t, float>>{{2, 7}, {4, 6}, {8, 8}, {11, 5}}));
}

#if defined(__wasm_simd128__)
// The SIMD twin against the specification: equal to the bit, in f32 too, because the order of every sum is
// specified.

TEST(KernelTwins, ScanRows) {
  for (const std::size_t n : {1, 2, 15, 16, 17, 31, 32, 33, 64, 255, 256, 513, 2048, 2049}) {
    for (const std::size_t count : {4, 5, 8, 11, 23}) {
      Random random(static_cast<std::uint32_t>(n * 16 + count));
      const auto values = random.bytes(count * n, -128, 127);
      const PackedQuery query(random.bytes(n, -kQueryLevels, kQueryLevels));
      const auto scales = random.floats(count, 0, 0.01F);
      const auto sums = row_sums(values, n);
      const ScanRows rows{values, scales, sums};
      const std::size_t first = count / 4 / 2;
      for (const float bound : {kNoBound, 0.0F, 0.5F}) {
        ASSERT_EQ(found_by(simd::scan_rows, rows, query, first, count / 4 - first, bound),
                  found_by(scalar::scan_rows, rows, query, first, count / 4 - first, bound))
            << count << "x" << n;
      }
    }
  }
}
#endif

}  // namespace
}  // namespace imago::kernels
