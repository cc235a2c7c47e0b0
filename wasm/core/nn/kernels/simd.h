// SPDX-License-Identifier: MIT
#pragma once

// For the SIMD twins only, which are empty files in other builds.
#include <wasm_simd128.h>

#include <cstddef>
#include <cstdint>

#include "nn/kernels/numerics.h"
#include "nn/kernels/scan_simd.h"

/// Four-lane forms of numerics.h.
namespace imago::kernels::simd {

// pmin and pmax are one instruction on every CPU, unlike min and max, and give numerics.h's answer for NaN.
inline v128_t at_least4(v128_t v, v128_t low) { return wasm_f32x4_pmax(low, v); }
inline v128_t at_most4(v128_t v, v128_t high) { return wasm_f32x4_pmin(high, v); }

inline v128_t round4(v128_t v) {
  return wasm_i32x4_sub(wasm_f32x4_add(v, wasm_f32x4_splat(kRounder)), wasm_i32x4_splat(kRounderBits));
}

inline v128_t relu6_4(v128_t y) {
  return at_most4(at_least4(y, wasm_f32x4_splat(0.0F)), wasm_f32x4_splat(6.0F));
}

/// ReLU6 codes before narrowing: (4) int32 in −128..127.
inline v128_t relu6_codes4(v128_t y) {
  const v128_t level = wasm_f32x4_mul(relu6_4(y), wasm_f32x4_splat(kRelu6Levels));
  return wasm_i32x4_sub(wasm_f32x4_add(level, wasm_f32x4_splat(kRounder)),
                        wasm_i32x4_splat(kRounderBits + 128));
}

/// Narrows eight int32 in −128..127 and stores them as bytes.
inline void store_codes8(std::int8_t* out, v128_t low, v128_t high) {
  const v128_t words = wasm_i16x8_narrow_i32x4(low, high);
  wasm_v128_store64_lane(out, wasm_i8x16_narrow_i16x8(words, words), 0);
}

inline v128_t exp4(v128_t x) {
  const v128_t clamped =
      at_most4(at_least4(x, wasm_f32x4_splat(Exp::kLowest)), wasm_f32x4_splat(Exp::kHighest));
  const v128_t rounder = wasm_f32x4_splat(kRounder);
  const v128_t shifted = wasm_f32x4_add(wasm_f32x4_mul(clamped, wasm_f32x4_splat(Exp::kLog2e)), rounder);
  const v128_t n = wasm_f32x4_sub(shifted, rounder);
  const v128_t high = wasm_f32x4_sub(clamped, wasm_f32x4_mul(n, wasm_f32x4_splat(Exp::kLn2High)));
  const v128_t r = wasm_f32x4_sub(high, wasm_f32x4_mul(n, wasm_f32x4_splat(Exp::kLn2Low)));
  v128_t q = wasm_f32x4_splat(Exp::kQ[4]);
  for (int i = 3; i >= 0; --i) q = wasm_f32x4_add(wasm_f32x4_mul(q, r), wasm_f32x4_splat(Exp::kQ[i]));
  const v128_t rest = wasm_f32x4_add(wasm_f32x4_mul(wasm_f32x4_mul(q, r), r), r);
  const v128_t e = wasm_f32x4_add(rest, wasm_f32x4_splat(1.0F));
  const v128_t power = wasm_i32x4_sub(shifted, wasm_i32x4_splat(kRounderBits - 127));
  return wasm_f32x4_mul(e, wasm_i32x4_shl(power, 23));
}

/// Σ term in the fixed four-lane order: `four` gives the terms of elements i..i+3, `one` that of element i.
template <class Four, class One>
inline float lane_sum(std::size_t n, Four&& four, One&& one) {
  v128_t sums = wasm_f32x4_splat(0.0F);
  const std::size_t whole = n / 4 * 4;
  for (std::size_t i = 0; i < whole; i += 4) sums = wasm_f32x4_add(sums, four(i));
  float lanes[4];
  wasm_v128_store(lanes, sums);
  for (std::size_t i = whole; i < n; ++i) lanes[i - whole] += one(i);
  return sum_lanes(lanes);
}

}  // namespace imago::kernels::simd
