// SPDX-License-Identifier: MIT
#pragma once

#include "image/image_rgb.h"

namespace imago {

/// The middle four fifths of a picture's width and height, at least one pixel: a second, closer look, which
/// the image rule takes because people far away are a few pixels of the first.
ImageRgb crop_middle(const ImageRgb& picture);

}  // namespace imago
