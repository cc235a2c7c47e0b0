// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <utility>

#include "nn/weights.h"
#include "text/text_tower.h"

namespace imago {
namespace {

constexpr std::size_t kMostTextActivations = std::size_t{256} << 20;

std::vector<float> copied(std::span<const float> values) { return {values.begin(), values.end()}; }

}  // namespace

Result<TextTower> TextTower::create(const TextConfig& config, const Safetensors& weights,
                                    Precision precision) {
  TextTower tower;
  tower.config_ = config;
  tower.precision_ = precision;
  if (const auto status = tower.load_embeddings(weights); !status.ok()) return status.error();
  for (std::size_t i = 0; i < config.layers; ++i) {
    if (const auto status = tower.load_layer(weights, i); !status.ok()) return status.error();
  }
  auto norm = load_norm(weights, "text_model.final_layer_norm", config.hidden_size);
  if (!norm.ok()) return norm.error();
  tower.final_norm_ = std::move(*norm);
  // CLIP's has no bias, and neither has ours; models of other trainings have one.
  const bool biased = weights.find("text_projection.bias") != nullptr;
  auto projection =
      Linear::load(weights, "text_projection", config.projection_dim, config.hidden_size, biased, precision);
  if (!projection.ok()) return projection.error();
  tower.projection_ = std::move(*projection);
  if (const auto status = tower.allocate(); !status.ok()) return status.error();
  return tower;
}

Result<TextTower::LayerNorm> TextTower::load_norm(const Safetensors& weights, const std::string& name,
                                                  std::size_t n) {
  const auto weight = find_f32(weights, name + ".weight", {n});
  if (!weight.ok()) return weight.error();
  const auto bias = find_f32(weights, name + ".bias", {n});
  if (!bias.ok()) return bias.error();
  return LayerNorm{copied(*weight), copied(*bias)};
}

Status TextTower::load_embeddings(const Safetensors& weights) {
  const std::string prefix = "text_model.embeddings.";
  const auto table = find_weight(weights, prefix + "token_embedding",
                                 {config_.vocab_size, config_.hidden_size}, kOtherWeightLimit);
  if (!table.ok()) return table.error();
  // Looking a row up costs the same either way, so int8 rows stay as they are, in both precisions.
  tokens_ = {copied(table->f32), {table->i8.begin(), table->i8.end()}, copied(table->scales)};
  const auto positions =
      find_f32(weights, prefix + "position_embedding.weight", {config_.max_positions, config_.hidden_size});
  if (!positions.ok()) return positions.error();
  positions_ = copied(*positions);
  return Ok{};
}

Status TextTower::load_layer(const Safetensors& weights, std::size_t i) {
  const std::string prefix = "text_model.encoder.layers." + std::to_string(i) + ".";
  const std::size_t dim = config_.hidden_size;
  const std::size_t inner = config_.intermediate_size;
  Layer layer;
  for (const auto& [name, norm] :
       {std::pair{"layer_norm1", &layer.norm1}, std::pair{"layer_norm2", &layer.norm2}}) {
    auto loaded = load_norm(weights, prefix + name, dim);
    if (!loaded.ok()) return loaded.error();
    *norm = std::move(*loaded);
  }
  struct Part {
    const char* name;
    Linear* linear;
    std::size_t outputs, inputs;
  };
  const Part parts[] = {
      {"self_attn.q_proj", &layer.query, dim, dim}, {"self_attn.k_proj", &layer.key, dim, dim},
      {"self_attn.v_proj", &layer.value, dim, dim}, {"self_attn.out_proj", &layer.out, dim, dim},
      {"mlp.fc1", &layer.fc1, inner, dim},          {"mlp.fc2", &layer.fc2, dim, inner},
  };
  for (const Part& part : parts) {
    auto loaded = Linear::load(weights, prefix + part.name, part.outputs, part.inputs, true, precision_);
    if (!loaded.ok()) return loaded.error();
    *part.linear = std::move(*loaded);
  }
  layers_.push_back(std::move(layer));
  return Ok{};
}

Status TextTower::allocate() {
  const std::size_t rows = config_.max_positions;
  const std::size_t dim = config_.hidden_size;
  const std::size_t widest = std::max(dim, config_.intermediate_size);
  const auto layout = [&](Arena::Cutter& cut) {
    for (auto* span : {&a_.hidden, &a_.normed, &a_.query, &a_.key, &a_.value, &a_.mixed}) {
      *span = cut.take<float>(rows * dim);
    }
    a_.inner = cut.take<float>(rows * config_.intermediate_size);
    a_.weights = cut.take<float>(rows);
    a_.sentence = cut.take<float>(dim);
    a_.rows = RowBuffers::cut(cut, rows * widest, rows, widest);
  };
  if (!arena_.allocate(layout, kMostTextActivations)) {
    return Error{ErrorCode::too_large, "the text tower's activations do not fit in memory"};
  }
  return Ok{};
}

}  // namespace imago
