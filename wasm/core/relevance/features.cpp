// SPDX-License-Identifier: MIT
#include "relevance/features.h"

#include <algorithm>
#include <cmath>

#include "nn/kernels/kernels.h"

namespace imago::relevance {
namespace {

/// Numbers of the cosine's group. A line through the cosine alone is far off at both ends: the share of
/// experts that say "fits" bends upwards. A square and a hinge where the judged cosines become rare follow
/// the bend.
constexpr std::size_t kCosineFeatures = 3;
constexpr float kHinge = 0.2F;

}  // namespace

std::size_t feature_count(const FeatureSet& set, std::size_t rank) {
  const std::size_t groups =
      std::size_t{set.image} + std::size_t{set.text} + std::size_t{set.product} + std::size_t{set.difference};
  return groups * rank + (set.cosine ? kCosineFeatures : 0);
}

void write_features(const FeatureSet& set, const Projected& image, const Projected& text,
                    std::span<float> out) {
  const std::size_t rank = image.reduced.size();
  float* next = out.data();
  const auto each = [&](auto value) {
    for (std::size_t k = 0; k < rank; ++k) *next++ = value(image.reduced[k], text.reduced[k]);
  };
  if (set.image) each([](float i, float) { return i; });
  if (set.text) each([](float, float t) { return t; });
  if (set.product) each([](float i, float t) { return i * t; });
  if (set.difference) each([](float i, float t) { return std::fabs(i - t); });
  if (set.cosine) {
    const float cosine = kernels::dot_f32(image.unit, text.unit);
    *next++ = cosine;
    *next++ = cosine * cosine;
    *next++ = std::max(cosine - kHinge, 0.0F);
  }
}

}  // namespace imago::relevance
