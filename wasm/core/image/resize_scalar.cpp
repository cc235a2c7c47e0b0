// SPDX-License-Identifier: MIT
#include "image/resize_kernels.h"

namespace imago {
namespace {

constexpr std::int32_t kHalf = 1 << (kResizeBits - 1);

}  // namespace

void resize_row_scalar(const ResizeAxis& axis, std::span<const std::uint8_t> in,
                       std::span<std::uint8_t> out) {
  for (std::size_t x = 0; x < axis.first.size(); ++x) {
    const std::uint8_t* pixel = in.data() + std::size_t{3} * axis.first[x];
    std::int32_t red = kHalf, green = kHalf, blue = kHalf;
    for (const std::int32_t weight : axis.weights_of(x)) {
      red += pixel[0] * weight;
      green += pixel[1] * weight;
      blue += pixel[2] * weight;
      pixel += 3;
    }
    out[3 * x] = resize_clip(red);
    out[3 * x + 1] = resize_clip(green);
    out[3 * x + 2] = resize_clip(blue);
  }
}

void resize_column_scalar(std::span<const std::int32_t> weights, const std::uint8_t* in, std::size_t stride,
                          std::span<std::uint8_t> out) {
  for (std::size_t i = 0; i < out.size(); ++i) {
    std::int32_t sum = kHalf;
    for (std::size_t row = 0; row < weights.size(); ++row) sum += in[row * stride + i] * weights[row];
    out[i] = resize_clip(sum);
  }
}

}  // namespace imago
