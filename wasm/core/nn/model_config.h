// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "io/result.h"

namespace imago {

/// How a tower computes. `int8` is the product; `f32` widens the same weights at load and rounds nothing, the
/// reference that int8 is held against.
enum class Precision { int8, f32 };

/// Which hidden states become the sentence: the one at the last token, or the mean over all.
enum class Pooling { eos, mean };

/// A pre-LN transformer as in Hugging Face's CLIPTextModelWithProjection.
struct TextConfig {
  std::size_t vocab_size = 0;
  std::size_t hidden_size = 0;
  std::size_t layers = 0;
  std::size_t heads = 0;  ///< divides hidden_size
  std::size_t intermediate_size = 0;
  std::size_t max_positions = 0;
  std::size_t projection_dim = 0;
  float layer_norm_epsilon = 1e-5F;
  std::int32_t bos = 0;
  std::int32_t eos = 0;
  bool causal = true;
  Pooling pooling = Pooling::eos;
};

/// One row of MobileNetV2's table: `repeats` inverted residuals, the first of which has the stride.
struct BlockRow {
  std::size_t expansion = 1;
  std::size_t channels = 0;
  std::size_t repeats = 1;
  std::size_t stride = 1;
};

/// MobileNetV2 (Sandler et al. 2018) with batch norm folded.
struct VisionConfig {
  std::size_t image_size = 0;  ///< pixels, square
  std::size_t stem_channels = 0;
  std::vector<BlockRow> blocks;
  std::size_t head_channels = 0;
  std::size_t query_size = 0;  ///< of the attention over prototypes
  std::size_t prototypes = 0;  ///< 0: the projection reads the pooled features themselves
  bool query_offset = false;   ///< whether the projection ends with an offset (image_projection.h)
  std::size_t projection_dim = 0;
};

/// `config.json` of a model folder.
struct ModelConfig {
  TextConfig text;
  VisionConfig vision;
  std::size_t projection_dim = 0;
  float logit_scale = 0.0F;  ///< as trained: cosines times this are the logits; 0 when the file has none

  /// Errors: malformed (not JSON, a member missing or of another type), unsupported (another architecture),
  /// out_of_range (a size outside what this engine takes; the message names it).
  static Result<ModelConfig> from_json(std::string_view json);
};

}  // namespace imago
