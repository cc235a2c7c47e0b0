// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <cstring>

/// One-value arithmetic that every kernel shares, so that twins agree to the bit, tails included.
namespace imago::kernels {

// Not std::bit_cast: the C++ library of Emscripten 3.1 has none yet.
inline std::uint32_t bits_of(float v) {
  std::uint32_t bits = 0;
  std::memcpy(&bits, &v, sizeof bits);
  return bits;
}

inline float float_of(std::uint32_t bits) {
  float v = 0.0F;
  std::memcpy(&v, &bits, sizeof v);
  return v;
}

/// 1.5 · 2^23: adding it moves a float's integer part into the low mantissa bits, rounded half to even.
inline constexpr float kRounder = 12582912.0F;
inline constexpr std::int32_t kRounderBits = 0x4B400000;

/// Rounds half to even. |v| < 2^22; other values give an unspecified integer.
inline std::int32_t round_half_even(float v) {
  return static_cast<std::int32_t>(bits_of(v + kRounder) - static_cast<std::uint32_t>(kRounderBits));
}

// Written as comparisons, not std::min: NaN must fall on a defined side, the one SIMD pmin and pmax take.
inline float at_least(float v, float low) { return v > low ? v : low; }
inline float at_most(float v, float high) { return v < high ? v : high; }

/// min(max(y, 0), 6), NaN → 0.
inline float relu6(float y) { return at_most(at_least(y, 0.0F), 6.0F); }

inline constexpr float kRelu6Levels = 255.0F / 6.0F;

/// A value's int8 ReLU6 code: 0 → −128, 6 → 127.
inline std::int8_t relu6_i8(float y) {
  return static_cast<std::int8_t>(round_half_even(relu6(y) * kRelu6Levels) - 128);
}

/// A value's symmetric int8 code for the given 127 / max|x|.
inline std::int8_t symmetric_i8(float x, float inverse) {
  return static_cast<std::int8_t>(round_half_even(at_most(at_least(x * inverse, -127.0F), 127.0F)));
}

/// Below this, 127 / max|x| could overflow: such a row counts as zero.
inline constexpr float kSmallestMaximum = 1e-36F;
inline constexpr float kLargestMaximum = 3.0e38F;

inline bool quantisable(float maximum) { return maximum >= kSmallestMaximum && maximum <= kLargestMaximum; }

/// Constants of exp_f32. exp(x) = 2^n · exp(r) with n = round(x / ln 2), |r| <= ln 2 / 2; ln 2 is split so
/// that n · ln2_high is exact. The polynomial, exp(r) ≈ 1 + r + r² · q(r), was fitted for the least largest
/// relative error (Lawson's iteration); with rounding the result is within 8e-8 of exp.
struct Exp {
  static constexpr float kLowest = -87.0F;
  static constexpr float kHighest = 88.0F;
  static constexpr float kLog2e = 1.44269504F;
  static constexpr float kLn2High = 0.693359375F;
  static constexpr float kLn2Low = -2.12194440e-4F;
  static constexpr float kQ[5] = {0.49999994F, 0.16666521F, 0.041668389F, 0.0083687166F, 0.0013814599F};
};

/// exp(x) for x clamped to −87..88, the same bits on every platform.
inline float exp_f32(float x) {
  const float clamped = at_most(at_least(x, Exp::kLowest), Exp::kHighest);
  const float shifted = clamped * Exp::kLog2e + kRounder;
  const float n = shifted - kRounder;
  const float r = (clamped - n * Exp::kLn2High) - n * Exp::kLn2Low;
  float q = Exp::kQ[4];
  for (int i = 3; i >= 0; --i) q = q * r + Exp::kQ[i];
  const float e = ((q * r) * r + r) + 1.0F;
  const std::uint32_t power = bits_of(shifted) - static_cast<std::uint32_t>(kRounderBits) + 127U;
  return e * float_of(power << 23);
}

inline constexpr float kQuickGelu = 1.702F;

inline float quick_gelu_one(float x) { return x / (1.0F + exp_f32(-(kQuickGelu * x))); }

/// How four partial sums become one, everywhere.
inline float sum_lanes(const float lanes[4]) { return (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]); }

}  // namespace imago::kernels
