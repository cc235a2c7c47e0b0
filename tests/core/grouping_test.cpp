// SPDX-License-Identifier: MIT
#include "index/grouping.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>
#include <span>
#include <vector>

#include "index/embedding_index.h"

namespace imago {
namespace {

struct Cloud {
  std::vector<std::int8_t> values;  // (n, dim)
  std::vector<float> scales;        // (n)
};

/// Seeded unit vectors in int8: noise around `centres` directions, row r around the direction r % centres.
Cloud clouds(std::size_t n, std::size_t dim, std::size_t centres, float noise, std::uint32_t seed = 1) {
  std::mt19937 random(seed);
  const auto uniform = [&random] { return static_cast<float>(random() >> 8) / 8388608.0F - 1.0F; };
  std::vector<float> directions(centres * dim);
  for (auto& v : directions) v = uniform();
  Cloud rows{std::vector<std::int8_t>(n * dim), std::vector<float>(n)};
  std::vector<float> unit(dim);
  for (std::size_t r = 0; r < n; ++r) {
    double square = 0;
    for (std::size_t i = 0; i < dim; ++i) {
      unit[i] = directions[(r % centres) * dim + i] + noise * uniform();
      square += static_cast<double>(unit[i]) * unit[i];
    }
    for (auto& v : unit) v /= static_cast<float>(std::sqrt(square));
    rows.scales[r] = quantize_row(unit, std::span(rows.values).subspan(r * dim, dim));
  }
  return rows;
}

Grouping grouped(const Cloud& rows, std::size_t dim, const GroupingOptions& options) {
  auto grouping = Grouping::create(rows.values, rows.scales, dim, options);
  if (!grouping) ADD_FAILURE() << grouping.error().message;
  while (grouping->done() < grouping->total()) grouping->step();
  return std::move(*grouping);
}

/// Σ of squared distances of all rows from the given centroids' nearest, in double.
double cost(const Cloud& rows, std::size_t dim, std::span<const float> centroids) {
  double sum = 0;
  for (std::size_t r = 0; r < rows.scales.size(); ++r) {
    double nearest = 1e30;
    for (std::size_t g = 0; g * dim < centroids.size(); ++g) {
      double square = 0;
      for (std::size_t i = 0; i < dim; ++i) {
        const double d =
            static_cast<double>(rows.values[r * dim + i]) * rows.scales[r] - centroids[g * dim + i];
        square += d * d;
      }
      nearest = std::min(nearest, square);
    }
    sum += nearest;
  }
  return sum;
}

/// Lloyd's algorithm as the book has it: floating point, all rows, from the first `groups` rows.
std::vector<float> plain_k_means(const Cloud& rows, std::size_t dim, std::size_t groups, int iterations) {
  std::vector<float> centroids(groups * dim);
  for (std::size_t i = 0; i < groups * dim; ++i)
    centroids[i] = static_cast<float>(rows.values[i]) * rows.scales[i / dim];
  for (int iteration = 0; iteration < iterations; ++iteration) {
    std::vector<double> sums(groups * dim);
    std::vector<int> counts(groups);
    for (std::size_t r = 0; r < rows.scales.size(); ++r) {
      std::size_t best = 0;
      double nearest = 1e30;
      for (std::size_t g = 0; g < groups; ++g) {
        double square = 0;
        for (std::size_t i = 0; i < dim; ++i) {
          const double d =
              static_cast<double>(rows.values[r * dim + i]) * rows.scales[r] - centroids[g * dim + i];
          square += d * d;
        }
        if (square < nearest) nearest = square, best = g;
      }
      ++counts[best];
      for (std::size_t i = 0; i < dim; ++i)
        sums[best * dim + i] += static_cast<double>(rows.values[r * dim + i]) * rows.scales[r];
    }
    for (std::size_t i = 0; i < groups * dim; ++i)
      if (counts[i / dim] > 0) centroids[i] = static_cast<float>(sums[i] / counts[i / dim]);
  }
  return centroids;
}

TEST(Grouping, AgreesWithAPlainKMeans) {
  constexpr std::size_t kDim = 24;
  const Cloud rows = clouds(600, kDim, 6, 0.6F);
  GroupingOptions options;
  options.groups = 12;
  options.sample_per_group = 1000;  // all rows
  options.iterations = 12;
  const Grouping grouping = grouped(rows, kDim, options);
  const double ours = cost(rows, kDim, grouping.centroids());
  const double plain = cost(rows, kDim, plain_k_means(rows, kDim, options.groups, 12));
  // Both find a local optimum, of different beginnings.
  EXPECT_LT(ours, 1.05 * plain);
}

TEST(Grouping, EveryRowIsWithItsNearestCentroid) {
  constexpr std::size_t kDim = 32;
  const Cloud rows = clouds(9000, kDim, 5, 0.1F);  // more than one step
  GroupingOptions options;
  options.groups = 40;
  const Grouping grouping = grouped(rows, kDim, options);
  // Rows of one direction never share a group with those of another.
  std::vector<std::set<std::size_t>> directions(options.groups);
  for (std::size_t r = 0; r < 9000; ++r) directions[grouping.group_of()[r]].insert(r % 5);
  for (const auto& group : directions) EXPECT_LE(group.size(), 1U);
}

TEST(Grouping, CentroidsAreMeansAndSpreadsTheirDistances) {
  constexpr std::size_t kDim = 16;
  const Cloud rows = clouds(500, kDim, 4, 0.5F);
  GroupingOptions options;
  options.groups = 7;
  const Grouping grouping = grouped(rows, kDim, options);
  for (std::size_t g = 0; g < options.groups; ++g) {
    std::vector<double> mean(kDim);
    double count = 0;
    for (std::size_t r = 0; r < 500; ++r) {
      if (grouping.group_of()[r] != g) continue;
      ++count;
      for (std::size_t i = 0; i < kDim; ++i)
        mean[i] += static_cast<double>(rows.values[r * kDim + i]) * rows.scales[r];
    }
    if (count == 0) continue;
    double square = 0;
    for (std::size_t i = 0; i < kDim; ++i) {
      mean[i] /= count;
      EXPECT_NEAR(grouping.centroids()[g * kDim + i], mean[i], 1e-6);
      for (std::size_t r = 0; r < 500; ++r) {
        if (grouping.group_of()[r] != g) continue;
        const double d = static_cast<double>(rows.values[r * kDim + i]) * rows.scales[r] - mean[i];
        square += d * d;
      }
    }
    EXPECT_NEAR(grouping.spreads()[g], std::sqrt(square / count), 1e-5);
  }
}

template <class T>
std::vector<T> copied(std::span<const T> values) {
  return {values.begin(), values.end()};
}

TEST(Grouping, TheSameInputGivesTheSameGroups) {
  const Cloud rows = clouds(300, 16, 6, 0.4F);
  GroupingOptions options;
  options.groups = 9;
  const Grouping a = grouped(rows, 16, options);
  const Grouping b = grouped(rows, 16, options);
  EXPECT_EQ(copied(a.group_of()), copied(b.group_of()));
  EXPECT_EQ(copied(a.centroids()), copied(b.centroids()));
  options.seed = 2;
  const Grouping other = grouped(rows, 16, options);
  EXPECT_NE(copied(a.group_of()), copied(other.group_of()));
}

TEST(Grouping, EqualRowsAndRowsOfZeros) {
  Cloud rows{std::vector<std::int8_t>(40 * 8, 3), std::vector<float>(40, 0.01F)};
  GroupingOptions options;
  options.groups = 4;
  const Grouping equal = grouped(rows, 8, options);
  // Ties go to the first centroid.
  EXPECT_EQ(std::set<std::uint32_t>(equal.group_of().begin(), equal.group_of().end()),
            std::set<std::uint32_t>{0});
  rows.scales.assign(40, 0.0F);
  const Grouping zeros = grouped(rows, 8, options);
  for (const float v : zeros.centroids()) EXPECT_EQ(v, 0.0F);
}

TEST(Grouping, AGroupForEachRow) {
  const Cloud rows = clouds(10, 16, 10, 0.0F);
  GroupingOptions options;
  options.groups = 10;
  const Grouping grouping = grouped(rows, 16, options);
  EXPECT_EQ(std::set<std::uint32_t>(grouping.group_of().begin(), grouping.group_of().end()).size(), 10U);
}

TEST(Grouping, RefusesWhatDoesNotFit) {
  GroupingOptions options;
  options.groups = 2;
  const auto code = [&options](std::size_t values, std::vector<float> scales, std::size_t dim) {
    const auto made = Grouping::create(std::vector<std::int8_t>(values), std::move(scales), dim, options);
    return made ? ErrorCode::out_of_range : made.error().code;
  };
  EXPECT_EQ(code(32, {0.1F, 0.1F, 0.1F}, 8), ErrorCode::mismatch);
  EXPECT_EQ(code(0, {}, 8), ErrorCode::mismatch);
  EXPECT_EQ(code(16, {0.1F, 0.1F}, 0), ErrorCode::mismatch);
  EXPECT_EQ(code(8, {0.1F}, 8), ErrorCode::mismatch) << "two groups of one row";
  EXPECT_EQ(code(16, {0.1F, -1.0F}, 8), ErrorCode::malformed);
  EXPECT_EQ(code(16, {0.1F, std::nanf("")}, 8), ErrorCode::malformed);
  EXPECT_EQ(code(2, {0.1F, 0.1F}, 100000), ErrorCode::too_large);
}

}  // namespace
}  // namespace imago
