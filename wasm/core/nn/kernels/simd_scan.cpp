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
    v128_t odd[2], even[2];
  };
  Query query(std::size_t k) const {
    const std::int16_t* halves = a.halves + k;
    return {{wasm_v128_load(halves), wasm_v128_load(halves + 16)},
            {wasm_v128_load(halves + 8), wasm_v128_load(halves + 24)}};
  }
  std::int32_t code(std::size_t k) const { return a.codes[k]; }
  static v128_t add(v128_t acc, const std::int8_t* row, const Query& query) {
    for (std::size_t half = 0; half < 2; ++half) {
      const v128_t values = wasm_v128_load(row + 16 * half);
      const v128_t odd = wasm_v128_and(values, wasm_i16x8_splat(-256));
      const v128_t even = wasm_i16x8_shl(values, 8);
      acc = wasm_i32x4_add(acc, wasm_i32x4_dot_i16x8(odd, query.odd[half]));
      acc = wasm_i32x4_add(acc, wasm_i32x4_dot_i16x8(even, query.even[half]));
    }
    return acc;
  }
  static v128_t gather(const v128_t acc[4]) {
    return wasm_i32x4_shr(transpose_sum4(acc[0], acc[1], acc[2], acc[3]), 8);
  }
  static v128_t finish(v128_t dots, v128_t) { return dots; }

  const ScanArguments& a;
};

RelaxedScan* relaxed_scan = nullptr;

}  // namespace

void use_relaxed_scan(RelaxedScan* scan) { relaxed_scan = scan; }

std::size_t scan_rows(const ScanRows& rows, const PackedQuery& query, std::size_t first, std::size_t count,
                      float bound, std::span<Found> found) {
  const std::size_t dim = query.codes.size();
  // Longer rows could leave 32 bits.
  if (dim > kLongestScan) return scalar::scan_rows(rows, query, first, count, bound, found);
  const ScanArguments arguments{rows.values.data() + first * dim,
                                rows.scales.data() + first,
                                rows.sums.data() + first,
                                query.codes.data(),
                                query.raised.data(),
                                query.halves.data(),
                                dim,
                                rows.scales.size() / 4,
                                static_cast<std::uint32_t>(first),
                                static_cast<std::uint32_t>(count),
                                bound,
                                found.data()};
  return relaxed_scan != nullptr ? relaxed_scan(arguments) : scan<Halves>(arguments);
}

}  // namespace imago::kernels::simd

#endif
