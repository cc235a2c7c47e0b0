// SPDX-License-Identifier: MIT
#include "relevance/scorer_set_save.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <span>
#include <string>
#include <utility>

namespace imago::relevance {
namespace {

using Tensors = std::map<std::string, TensorView>;
using Switches = std::array<std::uint8_t, 5>;

std::span<const std::uint8_t> bytes_of(std::span<const float> values) {
  return {reinterpret_cast<const std::uint8_t*>(values.data()), values.size_bytes()};
}

Switches switches_of(const FeatureSet& set) {
  return {set.image, set.text, set.product, set.difference, set.cosine};
}

}  // namespace

Result<std::vector<std::uint8_t>> save_scorers(const ScorerSet& s) {
  Tensors tensors;
  bool finite = true;
  const auto put = [&](const std::string& name, std::vector<std::size_t> shape,
                       std::span<const float> values) {
    finite = finite && std::all_of(values.begin(), values.end(), [](float v) { return std::isfinite(v); });
    tensors.emplace(name, TensorView{DType::f32, std::move(shape), bytes_of(values)});
  };
  const auto pair = [](const Calibration& c) { return std::array<float, 2>{c.slope, c.offset}; };
  const std::size_t dim = s.dim();
  put("image_mean", {dim}, s.projection.image_mean);
  put("text_mean", {dim}, s.projection.text_mean);
  put("basis", {s.projection.rank(), dim}, s.projection.basis);

  const Switches linear_features = switches_of(s.linear.features);
  const std::array<float, 1> linear_bias{s.linear.bias};
  const auto linear_calibration = pair(s.linear.calibration);
  tensors.emplace("ridge.features", TensorView{DType::u8, {5}, linear_features});
  put("ridge.weight", {s.linear.weight.size()}, s.linear.weight);
  put("ridge.bias", {1}, linear_bias);
  put("ridge.calibration", {2}, linear_calibration);

  const Switches mlp_features = switches_of(s.mlp.features);
  const auto mlp_calibration = pair(s.mlp.calibration);
  const std::size_t units = s.mlp.members * s.mlp.hidden;
  tensors.emplace("mlp.features", TensorView{DType::u8, {5}, mlp_features});
  put("mlp.mean", {s.mlp.mean.size()}, s.mlp.mean);
  put("mlp.scale", {s.mlp.scale.size()}, s.mlp.scale);
  put("mlp.hidden.weight", {units, s.mlp.mean.size()}, s.mlp.hidden_weight);
  put("mlp.hidden.bias", {units}, s.mlp.hidden_bias);
  put("mlp.output.weight", {units}, s.mlp.output_weight);
  put("mlp.output.bias", {s.mlp.members}, s.mlp.output_bias);
  put("mlp.calibration", {2}, mlp_calibration);

  const auto cosine_calibration = pair(s.cosine);
  put("cosine.calibration", {2}, cosine_calibration);
  const ShortModel& words = s.short_queries;
  const std::array<float, 4> short_weight{words.cosine, words.square, words.pieces, words.bias};
  const std::array<float, 2> thresholds{s.thresholds.sentence, s.thresholds.words};
  put("short.text_mean", {dim}, words.text_mean);
  put("short.weight", {4}, short_weight);
  put("thresholds", {2}, thresholds);
  if (!finite) return Error{ErrorCode::out_of_range, "the training did not converge: a weight is not finite"};
  return write_safetensors(tensors, {{"model_sha256", s.model_sha256}});
}

}  // namespace imago::relevance
