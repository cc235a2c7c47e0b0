// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "image/image_projection.h"
#include "image/traits.h"
#include "io/result.h"
#include "io/safetensors.h"
#include "nn/arena.h"
#include "nn/kernels/kernels.h"
#include "nn/linear.h"
#include "nn/model_config.h"

namespace imago {

/// Pixels → unit vector: MobileNetV2 (Sandler et al. 2018) with batch norm folded into the weights, then an
/// ImageProjection.
///
/// In int8, a block's inner maps are ReLU6 codes (kernels::kRelu6Scale) and its output is f32, so that
/// residuals add up without rounding; the next block's rows are quantised anew, a scale for each pixel.
class ImageTower {
 public:
  /// Copies and packs what it needs of the weights. A block runs in int8 if the precision asks for it and all
  /// its weights are int8, otherwise in f32. Errors: malformed or mismatch (the tensor at fault is named),
  /// unsupported (a data type), too_large (activations over 512 MB).
  static Result<ImageTower> create(const VisionConfig& config, const Safetensors& weights,
                                   Precision precision);

  /// Length of the vectors it makes.
  std::size_t dim() const { return config_.projection_dim; }
  /// Width and height of its pictures, in pixels.
  std::size_t image_size() const { return config_.image_size; }

  /// rgb: (image_size, image_size, 3) sRGB bytes; out: (dim()), of length 1.
  /// Errors: out_of_range (a wrong size), with out untouched.
  Status encode(std::span<const std::uint8_t> rgb, std::span<float> out) { return encode(rgb, out, {}); }

  /// The same, and what the layers saw on the way. The statistics are those of each block's output, then
  /// roots of the head's (image/traits.h). traits: (trait_shape().size()), or empty where nobody asks.
  /// Errors: as above.
  Status encode(std::span<const std::uint8_t> rgb, std::span<float> out, std::span<float> traits);
  /// What the traits of a picture consist of.
  TraitShape trait_shape() const;

 private:
  /// An inverted residual: expand (1×1), depthwise (3×3), project (1×1).
  struct Block {
    std::size_t inputs = 0, expanded = 0, outputs = 0, stride = 1;
    kernels::Extent extent;  // of its input
    bool residual = false;
    bool int8 = false;
    std::optional<Linear> expand;  // absent where expansion is 1
    std::variant<kernels::PackedDepthwiseI8, kernels::PackedDepthwiseF32> depthwise;
    Linear project;
  };

  /// Spans into arena_; maps are (height, width, channels), each as large as the largest that it holds.
  struct Activations {
    std::span<std::int8_t> padded_i8,
        patches_i8;                            // stem: picture with a border, one row of its 3×3×3 patches
    std::span<float> padded_f32, patches_f32;  // the same in f32
    std::span<float> features;                 // input and output of blocks
    std::span<std::int8_t> expanded_i8, filtered_i8;  // inside a block: before and after the depthwise layer
    std::span<float> expanded_f32, filtered_f32;      // the same in f32
    std::span<float> head;                            // (pixels, head_channels)
    std::span<float> pooled;                          // (head_channels)
    RowBuffers rows;
  };

  static std::vector<Block> blocks_of(const VisionConfig& config);
  Status load_stem(const Safetensors& weights);
  Status load_block(const Safetensors& weights, const std::string& prefix, Block& block);
  Status allocate();

  void run_stem(std::span<const std::uint8_t> rgb);
  void run_int8(const Block& block);
  void run_f32(const Block& block);
  void run_head();
  const Block* before_last_stride() const;
  std::span<float> note_block(const Block& block, std::size_t region_channels, std::span<float> regions,
                              std::span<float> statistics) const;

  VisionConfig config_;
  Precision precision_ = Precision::int8;
  Linear stem_;
  std::vector<Block> blocks_;
  Linear head_;
  ImageProjection projection_;
  Arena arena_;
  Activations a_;
};

}  // namespace imago
