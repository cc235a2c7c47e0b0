// SPDX-License-Identifier: MIT
// The quickest thing that can be done with a buffer of int8: read all of it. npm run bench measures search
// against it.
#include <wasm_simd128.h>

#include <cstddef>
#include <cstdint>

/// Sum of the 16-bit pairs of `size` bytes at `data`; four independent accumulators, 64 bytes a round.
extern "C" std::int32_t sum(const std::uint8_t* data, std::size_t size) {
  v128_t total[4] = {wasm_i32x4_splat(0), wasm_i32x4_splat(0), wasm_i32x4_splat(0), wasm_i32x4_splat(0)};
  for (std::size_t i = 0; i + 64 <= size; i += 64) {
    for (std::size_t lane = 0; lane < 4; ++lane)
      total[lane] = wasm_i32x4_add(total[lane], wasm_v128_load(data + i + 16 * lane));
  }
  const v128_t all = wasm_i32x4_add(wasm_i32x4_add(total[0], total[1]), wasm_i32x4_add(total[2], total[3]));
  return wasm_i32x4_extract_lane(all, 0) + wasm_i32x4_extract_lane(all, 1) + wasm_i32x4_extract_lane(all, 2) +
         wasm_i32x4_extract_lane(all, 3);
}
