// SPDX-License-Identifier: MIT
#include "image/color.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace imago {
namespace {

constexpr int kContributionBits = 27;
constexpr int kEncodeBits = 15;
constexpr std::int32_t kEncodeMax = (1 << kEncodeBits) - 1;
// ±4, beyond any real space (ProPhoto needs 2.03). Three of them still fit into 32 bits.
constexpr double kContributionLimit = double{1 << 29};

constexpr Matrix3 kBradford{0.8951, 0.2664, -0.1614, -0.7502, 1.7135, 0.0367, 0.0389, -0.0685, 1.0296};
constexpr std::array<double, 3> kD50{0.9642, 1.0, 0.8249};

std::array<double, 3> multiply(const Matrix3& m, const std::array<double, 3>& v) {
  return {m[0] * v[0] + m[1] * v[1] + m[2] * v[2], m[3] * v[0] + m[4] * v[1] + m[5] * v[2],
          m[6] * v[0] + m[7] * v[1] + m[8] * v[2]};
}

std::array<double, 3> xyz_of(double x, double y) { return {x / y, 1.0, (1.0 - x - y) / y}; }

std::uint8_t to_level(double value) {
  return static_cast<std::uint8_t>(std::lround(255.0 * std::clamp(value, 0.0, 1.0)));
}

// Linear light in units of 2^-kEncodeBits → an sRGB level.
const std::vector<std::uint8_t>& encode_table() {
  static const std::vector<std::uint8_t> table = [] {
    std::vector<std::uint8_t> levels(std::size_t{1} << kEncodeBits);
    for (std::size_t i = 0; i < levels.size(); ++i) {
      levels[i] = to_level(linear_to_srgb(static_cast<double>(i) / (1 << kEncodeBits)));
    }
    return levels;
  }();
  return table;
}

}  // namespace

Matrix3 multiply(const Matrix3& a, const Matrix3& b) {
  Matrix3 out{};
  for (std::size_t row = 0; row < 3; ++row) {
    for (std::size_t column = 0; column < 3; ++column) {
      for (std::size_t k = 0; k < 3; ++k) out[3 * row + column] += a[3 * row + k] * b[3 * k + column];
    }
  }
  return out;
}

Matrix3 invert(const Matrix3& m) {
  const double c0 = m[4] * m[8] - m[5] * m[7];
  const double c1 = m[5] * m[6] - m[3] * m[8];
  const double c2 = m[3] * m[7] - m[4] * m[6];
  const double determinant = m[0] * c0 + m[1] * c1 + m[2] * c2;
  if (!(std::abs(determinant) > 1e-9)) return {};
  const double s = 1.0 / determinant;
  return {c0 * s, (m[2] * m[7] - m[1] * m[8]) * s, (m[1] * m[5] - m[2] * m[4]) * s,
          c1 * s, (m[0] * m[8] - m[2] * m[6]) * s, (m[2] * m[3] - m[0] * m[5]) * s,
          c2 * s, (m[1] * m[6] - m[0] * m[7]) * s, (m[0] * m[4] - m[1] * m[3]) * s};
}

double srgb_to_linear(double encoded) {
  return encoded <= 0.04045 ? encoded / 12.92 : std::pow((encoded + 0.055) / 1.055, 2.4);
}

double linear_to_srgb(double linear) {
  return linear <= 0.0031308 ? 12.92 * linear : 1.055 * std::pow(linear, 1.0 / 2.4) - 0.055;
}

