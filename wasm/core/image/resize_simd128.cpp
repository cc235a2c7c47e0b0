// SPDX-License-Identifier: MIT
#if defined(__wasm_simd128__)
#include <wasm_simd128.h>

#include <cstring>

#include "image/resize_kernels.h"

namespace imago {
namespace {

constexpr std::int32_t kHalf = 1 << (kResizeBits - 1);

// Four sums to four bytes (in the low lanes): the narrowing instructions saturate as `resize_clip` does.
v128_t clip(v128_t a, v128_t b, v128_t c, v128_t d) {
  const v128_t low = wasm_i16x8_narrow_i32x4(wasm_i32x4_shr(a, kResizeBits), wasm_i32x4_shr(b, kResizeBits));
  const v128_t high = wasm_i16x8_narrow_i32x4(wasm_i32x4_shr(c, kResizeBits), wasm_i32x4_shr(d, kResizeBits));
  return wasm_u8x16_narrow_i16x8(low, high);
}

// Four bytes to four 32-bit lanes.
v128_t widen(const std::uint8_t* bytes) {
  return wasm_u32x4_extend_low_u16x8(wasm_u16x8_extend_low_u8x16(wasm_v128_load32_zero(bytes)));
}

}  // namespace

// A pixel is loaded as four bytes, its own three and the next one's first, which is computed for nothing.
// Each row's last pixel has no next one, so its weights are summed up apart.
void resize_row_simd128(const ResizeAxis& axis, std::span<const std::uint8_t> in,
                        std::span<std::uint8_t> out) {
  for (std::size_t x = 0; x < axis.first.size(); ++x) {
    const std::size_t first = axis.first[x];
    const auto weights = axis.weights_of(x);
    const bool at_end = 3 * (first + weights.size()) >= in.size();
    const std::size_t count = weights.size() - (at_end ? 1 : 0);
    const std::uint8_t* pixel = in.data() + 3 * first;
    v128_t even = wasm_i32x4_splat(kHalf), odd = wasm_i32x4_splat(0);
    std::size_t k = 0;
    for (; k + 2 <= count; k += 2, pixel += 6) {
      even = wasm_i32x4_add(even, wasm_i32x4_mul(widen(pixel), wasm_i32x4_splat(weights[k])));
      odd = wasm_i32x4_add(odd, wasm_i32x4_mul(widen(pixel + 3), wasm_i32x4_splat(weights[k + 1])));
    }
    for (; k < weights.size(); ++k, pixel += 3) {
      const std::uint8_t padded[4] = {pixel[0], pixel[1], pixel[2], 0};
      even = wasm_i32x4_add(even, wasm_i32x4_mul(widen(padded), wasm_i32x4_splat(weights[k])));
    }
    const v128_t sum = wasm_i32x4_add(even, odd);
    const std::uint32_t bytes =
        static_cast<std::uint32_t>(wasm_i32x4_extract_lane(clip(sum, sum, sum, sum), 0));
    std::memcpy(out.data() + 3 * x, &bytes, 3);
  }
}

void resize_column_simd128(std::span<const std::int32_t> weights, const std::uint8_t* in, std::size_t stride,
                           std::span<std::uint8_t> out) {
  std::size_t i = 0;
  for (; i + 16 <= out.size(); i += 16) {
    v128_t a = wasm_i32x4_splat(kHalf), b = a, c = a, d = a;
    const std::uint8_t* row = in + i;
    for (const std::int32_t value : weights) {
      const v128_t weight = wasm_i32x4_splat(value);
      const v128_t bytes = wasm_v128_load(row);
      const v128_t low = wasm_u16x8_extend_low_u8x16(bytes), high = wasm_u16x8_extend_high_u8x16(bytes);
      a = wasm_i32x4_add(a, wasm_i32x4_mul(wasm_u32x4_extend_low_u16x8(low), weight));
      b = wasm_i32x4_add(b, wasm_i32x4_mul(wasm_u32x4_extend_high_u16x8(low), weight));
      c = wasm_i32x4_add(c, wasm_i32x4_mul(wasm_u32x4_extend_low_u16x8(high), weight));
      d = wasm_i32x4_add(d, wasm_i32x4_mul(wasm_u32x4_extend_high_u16x8(high), weight));
      row += stride;
    }
    wasm_v128_store(out.data() + i, clip(a, b, c, d));
  }
  resize_column_scalar(weights, in + i, stride, out.subspan(i));
}

}  // namespace imago
#endif
