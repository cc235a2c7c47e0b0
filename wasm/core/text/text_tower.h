// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "io/result.h"
#include "io/safetensors.h"
#include "nn/arena.h"
#include "nn/linear.h"
#include "nn/model_config.h"

namespace imago {

/// Token ids → unit vector: a pre-LN transformer, tensor names and arithmetic of Hugging Face's
/// CLIPTextModelWithProjection. Only the tokens given are run, never padding.
class TextTower {
 public:
  /// Copies and packs what it needs of the weights. Errors: malformed or mismatch (the tensor at fault is
  /// named), unsupported (a data type), too_large (activations over 256 MB).
  static Result<TextTower> create(const TextConfig& config, const Safetensors& weights, Precision precision);

  /// Length of the vectors it makes.
  std::size_t dim() const { return config_.projection_dim; }
  std::size_t max_tokens() const { return config_.max_positions; }

  /// tokens: 1..max_tokens() ids with their bos and eos; out: (dim()), of length 1.
  /// Errors: out_of_range (no tokens, too many, an id outside the vocabulary, a wrong out), with out
  /// untouched.
  Status encode(std::span<const std::int32_t> tokens, std::span<float> out);

 private:
  struct LayerNorm {
    std::vector<float> weight, bias;  // (hidden)
  };

  struct Layer {
    LayerNorm norm1, norm2;
    Linear query, key, value, out, fc1, fc2;
  };

  /// What embeds a token: rows in f32, or int8 with a scale each. (vocabulary, hidden)
  struct TokenTable {
    std::vector<float> f32;
    std::vector<std::int8_t> i8;
    std::vector<float> scales;
  };

  /// Spans into arena_, each for max_positions rows.
  struct Activations {
    std::span<float> hidden;             // (tokens, hidden)
    std::span<float> normed;             // (tokens, hidden)
    std::span<float> query, key, value;  // (tokens, hidden)
    std::span<float> mixed;              // (tokens, hidden): attention's output, heads side by side
    std::span<float> inner;              // (tokens, intermediate)
    std::span<float> weights;            // (tokens): one row of attention
    std::span<float> sentence;           // (hidden)
    RowBuffers rows;
  };

  static Result<LayerNorm> load_norm(const Safetensors& weights, const std::string& name, std::size_t n);
  Status load_embeddings(const Safetensors& weights);
  Status load_layer(const Safetensors& weights, std::size_t i);
  Status allocate();

  void embed(std::span<const std::int32_t> tokens);
  void attend(const Layer& layer, std::size_t tokens, std::size_t first);
  void attend_head(std::size_t head, std::size_t tokens, std::size_t first);
  void transform(const Layer& layer, std::size_t tokens, std::size_t first);
  void pool(std::size_t tokens);

  TextConfig config_;
  Precision precision_ = Precision::int8;
  TokenTable tokens_;
  std::vector<float> positions_;  // (max_positions, hidden)
  std::vector<Layer> layers_;
  LayerNorm final_norm_;
  Linear projection_;
  Arena arena_;
  Activations a_;
};

}  // namespace imago
