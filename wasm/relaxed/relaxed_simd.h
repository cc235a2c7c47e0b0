// SPDX-License-Identifier: MIT
#pragma once

#include <wasm_simd128.h>

namespace imago::kernels {

/// i16x8.relaxed_dot_i8x16_i7x16_s: eight sums of two products each of int8 a and b in 0..127.
inline v128_t relaxed_dot_pairs(v128_t a, v128_t b) {
#if defined(__wasm_relaxed_simd__)
  return wasm_i16x8_relaxed_dot_i8x16_i7x16(a, b);
#else
  // The assembler of Debian's Emscripten (LLVM 14) has no name for the instruction, but takes its bytes.
  v128_t sums;
  __asm__("local.get %1\n local.get %2\n .byte 0xfd, 0x92, 0x02\n local.set %0"
          : "=r"(sums)
          : "r"(a), "r"(b));
  return sums;
#endif
}

}  // namespace imago::kernels
