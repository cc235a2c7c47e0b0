// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include "index/embedding_index.h"
#include "index/top_k.h"

namespace imago {
namespace {

/// Seeded unit vectors (n, dim).
std::vector<float> unit_rows(std::size_t n, std::size_t dim, std::uint32_t seed) {
  std::mt19937 random(seed);
  std::vector<float> rows(n * dim);
  for (auto& v : rows) v = static_cast<float>(random() >> 8) / 8388608.0F - 1.0F;
  for (std::size_t r = 0; r < n; ++r) {
    double square = 0;
    for (std::size_t i = 0; i < dim; ++i)
      square += static_cast<double>(rows[r * dim + i]) * rows[r * dim + i];
    for (std::size_t i = 0; i < dim; ++i) rows[r * dim + i] /= static_cast<float>(std::sqrt(square));
  }
  return rows;
}

EmbeddingIndex make_index(std::span<const float> rows, std::size_t dim,
                          std::vector<std::uint8_t> blocked = {}) {
  blocked.resize(rows.size() / dim);
  auto index = EmbeddingIndex::from_rows(rows, dim, blocked, {{"model_sha256", "ab12"}});
  if (!index.ok()) ADD_FAILURE() << index.error().message;
  return std::move(*index);
}

/// All rows by the definition: scores summed in double, a full sort.
std::vector<Hit> full_sort(std::span<const float> rows, std::size_t dim, std::span<const float> query) {
  std::vector<std::int8_t> row(dim);
  std::vector<Hit> hits;
  for (std::uint32_t id = 0; id < rows.size() / dim; ++id) {
    const float scale = quantize_row(rows.subspan(id * dim, dim), row);
    double sum = 0;
    for (std::size_t i = 0; i < dim; ++i) sum += static_cast<double>(query[i]) * row[i];
    hits.push_back({id, static_cast<float>(sum * scale)});
  }
  std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.score > b.score; });
  return hits;
}

void expect_hits(const std::vector<Hit>& hits, std::span<const Hit> expected) {
  ASSERT_EQ(hits.size(), expected.size());
  for (std::size_t i = 0; i < hits.size(); ++i) {
    EXPECT_EQ(hits[i].id, expected[i].id) << "rank " << i;
    EXPECT_EQ(hits[i].score, expected[i].score) << "rank " << i;
  }
}

TEST(QuantizeRow, RoundsHalfToEvenUnderTheLargestValue) {
  // 127 / max = 1: the codes are the rounded values.
  const std::vector<float> x = {127.0F, 0.5F, 1.5F, -2.5F, -126.6F};
  std::vector<std::int8_t> q(5);
  EXPECT_EQ(quantize_row(x, q), 1.0F);
  EXPECT_EQ(q, (std::vector<std::int8_t>{127, 0, 2, -2, -127}));
}

TEST(QuantizeRow, TurnsWhatIsNotFiniteIntoZero) {
  for (const float odd : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
    const std::vector<float> x = {0.5F, odd, 0.25F};
    std::vector<std::int8_t> q(3, 9);
    EXPECT_EQ(quantize_row(x, q), 0.0F);
    EXPECT_EQ(q, std::vector<std::int8_t>(3));
  }
}

TEST(EmbeddingIndex, TopKEqualsAFullSort) {
  for (const std::size_t dim : {1, 7, 16, 257}) {
    for (const std::size_t n : {1, 3, 5, 511, 512, 9001}) {
      const auto rows = unit_rows(n, dim, static_cast<std::uint32_t>(n * 1000 + dim));
      const EmbeddingIndex index = make_index(rows, dim);
      const auto query = unit_rows(1, dim, 77);
      const auto sorted = full_sort(rows, dim, query);
      for (const std::size_t k : {std::size_t{0}, std::size_t{1}, std::size_t{10}, n, n + 5}) {
        SCOPED_TRACE(testing::Message() << n << " rows of " << dim << ", k = " << k);
        expect_hits(index.top_k(query, k), std::span(sorted).first(std::min(k, n)));
      }
    }
  }
}

