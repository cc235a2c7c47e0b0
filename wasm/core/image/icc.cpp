// SPDX-License-Identifier: MIT
#include "image/icc.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>

namespace imago {
namespace {

using namespace std::string_view_literals;
using Bytes = std::span<const std::uint8_t>;

constexpr std::size_t kHeaderSize = 128;
constexpr std::size_t kMaxTags = 256;

std::uint32_t u16(Bytes bytes, std::size_t at) { return std::uint32_t{bytes[at]} << 8 | bytes[at + 1]; }
std::uint32_t u32(Bytes bytes, std::size_t at) { return u16(bytes, at) << 16 | u16(bytes, at + 2); }
double s15_fixed16(Bytes bytes, std::size_t at) {
  return static_cast<std::int32_t>(u32(bytes, at)) / 65536.0;
}

bool is(Bytes bytes, std::size_t at, std::string_view signature) {
  return std::equal(signature.begin(), signature.end(), bytes.begin() + at,
                    [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
}

// The data of a tag; empty where it is absent or lies outside the profile.
Bytes find_tag(Bytes profile, std::string_view signature) {
  const std::size_t count = std::min<std::size_t>(u32(profile, kHeaderSize), kMaxTags);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t entry = kHeaderSize + 4 + 12 * i;
    if (entry + 12 > profile.size()) break;
    if (!is(profile, entry, signature)) continue;
    const std::size_t offset = u32(profile, entry + 4);
    const std::size_t size = u32(profile, entry + 8);
    if (offset > profile.size() || profile.size() - offset < size) return {};
    return profile.subspan(offset, size);
  }
  return {};
}

// "curv": no entry is the identity, one is an exponent (u8Fixed8), more are samples of the curve.
std::optional<ToneTable> read_sampled_curve(Bytes tag) {
  const std::size_t count = u32(tag, 8);
  if (count > (tag.size() - 12) / 2) return std::nullopt;
  ToneTable tone;
  for (std::size_t i = 0; i < tone.size(); ++i) {
    const double x = static_cast<double>(i) / 255.0;
    if (count == 0) {
      tone[i] = x;
    } else if (count == 1) {
      tone[i] = std::pow(x, u16(tag, 12) / 256.0);
    } else {
      const double position = x * static_cast<double>(count - 1);
      const std::size_t low = std::min(static_cast<std::size_t>(position), count - 2);
      const double fraction = position - static_cast<double>(low);
      const double a = u16(tag, 12 + 2 * low), b = u16(tag, 14 + 2 * low);
      tone[i] = (a + (b - a) * fraction) / 65535.0;
    }
  }
  return tone;
}

// "para": the function types 0..4 of ICC.1:2010, 10.16.
std::optional<ToneTable> read_parametric_curve(Bytes tag) {
  constexpr std::array<std::size_t, 5> kParameterCount{1, 3, 4, 5, 7};
  const std::size_t type = u16(tag, 8);
  if (type >= kParameterCount.size() || tag.size() < 12 + 4 * kParameterCount[type]) return std::nullopt;
  std::array<double, 7> p{};  // g a b c d e f
  for (std::size_t i = 0; i < kParameterCount[type]; ++i) p[i] = s15_fixed16(tag, 12 + 4 * i);
  const double g = p[0], a = p[1], b = p[2], c = p[3], d = p[4], e = p[5], f = p[6];

  const auto power = [&](double x) { return std::pow(std::max(a * x + b, 0.0), g); };
  ToneTable tone;
  for (std::size_t i = 0; i < tone.size(); ++i) {
    const double x = static_cast<double>(i) / 255.0;
    double y = 0;
    switch (type) {
      case 0:
        y = std::pow(x, g);
        break;
      case 1:
        y = a * x + b >= 0 ? power(x) : 0;
        break;
      case 2:
        y = a * x + b >= 0 ? power(x) + c : c;
        break;
      case 3:
        y = x >= d ? power(x) : c * x;
        break;
      default:
        y = x >= d ? power(x) + e : c * x + f;
        break;
    }
    if (!std::isfinite(y)) return std::nullopt;
    tone[i] = std::clamp(y, 0.0, 1.0);
  }
  return tone;
}

std::optional<ToneTable> read_curve(Bytes tag) {
  if (tag.size() < 12) return std::nullopt;
  if (is(tag, 0, "curv"sv)) return read_sampled_curve(tag);
  if (is(tag, 0, "para"sv)) return read_parametric_curve(tag);
  return std::nullopt;
}

std::optional<ColorTransform> read_rgb(Bytes profile) {
  MatrixProfile matrix;
  constexpr std::array kColorants{"rXYZ"sv, "gXYZ"sv, "bXYZ"sv};
  constexpr std::array kCurves{"rTRC"sv, "gTRC"sv, "bTRC"sv};
  for (std::size_t i = 0; i < 3; ++i) {
    const Bytes colorant = find_tag(profile, kColorants[i]);
    if (colorant.size() < 20 || !is(colorant, 0, "XYZ "sv)) return std::nullopt;
    for (std::size_t row = 0; row < 3; ++row)
      matrix.to_xyz_d50[3 * row + i] = s15_fixed16(colorant, 8 + 4 * row);
    const auto tone = read_curve(find_tag(profile, kCurves[i]));
    if (!tone) return std::nullopt;
    matrix.tone[i] = *tone;
  }
  return ColorTransform::from_matrix_profile(matrix);
}

}  // namespace

std::optional<ColorTransform> icc_to_srgb(Bytes profile, ColorModel model) {
  if (model == ColorModel::cmyk) return std::nullopt;
  if (profile.size() < kHeaderSize + 4 || !is(profile, 36, "acsp"sv)) return std::nullopt;
  if (!is(profile, 20, "XYZ "sv)) return std::nullopt;

  std::optional<ColorTransform> transform;
  if (model == ColorModel::rgb && is(profile, 16, "RGB "sv)) {
    transform = read_rgb(profile);
  } else if (model == ColorModel::gray && is(profile, 16, "GRAY"sv)) {
    if (const auto tone = read_curve(find_tag(profile, "kTRC"sv)))
      transform = ColorTransform::from_gray(*tone);
  }
  if (transform && transform->is_identity()) return std::nullopt;
  return transform;
}

}  // namespace imago
