// SPDX-License-Identifier: MIT
#include "image/decode.h"

#include <gtest/gtest.h>

#include <string_view>

#include "decode_fixture.h"

namespace imago::test {
namespace {

// How far a fixture may be from Pillow's pixels. Formats without loss: not at all. JPEG: both decoders round
// in the inverse DCT, in upsampling and in YCbCr → RGB. Profiles: two levels from littlecms.
struct Tolerance {
  int largest;
  double mean;
};

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

Tolerance tolerance(const std::string& name) {
  if (name.ends_with(".jpg")) return {4, 0.3};
  if (contains(name, "ignored") || contains(name, "srgb_v") || contains(name, "beats_gama") ||
      contains(name, "chrm_srgb"))
    return {0, 0};
  if (contains(name, "icc") || contains(name, "gama")) return {2, 0.05};
  if (contains(name, "bmp_16"))
    return {1, 0.5};  // 5 and 6 bits are scaled by repeating bits here, by division there
  return {0, 0};
}

bool has_golden(const std::string& name) {
  return name != "jpeg_arithmetic.jpg" && name != "png_unpacks_to_16_mb.png";
}

TEST(Decode, EveryFixtureIsWhatPillowMakesOfIt) {
  const auto names = fixture_names();
  ASSERT_GE(names.size(), 120u);
  for (const auto& name : names) {
    if (!has_golden(name)) continue;
    const ImageRgb expected = golden(name);
    ASSERT_FALSE(expected.pixels.empty()) << name << " has no golden";
    const auto image = decode_image(fixture(name));
    ASSERT_TRUE(image) << name << ": " << image.error().message;
    ASSERT_EQ(image->width, expected.width) << name;
    ASSERT_EQ(image->height, expected.height) << name;
    const auto [largest, mean] = difference(*image, expected);
    EXPECT_LE(largest, tolerance(name).largest) << name;
    EXPECT_LE(mean, tolerance(name).mean) << name;
  }
}

// The goldens leave JPEG some room; this does not. One value for native, sanitised and WASM builds.
TEST(Decode, GivesTheSameBitsInEveryBuild) {
  Bytes hashes;
  for (const auto& name : fixture_names()) {
    if (!has_golden(name)) continue;
    const auto image = decode_image(fixture(name));
    ASSERT_TRUE(image) << name;
    const std::uint64_t hash = fnv1a(image->pixels);
    for (int shift = 0; shift < 64; shift += 8) hashes.push_back(static_cast<std::uint8_t>(hash >> shift));
  }
  EXPECT_EQ(fnv1a(hashes), 0xec1f55f102544716u);
}

TEST(Decode, InfoAgreesWithThePicture) {
  for (const auto& name : fixture_names()) {
    if (!has_golden(name)) continue;
    const Bytes bytes = fixture(name);
    const auto info = image_info(bytes);
    ASSERT_TRUE(info) << name << ": " << info.error().message;
    const ImageRgb expected = golden(name);
    EXPECT_EQ(info->width, expected.width) << name;
    EXPECT_EQ(info->height, expected.height) << name;
    EXPECT_EQ(info->format, sniff_format(bytes)) << name;
  }
  EXPECT_TRUE(image_info(fixture("png_rgba8.png"))->has_alpha);
  EXPECT_TRUE(image_info(fixture("png_palette_transparent.png"))->has_alpha);
  EXPECT_TRUE(image_info(fixture("gif_transparent.gif"))->has_alpha);
  EXPECT_TRUE(image_info(fixture("bmp_32_alpha.bmp"))->has_alpha);
  EXPECT_FALSE(image_info(fixture("bmp_32.bmp"))->has_alpha);
  EXPECT_FALSE(image_info(fixture("png_rgb8.png"))->has_alpha);
  EXPECT_FALSE(image_info(fixture("jpeg_420.jpg"))->has_alpha);
}

TEST(Decode, InfoReadsOrientationAndDate) {
  for (int orientation = 1; orientation <= 8; ++orientation) {
    const auto info = image_info(fixture("exif_orientation_" + std::to_string(orientation) + ".jpg"));
    ASSERT_TRUE(info);
    EXPECT_EQ(info->orientation, orientation);
    EXPECT_EQ(info->captured, "2026:11:24 10:20:3" + std::to_string(orientation));
    EXPECT_EQ(info->width, orientation >= 5 ? 24 : 32);
  }
  const auto png = image_info(fixture("exif_orientation_6.png"));
  EXPECT_EQ(png->orientation, 6);
  EXPECT_EQ(png->captured, "2001:02:03 04:05:06");
  EXPECT_EQ(image_info(fixture("exif_orientation_9.jpg"))->orientation, 1);
  EXPECT_EQ(image_info(fixture("exif_blank_date.jpg"))->captured, "");
  EXPECT_EQ(image_info(fixture("exif_cut_short.jpg"))->captured, "");
}

TEST(Decode, NeedsOnlyTheHeaderForInfo) {
  Bytes jpeg = fixture("jpeg_420.jpg");
  jpeg.resize(jpeg.size() - 300);
  EXPECT_TRUE(image_info(jpeg));
  EXPECT_FALSE(decode_image(jpeg));
  Bytes png = fixture("png_rgb8.png");
  png.resize(png.size() - 60);
  EXPECT_TRUE(image_info(png));
  EXPECT_FALSE(decode_image(png));
}

TEST(Decode, OtherDecodersPixelsGoOverWhite) {
  const Bytes rgba{10, 20, 30, 255, 10, 20, 30, 0, 0, 0, 0, 128, 200, 100, 0, 1};
  const auto image = rgba_to_rgb(rgba, 2, 2);
  ASSERT_TRUE(image);
  EXPECT_EQ(image->pixels, (Bytes{10, 20, 30, 255, 255, 255, 127, 127, 127, 255, 254, 254}));
  EXPECT_EQ(rgba_to_rgb(rgba, 2, 3).error().code, ErrorCode::mismatch);
  EXPECT_EQ(rgba_to_rgb(rgba, -1, -4).error().code, ErrorCode::mismatch);
  EXPECT_EQ(rgba_to_rgb({}, 0, 0).error().code, ErrorCode::malformed);
  EXPECT_EQ(rgba_to_rgb({}, 20'000, 20'000).error().code, ErrorCode::too_large);
}

TEST(Sniff, GoesByContentAlone) {
  const auto sniff = [](std::string_view text) {
    return sniff_format({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
  };
  using namespace std::string_view_literals;
  EXPECT_EQ(sniff("RIFF\x10\0\0\0WEBPVP8 "sv), ImageFormat::webp);
  EXPECT_EQ(sniff("\0\0\0\x1c"sv
                  "ftypavif\0\0\0\0mif1"sv),
            ImageFormat::avif);
  EXPECT_EQ(sniff("\0\0\0\x1c"sv
                  "ftypmif1\0\0\0\0miafavif"sv),
            ImageFormat::avif);
  EXPECT_EQ(sniff("\0\0\0\x18"sv
                  "ftypheic\0\0\0\0mif1heic"sv),
            ImageFormat::heic);
  EXPECT_EQ(sniff("\0\0\0\x18"sv
                  "ftypmif1\0\0\0\0mif1"sv),
            ImageFormat::heic);
  EXPECT_EQ(sniff("\0\0\0\x18"sv
                  "ftypisom\0\0\0\0isom"sv),
            ImageFormat::unknown);
  EXPECT_EQ(sniff("BM is how this text begins"sv), ImageFormat::unknown);
  EXPECT_EQ(sniff("GIF88a"sv), ImageFormat::unknown);
  EXPECT_EQ(sniff(""sv), ImageFormat::unknown);
  EXPECT_EQ(sniff("\xff\xd8"sv), ImageFormat::unknown);
}

}  // namespace
}  // namespace imago::test
