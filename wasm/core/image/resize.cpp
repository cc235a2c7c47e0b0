// SPDX-License-Identifier: MIT
#include "image/resize.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "image/resize_kernels.h"

namespace imago {
namespace {

constexpr double kSupport = 2.0;  // of the cubic, in pixels of the coarser side
constexpr std::uint64_t kMaxPixels = 100'000'000;

#if defined(__wasm_simd128__)
constexpr auto resize_row = resize_row_simd128;
constexpr auto resize_column = resize_column_simd128;
#else
constexpr auto resize_row = resize_row_scalar;
constexpr auto resize_column = resize_column_scalar;
#endif

// R. Keys, "Cubic convolution interpolation for digital image processing", 1981, with a = −1/2, in Horner's
// form. Equality to the bit depends on the order of these operations.
double cubic(double x) {
  constexpr double a = -0.5;
  x = std::abs(x);
  if (x < 1.0) return ((a + 2.0) * x - (a + 3.0)) * x * x + 1;
  if (x < 2.0) return (((x - 5) * x + 8) * x - 4) * a;
  return 0.0;
}

ResizeAxis make_axis(int in_size, int out_size) {
  const double scale = static_cast<double>(in_size) / out_size;
  const double stretch = std::max(scale, 1.0);
  const double support = kSupport * stretch;
  const double inverse = 1.0 / stretch;
  ResizeAxis axis;
  axis.start.push_back(0);
  std::vector<double> exact;
  for (int i = 0; i < out_size; ++i) {
    const double center = (i + 0.5) * scale;
    // The cast rounds towards zero, which matters below it.
    const int first = std::max(static_cast<int>(center - support + 0.5), 0);
    const int last = std::min(static_cast<int>(center + support + 0.5), in_size);
    exact.clear();
    double total = 0.0;
    for (int k = 0; k < last - first; ++k) {
      const double weight = cubic((k + first - center + 0.5) * inverse);
      exact.push_back(weight);
      total += weight;
    }
    for (double weight : exact) {
      if (total != 0.0) weight /= total;
      const double scaled = weight * (1 << kResizeBits);
      axis.weights.push_back(static_cast<std::int32_t>(scaled < 0 ? scaled - 0.5 : scaled + 0.5));
    }
    axis.first.push_back(first);
    axis.start.push_back(axis.weights.size());
  }
  return axis;
}

bool is_valid_side(int side) { return side >= 1 && side <= kMaxSide; }

}  // namespace

Result<ImageRgb> resize_bicubic(const ImageRgb& image, int width, int height) {
  if (!is_valid_side(image.width) || !is_valid_side(image.height) || !is_valid_side(width) ||
      !is_valid_side(height) || image.pixels.size() != std::size_t{3} * image.width * image.height) {
    return Error{ErrorCode::out_of_range, "a picture's sides must be between 1 and 1,048,576 pixels"};
  }
  if (static_cast<std::uint64_t>(width) * height > kMaxPixels ||
      static_cast<std::uint64_t>(width) * image.height > kMaxPixels) {
    return Error{ErrorCode::too_large, "the resized picture would be over 100 megapixels"};
  }
  const std::size_t in_stride = std::size_t{3} * image.width, out_stride = std::size_t{3} * width;
  const bool is_wide_change = width != image.width, is_high_change = height != image.height;
  if (!is_wide_change && !is_high_change) return image;

  ImageRgb across{width, image.height, {}};
  if (is_wide_change) {
    const ResizeAxis axis = make_axis(image.width, width);
    across.pixels.resize(out_stride * image.height);
    for (int y = 0; y < image.height; ++y) {
      resize_row(axis, std::span(image.pixels).subspan(y * in_stride, in_stride),
                 std::span(across.pixels).subspan(y * out_stride, out_stride));
    }
    if (!is_high_change) return across;
  }
  const ImageRgb& source = is_wide_change ? across : image;
  const ResizeAxis axis = make_axis(image.height, height);
  ImageRgb out{width, height, std::vector<std::uint8_t>(out_stride * height)};
  for (int y = 0; y < height; ++y) {
    resize_column(axis.weights_of(y), source.pixels.data() + axis.first[y] * out_stride, out_stride,
                  std::span(out.pixels).subspan(y * out_stride, out_stride));
  }
  return out;
}

}  // namespace imago
