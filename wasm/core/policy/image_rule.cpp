// SPDX-License-Identifier: MIT
#include "policy/image_rule.h"

#include <cmath>
#include <utility>

namespace imago {

ImageRule::ImageRule(RegionNet regions, Perceptron statistics)
    : regions_(std::move(regions)), statistics_(std::move(statistics)) {}

Result<ImageRule> ImageRule::from_safetensors(const Safetensors& tensors) {
  auto regions = RegionNet::from_safetensors(tensors);
  if (!regions) return regions.error();
  auto statistics = Perceptron::from_safetensors(tensors);
  if (!statistics) return statistics.error();
  ImageRule rule(std::move(*regions), std::move(*statistics));
  if (const auto found = tensors.metadata().find("model_sha256"); found != tensors.metadata().end())
    rule.model_sha256_ = found->second;
  return rule;
}

Result<float> ImageRule::probability(std::span<const float> traits) const {
  if (traits.empty() || traits.size() % inputs() != 0)
    return Error{ErrorCode::mismatch, "the image rule was made for another image tower"};
  const std::size_t views = traits.size() / inputs();
  float sum = 0.0F;
  for (std::size_t v = 0; v < views; ++v) {
    const auto view = traits.subspan(v * inputs(), inputs());
    // A trait that isn't finite is clamped away by some of the nets' sums and not by others: nothing is known
    // then.
    for (const float trait : view) {
      if (!std::isfinite(trait)) return 1.0F;
    }
    sum += regions_.logit(view.first(regions_.inputs())) + statistics_.logit(view.subspan(regions_.inputs()));
  }
  const float mean = sum / static_cast<float>(2 * views);
  return std::isfinite(mean) ? 1.0F / (1.0F + std::exp(-mean)) : 1.0F;
}

}  // namespace imago
