// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>

namespace imago {

/// Row-major 3 × 3.
using Matrix3 = std::array<double, 9>;

Matrix3 multiply(const Matrix3& a, const Matrix3& b);
/// The inverse; all zeros where there is none.
Matrix3 invert(const Matrix3& m);

/// sRGB's decoding function (IEC 61966-2-1), 0..1 → 0..1.
double srgb_to_linear(double encoded);
/// sRGB's encoding function, 0..1 → 0..1.
double linear_to_srgb(double linear);

/// CIE chromaticities of a display's primaries and white.
struct Primaries {
  double red_x, red_y, green_x, green_y, blue_x, blue_y, white_x, white_y;
};
inline constexpr Primaries kSrgbPrimaries{0.64, 0.33, 0.30, 0.60, 0.15, 0.06, 0.3127, 0.3290};

/// Linear RGB of these primaries → XYZ relative to D50 (the ICC connection space), the white adapted by
/// Bradford's transform. All zeros where the primaries span no volume.
Matrix3 rgb_to_xyz_d50(const Primaries& primaries);

/// Device values of one channel, 0..255, decoded to linear light 0..1.
using ToneTable = std::array<double, 256>;

/// An RGB colour space in matrix/TRC form: curves, then a matrix to XYZ (D50).
struct MatrixProfile {
  std::array<ToneTable, 3> tone;
  Matrix3 to_xyz_d50;
};

/// 8-bit device RGB (or grey) → 8-bit sRGB, relative colorimetric, out-of-gamut values clipped per channel.
///
/// All arithmetic on pixels is integer and table based: every channel contributes to each linear output by a
/// table entry (27 fractional bits), the sum indexes a table of sRGB's encoding function with 15 bits. So the
/// cost is nine loads and three look-ups a pixel, and native and WASM agree to the bit.
class ColorTransform {
 public:
  static ColorTransform from_matrix_profile(const MatrixProfile& profile);
  /// A grey profile: one curve, applied to R = G = B alike.
  static ColorTransform from_gray(const ToneTable& tone);

  /// True where no colour of a 18 × 18 × 18 grid moves by more than one level: the space is sRGB in all but
  /// name, and its pixels are better left untouched.
  bool is_identity() const;

  /// Converts in place. `channels` is 3 or 4; a fourth (alpha) stays as it is.
  void apply(std::span<std::uint8_t> pixels, int channels) const;

 private:
  struct Tables {
    // (input channel, value, output channel), linear light in units of 2^-27.
    std::array<std::array<std::array<std::int32_t, 3>, 256>, 3> contribution;
    std::array<std::uint8_t, 256> gray;
  };
  std::array<std::uint8_t, 3> convert(std::uint8_t r, std::uint8_t g, std::uint8_t b) const;

  std::shared_ptr<const Tables> tables_;
  bool is_gray_ = false;
};

/// Composites one channel over white: the nearest integer to value·a/255 + 255·(255 − a)/255. (There are no
/// ties: 255 is odd.)
constexpr std::uint8_t over_white(std::uint8_t value, std::uint8_t alpha) {
  const unsigned a = alpha;
  return static_cast<std::uint8_t>((value * a + 255u * (255u - a) + 127u) / 255u);
}

}  // namespace imago
