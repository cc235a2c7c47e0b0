// SPDX-License-Identifier: MIT
#include "policy/image_rule_training.h"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <random>

#include "io/safetensors.h"
#include "nn/kernels/kernels.h"
#include "policy/image_rule.h"

namespace imago {
namespace {

using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Vector = Eigen::VectorXf;
using Random = std::mt19937_64;

/// Uniform in 0..1. std::uniform_real_distribution differs between standard libraries.
float uniform(Random& random) { return static_cast<float>(random() >> 40) * 0x1p-24F; }

/// Weights with what AdamW remembers of each.
struct Parameter {
  Matrix value, mean, square;

  Parameter(Eigen::Index rows, Eigen::Index columns, float reach, Random& random)
      : value(rows, columns), mean(Matrix::Zero(rows, columns)), square(Matrix::Zero(rows, columns)) {
    for (float& v : value.reshaped()) v = (2.0F * uniform(random) - 1.0F) * reach;
  }

  /// t counts from 1.
  void step(const Matrix& gradient, float rate, float decay, std::size_t t) {
    constexpr float kFirst = 0.9F, kSecond = 0.999F, kLeast = 1e-8F;
    mean = kFirst * mean + (1.0F - kFirst) * gradient;
    square = kSecond * square + (1.0F - kSecond) * gradient.cwiseAbs2();
    const float first = 1.0F - std::pow(kFirst, static_cast<float>(t));
    const float second = 1.0F - std::pow(kSecond, static_cast<float>(t));
    value *= 1.0F - rate * decay;
    value.array() -= (rate / first) * mean.array() / ((square.array() / second).sqrt() + kLeast);
  }
};

std::span<const float> row_of(const Matrix& m, Eigen::Index row) {
  return {m.data() + row * m.cols(), static_cast<std::size_t>(m.cols())};
}

struct Net {
  Parameter hidden, hidden_bias, output, output_bias;

  Net(Eigen::Index inputs, Eigen::Index units, Random& random)
      : hidden(units, inputs, 1.0F / std::sqrt(static_cast<float>(inputs)), random),
        hidden_bias(1, units, 0.0F, random),
        output(1, units, 1.0F / std::sqrt(static_cast<float>(units)), random),
        output_bias(1, 1, 0.0F, random) {}