TEST(EmbeddingIndex, EqualScoresComeByIdWhateverTheirPlace) {
  // Four distinct rows, repeated: every score occurs 300 times.
  const auto four = unit_rows(4, 8, 3);
  std::vector<float> rows;
  for (int i = 0; i < 300; ++i) rows.insert(rows.end(), four.begin(), four.end());
  const EmbeddingIndex index = make_index(rows, 8);
  const auto query = unit_rows(1, 8, 4);
  const auto sorted = full_sort(rows, 8, query);
  for (const std::size_t k : {1, 299, 301, 700, 1200})
    expect_hits(index.top_k(query, k), std::span(sorted).first(k));
}

TEST(EmbeddingIndex, OrdersWhatRoundingTheQueryCannotTellApart) {
  // Variations of one row: their scores differ by less than the query's rounding to 6 bits.
  const std::size_t dim = 64;
  const auto one = unit_rows(1, dim, 31);
  const auto noise = unit_rows(5000, dim, 32);
  std::vector<float> rows(noise.size());
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = one[i % dim] + 0.02F * noise[i];
  const EmbeddingIndex index = make_index(rows, dim);
  for (const std::uint32_t seed : {33U, 34U, 35U}) {
    const auto query = unit_rows(1, dim, seed);
    const auto sorted = full_sort(rows, dim, query);
    for (const std::size_t k : {1, 10, 100}) expect_hits(index.top_k(query, k), std::span(sorted).first(k));
  }
}

/// Unit vectors (n, dim) whose values from the 65th on are `share` of what they were.
std::vector<float> headed_rows(std::size_t n, std::size_t dim, float share, std::uint32_t seed) {
  auto rows = unit_rows(n, dim, seed);
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i] *= i % dim < 64 ? 1.0F : share;
  return rows;
}

TEST(EmbeddingIndex, TopKEqualsAFullSortWhereTheFirstValuesHoldNearlyAll) {
  for (const std::size_t dim : {65, 100, 256}) {
    for (const std::size_t n : {3, 500, 2003}) {
      for (const float share : {0.0F, 0.002F, 0.02F, 0.1F, 0.5F}) {
        const auto rows = headed_rows(n, dim, share, static_cast<std::uint32_t>(n + dim));
        const auto index = make_index(rows, dim);
        for (const float asked : {0.0F, 0.05F, 0.3F, 1.0F}) {
          const auto query = headed_rows(1, dim, asked, 77);
          const auto sorted = full_sort(rows, dim, query);
          for (const std::size_t k : {1, 10}) {
            expect_hits(index.top_k(query, k), std::span(sorted).first(std::min(k, n)));
          }
        }
      }
    }
  }
}

TEST(EmbeddingIndex, WhatFollowsEqualFirstValuesDecides) {
  constexpr std::size_t kRows = 400;
  constexpr std::size_t kDim = 128;
  const auto one = unit_rows(1, kDim, 5);
  const auto rests = unit_rows(kRows, kDim, 6);
  std::vector<float> rows;
  for (std::size_t r = 0; r < kRows; ++r) {
    for (std::size_t i = 0; i < kDim; ++i) rows.push_back(i < 64 ? one[i] : 0.05F * rests[r * kDim + i]);
  }
  const auto index = make_index(rows, kDim);
  const auto query = headed_rows(1, kDim, 0.05F, 7);
  const auto sorted = full_sort(rows, kDim, query);
  expect_hits(index.top_k(query, 10), std::span(sorted).first(10));
  std::vector<float> beyond(kDim);  // a query that the first values say nothing of
  std::copy(rests.begin() + 64, rests.begin() + kDim, beyond.begin() + 64);
  const auto other = full_sort(rows, kDim, beyond);
  expect_hits(index.top_k(beyond, 10), std::span(other).first(10));
}

