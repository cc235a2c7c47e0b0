// SPDX-License-Identifier: MIT
#include "nn/kernels/depthwise_window.h"
#include "nn/kernels/kernels.h"
#include "nn/kernels/numerics.h"

namespace imago::kernels::scalar {

PackedDepthwiseI8 pack_depthwise_i8(std::span<const std::int8_t> weights, std::span<const float> scales,
                                    std::span<const float> bias, std::size_t channels) {
  PackedDepthwiseI8 w{channels, std::vector<std::int16_t>(9 * channels), {}, {}, {}};
  for (std::size_t c = 0; c < channels; ++c) {
    for (std::size_t t = 0; t < 9; ++t) w.taps[t * channels + c] = weights[c * 9 + t];  // (9, channels)
    w.scales.push_back(kRelu6Scale * scales[c]);
  }
  w.bias.assign(bias.begin(), bias.end());
  w.padding.assign(channels, -128);
  return w;
}

void depthwise_i8(std::span<const std::int8_t> x, Extent extent, std::size_t stride,
                  const PackedDepthwiseI8& w, std::span<std::int8_t> out) {
  const auto pixel_of = [&](const std::int8_t* const* taps, std::size_t pixel) {
    for (std::size_t c = 0; c < w.channels; ++c) {
      std::int32_t acc = 0;
      for (std::size_t t = 0; t < 9; ++t) acc += (taps[t][c] + 128) * w.taps[t * w.channels + c];
      out[pixel * w.channels + c] = relu6_i8(static_cast<float>(acc) * w.scales[c] + w.bias[c]);
    }
  };
  for_each_window(x.data(), extent, w.channels, stride, w.padding.data(), pixel_of);
}

PackedDepthwiseF32 pack_depthwise_f32(std::span<const float> weights, std::span<const float> bias,
                                      std::size_t channels) {
  PackedDepthwiseF32 w{channels, std::vector<float>(9 * channels), {}, std::vector<float>(channels)};
  for (std::size_t c = 0; c < channels; ++c) {
    for (std::size_t t = 0; t < 9; ++t) w.taps[t * channels + c] = weights[c * 9 + t];
  }
  w.bias.assign(bias.begin(), bias.end());
  return w;
}

void depthwise_f32(std::span<const float> x, Extent extent, std::size_t stride, const PackedDepthwiseF32& w,
                   std::span<float> out) {
  const auto pixel_of = [&](const float* const* taps, std::size_t pixel) {
    for (std::size_t c = 0; c < w.channels; ++c) {
      float sum = 0.0F;
      for (std::size_t t = 0; t < 9; ++t) sum += taps[t][c] * w.taps[t * w.channels + c];
      out[pixel * w.channels + c] = relu6(sum + w.bias[c]);
    }
  };
  for_each_window(x.data(), extent, w.channels, stride, w.padding.data(), pixel_of);
}

}  // namespace imago::kernels::scalar
