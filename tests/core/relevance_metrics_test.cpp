// SPDX-License-Identifier: MIT
#include "relevance/metrics.h"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "relevance/calibration.h"
#include "relevance/random.h"

namespace imago::relevance {
namespace {

TEST(Metrics, AreWhatTheirNamesSay) {
  const std::vector<double> target = {0.0, 0.5, 1.0, 0.5};
  const std::vector<double> predicted = {0.1, 0.5, 0.7, 0.3};
  EXPECT_NEAR(mean_squared_error(predicted, target), (0.01 + 0.0 + 0.09 + 0.04) / 4, 1e-12);
  EXPECT_NEAR(mean_absolute_error(predicted, target), 0.6 / 4, 1e-12);
  EXPECT_NEAR(variance(target), 0.125, 1e-12);
  EXPECT_NEAR(r_squared(predicted, target), 1.0 - 0.035 / 0.125, 1e-12);
  EXPECT_EQ(r_squared(predicted, std::vector<double>{1, 1, 1, 1}), 0.0);
  EXPECT_DOUBLE_EQ(recall_at(std::vector<std::uint32_t>{1, 7, 3, 12}, 5), 0.5);
  EXPECT_DOUBLE_EQ(recall_at({}, 5), 0.0);
}

TEST(Metrics, CalibrationErrorOfEqualCountBins) {
  // Two bins of two: means 0.15 and 0.85 beside 0 and 0.75.
  const std::vector<double> predicted = {0.9, 0.1, 0.2, 0.8};
  const std::vector<double> target = {1.0, 0.0, 0.0, 0.5};
  const auto bins = reliability_curve(predicted, target, 2);
  ASSERT_EQ(bins.size(), 2U);
  EXPECT_NEAR(bins[0].predicted, 0.15, 1e-12);
  EXPECT_NEAR(bins[1].observed, 0.75, 1e-12);
  EXPECT_NEAR(calibration_error(bins), (0.15 + 0.10) / 2, 1e-12);
  EXPECT_EQ(reliability_curve(predicted, target, 15).size(), 4U) << "bins without a prediction are left out";
  EXPECT_EQ(calibration_error({}), 0.0);
}

TEST(Metrics, BootstrapDrawsWholeClusters) {
  // Within a cluster all is equal: a thousand copies tell no more than one.
  std::vector<double> values;
  std::vector<std::uint32_t> cluster;
  for (std::uint32_t c = 0; c < 50; ++c) {
    for (int copy = 0; copy < 20; ++copy) {
      values.push_back(c % 2);
      cluster.push_back(c);
    }
  }
  const Interval interval = bootstrap_mean(values, cluster, 50, 2000, 1);
  const double error = 1.96 * std::sqrt(0.25 / 50);  // of a mean of 50 draws
  EXPECT_NEAR(interval.low, 0.5 - error, 0.03);
  EXPECT_NEAR(interval.high, 0.5 + error, 0.03);
  const Interval again = bootstrap_mean(values, cluster, 50, 2000, 1);
  EXPECT_EQ(interval.low, again.low);
  EXPECT_EQ(interval.high, again.high);
}

TEST(Calibration, PlattFindsTheCurveThatMadeTheTargets) {
  Random random(3);
  std::vector<double> scores;
  std::vector<double> targets;
  for (int i = 0; i < 500; ++i) {
    scores.push_back(6.0 * random.uniform() - 3.0);
    targets.push_back(1.0 / (1.0 + std::exp(-(1.7 * scores.back() - 0.4))));
  }
  const Calibration found = fit_platt(scores, targets);
  EXPECT_NEAR(found.slope, 1.7, 1e-4);
  EXPECT_NEAR(found.offset, -0.4, 1e-4);
  EXPECT_NEAR(found.probability(1.0F), 1.0 / (1.0 + std::exp(-1.3)), 1e-5);
}

TEST(Calibration, PlattNeverTurnsTheOrderAround) {
  const std::vector<double> scores = {1, 2, 3, 4};
  const std::vector<double> falling = {0.9, 0.7, 0.3, 0.1};
  const Calibration found = fit_platt(scores, falling);
  EXPECT_GT(found.slope, 0.0F);
  EXPECT_NEAR(found.probability(2.5F), 0.5, 0.01);
  const Calibration constant = fit_platt(std::vector<double>{2, 2, 2}, std::vector<double>{0, 0, 1});
  EXPECT_TRUE(std::isfinite(constant.slope) && std::isfinite(constant.offset));
  const Calibration certain = fit_platt(scores, std::vector<double>{0, 0, 1, 1});
  EXPECT_TRUE(std::isfinite(certain.slope) && std::isfinite(certain.offset)) << "separable targets";
}

TEST(Calibration, IsotonicPoolsViolators) {
  const std::vector<double> scores = {3, 1, 2, 4, 4};
  const std::vector<double> targets = {0.2, 0.0, 0.6, 0.9, 0.5};
  const auto fitted = isotonic_fit(scores, targets);
  const std::vector<double> wanted = {0.4, 0.0, 0.4, 0.7, 0.7};
  for (std::size_t i = 0; i < wanted.size(); ++i) EXPECT_NEAR(fitted[i], wanted[i], 1e-12) << i;
}

}  // namespace
}  // namespace imago::relevance
