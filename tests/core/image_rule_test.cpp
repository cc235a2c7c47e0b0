// SPDX-License-Identifier: MIT
#include "policy/image_rule.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <utility>
#include <vector>

#include "image/image_tower.h"
#include "policy/image_rule_training.h"
#include "tower_fixture.h"

namespace imago {
namespace {

template <class T>
TensorView view(DType dtype, std::vector<std::size_t> shape, const std::vector<T>& values) {
  return {dtype,
          std::move(shape),
          {reinterpret_cast<const std::uint8_t*>(values.data()), values.size() * sizeof(T)}};
}

/// Two inputs, two units: small enough to be worked out on paper.
struct Small {
  std::vector<float> mean{1.0F, -2.0F}, scale{2.0F, 0.5F};
  std::vector<std::int8_t> weight{10, -20, 30, 40};
  std::vector<float> weight_scale{0.1F, 0.01F}, bias{0.5F, -0.25F}, output{0.3F, -2.0F}, output_bias{0.2F};

  std::map<std::string, TensorView> tensors() const {
    return {{"input.mean", view(DType::f32, {2}, mean)},
            {"input.scale", view(DType::f32, {2}, scale)},
            {"hidden.weight", view(DType::i8, {2, 2}, weight)},
            {"hidden.scale", view(DType::f32, {2}, weight_scale)},
            {"hidden.bias", view(DType::f32, {2}, bias)},
            {"output.weight", view(DType::f32, {2}, output)},
            {"output.bias", view(DType::f32, {1}, output_bias)}};
  }
};

Result<ImageRule> load(std::vector<std::uint8_t> file) {
  const auto tensors = Safetensors::parse(std::move(file));
  if (!tensors) return tensors.error();
  return ImageRule::from_safetensors(*tensors);
}

TEST(ImageRule, IsThePerceptronThatTheFileDescribes) {
  const auto rule = load(write_safetensors(Small{}.tensors(), {{"model_sha256", "abc"}}));
  ASSERT_TRUE(rule.ok()) << rule.error().message;
  EXPECT_EQ(rule->inputs(), 2U);
  EXPECT_EQ(rule->model_sha256(), "abc");
  // x = (2 - 1) · 2, (2 + 2) · 0.5 = 2, 2; hidden = relu(-20 · 0.1 + 0.5), relu(140 · 0.01 - 0.25) = 0, 1.15
  EXPECT_NEAR(*rule->probability(std::vector{2.0F, 2.0F}), 1.0 / (1.0 + std::exp(2.1)), 1e-6);
  // One input far out counts as 5 deviations: x = 5, 0; hidden = 5.5, 1.25.
  EXPECT_NEAR(*rule->probability(std::vector{1e6F, -2.0F}), 1.0 / (1.0 + std::exp(-(0.2 + 1.65 - 2.5))),
              1e-6);
}

TEST(ImageRule, ViewsAreAveragedBeforeTheyBecomeAProbability) {
  const auto rule = load(write_safetensors(Small{}.tensors(), {}));
  ASSERT_TRUE(rule.ok());
  const auto logit = [](float p) { return std::log(p / (1.0F - p)); };
  const float a = logit(*rule->probability(std::vector{2.0F, 2.0F}));
  const float b = logit(*rule->probability(std::vector{0.0F, 1.0F}));
  EXPECT_NEAR(logit(*rule->probability(std::vector{2.0F, 2.0F, 0.0F, 1.0F})), (a + b) / 2.0F, 1e-5F);
}

TEST(ImageRule, WhenInDoubtBlocks) {
  const auto rule = load(write_safetensors(Small{}.tensors(), {}));
  ASSERT_TRUE(rule.ok());
  EXPECT_EQ(*rule->probability(std::vector{std::numeric_limits<float>::quiet_NaN(), 0.0F}), 1.0F);
  EXPECT_FALSE(rule->probability({}).ok());
  const auto other = rule->probability(std::vector{1.0F, 2.0F, 3.0F});
  ASSERT_FALSE(other.ok());
  EXPECT_EQ(other.error().code, ErrorCode::mismatch);
}

TEST(ImageRule, RefusesFilesThatContradictThemselves) {
  const Small small;
  for (const auto& [name, tensor] : small.tensors()) {
    auto without = small.tensors();
    without.erase(name);
    EXPECT_FALSE(load(write_safetensors(without, {})).ok()) << name;
    auto longer = small.tensors();
    const std::vector<float> three(3);
    longer[name] = view(DType::f32, {3}, three);
    EXPECT_FALSE(load(write_safetensors(longer, {})).ok()) << name;
  }
  auto empty = small.tensors();
  empty["hidden.weight"] = view(DType::i8, {0, 2}, std::vector<std::int8_t>{});
  EXPECT_FALSE(load(write_safetensors(empty, {})).ok());
}

struct Photos {
  std::vector<float> rows, shares;
};

/// Two traits whose exclusive or is the label, and noise: no line parts them, a hidden layer does.
Photos exclusive_or(std::size_t count, std::size_t inputs) {
  Photos photos;
  std::mt19937 random(3);
  const auto noise = [&] { return static_cast<float>(random() % 1000) / 1000.0F - 0.5F; };
  for (std::size_t i = 0; i < count; ++i) {
    const bool a = random() % 2 == 0, b = random() % 2 == 0;
    photos.rows.push_back((a ? 7.0F : 3.0F) + noise());
    photos.rows.push_back((b ? -0.01F : 0.01F) + 0.002F * noise());
    for (std::size_t k = 2; k < inputs; ++k) photos.rows.push_back(noise());
    photos.shares.push_back(a != b ? 1.0F : 0.0F);
  }
  return photos;
}

TEST(ImageRuleTraining, LearnsWhatNoLineParts) {
  constexpr std::size_t kInputs = 6;
  const Photos photos = exclusive_or(600, kInputs);
  ImageRuleTraining settings;
  settings.epochs = 60;
  settings.batch = 32;
  settings.rate = 1e-2F;
  settings.decay = 0.01F;
  settings.input_dropout = 0.0F;
  settings.hidden_dropout = 0.2F;
  settings.mixes = false;  // between two photos a mixture is on the wrong side
  const auto file = train_image_rule(photos.rows, kInputs, photos.shares, settings, {{"model_sha256", "m"}});
  ASSERT_TRUE(file.ok()) << file.error().message;
  const auto rule = load(*file);
  ASSERT_TRUE(rule.ok()) << rule.error().message;
  EXPECT_EQ(rule->model_sha256(), "m");
  std::size_t right = 0;
  for (std::size_t i = 0; i < photos.shares.size(); ++i) {
    const std::span<const float> row(photos.rows.data() + i * kInputs, kInputs);
    right += (*rule->probability(row) > 0.5F) == (photos.shares[i] > 0.5F) ? 1 : 0;
  }
  EXPECT_GT(right, 590U);
  EXPECT_EQ(*train_image_rule(photos.rows, kInputs, photos.shares, settings, {{"model_sha256", "m"}}), *file);
  settings.seed = 2;
  EXPECT_NE(*train_image_rule(photos.rows, kInputs, photos.shares, settings, {{"model_sha256", "m"}}), *file);
}

TEST(ImageRuleTraining, SoftLabelsBecomeProbabilities) {
  // Nothing to learn from but the labels' mean.
  const std::vector<float> rows(2000, 1.0F);
  std::vector<float> shares(1000, 0.2F);
  ImageRuleTraining settings;
  settings.rate = 1e-2F;
  settings.epochs = 120;
  const auto rule = load(*train_image_rule(rows, 2, shares, settings, {}));
  ASSERT_TRUE(rule.ok());
  EXPECT_NEAR(*rule->probability(std::vector{1.0F, 1.0F}), 0.2F, 0.02F);
}

TEST(ImageRuleTraining, MixturesOfPhotosTeachWhatLiesBetween) {
  std::vector<float> rows, shares;
  for (int i = 0; i < 400; ++i) {
    rows.insert(rows.end(), {i % 2 == 0 ? -1.0F : 1.0F, 0.0F});
    shares.push_back(i % 2 == 0 ? 0.0F : 1.0F);
  }
  ImageRuleTraining settings;
  settings.rate = 1e-2F;
  settings.epochs = 60;
  settings.decay = settings.input_dropout = settings.hidden_dropout = 0.0F;
  const auto probability = [&](float x) {
    return *load(*train_image_rule(rows, 2, shares, settings, {}))->probability(std::vector{x, 0.0F});
  };
  EXPECT_NEAR(probability(0.5F), 0.75F, 0.1F);
  EXPECT_NEAR(probability(-0.5F), 0.25F, 0.1F);
  settings.mixes = false;
  EXPECT_GT(probability(0.5F), 0.95F);
}

TEST(ImageRuleTraining, RefusesWhatItCannotLearnFrom) {
  const std::vector<float> rows(8, 1.0F), shares(4, 0.5F);
  const auto code = [](const auto& result) {
    return result.ok() ? -1 : static_cast<int>(result.error().code);
  };
  EXPECT_EQ(code(train_image_rule(rows, 2, shares, {}, {})), -1);
  EXPECT_EQ(code(train_image_rule(rows, 3, shares, {}, {})), static_cast<int>(ErrorCode::mismatch));
  EXPECT_EQ(code(train_image_rule({}, 2, {}, {}, {})), static_cast<int>(ErrorCode::out_of_range));
  for (const float bad : {-0.1F, 1.1F, std::numeric_limits<float>::quiet_NaN()}) {
    std::vector<float> wrong = shares;
    wrong[1] = bad;
    EXPECT_EQ(code(train_image_rule(rows, 2, wrong, {}, {})), static_cast<int>(ErrorCode::out_of_range));
  }
  std::vector<float> infinite = rows;
  infinite[3] = std::numeric_limits<float>::infinity();
  EXPECT_EQ(code(train_image_rule(infinite, 2, shares, {}, {})), static_cast<int>(ErrorCode::out_of_range));
  ImageRuleTraining all_dropped;
  all_dropped.hidden_dropout = 1.0F;
  EXPECT_EQ(code(train_image_rule(rows, 2, shares, all_dropped, {})),
            static_cast<int>(ErrorCode::out_of_range));
}

TEST(ImageTowerTraits, DescribeThePictureAndLeaveItsVectorAlone) {
  using namespace tower_fixture;
  std::vector<std::vector<float>> seen;
  for (const Precision precision : {Precision::f32, Precision::int8}) {
    auto tower = ImageTower::create(config().vision, weights(), precision);
    ASSERT_TRUE(tower.ok());
    const auto pixels = picture(tower->image_size(), 1);
    std::vector<float> plain(tower->dim()), described(tower->dim()), traits(tower->traits());
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
    for (std::size_t c = 0; c < 8; ++c) EXPECT_GE(traits[16 + c], traits[c]);
    const std::size_t head = config().vision.head_channels;
    const std::span<const float> last = std::span<const float>(traits).last(2 * head);
    for (std::size_t c = 0; c < head; ++c) EXPECT_GE(last[c], last[head + c]);
  }
  EXPECT_GT(cosine(seen[0], seen[1]), 0.99) << "f32 and int8 see the same";
}

}  // namespace
}  // namespace imago
