// SPDX-License-Identifier: MIT
#include "policy/image_rule.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "rule_fixture.h"

namespace imago {
namespace {

using rule_fixture::view;

/// Three regions of two channels, two units, two heads; then two statistics and two units: small enough to be
/// worked out on paper.
struct SmallRule {
  std::vector<std::int32_t> regions{3};
  std::vector<float> region_mean{1.0F, 0.0F}, region_scale{1.0F, 0.5F};
  std::vector<std::int8_t> region_weight{10, 0, -10, 20};
  std::vector<float> region_weight_scale{0.1F, 0.05F}, region_bias{0.0F, 0.25F};
  std::vector<float> attention{2.0F, 0.0F, 0.0F, 0.0F}, region_output{1.0F, 0.0F, 0.0F, 3.0F},
      region_bias_out{-0.5F};
  std::vector<float> mean{1.0F, -2.0F}, scale{2.0F, 0.5F};
  std::vector<std::int8_t> weight{10, -20, 30, 40};
  std::vector<float> weight_scale{0.1F, 0.01F}, bias{0.5F, -0.25F}, output{0.3F, -2.0F}, output_bias{0.2F};

  std::map<std::string, TensorView> tensors() const {
    return {{"region.count", view(DType::i32, {1}, regions)},
            {"region.mean", view(DType::f32, {2}, region_mean)},
            {"region.scale", view(DType::f32, {2}, region_scale)},
            {"region.weight", view(DType::i8, {2, 2}, region_weight)},
            {"region.weight_scale", view(DType::f32, {2}, region_weight_scale)},
            {"region.bias", view(DType::f32, {2}, region_bias)},
            {"region.attention", view(DType::f32, {4}, attention)},
            {"region.output", view(DType::f32, {4}, region_output)},
            {"region.output_bias", view(DType::f32, {1}, region_bias_out)},
            {"input.mean", view(DType::f32, {2}, mean)},
            {"input.scale", view(DType::f32, {2}, scale)},
            {"hidden.weight", view(DType::i8, {2, 2}, weight)},
            {"hidden.scale", view(DType::f32, {2}, weight_scale)},
            {"hidden.bias", view(DType::f32, {2}, bias)},
            {"output.weight", view(DType::f32, {2}, output)},
            {"output.bias", view(DType::f32, {1}, output_bias)}};
  }
};

/// Units of the regions: (1, 0), (0, 0.25), (0, 1.25).
const std::vector<float> kRegions{2.0F, 0.0F, 1.0F, 0.0F, 1.0F, 2.0F};
/// The first head attends to the regions as e² : 1 : 1, the second to all alike.
const double kRegionLogit = std::exp(2.0) / (std::exp(2.0) + 2.0) + 3.0 * (0.0 + 0.25 + 1.25) / 3.0 - 0.5;

Result<ImageRule> load_rule(std::vector<std::uint8_t> file) {
  return rule_fixture::load<ImageRule>(std::move(file));
}

std::vector<float> rule_traits(std::vector<float> statistics) {
  std::vector<float> all = kRegions;
  all.insert(all.end(), statistics.begin(), statistics.end());
  return all;
}

double logit_of(float p) { return std::log(p / (1.0 - p)); }

TEST(ImageRule, IsTheMeanOfTheNetsThatTheFileDescribes) {
  const auto rule = load_rule(write_safetensors(SmallRule{}.tensors(), {{"model_sha256", "abc"}}));
  ASSERT_TRUE(rule.ok()) << rule.error().message;
  EXPECT_EQ(rule->inputs(), 8U);
  EXPECT_EQ(rule->model_sha256(), "abc");
  // x = (2 - 1) · 2, (2 + 2) · 0.5 = 2, 2; hidden = relu(-20 · 0.1 + 0.5), relu(140 · 0.01 - 0.25) = 0, 1.15
  EXPECT_NEAR(logit_of(*rule->probability(rule_traits({2.0F, 2.0F}))), (kRegionLogit - 2.1) / 2.0, 1e-5);
  // One input far out counts as 5 deviations: x = 5, 0; hidden = 5.5, 1.25.
  EXPECT_NEAR(logit_of(*rule->probability(rule_traits({1e6F, -2.0F}))),
              (kRegionLogit + 0.2 + 1.65 - 2.5) / 2.0, 1e-5);
}

TEST(ImageRule, ARegionFarOutCountsAsFiveDeviations) {
  const auto rule = load_rule(write_safetensors(SmallRule{}.tensors(), {}));
  ASSERT_TRUE(rule.ok());
  std::vector<float> five = rule_traits({2.0F, 2.0F});
  std::vector<float> far = five;
  five[0] = 6.0F;
  far[0] = 1e6F;
  EXPECT_EQ(*rule->probability(far), *rule->probability(five));
}

TEST(ImageRule, DoesNotMindWhereARegionIs) {
  const auto rule = load_rule(write_safetensors(SmallRule{}.tensors(), {}));
  ASSERT_TRUE(rule.ok());
  const std::vector<float> before = rule_traits({2.0F, 2.0F});
  std::vector<float> after = before;
  std::swap_ranges(after.begin(), after.begin() + 2, after.begin() + 4);
  EXPECT_NEAR(*rule->probability(after), *rule->probability(before), 1e-6F);
  after[0] += 1.0F;
  EXPECT_NE(*rule->probability(after), *rule->probability(before));
}

TEST(ImageRule, ViewsAreAveragedBeforeTheyBecomeAProbability) {
  const auto rule = load_rule(write_safetensors(SmallRule{}.tensors(), {}));
  ASSERT_TRUE(rule.ok());
  const std::vector<float> one = rule_traits({2.0F, 2.0F}), other = rule_traits({0.0F, 1.0F});
  std::vector<float> both = one;
  both.insert(both.end(), other.begin(), other.end());
  EXPECT_NEAR(logit_of(*rule->probability(both)),
              (logit_of(*rule->probability(one)) + logit_of(*rule->probability(other))) / 2.0, 1e-5);
}

TEST(ImageRule, WhenInDoubtBlocks) {
  const auto rule = load_rule(write_safetensors(SmallRule{}.tensors(), {}));
  ASSERT_TRUE(rule.ok());
  for (std::size_t i = 0; i < 8; ++i) {
    for (const float bad :
         {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
      std::vector<float> unknown = rule_traits({0.0F, 0.0F});
      unknown[i] = bad;
      EXPECT_EQ(*rule->probability(unknown), 1.0F) << i;
    }
  }
  EXPECT_FALSE(rule->probability({}).ok());
  const auto other = rule->probability(std::vector{1.0F, 2.0F, 3.0F});
  ASSERT_FALSE(other.ok());
  EXPECT_EQ(other.error().code, ErrorCode::mismatch);
}

TEST(ImageRule, RefusesFilesThatContradictThemselves) {
  const SmallRule small;
  const std::vector<float> three(3);
  for (const auto& [name, tensor] : small.tensors()) {
    auto without = small.tensors();
    without.erase(name);
    EXPECT_FALSE(load_rule(write_safetensors(without, {})).ok()) << name;
    auto longer = small.tensors();
    longer[name] = view(DType::f32, {3}, three);
    EXPECT_FALSE(load_rule(write_safetensors(longer, {})).ok()) << name;
  }
  for (const char* name : {"hidden.weight", "region.weight"}) {
    auto empty = small.tensors();
    empty[name] = view(DType::i8, {0, 2}, std::vector<std::int8_t>{});
    EXPECT_FALSE(load_rule(write_safetensors(empty, {})).ok()) << name;
  }
  for (const std::int32_t count : {0, -1, 4097, 65535, 65536, 2147483647}) {
    auto wrong = small.tensors();
    const std::vector<std::int32_t> counts{count};
    wrong["region.count"] = view(DType::i32, {1}, counts);
    EXPECT_FALSE(load_rule(write_safetensors(wrong, {})).ok()) << count;
  }
  // Sizes whose product would wrap where a size has 32 bits.
  for (const auto& [outputs, inputs] : {std::pair<std::size_t, std::size_t>{4097, 1}, {1, 65537}}) {
    for (const char* name : {"hidden.weight", "region.weight"}) {
      auto large = small.tensors();
      const std::vector<std::int8_t> codes(outputs * inputs);
      large[name] = view(DType::i8, {outputs, inputs}, codes);
      const auto rule = load_rule(write_safetensors(large, {}));
      ASSERT_FALSE(rule.ok());
      EXPECT_EQ(rule.error().code, ErrorCode::too_large) << name;
    }
  }
}

}  // namespace
}  // namespace imago
