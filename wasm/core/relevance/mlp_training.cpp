// SPDX-License-Identifier: MIT
#include "relevance/mlp_training.h"

#include <algorithm>
#include <utility>

#include "relevance/calibration.h"
#include "relevance/mlp_network.h"

namespace imago::relevance {
namespace {

/// One inner fold on its way through the epochs.
struct Learner {
  MlpNetwork network;
  std::vector<Eigen::Index> trained;  ///< rows
  FeatureRows checked;                // (checked rows, features)
  std::vector<double> target;         ///< of the checked rows
  std::vector<double> score;          ///< of the checked rows, after the best epoch so far
};

double summed_loss(std::span<const double> score, std::span<const double> target) {
  double loss = 0.0;
  for (std::size_t i = 0; i < score.size(); ++i) loss += cross_entropy(score[i], target[i]);
  return loss;
}

std::vector<Learner> make_learners(const TrainingPart& part, const FeatureRows& rows,
                                   const MlpOptions& options) {
  std::vector<Learner> learners;
  for (const InnerFold& fold : inner_folds(part, true)) {
    Learner learner{
        .network = MlpNetwork(rows.cols(), options), .trained = {}, .checked = {}, .target = {}, .score = {}};
    std::vector<Eigen::Index> checked;
    for (std::size_t i = 0; i < part.size(); ++i) {
      const auto row = static_cast<Eigen::Index>(i);
      if (fold.trains(part, i)) learner.trained.push_back(row);
      if (!fold.checks(part, i)) continue;
      checked.push_back(row);
      learner.target.push_back(part.target[i]);
    }
    learner.checked = rows(checked, Eigen::all);
    learners.push_back(std::move(learner));
  }
  return learners;
}

}  // namespace

MlpFit fit_mlp(const TrainingPart& part, const MlpOptions& options) {
  const Scaling scaling = fit_scaling(part.set, part.rank, part.rows);
  const FeatureRows rows = scaling.apply(part.rows);
  const std::vector<float> target(part.target.begin(), part.target.end());

  MlpFit fit;
  std::vector<Learner> learners = make_learners(part, rows, options);
  double least = 0.0;
  for (std::size_t epoch = 1; epoch <= options.epochs && epoch <= fit.epochs + options.patience; ++epoch) {
    double loss = 0.0;
    double count = 0.0;
    double training = 0.0;
    double training_count = 0.0;
    std::vector<std::vector<double>> scores;
    for (Learner& learner : learners) {
      const auto trained = static_cast<double>(learner.trained.size());
      training += trained * learner.network.train_epoch(rows, target, learner.trained);
      training_count += trained;
      const Eigen::VectorXf score = learner.network.score(learner.checked);
      scores.emplace_back(score.begin(), score.end());
      loss += summed_loss(scores.back(), learner.target);
      count += static_cast<double>(learner.target.size());
    }
    fit.training_loss.push_back(training_count > 0.0 ? training / training_count : 0.0);
    fit.inner_loss.push_back(count > 0.0 ? loss / count : 0.0);
    if (fit.epochs != 0 && !(fit.inner_loss.back() < least)) continue;
    least = fit.inner_loss.back();
    fit.epochs = epoch;
    for (std::size_t l = 0; l < learners.size(); ++l) learners[l].score = std::move(scores[l]);
  }

  std::vector<double> checked_score;
  std::vector<double> checked_target;
  for (const Learner& learner : learners) {
    checked_score.insert(checked_score.end(), learner.score.begin(), learner.score.end());
    checked_target.insert(checked_target.end(), learner.target.begin(), learner.target.end());
  }
  std::vector<Eigen::Index> everything(part.size());
  for (std::size_t i = 0; i < everything.size(); ++i) everything[i] = static_cast<Eigen::Index>(i);
  MlpNetwork network(rows.cols(), options);
  for (std::size_t epoch = 0; epoch < fit.epochs; ++epoch) network.train_epoch(rows, target, everything);
  fit.model = network.to_model(part.set, scaling);
  fit.model.calibration = fit_platt(checked_score, checked_target);
  return fit;
}

}  // namespace imago::relevance
