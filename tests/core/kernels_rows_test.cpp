// SPDX-License-Identifier: MIT
#include "nn/kernels/kernels.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "kernels_fixture.h"
#include "nn/kernels/numerics.h"

namespace imago::kernels {
namespace {

TEST(Kernels, Relu6CodesRoundHalfToEvenAndSaturate) {
  EXPECT_EQ(relu6_i8(-1.0F), -128);
  EXPECT_EQ(relu6_i8(7.0F), 127);
  EXPECT_EQ(relu6_i8(std::numeric_limits<float>::infinity()), 127);
  EXPECT_EQ(relu6_i8(std::numeric_limits<float>::quiet_NaN()), -128);
  EXPECT_EQ(round_half_even(0.5F), 0);
  EXPECT_EQ(round_half_even(1.5F), 2);
  EXPECT_EQ(round_half_even(-2.5F), -2);
  EXPECT_EQ(round_half_even(-126.5F), -126);
}

TEST(Kernels, QuantizeRowsKeepsTheLargestAndHandlesOddRows) {
  const float inf = std::numeric_limits<float>::infinity();
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const std::vector<float> x = {1.0F,   -2.0F, 0.5F, 0.0F,    // ordinary
                                0.0F,   0.0F,  0.0F, -0.0F,   // zeros
                                inf,    1.0F,  0.0F, 0.0F,    // an infinity
                                1e-40F, 0.0F,  0.0F, 0.0F,    // denormal
                                nan,    4.0F,  2.0F, -4.0F};  // a NaN
  std::vector<std::int8_t> q(x.size());
  std::vector<float> scales(5);
  quantize_rows(x, 5, 4, q, scales);
  EXPECT_EQ(q, (std::vector<std::int8_t>{64, -127, 32, 0, 0, 0, 0,    0,   0,  0,
                                         0,  0,    0,  0, 0, 0, -127, 127, 64, -127}));
  EXPECT_EQ(scales, (std::vector<float>{2.0F / 127, 0, 0, 0, 4.0F / 127}));
}

TEST(Kernels, ExpIsWithinOneUnitInTheLastPlace) {
  for (float x = -87.0F; x <= 88.0F; x += 0.0137F) {
    ASSERT_NEAR(exp_f32(x) / std::exp(static_cast<double>(x)), 1.0, 1.2e-7) << x;
  }
  EXPECT_EQ(exp_f32(0.0F), 1.0F);
  EXPECT_GT(exp_f32(-1000.0F), 0.0F);
  EXPECT_TRUE(std::isfinite(exp_f32(1000.0F)));
}

TEST(Kernels, RowOperationsFollowTheirDefinitions) {
  Random random(3);
  const std::size_t n = 37;
  const auto x = random.floats(n, -4, 4);
  const auto weight = random.floats(n, 0.5F, 2);
  const auto bias = random.floats(n, -1, 1);

  double mean = 0, variance = 0, total = 0, dot = 0;
  for (const float v : x) mean += v / static_cast<double>(n);
  for (const float v : x) variance += (v - mean) * (v - mean) / static_cast<double>(n);
  for (const float v : x) total += std::exp(static_cast<double>(v));
  for (std::size_t i = 0; i < n; ++i) dot += static_cast<double>(x[i]) * weight[i];

  std::vector<float> normal(n), soft = x, gelu = x, sum = bias;
  layer_norm(x, 1, weight, bias, 1e-5F, normal);
  softmax(soft);
  quick_gelu(gelu);
  add_scaled(sum, 0.25F, x);
  EXPECT_NEAR(dot_f32(x, weight), dot, 1e-4);
  for (std::size_t i = 0; i < n; ++i) {
    EXPECT_NEAR(normal[i], (x[i] - mean) / std::sqrt(variance + 1e-5) * weight[i] + bias[i], 1e-5);
    EXPECT_NEAR(soft[i], std::exp(static_cast<double>(x[i])) / total, 1e-6);
    EXPECT_NEAR(gelu[i], x[i] / (1 + std::exp(-1.702 * static_cast<double>(x[i]))), 1e-6);
    EXPECT_NEAR(sum[i], bias[i] + 0.25 * static_cast<double>(x[i]), 1e-6);
  }
}

#if defined(__wasm_simd128__)
// The SIMD twin against the specification: equal to the bit, in f32 too, because the order of every sum is
// specified.

TEST(KernelTwins, Rows) {
  for (const std::size_t n : kSizes) {
    Random random(static_cast<std::uint32_t>(n));
    const auto x = random.floats(3 * n, -8, 8);
    const auto weight = random.floats(n, -2, 2);
    const auto bias = random.floats(n, -1, 1);

    std::vector<std::int8_t> q(3 * n), q_simd(3 * n);
    std::vector<float> scales(3), scales_simd(3);
    scalar::quantize_rows(x, 3, n, q, scales);
    simd::quantize_rows(x, 3, n, q_simd, scales_simd);
    ASSERT_EQ(q_simd, q) << n;
    ASSERT_EQ(scales_simd, scales) << n;

    std::vector<float> expected(3 * n), out(3 * n);
    scalar::layer_norm(x, 3, weight, bias, 1e-5F, expected);
    simd::layer_norm(x, 3, weight, bias, 1e-5F, out);
    ASSERT_EQ(out, expected) << n;

    expected = x, out = x;
    scalar::softmax(expected);
    simd::softmax(out);
    ASSERT_EQ(out, expected) << n;

    expected = x, out = x;
    scalar::quick_gelu(expected);
    simd::quick_gelu(out);
    ASSERT_EQ(out, expected) << n;

    expected = weight, out = weight;
    scalar::add_scaled(expected, 0.3F, bias);
    simd::add_scaled(out, 0.3F, bias);
    ASSERT_EQ(out, expected) << n;
    ASSERT_EQ(simd::dot_f32(weight, bias), scalar::dot_f32(weight, bias)) << n;
  }
}

TEST(KernelTwins, QuantizeRowsOfOddValues) {
  const float inf = std::numeric_limits<float>::infinity();
  const float nan = std::numeric_limits<float>::quiet_NaN();
  std::vector<float> x(5 * 11, 0.25F);
  x[3] = nan, x[12] = inf, x[25] = -inf, x[40] = 1e-40F, x[54] = -nan;
  std::fill_n(x.begin() + 33, 11, 0.0F);
  std::vector<std::int8_t> q(55), q_simd(55);
  std::vector<float> scales(5), scales_simd(5);
  scalar::quantize_rows(x, 5, 11, q, scales);
  simd::quantize_rows(x, 5, 11, q_simd, scales_simd);
  EXPECT_EQ(q_simd, q);
  EXPECT_EQ(scales_simd, scales);
}
#endif

}  // namespace
}  // namespace imago::kernels
