// SPDX-License-Identifier: MIT
// The search's loop in relaxed SIMD: a module of its own, because a module with such an instruction does not
// load where it is unknown. It runs on the engine's memory, where it owns nothing: no stack, no data.
#include "nn/kernels/scan_simd.h"
#include "relaxed_simd.h"

namespace imago::kernels {
namespace {

/// One pmaddubsw on x86 adds the pairs of int8 × 7 bits in 16 bits. With codes of 6 bits two such sums still
/// fit, so that one instruction more widens 32 products; the relaxed instruction that adds four products
/// would widen 16, and without VNNI engines build it of the same parts and make its ones anew each time. What
/// a second operand above 127 means is left open, hence codes + 32, and each row's sum to take that off
/// again.
struct Raised {
  explicit Raised(const ScanArguments& arguments) : a(arguments), ones(wasm_i16x8_splat(1)) {}

  struct Query {
    v128_t low, high;
  };
  Query query(size_t k) const { return {wasm_v128_load(a.raised + k), wasm_v128_load(a.raised + k + 16)}; }
  int32_t code(size_t k) const { return a.raised[k]; }
  v128_t add(v128_t acc, const int8_t* row, const Query& query) const {
    const v128_t low = relaxed_dot_pairs(wasm_v128_load(row), query.low);
    const v128_t high = relaxed_dot_pairs(wasm_v128_load(row + 16), query.high);
    return wasm_i32x4_add(acc, wasm_i32x4_dot_i16x8(wasm_i16x8_add(low, high), ones));
  }
  static v128_t gather(const v128_t acc[4]) { return transpose_sum4(acc[0], acc[1], acc[2], acc[3]); }
  static v128_t finish(v128_t dots, v128_t sums) { return wasm_i32x4_sub(dots, wasm_i32x4_shl(sums, 5)); }

  const ScanArguments& a;
  v128_t ones;
};

}  // namespace

extern "C" __attribute__((export_name("scan_rows"))) size_t scan_rows(const ScanArguments& arguments) {
  return scan<Raised>(arguments);
}

}  // namespace imago::kernels
