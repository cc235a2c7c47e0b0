// SPDX-License-Identifier: MIT
#include "nn/kernels/kernels.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "kernels_fixture.h"
#include "nn/kernels/numerics.h"

namespace imago::kernels {
namespace {

/// A depthwise layer by its definition, on values with zeros around them.
double depthwise_at(std::span<const double> map, Extent extent, std::size_t channels, std::size_t stride,
                    std::span<const double> weights, std::size_t oy, std::size_t ox, std::size_t c) {
  double sum = 0;
  for (int ky = 0; ky < 3; ++ky) {
    for (int kx = 0; kx < 3; ++kx) {
      const int y = static_cast<int>(oy * stride) + ky - 1;
      const int x = static_cast<int>(ox * stride) + kx - 1;
      if (y < 0 || x < 0 || y >= static_cast<int>(extent.height) || x >= static_cast<int>(extent.width))
        continue;
      sum += map[(static_cast<std::size_t>(y) * extent.width + static_cast<std::size_t>(x)) * channels + c] *
             weights[c * 9 + static_cast<std::size_t>(ky * 3 + kx)];
    }
  }
  return sum;
}

TEST(Kernels, DepthwiseFollowsItsDefinition) {
  for (const Extent extent : {Extent{1, 1}, Extent{2, 5}, Extent{7, 4}}) {
    for (const std::size_t stride : {1, 2}) {
      for (const std::size_t channels : {1, 8, 19}) {
        Random random(9);
        const auto q = random.bytes(extent.height * extent.width * channels, -128, 127);
        const auto weights = random.bytes(9 * channels, -127, 127);
        const auto scales = random.floats(channels, 0.0005F, 0.01F);
        const auto bias = random.floats(channels, -1, 3);
        std::vector<float> values, weights_f32;
        std::vector<double> map, taps;
        for (const auto v : q) values.push_back(static_cast<float>(v + 128) * kRelu6Scale);
        for (std::size_t i = 0; i < weights.size(); ++i)
          weights_f32.push_back(static_cast<float>(weights[i]) * scales[i / 9]);
        map.assign(values.begin(), values.end());
        taps.assign(weights_f32.begin(), weights_f32.end());

        const Extent out = strided(extent, stride);
        std::vector<std::int8_t> codes(out.height * out.width * channels);
        std::vector<float> floats(codes.size());
        depthwise_i8(q, extent, stride, pack_depthwise_i8(weights, scales, bias, channels), codes);
        depthwise_f32(values, extent, stride, pack_depthwise_f32(weights_f32, bias, channels), floats);
        for (std::size_t i = 0; i < codes.size(); ++i) {
          const std::size_t c = i % channels;
          const std::size_t pixel = i / channels;
          const double y = std::clamp(
              depthwise_at(map, extent, channels, stride, taps, pixel / out.width, pixel % out.width, c) +
                  bias[c],
              0.0, 6.0);
          ASSERT_NEAR(floats[i], y, 1e-5);
          ASSERT_NEAR(codes[i], y * 255 / 6 - 128, 0.501);
        }
      }
    }
  }
}

#if defined(__wasm_simd128__)
// The SIMD twin against the specification: equal to the bit, in f32 too, because the order of every sum is
// specified.

TEST(KernelTwins, Depthwise) {
  for (const std::size_t channels : kSizes) {
    for (const std::size_t stride : {1, 2}) {
      const Extent extent{5, 6};
      const std::size_t pixels = strided(extent, stride).height * strided(extent, stride).width;
      Random random(static_cast<std::uint32_t>(channels));
      const auto q = random.bytes(30 * channels, -128, 127);
      const auto weights = random.bytes(9 * channels, -127, 127);
      const auto scales = random.floats(channels, 0.0005F, 0.01F);
      const auto bias = random.floats(channels, -1, 3);
      std::vector<std::int8_t> expected(pixels * channels), out(pixels * channels);
      scalar::depthwise_i8(q, extent, stride, scalar::pack_depthwise_i8(weights, scales, bias, channels),
                           expected);
      simd::depthwise_i8(q, extent, stride, simd::pack_depthwise_i8(weights, scales, bias, channels), out);
      ASSERT_EQ(out, expected) << channels;

      const auto x = random.floats(30 * channels, 0, 6);
      const auto w = pack_depthwise_f32(random.floats(9 * channels, -1, 1), bias, channels);
      std::vector<float> expected_f32(pixels * channels), out_f32(pixels * channels);
      scalar::depthwise_f32(x, extent, stride, w, expected_f32);
      simd::depthwise_f32(x, extent, stride, w, out_f32);
      ASSERT_EQ(out_f32, expected_f32) << channels;
    }
  }
}
#endif

}  // namespace
}  // namespace imago::kernels
