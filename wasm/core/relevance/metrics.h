// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace imago::relevance {

/// Predictions and targets are of the same length, 1 at least, and finite.
double mean_squared_error(std::span<const double> predicted, std::span<const double> target);
double mean_absolute_error(std::span<const double> predicted, std::span<const double> target);
double variance(std::span<const double> values);  ///< Σ (x − mean)² / n
/// 1 − MSE / variance; 0 where the target is constant.
double r_squared(std::span<const double> predicted, std::span<const double> target);

/// A bin of a reliability curve.
struct ReliabilityBin {
  double predicted = 0.0;  ///< mean prediction
  double observed = 0.0;   ///< mean target
  std::size_t count = 0;
};

/// The predictions in rising order (ties by their place), cut into `bins` parts of equal size: part b holds
/// the places b · n / bins to (b + 1) · n / bins. Parts without a prediction are left out.
std::vector<ReliabilityBin> reliability_curve(std::span<const double> predicted,
                                              std::span<const double> target, std::size_t bins);

/// Expected calibration error of equal-count bins: Σ count · |predicted − observed| / n.
/// Nguyen and O'Connor, "Posterior calibration and exploratory analysis" (EMNLP 2015).
double calibration_error(std::span<const ReliabilityBin> bins);

/// Share of queries, 0..1, whose rank (1 is best) is at most k.
double recall_at(std::span<const std::uint32_t> ranks, std::uint32_t k);

struct Interval {
  double low = 0.0;
  double high = 0.0;
};

/// 95 % percentile interval of the mean of `values` when whole clusters are drawn again with replacement:
/// pairs that share a photo are no independent draws. cluster (values.size()) names 0 .. clusters − 1; a draw
/// without any value is skipped. Efron and Tibshirani, "An introduction to the bootstrap" (1993).
Interval bootstrap_mean(std::span<const double> values, std::span<const std::uint32_t> cluster,
                        std::size_t clusters, std::size_t draws, std::uint64_t seed);

}  // namespace imago::relevance
