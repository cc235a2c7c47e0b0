// SPDX-License-Identifier: MIT
#include "policy/region_training.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <map>
#include <random>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "policy/region_net.h"
#include "rule_fixture.h"

namespace imago {
namespace {

constexpr RegionGrid kNeedleGrid{3, 4};

struct NeedlePictures {
  std::vector<std::uint16_t> rows;  // (n, regions, channels), bfloat16
  std::vector<float> plain, shares;
};

std::uint16_t upper_half(float value) {
  std::uint32_t bits = 0;
  std::memcpy(&bits, &value, sizeof bits);
  return static_cast<std::uint16_t>(bits >> 16);
}

/// Noise; in half of the pictures one region, anywhere, has both of two channels high. In the others two
/// regions have one each, so that the mean of the regions says nothing.
NeedlePictures needles(std::size_t count) {
  NeedlePictures pictures;
  std::mt19937 random(5);
  const auto noise = [&] { return static_cast<float>(random() % 1000) / 1000.0F; };
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<float> picture(kNeedleGrid.values());
    for (float& v : picture) v = noise();
    const std::size_t first = random() % 9, second = i % 2 == 0 ? first : (first + 1 + random() % 8) % 9;
    picture[first * kNeedleGrid.channels] += 4.0F;
    picture[second * kNeedleGrid.channels + 1] += 4.0F;
    pictures.shares.push_back(i % 2 == 0 ? 1.0F : 0.0F);
    for (const float v : picture) {
      pictures.rows.push_back(upper_half(v));
      pictures.plain.push_back(v);
    }
  }
  return pictures;
}

Result<std::vector<std::uint8_t>> train_regions(RegionGrid grid, std::span<const std::uint16_t> rows,
                                                std::span<const float> shares,
                                                const RegionSettings& settings) {
  auto training = RegionTraining::create(grid, shares.size(), settings);
  if (!training) return training.error();
  if (const Status status = rule_fixture::teach(*training, rows, grid.values(), shares); !status)
    return status.error();
  return training->save({});
}

Result<RegionNet> load_regions(std::vector<std::uint8_t> file) {
  return rule_fixture::load<RegionNet>(std::move(file));
}

RegionSettings quick_regions() {
  RegionSettings settings;
  settings.units = 16;
  settings.heads = 2;
  settings.epochs = 40;
  settings.batch = 32;
  settings.rate = 1e-2F;
  settings.channel_dropout = settings.pooled_dropout = 0.0F;
  settings.mixes = false;
  return settings;
}

TEST(RegionTraining, FindsTheOneRegionThatMatters) {
  const NeedlePictures pictures = needles(600);
  const auto file = train_regions(kNeedleGrid, pictures.rows, pictures.shares, quick_regions());
  ASSERT_TRUE(file.ok()) << file.error().message;
  const auto net = load_regions(*file);
  ASSERT_TRUE(net.ok()) << net.error().message;
  EXPECT_EQ(net->inputs(), kNeedleGrid.values());
  std::size_t right = 0;
  for (std::size_t i = 0; i < pictures.shares.size(); ++i) {
    const auto regions =
        std::span<const float>(pictures.plain).subspan(i * kNeedleGrid.values(), kNeedleGrid.values());
    right += (net->logit(regions) > 0.0F) == (pictures.shares[i] > 0.5F) ? 1 : 0;
  }
  EXPECT_GT(right, 580U);
  EXPECT_EQ(*train_regions(kNeedleGrid, pictures.rows, pictures.shares, quick_regions()), *file);
  RegionSettings other = quick_regions();
  other.seed = 2;
  EXPECT_NE(*train_regions(kNeedleGrid, pictures.rows, pictures.shares, other), *file);
}

TEST(RegionTraining, SoftLabelsBecomeProbabilitiesWithDropoutAndMixtures) {
  // Nothing to learn from but the labels' mean.
  const std::vector<std::uint16_t> rows(200 * kNeedleGrid.values(), upper_half(1.0F));
  const std::vector<float> shares(200, 0.2F);
  RegionSettings settings;
  settings.rate = 1e-2F;
  settings.batch = 50;
  settings.epochs = 100;
  const auto net = load_regions(*train_regions(kNeedleGrid, rows, shares, settings));
  ASSERT_TRUE(net.ok());
  const float logit = net->logit(std::vector<float>(kNeedleGrid.values(), 1.0F));
  EXPECT_NEAR(1.0F / (1.0F + std::exp(-logit)), 0.2F, 0.04F);
}

/// A file whose tensor `name` has one value changed by so much.
std::vector<std::uint8_t> altered(const std::vector<std::uint8_t>& file, const char* name, std::size_t at,
                                  float by) {
  const auto tensors = Safetensors::parse(file);
  std::map<std::string, TensorView> views;
  for (const auto& found : tensors->names()) views[std::string(found)] = *tensors->find(found);
  const auto bytes = views.at(name).bytes;
  std::vector<float> values(bytes.size() / sizeof(float));
  std::memcpy(values.data(), bytes.data(), bytes.size());
  values[at] += by;
  views[name] = rule_fixture::view(DType::f32, views.at(name).shape, values);
  return write_safetensors(views, {});
}

double cross_entropy(const RegionNet& net, const NeedlePictures& pictures) {
  double sum = 0.0;
  for (std::size_t i = 0; i < pictures.shares.size(); ++i) {
    const double logit = net.logit(
        std::span<const float>(pictures.plain).subspan(i * kNeedleGrid.values(), kNeedleGrid.values()));
    sum += std::log1p(std::exp(logit)) - pictures.shares[i] * logit;
  }
  return sum;
}

std::vector<float> values_of(const std::vector<std::uint8_t>& file, const char* name) {
  const auto tensors = Safetensors::parse(file);
  const auto bytes = tensors->find(name)->bytes;
  std::vector<float> values(bytes.size() / sizeof(float));
  std::memcpy(values.data(), bytes.data(), bytes.size());
  return values;
}

TEST(RegionTraining, TheFirstStepGoesDownhillInEveryWeight) {
  // AdamW's first step is the rate times the gradient's sign: what backward() computes is compared with
  // differences of the loss as RegionNet computes it.
  NeedlePictures pictures = needles(24);
  for (std::size_t i = 0; i < pictures.plain.size(); ++i) {
    const std::uint32_t bits = static_cast<std::uint32_t>(pictures.rows[i]) << 16;
    std::memcpy(&pictures.plain[i], &bits, sizeof bits);
  }
  RegionSettings settings = quick_regions();
  settings.units = 5;
  settings.epochs = 1;
  settings.batch = 24;
  settings.decay = 0.0F;
  auto training = RegionTraining::create(kNeedleGrid, 24, settings);
  ASSERT_TRUE(training.ok());
  ASSERT_TRUE(training->observe(pictures.rows).ok());
  const auto before = training->save({});
  const auto order = training->next();
  const auto rows = rule_fixture::rows_of<std::uint16_t>(pictures.rows, kNeedleGrid.values(), order);
  ASSERT_TRUE(training->learn(rows, rule_fixture::rows_of<float>(pictures.shares, 1, order)).ok());
  const auto after = training->save({});
  for (const char* name : {"region.attention", "region.output", "region.bias", "region.output_bias"}) {
    const std::vector<float> from = values_of(before, name), to = values_of(after, name);
    std::size_t compared = 0;
    for (std::size_t i = 0; i < from.size(); ++i) {
      constexpr float kReach = 0.02F;
      const double slope = cross_entropy(*load_regions(altered(before, name, i, kReach)), pictures) -
                           cross_entropy(*load_regions(altered(before, name, i, -kReach)), pictures);
      if (std::abs(slope) < 2e-4) continue;  // rounding, and the weights' int8 codes
      EXPECT_EQ(to[i]<from[i], slope> 0.0) << name << " " << i << " " << slope;
      ++compared;
    }
    EXPECT_GT(2 * compared, from.size()) << name;
  }
}

TEST(RegionTraining, MirroringMovesRegionsAndNotTheirChannels) {
  // The net has no idea of places: without mixtures, which pair regions of two photos, mirroring changes
  // nothing but the order of sums.
  const NeedlePictures pictures = needles(64);
  RegionSettings settings = quick_regions();
  settings.epochs = 2;
  const auto after = [&](bool mirrors, bool mixes) {
    settings.mirrors = mirrors;
    settings.mixes = mixes;
    const auto net = load_regions(*train_regions(kNeedleGrid, pictures.rows, pictures.shares, settings));
    std::vector<float> logits;
    for (std::size_t i = 0; i < 8; ++i) {
      logits.push_back(net->logit(
          std::span<const float>(pictures.plain).subspan(i * kNeedleGrid.values(), kNeedleGrid.values())));
    }
    return logits;
  };
  const std::vector<float> plain = after(false, false), mirrored = after(true, false);
  for (std::size_t i = 0; i < plain.size(); ++i) EXPECT_NEAR(mirrored[i], plain[i], 1e-2F) << i;
  EXPECT_NE(after(true, true), after(false, true));
}

TEST(RegionTraining, RefusesWhatItCannotLearnFrom) {
  const std::vector<std::uint16_t> rows(4 * kNeedleGrid.values(), upper_half(1.0F));
  const std::vector<float> shares(4, 0.5F);
  const auto code = [](const auto& result) {
    return result.ok() ? -1 : static_cast<int>(result.error().code);
  };
  EXPECT_EQ(code(train_regions(kNeedleGrid, rows, shares, {})), -1);
  EXPECT_EQ(code(train_regions({3, 5}, rows, shares, {})), static_cast<int>(ErrorCode::mismatch));
  EXPECT_EQ(code(train_regions({0, 4}, {}, shares, {})), static_cast<int>(ErrorCode::out_of_range));
  EXPECT_EQ(code(train_regions(kNeedleGrid, {}, {}, {})), static_cast<int>(ErrorCode::out_of_range));
  std::vector<float> wrong = shares;
  wrong[1] = 1.5F;
  EXPECT_EQ(code(train_regions(kNeedleGrid, rows, wrong, {})), static_cast<int>(ErrorCode::out_of_range));
  std::vector<std::uint16_t> infinite = rows;
  infinite[3] = upper_half(std::numeric_limits<float>::infinity());
  EXPECT_EQ(code(train_regions(kNeedleGrid, infinite, shares, {})),
            static_cast<int>(ErrorCode::out_of_range));
  RegionSettings all_dropped;
  all_dropped.pooled_dropout = 1.0F;
  EXPECT_EQ(code(train_regions(kNeedleGrid, rows, shares, all_dropped)),
            static_cast<int>(ErrorCode::out_of_range));
}

}  // namespace
}  // namespace imago
