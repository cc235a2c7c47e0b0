// SPDX-License-Identifier: MIT
#include "relevance/mlp_network.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "nn/kernels/numerics.h"

namespace imago::relevance {
namespace {

Eigen::Index index(std::size_t n) { return static_cast<Eigen::Index>(n); }

float between(Random& random, float bound) {
  return bound * static_cast<float>(2.0 * random.uniform() - 1.0);
}

}  // namespace

double cross_entropy(double score, double target) {
  return std::max(score, 0.0) + std::log1p(std::exp(-std::fabs(score))) - target * score;
}

MlpNetwork::MlpNetwork(Eigen::Index features, const MlpOptions& options)
    : options_(options),
      random_(options.seed),
      hidden_weight_(index(options.members * options.hidden), features),
      hidden_bias_(Eigen::RowVectorXf::Zero(hidden_weight_.rows())),
      output_weight_(hidden_weight_.rows()),
      output_bias_(Eigen::RowVectorXf::Zero(index(options.members))),
      hidden_weight_adam_(hidden_weight_.rows(), features),
      hidden_bias_adam_(1, hidden_weight_.rows()),
      output_weight_adam_(1, hidden_weight_.rows()),
      output_bias_adam_(1, index(options.members)) {
  // Rows have a total variance of one a group of features: weights of about 1 give inputs of about 1.
  for (float& weight : hidden_weight_.reshaped()) weight = between(random_, 1.0F);
  const float bound = 1.0F / std::sqrt(static_cast<float>(options.hidden));
  for (float& weight : output_weight_) weight = between(random_, bound);
}

FeatureRows MlpNetwork::outputs(const FeatureRows& hidden) const {
  const Eigen::Index units = index(options_.hidden);
  FeatureRows out(hidden.rows(), output_bias_.size());
  for (Eigen::Index m = 0; m < out.cols(); ++m) {
    out.col(m) = hidden.middleCols(m * units, units) * output_weight_.segment(m * units, units).transpose();
  }
  return out.rowwise() + output_bias_;
}

Eigen::VectorXf MlpNetwork::score(const FeatureRows& rows) const {
  const FeatureRows hidden = ((rows * hidden_weight_.transpose()).rowwise() + hidden_bias_).cwiseMax(0.0F);
  return outputs(hidden).rowwise().mean();
}

double MlpNetwork::train_epoch(const FeatureRows& rows, std::span<const float> target,
                               std::span<const Eigen::Index> which) {
  std::vector<Eigen::Index> order(which.begin(), which.end());
  random_.shuffle(std::span<Eigen::Index>(order));
  double loss = 0.0;
  for (std::size_t at = 0; at < order.size(); at += options_.batch) {
    const std::size_t size = std::min(options_.batch, order.size() - at);
    loss += train_batch(rows, target, std::span<const Eigen::Index>(order).subspan(at, size));
  }
  return order.empty() ? 0.0 : loss / static_cast<double>(order.size());
}

double MlpNetwork::train_batch(const FeatureRows& rows, std::span<const float> target,
                               std::span<const Eigen::Index> batch) {
  const Eigen::Index n = index(batch.size());
  const Eigen::Index units = index(options_.hidden);
  FeatureRows x(n, rows.cols());
  for (Eigen::Index i = 0; i < n; ++i) x.row(i) = rows.row(batch[static_cast<std::size_t>(i)]);
  const FeatureRows hidden = ((x * hidden_weight_.transpose()).rowwise() + hidden_bias_).cwiseMax(0.0F);

  // Gradient of the mean cross-entropy by the log-odds: probability − target.
  FeatureRows error = outputs(hidden);  // (n, members)
  double loss = 0.0;
  for (Eigen::Index i = 0; i < n; ++i) {
    const float wanted = target[static_cast<std::size_t>(batch[static_cast<std::size_t>(i)])];
    loss += cross_entropy(error.row(i).mean(), wanted);
    for (Eigen::Index m = 0; m < error.cols(); ++m) {
      const float probability = 1.0F / (1.0F + kernels::exp_f32(-error(i, m)));
      error(i, m) = (probability - wanted) / static_cast<float>(n);
    }
  }
  FeatureRows back(n, hidden.cols());  // gradient by the hidden units' inputs
  Eigen::RowVectorXf output_gradient(hidden.cols());
  for (Eigen::Index m = 0; m < error.cols(); ++m) {
    const auto weights = output_weight_.segment(m * units, units);
    back.middleCols(m * units, units) = error.col(m) * weights;
    output_gradient.segment(m * units, units) =
        error.col(m).transpose() * hidden.middleCols(m * units, units);
  }
  back = (hidden.array() > 0.0F).select(back, 0.0F);
  const FeatureRows hidden_gradient = back.transpose() * x;
  const Eigen::RowVectorXf hidden_bias_gradient = back.colwise().sum();
  const Eigen::RowVectorXf output_bias_gradient = error.colwise().sum();

  const auto& [rate, decay] = std::pair(options_.rate, options_.decay);
  hidden_weight_adam_.step(hidden_weight_, hidden_gradient, rate, decay);
  output_weight_adam_.step(output_weight_, output_gradient, rate, decay);
  hidden_bias_adam_.step(hidden_bias_, hidden_bias_gradient, rate, 0.0F);
  output_bias_adam_.step(output_bias_, output_bias_gradient, rate, 0.0F);
  return loss;
}

Mlp MlpNetwork::to_model(const FeatureSet& set, const Scaling& scaling) const {
  const auto copy = [](const auto& values) {
    return std::vector<float>(values.data(), values.data() + values.size());
  };
  Mlp out;
  out.features = set;
  out.mean = copy(scaling.mean);
  out.scale = copy(scaling.scale);
  out.members = options_.members;
  out.hidden = options_.hidden;
  out.hidden_weight = copy(hidden_weight_);
  out.hidden_bias = copy(hidden_bias_);
  out.output_weight = copy(output_weight_);
  out.output_bias = copy(output_bias_);
  return out;
}

}  // namespace imago::relevance
