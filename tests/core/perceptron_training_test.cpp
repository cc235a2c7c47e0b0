// SPDX-License-Identifier: MIT
#include "policy/perceptron_training.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <span>
#include <utility>
#include <vector>

#include "policy/perceptron.h"
#include "rule_fixture.h"

namespace imago {
namespace {

Result<Perceptron> load_perceptron(std::vector<std::uint8_t> file) {
  return rule_fixture::load<Perceptron>(std::move(file));
}

float probability_of(float logit) { return 1.0F / (1.0F + std::exp(-logit)); }

Result<std::vector<std::uint8_t>> train_perceptron(std::span<const float> rows, std::size_t inputs,
                                                   std::span<const float> shares,
                                                   const PerceptronSettings& settings) {
  auto training = PerceptronTraining::create(inputs, shares.size(), settings);
  if (!training) return training.error();
  if (const Status status = rule_fixture::teach(*training, rows, inputs, shares); !status)
    return status.error();
  return training->save({});
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

TEST(PerceptronTraining, LearnsWhatNoLineParts) {
  constexpr std::size_t kInputs = 6;
  const Photos photos = exclusive_or(600, kInputs);
  PerceptronSettings settings;
  settings.epochs = 60;
  settings.batch = 32;
  settings.rate = 1e-2F;
  settings.decay = 0.01F;
  settings.input_dropout = 0.0F;
  settings.hidden_dropout = 0.2F;
  settings.mixes = false;  // between two photos a mixture is on the wrong side
  const auto file = train_perceptron(photos.rows, kInputs, photos.shares, settings);
  ASSERT_TRUE(file.ok()) << file.error().message;
  const auto net = load_perceptron(*file);
  ASSERT_TRUE(net.ok()) << net.error().message;
  std::size_t right = 0;
  for (std::size_t i = 0; i < photos.shares.size(); ++i) {
    const std::span<const float> row(photos.rows.data() + i * kInputs, kInputs);
    right += (net->logit(row) > 0.0F) == (photos.shares[i] > 0.5F) ? 1 : 0;
  }
  EXPECT_GT(right, 590U);
  EXPECT_EQ(*train_perceptron(photos.rows, kInputs, photos.shares, settings), *file);
  settings.seed = 2;
  EXPECT_NE(*train_perceptron(photos.rows, kInputs, photos.shares, settings), *file);
}

TEST(PerceptronTraining, SoftLabelsBecomeProbabilities) {
  // Nothing to learn from but the labels' mean.
  const std::vector<float> rows(2000, 1.0F);
  std::vector<float> shares(1000, 0.2F);
  PerceptronSettings settings;
  settings.rate = 1e-2F;
  settings.epochs = 120;
  const auto net = load_perceptron(*train_perceptron(rows, 2, shares, settings));
  ASSERT_TRUE(net.ok());
  EXPECT_NEAR(probability_of(net->logit(std::vector{1.0F, 1.0F})), 0.2F, 0.02F);
}

TEST(PerceptronTraining, MixturesOfPhotosTeachWhatLiesBetween) {
  std::vector<float> rows, shares;
  for (int i = 0; i < 400; ++i) {
    rows.insert(rows.end(), {i % 2 == 0 ? -1.0F : 1.0F, 0.0F});
    shares.push_back(i % 2 == 0 ? 0.0F : 1.0F);
  }
  PerceptronSettings settings;
  settings.rate = 1e-2F;
  settings.epochs = 60;
  settings.decay = settings.input_dropout = settings.hidden_dropout = 0.0F;
  const auto says = [&](float x) {
    return probability_of(
        load_perceptron(*train_perceptron(rows, 2, shares, settings))->logit(std::vector{x, 0.0F}));
  };
  EXPECT_NEAR(says(0.5F), 0.75F, 0.1F);
  EXPECT_NEAR(says(-0.5F), 0.25F, 0.1F);
  settings.mixes = false;
  EXPECT_GT(says(0.5F), 0.95F);
}

TEST(PerceptronTraining, RefusesWhatItCannotLearnFrom) {
  const std::vector<float> rows(8, 1.0F), shares(4, 0.5F);
  const auto code = [](const auto& result) {
    return result.ok() ? -1 : static_cast<int>(result.error().code);
  };
  EXPECT_EQ(code(train_perceptron(rows, 2, shares, {})), -1);
  EXPECT_EQ(code(train_perceptron(rows, 3, shares, {})), static_cast<int>(ErrorCode::mismatch));
  EXPECT_EQ(code(train_perceptron({}, 2, {}, {})), static_cast<int>(ErrorCode::out_of_range));
  for (const float bad : {-0.1F, 1.1F, std::numeric_limits<float>::quiet_NaN()}) {
    std::vector<float> wrong = shares;
    wrong[1] = bad;
    EXPECT_EQ(code(train_perceptron(rows, 2, wrong, {})), static_cast<int>(ErrorCode::out_of_range));
  }
  std::vector<float> infinite = rows;
  infinite[3] = std::numeric_limits<float>::infinity();
  EXPECT_EQ(code(train_perceptron(infinite, 2, shares, {})), static_cast<int>(ErrorCode::out_of_range));
  PerceptronSettings all_dropped;
  all_dropped.hidden_dropout = 1.0F;
  EXPECT_EQ(code(train_perceptron(rows, 2, shares, all_dropped)), static_cast<int>(ErrorCode::out_of_range));
  auto early = PerceptronTraining::create(2, 4, {});
  ASSERT_TRUE(early.ok());
  EXPECT_EQ(code(early->learn(rows, shares)), static_cast<int>(ErrorCode::mismatch))
      << "nothing observed, nothing asked";
}

}  // namespace
}  // namespace imago
