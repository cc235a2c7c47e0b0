// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <utility>

#include "image/image_tower.h"
#include "nn/patches.h"
#include "nn/weights.h"

namespace imago {

using kernels::Extent;

namespace {

constexpr std::size_t kMostActivations = std::size_t{512} << 20;

/// 64 bits: a configuration may ask for more than 32 can count.
std::uint64_t values(Extent extent, std::size_t channels) {
  return std::uint64_t{extent.height} * extent.width * channels;
}

/// Rows (outputs, 3, 3, 3) as (output, channel, row, column), reordered for gather_patches and filled up with
/// zeros.
template <class T>
std::vector<T> patch_weights(std::span<const T> weights, std::size_t outputs) {
  std::vector<T> rows(outputs * kPatchColumns, T{0});
  for (std::size_t n = 0; n < outputs; ++n) {
    for (std::size_t c = 0; c < 3; ++c) {
      for (std::size_t tap = 0; tap < 9; ++tap) {
        rows[n * kPatchColumns + tap * 3 + c] = weights[n * kPatch + c * 9 + tap];
      }
    }
  }
  return rows;
}

}  // namespace

Result<ImageTower> ImageTower::create(const VisionConfig& config, const Safetensors& weights,
                                      Precision precision) {
  ImageTower tower;
  tower.config_ = config;
  tower.precision_ = precision;
  tower.blocks_ = blocks_of(config);
  if (tower.blocks_.empty()) return Error{ErrorCode::malformed, "the image tower has no blocks"};
  if (const auto status = tower.load_stem(weights); !status.ok()) return status.error();
  for (std::size_t i = 0; i < tower.blocks_.size(); ++i) {
    const std::string prefix = "vision_model.blocks." + std::to_string(i) + ".";
    if (const auto status = tower.load_block(weights, prefix, tower.blocks_[i]); !status.ok())
      return status.error();
  }
  auto head = Linear::load(weights, "vision_model.head", config.head_channels, tower.blocks_.back().outputs,
                           true, precision);
  if (!head.ok()) return head.error();
  tower.head_ = std::move(*head);
  auto projection = ImageProjection::load(config, weights, precision);
  if (!projection.ok()) return projection.error();
  tower.projection_ = std::move(*projection);
  if (const auto status = tower.allocate(); !status.ok()) return status.error();
  return tower;
}

/// The shapes of all blocks in a row, without weights.
std::vector<ImageTower::Block> ImageTower::blocks_of(const VisionConfig& config) {
  std::vector<Block> blocks;
  Extent extent = kernels::strided({config.image_size, config.image_size}, 2);
  std::size_t channels = config.stem_channels;
  for (const BlockRow& row : config.blocks) {
    for (std::size_t i = 0; i < row.repeats; ++i) {
      Block block;
      block.inputs = channels;
      block.expanded = channels * row.expansion;
      block.outputs = row.channels;
      block.stride = i == 0 ? row.stride : 1;
      block.extent = extent;
      block.residual = block.stride == 1 && block.inputs == block.outputs;
      extent = kernels::strided(extent, block.stride);
      channels = block.outputs;
      blocks.push_back(std::move(block));
    }
  }
  return blocks;
}

Status ImageTower::load_stem(const Safetensors& weights) {
  const std::size_t outputs = config_.stem_channels;
  const auto weight = find_weight(weights, "vision_model.stem", {outputs, 3, 3, 3}, kProductWeightLimit);
  if (!weight.ok()) return weight.error();
  const auto bias = find_f32(weights, "vision_model.stem.bias", {outputs});
  if (!bias.ok()) return bias.error();
  if (weight->quantised() && precision_ == Precision::int8) {
    const auto rows = patch_weights(weight->i8, outputs);
    stem_ = Linear(kernels::pack_i8(rows, weight->scales, *bias, outputs, kPatchColumns));
  } else {
    const auto rows = patch_weights<float>(weight->widened(), outputs);
    stem_ = Linear(kernels::pack_f32(rows, *bias, outputs, kPatchColumns));
  }
  return Ok{};
}

Status ImageTower::load_block(const Safetensors& weights, const std::string& prefix, Block& block) {
  const auto filter = find_weight(weights, prefix + "depthwise", {block.expanded, 3, 3}, kOtherWeightLimit);
  if (!filter.ok()) return filter.error();
  const auto bias = find_f32(weights, prefix + "depthwise.bias", {block.expanded});
  if (!bias.ok()) return bias.error();

  // One f32 weight makes the whole block f32: its maps are then kept in f32 as well.
  const auto is_int8 = [&](const char* name) {
    const TensorView* tensor = weights.find(prefix + name + ".weight");
    return tensor != nullptr && tensor->dtype == DType::i8;
  };
  const bool expands = block.expanded != block.inputs;
  block.int8 = precision_ == Precision::int8 && filter->quantised() && is_int8("project") &&
               (!expands || is_int8("expand"));
  const Precision precision = block.int8 ? Precision::int8 : Precision::f32;

  if (block.int8) {
    block.depthwise = kernels::pack_depthwise_i8(filter->i8, filter->scales, *bias, block.expanded);
  } else {
    block.depthwise = kernels::pack_depthwise_f32(filter->widened(), *bias, block.expanded);
  }
  if (expands) {
    auto expand = Linear::load(weights, prefix + "expand", block.expanded, block.inputs, true, precision);
    if (!expand.ok()) return expand.error();
    block.expand = std::move(*expand);
  }
  auto project = Linear::load(weights, prefix + "project", block.outputs, block.expanded, true, precision);
  if (!project.ok()) return project.error();
  block.project = std::move(*project);
  return Ok{};
}

Status ImageTower::allocate() {
  const std::size_t size = config_.image_size;
  const Extent stem = blocks_.front().extent;
  const Extent last = kernels::strided(blocks_.back().extent, blocks_.back().stride);

  // The largest of each kind of map.
  std::uint64_t features = values(stem, config_.stem_channels);
  std::uint64_t codes_before = features, codes_after = 0, floats_before = 0, floats_after = 0;
  std::size_t columns = std::max({kPatchColumns, blocks_.back().outputs, projection_.columns()});
  for (const Block& block : blocks_) {
    const Extent after = kernels::strided(block.extent, block.stride);
    features = std::max(features, values(after, block.outputs));
    std::uint64_t& before_size = block.int8 ? codes_before : floats_before;
    std::uint64_t& after_size = block.int8 ? codes_after : floats_after;
    before_size = std::max(before_size, values(block.extent, block.expanded));
    after_size = std::max(after_size, values(after, block.expanded));
    columns = std::max({columns, block.inputs, block.expanded});
  }
  const bool int8_stem = stem_.i8() != nullptr;
  const std::size_t padded = (size + 2) * (size + 2) * 3;
  const std::size_t patches = stem.width * kPatchColumns;

  const auto layout = [&](Arena::Cutter& cut) {
    a_.padded_i8 = cut.take<std::int8_t>(int8_stem ? padded : 0);
    a_.patches_i8 = cut.take<std::int8_t>(int8_stem ? patches : 0);
    a_.padded_f32 = cut.take<float>(int8_stem ? 0 : padded);
    a_.patches_f32 = cut.take<float>(int8_stem ? 0 : patches);
    a_.features = cut.take<float>(features);
    a_.expanded_i8 = cut.take<std::int8_t>(codes_before);
    a_.filtered_i8 = cut.take<std::int8_t>(codes_after);
    a_.expanded_f32 = cut.take<float>(floats_before);
    a_.filtered_f32 = cut.take<float>(floats_after);
    a_.head = cut.take<float>(values(last, config_.head_channels));
    a_.pooled = cut.take<float>(config_.head_channels);
    projection_.cut(cut);
    a_.rows = RowBuffers::cut(cut, std::max<std::uint64_t>(features, projection_.columns()),
                              stem.height * stem.width, columns);
  };
  if (!arena_.allocate(layout, kMostActivations)) {
    return Error{ErrorCode::too_large, "the image tower's activations do not fit in memory"};
  }
  std::fill(a_.padded_i8.begin(), a_.padded_i8.end(), std::int8_t{-128});  // a black border
  return Ok{};
}

}  // namespace imago
