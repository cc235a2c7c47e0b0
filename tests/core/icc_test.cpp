// SPDX-License-Identifier: MIT
// littlecms's answers are compared in decode_test.cpp; this is what a profile is made of.
#include "image/icc.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace imago {
namespace {

using Bytes = std::vector<std::uint8_t>;

void put(Bytes& bytes, std::uint32_t value, int size = 4) {
  for (int i = size - 1; i >= 0; --i) bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}
void put(Bytes& bytes, const std::string& text) { bytes.insert(bytes.end(), text.begin(), text.end()); }
void put_fixed(Bytes& bytes, double value) {
  put(bytes, static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value * 65536))));
}

using Tag = std::pair<std::string, Bytes>;

Bytes make_profile(const std::vector<Tag>& tags, const std::string& space = "RGB ",
                   const std::string& pcs = "XYZ ") {
  Bytes profile(128, 0), body;
  const auto text_at = [&](std::size_t at, const std::string& text) {
    std::copy(text.begin(), text.end(), profile.begin() + at);
  };
  text_at(12, "mntr");
  text_at(16, space);
  text_at(20, pcs);
  text_at(36, "acsp");
  put(profile, static_cast<std::uint32_t>(tags.size()));
  const std::size_t start = 132 + 12 * tags.size();
  for (const auto& [name, data] : tags) {
    put(profile, name);
    put(profile, static_cast<std::uint32_t>(start + body.size()));
    put(profile, static_cast<std::uint32_t>(data.size()));
    body.insert(body.end(), data.begin(), data.end());
  }
  profile.insert(profile.end(), body.begin(), body.end());
  return profile;
}

Bytes xyz(double x, double y, double z) {
  Bytes tag;
  put(tag, "XYZ ");
  put(tag, 0);
  for (const double v : {x, y, z}) put_fixed(tag, v);
  return tag;
}

Bytes gamma_curve(double gamma) {
  Bytes tag;
  put(tag, "curv");
  put(tag, 0);
  put(tag, 1);
  put(tag, static_cast<std::uint32_t>(std::lround(gamma * 256)), 2);
  return tag;
}

Bytes parametric_curve(std::uint32_t type, const std::vector<double>& parameters) {
  Bytes tag;
  put(tag, "para");
  put(tag, 0);
  put(tag, type, 2);
  put(tag, 0, 2);
  for (const double p : parameters) put_fixed(tag, p);
  return tag;
}

std::vector<Tag> rgb_tags(const Primaries& primaries, const Bytes& curve) {
  const Matrix3 m = rgb_to_xyz_d50(primaries);
  return {{"rXYZ", xyz(m[0], m[3], m[6])},
          {"gXYZ", xyz(m[1], m[4], m[7])},
          {"bXYZ", xyz(m[2], m[5], m[8])},
          {"rTRC", curve},
          {"gTRC", curve},
          {"bTRC", curve}};
}

constexpr Primaries kDisplayP3{0.680, 0.320, 0.265, 0.690, 0.150, 0.060, 0.3127, 0.3290};
const Bytes kSrgbCurve = parametric_curve(3, {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045});

Bytes convert(const ColorTransform& transform, Bytes pixel) {
  transform.apply(pixel, static_cast<int>(pixel.size()));
  return pixel;
}

TEST(Icc, SrgbIsLeftAlone) {
  EXPECT_FALSE(icc_to_srgb(make_profile(rgb_tags(kSrgbPrimaries, kSrgbCurve)), ColorModel::rgb));
}

TEST(Icc, DisplayP3KeepsGreysAndWidensColours) {
  const auto transform = icc_to_srgb(make_profile(rgb_tags(kDisplayP3, kSrgbCurve)), ColorModel::rgb);
  ASSERT_TRUE(transform);
  for (int v = 0; v < 256; ++v) {
    const auto level = static_cast<std::uint8_t>(v);
    for (const std::uint8_t out : convert(*transform, {level, level, level})) EXPECT_NEAR(out, v, 1);
  }
  EXPECT_EQ(convert(*transform, {255, 0, 0}), (Bytes{255, 0, 0}));  // beyond sRGB: clipped
  // The same device values are a stronger colour than sRGB's; alpha stays as it is.
  const Bytes out = convert(*transform, {128, 64, 191, 77});
  EXPECT_GT(out[0], 128);
  EXPECT_LT(out[1], 64);
  EXPECT_EQ(out[3], 77);
}

