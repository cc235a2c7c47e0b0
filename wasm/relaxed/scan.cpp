// SPDX-License-Identifier: MIT
// The search's loop in relaxed SIMD: a module of its own, because the compiler of Debian's Emscripten has no
// such instruction. It runs on the engine's memory, where it owns nothing: no stack, no data.
#include "nn/kernels/scan_simd.h"

namespace imago::kernels {
namespace {

/// One pmaddubsw on x86: pairs of int8 × 7 bits, which fit 16 bits (2 · 128 · 127 < 2^15). The instruction
/// that adds four products is slower there without VNNI, where engines build it of the same parts and make
/// its ones anew each time. What a second operand above 127 means is left open, hence codes + 64, and each
/// row's sum to take that off again.
struct Raised {
  explicit Raised(const ScanArguments& arguments) : a(arguments), ones(wasm_i16x8_splat(1)) {}

  v128_t query(size_t k) const { return wasm_v128_load(a.raised + k); }
  int32_t code(size_t k) const { return a.raised[k]; }
  v128_t add(v128_t acc, const int8_t* row, v128_t query) const {
    const v128_t pairs = wasm_i16x8_relaxed_dot_i8x16_i7x16(wasm_v128_load(row), query);
    return wasm_i32x4_add(acc, wasm_i32x4_dot_i16x8(pairs, ones));
  }
  static v128_t gather(const v128_t acc[4]) { return transpose_sum4(acc[0], acc[1], acc[2], acc[3]); }
  static v128_t finish(v128_t dots, const int32_t* sums) {
    return wasm_i32x4_sub(dots, wasm_i32x4_shl(wasm_v128_load(sums), 6));
  }

  const ScanArguments& a;
  v128_t ones;
};

}  // namespace

extern "C" [[clang::export_name("scan_rows")]] void scan_rows(const ScanArguments& arguments) {
  scan<Raised>(arguments);
}

}  // namespace imago::kernels
