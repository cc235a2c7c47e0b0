// SPDX-License-Identifier: MIT
#include "relevance/calibration.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>

namespace imago::relevance {
namespace {

constexpr int kNewtonSteps = 50;
constexpr double kSmallestSlope = 1e-3;
constexpr double kRidge = 1e-9;  // keeps the Hessian invertible where all scores are equal

double calibrated_loss(std::span<const double> scores, std::span<const double> targets, double slope,
                       double offset) {
  double loss = 0.0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const double z = slope * scores[i] + offset;
    // log(1 + exp(z)) − y z without overflow
    loss += std::max(z, 0.0) + std::log1p(std::exp(-std::fabs(z))) - targets[i] * z;
  }
  return loss;
}

/// The offset that brings the mean probability to the targets' mean for a slope of nearly nothing.
double constant_offset(std::span<const double> targets) {
  const double share =
      std::accumulate(targets.begin(), targets.end(), 0.0) / static_cast<double>(targets.size());
  const double inside = std::clamp(share, 1e-6, 1.0 - 1e-6);
  return std::log(inside / (1.0 - inside));
}

}  // namespace

Calibration fit_platt(std::span<const double> scores, std::span<const double> targets) {
  if (targets.empty()) return {};
  double slope = 0.0;
  double offset = constant_offset(targets);
  double loss = calibrated_loss(scores, targets, slope, offset);
  for (int step = 0; step < kNewtonSteps; ++step) {
    double ga = 0.0, gb = 0.0, haa = kRidge, hab = 0.0, hbb = kRidge;
    for (std::size_t i = 0; i < scores.size(); ++i) {
      const double p = 1.0 / (1.0 + std::exp(-(slope * scores[i] + offset)));
      const double curve = p * (1.0 - p);
      ga += (p - targets[i]) * scores[i];
      gb += p - targets[i];
      haa += curve * scores[i] * scores[i];
      hab += curve * scores[i];
      hbb += curve;
    }
    const double determinant = haa * hbb - hab * hab;
    const double da = (hbb * ga - hab * gb) / determinant;
    const double db = (haa * gb - hab * ga) / determinant;
    double length = 1.0;
    double next = calibrated_loss(scores, targets, slope - da, offset - db);
    while (!(next <= loss) && length > 1e-10) {
      length *= 0.5;
      next = calibrated_loss(scores, targets, slope - length * da, offset - length * db);
    }
    if (!(next < loss)) break;
    slope -= length * da;
    offset -= length * db;
    const bool settled = loss - next < 1e-12 * loss;
    loss = next;
    if (settled) break;
  }
  if (!(slope >= kSmallestSlope)) {
    slope = kSmallestSlope;
    offset = constant_offset(targets);
  }
  return {static_cast<float>(slope), static_cast<float>(offset)};
}

std::vector<double> isotonic_fit(std::span<const double> scores, std::span<const double> targets) {
  struct Block {
    double sum;
    double weight;
    double mean() const { return sum / weight; }
  };
  std::vector<std::uint32_t> order(scores.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return scores[a] < scores[b]; });
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < order.size();) {
    Block block{0.0, 0.0};
    const double score = scores[order[i]];
    for (; i < order.size() && scores[order[i]] == score; ++i) {
      block.sum += targets[order[i]];
      block.weight += 1.0;
    }
    while (!blocks.empty() && blocks.back().mean() >= block.mean()) {
      block.sum += blocks.back().sum;
      block.weight += blocks.back().weight;
      blocks.pop_back();
    }
    blocks.push_back(block);
  }
  std::vector<double> fitted(scores.size());
  std::size_t place = 0;
  for (const Block& block : blocks) {
    for (auto left = static_cast<std::size_t>(block.weight); left > 0; --left)
      fitted[order[place++]] = block.mean();
  }
  return fitted;
}

}  // namespace imago::relevance
