// SPDX-License-Identifier: MIT
#include <utility>

#include "nn/weights.h"
#include "relevance/scorer_set.h"

namespace imago::relevance {
namespace {

constexpr std::size_t kMaxScorerDim = 65536;
constexpr std::size_t kMaxUnits = 65536;

/// Reads tensors one after the other; after the first failure the rest answers nothing.
class Reader {
 public:
  explicit Reader(const Safetensors& tensors) : tensors_(tensors) {}

  std::vector<float> values(const std::string& name, const std::vector<std::size_t>& shape) {
    if (failed_) return {};
    const auto found = find_f32(tensors_, name, shape);
    if (!found) return fail(found.error()), std::vector<float>{};
    return {found->begin(), found->end()};
  }

  FeatureSet features(const std::string& name) {
    if (failed_) return {};
    const auto found = tensors_.u8(name, {5});
    if (!found) return fail(found.error()), FeatureSet{};
    const auto& on = *found;
    return {on[0] != 0, on[1] != 0, on[2] != 0, on[3] != 0, on[4] != 0};
  }

  Calibration calibration(const std::string& name) {
    const std::vector<float> pair = values(name, {2});
    return failed_ ? Calibration{} : Calibration{pair[0], pair[1]};
  }

  /// Size of a dimension; 0 after a failure.
  std::size_t size(const std::string& name, std::size_t rank, std::size_t dimension, std::size_t limit) {
    if (failed_) return 0;
    const TensorView* tensor = tensors_.find(name);
    if (tensor == nullptr || tensor->shape.size() != rank) {
      fail({ErrorCode::malformed, "the scorers have no tensor " + name + " of the right rank"});
      return 0;
    }
    const std::size_t found = tensor->shape[dimension];
    if (found == 0 || found > limit) {
      fail({ErrorCode::too_large, "the scorers' tensor " + name + " is empty or too large"});
      return 0;
    }
    return found;
  }

  void fail(Error error) {
    failed_ = true;
    error_ = std::move(error);
  }
  bool failed() const { return failed_; }
  const Error& error() const { return error_; }

 private:
  const Safetensors& tensors_;
  bool failed_ = false;
  Error error_{ErrorCode::malformed, {}};
};

void read_mlp(Reader& reader, std::size_t rank, Mlp& out) {
  out.features = reader.features("mlp.features");
  const std::size_t width = feature_count(out.features, rank);
  const std::size_t units = reader.size("mlp.hidden.weight", 2, 0, kMaxUnits);
  out.members = reader.size("mlp.output.bias", 1, 0, kMaxUnits);
  out.mean = reader.values("mlp.mean", {width});
  out.scale = reader.values("mlp.scale", {width});
  out.hidden_weight = reader.values("mlp.hidden.weight", {units, width});
  out.hidden_bias = reader.values("mlp.hidden.bias", {units});
  out.output_weight = reader.values("mlp.output.weight", {units});
  out.output_bias = reader.values("mlp.output.bias", {out.members});
  out.calibration = reader.calibration("mlp.calibration");
  if (reader.failed()) return;
  if (units % out.members != 0) {
    return reader.fail({ErrorCode::mismatch, "the scorers' networks differ in size"});
  }
  out.hidden = units / out.members;
}

}  // namespace

Result<ScorerSet> ScorerSet::from_safetensors(const Safetensors& tensors) {
  Reader reader(tensors);
  ScorerSet out;
  const std::size_t rank = reader.size("basis", 2, 0, kMaxScorerDim);
  const std::size_t dim = reader.size("basis", 2, 1, kMaxScorerDim);
  out.projection.image_mean = reader.values("image_mean", {dim});
  out.projection.text_mean = reader.values("text_mean", {dim});
  out.projection.basis = reader.values("basis", {rank, dim});
  out.linear.features = reader.features("ridge.features");
  out.linear.weight = reader.values("ridge.weight", {feature_count(out.linear.features, rank)});
  const std::vector<float> bias = reader.values("ridge.bias", {1});
  out.linear.calibration = reader.calibration("ridge.calibration");
  read_mlp(reader, rank, out.mlp);
  out.cosine = reader.calibration("cosine.calibration");
  out.short_queries.text_mean = reader.values("short.text_mean", {dim});
  const std::vector<float> weights = reader.values("short.weight", {4});
  const std::vector<float> thresholds = reader.values("thresholds", {2});
  if (reader.failed()) return reader.error();
  out.linear.bias = bias[0];
  out.short_queries.cosine = weights[0];
  out.short_queries.square = weights[1];
  out.short_queries.pieces = weights[2];
  out.short_queries.bias = weights[3];
  out.thresholds = {thresholds[0], thresholds[1]};
  const auto model = tensors.metadata().find("model_sha256");
  if (model != tensors.metadata().end()) out.model_sha256 = model->second;
  return out;
}

}  // namespace imago::relevance