TEST(EmbeddingIndex, OddQueriesFindRowsInOrderOfId) {
  const EmbeddingIndex index = make_index(unit_rows(20, 6, 5), 6);
  const float nan = std::numeric_limits<float>::quiet_NaN();
  for (const auto& query : {std::vector<float>(6), std::vector<float>(6, nan), {1, 0, nan, 0, 0, 0}}) {
    const auto hits = index.top_k(query, 3);
    ASSERT_EQ(hits.size(), 3U);
    for (std::uint32_t i = 0; i < 3; ++i) {
      EXPECT_EQ(hits[i].id, i);
      EXPECT_EQ(hits[i].score, 0.0F);
    }
  }
  EXPECT_TRUE(index.top_k(std::vector<float>(5, 1.0F), 3).empty());
}

TEST(EmbeddingIndex, ScoresEstimateCosines) {
  const std::size_t dim = 256;
  const auto rows = unit_rows(200, dim, 11);
  const EmbeddingIndex index = make_index(rows, dim);
  const auto query = unit_rows(1, dim, 12);
  for (const Hit& hit : index.top_k(query, 200)) {
    double cosine = 0;
    for (std::size_t i = 0; i < dim; ++i) cosine += static_cast<double>(rows[hit.id * dim + i]) * query[i];
    EXPECT_NEAR(hit.score, cosine, 0.005);
  }
  const auto itself = index.top_k(std::span(rows).subspan(42 * dim, dim), 1);
  EXPECT_EQ(itself[0].id, 42U);
  EXPECT_NEAR(itself[0].score, 1.0F, 0.005F);
}

TEST(EmbeddingIndex, KeepsFlagsRowsAndMetadataThroughAFile) {
  const auto rows = unit_rows(5, 9, 21);
  const EmbeddingIndex index = make_index(rows, 9, {0, 1, 0, 0, 1});
  const auto file = index.to_safetensors();
  auto parsed = Safetensors::parse(file);
  ASSERT_TRUE(parsed.ok());
  const auto again = EmbeddingIndex::from_safetensors(std::move(*parsed));
  ASSERT_TRUE(again.ok()) << again.error().message;
  EXPECT_EQ(again->size(), 5U);
  EXPECT_EQ(again->dim(), 9U);
  EXPECT_EQ(again->model_sha256(), "ab12");
  EXPECT_EQ(again->to_safetensors(), file);
  std::vector<float> row(9), same(9);
  for (std::uint32_t id = 0; id < 5; ++id) {
    EXPECT_EQ(again->blocked(id), id == 1 || id == 4);
    index.row(id, row);
    again->row(id, same);
    EXPECT_EQ(row, same);
    for (std::size_t i = 0; i < 9; ++i) EXPECT_NEAR(row[i], rows[id * 9 + i], 0.004);
  }
  EXPECT_TRUE(again->blocked(5));
  again->row(5, same);
  EXPECT_EQ(same, std::vector<float>(9));
}

TEST(EmbeddingIndex, MayBeEmpty) {
  const EmbeddingIndex index = make_index({}, 16);
  EXPECT_EQ(index.size(), 0U);
  EXPECT_TRUE(index.top_k(std::vector<float>(16, 0.25F), 10).empty());
}

TEST(EmbeddingIndex, RefusesTensorsThatDisagree) {
  const std::vector<std::uint8_t> flags(3);
  EXPECT_EQ(EmbeddingIndex::from_rows(std::vector<float>(12), 5, flags).error().code, ErrorCode::mismatch);
  EXPECT_EQ(EmbeddingIndex::from_rows(std::vector<float>(12), 3, flags).error().code, ErrorCode::mismatch);
  EXPECT_EQ(EmbeddingIndex::from_rows(std::vector<float>(12), 0, flags).error().code, ErrorCode::mismatch);
}

}  // namespace
}  // namespace imago
