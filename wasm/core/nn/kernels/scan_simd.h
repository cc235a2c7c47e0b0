// SPDX-License-Identifier: MIT
#pragma once

// Shared by the SIMD twin and by the relaxed module (wasm/relaxed), which has no C++ library: C headers only.
#include <stddef.h>
#include <stdint.h>
#include <wasm_simd128.h>

#include "nn/kernels/found.h"

/// The search's loop over int8 rows, whatever multiplies them.
namespace imago::kernels {

/// The four sums of four int32 vectors, as one vector.
inline v128_t transpose_sum4(v128_t a, v128_t b, v128_t c, v128_t d) {
  const v128_t ab =
      wasm_i32x4_add(wasm_i32x4_shuffle(a, b, 0, 4, 1, 5), wasm_i32x4_shuffle(a, b, 2, 6, 3, 7));
  const v128_t cd =
      wasm_i32x4_add(wasm_i32x4_shuffle(c, d, 0, 4, 1, 5), wasm_i32x4_shuffle(c, d, 2, 6, 3, 7));
  return wasm_i32x4_add(wasm_i64x2_shuffle(ab, cd, 0, 2), wasm_i64x2_shuffle(ab, cd, 1, 3));
}

/// What a scan reads and writes: the parameters of scan_rows (api.inc), every pointer at the row `first`.
struct ScanArguments {
  const int8_t* rows;     ///< (…, dim)
  const float* scales;    ///< (…)
  const int32_t* sums;    ///< (…), Σ of each row
  const int8_t* codes;    ///< (dim), −31..31
  const uint8_t* raised;  ///< (dim), codes + 32
  const int16_t*
      halves;  ///< (dim rounded down to 16): of every sixteen codes the odd ones, then the even ones
  size_t dim;
  size_t quarter;  ///< n / 4
  uint32_t first;
  uint32_t count;
  float bound;
  Found* found;
};

/// The values of four rows' `from` (one of each quarter), as one vector.
template <class T>
inline v128_t four(const T* from, size_t quarter) {
  v128_t v = wasm_v128_load32_zero(from);
  v = wasm_v128_load32_lane(from + quarter, v, 1);
  v = wasm_v128_load32_lane(from + 2 * quarter, v, 2);
  return wasm_v128_load32_lane(from + 3 * quarter, v, 3);
}

/// `Step` multiplies 32 values at a time: Step(arguments) prepares what all rows share, query(k) loads the
/// codes from k on, code(k) gives one, add(acc, row, query) adds products, gather(acc) makes four rows' sums,
/// finish(dots, sums) undoes what the step did to the codes. Four rows share each load of the query. They are
/// a quarter of the index apart, because a processor fetches ahead of four streams better than of one: the
/// same kernel on four neighbours took 1.8 times the time of only reading the rows, and takes 1.1.
template <class Step>
inline size_t scan(const ScanArguments& arguments) {
  const ScanArguments a = arguments;  // a copy, which what is stored below cannot change
  const Step step(a);
  const size_t whole = a.dim / 32 * 32;
  const size_t apart = a.quarter * a.dim;
  const v128_t bound = wasm_f32x4_splat(a.bound);
  Found* found = a.found;
  for (uint32_t r = 0; r < a.count; ++r) {
    const int8_t* row = a.rows + r * a.dim;
    v128_t acc[4] = {wasm_i32x4_splat(0), wasm_i32x4_splat(0), wasm_i32x4_splat(0), wasm_i32x4_splat(0)};
    for (size_t k = 0; k < whole; k += 32) {
      const auto query = step.query(k);
      const int8_t* values = row + k;
      for (size_t s = 0; s < 4; ++s, values += apart) acc[s] = step.add(acc[s], values, query);
    }
    v128_t dots = step.gather(acc);
    for (size_t k = whole; k < a.dim; ++k) {
      const int8_t* column = row + k;
      const v128_t values = wasm_i32x4_make(column[0], column[apart], column[2 * apart], column[3 * apart]);
      dots = wasm_i32x4_add(dots, wasm_i32x4_mul(values, wasm_i32x4_splat(step.code(k))));
    }
    dots = step.finish(dots, four(a.sums + r, a.quarter));
    const v128_t estimates = wasm_f32x4_mul(wasm_f32x4_convert_i32x4(dots), four(a.scales + r, a.quarter));
    if (!wasm_v128_any_true(wasm_f32x4_ge(estimates, bound))) continue;
    const auto keep = [&](uint32_t s, float estimate) {
      if (estimate >= a.bound) *found++ = {a.first + r + s * static_cast<uint32_t>(a.quarter), estimate};
    };
    keep(0, wasm_f32x4_extract_lane(estimates, 0));
    keep(1, wasm_f32x4_extract_lane(estimates, 1));
    keep(2, wasm_f32x4_extract_lane(estimates, 2));
    keep(3, wasm_f32x4_extract_lane(estimates, 3));
  }
  return static_cast<size_t>(found - a.found);
}

}  // namespace imago::kernels