  /// One step on x (batch, inputs), with the dropped traits already zero, and y (batch). A hidden unit that
  /// is left out or silent costs nothing, forwards or backwards: that is why its products are not a matrix's.
  void learn(const Matrix& x, const Vector& y, const ImageRuleTraining& s, float rate, std::size_t t,
             Random& random) {
    const float kept = 1.0F / (1.0F - s.hidden_dropout);
    Matrix h = Matrix::Zero(x.rows(), hidden.value.rows());  // (batch, units)
    for (Eigen::Index b = 0; b < h.rows(); ++b) {
      for (Eigen::Index u = 0; u < h.cols(); ++u) {
        if (uniform(random) < s.hidden_dropout) continue;
        const float sum = kernels::dot_f32(row_of(x, b), row_of(hidden.value, u));
        h(b, u) = kept * std::max(sum + hidden_bias.value(0, u), 0.0F);
      }
    }
    const Vector logit = (h * output.value.transpose()).col(0).array() + output_bias.value(0, 0);
    // d loss / d logit of the cross-entropy, averaged over the batch
    const Vector error =
        ((1.0F + (-logit.array()).exp()).inverse() - y.array()) / static_cast<float>(y.size());
    const Matrix active = (h.array() > 0.0F).select(Matrix::Constant(h.rows(), h.cols(), kept), 0.0F);
    const Matrix back = (error * output.value).cwiseProduct(active);  // (batch, units)
    Matrix gradient = Matrix::Zero(hidden.value.rows(), hidden.value.cols());
    for (Eigen::Index u = 0; u < back.cols(); ++u) {
      for (Eigen::Index b = 0; b < back.rows(); ++b) {
        if (back(b, u) != 0.0F) gradient.row(u) += back(b, u) * x.row(b);
      }
    }
    output.step(error.transpose() * h, rate, s.decay, t);
    output_bias.step(Matrix::Constant(1, 1, error.sum()), rate, 0.0F, t);
    hidden.step(gradient, rate, s.decay, t);
    hidden_bias.step(back.colwise().sum(), rate, 0.0F, t);
  }
};

std::span<const std::uint8_t> bytes_of(std::span<const float> values) {
  return {reinterpret_cast<const std::uint8_t*>(values.data()), values.size_bytes()};
}
TensorView f32_view(std::span<const float> values) { return {DType::f32, {values.size()}, bytes_of(values)}; }
template <class M>
std::span<const float> span_of(const M& m) {
  return {m.data(), static_cast<std::size_t>(m.size())};
}

std::vector<std::uint8_t> save(const Net& net, const Vector& mean, const Vector& scale,
                               const std::map<std::string, std::string>& metadata) {
  const Matrix& w = net.hidden.value;
  std::vector<std::int8_t> codes(static_cast<std::size_t>(w.size()));
  Vector scales(w.rows());
  for (Eigen::Index h = 0; h < w.rows(); ++h) {
    scales[h] = std::max(w.row(h).cwiseAbs().maxCoeff(), 1e-12F) / 127.0F;
    for (Eigen::Index i = 0; i < w.cols(); ++i) {
      codes[static_cast<std::size_t>(h * w.cols() + i)] =
          static_cast<std::int8_t>(std::lrint(w(h, i) / scales[h]));
    }
  }
  const std::span<const std::uint8_t> code_bytes(reinterpret_cast<const std::uint8_t*>(codes.data()),
                                                 codes.size());
  const std::vector<std::size_t> shape = {static_cast<std::size_t>(w.rows()),
                                          static_cast<std::size_t>(w.cols())};
  return write_safetensors({{"input.mean", f32_view(span_of(mean))},
                            {"input.scale", f32_view(span_of(scale))},
                            {"hidden.weight", {DType::i8, shape, code_bytes}},
                            {"hidden.scale", f32_view(span_of(scales))},
                            {"hidden.bias", f32_view(span_of(net.hidden_bias.value))},
                            {"output.weight", f32_view(span_of(net.output.value))},
                            {"output.bias", f32_view(span_of(net.output_bias.value))}},
                           metadata);
}

Status check(std::span<const float> rows, std::size_t inputs, std::span<const float> shares,
             const ImageRuleTraining& s) {
  if (inputs == 0 || rows.size() != inputs * shares.size())
    return Error{ErrorCode::mismatch, "the traits are not as many as photos times inputs"};
  const auto finite = [](float v) { return std::isfinite(v); };
  const bool sound =
      std::all_of(rows.begin(), rows.end(), finite) &&
      std::all_of(shares.begin(), shares.end(), [](float v) { return v >= 0.0F && v <= 1.0F; });
  if (shares.empty() || !sound) return Error{ErrorCode::out_of_range, "no photos, or values out of range"};
  const bool fits = s.hidden > 0 && s.batch > 0 && s.epochs > 0 && s.input_dropout >= 0.0F &&
                    s.input_dropout < 1.0F && s.hidden_dropout >= 0.0F && s.hidden_dropout < 1.0F;
  if (!fits) return Error{ErrorCode::out_of_range, "a setting of the training makes no sense"};
  return Ok{};
}

}  // namespace

Result<std::vector<std::uint8_t>> train_image_rule(std::span<const float> rows, std::size_t inputs,
                                                   std::span<const float> shares, const ImageRuleTraining& s,
                                                   const std::map<std::string, std::string>& metadata) {
  if (Status status = check(rows, inputs, shares, s); !status) return status.error();
  const auto n = static_cast<Eigen::Index>(shares.size());
  const auto columns = static_cast<Eigen::Index>(inputs);
  const Eigen::Map<const Matrix> x(rows.data(), n, columns);
  const Vector mean = x.colwise().mean();
  Vector deviation(columns);
  for (Eigen::Index c = 0; c < columns; ++c)
    deviation[c] = std::sqrt((x.col(c).array() - mean[c]).square().mean());
  // A trait that hardly varies must not be blown up.
  const float least = 0.01F * deviation.mean() + 1e-12F;
  const Vector scale = (deviation.array() + least).inverse();

  const auto scaled = [&](std::size_t row) {
    return Eigen::RowVectorXf((x.row(static_cast<Eigen::Index>(row)).transpose() - mean)
                                  .cwiseProduct(scale)
                                  .cwiseMax(-kMostDeviations)
                                  .cwiseMin(kMostDeviations)
                                  .transpose());
  };

  Random random(s.seed);
  Net net(columns, static_cast<Eigen::Index>(s.hidden), random);
  std::vector<std::size_t> order(shares.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const std::size_t batch = std::min(s.batch, shares.size());
  const std::size_t batches = shares.size() / batch;
  const auto steps = static_cast<float>(batches * s.epochs);
  const float kept = 1.0F / (1.0F - s.input_dropout);
  Matrix some(static_cast<Eigen::Index>(batch), columns);
  Vector labels(some.rows());
  for (std::size_t t = 0; t < batches * s.epochs; ++t) {
    const std::size_t begin = t % batches * batch;
    if (begin == 0) {
      for (std::size_t i = order.size() - 1; i > 0; --i) std::swap(order[i], order[random() % (i + 1)]);
    }
    for (Eigen::Index i = 0; i < some.rows(); ++i) {
      const std::size_t row = order[begin + static_cast<std::size_t>(i)];
      some.row(i) = scaled(row);
      labels[i] = shares[row];
      if (s.mixes) {
        const std::size_t other = random() % shares.size();
        const float part = uniform(random);
        some.row(i) = part * some.row(i) + (1.0F - part) * scaled(other);
        labels[i] = part * labels[i] + (1.0F - part) * shares[other];
      }
      for (float& v : some.row(i).reshaped()) v = uniform(random) < s.input_dropout ? 0.0F : v * kept;
    }
    const float rate =
        s.rate * 0.5F * (1.0F + std::cos(std::numbers::pi_v<float> * static_cast<float>(t) / steps));
    net.learn(some, labels, s, rate, t + 1, random);
  }
  return save(net, mean, scale, metadata);
}

}  // namespace imago
