// SPDX-License-Identifier: MIT
#include "image/preprocess.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "decode_fixture.h"
#include "image/resize.h"

namespace imago::test {
namespace {

ImageRgb numbered(int width, int height) {
  ImageRgb image{width, height, Bytes(std::size_t{3} * width * height)};
  for (std::size_t i = 0; i < image.pixels.size(); ++i)
    image.pixels[i] = static_cast<std::uint8_t>(1 + i / 3 % 255);
  return image;
}

PreprocessConfig config_of(const std::string& json) {
  auto config = PreprocessConfig::from_json(json);
  EXPECT_TRUE(config) << json;
  return config ? *config : PreprocessConfig{};
}

TEST(Preprocess, ClipLiteStretches) {
  const auto config =
      config_of(R"({"do_resize":true,"size":{"height":192,"width":192},"resample":3,"do_center_crop":false,
      "do_rescale":true,"rescale_factor":0.00392156862745098,"do_normalize":false,"image_processor_type":"CLIPImageProcessor"})");
  EXPECT_EQ(config.output_width(), 192);
  EXPECT_EQ(config.output_height(), 192);
  EXPECT_FALSE(config.do_normalize);
  const ImageRgb image = numbered(300, 200);
  EXPECT_EQ(preprocess(image, config)->pixels, resize_bicubic(image, 192, 192)->pixels);
}

TEST(Preprocess, AbsentFieldsHaveTheClassDefaults) {
  const auto config = config_of("{}");
  EXPECT_EQ(config.shortest_edge, 224);
  EXPECT_EQ(config.crop_width, 224);
  EXPECT_TRUE(config.do_center_crop && config.do_resize && config.do_rescale && config.do_normalize);
  EXPECT_DOUBLE_EQ(config.mean[0], 0.48145466);
  EXPECT_DOUBLE_EQ(config.std[2], 0.27577711);
}

// The longer side is int(224 · long / short) in Python; the crop starts at (length − 224) // 2.
TEST(Preprocess, ClipSizesAndCrops) {
  const auto config = config_of(R"({"size":{"shortest_edge":224},"crop_size":{"height":224,"width":224}})");
  struct Case {
    int width, height, resized_width, resized_height;
  };
  for (const auto& [width, height, resized_width, resized_height] :
       {Case{375, 500, 224, 298}, Case{500, 375, 298, 224}, Case{500, 333, 336, 224},
        Case{640, 427, 335, 224}, Case{224, 224, 224, 224}, Case{100, 301, 224, 674}, Case{1, 3, 224, 672},
        Case{225, 224, 225, 224}}) {
    const ImageRgb image = numbered(width, height);
    const auto out = preprocess(image, config);
    ASSERT_TRUE(out);
    ASSERT_EQ(out->width, 224);
    ASSERT_EQ(out->height, 224);
    const auto resized = resize_bicubic(image, resized_width, resized_height);
    const int left = (resized_width - 224) / 2, top = (resized_height - 224) / 2;
    for (int y = 0; y < 224; y += 31) {
      for (int x = 0; x < 224; x += 31) {
        const std::size_t to = 3 * (std::size_t{224} * y + x);
        const std::size_t from = 3 * (static_cast<std::size_t>(y + top) * resized_width + x + left);
        ASSERT_EQ(out->pixels[to], resized->pixels[from])
            << width << " × " << height << " at " << x << ", " << y;
      }
    }
  }
}

TEST(Preprocess, NumbersAsSizesAreTheOldForm) {
  const auto config = config_of(R"({"size":96,"crop_size":64})");
  EXPECT_EQ(config.shortest_edge, 96);
  EXPECT_EQ(config.crop_width, 64);
  EXPECT_EQ(config.crop_height, 64);
}

// transformers' center_crop: an odd surplus leaves its pixel on the far side, an odd lack puts it in front.
TEST(Preprocess, CropsLikeTransformers) {
  const auto crop = [](int width, int height, int crop_width, int crop_height) {
    PreprocessConfig config;
    config.do_resize = false;
    config.crop_width = crop_width;
    config.crop_height = crop_height;
    return *preprocess(numbered(width, height), config);
  };
  const ImageRgb odd = crop(6, 1, 3, 1);  // 1 2 3 4 5 6 → from (6 − 3) // 2 = 1
  EXPECT_EQ(odd.pixels, (Bytes{2, 2, 2, 3, 3, 3, 4, 4, 4}));
  const ImageRgb padded = crop(2, 1, 5, 1);  // (2 − 5) // 2 = −2: two black pixels in front, one behind
  EXPECT_EQ(padded.pixels, (Bytes{0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 0, 0, 0}));
  const ImageRgb mixed = crop(4, 1, 2, 2);  // narrower and higher: (1 − 2) // 2 = −1
  EXPECT_EQ(mixed.pixels, (Bytes{0, 0, 0, 0, 0, 0, 2, 2, 2, 3, 3, 3}));
}

TEST(Preprocess, RefusesWhatItDoesNotKnow) {
  const auto code = [](const std::string& json) { return PreprocessConfig::from_json(json).error().code; };
  EXPECT_EQ(code(R"({"resample":2})"), ErrorCode::unsupported);
  EXPECT_EQ(code(R"({"size":{"longest_edge":10}})"), ErrorCode::unsupported);
  EXPECT_EQ(code(R"({"size":{"shortest_edge":0}})"), ErrorCode::unsupported);
  EXPECT_EQ(code(R"({"size":{"height":-3,"width":5}})"), ErrorCode::unsupported);
  EXPECT_EQ(code(R"({"size":{"height":5,"width":9000000}})"), ErrorCode::unsupported);
  EXPECT_EQ(code(R"({"size":"big"})"), ErrorCode::unsupported);
  EXPECT_EQ(code(R"({"crop_size":{"shortest_edge":5}})"), ErrorCode::unsupported);
  EXPECT_EQ(code(R"({"do_resize":"yes"})"), ErrorCode::malformed);
  EXPECT_EQ(code(R"({"image_mean":[1,2]})"), ErrorCode::malformed);
  EXPECT_EQ(code("[]"), ErrorCode::malformed);
  EXPECT_EQ(code("{"), ErrorCode::malformed);
}

TEST(Preprocess, PassesErrorsOn) {
  EXPECT_FALSE(preprocess(ImageRgb{}, PreprocessConfig{}));
  EXPECT_FALSE(preprocess(numbered(1, 9000), PreprocessConfig{}));  // 224 × 2,016,000
}

}  // namespace
}  // namespace imago::test
