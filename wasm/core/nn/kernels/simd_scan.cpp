// SPDX-License-Identifier: MIT
#if defined(__wasm_simd128__)

#include "nn/kernels/kernels.h"
#include "nn/kernels/relaxed.h"
#include "nn/kernels/scan_simd.h"

namespace imago::kernels::simd {
namespace {

/// Seen as eight int16, sixteen int8 are 256 · odd + (even without its sign). Cleared or shifted, that is 256
/// times the odd or the even ones: one instruction that runs on every vector unit, where widening them takes
/// a shuffle. The sums come out 256 times too large, which fits while |Σ| < 2^23: up to kLongestScan values a
/// row.
struct Halves {
  explicit Halves(const ScanArguments& arguments) : a(arguments) {}

  struct Query {
    v128_t odd, even;
  };
  Query query(std::size_t k) const {
    return {wasm_v128_load(a.halves + k), wasm_v128_load(a.halves + k + 8)};
  }
  std::int32_t code(std::size_t k) const { return a.codes[k]; }
  static v128_t add(v128_t acc, const std::int8_t* row, const Query& query) {
    const v128_t values = wasm_v128_load(row);
    const v128_t odd = wasm_v128_and(values, wasm_i16x8_splat(-256));
    const v128_t even = wasm_i16x8_shl(values, 8);
    acc = wasm_i32x4_add(acc, wasm_i32x4_dot_i16x8(odd, query.odd));
    return wasm_i32x4_add(acc, wasm_i32x4_dot_i16x8(even, query.even));
  }
  static v128_t gather(const v128_t acc[4]) {
    return wasm_i32x4_shr(transpose_sum4(acc[0], acc[1], acc[2], acc[3]), 8);
  }
  static v128_t finish(v128_t dots, const std::int32_t*) { return dots; }

  const ScanArguments& a;
};

RelaxedScan* relaxed_scan = nullptr;

}  // namespace

void use_relaxed_scan(RelaxedScan* scan) { relaxed_scan = scan; }

void scan_rows(std::span<const std::int8_t> rows, std::span<const float> scales,
               std::span<const std::int32_t> sums, const PackedQuery& query, std::span<float> out) {
  // Longer rows could leave 32 bits.
  if (query.codes.size() > kLongestScan) return scalar::scan_rows(rows, scales, sums, query, out);
  const ScanArguments arguments{rows.data(),        scales.data(),       sums.data(),
                                query.codes.data(), query.raised.data(), query.halves.data(),
                                query.codes.size(), out.size(),          out.data()};
  if (relaxed_scan != nullptr) return relaxed_scan(arguments);
  scan<Halves>(arguments);
}

}  // namespace imago::kernels::simd

#endif
