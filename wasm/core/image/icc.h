// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "image/color.h"

namespace imago {

/// How many channels the pixels behind a profile have.
enum class ColorModel { gray, rgb, cmyk };

/// Reads an ICC profile (ICC.1:2001-04 "v2", ICC.1:2010 "v4") and returns the transform to sRGB, or nothing
/// where the pixels are to be taken as sRGB already:
/// - the profile is damaged, or is for another colour model than the pixels are;
/// - it is sRGB in all but name (`ColorTransform::is_identity`);
/// - it has only look-up tables (A2B0) and no matrix/TRC form, or its connection space is Lab. Such profiles
/// describe
///   printers and scanners; photos for the screen hardly ever carry one. Where a profile has both forms, the
///   matrix/TRC form is used;
/// - the pixels are CMYK: they are brought to RGB without a profile.
///
/// The intent is relative colorimetric without black point compensation. The colorants of a profile are
/// relative to D50 in both versions, so the `chad` tag (how they got there) is not needed.
std::optional<ColorTransform> icc_to_srgb(std::span<const std::uint8_t> profile, ColorModel model);

}  // namespace imago
