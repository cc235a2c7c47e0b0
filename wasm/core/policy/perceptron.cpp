// SPDX-License-Identifier: MIT
#include "policy/perceptron.h"

#include <algorithm>

#include "policy/rule_tensors.h"

namespace imago {

Result<Perceptron> Perceptron::from_safetensors(const Safetensors& tensors) {
  const auto shape = layer_shape(tensors, "hidden.weight");
  if (!shape) return shape.error();
  const auto [hidden, inputs] = *shape;

  Perceptron net;
  std::vector<float> output_bias;
  if (const Status status = copy_tensors(tensors, {{"input.mean", inputs, net.mean_},
                                                   {"input.scale", inputs, net.scale_},
                                                   {"hidden.scale", hidden, net.hidden_scale_},
                                                   {"hidden.bias", hidden, net.hidden_bias_},
                                                   {"output.weight", hidden, net.output_weight_},
                                                   {"output.bias", 1, output_bias}});
      !status) {
    return status.error();
  }
  const auto codes = tensors.i8("hidden.weight", {hidden, inputs});
  if (!codes) return codes.error();
  net.hidden_weight_.assign(codes->begin(), codes->end());
  net.output_bias_ = output_bias[0];
  return net;
}

float Perceptron::logit(std::span<const float> statistics) const {
  std::vector<float> x(inputs());  // standardised
  standardise(statistics, mean_, scale_, x);
  float logit = output_bias_;
  for (std::size_t h = 0; h < output_weight_.size(); ++h) {
    const std::int8_t* row = hidden_weight_.data() + h * x.size();
    float sum = 0.0F;
    for (std::size_t i = 0; i < x.size(); ++i) sum += x[i] * static_cast<float>(row[i]);
    logit += output_weight_[h] * std::max(sum * hidden_scale_[h] + hidden_bias_[h], 0.0F);
  }
  return logit;
}

}  // namespace imago
