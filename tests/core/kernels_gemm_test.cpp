// SPDX-License-Identifier: MIT
#include "nn/kernels/kernels.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "kernels_fixture.h"

namespace imago::kernels {
namespace {

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
#endif

}  // namespace
}  // namespace imago::kernels
