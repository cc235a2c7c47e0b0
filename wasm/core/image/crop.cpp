// SPDX-License-Identifier: MIT
#include "image/crop.h"

#include <algorithm>
#include <cstddef>

namespace imago {

ImageRgb crop_middle(const ImageRgb& picture) {
  const int left = picture.width / 10;
  const int top = picture.height / 10;
  ImageRgb out{std::max(picture.width - 2 * left, 1), std::max(picture.height - 2 * top, 1), {}};
  const auto row = static_cast<std::ptrdiff_t>(out.width) * 3;
  out.pixels.reserve(static_cast<std::size_t>(row) * static_cast<std::size_t>(out.height));
  for (int y = 0; y < out.height; ++y) {
    const std::ptrdiff_t begin = (static_cast<std::ptrdiff_t>(top + y) * picture.width + left) * 3;
    out.pixels.insert(out.pixels.end(), picture.pixels.begin() + begin, picture.pixels.begin() + begin + row);
  }
  return out;
}

}  // namespace imago
