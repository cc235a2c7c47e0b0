// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>
#include <Eigen/Dense>

#include "relevance/mlp_network.h"
#include "relevance/mlp_training.h"
#include "relevance/random.h"
#include "relevance/ridge.h"
#include "relevance/training_part.h"

namespace imago::relevance {
namespace {

constexpr FeatureSet kText{.text = true};

/// Rows of four features in 4 × 4 groups, with targets of `make`.
template <class Make>
TrainingPart make_part(std::size_t rows, std::uint64_t seed, Make make) {
  Random random(seed);
  TrainingPart part;
  part.set = kText;
  part.rank = 4;
  part.rows.resize(static_cast<Eigen::Index>(rows), 4);
  for (float& value : part.rows.reshaped()) value = static_cast<float>(2.0 * random.uniform() - 1.0);
  for (std::size_t i = 0; i < rows; ++i) {
    part.target.push_back(make(part.rows.row(static_cast<Eigen::Index>(i)), random));
    part.image_group.push_back(static_cast<std::uint8_t>(random.below(4)));
    part.caption_group.push_back(static_cast<std::uint8_t>(random.below(4)));
  }
  return part;
}

double linear_target(const Eigen::RowVectorXf& x, Random& random) {
  return 0.5 + 0.2 * x[0] - 0.1 * x[1] + 0.05 * (random.uniform() - 0.5);
}

TEST(Ridge, SolvesWhatItsDefinitionMinimises) {
  const TrainingPart part = make_part(60, 1, linear_target);
  std::vector<Eigen::Index> all(60);
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<Eigen::Index>(i);
  const double penalty = 2.5;
  const auto found = sum_rows(part.rows, part.target, all).solve(penalty);

  // The same by an augmented least-squares problem: √penalty rows for the weights, a column of ones for the
  // bias.
  Eigen::MatrixXd design = Eigen::MatrixXd::Zero(64, 5);
  Eigen::VectorXd right = Eigen::VectorXd::Zero(64);
  design.topLeftCorner(60, 4) = part.rows.cast<double>();
  design.topRightCorner(60, 1).setOnes();
  design.bottomLeftCorner(4, 4).diagonal().setConstant(std::sqrt(penalty));
  right.head(60) = Eigen::Map<const Eigen::VectorXd>(part.target.data(), 60);
  const Eigen::VectorXd wanted = design.colPivHouseholderQr().solve(right);
  for (Eigen::Index k = 0; k < 4; ++k) EXPECT_NEAR(found.weight[k], wanted[k], 1e-9);
  EXPECT_NEAR(found.bias, wanted[4], 1e-9);
}

TEST(Ridge, SumsOfPartsAreTheSumOfAll) {
  const TrainingPart part = make_part(40, 2, linear_target);
  std::vector<Eigen::Index> first;
  std::vector<Eigen::Index> second;
  std::vector<Eigen::Index> all;
  for (Eigen::Index i = 0; i < 40; ++i) {
    (i % 3 == 0 ? first : second).push_back(i);
    all.push_back(i);
  }
  NormalEquations parts = sum_rows(part.rows, part.target, first);
  parts += sum_rows(part.rows, part.target, second);
  const auto joined = parts.solve(1.0);
  const auto whole = sum_rows(part.rows, part.target, all).solve(1.0);
  EXPECT_LT((joined.weight - whole.weight).norm(), 1e-12);
  EXPECT_NEAR(joined.bias, whole.bias, 1e-12);
}

TEST(Ridge, ChoosesThePenaltyByInnerFolds) {
  const std::vector<double> penalties = {1e-3, 1e4};
  const TrainingPart signal = make_part(400, 3, linear_target);
  EXPECT_EQ(fit_ridge(signal, penalties).penalty, 1e-3);
  const TrainingPart noise =
      make_part(60, 4, [](const Eigen::RowVectorXf&, Random& random) { return random.uniform(); });
  EXPECT_EQ(fit_ridge(noise, penalties).penalty, 1e4) << "nothing to learn: weights near zero are best";
}

TEST(InnerFolds, ShareNoGroupWithWhatTheyCheck) {
  const TrainingPart part = make_part(300, 5, linear_target);
  ASSERT_EQ(inner_folds(part, false).size(), 16U);
  ASSERT_EQ(inner_folds(part, true).size(), 4U);
  std::vector<int> checked(part.size());
  for (const InnerFold& fold : inner_folds(part, false)) {
    for (std::size_t i = 0; i < part.size(); ++i) {
      checked[i] += fold.checks(part, i);
      if (!fold.trains(part, i)) continue;
      EXPECT_NE(part.image_group[i], fold.image_group);
      EXPECT_NE(part.caption_group[i], fold.caption_group);
    }
  }
  EXPECT_TRUE(std::all_of(checked.begin(), checked.end(), [](int times) { return times == 1; }));
}

TEST(Scaling, BringsEachGroupToAVarianceOfOne) {
  TrainingPart part = make_part(500, 6, linear_target);
  part.rows.col(2) *= 10.0F;
  const FeatureRows rows = fit_scaling(kText, 4, part.rows).apply(part.rows);
  EXPECT_NEAR(rows.colwise().mean().norm(), 0.0F, 1e-4F);
  EXPECT_NEAR(rows.array().square().sum() / 500.0F, 1.0F, 1e-3F);
  EXPECT_GT(rows.col(2).squaredNorm(), 50.0F * rows.col(0).squaredNorm()) << "the order of variances stays";
  const FeatureRows constant = FeatureRows::Constant(9, 4, 3.0F);
  EXPECT_TRUE(fit_scaling(kText, 4, constant).apply(constant).isZero());
}

/// What no linear model can learn: whether two features have the same sign.
double same_sign(const Eigen::RowVectorXf& x, Random&) { return x[0] * x[1] > 0.0F ? 0.9 : 0.1; }

double error_of(const Mlp& model, const TrainingPart& part) {
  double sum = 0.0;
  for (std::size_t i = 0; i < part.size(); ++i) {
    const std::span<const float> row(part.rows.row(static_cast<Eigen::Index>(i)).data(), 4);
    const double miss = model.calibration.probability(model.score(row)) - part.target[i];
    sum += miss * miss;
  }
  return sum / static_cast<double>(part.size());
}

TEST(Mlp, LearnsWhatNoLineSeparates) {
  const TrainingPart part = make_part(1200, 7, same_sign);
  MlpOptions options;
  options.decay = 0.01F;
  options.rate = 1e-2F;
  options.epochs = 80;
  const MlpFit fit = fit_mlp(part, options);
  const TrainingPart other = make_part(400, 8, same_sign);
  EXPECT_LT(error_of(fit.model, other), 0.05) << "the mean would have 0.16";
  EXPECT_GT(fit_ridge(other, std::vector<double>{1.0}).inner_error, 0.15);
  ASSERT_FALSE(fit.inner_loss.empty());
  const auto least = std::min_element(fit.inner_loss.begin(), fit.inner_loss.end());
  EXPECT_EQ(fit.epochs, static_cast<std::size_t>(least - fit.inner_loss.begin()) + 1);
  ASSERT_EQ(fit.training_loss.size(), fit.inner_loss.size());
  EXPECT_LT(fit.training_loss.back(), 0.7 * fit.training_loss.front());
  EXPECT_LT(fit.training_loss.front(), 2.0) << "a mean by pair";
}

TEST(Mlp, TheSameSeedGivesTheSameModelAndAnotherAnother) {
  const TrainingPart part = make_part(200, 9, same_sign);
  MlpOptions options;
  options.epochs = 3;
  const MlpFit first = fit_mlp(part, options);
  EXPECT_EQ(first.model.hidden_weight, fit_mlp(part, options).model.hidden_weight);
  options.seed = 2;
  EXPECT_NE(first.model.hidden_weight, fit_mlp(part, options).model.hidden_weight);
}

TEST(Mlp, StopsEarlyWhereThereIsNothingToLearn) {
  const TrainingPart part =
      make_part(150, 10, [](const Eigen::RowVectorXf&, Random& random) { return random.uniform(); });
  MlpOptions options;
  options.rate = 2e-2F;
  options.epochs = 200;
  const MlpFit fit = fit_mlp(part, options);
  EXPECT_LT(fit.inner_loss.size(), 200U);
  EXPECT_EQ(fit.inner_loss.size(), fit.epochs + options.patience);
}

TEST(Mlp, TheExportedModelSaysWhatTheNetworkSays) {
  const TrainingPart part = make_part(100, 11, same_sign);
  const Scaling scaling = fit_scaling(kText, 4, part.rows);
  const FeatureRows rows = scaling.apply(part.rows);
  MlpNetwork network(4, MlpOptions{});
  const Eigen::VectorXf wanted = network.score(rows);
  const Mlp model = network.to_model(kText, scaling);
  for (Eigen::Index i = 0; i < 100; ++i) {
    EXPECT_NEAR(model.score({part.rows.row(i).data(), 4}), wanted[i], 1e-5F);
  }
}

}  // namespace
}  // namespace imago::relevance
