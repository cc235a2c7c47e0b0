// SPDX-License-Identifier: MIT
#include "nn/kernels/kernels.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <utility>
#include <vector>

#include "nn/kernels/numerics.h"

namespace imago::kernels {
namespace {

constexpr std::size_t kSizes[] = {1, 2, 3, 5, 7, 8, 15, 16, 17, 31, 33, 63, 64, 65, 511, 512, 513};
constexpr std::int16_t kOffsets[] = {0, 128};
constexpr Epilogue kEpilogues[] = {Epilogue::store, Epilogue::accumulate, Epilogue::relu6};

/// Seeded values that are the same with every standard library.
class Random {
 public:
  explicit Random(std::uint32_t seed) : engine_(seed) {}

  std::vector<std::int8_t> bytes(std::size_t n, int low, int high) {
    std::vector<std::int8_t> values(n);
    for (auto& v : values) {
      v = static_cast<std::int8_t>(low +
                                   static_cast<int>(engine_() % static_cast<std::uint32_t>(high - low + 1)));
    }
    return values;
  }

  std::vector<float> floats(std::size_t n, float low, float high) {
    std::vector<float> values(n);
    for (auto& v : values) v = low + (high - low) * static_cast<float>(engine_() >> 8) / 16777216.0F;
    return values;
  }

 private:
  std::mt19937 engine_;
};

struct LinearCase {
  std::size_t rows, inputs, outputs;
  std::vector<std::int8_t> q, weights;
  std::vector<float> row_scales, scales, bias, before;

  LinearCase(std::size_t rows_, std::size_t inputs_, std::size_t outputs_)
      : rows(rows_), inputs(inputs_), outputs(outputs_) {
    Random random(static_cast<std::uint32_t>(rows * 7919 + inputs * 31 + outputs));
    q = random.bytes(rows * inputs, -128, 127);
    weights = random.bytes(outputs * inputs, -63, 63);
    row_scales = random.floats(rows, 0.001F, 0.02F);
    scales = random.floats(outputs, 0.0001F, 0.02F);
    bias = random.floats(outputs, -1.0F, 1.0F);
    before = random.floats(rows * outputs, -3.0F, 3.0F);
  }

  RowsI8 input(std::int16_t offset) const { return {q, row_scales, rows, offset}; }

