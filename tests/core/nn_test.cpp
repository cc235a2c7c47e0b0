// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <numeric>
#include <vector>

#include "nn/arena.h"
#include "nn/operations.h"
#include "nn/patches.h"

namespace imago {
namespace {

TEST(Arena, CutsAlignedSpansThatDoNotOverlap) {
  Arena arena;
  std::span<std::int8_t> bytes;
  std::span<float> floats;
  std::span<std::int16_t> none;
  ASSERT_TRUE(arena.allocate(
      [&](Arena::Cutter& cut) {
        bytes = cut.take<std::int8_t>(5);
        none = cut.take<std::int16_t>(0);
        floats = cut.take<float>(3);
      },
      1024));
  EXPECT_EQ(bytes.size(), 5U);
  EXPECT_TRUE(none.empty());
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(floats.data()) % 16, 0U);
  EXPECT_GE(reinterpret_cast<std::uint8_t*>(floats.data()),
            reinterpret_cast<std::uint8_t*>(bytes.data()) + 5);
  EXPECT_EQ(std::accumulate(floats.begin(), floats.end(), 0.0F), 0.0F);
}

TEST(Arena, RefusesMoreThanItsLimit) {
  Arena arena;
  EXPECT_FALSE(arena.allocate([](Arena::Cutter& cut) { cut.take<float>(1000); }, 1024));
  const std::uint64_t wraps_in_32_bits = std::uint64_t{1} << 32;
  EXPECT_FALSE(arena.allocate([&](Arena::Cutter& cut) { cut.take<std::int8_t>(wraps_in_32_bits); }, 1024));
}

TEST(Operations, NormalizeMakesUnitVectorsOrZero) {
  std::vector<float> x = {3.0F, 0.0F, -4.0F};
  normalize(x);
  EXPECT_FLOAT_EQ(x[0], 0.6F);
  EXPECT_FLOAT_EQ(x[2], -0.8F);
  std::vector<float> zero(3), infinite = {std::numeric_limits<float>::infinity(), 1.0F, 0.0F};
  normalize(zero);
  normalize(infinite);
  EXPECT_EQ(zero, std::vector<float>(3));
  EXPECT_EQ(infinite, std::vector<float>(3));
}

TEST(Operations, MeanRowsAveragesEachColumn) {
  const std::vector<float> x = {1, 2, 3, 5, 6, 7};
  std::vector<float> mean(3);
  mean_rows(x, 2, mean);
  EXPECT_EQ(mean, (std::vector<float>{3, 4, 5}));
}

TEST(Operations, Relu6CodesSurviveARoundTrip) {
  std::vector<std::int8_t> codes(256), back(256);
  std::iota(codes.begin(), codes.end(), std::int8_t{-128});
  std::vector<float> values(256);
  widen_relu6(codes, values);
  EXPECT_EQ(values.front(), 0.0F);
  EXPECT_FLOAT_EQ(values.back(), 6.0F);
  narrow_relu6(values, back);
  EXPECT_EQ(back, codes);
}

TEST(Patches, FollowThePictureAndItsBorder) {
  // 3×3 pixels, channel c of pixel (y, x) is 100·c + 10·y + x + 1; the border is 0.
  constexpr std::size_t kSize = 3;
  std::vector<std::uint8_t> rgb;
  for (unsigned y = 0; y < kSize; ++y) {
    for (unsigned x = 0; x < kSize; ++x) {
      for (unsigned c = 0; c < 3; ++c) rgb.push_back(static_cast<std::uint8_t>(100 * c + 10 * y + x + 1));
    }
  }
  std::vector<float> padded(5 * 5 * 3), patches(2 * kPatchColumns, -1.0F);
  copy_inside<float>(rgb, kSize, padded, [](std::uint8_t v) { return static_cast<float>(v); });
  gather_patches<float>(padded, kSize, 1, 2, patches);  // output row 1 sees input rows 1, 2 and the border
  const auto at = [&](std::size_t ox, std::size_t ky, std::size_t kx, std::size_t c) {
    return patches[ox * kPatchColumns + ky * 9 + kx * 3 + c];
  };
  EXPECT_EQ(at(0, 0, 0, 0), 0.0F);    // left of the picture
  EXPECT_EQ(at(0, 0, 1, 0), 11.0F);   // (1, 0)
  EXPECT_EQ(at(0, 1, 2, 2), 222.0F);  // (2, 1), blue
  EXPECT_EQ(at(1, 0, 1, 1), 113.0F);  // (1, 2), green
  EXPECT_EQ(at(1, 0, 2, 1), 0.0F);    // right of it
  EXPECT_EQ(at(1, 2, 1, 1), 0.0F);    // below it
  EXPECT_EQ(patches[kPatch], -1.0F) << "columns past the patch are not touched";
}

}  // namespace
}  // namespace imago