TEST(Icc, EveryParametricTypeIsItsFormula) {
  const double g = 2.0, a = 0.8, b = 0.1, c = 0.3, d = 0.4, e = 0.05, f = 0.02;
  const std::vector<std::vector<double>> parameters{
      {g}, {g, a, b}, {g, a, b, c}, {g, a, b, c, d}, {g, a, b, c, d, e, f}};
  for (std::uint32_t type = 0; type < 5; ++type) {
    const auto transform = icc_to_srgb(
        make_profile({{"kTRC", parametric_curve(type, parameters[type])}}, "GRAY"), ColorModel::gray);
    ASSERT_TRUE(transform) << type;
    for (int v = 0; v < 256; ++v) {
      const double x = v / 255.0;
      const double expected[] = {x * x, std::pow(a * x + b, g), std::pow(a * x + b, g) + c,
                                 x >= d ? std::pow(a * x + b, g) : c * x,
                                 x >= d ? std::pow(a * x + b, g) + e : c * x + f};
      const double level = 255 * linear_to_srgb(std::min(1.0, expected[type]));
      EXPECT_NEAR(convert(*transform, {static_cast<std::uint8_t>(v), 0, 0})[0], level, 0.6)
          << type << " at " << v;
    }
  }
}

TEST(Icc, WhatIsNotForThesePixelsIsIgnored) {
  const Bytes p3 = make_profile(rgb_tags(kDisplayP3, kSrgbCurve));
  EXPECT_TRUE(icc_to_srgb(p3, ColorModel::rgb));
  EXPECT_FALSE(icc_to_srgb(p3, ColorModel::gray));
  EXPECT_FALSE(icc_to_srgb(p3, ColorModel::cmyk));
  EXPECT_FALSE(icc_to_srgb(make_profile(rgb_tags(kDisplayP3, kSrgbCurve), "RGB ", "Lab "), ColorModel::rgb));
  EXPECT_FALSE(icc_to_srgb(make_profile({{"A2B0", Bytes(100)}}), ColorModel::rgb));
  EXPECT_FALSE(icc_to_srgb(make_profile({{"kTRC", gamma_curve(1.8)}}, "GRAY"), ColorModel::rgb));
  EXPECT_FALSE(icc_to_srgb({}, ColorModel::rgb));
}

TEST(Icc, DamagedProfilesDoNoHarm) {
  const Bytes whole = make_profile(rgb_tags(kDisplayP3, kSrgbCurve));
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_FALSE(icc_to_srgb(std::span(whole).first(size), ColorModel::rgb)) << size;
  }
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (const int value : {0x00, 0x7f, 0xff}) {
      Bytes altered = whole;
      altered[at] = static_cast<std::uint8_t>(value);
      const auto transform = icc_to_srgb(altered, ColorModel::rgb);
      if (transform) convert(*transform, {255, 255, 255});
    }
  }
  // A table that claims more entries than it has, and a curve that is no number.
  Bytes curve = gamma_curve(2.2);
  curve[8] = 0x7f;
  EXPECT_FALSE(icc_to_srgb(make_profile(rgb_tags(kDisplayP3, curve)), ColorModel::rgb));
  EXPECT_FALSE(icc_to_srgb(make_profile(rgb_tags(kDisplayP3, parametric_curve(0, {-2}))), ColorModel::rgb));
  EXPECT_FALSE(icc_to_srgb(make_profile(rgb_tags(kDisplayP3, parametric_curve(5, {1}))), ColorModel::rgb));
}

TEST(Color, OverWhiteIsTheNearestInteger) {
  for (int value = 0; value < 256; ++value) {
    for (int alpha = 0; alpha < 256; ++alpha) {
      const double exact = value * alpha / 255.0 + (255.0 - alpha);
      EXPECT_EQ(over_white(static_cast<std::uint8_t>(value), static_cast<std::uint8_t>(alpha)),
                std::lround(exact));
    }
  }
}

TEST(Color, MatricesInvert) {
  const Matrix3 m = rgb_to_xyz_d50(kDisplayP3);
  const Matrix3 one = multiply(m, invert(m));
  for (std::size_t i = 0; i < 9; ++i) EXPECT_NEAR(one[i], i % 4 == 0 ? 1.0 : 0.0, 1e-12);
  EXPECT_EQ(invert({1, 2, 3, 2, 4, 6, 0, 0, 1}), Matrix3{});
  EXPECT_EQ(rgb_to_xyz_d50({0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3})[0], 0.0);
  // The sRGB profile's published colorants.
  const Matrix3 srgb = rgb_to_xyz_d50(kSrgbPrimaries);
  EXPECT_NEAR(srgb[0], 0.43607, 2e-4);
  EXPECT_NEAR(srgb[4], 0.71688, 2e-4);
  EXPECT_NEAR(srgb[8], 0.71417, 5e-4);
}

}  // namespace
}  // namespace imago