  /// The definition, in integers and double.
  double expected(std::size_t r, std::size_t n, int offset) const {
    std::int64_t acc = 0;
    for (std::size_t k = 0; k < inputs; ++k) acc += (q[r * inputs + k] + offset) * weights[n * inputs + k];
    return static_cast<double>(acc) * row_scales[r] * scales[n] + bias[n];
  }
};

double finish(double y, Epilogue epilogue, double before) {
  if (epilogue == Epilogue::accumulate) return before + y;
  return epilogue == Epilogue::relu6 ? std::clamp(y, 0.0, 6.0) : y;
}

TEST(Kernels, GemmI8FollowsItsDefinition) {
  for (const std::size_t inputs : {1, 2, 8, 27, 64, 513}) {
    for (const std::size_t rows : {1, 3, 4, 9}) {
      const LinearCase c(rows, inputs, 11);
      const PackedI8 w = pack_i8(c.weights, c.scales, c.bias, c.outputs, c.inputs);
      std::vector<std::int16_t> scratch(gemm_scratch(inputs));
      for (const Epilogue epilogue : kEpilogues) {
        for (const std::int16_t offset : kOffsets) {
          std::vector<float> out = c.before;
          gemm_i8(c.input(offset), w, epilogue, out, scratch);
          for (std::size_t i = 0; i < out.size(); ++i) {
            const double y = finish(c.expected(i / 11, i % 11, offset), epilogue, c.before[i]);
            ASSERT_NEAR(out[i], y, 1e-5 * (1 + std::fabs(y))) << rows << "x" << inputs << " at " << i;
          }
        }
      }
    }
  }
}

TEST(Kernels, GemmI8Relu6RoundsToTheNearestCode) {
  const LinearCase c(33, 40, 24);
  const PackedI8 w = pack_i8(c.weights, c.scales, c.bias, c.outputs, c.inputs);
  std::vector<std::int16_t> scratch(gemm_scratch(c.inputs));
  std::vector<std::int8_t> out(c.rows * c.outputs);
  gemm_i8_relu6(c.input(128), w, out, scratch);
  std::size_t inside = 0;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const double code = std::clamp(c.expected(i / 24, i % 24, 128), 0.0, 6.0) * 255 / 6 - 128;
    EXPECT_NEAR(out[i], code, 0.5001);
    inside += out[i] > -128 && out[i] < 127 ? 1 : 0;
  }
  EXPECT_GT(inside, out.size() / 20) << "the case hardly leaves the clamps";
}

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

TEST(Kernels, GemmF32FollowsItsDefinition) {
  for (const std::size_t inputs : {1, 9, 65}) {
    Random random(5);
    const std::size_t rows = 6;
    const std::size_t outputs = 13;
    const auto x = random.floats(rows * inputs, -1, 1);
    const auto weights = random.floats(outputs * inputs, -1, 1);
    const auto bias = random.floats(outputs, -1, 1);
    const auto before = random.floats(rows * outputs, -1, 1);
    const PackedF32 w = pack_f32(weights, bias, outputs, inputs);
    for (const Epilogue epilogue : kEpilogues) {
      std::vector<float> out = before;
      gemm_f32(x, rows, w, epilogue, out);
      for (std::size_t i = 0; i < out.size(); ++i) {
        double y = bias[i % outputs];
        for (std::size_t k = 0; k < inputs; ++k) {
          y += static_cast<double>(x[i / outputs * inputs + k]) * weights[i % outputs * inputs + k];
        }
        ASSERT_NEAR(out[i], finish(y, epilogue, before[i]), 1e-5);
      }
    }
  }
}

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

std::vector<std::int32_t> row_sums(std::span<const std::int8_t> rows, std::size_t n) {
  std::vector<std::int32_t> sums(rows.size() / n);
  for (std::size_t i = 0; i < rows.size(); ++i) sums[i / n] += rows[i];
  return sums;
}

/// What a scan finds, by ascending row.
using Scan = std::size_t(const ScanRows&, const PackedQuery&, std::size_t, std::size_t, float,
                         std::span<Found>);
std::vector<std::pair<std::uint32_t, float>> found_by(Scan* scan, const ScanRows& rows,
                                                      const PackedQuery& query, std::size_t first,
                                                      std::size_t count, float bound) {
  std::vector<Found> found(4 * count);
  found.resize(scan(rows, query, first, count, bound, found));
  std::vector<std::pair<std::uint32_t, float>> sorted;
  for (const Found& f : found) sorted.emplace_back(f.row, f.estimate);
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

constexpr float kNoBound = -std::numeric_limits<float>::infinity();

TEST(Kernels, ScanRowsIsExactAtTheExtremes) {
  for (const std::size_t n : {513, 1024, 2048, 2049}) {
    for (const int code : {-kQueryLevels, kQueryLevels}) {
      const std::vector<std::int8_t> values(8 * n, -128), query(n, static_cast<std::int8_t>(code));
      const std::vector<float> scales(8, 1.0F);
      const auto sums = row_sums(values, n);
      const auto found = found_by(scan_rows, {values, scales, sums}, PackedQuery(query), 0, 2, kNoBound);
      ASSERT_EQ(found.size(), 8U);
      for (const auto& [row, dot] : found)
        EXPECT_EQ(dot, static_cast<float>(-128 * code * static_cast<int>(n)));
    }
  }
}

TEST(Kernels, ScanRowsFindsWhatReachesTheBoundInAPartOfEachQuarter) {
  // One dimension: the rows' values are the estimates.
  const std::vector<std::int8_t> values = {5, 1, 7, 3, 6, 2, 9, 4, 8, 7, 0, 5, 99};
  const std::vector<float> scales(13, 1.0F);
  const auto sums = row_sums(values, 1);
  const auto found =
      found_by(scan_rows, {values, scales, sums}, PackedQuery(std::vector<std::int8_t>{1}), 1, 2, 5.0F);
  // Rows 1 and 2, 4 and 5, 7 and 8, 10 and 11 are looked at.
  EXPECT_EQ(found, (std::vector<std::pair<std::uint32_t, float>>{{2, 7}, {4, 6}, {8, 8}, {11, 5}}));
}

#if defined(__wasm_simd128__)
// The SIMD twin against the specification: equal to the bit, in f32 too, because the order of every sum is
// specified.

TEST(KernelTwins, GemmI8) {
  for (const std::size_t inputs : kSizes) {
    for (const std::size_t outputs : {1, 7, 8, 9, 33}) {
      for (const std::size_t rows : {1, 2, 3, 4, 5, 17}) {
        const LinearCase c(rows, inputs, outputs);
        const PackedI8 spec = scalar::pack_i8(c.weights, c.scales, c.bias, outputs, inputs);
        const PackedI8 twin = simd::pack_i8(c.weights, c.scales, c.bias, outputs, inputs);
        std::vector<std::int16_t> scratch(gemm_scratch(inputs));
        for (const std::int16_t offset : kOffsets) {
          for (const Epilogue epilogue : kEpilogues) {
            std::vector<float> expected = c.before, out = c.before;
            scalar::gemm_i8(c.input(offset), spec, epilogue, expected, scratch);
            simd::gemm_i8(c.input(offset), twin, epilogue, out, scratch);
            ASSERT_EQ(out, expected) << rows << "x" << inputs << "x" << outputs;
          }
          std::vector<std::int8_t> expected(rows * outputs), out(rows * outputs);
          scalar::gemm_i8_relu6(c.input(offset), spec, expected, scratch);
          simd::gemm_i8_relu6(c.input(offset), twin, out, scratch);
          ASSERT_EQ(out, expected) << rows << "x" << inputs << "x" << outputs;
        }
      }
    }
  }
}

TEST(KernelTwins, GemmI8WithOneSharedScaleAndManyOutputs) {
  for (const std::size_t outputs : kSizes) {
    LinearCase c(6, 24, outputs);
    c.row_scales = {kPixelScale};
    const PackedI8 spec = scalar::pack_i8(c.weights, c.scales, {}, outputs, 24);
    const PackedI8 twin = simd::pack_i8(c.weights, c.scales, {}, outputs, 24);
    std::vector<std::int16_t> scratch(gemm_scratch(24));
    std::vector<float> expected(6 * outputs), out(6 * outputs);
    scalar::gemm_i8(c.input(128), spec, Epilogue::store, expected, scratch);
    simd::gemm_i8(c.input(128), twin, Epilogue::store, out, scratch);
    ASSERT_EQ(out, expected) << outputs;
  }
}

TEST(KernelTwins, GemmF32) {
  for (const std::size_t inputs : kSizes) {
    for (const std::size_t outputs : {1, 8, 13}) {
      for (const std::size_t rows : {1, 2, 3, 9}) {
        Random random(static_cast<std::uint32_t>(inputs + outputs));
        const auto x = random.floats(rows * inputs, -2, 2);
        const PackedF32 w =
            pack_f32(random.floats(inputs * outputs, -1, 1), random.floats(outputs, -1, 1), outputs, inputs);
        for (const Epilogue epilogue : kEpilogues) {
          std::vector<float> expected = random.floats(rows * outputs, -1, 1), out = expected;
          scalar::gemm_f32(x, rows, w, epilogue, expected);
          simd::gemm_f32(x, rows, w, epilogue, out);
          ASSERT_EQ(out, expected) << rows << "x" << inputs << "x" << outputs;
        }
      }
    }
  }
}

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

TEST(KernelTwins, ScanRows) {
  for (const std::size_t n : {1, 2, 15, 16, 17, 31, 32, 33, 64, 255, 256, 513, 2048, 2049}) {
    for (const std::size_t count : {4, 5, 8, 11, 23}) {
      Random random(static_cast<std::uint32_t>(n * 16 + count));
      const auto values = random.bytes(count * n, -128, 127);
      const PackedQuery query(random.bytes(n, -kQueryLevels, kQueryLevels));
      const auto scales = random.floats(count, 0, 0.01F);
      const auto sums = row_sums(values, n);
      const ScanRows rows{values, scales, sums};
      const std::size_t first = count / 4 / 2;
      for (const float bound : {kNoBound, 0.0F, 0.5F}) {
        ASSERT_EQ(found_by(simd::scan_rows, rows, query, first, count / 4 - first, bound),
                  found_by(scalar::scan_rows, rows, query, first, count / 4 - first, bound))
            << count << "x" << n;
      }
    }
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
