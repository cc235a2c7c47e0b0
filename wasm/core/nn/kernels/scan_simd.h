// SPDX-License-Identifier: MIT
#pragma once

// Shared by the SIMD twin and by the relaxed module (wasm/relaxed), which has no C++ library: C headers only.
#include <stddef.h>
#include <stdint.h>
#include <wasm_simd128.h>

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

/// What a scan reads and writes; n is `count`.
struct ScanArguments {
  const int8_t* rows;     ///< (n, dim)
  const float* scales;    ///< (n)
  const int32_t* sums;    ///< (n), Σ of each row
  const int8_t* codes;    ///< (dim), −63..63
  const uint8_t* raised;  ///< (dim), codes + 64
  const int16_t*
      halves;  ///< (dim rounded down to 16): of every sixteen codes the odd ones, then the even ones
  size_t dim;
  size_t count;
  float* out;  ///< (n)
};

/// Memory is faster when a line is asked for before its turn; WebAssembly's only way to ask is to read.
inline void read_ahead(const int8_t* at) { (void)*reinterpret_cast<const volatile int8_t*>(at); }

/// `Step` multiplies sixteen values at a time: Step(arguments) prepares what all rows share, query(k) loads
/// the codes from k on, code(k) gives one, add(acc, row, query) adds products, gather(acc) makes four rows'
/// sums, finish(dots, sums) undoes what the step did to the codes. Four rows share each load of the query.
/// They are read a line at a time from the next four rows, too: the loads of four rows side by side look like
/// no stream to the processor.
template <class Step>
inline void scan(const ScanArguments& a) {
  const Step step(a);
  const size_t whole = a.dim / 16 * 16;
  size_t r = 0;
  for (; r + 4 <= a.count; r += 4) {
    const int8_t* row = a.rows + r * a.dim;
    const int8_t* ahead = r + 8 <= a.count ? row + 4 * a.dim : row;
    v128_t acc[4] = {wasm_i32x4_splat(0), wasm_i32x4_splat(0), wasm_i32x4_splat(0), wasm_i32x4_splat(0)};
    for (size_t k = 0; k < whole; k += 16) {
      read_ahead(ahead + 4 * k);
      const auto query = step.query(k);
      acc[0] = step.add(acc[0], row + k, query);
      acc[1] = step.add(acc[1], row + a.dim + k, query);
      acc[2] = step.add(acc[2], row + 2 * a.dim + k, query);
      acc[3] = step.add(acc[3], row + 3 * a.dim + k, query);
    }
    v128_t dots = step.gather(acc);
    for (size_t k = whole; k < a.dim; ++k) {
      const int8_t* column = row + k;
      const v128_t values = wasm_i32x4_make(column[0], column[a.dim], column[2 * a.dim], column[3 * a.dim]);
      dots = wasm_i32x4_add(dots, wasm_i32x4_mul(values, wasm_i32x4_splat(step.code(k))));
    }
    dots = step.finish(dots, a.sums + r);
    wasm_v128_store(a.out + r, wasm_f32x4_mul(wasm_f32x4_convert_i32x4(dots), wasm_v128_load(a.scales + r)));
  }
  for (; r < a.count; ++r) {
    int32_t dot = 0;
    for (size_t k = 0; k < a.dim; ++k) dot += a.rows[r * a.dim + k] * a.codes[k];
    a.out[r] = static_cast<float>(dot) * a.scales[r];
  }
}

}  // namespace imago::kernels
