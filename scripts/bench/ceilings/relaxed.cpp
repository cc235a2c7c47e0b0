// SPDX-License-Identifier: MIT
// The relaxed kernels' multiply-accumulates with nothing to load.
#include <stddef.h>
#include <stdint.h>

#include "relaxed_simd.h"

namespace {
using imago::kernels::relaxed_dot_pairs;
}

/// The towers' product in registers: 192 products a round, each relaxed sum widened by itself.
extern "C" __attribute__((export_name("product_only"))) int32_t product_only(uint32_t rounds) {
  const v128_t ones = wasm_i16x8_splat(1);
  const v128_t weights = wasm_i8x16_splat(3);
  v128_t a[12] = {ones, ones, ones, ones, ones, ones, ones, ones, ones, ones, ones, ones};
  for (uint32_t r = 0; r < rounds; ++r) {
#pragma unroll
    for (auto& acc : a)
      acc = wasm_i32x4_add(acc, wasm_i32x4_dot_i16x8(relaxed_dot_pairs(acc, weights), ones));
  }
  for (size_t i = 1; i < 12; ++i) a[0] = wasm_i32x4_add(a[0], a[i]);
  return wasm_i32x4_extract_lane(a[0], 0);
}

/// The scan's in registers: 192 products a round, two of the relaxed sums widened at a time as the scan does.
extern "C" __attribute__((export_name("relaxed_only"))) int32_t relaxed_only(uint32_t rounds) {
  const v128_t ones = wasm_i16x8_splat(1);
  const v128_t query = wasm_i8x16_splat(3);
  v128_t a = wasm_i32x4_splat(1), b = wasm_i32x4_splat(2), c = wasm_i32x4_splat(3);
  v128_t d = wasm_i32x4_splat(4), e = wasm_i32x4_splat(5), f = wasm_i32x4_splat(6);
  const auto step = [&](v128_t acc, v128_t other) {
    const v128_t pairs = wasm_i16x8_add(relaxed_dot_pairs(acc, query), relaxed_dot_pairs(other, query));
    return wasm_i32x4_add(acc, wasm_i32x4_dot_i16x8(pairs, ones));
  };
  for (uint32_t r = 0; r < rounds; ++r) {
    const v128_t before = a;
    a = step(a, b), b = step(b, c), c = step(c, d), d = step(d, e), e = step(e, f), f = step(f, before);
  }
  a = wasm_i32x4_add(wasm_i32x4_add(wasm_i32x4_add(a, b), wasm_i32x4_add(c, d)), wasm_i32x4_add(e, f));
  return wasm_i32x4_extract_lane(a, 0);
}
