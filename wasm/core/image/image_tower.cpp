// SPDX-License-Identifier: MIT
#include "image/image_tower.h"

#include <algorithm>
#include <cmath>
#include <iterator>
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

std::size_t ImageTower::traits() const {
  std::size_t count = 2 * config_.head_channels;
  for (const Block& block : blocks_) count += 3 * block.outputs;
  return count;
}

Status ImageTower::encode(std::span<const std::uint8_t> rgb, std::span<float> out, std::span<float> traits) {
  if (rgb.size() != image_size() * image_size() * 3) {
    return Error{ErrorCode::out_of_range, "the picture is not " + std::to_string(image_size()) + " x " +
                                              std::to_string(image_size()) + " RGB pixels"};
  }
  if (out.size() != dim())
    return Error{ErrorCode::out_of_range, "the output is not " + std::to_string(dim()) + " long"};

  if (!traits.empty() && traits.size() != this->traits())
    return Error{ErrorCode::out_of_range, "there is no room for the traits"};

  run_stem(rgb);
  for (const Block& block : blocks_) {
    if (block.int8) {
      run_int8(block);
    } else {
      run_f32(block);
    }
    if (!traits.empty()) traits = note_map(block, traits);
  }
  run_head();
  if (!traits.empty()) note_head(traits);
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

/// Writes mean, deviation and largest value of each channel of a block's output; returns what is left of
/// traits.
std::span<float> ImageTower::note_map(const Block& block, std::span<float> traits) const {
  const std::size_t channels = block.outputs;
  const std::size_t count = pixels(kernels::strided(block.extent, block.stride));
  const auto means = traits.first(channels);
  const auto deviations = traits.subspan(channels, channels);
  const auto largest = traits.subspan(2 * channels, channels);
  std::fill_n(traits.begin(), 2 * channels, 0.0F);
  std::copy_n(a_.features.begin(), channels, largest.begin());
  for (std::size_t i = 0; i < count * channels; i += channels) {
    for (std::size_t c = 0; c < channels; ++c) {
      const float v = a_.features[i + c];
      means[c] += v;
      deviations[c] += v * v;
      largest[c] = std::max(largest[c], v);
    }
  }
  for (std::size_t c = 0; c < channels; ++c) {
    means[c] /= static_cast<float>(count);
    const float variance = deviations[c] / static_cast<float>(count) - means[c] * means[c];
    deviations[c] = std::sqrt(std::max(variance, 0.0F));
  }
  return traits.subspan(3 * channels);
}

/// Writes square roots of the head's largest values, then of its means.
void ImageTower::note_head(std::span<float> traits) const {
  const std::size_t channels = a_.pooled.size();
  const auto largest = traits.first(channels);
  std::fill(largest.begin(), largest.end(), 0.0F);
  for (std::size_t i = 0; i < a_.head.size(); i += channels) {
    for (std::size_t c = 0; c < channels; ++c) largest[c] = std::max(largest[c], a_.head[i + c]);
  }
  std::copy(a_.pooled.begin(), a_.pooled.end(), traits.begin() + std::ssize(largest));
  for (float& v : traits) v = std::sqrt(v);
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
