// SPDX-License-Identifier: MIT
#include "image/resize.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "decode_fixture.h"
#include "image/resize_kernels.h"

namespace imago::test {
namespace {

// The same integers as `picture` in scripts/goldens/resize.py.
ImageRgb formula_picture(const std::string& kind, int width, int height) {
  ImageRgb image{width, height, Bytes(std::size_t{3} * width * height)};
  for (std::size_t i = 0; i < image.pixels.size(); ++i) {
    auto h = static_cast<std::uint32_t>(i * 2654435761u);
    h ^= h >> 15;
    h *= 2246822519u;
    h ^= h >> 13;
    const std::uint32_t value = h >> 3 & 255;
    image.pixels[i] = static_cast<std::uint8_t>(kind == "edges" ? (value < 128 ? 0 : 255) : value);
  }
  return image;
}

TEST(Resize, EqualsPillowToTheBit) {
  const Bytes file = read_file("tests/golden/resize.tsv");
  std::istringstream lines(std::string(file.begin(), file.end()));
  int cases = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream fields(line);
    std::string name, kind, hash;
    int in_width, in_height, out_width, out_height;
    ASSERT_TRUE(fields >> name >> kind >> in_width >> in_height >> out_width >> out_height >> hash) << line;
    const auto image = resize_bicubic(formula_picture(kind, in_width, in_height), out_width, out_height);
    ASSERT_TRUE(image) << name;
    EXPECT_EQ(image->width, out_width) << name;
    EXPECT_EQ(image->height, out_height) << name;
    EXPECT_EQ(fnv1a(image->pixels), std::stoull(hash, nullptr, 16)) << name;
    ++cases;
  }
  EXPECT_GE(cases, 30);
}

TEST(Resize, FlatStaysFlat) {
  for (const int value : {0, 1, 127, 254, 255}) {
    const ImageRgb flat{50, 40, Bytes(50 * 40 * 3, static_cast<std::uint8_t>(value))};
    for (const auto& [width, height] : {std::pair{7, 9}, std::pair{192, 192}, std::pair{50, 3}}) {
      const auto image = resize_bicubic(flat, width, height);
      ASSERT_TRUE(image);
      for (const std::uint8_t pixel : image->pixels) ASSERT_EQ(pixel, value);
    }
  }
}

TEST(Resize, RefusesImpossibleSizes) {
  const ImageRgb image = formula_picture("noise", 10, 10);
  EXPECT_EQ(resize_bicubic(image, 0, 5).error().code, ErrorCode::out_of_range);
  EXPECT_EQ(resize_bicubic(image, 5, -1).error().code, ErrorCode::out_of_range);
  EXPECT_EQ(resize_bicubic(image, 2'000'000, 1).error().code, ErrorCode::out_of_range);
  EXPECT_EQ(resize_bicubic(image, 20'000, 20'000).error().code, ErrorCode::too_large);
  EXPECT_EQ(resize_bicubic(ImageRgb{}, 5, 5).error().code, ErrorCode::out_of_range);
  EXPECT_EQ(resize_bicubic(ImageRgb{10, 10, Bytes(5)}, 5, 5).error().code, ErrorCode::out_of_range);
}

#if defined(__wasm_simd128__)
TEST(Resize, SimdEqualsScalar) {
  std::uint32_t state = 1;
  const auto random = [&] { return state = state * 1664525u + 1013904223u, state >> 8; };
  for (const std::size_t width : {1u, 2u, 3u, 5u, 15u, 16u, 17u, 31u, 63u, 64u, 65u, 192u}) {
    Bytes in(3 * width);
    for (auto& byte : in) byte = static_cast<std::uint8_t>(random());
    ResizeAxis axis;
    axis.start.push_back(0);
    for (std::size_t first = 0; first < width; ++first) {
      for (std::size_t count = 1; count <= std::min<std::size_t>(width - first, 9); ++count) {
        axis.first.push_back(static_cast<std::int32_t>(first));
        for (std::size_t k = 0; k < count; ++k) {
          axis.weights.push_back(static_cast<std::int32_t>(random() % (1 << 21)) - (1 << 20));
        }
        axis.start.push_back(axis.weights.size());
      }
    }
    Bytes scalar(3 * axis.first.size()), simd(scalar.size());
    resize_row_scalar(axis, in, scalar);
    resize_row_simd128(axis, in, simd);
    EXPECT_EQ(scalar, simd) << width;

    const std::size_t rows = 7, stride = 3 * width;
    Bytes block(rows * stride);
    for (auto& byte : block) byte = static_cast<std::uint8_t>(random());
    std::vector<std::int32_t> weights(rows);
    for (auto& weight : weights) weight = static_cast<std::int32_t>(random() % (1 << 22)) - (1 << 21);
    Bytes scalar_row(stride), simd_row(stride);
    resize_column_scalar(weights, block.data(), stride, scalar_row);
    resize_column_simd128(weights, block.data(), stride, simd_row);
    EXPECT_EQ(scalar_row, simd_row) << width;
  }
}
#endif

}  // namespace
}  // namespace imago::test
