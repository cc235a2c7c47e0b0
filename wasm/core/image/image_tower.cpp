// SPDX-License-Identifier: MIT
#include "image/image_tower.h"

#include <string>

#include "nn/operations.h"
#include "nn/patches.h"

namespace imago {

using kernels::Epilogue;
using kernels::Extent;

namespace {

/// Every block's input pixels are int8 ReLU6 codes with one scale.
const float kRelu6Scales[] = {kernels::kRelu6Scale};
const float kPixelScales[] = {kernels::kPixelScale};
constexpr std::int16_t kUnsigned = 128;

std::size_t pixels(Extent extent) { return extent.height * extent.width; }

}  // namespace

TraitShape ImageTower::trait_shape() const {
  const Block& last = blocks_.back();
  TraitShape shape;
  shape.regions = pixels(kernels::strided(last.extent, last.stride));
  shape.region_channels = last.outputs;
  if (const Block* finer = before_last_stride()) shape.region_channels += 2 * finer->outputs;
  shape.statistics = 2 * config_.head_channels;
  for (const Block& block : blocks_) shape.statistics += 3 * block.outputs;
  return shape;
}

/// The block whose output is the last map twice as large as the regions; nullptr where no block has one
/// before it.
const ImageTower::Block* ImageTower::before_last_stride() const {
  for (std::size_t i = blocks_.size(); i-- > 1;) {
    if (blocks_[i].stride == 2) return &blocks_[i - 1];
  }
  return nullptr;
}

Status ImageTower::encode(std::span<const std::uint8_t> rgb, std::span<float> out, std::span<float> traits) {
  if (rgb.size() != image_size() * image_size() * 3) {
    return Error{ErrorCode::out_of_range, "the picture is not " + std::to_string(image_size()) + " x " +
                                              std::to_string(image_size()) + " RGB pixels"};
  }
  if (out.size() != dim())
    return Error{ErrorCode::out_of_range, "the output is not " + std::to_string(dim()) + " long"};

  const TraitShape shape = trait_shape();
  if (!traits.empty() && traits.size() != shape.size())
    return Error{ErrorCode::out_of_range, "there is no room for the traits"};

  const auto regions = traits.first(traits.empty() ? 0 : shape.regions * shape.region_channels);
  auto statistics = traits.subspan(regions.size());
  run_stem(rgb);
  for (const Block& block : blocks_) {
    if (block.int8) {
      run_int8(block);
    } else {
      run_f32(block);
    }
    if (!traits.empty()) statistics = note_block(block, shape.region_channels, regions, statistics);
  }
  run_head();
  if (!traits.empty()) note_roots(a_.head, a_.pooled, statistics);
  projection_.forward(a_.pooled, a_.rows, precision_, out);
  return Ok{};
}

/// ReLU6 of the stem's 3×3 convolution, stride 2, as the first block reads it: in features, in expanded_i8 or
/// in both.
void ImageTower::run_stem(std::span<const std::uint8_t> rgb) {
  const std::size_t size = image_size();
  const Block& first = blocks_.front();
  const Extent extent = first.extent;
  const bool reads_codes = first.int8 && !first.expand;
  const bool reads_features = !reads_codes || first.residual;
  const std::size_t row = extent.width * config_.stem_channels;
  const std::size_t values = extent.height * row;
  if (const auto* weights = stem_.i8()) {
    copy_inside(rgb, size, a_.padded_i8,
                [](std::uint8_t v) { return static_cast<std::int8_t>(v - kUnsigned); });
    for (std::size_t y = 0; y < extent.height; ++y) {
      gather_patches<std::int8_t>(a_.padded_i8, size, y, extent.width, a_.patches_i8);
      kernels::gemm_i8_relu6({a_.patches_i8, kPixelScales, extent.width, kUnsigned}, *weights,
                             a_.expanded_i8.subspan(y * row), a_.rows.scratch);
    }
    if (reads_features) widen_relu6(a_.expanded_i8.first(values), a_.features);
  } else {
    copy_inside(rgb, size, a_.padded_f32, [](std::uint8_t v) { return static_cast<float>(v) / 255.0F; });
    for (std::size_t y = 0; y < extent.height; ++y) {
      gather_patches<float>(a_.padded_f32, size, y, extent.width, a_.patches_f32);
      kernels::gemm_f32(a_.patches_f32, extent.width, *stem_.f32(), Epilogue::relu6,
                        a_.features.subspan(y * row));
    }
    if (reads_codes) narrow_relu6(a_.features.first(values), a_.expanded_i8);
  }
}

void ImageTower::run_int8(const Block& block) {
  const std::size_t before = pixels(block.extent);
  const Extent filtered = kernels::strided(block.extent, block.stride);
  const std::size_t after = pixels(filtered);
  const auto scratch = a_.rows.scratch;
  if (block.expand) {
    const Rows x = a_.rows.prepare(a_.features.first(before * block.inputs), before, Precision::int8);
    kernels::gemm_i8_relu6(x.i8, *block.expand->i8(), a_.expanded_i8, scratch);
  }
  kernels::depthwise_i8(a_.expanded_i8, block.extent, block.stride,
                        std::get<kernels::PackedDepthwiseI8>(block.depthwise), a_.filtered_i8);
  // In place: without a residual the input isn't needed any more, and with one the sizes are equal.
  kernels::gemm_i8({a_.filtered_i8, kRelu6Scales, after, kUnsigned}, *block.project.i8(),
                   block.residual ? Epilogue::accumulate : Epilogue::store, a_.features, scratch);
}

void ImageTower::run_f32(const Block& block) {
  const std::size_t before = pixels(block.extent);
  const std::size_t after = pixels(kernels::strided(block.extent, block.stride));
  std::span<const float> expanded = a_.features;
  if (block.expand) {
    kernels::gemm_f32(a_.features, before, *block.expand->f32(), Epilogue::relu6, a_.expanded_f32);
    expanded = a_.expanded_f32;
  }
  kernels::depthwise_f32(expanded, block.extent, block.stride,
                         std::get<kernels::PackedDepthwiseF32>(block.depthwise), a_.filtered_f32);
  kernels::gemm_f32(a_.filtered_f32, after, *block.project.f32(),
                    block.residual ? Epilogue::accumulate : Epilogue::store, a_.features);
}

/// Writes what a block's output adds to the traits; answers what is left of the statistics.
std::span<float> ImageTower::note_block(const Block& block, std::size_t region_channels,
                                        std::span<float> regions, std::span<float> statistics) const {
  const Extent extent = kernels::strided(block.extent, block.stride);
  const auto map = std::span<const float>(a_.features).first(pixels(extent) * block.outputs);
  if (&block == before_last_stride()) note_finer(map, extent, block.outputs, region_channels, regions);
  if (&block == &blocks_.back()) note_last(map, block.outputs, region_channels, regions);
  return note_statistics(map, block.outputs, statistics);
}

/// pooled = mean over pixels of ReLU6(head(features))
void ImageTower::run_head() {
  const Block& last = blocks_.back();
  const std::size_t count = pixels(kernels::strided(last.extent, last.stride));
  const Rows x = a_.rows.prepare(a_.features.first(count * last.outputs), count, precision_);
  head_.forward(x, Epilogue::relu6, a_.head, a_.rows.scratch);
  mean_rows(a_.head, count, a_.pooled);
}

}  // namespace imago
