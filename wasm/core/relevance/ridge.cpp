// SPDX-License-Identifier: MIT
#include "relevance/ridge.h"

#include <cmath>
#include <limits>
#include <map>
#include <utility>
#include <vector>

#include <Eigen/Cholesky>

#include "relevance/calibration.h"

namespace imago::relevance {

NormalEquations::NormalEquations(Eigen::Index features)
    : row_(Eigen::VectorXd::Zero(features)),
      moment_(Eigen::VectorXd::Zero(features)),
      gram_(Eigen::MatrixXd::Zero(features, features)) {}

NormalEquations& NormalEquations::operator+=(const NormalEquations& other) {
  count_ += other.count_;
  target_ += other.target_;
  row_ += other.row_;
  moment_ += other.moment_;
  gram_ += other.gram_;
  return *this;
}

NormalEquations::Solution NormalEquations::solve(double penalty) const {
  const Eigen::VectorXd mean = row_ / count_;
  const double centre = target_ / count_;
  Eigen::MatrixXd system = gram_;
  system.selfadjointView<Eigen::Lower>().rankUpdate(mean, -count_);
  system.diagonal().array() += penalty;
  const Eigen::VectorXd right = moment_ - row_ * centre;
  Solution out;
  out.weight = system.selfadjointView<Eigen::Lower>().llt().solve(right);
  out.bias = centre - mean.dot(out.weight);
  return out;
}

NormalEquations sum_rows(const FeatureRows& rows, std::span<const double> target,
                         std::span<const Eigen::Index> which) {
  NormalEquations out(rows.cols());
  Eigen::MatrixXd chosen(static_cast<Eigen::Index>(which.size()), rows.cols());
  Eigen::VectorXd wanted(chosen.rows());
  for (Eigen::Index i = 0; i < chosen.rows(); ++i) {
    chosen.row(i) = rows.row(which[static_cast<std::size_t>(i)]).cast<double>();
    wanted[i] = target[static_cast<std::size_t>(which[static_cast<std::size_t>(i)])];
  }
  out.count_ = static_cast<double>(which.size());
  out.target_ = wanted.sum();
  out.row_ = chosen.colwise().sum();
  out.moment_ = chosen.transpose() * wanted;
  out.gram_.selfadjointView<Eigen::Lower>().rankUpdate(chosen.transpose());
  return out;
}

namespace {

using Cell = std::pair<std::uint8_t, std::uint8_t>;  // image group, caption group
using Cells = std::map<Cell, NormalEquations>;

Cells sums_of_cells(const TrainingPart& part, const FeatureRows& rows) {
  std::map<Cell, std::vector<Eigen::Index>> which;
  for (std::size_t i = 0; i < part.size(); ++i)
    which[{part.image_group[i], part.caption_group[i]}].push_back(static_cast<Eigen::Index>(i));
  Cells cells;
  for (const auto& [cell, indices] : which) cells.emplace(cell, sum_rows(rows, part.target, indices));
  return cells;
}

/// What models that share no group with a pair say of it: (penalties, pairs), NaN for pairs of no fold.
std::vector<std::vector<double>> inner_predictions(const TrainingPart& part, const FeatureRows& rows,
                                                   const Cells& cells, std::span<const double> penalties) {
  std::vector<std::vector<double>> out(
      penalties.size(), std::vector<double>(part.size(), std::numeric_limits<double>::quiet_NaN()));
  for (const InnerFold& fold : inner_folds(part, false)) {
    NormalEquations sums(rows.cols());
    for (const auto& [cell, equations] : cells) {
      if (cell.first != fold.image_group && cell.second != fold.caption_group) sums += equations;
    }
    for (std::size_t p = 0; p < penalties.size(); ++p) {
      const NormalEquations::Solution solution = sums.solve(penalties[p]);
      for (std::size_t i = 0; i < part.size(); ++i) {
        if (!fold.checks(part, i)) continue;
        const auto row = rows.row(static_cast<Eigen::Index>(i)).cast<double>();
        out[p][i] = row.dot(solution.weight) + solution.bias;
      }
    }
  }
  return out;
}

struct Checked {
  std::vector<double> score;
  std::vector<double> target;
  double error = 0.0;  ///< mean squared
};

Checked checked(const std::vector<double>& predictions, const std::vector<double>& target) {
  Checked out;
  for (std::size_t i = 0; i < target.size(); ++i) {
    if (std::isnan(predictions[i])) continue;
    out.score.push_back(predictions[i]);
    out.target.push_back(target[i]);
    out.error += (predictions[i] - target[i]) * (predictions[i] - target[i]);
  }
  if (!out.score.empty()) out.error /= static_cast<double>(out.score.size());
  return out;
}

LinearModel fold_scaling(const TrainingPart& part, const Scaling& scaling,
                         const NormalEquations::Solution& solution) {
  const Eigen::VectorXd weight = solution.weight.array() * scaling.scale.transpose().cast<double>().array();
  LinearModel model;
  model.features = part.set;
  model.weight.resize(static_cast<std::size_t>(weight.size()));
  Eigen::Map<Eigen::VectorXf>(model.weight.data(), weight.size()) = weight.cast<float>();
  model.bias = static_cast<float>(solution.bias - scaling.mean.cast<double>().dot(weight));
  return model;
}

}  // namespace

RidgeFit fit_ridge(const TrainingPart& part, std::span<const double> penalties) {
  const Scaling scaling = fit_scaling(part.set, part.rank, part.rows);
  const FeatureRows rows = scaling.apply(part.rows);
  const Cells cells = sums_of_cells(part, rows);
  const auto predictions = inner_predictions(part, rows, cells, penalties);
  std::size_t best = 0;
  Checked chosen = checked(predictions[0], part.target);
  for (std::size_t p = 1; p < penalties.size(); ++p) {
    Checked other = checked(predictions[p], part.target);
    if (other.error < chosen.error) {
      best = p;
      chosen = std::move(other);
    }
  }
  NormalEquations all(rows.cols());
  for (const auto& [cell, equations] : cells) all += equations;
  RidgeFit fit;
  fit.model = fold_scaling(part, scaling, all.solve(penalties[best]));
  fit.model.calibration = fit_platt(chosen.score, chosen.target);
  fit.penalty = penalties[best];
  fit.inner_error = chosen.error;
  return fit;
}

}  // namespace imago::relevance
