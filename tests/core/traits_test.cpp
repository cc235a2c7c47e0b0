// SPDX-License-Identifier: MIT
#include "image/traits.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

#include "image/image_tower.h"
#include "tower_fixture.h"

namespace imago {
namespace {

TEST(Traits, ARegionsFinerChannelsAreOfWhatItCovers) {
  // 3 × 3 positions of one channel: the regions of the odd border cover two positions, the last one.
  const std::vector<float> map{1, 2, 3, 4, 5, 6, 7, 8, -9};
  std::vector<float> regions(4 * 3, 100.0F);
  note_finer(map, {3, 3}, 1, 3, regions);
  note_last(std::vector<float>{10, 11, 12, 13}, 1, 3, regions);
  EXPECT_EQ(regions, (std::vector<float>{3, 5, 10, 4.5F, 6, 11, 7.5F, 8, 12, -9, -9, 13}));
}

TEST(Traits, StatisticsAreMeanDeviationAndLargestOfEachChannel) {
  const std::vector<float> map{1, -4, 3, -2, 8, -6};  // (3, 2)
  std::vector<float> out(7, 100.0F);
  const auto rest = note_statistics(map, 2, out);
  EXPECT_EQ(rest.size(), 1U);
  EXPECT_EQ(out[6], 100.0F);
  const std::vector<float> expected{4, -4, std::sqrt(26.0F / 3.0F), std::sqrt(8.0F / 3.0F), 8, -2};
  for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_NEAR(out[i], expected[i], 1e-5F) << i;
}

TEST(Traits, TheHeadsAreRootsOfLargestValuesAndMeans) {
  std::vector<float> out(4);
  note_roots(std::vector<float>{1, 0, 9, 4}, std::vector<float>{4, 0.25F}, out);
  EXPECT_EQ(out, (std::vector<float>{3, 2, 2, 0.5F}));
}

TEST(ImageTowerTraits, DescribeThePictureAndLeaveItsVectorAlone) {
  using namespace tower_fixture;
  std::vector<std::vector<float>> seen;
  for (const Precision precision : {Precision::f32, Precision::int8}) {
    auto tower = ImageTower::create(config().vision, weights(), precision);
    ASSERT_TRUE(tower.ok());
    const auto pixels = picture(tower->image_size(), 1);
    std::vector<float> plain(tower->dim()), described(tower->dim()), traits(tower->trait_shape().size());
    ASSERT_TRUE(tower->encode(pixels, plain).ok());
    ASSERT_TRUE(tower->encode(pixels, described, traits).ok());
    EXPECT_EQ(plain, described);
    for (const float v : traits) EXPECT_TRUE(std::isfinite(v));
    std::vector<float> short_one(traits.size() - 1);
    EXPECT_FALSE(tower->encode(pixels, described, short_one).ok());
    seen.push_back(traits);
    std::vector<float> other(traits.size());
    ASSERT_TRUE(tower->encode(picture(tower->image_size(), 2), described, other).ok());
    EXPECT_NE(other, traits);
    // The first block's 8 means, deviations and largest values; at the end the head's roots of both.
    const TraitShape shape = tower->trait_shape();
    const auto statistics = std::span<const float>(traits).last(shape.statistics);
    for (std::size_t c = 0; c < 8; ++c) EXPECT_GE(statistics[16 + c], statistics[c]);
    // The last block's means are those of the regions' last channels.
    const std::size_t last_outputs = 20;
    for (std::size_t c = 0; c < last_outputs; ++c) {
      float sum = 0.0F;
      for (std::size_t r = 0; r < shape.regions; ++r)
        sum += traits[(r + 1) * shape.region_channels - last_outputs + c];
      const std::size_t at = shape.statistics - 2 * config().vision.head_channels - 3 * last_outputs + c;
      EXPECT_NEAR(sum / static_cast<float>(shape.regions), statistics[at], 1e-4F) << c;
    }
    // And the largest values of the third block, the last before the last stride, are those of the finer
    // channels.
    const std::size_t finer = 12;
    for (std::size_t c = 0; c < finer; ++c) {
      float largest = traits[finer + c];
      for (std::size_t r = 1; r < shape.regions; ++r)
        largest = std::max(largest, traits[r * shape.region_channels + finer + c]);
      const std::size_t third = 3 * (8 + 12 + 12);
      EXPECT_EQ(largest, statistics[third + 2 * finer + c]) << c;
    }
    const std::size_t head = config().vision.head_channels;
    const std::span<const float> last = std::span<const float>(traits).last(2 * head);
    for (std::size_t c = 0; c < head; ++c) EXPECT_GE(last[c], last[head + c]);
  }
  EXPECT_GT(cosine(seen[0], seen[1]), 0.99) << "f32 and int8 see the same";
}

}  // namespace
}  // namespace imago
