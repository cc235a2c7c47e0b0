// SPDX-License-Identifier: MIT
#include "policy/perceptron_training.h"

#include <algorithm>
#include <cmath>

#include "nn/kernels/kernels.h"
#include "policy/rule_file.h"
#include "policy/rule_tensors.h"
#include "policy/soft_labels.h"

namespace imago {
namespace {

std::span<const float> row_of(const Matrix& m, Eigen::Index row) {
  return {m.data() + row * m.cols(), static_cast<std::size_t>(m.cols())};
}

}  // namespace

PerceptronTraining::PerceptronTraining(std::size_t inputs, std::size_t rows, const PerceptronSettings& s)
    : settings_(s),
      random_(s.seed),
      order_(rows, s.batch, s.epochs),
      standardisation_(inputs),
      hidden_(static_cast<Eigen::Index>(s.hidden), static_cast<Eigen::Index>(inputs), reach_of(inputs),
              random_),
      hidden_bias_(1, static_cast<Eigen::Index>(s.hidden), 0.0F, random_),
      output_(1, static_cast<Eigen::Index>(s.hidden), reach_of(s.hidden), random_),
      output_bias_(1, 1, 0.0F, random_) {}

Result<PerceptronTraining> PerceptronTraining::create(std::size_t inputs, std::size_t rows,
                                                      const PerceptronSettings& s) {
  const bool fits = inputs > 0 && rows > 0 && s.hidden > 0 && s.batch > 0 && s.epochs > 0 &&
                    is_dropout(s.input_dropout) && is_dropout(s.hidden_dropout);
  if (!fits)
    return Error{ErrorCode::out_of_range, "no photos, or a setting of the training that makes no sense"};
  return PerceptronTraining(inputs, rows, s);
}

Status PerceptronTraining::observe(std::span<const float> rows) {
  const auto inputs = static_cast<std::size_t>(hidden_.value.cols());
  if (rows.empty() || rows.size() % inputs != 0)
    return Error{ErrorCode::mismatch, "the traits are no whole number of rows"};
  if (!std::all_of(rows.begin(), rows.end(), [](float v) { return std::isfinite(v); }))
    return Error{ErrorCode::out_of_range, "a trait is not finite"};
  for (std::size_t i = 0; i < rows.size(); i += inputs) standardisation_.observe(rows.subspan(i, inputs));
  mean_ = standardisation_.mean();
  scale_ = standardisation_.scale();
  return Ok{};
}

Status PerceptronTraining::learn(std::span<const float> rows, std::span<const float> shares) {
  const auto inputs = static_cast<std::size_t>(hidden_.value.cols());
  if (mean_.empty() || !asked_ || shares.size() != order_.batch() || rows.size() != inputs * shares.size()) {
    return Error{ErrorCode::mismatch, "these are not the rows that the training asked for"};
  }
  asked_ = false;
  if (!are_shares(shares)) return Error{ErrorCode::out_of_range, "a share is not between 0 and 1"};
  Matrix x(static_cast<Eigen::Index>(shares.size()), hidden_.value.cols()), y(x.rows(), 1);
  for (std::size_t i = 0; i < shares.size(); ++i) {
    standardise(rows.subspan(i * inputs, inputs), mean_, scale_, std::span(x.data() + i * inputs, inputs));
    y(static_cast<Eigen::Index>(i), 0) = shares[i];
  }
  if (settings_.mixes) mix(x, y);
  const float kept = 1.0F / (1.0F - settings_.input_dropout);
  for (float& v : x.reshaped<Eigen::RowMajor>())
    v = uniform(random_) < settings_.input_dropout ? 0.0F : v * kept;
  step(x, y);
  return Ok{};
}

/// Mixes each photo with another of the batch.
void PerceptronTraining::mix(Matrix& x, Matrix& y) {
  const Matrix plain_x = x, plain_y = y;
  for (const auto& [row, other, part] : mixture(static_cast<std::size_t>(x.rows()), random_)) {
    x.row(row) = part * plain_x.row(row) + (1.0F - part) * plain_x.row(other);
    y.row(row) = part * plain_y.row(row) + (1.0F - part) * plain_y.row(other);
  }
}

/// One step on x (batch, inputs), with the dropped traits already zero, and y (batch, 1). A hidden unit that
/// is left out or silent costs nothing, forwards or backwards: that is why its products are not a matrix's.
void PerceptronTraining::step(const Matrix& x, const Matrix& y) {
  const PerceptronSettings& s = settings_;
  const float kept = 1.0F / (1.0F - s.hidden_dropout);
  Matrix h = Matrix::Zero(x.rows(), hidden_.value.rows());  // (batch, units)
  for (Eigen::Index b = 0; b < h.rows(); ++b) {
    for (Eigen::Index u = 0; u < h.cols(); ++u) {
      if (uniform(random_) < s.hidden_dropout) continue;
      const float sum = kernels::dot_f32(row_of(x, b), row_of(hidden_.value, u));
      h(b, u) = kept * std::max(sum + hidden_bias_.value(0, u), 0.0F);
    }
  }
  const Matrix logit = (h * output_.value.transpose()).array() + output_bias_.value(0, 0);  // (batch, 1)
  const Matrix error = cross_entropy_gradient(logit, y);
  const Matrix active = (h.array() > 0.0F).select(Matrix::Constant(h.rows(), h.cols(), kept), 0.0F);
  const Matrix back = (error * output_.value).cwiseProduct(active);  // (batch, units)
  Matrix gradient = Matrix::Zero(hidden_.value.rows(), hidden_.value.cols());
  for (Eigen::Index u = 0; u < back.cols(); ++u) {
    for (Eigen::Index b = 0; b < back.rows(); ++b) {
      if (back(b, u) != 0.0F) gradient.row(u) += back(b, u) * x.row(b);
    }
  }
  const float rate = order_.rate(s.rate);
  const std::size_t t = order_.step();
  output_.step(error.transpose() * h, rate, s.decay, t);
  output_bias_.step(Matrix::Constant(1, 1, error.sum()), rate, 0.0F, t);
  hidden_.step(gradient, rate, s.decay, t);
  hidden_bias_.step(back.colwise().sum(), rate, 0.0F, t);
}

std::vector<std::uint8_t> PerceptronTraining::save(const std::map<std::string, std::string>& metadata) const {
  const Int8Layer hidden(hidden_.value);
  return write_safetensors({{"input.mean", f32_view(mean_)},
                            {"input.scale", f32_view(scale_)},
                            {"hidden.weight", hidden.view()},
                            {"hidden.scale", f32_view(hidden.scales)},
                            {"hidden.bias", f32_view(hidden_bias_.value)},
                            {"output.weight", f32_view(output_.value)},
                            {"output.bias", f32_view(output_bias_.value)}},
                           metadata);
}

}  // namespace imago