Matrix3 rgb_to_xyz_d50(const Primaries& p) {
  if (!(p.red_y > 1e-4 && p.green_y > 1e-4 && p.blue_y > 1e-4 && p.white_y > 1e-4)) return {};
  const auto red = xyz_of(p.red_x, p.red_y);
  const auto green = xyz_of(p.green_x, p.green_y);
  const auto blue = xyz_of(p.blue_x, p.blue_y);
  const auto white = xyz_of(p.white_x, p.white_y);

  // Scale the primaries so that R = G = B = 1 is the white.
  const Matrix3 columns{red[0], green[0], blue[0], red[1], green[1], blue[1], red[2], green[2], blue[2]};
  const auto scale = multiply(invert(columns), white);
  Matrix3 native = columns;
  for (std::size_t i = 0; i < 9; ++i) native[i] *= scale[i % 3];

  // Bradford: scale the cone responses from this white's to D50's.
  const auto from = multiply(kBradford, white);
  const auto to = multiply(kBradford, kD50);
  if (!(from[0] > 1e-4 && from[1] > 1e-4 && from[2] > 1e-4)) return {};
  const Matrix3 gains{to[0] / from[0], 0, 0, 0, to[1] / from[1], 0, 0, 0, to[2] / from[2]};
  return multiply(multiply(invert(kBradford), multiply(gains, kBradford)), native);
}

ColorTransform ColorTransform::from_matrix_profile(const MatrixProfile& profile) {
  static const Matrix3 to_srgb = invert(rgb_to_xyz_d50(kSrgbPrimaries));
  const Matrix3 matrix = multiply(to_srgb, profile.to_xyz_d50);
  auto tables = std::make_shared<Tables>();
  for (std::size_t in = 0; in < 3; ++in) {
    for (std::size_t value = 0; value < 256; ++value) {
      for (std::size_t out = 0; out < 3; ++out) {
        const double linear = profile.tone[in][value] * matrix[3 * out + in] * (1 << kContributionBits);
        tables->contribution[in][value][out] = static_cast<std::int32_t>(
            std::lround(std::clamp(linear, -kContributionLimit, kContributionLimit)));
      }
    }
  }
  ColorTransform transform;
  transform.tables_ = std::move(tables);
  return transform;
}

ColorTransform ColorTransform::from_gray(const ToneTable& tone) {
  auto tables = std::make_shared<Tables>();
  for (std::size_t value = 0; value < 256; ++value)
    tables->gray[value] = to_level(linear_to_srgb(tone[value]));
  ColorTransform transform;
  transform.tables_ = std::move(tables);
  transform.is_gray_ = true;
  return transform;
}

std::array<std::uint8_t, 3> ColorTransform::convert(std::uint8_t r, std::uint8_t g, std::uint8_t b) const {
  if (is_gray_) return {tables_->gray[r], tables_->gray[g], tables_->gray[b]};
  // Half a step of the encode table is added, so that the shift rounds to the nearest entry.
  constexpr int kShift = kContributionBits - kEncodeBits;
  constexpr std::int32_t kHalf = 1 << (kShift - 1);
  const auto& encode = encode_table();
  const auto& cr = tables_->contribution[0][r];
  const auto& cg = tables_->contribution[1][g];
  const auto& cb = tables_->contribution[2][b];
  std::array<std::uint8_t, 3> out;
  for (std::size_t i = 0; i < 3; ++i) {
    const std::int32_t linear = (cr[i] + cg[i] + cb[i] + kHalf) >> kShift;
    out[i] = encode[static_cast<std::size_t>(std::clamp(linear, 0, kEncodeMax))];
  }
  return out;
}

bool ColorTransform::is_identity() const {
  for (int r = 0; r < 256; r += 15) {
    for (int g = 0; g < 256; g += 15) {
      for (int b = 0; b < 256; b += 15) {
        const std::array<int, 3> in{r, g, b};
        const auto out =
            convert(static_cast<std::uint8_t>(r), static_cast<std::uint8_t>(g), static_cast<std::uint8_t>(b));
        for (std::size_t i = 0; i < 3; ++i) {
          if (std::abs(in[i] - out[i]) > 1) return false;
        }
      }
    }
  }
  return true;
}

void ColorTransform::apply(std::span<std::uint8_t> pixels, int channels) const {
  const auto step = static_cast<std::size_t>(channels);
  for (std::size_t i = 0; i + step <= pixels.size(); i += step) {
    const auto out = convert(pixels[i], pixels[i + 1], pixels[i + 2]);
    pixels[i] = out[0];
    pixels[i + 1] = out[1];
    pixels[i + 2] = out[2];
  }
}

}  // namespace imago
