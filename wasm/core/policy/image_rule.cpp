// SPDX-License-Identifier: MIT
#include "policy/image_rule.h"

#include <algorithm>
#include <cmath>

namespace imago {
namespace {

constexpr std::size_t kMostInputs = 65536;
constexpr std::size_t kMostHidden = 4096;

Status read(const Safetensors& tensors, const char* name, std::size_t size, std::vector<float>& out) {
  const auto values = tensors.f32(name, {size});
  if (!values) return values.error();
  out.assign(values->begin(), values->end());
  return Ok{};
}

}  // namespace

Result<ImageRule> ImageRule::from_safetensors(const Safetensors& tensors) {
  const TensorView* weight = tensors.find("hidden.weight");
  if (!weight || weight->shape.size() != 2)
    return Error{ErrorCode::malformed, "the image rule has no hidden.weight (hidden, inputs)"};
  const std::size_t hidden = weight->shape[0];
  const std::size_t inputs = weight->shape[1];
  if (hidden == 0 || inputs == 0 || hidden > kMostHidden || inputs > kMostInputs)
    return Error{ErrorCode::too_large, "the image rule has no units, or too many"};

  ImageRule rule;
  std::vector<float> output_bias;
  const auto codes = tensors.i8("hidden.weight", {hidden, inputs});
  if (!codes) return codes.error();
  rule.hidden_weight_.assign(codes->begin(), codes->end());
  for (const Status& status :
       {read(tensors, "input.mean", inputs, rule.mean_), read(tensors, "input.scale", inputs, rule.scale_),
        read(tensors, "hidden.scale", hidden, rule.hidden_scale_),
        read(tensors, "hidden.bias", hidden, rule.hidden_bias_),
        read(tensors, "output.weight", hidden, rule.output_weight_),
        read(tensors, "output.bias", 1, output_bias)}) {
    if (!status) return status.error();
  }
  rule.output_bias_ = output_bias[0];
  if (const auto found = tensors.metadata().find("model_sha256"); found != tensors.metadata().end())
    rule.model_sha256_ = found->second;
  return rule;
}

float ImageRule::logit(std::span<const float> traits) const {
  std::vector<float> x(inputs());  // standardised
  for (std::size_t i = 0; i < x.size(); ++i)
    x[i] = std::clamp((traits[i] - mean_[i]) * scale_[i], -kMostDeviations, kMostDeviations);
  float logit = output_bias_;
  for (std::size_t h = 0; h < output_weight_.size(); ++h) {
    const std::int8_t* row = hidden_weight_.data() + h * x.size();
    float sum = 0.0F;
    for (std::size_t i = 0; i < x.size(); ++i) sum += x[i] * static_cast<float>(row[i]);
    logit += output_weight_[h] * std::max(sum * hidden_scale_[h] + hidden_bias_[h], 0.0F);
  }
  return logit;
}

Result<float> ImageRule::probability(std::span<const float> traits) const {
  if (traits.empty() || traits.size() % inputs() != 0)
    return Error{ErrorCode::mismatch, "the image rule was made for another image tower"};
  const std::size_t views = traits.size() / inputs();
  float sum = 0.0F;
  for (std::size_t v = 0; v < views; ++v) sum += logit(traits.subspan(v * inputs(), inputs()));
  const float mean = sum / static_cast<float>(views);
  return std::isfinite(mean) ? 1.0F / (1.0F + std::exp(-mean)) : 1.0F;
}

}  // namespace imago
