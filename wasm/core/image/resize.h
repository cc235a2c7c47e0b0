// SPDX-License-Identifier: MIT
#pragma once

#include "image/image_rgb.h"
#include "io/result.h"

namespace imago {

/// Resizes with the antialiased bicubic filter (Keys, a = −1/2), equal to Pillow's `Image.resize((width,
/// height), BICUBIC)` to the bit.
///
/// The filter is stretched by the scale when shrinking, so that every source pixel counts. Weights are
/// computed in double, normalised, and rounded to 22 fractional bits; a horizontal pass, rounded to 8 bits,
/// is followed by a vertical one. A side that keeps its length gets no pass.
///
/// Errors: `out_of_range` for sides outside 1..kMaxSide, `too_large` for a result over 100 megapixels,
/// `out_of_memory`.
Result<ImageRgb> resize_bicubic(const ImageRgb& image, int width, int height);

}  // namespace imago
