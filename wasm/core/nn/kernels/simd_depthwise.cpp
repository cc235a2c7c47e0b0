// SPDX-License-Identifier: MIT
#if defined(__wasm_simd128__)

#include "nn/kernels/depthwise_window.h"
#include "nn/kernels/kernels.h"
#include "nn/kernels/simd.h"

namespace imago::kernels::simd {
namespace {

/// Nine taps make four pairs and one left over. Its partner is the constant 128 times the sum of all nine
/// weights, which turns Σ q·w into Σ (q + 128)·w at no cost.
constexpr std::size_t kPairs = 5;
constexpr std::size_t kLanes = 8;

/// Codes of eight channels from c on; weights is (kPairs, 8, 2).
inline void eight_channels(const std::int8_t* const* taps, std::size_t c, const std::int16_t* weights,
                           const PackedDepthwiseI8& w, std::int8_t* out) {
  v128_t low = wasm_i32x4_splat(0);
  v128_t high = wasm_i32x4_splat(0);
  for (std::size_t p = 0; p < kPairs; ++p) {
    const v128_t a = wasm_i16x8_load8x8(taps[2 * p] + c);
    const v128_t b = p + 1 < kPairs ? wasm_i16x8_load8x8(taps[2 * p + 1] + c) : wasm_i16x8_const_splat(128);
    const v128_t ab_low = wasm_i16x8_shuffle(a, b, 0, 8, 1, 9, 2, 10, 3, 11);
    const v128_t ab_high = wasm_i16x8_shuffle(a, b, 4, 12, 5, 13, 6, 14, 7, 15);
    low = wasm_i32x4_add(low, wasm_i32x4_dot_i16x8(ab_low, wasm_v128_load(weights + 16 * p)));
    high = wasm_i32x4_add(high, wasm_i32x4_dot_i16x8(ab_high, wasm_v128_load(weights + 16 * p + 8)));
  }
  const v128_t y_low =
      wasm_f32x4_add(wasm_f32x4_mul(wasm_f32x4_convert_i32x4(low), wasm_v128_load(&w.scales[c])),
                     wasm_v128_load(&w.bias[c]));
  const v128_t y_high =
      wasm_f32x4_add(wasm_f32x4_mul(wasm_f32x4_convert_i32x4(high), wasm_v128_load(&w.scales[c + 4])),
                     wasm_v128_load(&w.bias[c + 4]));
  store_codes8(out, relu6_codes4(y_low), relu6_codes4(y_high));
}

/// The last channels, fewer than eight, from the same packed weights.
inline std::int8_t one_channel(const std::int8_t* const* taps, std::size_t c, const std::int16_t* weights,
                               const PackedDepthwiseI8& w) {
  std::int32_t acc = 0;
  for (std::size_t t = 0; t < 9; ++t) {
    acc += (taps[t][c] + 128) * weights[t / 2 * 2 * kLanes + c % kLanes * 2 + t % 2];
  }
  return relu6_i8(static_cast<float>(acc) * w.scales[c] + w.bias[c]);
}

}  // namespace

PackedDepthwiseI8 pack_depthwise_i8(std::span<const std::int8_t> weights, std::span<const float> scales,
                                    std::span<const float> bias, std::size_t channels) {
  PackedDepthwiseI8 w = scalar::pack_depthwise_i8(weights, scales, bias, channels);
  const std::size_t blocks = (channels + kLanes - 1) / kLanes;
  w.taps.assign(blocks * kPairs * kLanes * 2, 0);  // (blocks, kPairs, 8, 2)
  for (std::size_t c = 0; c < channels; ++c) {
    std::int16_t* block = &w.taps[c / kLanes * kPairs * kLanes * 2];
    std::int16_t sum = 0;
    for (std::size_t t = 0; t < 9; ++t) {
      const std::int8_t weight = weights[c * 9 + t];
      block[t / 2 * 2 * kLanes + c % kLanes * 2 + t % 2] = weight;
      sum = static_cast<std::int16_t>(sum + weight);
    }
    block[4 * 2 * kLanes + c % kLanes * 2 + 1] = sum;
  }
  return w;
}

void depthwise_i8(std::span<const std::int8_t> x, Extent extent, std::size_t stride,
                  const PackedDepthwiseI8& w, std::span<std::int8_t> out) {
  const auto pixel_of = [&](const std::int8_t* const* taps, std::size_t pixel) {
    std::int8_t* target = out.data() + pixel * w.channels;
    const std::int16_t* weights = w.taps.data();
    std::size_t c = 0;
    for (; c + kLanes <= w.channels; c += kLanes, weights += kPairs * kLanes * 2) {
      eight_channels(taps, c, weights, w, target + c);
    }
    for (; c < w.channels; ++c) target[c] = one_channel(taps, c, weights, w);
  };
  for_each_window(x.data(), extent, w.channels, stride, w.padding.data(), pixel_of);
}

PackedDepthwiseF32 pack_depthwise_f32(std::span<const float> weights, std::span<const float> bias,
                                      std::size_t channels) {
  return scalar::pack_depthwise_f32(weights, bias, channels);
}

void depthwise_f32(std::span<const float> x, Extent extent, std::size_t stride, const PackedDepthwiseF32& w,
                   std::span<float> out) {
  const auto pixel_of = [&](const float* const* taps, std::size_t pixel) {
    float* target = out.data() + pixel * w.channels;
    std::size_t c = 0;
    for (; c + 4 <= w.channels; c += 4) {
      v128_t sum = wasm_f32x4_splat(0.0F);
      for (std::size_t t = 0; t < 9; ++t) {
        const v128_t weight = wasm_v128_load(&w.taps[t * w.channels + c]);
        sum = wasm_f32x4_add(sum, wasm_f32x4_mul(wasm_v128_load(taps[t] + c), weight));
      }
      wasm_v128_store(target + c, relu6_4(wasm_f32x4_add(sum, wasm_v128_load(&w.bias[c]))));
    }
    for (; c < w.channels; ++c) {
      float sum = 0.0F;
      for (std::size_t t = 0; t < 9; ++t) sum += taps[t][c] * w.taps[t * w.channels + c];
      target[c] = relu6(sum + w.bias[c]);
    }
  };
  for_each_window(x.data(), extent, w.channels, stride, w.padding.data(), pixel_of);
}

}  // namespace imago::kernels::simd

#endif
