// SPDX-License-Identifier: MIT
#include "policy/region_training.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "policy/rule_file.h"
#include "policy/rule_tensors.h"
#include "policy/soft_labels.h"

namespace imago {
namespace {

Eigen::Index index_of(std::size_t n) { return static_cast<Eigen::Index>(n); }

void widen_halves(std::span<const std::uint16_t> halves, std::span<float> out) {
  for (std::size_t i = 0; i < out.size(); ++i) {
    const std::uint32_t bits = static_cast<std::uint32_t>(halves[i]) << 16;
    std::memcpy(&out[i], &bits, sizeof bits);
  }
}

}  // namespace

struct RegionTraining::Gradients {
  Matrix attention, output;  // (heads, units)
  float output_bias = 0.0F;
};

RegionTraining::RegionTraining(RegionGrid grid, std::size_t rows, const RegionSettings& s)
    : grid_(grid),
      settings_(s),
      random_(s.seed),
      order_(rows, s.batch, s.epochs),
      standardisation_(grid.channels),
      weight_(index_of(s.units), index_of(grid.channels), reach_of(grid.channels), random_),
      bias_(1, index_of(s.units), 0.0F, random_),
      attention_(index_of(s.heads), index_of(s.units), reach_of(s.units), random_),
      output_(index_of(s.heads), index_of(s.units), reach_of(s.heads * s.units), random_),
      output_bias_(1, 1, 0.0F, random_) {}

Result<RegionTraining> RegionTraining::create(RegionGrid grid, std::size_t rows, const RegionSettings& s) {
  const bool fits = grid.values() > 0 && rows > 0 && s.units > 0 && s.heads > 0 && s.batch > 0 &&
                    s.epochs > 0 && is_dropout(s.channel_dropout) && is_dropout(s.pooled_dropout);
  if (!fits)
    return Error{ErrorCode::out_of_range, "no photos, or a setting of the training that makes no sense"};
  return RegionTraining(grid, rows, s);
}

Status RegionTraining::observe(std::span<const std::uint16_t> rows) {
  if (rows.empty() || rows.size() % grid_.values() != 0)
    return Error{ErrorCode::mismatch, "the regions are no whole number of photos"};
  std::vector<float> region(grid_.channels);
  for (std::size_t i = 0; i < rows.size(); i += grid_.channels) {
    widen_halves(rows.subspan(i, grid_.channels), region);
    if (!std::all_of(region.begin(), region.end(), [](float v) { return std::isfinite(v); }))
      return Error{ErrorCode::out_of_range, "a trait is not finite"};
    standardisation_.observe(region);
  }
  mean_ = standardisation_.mean();
  scale_ = standardisation_.scale();
  return Ok{};
}

Status RegionTraining::learn(std::span<const std::uint16_t> rows, std::span<const float> shares) {
  if (mean_.empty() || !asked_ || shares.size() != order_.batch() ||
      rows.size() != grid_.values() * shares.size()) {
    return Error{ErrorCode::mismatch, "these are not the rows that the training asked for"};
  }
  asked_ = false;
  if (!are_shares(shares)) return Error{ErrorCode::out_of_range, "a share is not between 0 and 1"};
  Matrix x(index_of(shares.size() * grid_.regions()),
           index_of(grid_.channels));  // (batch · regions, channels)
  Matrix y(index_of(shares.size()), 1);
  for (std::size_t i = 0; i < shares.size(); ++i) {
    read(rows.subspan(i * grid_.values(), grid_.values()), index_of(i), x);
    y(index_of(i), 0) = shares[i];
  }
  if (settings_.mixes) mix(x, y);
  step(x, y);
  return Ok{};
}

/// Standardised, some channels hidden, perhaps mirrored.
void RegionTraining::read(std::span<const std::uint16_t> row, Eigen::Index photo, Matrix& x) {
  const std::size_t channels = grid_.channels, side = grid_.side;
  std::vector<float> kept(channels), region(channels);
  const float factor = 1.0F / (1.0F - settings_.channel_dropout);
  for (float& k : kept) k = uniform(random_) < settings_.channel_dropout ? 0.0F : factor;
  const bool mirrored = uniform(random_) < 0.5F && settings_.mirrors;
  for (std::size_t r = 0; r < grid_.regions(); ++r) {
    const std::size_t column = r % side;
    const std::size_t from = mirrored ? r - column + side - 1 - column : r;
    widen_halves(row.subspan(from * channels, channels), region);
    float* out = x.row(photo * index_of(grid_.regions()) + index_of(r)).data();
    standardise(region, mean_, scale_, std::span(out, channels));
    for (std::size_t c = 0; c < channels; ++c) out[c] *= kept[c];
  }
}

/// Mixes each photo with another of the batch, region by region.
void RegionTraining::mix(Matrix& x, Matrix& y) {
  const Matrix plain_x = x, plain_y = y;
  const Eigen::Index n = index_of(grid_.regions());
  for (const auto& [photo, other, part] : mixture(static_cast<std::size_t>(y.rows()), random_)) {
    x.middleRows(photo * n, n) =
        part * plain_x.middleRows(photo * n, n) + (1.0F - part) * plain_x.middleRows(other * n, n);
    y.row(photo) = part * plain_y.row(photo) + (1.0F - part) * plain_y.row(other);
  }
}

/// One photo's logit. units: (regions, units); kept: (heads, units), 0 where dropped; out: attention
/// (regions, heads), pooled (heads, units) as the output sees it.
float RegionTraining::forward(const Matrix& units, const Matrix& kept, Matrix& attention,
                              Matrix& pooled) const {
  attention.noalias() = units * attention_.value.transpose();
  for (Eigen::Index head = 0; head < attention.cols(); ++head) {
    auto column = attention.col(head).array();
    column = (column - column.maxCoeff()).exp();
    column /= column.sum();
  }
  pooled.noalias() = attention.transpose() * units;
  pooled.array() *= kept.array();
  return pooled.cwiseProduct(output_.value).sum() + output_bias_.value(0, 0);
}

/// error: d loss / d logit. Adds to the gradients and writes d loss / d units (regions, units).
void RegionTraining::backward(const Matrix& units, const Matrix& kept, const Matrix& attention,
                              const Matrix& pooled, float error, Gradients& gradients,
                              Matrix& units_gradient) const {
  gradients.output += error * pooled;
  gradients.output_bias += error;
  const Matrix back = error * output_.value.cwiseProduct(kept);  // (heads, units), of what is pooled
  const Matrix by_share = units * back.transpose();              // (regions, heads)
  Matrix by_score = attention.cwiseProduct(by_share);
  const Eigen::RowVectorXf all = by_score.colwise().sum();
  by_score -= attention * all.asDiagonal();  // through the softmax
  gradients.attention.noalias() += by_score.transpose() * units;
  units_gradient.noalias() = attention * back;
  units_gradient.noalias() += by_score * attention_.value;
  units_gradient.array() *= (units.array() > 0.0F).cast<float>();
}

/// One step on x (batch · regions, channels) and y (batch, 1).
void RegionTraining::step(const Matrix& x, const Matrix& y) {
  const RegionSettings& s = settings_;
  const Eigen::Index n = index_of(grid_.regions()), heads = index_of(s.heads), width = index_of(s.units);
  Matrix units(x.rows(), width);
  units.noalias() = x * weight_.value.transpose();
  units = (units.rowwise() + bias_.value.row(0)).cwiseMax(0.0F);

  Gradients gradients{Matrix::Zero(heads, width), Matrix::Zero(heads, width)};
  Matrix back(x.rows(), width), one(n, width), kept(heads, width), attention(n, heads), pooled(heads, width);
  const float factor = 1.0F / (1.0F - s.pooled_dropout);
  for (Eigen::Index photo = 0; photo < y.rows(); ++photo) {
    for (float& k : kept.reshaped<Eigen::RowMajor>()) k = uniform(random_) < s.pooled_dropout ? 0.0F : factor;
    const Matrix seen = units.middleRows(photo * n, n);
    const Matrix logit = Matrix::Constant(1, 1, forward(seen, kept, attention, pooled));
    const float error = cross_entropy_gradient(logit, y.row(photo))(0, 0) / static_cast<float>(y.rows());
    backward(seen, kept, attention, pooled, error, gradients, one);
    back.middleRows(photo * n, n) = one;
  }
  const Matrix weight_gradient = back.transpose() * x;

  const float rate = order_.rate(s.rate);
  const std::size_t t = order_.step();
  weight_.step(weight_gradient, rate, s.decay, t);
  bias_.step(back.colwise().sum(), rate, 0.0F, t);
  attention_.step(gradients.attention, rate, s.decay, t);
  output_.step(gradients.output, rate, s.decay, t);
  output_bias_.step(Matrix::Constant(1, 1, gradients.output_bias), rate, 0.0F, t);
}

std::vector<std::uint8_t> RegionTraining::save(const std::map<std::string, std::string>& metadata) const {
  const Int8Layer layer(weight_.value);
  const auto count = static_cast<std::int32_t>(grid_.regions());
  const std::span<const std::uint8_t> count_bytes(reinterpret_cast<const std::uint8_t*>(&count),
                                                  sizeof count);
  return write_safetensors({{"region.count", {DType::i32, {1}, count_bytes}},
                            {"region.mean", f32_view(mean_)},
                            {"region.scale", f32_view(scale_)},
                            {"region.weight", layer.view()},
                            {"region.weight_scale", f32_view(layer.scales)},
                            {"region.bias", f32_view(bias_.value)},
                            {"region.attention", f32_view(attention_.value)},
                            {"region.output", f32_view(output_.value)},
                            {"region.output_bias", f32_view(output_bias_.value)}},
                           metadata);
}

}  // namespace imago
