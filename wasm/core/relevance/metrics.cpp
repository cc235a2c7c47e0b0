// SPDX-License-Identifier: MIT
#include "relevance/metrics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "relevance/random.h"

namespace imago::relevance {
namespace {

double mean(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

}  // namespace

double mean_squared_error(std::span<const double> predicted, std::span<const double> target) {
  double sum = 0.0;
  for (std::size_t i = 0; i < target.size(); ++i)
    sum += (predicted[i] - target[i]) * (predicted[i] - target[i]);
  return sum / static_cast<double>(target.size());
}

double mean_absolute_error(std::span<const double> predicted, std::span<const double> target) {
  double sum = 0.0;
  for (std::size_t i = 0; i < target.size(); ++i) sum += std::fabs(predicted[i] - target[i]);
  return sum / static_cast<double>(target.size());
}

double variance(std::span<const double> values) {
  const double centre = mean(values);
  double sum = 0.0;
  for (const double value : values) sum += (value - centre) * (value - centre);
  return sum / static_cast<double>(values.size());
}

double r_squared(std::span<const double> predicted, std::span<const double> target) {
  const double spread = variance(target);
  return spread > 0.0 ? 1.0 - mean_squared_error(predicted, target) / spread : 0.0;
}

std::vector<ReliabilityBin> reliability_curve(std::span<const double> predicted,
                                              std::span<const double> target, std::size_t bins) {
  const std::size_t n = predicted.size();
  std::vector<std::uint32_t> order(n);
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return predicted[a] < predicted[b]; });
  std::vector<ReliabilityBin> curve;
  for (std::size_t b = 0; b < bins; ++b) {
    ReliabilityBin bin;
    for (std::size_t place = b * n / bins; place < (b + 1) * n / bins; ++place, ++bin.count) {
      bin.predicted += predicted[order[place]];
      bin.observed += target[order[place]];
    }
    if (bin.count == 0) continue;
    bin.predicted /= static_cast<double>(bin.count);
    bin.observed /= static_cast<double>(bin.count);
    curve.push_back(bin);
  }
  return curve;
}

double calibration_error(std::span<const ReliabilityBin> bins) {
  double sum = 0.0;
  double count = 0.0;
  for (const ReliabilityBin& bin : bins) {
    sum += static_cast<double>(bin.count) * std::fabs(bin.predicted - bin.observed);
    count += static_cast<double>(bin.count);
  }
  return count > 0.0 ? sum / count : 0.0;
}

double recall_at(std::span<const std::uint32_t> ranks, std::uint32_t k) {
  if (ranks.empty()) return 0.0;
  const auto found = std::count_if(ranks.begin(), ranks.end(), [k](std::uint32_t rank) { return rank <= k; });
  return static_cast<double>(found) / static_cast<double>(ranks.size());
}

Interval bootstrap_mean(std::span<const double> values, std::span<const std::uint32_t> cluster,
                        std::size_t clusters, std::size_t draws, std::uint64_t seed) {
  if (clusters == 0) return {};
  std::vector<double> sums(clusters);
  std::vector<double> counts(clusters);
  for (std::size_t i = 0; i < values.size(); ++i) {
    sums[cluster[i]] += values[i];
    counts[cluster[i]] += 1.0;
  }
  Random random(seed);
  std::vector<double> means;
  for (std::size_t d = 0; d < draws; ++d) {
    double sum = 0.0;
    double count = 0.0;
    for (std::size_t c = 0; c < clusters; ++c) {
      const std::size_t drawn = random.below(clusters);
      sum += sums[drawn];
      count += counts[drawn];
    }
    if (count > 0.0) means.push_back(sum / count);
  }
  if (means.empty()) return {};
  std::sort(means.begin(), means.end());
  const auto at = [&](double share) {
    return means[static_cast<std::size_t>(std::floor(share * static_cast<double>(means.size() - 1) + 0.5))];
  };
  return {.low = at(0.025), .high = at(0.975)};
}

}  // namespace imago::relevance
