// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace imago {

/// The two facts that Imago takes from a photo's EXIF block. Everything else in it (place, owner, camera) is
/// deliberately not read.
struct Exif {
  int orientation = 1;   ///< 1..8 as in TIFF tag 0x0112; 1 = upright
  std::string captured;  ///< DateTimeOriginal, "YYYY:MM:DD HH:MM:SS"; empty where unknown
};

/// Reads a TIFF structure as EXIF embeds it (JPEG APP1 behind "Exif\0\0", PNG eXIf). Never fails: metadata
/// must not cost a picture, so whatever is damaged or absent keeps its default.
Exif parse_exif(std::span<const std::uint8_t> tiff);

/// True for the orientations that swap width and height (5..8).
constexpr bool orientation_swaps_sides(int orientation) { return orientation >= 5; }

}  // namespace imago
