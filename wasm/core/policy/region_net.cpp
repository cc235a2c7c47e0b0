// SPDX-License-Identifier: MIT
#include "policy/region_net.h"

#include <algorithm>
#include <cstdint>

#include "nn/kernels/kernels.h"
#include "policy/rule_tensors.h"

namespace imago {

Result<RegionNet> RegionNet::from_safetensors(const Safetensors& tensors) {
  constexpr std::int32_t kMostRegions = 4096;  // 64 × 64; times the most channels it still fits 32 bits
  const auto shape = layer_shape(tensors, "region.weight");
  if (!shape) return shape.error();
  const auto [units, channels] = *shape;
  const TensorView* attention = tensors.find("region.attention");
  if (!attention || attention->elements() == 0 || attention->elements() % units != 0)
    return Error{ErrorCode::malformed, "the image rule has no region.attention (heads · units)"};
  const auto count = tensors.i32("region.count", {1});
  if (!count) return count.error();
  if ((*count)[0] < 1 || (*count)[0] > kMostRegions)
    return Error{ErrorCode::malformed, "the image rule has no regions, or too many"};

  RegionNet net;
  net.regions_ = static_cast<std::size_t>((*count)[0]);
  std::vector<float> scales, output_bias;
  if (const Status status =
          copy_tensors(tensors, {{"region.mean", channels, net.mean_},
                                 {"region.scale", channels, net.scale_},
                                 {"region.weight_scale", units, scales},
                                 {"region.bias", units, net.bias_},
                                 {"region.attention", attention->elements(), net.attention_},
                                 {"region.output", attention->elements(), net.output_},
                                 {"region.output_bias", 1, output_bias}});
      !status) {
    return status.error();
  }
  const auto codes = tensors.i8("region.weight", {units, channels});
  if (!codes) return codes.error();
  net.weight_.resize(codes->size());
  for (std::size_t i = 0; i < codes->size(); ++i)
    net.weight_[i] = static_cast<float>((*codes)[i]) * scales[i / channels];
  net.output_bias_ = output_bias[0];
  return net;
}

float RegionNet::logit(std::span<const float> regions) const {
  const std::size_t channels = mean_.size(), units = bias_.size();
  std::vector<float> x(channels);               // of one region, standardised
  std::vector<float> hidden(regions_ * units);  // (regions, units)
  for (std::size_t r = 0; r < regions_; ++r) {
    standardise(regions.subspan(r * channels, channels), mean_, scale_, x);
    for (std::size_t u = 0; u < units; ++u) {
      const auto row = std::span<const float>(weight_).subspan(u * channels, channels);
      hidden[r * units + u] = std::max(kernels::dot_f32(x, row) + bias_[u], 0.0F);
    }
  }
  float logit = output_bias_;
  for (std::size_t head = 0; head * units < attention_.size(); ++head) logit += head_logit(hidden, head);
  return logit;
}

/// What the regions say, each as much as the head attends to it. units: (regions, units)
float RegionNet::head_logit(std::span<const float> units, std::size_t head) const {
  const std::size_t width = bias_.size();
  const auto attention = std::span<const float>(attention_).subspan(head * width, width);
  const auto output = std::span<const float>(output_).subspan(head * width, width);
  std::vector<float> share(regions_), says(regions_);
  for (std::size_t r = 0; r < regions_; ++r) {
    share[r] = kernels::dot_f32(units.subspan(r * width, width), attention);
    says[r] = kernels::dot_f32(units.subspan(r * width, width), output);
  }
  kernels::softmax(share);
  return kernels::dot_f32(share, says);
}

}  // namespace imago
